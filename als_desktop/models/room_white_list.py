"""The one door between a meeting and the wall: copies what the room may see, and nothing else.

Notes, drafts, discarded cards, answers to prompts, scores of one person, notes on answers, other sets: there is no
line here that reads them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.choosing import choice_at, choices_of
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import MeetingState, Slot, StageKind
from als_desktop.models.room_bids import bidding_scene
from als_desktop.models.room_board import RoomBoard
from als_desktop.models.room_clock import room_clock
from als_desktop.models.room_names import RoomNames
from als_desktop.models.room_reports import report_in_scene
from als_desktop.models.room_scene import (
    ActionsScene,
    BiddingScene,
    BreakScene,
    CheckInScene,
    CloseScene,
    ContractScene,
    FeedbackScene,
    PresentationScene,
    ReportInScene,
    ReviewScene,
    RoomAction,
    RoomIdea,
    RoomRule,
    RoomScene,
    ShutterScene,
    SpotlightScene,
    WallScene,
)
from als_desktop.models.set_words import words_said
from als_desktop.models.writing_first import writes_first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.room_names import RoomPerson
    from als_desktop.models.room_scene import SceneBody
    from als_desktop.models.stage_clock import Moment

    Prompts = Sequence[tuple[FeedbackLayer, str, str]]


@dataclass(frozen=True, slots=True)
class RoomChoices:
    """What the facilitator has chosen for the wall.

    `spotlight` lets the card that is being answered stand alone, instead of among the others. `shutter` hides
    everything. `worked_on` says what the wall keeps in sight, as `room_focus.worked_on` finds it in a change.
    """

    clock: bool = True
    spotlight: bool = True
    shutter: bool = False
    worked_on: str | None = None


def scene_for(view: MeetingView, now: Moment, prompts: Prompts, choices: RoomChoices) -> RoomScene:
    """What the room may see of the meeting at `now`; `prompts` are those for feedback, as in the catalogue."""
    body = _Reading(view, now, prompts, choices).body()
    timed = (
        choices.clock and not isinstance(body, ShutterScene) and view.meeting.state is not MeetingState.CLOSED
    )
    clock = room_clock(view, now) if timed else None
    return RoomScene(body, clock, _in_sight(body, choices), view.meeting.starts_ms)


def between_slots(last_slot_id: str | None, stage: StageRun | None) -> bool:
    """Whether `stage` belongs to another presenter than the slot last on the wall: then the shutter falls."""
    entered = stage.slot_id if stage is not None else None
    return None not in (last_slot_id, entered) and entered != last_slot_id


def _in_sight(body: SceneBody, choices: RoomChoices) -> str | None:
    """What the wall keeps in sight: the card that is being answered, else what was last changed."""
    if isinstance(body, ShutterScene):
        return None
    if isinstance(body, WallScene):
        spotlit = (card.key for pile in body.piles for card in pile.cards if card.spotlit)
        return next(spotlit, choices.worked_on)
    return choices.worked_on


class _Reading:
    def __init__(self, view: MeetingView, now: Moment, prompts: Prompts, choices: RoomChoices) -> None:
        self._view = view
        self._now = now
        self._prompts = prompts
        self._choices = choices
        self._names = RoomNames(view.learning_set.names_shown, view.members)

    def body(self) -> SceneBody:
        """The scene of the current stage."""
        view, stage = self._view, self._view.current_stage
        slot = view.current_slot
        if self._choices.shutter or (slot is not None and slot.closed_ms is not None):
            return ShutterScene()
        if view.meeting.state is MeetingState.CLOSED:
            return self.close()
        if stage is None:
            return self.contract()
        if stage.kind in _OF_SLOT:
            presenter = self._names.person(view.member(slot.presenter_id)) if slot is not None else None
            if slot is None or presenter is None:
                return ShutterScene()
            return _titled(_OF_SLOT[stage.kind](self, slot, presenter), stage.title)
        return _titled(_OF_MEETING[stage.kind](self), stage.title)

    def contract(self) -> ContractScene:
        learning_set = self._view.learning_set
        return ContractScene(learning_set.name, self._view.meeting.number, self._rules({}))

    def check_in(self) -> CheckInScene:
        people = (self._names.person(member) for member in self._view.members_in_room)
        return CheckInScene(tuple(person for person in people if person is not None))

    def report_in(self) -> ReportInScene:
        return report_in_scene(self._view, self._names, self._choices.worked_on)

    def bidding(self) -> BiddingScene:
        return bidding_scene(self._view, self._names, self._now)

    def presentation(self, slot: Slot, presenter: RoomPerson) -> PresentationScene:
        said = words_said(self._view.learning_set, self._view.pack)
        return PresentationScene(presenter, slot.issue, called=said.get("presenter", ""))

    def questions(self, slot: Slot, presenter: RoomPerson) -> SceneBody:
        board = RoomBoard(self._view, slot, self._names, presenter)
        choice = choice_at(self._view, self._view.current_stage)
        if choice is not None:
            earlier = (one.chosen for one in choices_of(self._view, slot.id) if one.title != choice.title)
            asked = next((card.text for card in earlier if card is not None and card.taken_home), "")
            return replace(board.choice(choice), issue=asked or slot.issue)
        spotlight = board.spotlight() if self._choices.spotlight else None
        return spotlight if spotlight is not None else board.wall()

    def actions(self, slot: Slot, presenter: RoomPerson) -> ActionsScene:
        actions = self._view.actions(slot.id)
        formed = tuple(RoomAction(a.id, a.what, a.by_when) for a in actions)
        stage = self._view.current_stage
        planned = self._view.planned(stage) if stage is not None else None
        if planned is None or not planned.ideas_first:
            return ActionsScene(presenter, slot.issue, formed)
        made = [(one, one.chosen.text) for one in choices_of(self._view, slot.id) if one.chosen is not None]
        manner = next((text for one, text in made if one.offers), "")
        asked = next((text for one, text in made if not one.offers), "")
        ideas = self._ideas(slot, {action.what for action in actions})
        # The question that they answer stays in the head once there are lines, and the manner below.
        about = asked or slot.issue
        if not ideas and not formed:
            # The issue stands large where nothing else is asked, and then not in the head as well.
            about = manner or (slot.issue if asked else "")
        return ActionsScene(presenter, about, formed, asked=asked or slot.issue, ideas=ideas, manner=manner)

    def _ideas(self, slot: Slot, taken: set[str]) -> tuple[RoomIdea, ...]:
        """What was said aloud; what speaks for and against it is the presenter's own."""
        said = (option for option in self._view.options(slot.id) if option.text not in taken)
        return tuple(RoomIdea(option.id, option.text, option.chosen) for option in said)

    def feedback(self, slot: Slot, presenter: RoomPerson) -> FeedbackScene:
        in_writing = writes_first(self._view, FeedbackLayer.SLOT, slot.id)
        return FeedbackScene(presenter, self._asked(FeedbackLayer.SLOT, FeedbackLayer.INDIVIDUAL), in_writing)

    def pause(self) -> BreakScene:
        following = self._view.stage_after(self._view.current_stage)
        slot = self._view.find(Slot, following.slot_id) if following is not None else None
        presenter = self._view.member(slot.presenter_id) if slot is not None else None
        return BreakScene(self._names.person(presenter))

    def review(self) -> ReviewScene:
        in_writing = writes_first(self._view, FeedbackLayer.PROCESS)
        return ReviewScene(
            self._rules(self._view.rule_scores), self._asked(FeedbackLayer.PROCESS), in_writing
        )

    def close(self) -> CloseScene:
        meeting = self._view.meeting
        return CloseScene(meeting.next_starts_ms, meeting.next_place)

    def _rules(self, scores: dict[str, int]) -> tuple[RoomRule, ...]:
        rules = self._view.ground_rules
        return tuple(RoomRule(r.id, r.heading, r.text, scores.get(r.id, 0)) for r in rules)

    def _asked(self, *layers: FeedbackLayer) -> tuple[str, ...]:
        return tuple(words for layer, _, words in self._prompts if layer in layers)


def _titled(body: SceneBody, title: str) -> SceneBody:
    """The scene under the stage's own name, unless something stands alone on the wall or has its name for good."""
    named = not isinstance(body, ContractScene | CloseScene | SpotlightScene | ShutterScene)
    return replace(body, title=title) if named and title else body


_OF_MEETING: dict[StageKind, Callable[[_Reading], SceneBody]] = {
    StageKind.WELCOME: _Reading.contract,
    StageKind.CHECK_IN: _Reading.check_in,
    StageKind.REPORT_IN: _Reading.report_in,
    StageKind.BIDDING: _Reading.bidding,
    StageKind.BREAK: _Reading.pause,
    StageKind.REVIEW: _Reading.review,
    StageKind.CLOSE: _Reading.close,
}
_OF_SLOT: dict[StageKind, Callable[[_Reading, Slot, RoomPerson], SceneBody]] = {
    StageKind.PRESENTATION: _Reading.presentation,
    StageKind.QUESTIONS: _Reading.questions,
    StageKind.ACTIONS: _Reading.actions,
    StageKind.FEEDBACK: _Reading.feedback,
}
