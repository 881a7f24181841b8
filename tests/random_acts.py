"""What people may do to a meeting, by name, for random walks: each act takes the walker, two numbers and a text.

The numbers choose whom and what an act is about; now and then that is something that is not there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from support import START_MS, Room

from als_desktop.models.action import REPORTABLE, Action, OptionNote
from als_desktop.models.card import Pile
from als_desktop.models.changes import Change, Record
from als_desktop.models.contract_choices import STEERING
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Attendance, Meeting, MeetingState, Presence, StageKind
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import TimeMode
from als_desktop.models.question_bank import Purpose
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField, OptionField
from als_desktop.services.catalogues import meeting_templates, slot_splits, stage_floors
from als_desktop.services.report_in_service import ReportField
from als_desktop.services.services import Services

UNKNOWN = "no such id"
TEXTS = ("", "  \n", "What now?", "Who else knows?", "Zoë,\nBen; amina", "femi", "x" * 100_000, "\x00\ud800")
COLOURS_ASKED = ("", "coral", "lilac", "mauve")
MINUTES = (-1, 0, 1, 4, 20, 30, 55, 110, 2_000)
DAY_MS = 24 * 60 * MINUTE_MS


class Walker(Protocol):
    """Who walks at random: a room, the view of its meeting, all that is in its store, and a way to act."""

    room: Room
    view: MeetingView
    kept: dict[str, Record]

    @property
    def services(self) -> Services: ...

    @property
    def meeting_id(self) -> str: ...

    def do(self, act: Callable[[], Change]) -> None: ...


def pick(found: Sequence[Record], n: int) -> str:
    if n == 13 or not found:
        return UNKNOWN
    return sorted(found, key=lambda r: getattr(r, "position", 0))[n % len(found)].id


def slot(m: Walker, n: int) -> str:
    return pick(m.view.slots, n)


def member(m: Walker, n: int) -> str:
    return pick(m.view.members, n)


def card(m: Walker, n: int) -> str:
    return pick([c for s in m.view.slots for c in m.view.cards(s.id)], n)


def cards(m: Walker, a: int, b: int) -> list[str]:
    return [card(m, n % 12) for n in range(min(a, b), max(a, b))][:5]


def lane(m: Walker, n: int) -> str:
    groups = [g.id for s in m.view.slots for g in m.view.groups(s.id)]
    return [*groups, *(pile.value for pile in Pile)][n % (len(groups) + len(Pile))]


def action(m: Walker, n: int) -> str:
    return pick(m.view.of(Action), n)


def _planned(m: Walker) -> list[Meeting]:
    """The later meetings of the set."""
    return [r for r in m.kept.values() if isinstance(r, Meeting) and r.state is MeetingState.PLANNED]


def _go_on(m: Walker) -> Change:
    """Open the meeting again, unless that would expect people for good whose joining can still be undone."""
    expected = {a.member_id for a in m.view.of(Attendance)}
    if any(member.id not in expected for member in m.view.members):
        return Change("nothing", ())
    return m.services.meetings.open_meeting(m.meeting_id)


Act = Callable[[Walker, int, int, str], Change]
ACTS: dict[str, dict[str, Act]] = {
    "people": {
        "create_set": lambda m, a, b, t: m.services.sets.create_set(
            t, ground_rules=[("Time", t)] if a % 2 else ()
        ),
        "rename_set": lambda m, a, b, t: m.services.sets.rename_set(m.room.set_id if a else UNKNOWN, t),
        "set_purpose": lambda m, a, b, t: m.services.sets.set_purpose(m.room.set_id, t),
        "add_members": lambda m, a, b, t: m.services.sets.add_members(m.room.set_id, t),
        "rename_member": lambda m, a, b, t: m.services.sets.rename_member(member(m, a), t),
        "member_leaves": lambda m, a, b, _: m.services.sets.member_leaves(member(m, a)),
        "set_presence": lambda m, a, b, _: m.services.meetings.set_presence(
            m.meeting_id if b else UNKNOWN, member(m, a), list(Presence)[b % 4]
        ),
        "arrive": lambda m, a, b, _: m.services.attendance.arrive(m.meeting_id, member(m, a)),
        "set_came": lambda m, a, b, _: m.services.attendance.set_came(
            m.meeting_id, member(m, a), START_MS + b * MINUTE_MS if b else None
        ),
        "set_left": lambda m, a, b, _: m.services.attendance.set_left(
            m.meeting_id, member(m, a), START_MS + b * MINUTE_MS if b else None
        ),
        "set_note": lambda m, a, b, t: m.services.attendance.set_note(m.meeting_id, member(m, a), t),
        "add_rule": lambda m, a, b, t: m.services.contracts.add_rule(m.room.set_id, TEXTS[a % 7], t),
        "reword_rule": lambda m, a, b, t: m.services.contracts.reword_rule(_rule(m, a), TEXTS[b % 7], t),
        "move_rule": lambda m, a, b, _: m.services.contracts.move_rule(_rule(m, a), b - 1),
        "remove_rule": lambda m, a, b, _: m.services.contracts.remove_rule(_rule(m, a)),
        "choose_in_contract": lambda m, a, b, _: m.services.contracts.choose(
            m.room.set_id, STEERING[a % len(STEERING)], ("strict", "equal", "all", 5, 30, True)[b % 6]
        ),
        "drop_draft": lambda m, a, b, _: m.services.contracts.drop_draft(m.room.set_id),
        "agree_contract": lambda m, a, b, _: m.services.contracts.agree(m.room.set_id),
        "plan_meeting": lambda m, a, b, _: m.services.meetings.plan_meeting(
            m.room.set_id,
            meeting_templates()[a % 4],
            START_MS + a * DAY_MS,
            START_MS + a * DAY_MS + b * 90 * MINUTE_MS,
        ),
        "change_meeting": lambda m, a, b, _: m.services.meetings.change_meeting(
            pick(_planned(m), a), START_MS, START_MS + b * 60 * MINUTE_MS, "Library"
        ),
        "remove_meeting": lambda m, a, b, _: m.services.meetings.remove_meeting(
            pick(_planned(m), a) if b else m.meeting_id
        ),
        "bid_at_the_next_meeting": lambda m, a, b, _: m.services.bids.place_bid(
            pick(_planned(m), a), member(m, b), "A wish for later", 2, 40 * MINUTE_MS
        ),
        "agree_next": lambda m, a, b, t: m.services.meetings.agree_next(
            m.meeting_id, m.view.meeting.starts_ms + (a - 2) * DAY_MS, t
        ),
    },
    "agenda": {
        "place_bid": lambda m, a, b, t: m.services.bids.place_bid(
            m.meeting_id if b else UNKNOWN, member(m, a), t, b, MINUTES[b % 9] * MINUTE_MS
        ),
        "set_pressing": lambda m, a, b, _: m.services.bids.set_pressing(pick(m.view.bids, a), b),
        "set_wanted": lambda m, a, b, _: m.services.bids.set_wanted(pick(m.view.bids, a), MINUTES[b % 9]),
        "choose": lambda m, a, b, _: m.services.bids.choose(pick(m.view.bids, a)),
        "defer": lambda m, a, b, _: m.services.bids.defer(pick(m.view.bids, a)),
        "reopen": lambda m, a, b, _: m.services.bids.reopen(pick(m.view.bids, a)),
        "withdraw": lambda m, a, b, _: m.services.bids.withdraw(pick(m.view.bids, a)),
        "present_at": lambda m, a, b, _: m.services.bids.present_at(pick(m.view.bids, a), b - 2),
        "set_time_mode": lambda m, a, b, _: m.services.bids.set_time_mode(
            m.room.set_id, list(TimeMode)[a % 3]
        ),
        "make_slots": lambda m, a, b, _: m.services.bids.make_slots(m.meeting_id, slot_splits()),
        "bid_and_make_slots": lambda m, a, b, _: _bid_and_make_slots(m, a, b),
        "set_guaranteed": lambda m, a, b, _: m.services.bids.set_guaranteed(m.meeting_id, MINUTES[b % 9]),
        "shorten_to_fit": lambda m, a, b, _: m.services.bids.shorten_to_fit(m.meeting_id if b else UNKNOWN),
        "present_earlier": lambda m, a, b, _: m.services.running_order.present_earlier(slot(m, a)),
        "present_later": lambda m, a, b, _: m.services.running_order.present_later(slot(m, a)),
        "set_slot_length": lambda m, a, b, _: m.services.running_order.set_slot_length(
            slot(m, a), MINUTES[b % 9]
        ),
        "leave_slot_out": lambda m, a, b, _: m.services.running_order.leave_out(slot(m, a)),
        "give_slot_away": lambda m, a, b, _: m.services.running_order.leave_out_for_others(slot(m, a)),
        "shorten_evenly": lambda m, a, b, _: m.services.replanning.shorten_evenly(
            m.meeting_id if b else UNKNOWN, stage_floors()
        ),
        "borrow_from_break": lambda m, a, b, _: m.services.replanning.borrow_from_break(
            m.meeting_id, stage_floors()
        ),
        "move_end": lambda m, a, b, _: m.services.replanning.move_end(m.meeting_id, stage_floors()),
        "present_last": lambda m, a, b, _: m.services.absences.present_last(slot(m, a)),
        "share_time": lambda m, a, b, _: m.services.absences.share_time(slot(m, a)),
        "set_length": lambda m, a, b, _: m.services.stages.set_length(pick(m.view.stages, a), MINUTES[b % 9]),
        "rename_stage": lambda m, a, b, t: m.services.agenda.rename_stage(pick(m.view.stages, a), t),
        "leave_out": lambda m, a, b, _: m.services.agenda.leave_out(pick(m.view.stages, a)),
        "bring_back": lambda m, a, b, _: m.services.agenda.bring_back(pick(m.view.stages, a)),
        "move_stage": lambda m, a, b, _: m.services.agenda.move_stage(pick(m.view.stages, a), b % 3 - 1),
        "add_stage": lambda m, a, b, t: m.services.agenda.add_stage(
            pick(m.view.stages, a), list(StageKind)[b % 11], MINUTES[b % 9], t
        ),
        "write_script": lambda m, a, b, t: m.services.packs.write_script(m.room.set_id, "post_it/welcome", t),
        "set_issue": lambda m, a, b, t: m.services.slots.set_issue(slot(m, a), t),
        "set_desired_outcome": lambda m, a, b, t: m.services.slots.set_desired_outcome(slot(m, a), t),
        "set_learned": lambda m, a, b, t: m.services.slots.set_learned(slot(m, a), t),
        "hand_facilitation": lambda m, a, b, _: m.services.slots.hand_facilitation_to(
            slot(m, a), member(m, b)
        ),
    },
    "board": {
        "draft_card": lambda m, a, b, t: m.services.board.draft_card(slot(m, a % 3), member(m, b), t),
        "hand_in_card": lambda m, a, b, t: m.services.board.hand_in_card(
            slot(m, a % 3), member(m, b) if b else None, t
        ),
        "follow_up": lambda m, a, b, t: m.services.board.follow_up(card(m, a), member(m, b), t),
        "edit_text": lambda m, a, b, t: m.services.board.edit_text(card(m, a), t),
        "hand_over": lambda m, a, b, _: m.services.board.hand_over(cards(m, a, b)),
        "discard": lambda m, a, b, _: m.services.board.discard(cards(m, a, b)),
        "hold": lambda m, a, b, _: m.services.board.hold(cards(m, a, b)),
        "move": lambda m, a, b, _: m.services.board.move(cards(m, a, b), lane(m, b), a - 1),
        "add_group": lambda m, a, b, t: m.services.groups.add_group(slot(m, a % 3), t, cards(m, a, b)),
        "offer": lambda m, a, b, t: m.services.choices.offer(slot(m, a % 3), "Key question", member(m, b), t),
        "choose_offer": lambda m, a, b, _: m.services.choices.choose(card(m, a), "Key question"),
        "choose_words": lambda m, a, b, t: m.services.choices.choose_words(slot(m, a % 3), "Key question", t),
        "rename_group": lambda m, a, b, t: m.services.groups.rename_group(lane(m, a), t),
        "dissolve_group": lambda m, a, b, _: m.services.groups.dissolve_group(lane(m, a)),
        "note_answer": lambda m, a, b, t: m.services.board.note_answer(card(m, a), t),
        "recolour": lambda m, a, b, _: m.services.board.recolour(cards(m, a, b), COLOURS_ASKED[b % 4]),
        "merge": lambda m, a, b, _: m.services.board.merge(cards(m, a, b)),
        "merge_again": lambda m, a, b, _: m.services.board.merge([card(m, a), card(m, b)]),
        "split": lambda m, a, b, t: m.services.board.split(card(m, a), "What first?", t),
        "merge_groups": lambda m, a, b, _: m.services.groups.merge_groups(lane(m, a), lane(m, b)),
        "recolour_group": lambda m, a, b, _: m.services.groups.recolour_group(
            lane(m, a), COLOURS_ASKED[b % 4]
        ),
        "collapse_group": lambda m, a, b, _: m.services.groups.collapse_group(lane(m, a)),
        "spread_group": lambda m, a, b, _: m.services.groups.spread_group(lane(m, a)),
        "name_authors": lambda m, a, b, _: m.services.slots.name_authors(slot(m, a)),
        "move_group": lambda m, a, b, _: m.services.groups.move_group(lane(m, a), b - 1),
        "queue": lambda m, a, b, _: m.services.board.queue(card(m, a), b - 1),
        "unqueue": lambda m, a, b, _: m.services.board.unqueue(card(m, a)),
        "mark_answered": lambda m, a, b, _: m.services.board.mark_answered(card(m, a)),
        "unmark_answered": lambda m, a, b, _: m.services.board.unmark_answered(card(m, a)),
        "take_home": lambda m, a, b, _: m.services.board.take_home(card(m, a)),
        "leave_here": lambda m, a, b, _: m.services.board.leave_here(card(m, a)),
        "spotlight": lambda m, a, b, _: m.services.board.spotlight(slot(m, b), card(m, a) if a else None),
    },
    "outcome": {
        "add_option": lambda m, a, b, t: m.services.actions.add_option(slot(m, a), t),
        "reword_option": lambda m, a, b, t: m.services.actions.reword_option(_option(m, a), t),
        "choose_option": lambda m, a, b, _: m.services.actions.choose_option(_option(m, a)),
        "leave_option": lambda m, a, b, _: m.services.actions.leave_option(_option(m, a)),
        "remove_option": lambda m, a, b, _: m.services.actions.remove_option(_option(m, a)),
        "add_action": lambda m, a, b, t: m.services.actions.add_action(slot(m, a), t, cards(m, a, b)),
        "reword_action": lambda m, a, b, t: m.services.actions.reword_action(action(m, a), t),
        "set_field": lambda m, a, b, t: m.services.actions.set_field(
            action(m, a), list(ActionField)[b % 7], t
        ),
        "weigh_option": lambda m, a, b, t: m.services.actions.weigh_option(
            pick(m.view.of(OptionNote), a), list(OptionField)[b % 2], t
        ),
        "set_confidence_end": lambda m, a, b, _: m.services.actions.set_confidence_end(action(m, a), b - 1),
        "set_confidence": lambda m, a, b, _: m.services.actions.set_confidence(action(m, a), b),
        "give_to": lambda m, a, b, _: m.services.actions.give_to(action(m, a), member(m, b)),
        "link_card": lambda m, a, b, _: m.services.actions.link_card(action(m, a), card(m, b)),
        "unlink_card": lambda m, a, b, _: m.services.actions.unlink_card(action(m, a), card(m, b)),
        "remove_action": lambda m, a, b, _: m.services.actions.remove_action(action(m, a)),
        "move_action": lambda m, a, b, _: m.services.actions.move_action(action(m, a), b - 1),
        "report_status": lambda m, a, b, _: m.services.report_in.set_status(
            m.meeting_id if b else UNKNOWN, action(m, a), REPORTABLE[b % 6]
        ),
        "report_unsaid": lambda m, a, b, _: m.services.report_in.take_back_status(
            m.meeting_id if b else UNKNOWN, action(m, a)
        ),
        "word_anew": lambda m, a, b, t: m.services.report_in.word_anew(
            m.meeting_id if b else UNKNOWN, action(m, a), t
        ),
        "report_text": lambda m, a, b, t: m.services.report_in.set_text(
            m.meeting_id, action(m, a), list(ReportField)[b % 5], t
        ),
        "add_feedback": lambda m, a, b, t: m.services.feedback.add(
            m.meeting_id if b else UNKNOWN,
            list(FeedbackLayer)[b % 3],
            "helped",
            t,
            member(m, a),
            slot(m, b) if b % 2 else None,
        ),
        "reword_feedback": lambda m, a, b, t: m.services.feedback.reword(_feedback(m, a), t),
        "move_feedback": lambda m, a, b, _: m.services.feedback.move_answer(
            _feedback(m, a), ("helped", "was_like")[b % 2]
        ),
        "remove_feedback": lambda m, a, b, _: m.services.feedback.remove(_feedback(m, a)),
        "score_rule": lambda m, a, b, _: m.services.feedback.score_rule(
            m.meeting_id, pick(m.view.ground_rules, a), b
        ),
        "write_note": lambda m, a, b, t: m.services.feedback.write_note(
            m.meeting_id, pick(m.view.stages, a) if b else None, t
        ),
    },
    "bank": {
        "add_question": lambda m, a, b, t: m.services.bank.add_question(
            m.room.set_id if b else UNKNOWN, t, list(Purpose)[a % 6]
        ),
        "reword_question": lambda m, a, b, t: m.services.bank.reword_question(_banked(m, a), t),
        "remove_question": lambda m, a, b, _: m.services.bank.remove_question(_banked(m, a)),
        "star": lambda m, a, b, t: m.services.bank.star(m.room.set_id, t, list(Purpose)[a % 6]),
        "unstar": lambda m, a, b, t: m.services.bank.unstar(m.room.set_id, t),
        "use_question": lambda m, a, b, t: m.services.bank.note_use(m.room.set_id, t, list(Purpose)[a % 6]),
        "keep_card": lambda m, a, b, _: m.services.bank.keep_card(card(m, a), list(Purpose)[b % 6]),
    },
    "for good": {
        "go_to": lambda m, a, b, _: m.services.stages.go_to(m.meeting_id, pick(m.view.stages, a)),
        "go_on": lambda m, a, b, _: m.services.stages.go_to(m.meeting_id, _next_stage(m)),
        "start": lambda m, a, b, _: m.services.clocks.start(pick(m.view.stages, a)),
        "pause": lambda m, a, b, _: m.services.clocks.pause(pick(m.view.stages, a)),
        "nudge": lambda m, a, b, _: m.services.clocks.nudge(pick(m.view.stages, a), (b - 5) * MINUTE_MS),
        "reset": lambda m, a, b, _: m.services.clocks.reset(pick(m.view.stages, a)),
        "give_back": lambda m, a, b, _: m.services.clocks.give_back(pick(m.view.stages, a), b * MINUTE_MS),
        "anchor": lambda m, a, b, _: m.services.clocks.anchor(pick(m.view.stages, a)),
        "close_meeting": lambda m, a, b, _: m.services.meetings.close_meeting(m.meeting_id),
        "open_meeting": lambda m, a, b, _: _go_on(m),
    },
}


def _bid_and_make_slots(m: Walker, a: int, b: int) -> Change:
    """Slots at once, since few random walks come by them: the bids are acts of their own, the slots the last."""
    for n in (a, b):
        m.do(
            lambda n=n: m.services.bids.place_bid(m.meeting_id, member(m, n % 6), "A wish", 3, 50 * MINUTE_MS)
        )
        bid = m.view.bid_of(member(m, n % 6))
        if bid is not None:
            m.do(lambda bid=bid: m.services.bids.choose(bid.id))
    return m.services.bids.make_slots(m.meeting_id, slot_splits())


def _next_stage(m: Walker) -> str:
    stage = m.view.stage_after(m.view.current_stage)
    return stage.id if stage else UNKNOWN


def _rule(m: Walker, n: int) -> str:
    return pick(m.view.contract.worked_on, n)


def _option(m: Walker, n: int) -> str:
    return pick([o for s in m.view.slots for o in m.view.options(s.id)], n)


def _banked(m: Walker, n: int) -> str:
    # By their words, since their ids differ from run to run.
    found = sorted(m.services.reading.bank(m.room.set_id), key=lambda r: r.text)
    return found[n % len(found)].id if found and n != 13 else UNKNOWN


def _feedback(m: Walker, n: int) -> str:
    return pick(m.view.of(Feedback), n)
