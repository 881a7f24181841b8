"""What opens a folded lane when it is pressed by the keyboard or by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent


class LaneOpener(QAbstractButton):
    """Lies unseen over a folded lane, which paints itself and has the mouse; keys go on to the lane.

    Signals:
        focus_lost(): the keyboard went elsewhere.
    """

    focus_lost = Signal()

    def __init__(self) -> None:
        """Nothing to be seen."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lane has painted everything."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The lane knows its keys."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.focus_lost.emit()
