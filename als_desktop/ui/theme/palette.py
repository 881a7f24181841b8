"""Design tokens -> QPalette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "lane",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "over",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "lane_2",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "shadow",
    QPalette.ColorRole.PlaceholderText: "text_3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Accent: "accent",
}
_FADED = (
    "WindowText",
    "Text",
    "ButtonText",
    "PlaceholderText",
    "Highlight",
    "HighlightedText",
    "Link",
    "Accent",
)


def make_palette(colours: Mapping[str, str], disabled_opacity: float) -> QPalette:
    """The palette of one mode; the Disabled group's texts are mixed with the canvas at `disabled_opacity`."""
    palette = QPalette()
    canvas = QColor(colours["canvas"])
    for role, name in _ROLES.items():
        colour = QColor(colours[name])
        palette.setColor(role, colour)
        if role.name in _FADED:
            faded = mixed(colour, canvas, disabled_opacity)
            palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def mixed(front: QColor, back: QColor, share: float) -> QColor:
    """The opaque colour that `front` at opacity `share` (0-1) gives on `back`."""
    rest = 1.0 - share
    return QColor(
        round(front.red() * share + back.red() * rest),
        round(front.green() * share + back.green() * rest),
        round(front.blue() * share + back.blue() * rest),
    )
