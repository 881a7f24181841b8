"""Guards around every test; they know nothing of the program."""
