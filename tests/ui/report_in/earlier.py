"""A second meeting in which Ben and Elin report on what they planned in the first."""

from __future__ import annotations

from support import made

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.meeting import Bid, Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField
from tests.ui.gathering.hands import press_segment

ISSUES = {"Ben": "My workload keeps growing", "Elin": "How do I respond to bullying?"}
PLANNED = {
    "Ben": ["Say no once a week", "Show my manager the list", "Block Friday mornings"],
    "Elin": ["Write down what was said", "Talk to somebody I trust"],
}
WEEKS_MS = 28 * 24 * 60 * MINUTE_MS


def hold_first_meeting(desk):
    """Ben and Elin present and plan; the meeting is closed and the next one planned in its place."""
    services, room = desk.room.services, desk.room
    first = room.meeting_id
    services.meetings.open_meeting(first)
    for name, issue in ISSUES.items():
        placed = services.bids.place_bid(first, desk.member(name).id, issue, 4, 55 * MINUTE_MS)
        services.bids.choose(made(placed, Bid).id)
    services.bids.make_slots(first, slot_splits())
    for slot, actions in zip(room.view.slots, PLANNED.values(), strict=True):
        for what in actions:
            services.actions.add_action(slot.id, what)
    dates = ("2026-12-04", "before Easter")
    for planned, by_when in zip(room.view.actions(room.view.slots[0].id), dates, strict=False):
        services.actions.set_field(planned.id, ActionField.BY_WHEN, by_when)
    services.meetings.close_meeting(first)
    template = meeting_templates()[0]
    starts = room.view.meeting.starts_ms + WEEKS_MS
    ends = starts + template.length * MINUTE_MS
    room.meeting_id = made(services.meetings.plan_meeting(room.set_id, template, starts, ends), Meeting).id


def action(desk, what):
    """An earlier action as the store has it."""
    return next(a for a in desk.view.of(Action) if a.what == what)


def report(desk, what):
    """What was said about it in this meeting."""
    return desk.view.report_on(action(desk, what).id)


def card(reporting, number):
    """The card of the action of that number."""
    return reporting.cards.cards()[number - 1]


def field(reporting, number, name):
    """One of its texts."""
    return card(reporting, number).texts[ReportField(name)]


def say_all(desk, reporting, name):
    """Say that all actions of the member shown are done, and that there is nothing more to say."""
    for what in PLANNED[name]:
        one = next(c for c in reporting.cards.cards() if what in c.accessibleName())
        if one.status.value() != "done":
            press_segment(one.status, "Done")
        assert report(desk, what).status is ActionStatus.DONE
    reporting.pass_over("learned", "")


__all__ = [
    "ISSUES",
    "PLANNED",
    "StageKind",
    "action",
    "card",
    "field",
    "hold_first_meeting",
    "report",
    "say_all",
]
