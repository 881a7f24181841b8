"""The upper part of an action plan: whose it is, the issue, the questions kept and the options looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.author_shape import AuthorShape
from als_desktop.reports.blocks import Block, Columns, Space, Stack, lowered
from als_desktop.reports.dates import spoken_date
from als_desktop.reports.fonts import Weight
from als_desktop.reports.marks import WritingRule
from als_desktop.reports.page_head import report_head
from als_desktop.reports.styles import COLUMN_GAP, INDENT
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan, PlanOption, PlanQuestion
    from als_desktop.reports.styles import Styles
    from als_desktop.reports.words import Words

_SMALL_TOKEN = 14.0
_BLANK_LINES = 3
_QUESTIONS_SHARE = 0.54
_SIGN_INSET = 2.5


def plan_header(plan: ActionPlan, words: Words, styles: Styles) -> Block:
    """The author's shape, the title, set and date, the note on confidentiality, and a line below."""
    if plan.presenter.strip():
        title = words.filled("plan", "title", name=plan.presenter.strip())
    else:
        title = words.text("plan", "title_without_name")
    return report_head(
        title, meeting_line(plan, words), plan.letter, plan.shape, words, styles, plan.set_word
    )


def meeting_line(plan: ActionPlan, words: Words) -> str:
    """Set, number of the meeting and date, as one line of text."""
    day = spoken_date(plan.meeting_date, words)
    if not plan.set_name.strip():
        return words.filled("plan", "meeting_without_set", number=plan.meeting_number, date=day)
    return words.filled("plan", "meeting", set=plan.set_name, number=plan.meeting_number, date=day)


def plan_issue(plan: ActionPlan, words: Words, styles: Styles) -> Block:
    """The issue in large type and what the presenter wants of it; rules where nothing was said."""
    write = styles.measures.write
    issue = text_block(plan.issue, styles.issue) if plan.issue.strip() else _blank_issue(words, styles)
    label = words.text("plan", "desired_outcome")
    if plan.desired_outcome.strip():
        wanted = text_block(plan.desired_outcome, styles.body, label, styles.strong)
    else:
        wanted = WritingRule(write, label, styles.strong)
    return Stack((issue, Space(2), wanted), keep=2)


def plan_thinking(plan: ActionPlan, words: Words, styles: Styles, width: float) -> Block:
    """The questions kept and, beside them, the options looked at."""
    blank = [WritingRule(styles.measures.write)] * _BLANK_LINES
    questions = [plan_question(question, styles) for question in plan.questions] or blank
    options = [plan_option(option, words, styles) for option in plan.options] or blank
    return Columns(
        (
            _list(words.text("plan", "questions"), questions, styles),
            _list(words.text("plan", "options"), options, styles),
        ),
        ((width - COLUMN_GAP) * _QUESTIONS_SHARE, 0),
        COLUMN_GAP,
    )


def _blank_issue(words: Words, styles: Styles) -> Block:
    return WritingRule(styles.measures.write + 6, words.text("plan", "issue"), styles.strong)


def _list(heading: str, items: list[Block] | list[WritingRule], styles: Styles) -> Block:
    return Stack((text_block(heading, styles.heading), Space(2), *items), keep=2)


def plan_question(question: PlanQuestion, styles: Styles) -> Block:
    """A question beside the mark of who asked it."""
    sign = AuthorShape(
        question.shape, question.letter, styles.faces[Weight.BOLD], _SMALL_TOKEN, styles.body.leading
    )
    return _item(sign, text_block(question.text, styles.body))


def plan_option(option: PlanOption, words: Words, styles: Styles) -> Block:
    """An option with its sign, and below it what speaks for it and against it."""
    weighed = [
        text_block(words.filled("plan", name, said=said.strip()), styles.note)
        for name, said in (("speaks_for", option.speaks_for), ("speaks_against", option.speaks_against))
        if said.strip()
    ]
    sign = words.text("plan", "option_chosen" if option.chosen else "option_left")
    return _item(
        Columns((Space(0), text_block(sign, styles.strong)), (_SIGN_INSET, 0), 0),
        Stack((text_block(option.text, styles.body), *weighed)),
    )


def _item(sign: Block, text: Block) -> Block:
    return lowered(Columns((sign, text), (INDENT - 5, 0), 5), 2.6)
