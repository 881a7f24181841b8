"""One screen only: the console's window becomes the room's, and the meeting goes on from it."""
