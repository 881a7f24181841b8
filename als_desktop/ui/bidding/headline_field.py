"""The headline of a bid, edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPlainTextEdit

from als_desktop.ui.parts.growing_text import GrowingText
from als_desktop.ui.parts.lines_label import lines_within
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WRAP = QPlainTextEdit.LineWrapMode


class HeadlineField(GrowingText):
    """One sentence on one line, or on as many as there is room for; Enter commits it.

    What has no room ends in an ellipsis and is in the tooltip, until the field is typed in: a row of the table is never
    higher than its neighbours. `left_empty` is emitted when a person leaves the field, or presses Escape, with nothing
    in it.
    """

    left_empty = Signal()
    # It goes with the keyboard.
    bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder, least=1, most=1)
        self.setProperty("look", "row")
        self.setProperty("face", "card")
        self.document().setDocumentMargin(0)
        self.setLineWrapMode(_WRAP.NoWrap)

    def set_room(self, lines: int) -> None:
        """Have room for so many lines."""
        if lines != self._most:
            self._most = lines
            # A text on one line moves sideways under the hand, on several up and down.
            self.setLineWrapMode(_WRAP.NoWrap if lines == 1 else _WRAP.WidgetWidth)
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits, as in a field of one line."""
        if event.key() in _ENTER:
            self.commit()
            return
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.left_empty.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the text as it is changed, not as it is read."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of an empty field, after a text was committed."""
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() != Qt.FocusReason.PopupFocusReason and not self.text().strip():
            self.left_empty.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling page: what is out of sight is reached by the keyboard."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """While it is only read, a text that is too long begins at its beginning and ends in an ellipsis."""
        text = " ".join(self.text().split())
        lines = lines_within(text, self.font(), self.viewport().width(), self._most or 1)
        cut = " ".join(lines) != text
        whole = plain_tip(text) if cut else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
        if not cut or self.hasFocus():
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.setPen(self.palette().text().color())
        metrics = self.fontMetrics()
        for n, line in enumerate(lines):
            painter.drawText(QPoint(0, n * metrics.lineSpacing() + metrics.ascent()), line)

    def _break_lines_beside_bar(self) -> None:
        """There is no bar, and no other way of breaking lines than was asked for."""
