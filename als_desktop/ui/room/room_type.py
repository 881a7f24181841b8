"""The letters of the wall: sizes as fractions of its height, and texts broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from als_desktop.ui.parts.painting import runs_left
from als_desktop.ui.room.letter_pictures import LetterPictures
from als_desktop.ui.room.measures import HEIGHT
from als_desktop.ui.room.stamps import Stamps
from als_desktop.ui.theme.fonts import FALLBACK_FAMILY, make_font, tabular
from als_desktop.ui.theme.tokens import TypeTokens

if TYPE_CHECKING:
    from als_desktop.ui.theme.tokens import Tokens

_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ELIDE = Qt.TextElideMode.ElideRight
_BOLD = 700
_NORMAL = 400
_OWN_SPACING = 100
_DIGITS_SPACING = 96
_STEP_DOWN = 4
TITLE_LINE = 1.1
SPOTLIGHT_LINE = 1.13
# Of the size of a letter: the width of the narrowest ones.
_NARROWEST = 0.2
_MOST_BLOCKS = 1_000
# Signs and digits that stay as they are when a person wants larger or smaller texts.
_FIXED = frozenset({"timer", "timer_hero", "hour", "number", "spotlight_least"})


class TextSize(StrEnum):
    """How large the room wants its texts."""

    SMALLER = "smaller"
    DEFAULT = "default"
    LARGER = "larger"


@dataclass(frozen=True, slots=True)
class Block:
    """A text broken into lines; not `whole` when it was too long and ends in an ellipsis.

    The lines begin `left` of where the text is drawn; together they are `width` by `height`.
    """

    text: str
    layout: QTextLayout
    px: int
    left: float
    width: float
    height: float
    whole: bool


@dataclass(frozen=True, slots=True)
class OneLine:
    """A text in one line, `width` by `height`."""

    layout: QTextLayout
    width: float
    height: float


class RoomType:
    """Fonts and broken texts for one text size. Sizes in px of the wall's own space."""

    def __init__(self, tokens: Tokens, size: TextSize) -> None:
        """Broken lines are kept for the next time."""
        self._tokens = tokens
        self.size = size
        self._factor = 1.0 if size is TextSize.DEFAULT else tokens.type_room[size.value]
        self._floor = ceil(tokens.type_room["card_min"] * HEIGHT)
        self.pictures = LetterPictures(frozenset((tokens.font_family, FALLBACK_FAMILY)))
        self.stamps = Stamps()
        self._one_lines: dict[tuple[str, str], OneLine] = {}
        self._fonts: dict[tuple[int, int, int], QFont] = {}
        self._blocks: dict[tuple[str, int, bool, int, float, int], Block] = {}

    @property
    def minutes_only_above(self) -> int:
        """Above how many minutes a clock shows no seconds."""
        return self._tokens.timer.minutes_only_above_min

    @property
    def soft_limit(self) -> int:
        """How many characters a question may have and still be read from the back row."""
        return self._tokens.soft_limit

    def px(self, role: str) -> int:
        """The size of a role of `[type.room]`, never under the floor."""
        factor = 1.0 if role in _FIXED else self._factor
        return max(self._floor, round(self._tokens.type_room[role] * HEIGHT * factor))

    def font(self, px: int, *, bold: bool = False) -> QFont:
        """The face at a size."""
        return self._font(px, _BOLD if bold else _NORMAL, _OWN_SPACING)

    def digits(self, px: int) -> QFont:
        """The face for a clock: bold, digits of equal width, close together."""
        return self._font(px, _BOLD, _DIGITS_SPACING)

    def block(
        self, text: str, px: int, width: float, *, bold: bool = False, line: float = 1.19, most: int = 0
    ) -> Block:
        """`text` in lines of `width`, `line` times `px` high; at most `most` lines (0: as many as it takes)."""
        key = (text, px, bold, round(width), line, most)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            found = self._blocks[key] = self._broken(text, px, width, bold, line, most)
        return found

    def one_line(self, text: str, font: QFont) -> OneLine:
        """A short text in one line, as a number or a word in a field."""
        key = (text, font.key())
        found = self._one_lines.get(key)
        if found is None:
            if len(self._one_lines) >= _MOST_BLOCKS:
                self._one_lines.clear()
            layout = QTextLayout(text, font)
            layout.setCacheEnabled(True)
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            width = QFontMetricsF(font).horizontalAdvance(text)
            found = self._one_lines[key] = OneLine(layout, width, line.height())
        return found

    def largest(
        self,
        text: str,
        role: str,
        width: float,
        height: float,
        line: float = SPOTLIGHT_LINE,
        least: str = "spotlight_least",
    ) -> Block:
        """A bold text as large as it fits, from the size of `role` down to that of `least`."""
        least_px = self.px(least)
        smallest = self.block(text, least_px, width, bold=True, line=line)
        if smallest.height > height:
            return self.block(
                text, least_px, width, bold=True, line=line, most=max(1, int(height / (least_px * line)))
            )
        for px in range(self.px(role), least_px, -_STEP_DOWN):
            found = self.block(text, px, width, bold=True, line=line)
            if found.height <= height:
                return found
        return smallest

    def title(self, text: str, role: str, width: float, height: float, *, most: int = 1) -> Block:
        """A bold title in `width` by `height`, in up to `most` lines: smaller (never under the floor) or in more lines
        rather than cut off."""
        full, least = self.px(role), self._floor
        tries = [(px, lines) for lines in range(1, most + 1) for px in (full, least)]
        for px, lines in sorted(tries, key=lambda one: (one[1], -one[0])):
            found = self.block(text, px, width, bold=True, line=TITLE_LINE, most=lines)
            if found.whole and found.height <= height:
                return found
        lines = max(1, min(most, int(height / (least * TITLE_LINE))))
        return self.block(text, least, width, bold=True, line=TITLE_LINE, most=lines)

    def _font(self, px: int, weight: int, spacing: int) -> QFont:
        key = (px, weight, spacing)
        found = self._fonts.get(key)
        if found is None:
            found = make_font(self._tokens, TypeTokens(px, weight, 1.0, spacing), 1.0)
            self._fonts[key] = found = tabular(found) if spacing == _DIGITS_SPACING else found
        return found

    def _broken(self, text: str, px: int, width: float, bold: bool, line: float, most: int) -> Block:
        font = self.font(px, bold=bold)
        shown = text.replace("\n", "\u2028")
        if most:
            # A question may have thousands of letters; those that cannot be in sight need no lines.
            shown = shown[: most * (int(width / (_NARROWEST * px)) + 1) + 1]
        layout, starts = _lay(shown, font, width, px * line)
        whole = len(shown) == len(text)
        if most and len(starts) > most:
            whole = False
            start = starts[most - 1]
            rest = shown[start:].replace("\u2028", " ")
            # A little narrower than the line, or rounding puts the ellipsis on a line of its own.
            elided = QFontMetricsF(font).elidedText(rest, _ELIDE, width - px / 4)
            layout, starts = _lay(shown[:start] + elided, font, width, px * line)
        lines = [layout.lineAt(n) for n in range(layout.lineCount())]
        wide = max((one.naturalTextWidth() for one in lines), default=0.0)
        left = min((one.naturalTextRect().left() for one in lines), default=0.0)
        return Block(text, layout, px, left, wide, len(lines) * px * line, whole)


def _lay(text: str, font: QFont, width: float, line_height: float) -> tuple[QTextLayout, list[int]]:
    """The lines of `text`, and where in it each of them starts."""
    option = QTextOption()
    option.setWrapMode(_WRAP)
    if runs_left(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(starts) * line_height + (line_height - line.height()) / 2))
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts
