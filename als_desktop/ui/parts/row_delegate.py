"""What delegates have in common that paint the rows of a list view by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class RowDelegate(QStyledItemDelegate):
    """Knows the view whose rows it paints, and how high a line of text is."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        """`view` is the list it paints, and its parent."""
        super().__init__(view)
        self._theme = theme
        self._view = view

    def _line(self, role: str) -> int:
        """The height of a line in the font of a role, in px."""
        return QFontMetrics(self._theme.font(role)).height()
