"""A part of a window that looks different from the rest of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from als_desktop.ui.theme.icons import IconShop
from als_desktop.ui.theme.palette import make_palette
from als_desktop.ui.theme.style_sheet import GlyphFiles, make_style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class OwnLook(QObject):
    """Dresses one widget, and all that is in it or opens above it, in a theme of its own."""

    def __init__(self, theme: Theme, widget: QWidget) -> None:
        """Lives as long as `widget`, and follows `theme`."""
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._opacity = theme.tokens.states["disabled_opacity"]
        self._glyphs = GlyphFiles(IconShop(self._opacity))
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme, widget = self._theme, self._widget
        widget.setFont(theme.font("body"))
        widget.setPalette(make_palette(theme.tokens.colours[theme.mode], self._opacity))
        # A part whose own rule names no size has that of the program.
        size = f"QWidget {{ font-size: {theme.font('body').pixelSize()}px; }}\n"
        sheet = size + make_style_sheet(theme, self._glyphs)
        if sheet != widget.styleSheet():
            widget.setStyleSheet(sheet)
