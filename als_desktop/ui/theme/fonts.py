"""The type faces: loading them and making a QFont for a type role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from als_desktop.assets import read_bytes

if TYPE_CHECKING:
    from als_desktop.ui.theme.tokens import Tokens, TypeTokens

FALLBACK_FAMILY = "DejaVu Sans"
_FALLBACK_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_TABULAR = "tnum"
_OWN_SPACING = 100


def load_fonts(tokens: Tokens) -> None:
    """Make the faces known to Qt: the program's own, and the one with the letters that it lacks.

    Needs a QGuiApplication.
    """
    for name in (*tokens.font_files, *_FALLBACK_FILES):
        # From memory: a resource need not be a file of its own.
        QFontDatabase.addApplicationFontFromData(read_bytes(f"fonts/{name}"))


def make_font(tokens: Tokens, role: TypeTokens, text_scale: float) -> QFont:
    """A font of `role` in px, `text_scale` times as big."""
    font = QFont()
    font.setFamilies([tokens.font_family, FALLBACK_FAMILY])
    font.setPixelSize(round(role.size * text_scale))
    font.setWeight(QFont.Weight(role.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return spaced(font, role.spacing)


def spaced(font: QFont, percent: int) -> QFont:
    """A copy of `font` with this letter spacing; 100 is the face's own."""
    copy = QFont(font)
    if percent != _OWN_SPACING:
        copy.setLetterSpacing(QFont.SpacingType.PercentageSpacing, percent)
    return copy


def tabular(font: QFont) -> QFont:
    """A copy of `font` whose digits are all of the same width."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag(_TABULAR), 1)
    return copy
