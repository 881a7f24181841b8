"""Framed areas with the margins of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_PADDING = {
    "card": "card_pad",
    "panel": "card_pad",
    "rail": "rail_pad",
    "side": "panel_pad",
    "well": "rail_pad",
}


class Panel(QFrame):
    """A filled frame with an upright layout, `body`.

    `role` is card (edged), panel (no edge), rail, topbar, side, footer, lane, well, drop (dashed) or cue.
    """

    def __init__(self, theme: Theme, role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tight = False
        self.setProperty("role", role)
        self.body = QVBoxLayout(self)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_chosen(self, chosen: bool) -> None:
        """Mark a card as the chosen one of its group."""
        set_look(self, chosen=chosen)

    def stand_tight(self) -> None:
        """In the compact look, take less room upright."""
        self._tight = True
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        tight = self._tight and self._theme.compact
        margin = self._theme.px(_PADDING.get(self.property("role"), "rail_pad"))
        upright = self._theme.px("space_xs") if tight else margin
        self.body.setContentsMargins(margin, upright, margin, upright)
        self.body.setSpacing(self._theme.px("space_xs") // 2 if tight else self._theme.px("space_s"))


def hairline(parent: QWidget | None = None) -> QFrame:
    """A thin level line between rows."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def row(spacing: int = 8) -> QHBoxLayout:
    """A level layout without margins."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def column(spacing: int = 8) -> QVBoxLayout:
    """An upright layout without margins."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
