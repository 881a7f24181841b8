"""The encrypted SQLite file. Nothing above this package knows SQL."""
