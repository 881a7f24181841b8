"""Six meetings of one set, played through the real services: what one leads to, the next takes up.

One action, `LONG`, is formed at the first meeting and comes back at every report in until it is done at the sixth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from support import Room, made

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Bid, Meeting, Presence, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot

MEETINGS = 6
WEEKS_APART = 5
DAY_MS = 24 * 60 * MINUTE_MS
LONG = "Ask the dean for the second post"
# What became of it, meeting by meeting, from the second on.
LONG_STATUS = (
    ActionStatus.NOT_YET,
    ActionStatus.PARTLY,
    ActionStatus.CARRIED,
    ActionStatus.PARTLY,
    ActionStatus.DONE,
)
# Who presents at each meeting, by seat, the first as they bid; who is waiting for the next time comes third.
TURNS = ((0, 1, 2), (2, 3, 4), (4, 5, 0), (0, 1, 3), (3, 2, 5), (5, 0, 1))


def play(room: Room, meetings: int = MEETINGS) -> None:
    """Play so many meetings; `room.meeting_id` is the last one afterwards, closed."""
    for number in range(1, meetings + 1):
        if number > 1:
            plan_next(room)
        begin(room, number)
        hold(room, number)


def plan_next(room: Room) -> None:
    """Five weeks later the next meeting is planned; the room is then about that one."""
    before = room.view.meeting
    starts = before.starts_ms + WEEKS_APART * 7 * DAY_MS
    room.clock.reboot(starts - room.clock.now().wall_ms)
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], starts, starts + 180 * MINUTE_MS, "Room B47"
    )
    room.meeting_id = made(planned, Meeting).id


def begin(room: Room, number: int) -> None:
    """Open the meeting; somebody comes late, and now and then somebody sends apologies."""
    room.services.meetings.open_meeting(room.meeting_id)
    presenting = {room.members[seat].id for seat in TURNS[number - 1]}
    others = [m for m in room.members if m.id not in presenting]
    room.services.meetings.set_presence(room.meeting_id, others[0].id, Presence.LATE)
    if number % 3 == 0:
        room.services.meetings.set_presence(room.meeting_id, others[-1].id, Presence.APOLOGIES)


def hold(room: Room, number: int) -> None:
    """All stages of the meeting, each as long as planned, and its end."""
    bid_and_make_slots(room, number)
    for stage in room.view.stages:
        room.services.stages.go_to(room.meeting_id, stage.id)
        slot = room.view.current_slot
        if stage.kind is StageKind.REPORT_IN:
            report_in(room, number)
        elif stage.kind is StageKind.QUESTIONS and slot is not None:
            ask(room, slot, number)
        elif stage.kind is StageKind.ACTIONS and slot is not None:
            form_actions(room, slot, number)
        elif stage.kind is StageKind.FEEDBACK and slot is not None:
            room.services.slots.set_learned(slot.id, f"Learned at meeting {number}: asking is allowed")
            room.services.feedback.add(
                room.meeting_id, FeedbackLayer.SLOT, "helped", "The silence", slot.presenter_id, slot.id
            )
        elif stage.kind is StageKind.REVIEW:
            review(room, number)
        room.clock.pass_ms(stage.planned_ms)
    meeting = room.view.meeting
    if number < MEETINGS:
        room.services.meetings.agree_next(
            room.meeting_id, meeting.starts_ms + WEEKS_APART * 7 * DAY_MS, "Room B47"
        )
    room.services.meetings.close_meeting(room.meeting_id)


def bid_and_make_slots(room: Room, number: int) -> None:
    """Three bid, the first two are chosen, the third waits; a bid that was carried here is taken up."""
    bids = room.services.bids
    for seat in TURNS[number - 1]:
        member = room.members[seat]
        if room.view.bid_of(member.id) is None:
            bids.place_bid(room.meeting_id, member.id, f"{member.name}’s issue {number}", 3, 50 * MINUTE_MS)
    for seat in TURNS[number - 1][:2]:
        bid = room.view.bid_of(room.members[seat].id)
        assert isinstance(bid, Bid)
        bids.choose(bid.id)
        bids.set_wanted(bid.id, 50)
    bids.make_slots(room.meeting_id, slot_splits())


def report_in(room: Room, number: int) -> None:
    """Every open action is spoken of."""
    service = room.services.report_in
    for action in room.view.earlier_actions:
        long = action.what == LONG
        status = LONG_STATUS[number - 2] if long else ActionStatus.DONE
        service.set_status(room.meeting_id, action.id, status)
        for field, words in (
            (ReportField.DID, f"Did at meeting {number}"),
            (ReportField.HAPPENED, f"Happened by meeting {number}"),
            (ReportField.LEARNED, f"Learned by meeting {number}"),
        ):
            service.set_text(room.meeting_id, action.id, field, f"{words}: {action.what}")


def ask(room: Room, slot: Slot, number: int) -> None:
    """Two questions of everybody who is here; they are grouped, answered, and two are taken home."""
    board = room.services.board
    askers = [m for m in room.view.members_in_room if m.id != slot.presenter_id]
    cards = [
        made(board.hand_in_card(slot.id, member.id, f"Question {n} of meeting {number}?"), QuestionCard).id
        for n, member in enumerate([*askers, *askers])
    ]
    group = made(room.services.groups.add_group(slot.id, "What I want", cards[:3]), CardGroup)
    assert group.slot_id == slot.id
    for card in cards[:4]:
        board.queue(card)
        board.spotlight(slot.id, card)
        board.mark_answered(card)
    board.take_home(cards[0])
    board.take_home(cards[3])
    board.discard(cards[-1:])


def form_actions(room: Room, slot: Slot, number: int) -> None:
    """An option, and an action of it; at the very first slot, the long one."""
    service = room.services.actions
    service.add_option(slot.id, f"Option of meeting {number}")
    first = number == 1 and slot.position == 0
    cards = [card.id for card in room.view.cards(slot.id) if card.taken_home]
    what = LONG if first else f"Action of meeting {number}, slot {slot.position + 1}"
    action = made(service.add_action(slot.id, what, cards), Action)
    service.set_field(action.id, ActionField.FIRST_STEP, "Write to her")
    service.set_confidence(action.id, 6)


def review(room: Room, number: int) -> None:
    """The rules are scored, better from meeting to meeting, and everybody says what they take with them."""
    for n, rule in enumerate(room.view.ground_rules):
        room.services.feedback.score_rule(room.meeting_id, rule.id, 1 + (number + n) % 3)
    for member in room.view.members_in_room:
        room.services.feedback.add(
            room.meeting_id,
            FeedbackLayer.INDIVIDUAL,
            "take_with_me",
            f"{member.name} takes this from meeting {number}",
            member.id,
        )
