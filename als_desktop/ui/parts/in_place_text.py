"""A text that is edited where it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.growing_text import GrowingText

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

# From the edge of the field to its letters, in px.
PADDING = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BREAKING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
# Frame and padding of the style sheet, above and below, with the keyboard in the field.
_AROUND = 10


class InPlaceText(GrowingText):
    """A `GrowingText` without a frame until it has the keyboard, always as high as its lines.

    Enter commits and, unless the text was refused, emits `passed`; Shift+Enter breaks the line; otherwise as
    `CommitText`. `font_role` is a type role of the theme, `scale` makes its letters larger.
    """

    passed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        placeholder: str = "",
        font_role: str = "body",
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, least=1, most=None, parent=parent)
        self._theme = theme
        self._font_role = font_role
        self._scale = scale
        # The style sheet's look for a frame without an edge; it gives way to the edge of a field with the keyboard.
        self.setProperty("role", "panel")
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
            if not self.property("invalid"):
                self.passed.emit()
        else:
            super().keyPressEvent(event)

    def frame_height(self) -> int:
        """The same with and without the keyboard, so that the page stays where it is."""
        return _AROUND

    def _dress(self) -> None:
        font = QFont(self._theme.font(self._font_role))
        font.setPixelSize(round(font.pixelSize() * self._scale))
        if self.font() != font:
            self.setFont(font)

    def _on_theme_changed(self) -> None:
        self._dress()
