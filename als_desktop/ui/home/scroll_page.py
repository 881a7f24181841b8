"""A page that scrolls up and down, never sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class ScrollPage(QScrollArea):
    """A scroll area with an upright layout, `body`, and the margins of a workspace.

    It can have the keyboard itself, to scroll with the arrow keys, but Tab passes over it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inner = QWidget()
        self.body = QVBoxLayout(self._inner)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_place(self, part: QWidget, place: QRect) -> None:
        """Scroll until `place`, in the coordinates of `part`, is visible."""
        corner = part.mapTo(self._inner, QPoint(0, 0))
        centre = place.center() + corner
        self.ensureVisible(corner.x(), centre.y(), 0, place.height())

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("workspace_pad")
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(self._theme.px("workspace_gap"))
