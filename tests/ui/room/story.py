"""The sample meeting brought to each of its stages by real acts on a real store, and what the room sees there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from support import START_MS, HandClock

from als_desktop.assets import read_toml
from als_desktop.models.action import ActionStatus
from als_desktop.models.card import Pile
from als_desktop.models.meeting import BidOutcome, StageKind
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.room_scene import RoomScene
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.models.stage_clock import MINUTE_MS, Moment
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import feedback_prompts, slot_splits
from als_desktop.services.services import Services
from als_desktop.store.store import open_store


@dataclass(frozen=True)
class Scene:
    """A meeting at one moment."""

    name: str
    view: MeetingView
    now: Moment

    def scene(self, **choices) -> RoomScene:
        return scene_for(self.view, self.now, feedback_prompts(), RoomChoices(**choices))


class Story:
    """Plays the meeting; `told` has a `Scene` for each stage, in order."""

    def __init__(self, folder: Path) -> None:
        self.store = open_store(folder / "als.db")
        self.clock = HandClock()
        self.clock.set_wall_ms(START_MS)
        self.services = Services(self.store, self.clock)
        self.words = read_toml("sample/tour_en.toml")
        self.told: list[Scene] = []
        self.services.sample.create_sample()
        found = self.services.reading.home().next_meeting
        assert found is not None
        self.meeting_id = found[1].id
        self.services.meetings.open_meeting(self.meeting_id)
        for part in (
            self.opening,
            self.bidding,
            self.presentation,
            self.questions,
            self.outcome,
            self.ending,
        ):
            part()

    @property
    def view(self) -> MeetingView:
        return self.services.reading.meeting(self.meeting_id)

    def tell(self, name: str, minutes: float = 0) -> None:
        """Remember the meeting as it is when `minutes` more have passed."""
        self.clock.pass_ms(round(minutes * MINUTE_MS))
        self.told.append(Scene(name, self.view, self.clock.now()))

    def go(self, kind: StageKind) -> None:
        """The next stage of that kind."""
        view = self.view
        at = view.current_stage.position if view.current_stage else -1
        ahead = next(s for s in view.stages if s.kind is kind and s.position >= at)
        self.services.stages.go_to(self.meeting_id, ahead.id)

    @property
    def slot(self):
        return self.view.current_slot

    def member_id(self, seat: int) -> str:
        return self.view.members[seat].id

    def opening(self) -> None:
        self.tell("welcome", 1.5)
        self.go(StageKind.CHECK_IN)
        self.tell("check-in", 2)
        self.go(StageKind.REPORT_IN)
        view = self.view
        reporter = view.reporters()[0]
        theirs = [a for a in view.earlier_actions if a.owner_id == reporter.id]
        for action, code in zip(theirs, self.words["report_statuses"], strict=True):
            self.services.report_in.set_status(self.meeting_id, action.id, ActionStatus(code))
        self.reported = theirs[0].id
        self.tell("report-in", 3.5)

    def bidding(self) -> None:
        self.go(StageKind.BIDDING)
        bids = self.services.bids
        for bid in self.words["bids"]:
            member = self.member_id(bid["seat"])
            bids.place_bid(
                self.meeting_id, member, bid["headline"], bid["pressing"], bid["minutes"] * MINUTE_MS
            )
        self.tell("bidding", 6.3)
        for bid in self.view.bids:
            if bid.member_id in {self.member_id(one["seat"]) for one in self.words["bids"]}:
                bids.choose(bid.id)
        for bid in self.view.bids:
            if bid.outcome is not BidOutcome.CHOSEN:
                bids.defer(bid.id)
        self.tell("bids-chosen", 1)
        bids.make_slots(self.meeting_id, slot_splits())

    def presentation(self) -> None:
        self.go(StageKind.PRESENTATION)
        for card in self.words["drafts"]:
            self.services.board.draft_card(self.slot.id, self.member_id(card["seat"]), card["text"])
        self.tell("presentation", 4.6)

    def questions(self) -> None:
        self.go(StageKind.QUESTIONS)
        board, slot_id = self.services.board, self.slot.id
        self.tell("questions-empty", 1)
        for card in self.view.lane(slot_id, Pile.DRAFTED.value)[:-1]:
            board.hand_over([card.id])
        for card in self.words["cards"]:
            board.hand_in_card(slot_id, self.member_id(card["seat"]), card["text"])
        self.tell("questions-handed-over", 8)
        ids = {c.text: c.id for c in self.view.cards(slot_id)}
        for group in self.words["groups"]:
            self.services.groups.add_group(slot_id, group["title"], [ids[text] for text in group["cards"]])
        board.hold([ids[t] for t in self.words["hold"]])
        board.discard([ids[t] for t in self.words["discard"]])
        for text in self.words["order"]:
            board.queue(ids[text])
        board.mark_answered(ids[self.words["order"][0]])
        self.tell("questions-grouped", 2)
        spotlit = ids[self.words["order"][1]]
        board.spotlight(slot_id, spotlit)
        self.tell("spotlight-alone")
        for card in self.words["follow_ups"]:
            board.follow_up(spotlit, self.member_id(card["seat"]), card["text"])
        self.tell("spotlight")
        self.ids = ids

    def outcome(self) -> None:
        self.go(StageKind.ACTIONS)
        actions, slot_id = self.services.actions, self.slot.id
        held = datetime.fromtimestamp(self.view.meeting.starts_ms // 1000).date()
        self.tell("actions-empty")
        for action in self.words["actions"]:
            actions.add_action(slot_id, action["what"], [self.ids[text] for text in action["from"]])
            made = self.view.actions(slot_id)[-1].id
            for one in ActionField:
                if action.get(one.value):
                    actions.set_field(made, one, action[one.value])
            due = (held + timedelta(days=action["days"])).isoformat()
            actions.set_field(made, ActionField.BY_WHEN, due)
        self.tell("actions", 4.9)
        self.go(StageKind.FEEDBACK)
        self.tell("feedback", 3.1)

    def ending(self) -> None:
        self.go(StageKind.BREAK)
        self.tell("break", 2.2)
        self.go(StageKind.REVIEW)
        for rule, score in zip(self.view.ground_rules, self.words["scores"], strict=False):
            self.services.feedback.score_rule(self.meeting_id, rule.id, score)
        self.tell("review", 4.5)
        self.go(StageKind.CLOSE)
        self.tell("close-open", 1)
        meeting = self.view.meeting
        next_ms = meeting.starts_ms + 35 * 24 * 60 * MINUTE_MS
        self.services.meetings.agree_next(meeting.id, next_ms, meeting.place)
        self.tell("close", 1)
