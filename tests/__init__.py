"""All tests. A package, so that `tests.guards` means this one and no other."""
