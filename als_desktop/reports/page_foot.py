"""The foot of each page of a report, the room above it, and what a file manager is told of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.reports.author_shape import AuthorShape
from als_desktop.reports.fonts import Weight
from als_desktop.reports.marks import fitted_words
from als_desktop.reports.paper import MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, Paper
from als_desktop.reports.pen import Metadata, Pen, words_width
from als_desktop.reports.print_text import visible_lines
from als_desktop.reports.styles import HAIRLINE, RULE

if TYPE_CHECKING:
    from als_desktop.reports.styles import Styles
    from als_desktop.reports.words import Words

_FOOTER_HEIGHT = 20.0
_FOOTER_SIGN = 11.0


def page_height(paper: Paper) -> float:
    """The room for contents on a page, in points, between the upper margin and the footer."""
    return paper.size[1] - MARGIN_TOP - MARGIN_BOTTOM - _FOOTER_HEIGHT


def metadata(words: Words, title: str) -> Metadata:
    """What viewers show of a document called `title`; it says nothing of the contents."""
    return Metadata(
        title=title,
        subject=words.text("document", "subject"),
        author=words.text("document", "author"),
        creator=words.text("document", "creator"),
        producer=words.text("document", "producer"),
        lang=words.text("document", "lang"),
    )


@dataclass(frozen=True, slots=True)
class PageFoot:
    """The page's number; where the head is not, also whose report it is (`line`). Nothing that was said."""

    paper: Paper
    line: str
    letter: str
    shape: str
    words: Words
    styles: Styles

    def draw(self, pen: Pen, number: int, count: int) -> None:
        """Draws it on page `number` of `count`."""
        style, right = self.styles.small, MARGIN_SIDE + self.paper.text_width
        rule_y, text_y = MARGIN_BOTTOM + 14, MARGIN_BOTTOM + 1
        pen.line([(MARGIN_SIDE, rule_y), (right, rule_y)], RULE, HAIRLINE)
        page = self.words.filled("page", "number", page=number, pages=count)
        page_width = words_width(page, style.face, style.size)
        pen.words(right - page_width, text_y, page, style.face, style.size, style.grey)
        if number == 1:
            return
        left = MARGIN_SIDE
        if self.shape or self.letter:
            face = self.styles.faces[Weight.BOLD]
            sign = AuthorShape(self.shape, self.letter, face, _FOOTER_SIGN, _FOOTER_SIGN)
            sign.draw(pen, left, text_y + _FOOTER_SIGN - 2.7, _FOOTER_SIGN)
            left += _FOOTER_SIGN + 5
        line = fitted_words(" ".join(visible_lines(self.line)), style, right - page_width - 20 - left)
        pen.words(left, text_y, line, style.face, style.size, style.grey)
