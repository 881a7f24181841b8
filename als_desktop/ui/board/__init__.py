"""The board of question cards."""
