"""The grip by which a ground rule is taken to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from als_desktop.ui.theme.theme import Theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RuleGrip(QWidget):
    """Pulled with the mouse, or moved with Up and Down while it has the keyboard.

    Signals:
        pulled(int): it is held at this height of the screen.
        dropped(int): it was let go there, after having been pulled.
        put_back(): the pull was given up with Escape.
        stepped(int): one place up (-1) or down (1).
    """

    pulled = Signal(int)
    dropped = Signal(int)
    put_back = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pressed_y: int | None = None
        self._pulling = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Large enough to be taken by a finger."""
        return QSize(self._theme.px("target_min"), self._theme.px("button_small"))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        side = self._theme.px("icon")
        picture = self._theme.pixmap("grip", self._theme.color("text_3"), side, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_y = round(event.globalPosition().y())
            self._pulling = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull, once it is clear that this is no click."""
        y = round(event.globalPosition().y())
        if self._pressed_y is None:
            return
        if abs(y - self._pressed_y) >= QApplication.startDragDistance():
            self._pulling = True
        if self._pulling:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pulled.emit(y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        was_pulling = self._pulling
        self._let_go()
        if was_pulling:
            self.dropped.emit(round(event.globalPosition().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the rule; Escape gives up a pull."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self._pulling:
            self._let_go()
            self.put_back.emit()
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        self._pressed_y = None
        self._pulling = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
