"""Acts of a person: one public method is one transaction and returns a `Change`."""
