"""An icon beside words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class IconLabel(QLabel):
    """A small icon in the colour of a role; it says nothing by itself, so the words beside it must."""

    def __init__(self, theme: Theme, icon: str, role: str = "text_2", size: int = 18) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._role = role
        self._size = size
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_role(self, role: str) -> None:
        """Be in the colour of another role."""
        if role != self._role:
            self._role = role
            self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        colour = self._theme.color(self._role)
        self.setPixmap(self._theme.pixmap(self._icon, colour, self._size, self.devicePixelRatioF()))
