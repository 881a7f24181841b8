"""The presenter's action plan as a PDF: what they take home from a slot, and bring to the next meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.author_shape import AuthorShape
from als_desktop.reports.blocks import Space, Stack, pages_of
from als_desktop.reports.fonts import Weight
from als_desktop.reports.marks import fitted_words
from als_desktop.reports.paper import MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, Paper
from als_desktop.reports.pen import Metadata, Pen, words_width
from als_desktop.reports.plan_actions import plan_actions
from als_desktop.reports.plan_head import meeting_line, plan_header, plan_issue, plan_thinking
from als_desktop.reports.plan_report_in import plan_learned, plan_report_in
from als_desktop.reports.print_text import visible_lines
from als_desktop.reports.styles import CLOSE, HAIRLINE, NORMAL, RULE, load_styles, measures_from_wide
from als_desktop.reports.words import load_words

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan
    from als_desktop.reports.blocks import Block
    from als_desktop.reports.styles import Measures, Styles
    from als_desktop.reports.words import Words

_FOOTER_HEIGHT = 20.0
_FOOTER_SIGN = 11.0
# A plan that is longer than this even when set closely is set at the normal distance.
_PAGES_WANTED = 2


def action_plan_pdf(plan: ActionPlan, paper: Paper) -> bytes:
    """The plan as a PDF on `paper`; the same plan always gives the same bytes.

    Whatever is typed is printed as typed, over as many pages as it takes; a character that the bundled fonts
    lack is printed as U+FFFD. The document's properties say nothing of the plan's contents.
    """
    words = load_words()
    measures, pages = _best_pages(plan, paper, words)
    styles = load_styles(measures)
    pen = Pen(paper, _metadata(words))
    for number, page in enumerate(pages, 1):
        if number > 1:
            pen.next_page()
        page.draw(pen, MARGIN_SIDE, paper.size[1] - MARGIN_TOP, paper.text_width)
        _draw_footer(pen, paper, plan, number, len(pages), words, styles)
    return pen.finish()


def page_height(paper: Paper) -> float:
    """The room for contents on a page, in points, between the upper margin and the footer."""
    return paper.size[1] - MARGIN_TOP - MARGIN_BOTTOM - _FOOTER_HEIGHT


def plan_pages(plan: ActionPlan, paper: Paper, words: Words, measures: Measures) -> list[Block]:
    """The contents of each page, set with `measures`."""
    styles, width, height = load_styles(measures), paper.text_width, page_height(paper)
    gap = Space(measures.gap)
    parts = (
        plan_header(plan, words, styles),
        plan_issue(plan, words, styles),
        plan_thinking(plan, words, styles, width),
        plan_actions(plan, words, styles, width, height),
        plan_learned(plan, words, styles, height),
        plan_report_in(plan, words, styles, height),
    )
    spaced: list[Block] = []
    for part in parts:
        spaced += [gap, part]
    return pages_of(Stack(spaced[1:]), width, height)


def _metadata(words: Words) -> Metadata:
    return Metadata(
        title=words.text("document", "title"),
        subject=words.text("document", "subject"),
        author=words.text("document", "author"),
        creator=words.text("document", "creator"),
        producer=words.text("document", "producer"),
        lang=words.text("document", "lang"),
    )


def _best_pages(plan: ActionPlan, paper: Paper, words: Words) -> tuple[Measures, list[Block]]:
    """The most generous measures that need no page more than the closest, and the pages set with them."""
    closest = plan_pages(plan, paper, words, CLOSE)
    if len(closest) > _PAGES_WANTED:
        return NORMAL, plan_pages(plan, paper, words, NORMAL)
    choice = measures_from_wide()
    best, first, last = (CLOSE, closest), 0, len(choice) - 1
    while first < last:
        middle = (first + last) // 2
        pages = plan_pages(plan, paper, words, choice[middle])
        if len(pages) == len(closest):
            best, last = (choice[middle], pages), middle
        else:
            first = middle + 1
    return best


def _draw_footer(
    pen: Pen, paper: Paper, plan: ActionPlan, number: int, count: int, words: Words, styles: Styles
) -> None:
    """The page's number; where the header is not, also the owner, set and date. Nothing that was said."""
    style, right = styles.small, MARGIN_SIDE + paper.text_width
    rule_y, text_y = MARGIN_BOTTOM + 14, MARGIN_BOTTOM + 1
    pen.line([(MARGIN_SIDE, rule_y), (right, rule_y)], RULE, HAIRLINE)
    page = words.filled("page", "number", page=number, pages=count)
    page_width = words_width(page, style.face, style.size)
    pen.words(right - page_width, text_y, page, style.face, style.size, style.grey)
    if number > 1:
        left = MARGIN_SIDE
        if plan.shape or plan.letter:
            sign = AuthorShape(plan.shape, plan.letter, styles.faces[Weight.BOLD], _FOOTER_SIGN, _FOOTER_SIGN)
            sign.draw(pen, left, text_y + _FOOTER_SIGN - 2.7, _FOOTER_SIGN)
            left += _FOOTER_SIGN + 5
        line = " ".join(visible_lines(meeting_line(plan, words)))
        line = fitted_words(line, style, right - page_width - 20 - left)
        pen.words(left, text_y, line, style.face, style.size, style.grey)
