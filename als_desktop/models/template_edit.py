"""Changing a template before a meeting is planned by it; stages are counted in its frame, without the slots."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.agenda import MeetingTemplate, StagePlan
from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_SLOTS = 12
# Where a stage of a kind is looked for in a meeting.
_ORDER = (
    StageKind.WELCOME,
    StageKind.CHECK_IN,
    StageKind.REPORT_IN,
    StageKind.BIDDING,
    StageKind.BREAK,
    StageKind.REVIEW,
    StageKind.CLOSE,
)


def renamed(template: MeetingTemplate, at: int, title: str) -> MeetingTemplate:
    """Stage number `at` under another name; its code stays, so that its script stays."""
    return _changed(template, at, replace(template.frame[at], title=title))


def resized(template: MeetingTemplate, at: int, minutes: int) -> MeetingTemplate:
    """Stage number `at` with other minutes."""
    return _changed(template, at, replace(template.frame[at], minutes=minutes))


def moved(template: MeetingTemplate, at: int, by: int) -> MeetingTemplate:
    """Stage number `at` one place up (-1) or down (1), where there is a place."""
    frame = list(template.frame)
    if 0 <= at + by < len(frame):
        frame[at], frame[at + by] = frame[at + by], frame[at]
    return _with_frame(template, frame)


def left_out(template: MeetingTemplate, at: int) -> MeetingTemplate:
    """The template without stage number `at`."""
    return _with_frame(template, [one for n, one in enumerate(template.frame) if n != at])


def added(template: MeetingTemplate, kind: StageKind, minutes: int) -> tuple[MeetingTemplate, int]:
    """The template with another stage of a kind, where such stages usually are, and the number it has there."""
    frame = list(template.frame)
    after = _ORDER[_ORDER.index(kind) + 1 :]
    at = next((n for n, one in enumerate(frame) if one.kind in after), len(frame))
    frame.insert(at, StagePlan(kind, minutes))
    return _with_frame(template, frame), at


def with_slot_count(template: MeetingTemplate, count: int) -> MeetingTemplate:
    """The template with room for so many presenters, 1 to 12."""
    slots = [StagePlan(None)] * max(1, min(MOST_SLOTS, count))
    return replace(template, stages=(*template.frame, *slots))


def _changed(template: MeetingTemplate, at: int, stage: StagePlan) -> MeetingTemplate:
    return _with_frame(template, [stage if n == at else one for n, one in enumerate(template.frame)])


def _with_frame(template: MeetingTemplate, frame: Sequence[StagePlan]) -> MeetingTemplate:
    return replace(template, stages=(*frame, *(StagePlan(None) for _ in range(template.slots))))
