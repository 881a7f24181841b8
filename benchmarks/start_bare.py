"""The measure of all starts: an empty main window."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.ready import say_when_usable


def main() -> None:
    """Show an empty window as large as the console."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    say_when_usable(app, window, int(sys.argv[1]))


if __name__ == "__main__":
    main()
