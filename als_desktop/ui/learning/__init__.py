"""A member’s learning record: looked at, and taken home on paper."""
