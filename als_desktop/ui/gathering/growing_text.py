"""A text field that is as high as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit

from als_desktop.ui.parts.commit_fields import CommitText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_MARGIN = 3
_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_STANDS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_FONT_EVENTS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class GrowingText(CommitText):
    """As `CommitText`, between `least` and `most` lines high; beyond that it scrolls."""

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        least: int = 2,
        most: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, parent)
        self._least = least
        self._most = most
        self._lines = 0
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_own_text_changed)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, then take the height they need."""
        super().resizeEvent(event)
        self._settle()
        self._break_lines_beside_bar()

    def event(self, event: QEvent) -> bool:
        """Take the frame that the style gives before the first showing."""
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._lines = 0
            self._settle()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self._lines = 0
            self._settle()

    def _settle(self) -> None:
        needed = self._needed()
        self.setVerticalScrollBarPolicy(_SCROLLS if needed > self._most else _STANDS)
        lines = min(self._most, max(self._least, needed))
        if lines == self._lines:
            return
        self._lines = lines
        text = lines * self.fontMetrics().lineSpacing() + round(2 * self.document().documentMargin())
        # The style keeps its border and padding in these margins.
        frame = self.contentsMargins()
        self.setFixedHeight(text + frame.top() + frame.bottom())

    def _break_lines_beside_bar(self) -> None:
        """A scroll bar that appears while Qt lays out the text would otherwise cover the ends of the lines."""
        layout, first = self.document().documentLayout(), self.document().firstBlock()
        if layout.blockBoundingRect(first).width() > self.viewport().width():
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def _needed(self) -> int:
        # The size of the document counts only the blocks that were laid out already.
        document = self.document()
        layout, spacing = document.documentLayout(), max(1, self.fontMetrics().lineSpacing())
        height, block = 0.0, document.firstBlock()
        while block.isValid() and height <= self._most * spacing:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return round(height / spacing)

    def _on_own_text_changed(self) -> None:
        self._settle()
