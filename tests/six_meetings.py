"""Six meetings of one set through the real services: what somebody plans, does and learns over half a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionStatus, OptionNote
from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Bid, Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField, OptionField
from als_desktop.services.catalogues import feedback_prompts, meeting_templates, slot_splits
from als_desktop.services.report_in_service import ReportField
from tests.support import START_MS, Room, made, open_room

if TYPE_CHECKING:
    from pathlib import Path

WEEKS_MS = 28 * 24 * 60 * MINUTE_MS
# Who presents what at each meeting.
TURNS = (
    ("Ben", "My workload keeps growing and I cannot say no", "To end the week without unpaid evenings"),
    ("Elin", "How do I respond to bullying from a colleague?", "To know my next step"),
    ("Amina", "I want to go for promotion but feel stuck", "To apply this year, or decide not to"),
    ("Ben", "The audit report eats every Friday", "Fridays without the audit"),
    ("Carys", "My team waits for me before it decides anything", "To be away for a week without calls"),
)
BEN_SAYS_NO = "Say no to one new request each week"
BEN_SAYS_NO_NOW = "Answer new requests on Mondays only"
# What Ben says of it at meetings 2 to 5: status, did, happened, learned, what now, new date.
BEN_REPORTS = (
    (
        ActionStatus.NOT_YET,
        "Nothing; I said yes four times",
        "My manager thanked me",
        "I say yes before I think",
        "Count to ten",
        "",
    ),
    (
        ActionStatus.PARTLY,
        "Said no twice, both by email",
        "One colleague thanked me. One went to my manager",
        "Saying no early is easier than taking it back",
        "Once more",
        "",
    ),
    (
        ActionStatus.CHANGED,
        "Collected requests until Monday",
        "Two of them had gone away by themselves",
        "Most of it is not urgent; my fear is",
        "",
        "2027-04-30",
    ),
    (
        ActionStatus.CARRIED,
        "Kept three Mondays out of four",
        "The team has begun to do the same",
        "I teach others how to treat my time",
        "Keep it until it needs no list",
        "2027-06-30",
    ),
)
QUESTIONS = (
    ("Amina", "What would you lose if you said no?"),
    ("Carys", "Who decides what is urgent?"),
    ("Dev", "What are you waiting for?"),
    ("Femi", "Whose support would matter most?"),
)
PRIVATE_NOTE = "Ben plays the list down; ask what changed because he acted"


class SixMeetings:
    """The set of `tests.support`; five meetings were held, the sixth is at report in. `room` is at the sixth."""

    def __init__(self, folder: Path) -> None:
        self.room: Room = open_room(folder)
        self.services = self.room.services
        self.meetings = [self.room.meeting_id]
        template = meeting_templates()[0]
        for number, turn in enumerate(TURNS, 1):
            starts_ms = START_MS + (number - 1) * WEEKS_MS
            self.room.clock.set_wall_ms(starts_ms)
            self._hold(number, *turn)
            ends_ms = starts_ms + WEEKS_MS + template.length * MINUTE_MS
            planned = self.services.meetings.plan_meeting(
                self.room.set_id, template, starts_ms + WEEKS_MS, ends_ms, "Room B47"
            )
            self.room.meeting_id = made(planned, Meeting).id
            self.meetings.append(self.room.meeting_id)
        self.room.clock.set_wall_ms(START_MS + len(TURNS) * WEEKS_MS)
        self.room.go(StageKind.REPORT_IN)

    def member_id(self, name: str) -> str:
        """The member of that name."""
        return next(m.id for m in self.room.members if m.name == name)

    def action(self, what: str) -> Action:
        """An action by its present words."""
        with self.room.store.reading() as tx:
            return next(a for a in tx.find(Action) if a.what == what)

    def _hold(self, number: int, presenter: str, issue: str, wanted: str) -> None:
        meeting_id, services = self.room.meeting_id, self.services
        services.meetings.open_meeting(meeting_id)
        self._report(number)
        placed = services.bids.place_bid(meeting_id, self.member_id(presenter), issue, 4, 55 * MINUTE_MS)
        services.bids.choose(made(placed, Bid).id)
        services.bids.make_slots(meeting_id, slot_splits())
        slot = self.room.view.slots[0]
        services.slots.set_desired_outcome(slot.id, wanted)
        self._ask(slot.id, presenter)
        self._weigh(slot.id)
        self._plan(number, slot.id, presenter)
        services.slots.set_learned(slot.id, f"Meeting {number} taught me to wait before I answer")
        prompt = next(code for layer, code, _ in feedback_prompts() if layer is FeedbackLayer.INDIVIDUAL)
        for name in ("Ben", "Dev"):
            said = f"{name} at meeting {number}: others carry the same"
            services.feedback.add(
                meeting_id, FeedbackLayer.INDIVIDUAL, prompt, said, self.member_id(name), None
            )
        services.feedback.add(
            meeting_id,
            FeedbackLayer.SLOT,
            "helped",
            "Femi: the silence helped",
            self.member_id("Femi"),
            slot.id,
        )
        services.feedback.write_note(meeting_id, self.room.stage_id(StageKind.REPORT_IN), PRIVATE_NOTE)
        services.meetings.close_meeting(meeting_id)

    def _ask(self, slot_id: str, presenter: str) -> None:
        board = self.services.board
        for n, (asker, text) in enumerate(QUESTIONS):
            if asker != presenter:
                card = made(board.hand_in_card(slot_id, self.member_id(asker), text), QuestionCard)
                if n % 2 == 0:
                    board.take_home(card.id)

    def _weigh(self, slot_id: str) -> None:
        actions = self.services.actions
        for n, (text, speaks_for, against) in enumerate(
            (
                ("Wait until summer", "Nothing to explain to anybody", "It has not gone away in two years"),
                ("Ask for an hour with my manager", "She may not know", "She may say no"),
            )
        ):
            option = made(actions.add_option(slot_id, text), OptionNote)
            actions.weigh_option(option.id, OptionField.FOR, speaks_for)
            actions.weigh_option(option.id, OptionField.AGAINST, against)
            if n:
                actions.choose_option(option.id)

    def _plan(self, number: int, slot_id: str, presenter: str) -> None:
        actions = self.services.actions
        kept = [c.id for c in self.room.view.cards(slot_id) if c.taken_home]
        words = [f"Ask my manager for an hour before meeting {number + 1}"]
        if number == 1:
            words.insert(0, BEN_SAYS_NO)
        for n, what in enumerate(words):
            action = made(actions.add_action(slot_id, what, kept[:1]), Action)
            actions.set_field(action.id, ActionField.FIRST_STEP, "Look at my diary tonight")
            actions.set_field(
                action.id, ActionField.BY_WHEN, "2026-12-11" if n == 0 else "before the holidays"
            )
            actions.set_field(action.id, ActionField.SUPPORT, "Femi rings me on Friday")
            actions.set_confidence(action.id, 5 + n)
            actions.set_confidence_end(action.id, 7 + n)

    def _report(self, number: int) -> None:
        report_in, meeting_id = self.services.report_in, self.room.meeting_id
        for action in self.room.view.earlier_actions:
            if self.room.view.find(Action, action.id) is None:
                continue
            if action.what not in (BEN_SAYS_NO, BEN_SAYS_NO_NOW):
                report_in.set_status(meeting_id, action.id, ActionStatus.DONE)
                report_in.set_text(meeting_id, action.id, ReportField.DID, "Asked on the Monday")
                report_in.set_text(
                    meeting_id, action.id, ReportField.HAPPENED, "She took four things off my list"
                )
                report_in.set_text(meeting_id, action.id, ReportField.LEARNED, "I had assumed she knew")
                continue
            status, did, happened, learned, what_now, new_date = BEN_REPORTS[number - 2]
            if status is ActionStatus.CHANGED:
                report_in.word_anew(meeting_id, action.id, BEN_SAYS_NO_NOW)
            report_in.set_status(meeting_id, action.id, status)
            for field, text in (
                (ReportField.DID, did),
                (ReportField.HAPPENED, happened),
                (ReportField.LEARNED, learned),
                (ReportField.WHAT_NOW, what_now),
                (ReportField.NEW_BY_WHEN, new_date),
            ):
                if text:
                    report_in.set_text(meeting_id, action.id, field, text)
