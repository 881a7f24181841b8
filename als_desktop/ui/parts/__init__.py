"""Small widgets that the windows share; each takes the `Theme` it is painted with."""
