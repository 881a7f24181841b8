"""The windows of the program. Alone imports PySide6."""
