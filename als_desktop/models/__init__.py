"""The domain: records and rules. Imports the standard library only."""
