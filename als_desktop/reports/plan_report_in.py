"""The foot of an action plan: what was learned today, and the form for the report at the next meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block, Columns, Space, Stack, Together, lowered
from als_desktop.reports.dates import spoken_moment
from als_desktop.reports.framed import Table
from als_desktop.reports.marks import ELLIPSIS, WritingRule, draw_tick_box
from als_desktop.reports.pen import words_width
from als_desktop.reports.print_text import visible_lines
from als_desktop.reports.styles import LABEL, RULE, TABLE_FILL
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action_plan import ActionPlan
    from als_desktop.reports.pen import Pen
    from als_desktop.reports.styles import Styles, TextStyle
    from als_desktop.reports.words import Words

_BLANK_ROWS = 3
_HEAD_HEIGHT = 21.0
_NUMBER_WIDTH = 23.0
_STATUS_WIDTH = 164.0
_PADDING = 6.5
_STATUS_COLUMNS = 3
_STATUS_STEP_PART = 0.43
_STATUS_STEP_MOST = 17.0
_STATUS_GAP = 7.0
_STATUS_BOX = 8.6
# Higher rows than this have room to say again which action they are about, in so many characters at most.
_ROW_WITH_TEXT = 100.0
_TEXT_CHARS_MOST = 90


def plan_learned(plan: ActionPlan, words: Words, styles: Styles, page_height: float) -> Block:
    """What the presenter learned today, and a rule to add to it."""
    rule = WritingRule(styles.measures.write)
    said = text_block(plan.learned, styles.body) if plan.learned.strip() else rule
    heading = text_block(words.text("plan", "learned"), styles.heading)
    return Together(Stack((heading, Space(2), said, rule), keep=2), page_height)


def plan_report_in(plan: ActionPlan, words: Words, styles: Styles, page_height: float) -> Block:
    """A row for each action, with boxes for its status and room to write."""
    statuses = _Statuses(words.texts("report_in", "statuses"), styles.small)
    whats = [action.what for action in plan.actions] or [""] * _BLANK_ROWS
    high = styles.measures.report_row >= _ROW_WITH_TEXT
    rows = [
        _Row(
            number,
            _about(what, styles) if high else Space(0),
            statuses,
            styles.measures.report_row,
            styles.action,
        )
        for number, what in enumerate(whats, 1)
    ]
    titles = tuple(words.text("report_in", name) for name in ("status", "happened", "learned"))
    table = Table(_Head(titles, styles.label), rows)
    form = Stack((_heading(plan, words, styles), Space(4), table), keep=2)
    return Together(form, page_height)


def _about(what: str, styles: Styles) -> Block:
    text = " ".join(visible_lines(what))
    if len(text) > _TEXT_CHARS_MOST:
        text = text[:_TEXT_CHARS_MOST].rstrip() + ELLIPSIS
    return text_block(text, styles.small)


def _heading(plan: ActionPlan, words: Words, styles: Styles) -> Block:
    title = words.text("report_in", "heading")
    when, place = plan.next_meeting.strip(), plan.next_place.strip()
    rule = WritingRule(styles.heading.leading + 2)
    if when:
        said = spoken_moment(when, words)
        if place:
            said = words.filled("report_in", "next_meeting", when=said, place=place)
        beside: Block = lowered(text_block(said, styles.aside), 3)
    else:
        beside = Stack((rule, text_block(place, styles.aside))) if place else rule
    title_width = words_width(title, styles.heading.face, styles.heading.size) + 1
    return Columns((text_block(title, styles.heading), beside), (title_width, 0), 14)


def _columns(x: float, width: float) -> tuple[float, float, float, float, float]:
    """The vertical lines: left edge, after the number, after the status, in the middle, right edge."""
    status, happened, right = x + _NUMBER_WIDTH, x + _NUMBER_WIDTH + _STATUS_WIDTH, x + width
    return x, status, happened, (happened + right) / 2, right


def _draw_grid(pen: Pen, lines: Sequence[float], top: float, height: float) -> None:
    foot = top - height
    for y in (top, foot):
        pen.line([(lines[0], y), (lines[-1], y)], RULE, LABEL)
    for x in lines:
        pen.line([(x, top), (x, foot)], RULE, LABEL)


@dataclass(frozen=True, slots=True)
class _Head(Block):
    """The titles of the columns after the first."""

    titles: Sequence[str]
    style: TextStyle

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return _HEAD_HEIGHT

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws the titles on grey."""
        lines = _columns(x, width)
        pen.fill(x, top, width, _HEAD_HEIGHT, TABLE_FILL)
        _draw_grid(pen, lines, top, _HEAD_HEIGHT)
        for left, title in zip(lines[1:], self.titles, strict=False):
            style = self.style
            pen.words(left + _PADDING, top - 13.9, title, style.face, style.size, style.grey)


@dataclass(frozen=True, slots=True)
class _Statuses:
    """Boxes for the statuses of an action, three beside each other."""

    names: Sequence[str]
    style: TextStyle

    def draw(self, pen: Pen, x: float, middle: float, room: float) -> None:
        """Draws them around the height `middle`, in `room` points."""
        step = min(_STATUS_STEP_MOST, room * _STATUS_STEP_PART)
        lines = -(-len(self.names) // _STATUS_COLUMNS)
        for column in range(_STATUS_COLUMNS):
            names = self.names[column::_STATUS_COLUMNS]
            y = middle + (lines - 1) * step / 2
            for name in names:
                draw_tick_box(pen, x, y + _STATUS_BOX / 2, _STATUS_BOX)
                style = self.style
                pen.words(
                    x + _STATUS_BOX + 4, y - style.size * 0.33, name, style.face, style.size, style.grey
                )
                y -= step
            widest = max((words_width(name, self.style.face, self.style.size) for name in names), default=0.0)
            x += _STATUS_BOX + 4 + widest + _STATUS_GAP


@dataclass(frozen=True, slots=True)
class _Row(Block):
    """The number of an action, its statuses, and room to write."""

    number: int
    about: Block
    statuses: _Statuses
    points: float
    style: TextStyle

    def height(self, width: float) -> float:
        """Its height at any width."""
        del width
        return self.points

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws it."""
        lines, middle = _columns(x, width), top - self.points / 2
        _draw_grid(pen, lines, top, self.points)
        text, style = str(self.number), self.style
        start = x + (_NUMBER_WIDTH - words_width(text, style.face, style.size)) / 2
        pen.words(start, middle - style.size * 0.34, text, style.face, style.size, style.grey)
        cell = _STATUS_WIDTH - 2 * _PADDING
        about = self.about.height(cell)
        if about:
            middle = top - about - 2 * _PADDING - _STATUS_STEP_MOST
            self.about.draw(pen, lines[1] + _PADDING, top - _PADDING, cell)
        self.statuses.draw(pen, lines[1] + _PADDING, middle, self.points)
