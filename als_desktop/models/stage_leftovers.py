"""What a stage still holds when the meeting goes on from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile
from als_desktop.models.choosing import choice_at
from als_desktop.models.meeting import StageKind
from als_desktop.models.report_turns import still_to_report
from als_desktop.models.slots_ahead import slots_passed_over

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


class LeftoverKind(StrEnum):
    """What was left behind."""

    RULES = "rules"
    REPORTS = "reports"
    BIDS = "bids"
    ANSWERS = "answers"
    OFFERS = "offers"
    SLOTS = "slots"


@dataclass(frozen=True, slots=True)
class Leftover:
    """So many of a kind; `left_ms` is what remained of the stage's time, `slots` were passed over."""

    kind: LeftoverKind
    number: int
    left_ms: int = 0
    slots: tuple[Slot, ...] = ()


def leftover(view: MeetingView, left: StageRun, here: StageRun, now: Moment, early: float) -> Leftover | None:
    """What is to be said of the stage that was `left` for the one `here`; None where nothing is.

    A slot that was passed over on the way comes before all that the stage itself still holds.
    Questions without an answer are the presenter's choice, except where at least the share `early` (0 to 1) of the
    stage's time, with what was added to it, is still to come.
    """
    passed = _passed_over(view, left, here)
    if passed:
        return Leftover(LeftoverKind.SLOTS, len(passed), slots=passed)
    if left.kind is StageKind.WELCOME:
        return _some(LeftoverKind.RULES, len(view.ground_rules) if view.rules_proposed else 0)
    if left.kind is StageKind.REPORT_IN:
        return _some(LeftoverKind.REPORTS, sum(one.actions for one in still_to_report(view)))
    if left.kind is StageKind.BIDDING:
        return _some(LeftoverKind.BIDS, 0 if view.slots_decided else len(view.bids))
    choice = choice_at(view, left)
    if choice is not None:
        return _some(LeftoverKind.OFFERS, len(choice.cards) if choice.chosen is None else 0)
    if left.kind is not StageKind.QUESTIONS:
        return None
    clock = view.clock(left)
    left_ms = clock.left(now)
    if left_ms < clock.length_ms * early:
        return None
    waiting = sum(
        1
        for card in view.cards(left.slot_id or "")
        if card.pile not in (Pile.DRAFTED, Pile.HOLD, Pile.DISCARDED) and card.answered_ms is None
    )
    return _some(LeftoverKind.ANSWERS, waiting, left_ms)


def _passed_over(view: MeetingView, left: StageRun, here: StageRun) -> tuple[Slot, ...]:
    between = {s.slot_id for s in view.stages if left.position < s.position < here.position}
    return tuple(slot for slot in slots_passed_over(view) if slot.id in between)


def _some(kind: LeftoverKind, number: int, left_ms: int = 0) -> Leftover | None:
    return Leftover(kind, number, left_ms) if number else None
