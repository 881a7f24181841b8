"""The clock of a stage on the console."""
