"""A text field that is as high as its text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit

from als_desktop.ui.parts.commit_fields import CommitText
from als_desktop.ui.parts.page_keys import PAGE_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_MARGIN = 3
_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_STANDS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_FONT_EVENTS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class GrowingText(CommitText):
    """As `CommitText`, between `least` and `most` lines high; beyond that it scrolls. With no `most` it never does."""

    # What a text that is too long scrolls by.
    bar = _SCROLLS

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        least: int = 2,
        most: int | None = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, parent)
        self._least = least
        self._most = most
        self._height = 0
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_own_text_changed)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, then take the height they need."""
        super().resizeEvent(event)
        self._settle()
        self._break_lines_beside_bar()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling page where there is nothing to scroll here."""
        if self._most is None:
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the page keys to the meeting: these few lines are gone through by arrows."""
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the frame that the style gives before the first showing."""
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._height = 0
            self._settle()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self._height = 0
            self._settle()

    def _settle(self) -> None:
        spacing, needed = max(1, self.fontMetrics().lineSpacing()), self._needed()
        lines = max(self._least, round(needed / spacing))
        scrolls = self._most is not None and lines > self._most
        self.setVerticalScrollBarPolicy(self.bar if scrolls else _STANDS)
        # Up to `most` the lines as they are, which may be a little higher than the font says.
        inner = (
            self._most * spacing
            if self._most is not None and scrolls
            else max(math.ceil(needed), lines * spacing)
        )
        height = inner + round(2 * self.document().documentMargin()) + self.frame_height()
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def frame_height(self) -> int:
        """What the frame takes above and below the text, in px."""
        # The style keeps its border and padding in these margins.
        frame = self.contentsMargins()
        return frame.top() + frame.bottom()

    def _break_lines_beside_bar(self) -> None:
        """A scroll bar that appears while Qt lays out the text would otherwise cover the ends of the lines."""
        layout, first = self.document().documentLayout(), self.document().firstBlock()
        if layout.blockBoundingRect(first).width() > self.viewport().width():
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)

    def _needed(self) -> float:
        """The height of the text in px; of a text that is too long, only that it is."""
        # The size of the document counts only the blocks that were laid out already.
        document, spacing = self.document(), max(1, self.fontMetrics().lineSpacing())
        layout, height, block = document.documentLayout(), 0.0, document.firstBlock()
        while block.isValid() and (self._most is None or height <= (self._most + 1) * spacing):
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height

    def _on_own_text_changed(self) -> None:
        self._settle()
