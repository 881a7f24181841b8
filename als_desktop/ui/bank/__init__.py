"""The bank of open questions, over the right side of the workspace."""
