"""What is kept of a slot, looked through and let go."""
