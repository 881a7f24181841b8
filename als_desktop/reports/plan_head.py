"""The upper part of an action plan: whose it is, the issue, the questions kept and the options looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.reports.author_shape import AuthorShape
from als_desktop.reports.blocks import Block, Columns, Space, Stack, lowered
from als_desktop.reports.dates import spoken_date
from als_desktop.reports.fonts import Weight
from als_desktop.reports.marks import HeavyRule, WritingRule, draw_lock
from als_desktop.reports.pen import words_width
from als_desktop.reports.styles import COLUMN_GAP, FRAME, HEAVY, INDENT, LABEL
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan, PlanOption, PlanQuestion
    from als_desktop.reports.pen import Pen
    from als_desktop.reports.styles import Styles, TextStyle
    from als_desktop.reports.words import Words

_TOKEN = 31.5
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
    names = Stack(
        (
            text_block(title, styles.title),
            Space(1.5),
            text_block(meeting_line(plan, words), styles.subtitle),
        )
    )
    named = plan.set_word or words.text("page", "set")
    badge = _Badge(words.filled("page", "confidential", set=named), styles.subtitle)
    blocks: list[Block] = [names, badge]
    widths = [0.0, badge.wide]
    if plan.shape or plan.letter:
        blocks.insert(0, AuthorShape(plan.shape, plan.letter, styles.faces[Weight.BOLD], _TOKEN, _TOKEN + 4))
        widths.insert(0, _TOKEN)
    return Stack((Columns(blocks, widths, 10), HeavyRule(6, HEAVY)))


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
    questions = [_question(question, styles) for question in plan.questions] or blank
    options = [_option(option, words, styles) for option in plan.options] or blank
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


def _question(question: PlanQuestion, styles: Styles) -> Block:
    sign = AuthorShape(
        question.shape, question.letter, styles.faces[Weight.BOLD], _SMALL_TOKEN, styles.body.leading
    )
    return _item(sign, text_block(question.text, styles.body))


def _option(option: PlanOption, words: Words, styles: Styles) -> Block:
    sign = words.text("plan", "option_chosen" if option.chosen else "option_left")
    return _item(
        Columns((Space(0), text_block(sign, styles.strong)), (_SIGN_INSET, 0), 0),
        text_block(option.text, styles.body),
    )


def _item(sign: Block, text: Block) -> Block:
    return lowered(Columns((sign, text), (INDENT - 5, 0), 5), 2.6)


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
