"""A text that is edited where it is read."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.commit_fields import CommitText

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

# From the edge of the field to its letters, in px.
PADDING = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BREAKING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
# Frame and padding of the style sheet, above and below, with the keyboard in the field.
_AROUND = 10


class InPlaceText(CommitText):
    """As high as its lines, and without a frame until it has the keyboard.

    Enter commits, Shift+Enter breaks the line; otherwise as `CommitText`. `font_role` is a type role of the theme,
    `scale` makes its letters larger.
    """

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        placeholder: str = "",
        font_role: str = "body",
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, parent)
        self._theme = theme
        self._font_role = font_role
        self._scale = scale
        # The style sheet's look for a frame without an edge; it gives way to the edge of a field with the keyboard.
        self.setProperty("role", "panel")
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_document_size_changed)
        self._dress()
        theme.changed.connect(self._on_theme_changed)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the font: the style sheet gives the one from before back whenever a look changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits."""
        if event.key() in _ENTER and not event.modifiers() & _BREAKING:
            self.commit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling page: there is nothing to scroll here."""
        event.ignore()

    def _fit(self) -> None:
        layout = self.document().documentLayout()
        block = self.document().firstBlock()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(max(math.ceil(height), self.fontMetrics().lineSpacing()) + _AROUND)

    def _on_document_size_changed(self) -> None:
        self._fit()

    def _dress(self) -> None:
        font = QFont(self._theme.font(self._font_role))
        font.setPixelSize(round(font.pixelSize() * self._scale))
        if self.font() != font:
            self.setFont(font)
        self._fit()

    def _on_theme_changed(self) -> None:
        self._dress()
