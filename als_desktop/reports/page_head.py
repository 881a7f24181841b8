"""The head of a report: whose it is, where it comes from, and that it is confidential to the set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.reports.author_shape import AuthorShape
from als_desktop.reports.blocks import Block, Columns, Space, Stack
from als_desktop.reports.fonts import Weight
from als_desktop.reports.marks import HeavyRule, draw_lock
from als_desktop.reports.pen import words_width
from als_desktop.reports.styles import FRAME, HEAVY, LABEL
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from als_desktop.reports.pen import Pen
    from als_desktop.reports.styles import Styles, TextStyle
    from als_desktop.reports.words import Words

_TOKEN = 31.5


def report_head(
    title: str, line: str, letter: str, shape: str, words: Words, styles: Styles, set_word: str = ""
) -> Block:
    """The author's shape, the title, a line below it, the note on confidentiality, and a rule.

    `set_word` is what the set calls itself; empty: a set.
    """
    names = Stack((text_block(title, styles.title), Space(1.5), text_block(line, styles.subtitle)))
    named = set_word or words.text("page", "set")
    badge = _Badge(words.filled("page", "confidential", set=named), styles.subtitle)
    blocks: list[Block] = [names, badge]
    widths = [0.0, badge.wide]
    if shape or letter:
        blocks.insert(0, AuthorShape(shape, letter, styles.faces[Weight.BOLD], _TOKEN, _TOKEN + 4))
        widths.insert(0, _TOKEN)
    return Stack((Columns(blocks, widths, 10), HeavyRule(6, HEAVY)))


@dataclass(frozen=True, slots=True)
class _Badge(Block):
    """A short text with a lock before it, in a frame."""

    text: str
    style: TextStyle

    @property
    def wide(self) -> float:
        """Its width in points."""
        return 33.0 + words_width(self.text, self.style.face, self.style.size - 0.7)

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return 21.0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it flush right."""
        x, size = x + width - self.wide, self.style.size - 0.7
        pen.frame(x, top - 1, self.wide, 19.5, 4.5, FRAME, LABEL)
        draw_lock(pen, x + 7.5, top - 5.2, 10.5)
        pen.words(x + 24, top - 14.2, self.text, self.style.face, size, self.style.grey)
