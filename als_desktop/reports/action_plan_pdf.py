"""The presenter's action plan as a PDF: what they take home from a slot, and bring to the next meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Space, Stack, pages_of
from als_desktop.reports.page_foot import PageFoot, metadata, page_height
from als_desktop.reports.paper import MARGIN_SIDE, MARGIN_TOP, Paper
from als_desktop.reports.pen import Pen
from als_desktop.reports.plan_actions import plan_actions
from als_desktop.reports.plan_head import meeting_line, plan_header, plan_issue, plan_thinking
from als_desktop.reports.plan_report_in import plan_learned, plan_report_in
from als_desktop.reports.styles import CLOSE, NORMAL, load_styles, measures_from_wide
from als_desktop.reports.words import load_words

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan
    from als_desktop.reports.blocks import Block
    from als_desktop.reports.styles import Measures
    from als_desktop.reports.words import Words

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
    foot = PageFoot(paper, meeting_line(plan, words), plan.letter, plan.shape, words, styles)
    pen = Pen(paper, metadata(words, words.text("document", "title")))
    for number, page in enumerate(pages, 1):
        if number > 1:
            pen.next_page()
        page.draw(pen, MARGIN_SIDE, paper.size[1] - MARGIN_TOP, paper.text_width)
        foot.draw(pen, number, len(pages))
    return pen.finish()


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
