"""A member's learning record, taken from what they themselves presented, planned, reported and said.

Nothing that another member said is in it but the questions they gave the presenter to keep, with names as the set
shows them. Facilitator notes are no part of what it is made from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from als_desktop.models.action import REPORTABLE
from als_desktop.models.action_history import history_of
from als_desktop.models.action_plan import PlanOption, PlanQuestion
from als_desktop.models.learning_record import (
    LearningRecord,
    RecordAction,
    RecordMeeting,
    RecordReport,
    RecordTurn,
    Reflection,
)
from als_desktop.models.room_names import RoomNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from als_desktop.models.action import Action, ActionReport, OptionNote
    from als_desktop.models.card import QuestionCard
    from als_desktop.models.feedback import Feedback
    from als_desktop.models.meeting import Meeting, Slot
    from als_desktop.models.people import LearningSet, Member

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the record of a member is made from: the slots they held, what stands in those, their actions, feedback."""

    slots: Sequence[Slot] = ()
    kept: Sequence[QuestionCard] = ()
    options: Sequence[OptionNote] = ()
    actions: Sequence[Action] = ()
    reports: Sequence[ActionReport] = ()
    feedback: Sequence[Feedback] = ()


@dataclass(slots=True)
class _Page:
    """One meeting while it is gathered."""

    turns: list[RecordTurn] = field(default_factory=list[RecordTurn])
    actions: list[RecordAction] = field(default_factory=list[RecordAction])
    reports: list[RecordReport] = field(default_factory=list[RecordReport])
    reflections: list[Reflection] = field(default_factory=list[Reflection])


def record_of(
    member: Member,
    learning_set: LearningSet,
    members: Sequence[Member],
    meetings: Sequence[Meeting],
    words: OwnWords,
    shapes: Sequence[str],
    prompts: Mapping[str, str],
) -> LearningRecord:
    """The record of `member`; `shapes` names the author shape of each seat, `prompts` the words of each prompt."""
    pages = {meeting.id: _Page() for meeting in meetings}
    numbers = {meeting.id: meeting.number for meeting in meetings}
    authors = _Authors(learning_set, members, shapes)
    kept, options = _by(words.kept, "slot_id"), _by(words.options, "slot_id")
    for slot in words.slots:
        pages[slot.meeting_id].turns.append(
            _turn(slot, kept.get(slot.id, []), options.get(slot.id, []), authors)
        )
    reports = _by(words.reports, "action_id")
    for action in words.actions:
        _add_action(pages, action, reports.get(action.id, []), numbers)
    for said in words.feedback:
        pages[said.meeting_id].reflections.append(Reflection(prompts.get(said.prompt, ""), said.text))
    return LearningRecord(
        name=member.name,
        letter=member.letter,
        shape=authors.shape(member),
        set_name=learning_set.name,
        meetings=tuple(
            RecordMeeting(
                meeting.number,
                datetime.fromtimestamp(meeting.starts_ms / 1000).date().isoformat(),
                tuple(page.turns),
                tuple(page.actions),
                tuple(page.reports),
                tuple(page.reflections),
            )
            for meeting in sorted(meetings, key=lambda m: m.number)
            if (page := pages[meeting.id]) != _Page()
        ),
    )


def _by(records: Iterable[Kept], name: str) -> dict[str, list[Kept]]:
    """Records by what one of their fields holds."""
    groups: dict[str, list[Kept]] = {}
    for record in records:
        groups.setdefault(getattr(record, name), []).append(record)
    return groups


def _turn(slot: Slot, kept: list[QuestionCard], options: list[OptionNote], authors: _Authors) -> RecordTurn:
    kept.sort(key=lambda c: (c.queue_position is None, c.queue_position or 0, c.position))
    options.sort(key=lambda o: o.position)
    return RecordTurn(
        issue=slot.issue,
        desired_outcome=slot.desired_outcome,
        questions=tuple(authors.question(card) for card in kept),
        options=tuple(PlanOption(o.text, o.chosen, o.speaks_for, o.speaks_against) for o in options),
        learned=slot.learned,
    )


def _add_action(
    pages: Mapping[str, _Page], action: Action, reports: Sequence[ActionReport], numbers: Mapping[str, int]
) -> None:
    history = history_of(action, reports, numbers)
    pages[action.meeting_id].actions.append(
        RecordAction(
            history.planned, history.by_when, action.first_step, action.confidence, action.confidence_end
        )
    )
    for step in history.steps:
        told = step.report
        if told.status not in REPORTABLE and not (told.did or told.happened or told.learned or told.what_now):
            continue
        pages[told.meeting_id].reports.append(
            RecordReport(
                planned=told.planned or history.planned,
                meeting_number=history.meeting_number,
                status=told.status,
                did=told.did,
                happened=told.happened,
                learned=told.learned,
                what_now=told.what_now,
                anew=step.anew,
                why=told.why,
                new_by_when=told.new_by_when,
            )
        )


class _Authors:
    """Names those who asked as the set has chosen."""

    def __init__(self, learning_set: LearningSet, members: Sequence[Member], shapes: Sequence[str]) -> None:
        self._members = {m.id: m for m in members}
        self._names = RoomNames(learning_set.names_shown, members)
        self._shapes = shapes

    def question(self, card: QuestionCard) -> PlanQuestion:
        asked = [m for i in card.author_ids if (m := self._members.get(i)) is not None]
        people = [p for m in asked if (p := self._names.person(m)) is not None]
        if not people:
            return PlanQuestion(card.text)
        names = ", ".join(p.name for p in people if p.name)
        return PlanQuestion(card.text, names, people[0].mark, self.shape(asked[0]))

    def shape(self, member: Member) -> str:
        return self._shapes[member.seat % len(self._shapes)] if self._shapes else ""
