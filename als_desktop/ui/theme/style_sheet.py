"""The application style sheet: `resources/qss/app.qss` with the values of a theme."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, QTemporaryDir
from PySide6.QtGui import QGuiApplication

from als_desktop.assets import read_text

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QScreen
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.icons import IconShop
    from als_desktop.ui.theme.theme import Theme

_PLAIN = ((1.0, ""),)
_DENSE = (*_PLAIN, (2.0, "@2x"))
# name in the template: icon, colour role, px
_GLYPHS = {
    "glyph_check": ("check", "on_accent", 16),
    "glyph_check_off": ("check", "surface", 16),
    "glyph_down": ("chevron_down", "text_2", 16),
    "glyph_up": ("chevron_up", "text_2", 12),
    "glyph_down_small": ("chevron_down", "text_2", 12),
    "glyph_left": ("chevron_left", "text_2", 16),
    "glyph_right": ("chevron_right", "text_2", 16),
    "glyph_tick": ("tick", "accent", 16),
    "glyph_calendar": ("calendar", "text_2", 18),
}


class GlyphFiles:
    """Small pictures on disk for the style sheet, which can only name files. They go with this object."""

    def __init__(self, icons: IconShop) -> None:
        self._icons = icons
        self._folder = QTemporaryDir()
        self._written: set[str] = set()
        screen: QScreen | None = QGuiApplication.primaryScreen()
        self._ratios = _DENSE if screen is not None and screen.devicePixelRatio() > 1 else _PLAIN

    def path(self, icon: str, colour: QColor, size: int) -> str:
        """The file of this icon, written when asked for the first time (with a twin for a dense screen)."""
        stem = f"{icon}_{colour.name()[1:]}_{size}"
        if stem not in self._written:
            for ratio, suffix in self._ratios:
                target = self._folder.filePath(f"{stem}{suffix}.png")
                self._icons.pixmap(icon, colour, size, ratio).save(target, "PNG")
            self._written.add(stem)
        return QDir.fromNativeSeparators(self._folder.filePath(f"{stem}.png"))


def make_style_sheet(theme: Theme, glyphs: GlyphFiles) -> str:
    """The style sheet for `theme`.

    Raises:
        KeyError: the template names a value that the theme lacks.
    """
    tokens = theme.tokens
    values: dict[str, object] = dict(tokens.colours[theme.mode])
    values |= tokens.sizes
    values |= {f"px_{name}": theme.px(name) for name in (*tokens.measures, *tokens.measures_fixed)}
    values |= {f"font_{role}": theme.font(role).pixelSize() for role in tokens.type_normal}
    values |= {
        f"faded_{role}": theme.faded(role).name() for role in ("text", "border_strong", "accent", "on_accent")
    }
    for name, (icon, role, size) in _GLYPHS.items():
        values[name] = glyphs.path(icon, theme.color(role), size)
    # A style sheet measures the content without the border; the tokens measure with it.
    values |= {f"px_{name}_inner": theme.px(name) - 2 for name in tokens.measures}
    values |= {
        # With the keyboard a field has 2 px of border, and keeps its height.
        "field_focus": theme.px("field") - 4,
        "small_focus": theme.px("button_small") - 4,
        "pill_radius": theme.px("pill") // 2,
        "pill_count": theme.px("pill") - 12,
    }
    radio = theme.px("indicator") - 4
    values |= {"radio": radio, "radio_radius": radio // 2 + 1}
    return Template(read_text("qss/app.qss")).substitute(values)


def set_look(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties (role, kind, tone, ...) and let the style sheet see them.

    Costs a repolish of `widget`, so nothing happens when no value differs; before its first polish it costs nothing.
    """
    differing = {name: value for name, value in properties.items() if widget.property(name) != value}
    if not differing:
        return
    for name, value in differing.items():
        widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
