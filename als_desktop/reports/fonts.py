"""The bundled fonts of printed reports, and which of them has a character."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from io import BytesIO
from typing import Any, cast

from als_desktop.assets import read_bytes


class Weight(Enum):
    """A cut of the report's typeface."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


# Name in ReportLab -> file. DejaVu has no italic here: its upright letters stand in.
_FILES = {
    "Atkinson": "fonts/AtkinsonHyperlegible_400Regular.ttf",
    "AtkinsonBold": "fonts/AtkinsonHyperlegible_700Bold.ttf",
    "AtkinsonItalic": "fonts/AtkinsonHyperlegible_400Regular_Italic.ttf",
    "DejaVu": "fonts/DejaVuSans.ttf",
    "DejaVuBold": "fonts/DejaVuSans-Bold.ttf",
}
_CHAINS = {
    Weight.REGULAR: ("Atkinson", "DejaVu"),
    Weight.BOLD: ("AtkinsonBold", "DejaVuBold", "DejaVu"),
    Weight.ITALIC: ("AtkinsonItalic", "DejaVu"),
}


@dataclass(frozen=True, slots=True)
class Font:
    """One registered font: its name in ReportLab and the code points it has glyphs for."""

    name: str
    covered: frozenset[int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Face:
    """The fonts of one weight, the one to prefer first; the last has U+FFFD."""

    fonts: tuple[Font, ...]

    @property
    def name(self) -> str:
        """The preferred font's name in ReportLab."""
        return self.fonts[0].name

    def font_of(self, text: str) -> Font | None:
        """The first font with a glyph for every character of `text`; None if no font has them all."""
        codes = {ord(char) for char in text}
        return next((font for font in self.fonts if codes <= font.covered), None)


def load_faces() -> dict[Weight, Face]:
    """The faces of all weights, registered with ReportLab; cheap after the first call (about 20 ms)."""
    fonts = {name: Font(name, _register(name, path)) for name, path in _FILES.items()}
    return {weight: Face(tuple(fonts[name] for name in chain)) for weight, chain in _CHAINS.items()}


def _register(name: str, path: str) -> frozenset[int]:
    """Makes the font known to ReportLab, once, and gives the code points it covers."""
    pdfmetrics, ttf_font = _reportlab()
    if name not in pdfmetrics.getRegisteredFontNames():
        # Shaping needs a library that is not everywhere: a plan would differ from laptop to laptop.
        pdfmetrics.registerFont(ttf_font(name, BytesIO(read_bytes(path)), shapable=False))
    glyphs = cast("dict[int, int]", pdfmetrics.getFont(name).face.charToGlyph)
    # Glyph 0 is the font's own sign for "missing".
    return frozenset(code for code, glyph in glyphs.items() if glyph)


def _reportlab() -> tuple[Any, Any]:
    """ReportLab's font register and font class, imported late and without types."""
    from reportlab.pdfbase import pdfmetrics, ttfonts

    return cast("Any", pdfmetrics), cast("Any", ttfonts).TTFont
