"""Feedback on a slot, and the set's review at the end of a meeting."""
