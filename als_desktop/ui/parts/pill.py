"""A short fact in a rounded field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_INK = {
    "calm": "on_soft",
    "warn": "warn",
    "over": "over",
    "plain": "text_2",
    "count": "text",
}
_ICON_ROOM = 20
_ICON_LEFT = 9


class Pill(QLabel):
    """A rounded label: tone calm, warn, over, plain, or count (bold, for
    the number of a lane)."""

    def __init__(
        self, theme: Theme, text: str = "", tone: str = "plain", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "pill")
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.set_icon(icon)
        theme.changed.connect(self.update)

    def set_tone(self, tone: str) -> None:
        """Change the tone; the text must say the same, since colour alone says nothing."""
        set_look(self, tone=tone)

    def set_icon(self, name: str) -> None:
        """Show an icon before the text; "" for none."""
        # The style adds its padding to these margins at the first polish, so only the difference is ours.
        margins = self.contentsMargins()
        margins.setLeft(margins.left() + _ICON_ROOM * (bool(name) - bool(self._icon_name)))
        self.setContentsMargins(margins)
        self._icon_name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the label, then its icon."""
        super().paintEvent(event)
        if not self._icon_name:
            return
        side = min(16, self.height() - 6)
        colour = self._theme.color(_INK[self.property("tone")])
        picture = self._theme.pixmap(self._icon_name, colour, side, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(_ICON_LEFT, (self.height() - side) // 2, picture)
