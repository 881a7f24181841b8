"""One meeting of a learning record: presented, planned, reported, noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block, Columns, Space, Stack, Together, lowered
from als_desktop.reports.dates import spoken_date
from als_desktop.reports.marks import HeavyRule
from als_desktop.reports.plan_head import plan_option, plan_question
from als_desktop.reports.styles import RULE
from als_desktop.reports.text_block import text_block

if TYPE_CHECKING:
    from als_desktop.models.learning_record import RecordAction, RecordMeeting, RecordReport, RecordTurn
    from als_desktop.reports.styles import Styles
    from als_desktop.reports.words import Words

_LABEL_WIDTH = 92.0
_LABEL_GAP = 10.0
_ROW_GAP = 4.0
_BETWEEN = 5.0
# Higher parts than this part of a page are cut where it ends; the others move to the next one.
_WHOLE_PART = 0.3
_TEXTS = ("did", "happened", "learned", "what_now", "why")


def record_meeting(meeting: RecordMeeting, words: Words, styles: Styles, page_height: float) -> Block:
    """The heading with number and date, then a labelled row for each thing that was said or done."""
    form = _Form(meeting.day, words, styles)
    rows: list[Block] = []
    for turn in meeting.turns:
        rows += form.turn(turn)
    if meeting.reports:
        rows += form.under("reported", [form.report(report) for report in meeting.reports])
    if meeting.actions:
        rows += form.under("planned", [form.action(action) for action in meeting.actions])
    if meeting.reflections:
        said = [form.said(one.prompt, one.text) for one in meeting.reflections]
        rows += form.under("reflected", said)
    heading = words.filled("record", "meeting", number=meeting.number, date=spoken_date(meeting.day, words))
    blocks: list[Block] = [text_block(heading, styles.heading), HeavyRule(2, RULE), Space(_ROW_GAP)]
    for n, row in enumerate(rows):
        if n:
            blocks.append(Space(_ROW_GAP))
        blocks.append(Together(row, page_height * _WHOLE_PART))
    return Stack(blocks, keep=3)


class _Form:
    """Makes the rows: a label at the left, what was said beside it."""

    def __init__(self, day: str, words: Words, styles: Styles) -> None:
        self._day = day
        self._words = words
        self._styles = styles

    def turn(self, turn: RecordTurn) -> list[Block]:
        """What was presented, what was wanted, kept, weighed and learned."""
        styles, words = self._styles, self._words
        rows = [self._row("presented", text_block(turn.issue, styles.action))] if turn.issue.strip() else []
        rows += self._texts("desired_outcome", turn.desired_outcome)
        if turn.questions:
            rows.append(self._row("questions", Stack([plan_question(q, styles) for q in turn.questions])))
        if turn.options:
            rows.append(self._row("options", Stack([plan_option(o, words, styles) for o in turn.options])))
        return rows + self._texts("learned_turn", turn.learned)

    def under(self, label: str, parts: list[Block]) -> list[Block]:
        """The parts below each other; the label stands at the first of them."""
        return [self._row(label if n == 0 else "", part) for n, part in enumerate(parts)]

    def action(self, action: RecordAction) -> Block:
        """What was planned, by when, the first step, and how sure."""
        record = self._words
        facts: list[str] = []
        if action.by_when.strip():
            when = spoken_date(action.by_when, record, near=self._day)
            facts.append(record.filled("record", "by_when", said=when))
        if action.first_step.strip():
            facts.append(record.filled("record", "first_step", said=action.first_step.strip()))
        if sure := self._sure(action):
            facts.append(sure)
        return self._stacked(action.what, facts)

    def report(self, report: RecordReport) -> Block:
        """What was planned and what became of it."""
        words, styles = self._words, self._styles
        status = words.text("status", report.status.value)
        origin = words.filled("record", "planned_at", number=report.meeting_number)
        blocks: list[Block] = [
            text_block(f"{status}: {report.planned}", styles.strong),
            text_block(origin, styles.small),
        ]
        blocks += [self._named(name, text) for name in _TEXTS if (text := str(getattr(report, name))).strip()]
        if report.anew.strip():
            blocks.append(self._named("anew", report.anew))
        if report.new_by_when.strip():
            blocks.append(self._named("new_by_when", spoken_date(report.new_by_when, words, near=self._day)))
        return Stack(blocks, keep=2)

    def said(self, prompt: str, text: str) -> Block:
        """An answer below its prompt."""
        return Stack((text_block(prompt, self._styles.small), text_block(text, self._styles.body)), keep=1)

    def _sure(self, action: RecordAction) -> str:
        first, end = action.confidence, action.confidence_end
        if not first and not end:
            return ""
        name = "confidence_both" if first and end else "confidence" if first else "confidence_end"
        return self._words.filled("record", name, first=first, end=end)

    def _stacked(self, what: str, facts: list[str]) -> Block:
        styles = self._styles
        lines = [text_block(fact, styles.body) for fact in facts]
        return Stack((text_block(what, styles.strong), *lines), keep=1)

    def _named(self, name: str, text: str) -> Block:
        styles = self._styles
        return text_block(text, styles.body, f"{self._words.text('record', name)}:", styles.strong)

    def _texts(self, label: str, text: str) -> list[Block]:
        return [self._row(label, text_block(text, self._styles.body))] if text.strip() else []

    def _row(self, label: str, value: Block) -> Block:
        styles = self._styles
        drop = styles.body.size - styles.label.size
        name = text_block(self._words.text("record", label), styles.label) if label else Space(0)
        return Columns((lowered(name, drop), value), (_LABEL_WIDTH, 0), _LABEL_GAP)
