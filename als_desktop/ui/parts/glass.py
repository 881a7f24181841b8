"""The magnifying glass in a field that searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_ICON = 18


class Glass(QObject):
    """Stands at the left of `field`, for which it also shows the sign that empties it."""

    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        super().__init__(field)
        self._theme = theme
        field.setClearButtonEnabled(True)
        self._sign = field.addAction(
            theme.icon("search", "text_2", _ICON), QLineEdit.ActionPosition.LeadingPosition
        )
        self._sign.setText(self.tr("Search"))
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._sign.setIcon(self._theme.icon("search", "text_2", _ICON))
