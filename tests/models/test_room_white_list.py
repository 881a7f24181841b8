"""What the room may see of a meeting, scene by scene, and that nothing else comes with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import START_MS, open_room

from als_desktop.models.action import ActionStatus
from als_desktop.models.card import Pile
from als_desktop.models.changes import Change, Edit
from als_desktop.models.contract import ContractScore
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import NamesShown, TimeMode
from als_desktop.models.room_clock import RoomClock, minutes_shown, room_clock
from als_desktop.models.room_scene import (
    ActionsScene,
    BiddingScene,
    BreakScene,
    CheckInScene,
    CloseScene,
    ContractScene,
    FeedbackScene,
    PileKind,
    PresentationScene,
    ReportInScene,
    ReviewScene,
    RoomScene,
    ShutterScene,
    SpotlightScene,
    WallScene,
)
from als_desktop.models.room_white_list import RoomChoices, between_slots, scene_for
from als_desktop.models.stage_clock import MINUTE_MS, Urgency, digits
from als_desktop.services.catalogues import feedback_prompts

_PLAIN = (str, int, bool, type(None))


class Wall:
    """A room, and what would be on its wall now."""

    def __init__(self, folder) -> None:
        self.room = open_room(folder)
        self.board = self.room.services.board

    def go(self, kind, slot=0):
        if kind is StageKind.REVIEW:
            self.room.go(StageKind.FEEDBACK)
        self.room.go(kind, slot)

    @property
    def slot(self):
        return self.room.view.slots[0]

    def scene(self, **choices) -> RoomScene:
        now = self.room.clock.now()
        return scene_for(self.room.view, now, feedback_prompts(), RoomChoices(**choices))

    def body(self, **choices):
        return self.scene(**choices).body

    def write(self, before, after):
        with self.room.store.transaction() as tx:
            tx.write((Edit(before, after),))

    def ask(self, text, seat=1, pile=Pile.HANDED_OVER):
        """A question by the member in a seat; its id."""
        add = self.board.draft_card if pile is Pile.DRAFTED else self.board.hand_in_card
        change = add(self.slot.id, self.room.members[seat].id, text)
        card_id = change.edits[0].after.id
        if pile is Pile.DISCARDED:
            self.board.discard([card_id])
        return card_id


@pytest.fixture
def wall(tmp_path) -> Iterator[Wall]:
    made = Wall(tmp_path)
    yield made
    made.room.store.close()


def texts(body: WallScene) -> list[str]:
    return [card.text for pile in body.piles for card in pile.cards]


SCENES = {
    StageKind.WELCOME: ContractScene,
    StageKind.CHECK_IN: CheckInScene,
    StageKind.REPORT_IN: ReportInScene,
    StageKind.BIDDING: BiddingScene,
    StageKind.PRESENTATION: PresentationScene,
    StageKind.QUESTIONS: WallScene,
    StageKind.ACTIONS: ActionsScene,
    StageKind.FEEDBACK: FeedbackScene,
    StageKind.BREAK: BreakScene,
    StageKind.REVIEW: ReviewScene,
    StageKind.CLOSE: CloseScene,
}


@pytest.mark.parametrize("kind", StageKind)
def test_each_stage_has_its_scene_of_plain_values(wall, kind):
    wall.go(kind)
    scene = wall.scene()
    assert type(scene.body) is SCENES[kind]
    assert isinstance(scene.clock, RoomClock)
    assert set(_foreign(scene)) == set()


def _foreign(value) -> Iterator[type]:
    """The types in a scene that are neither plain nor made for the room."""
    if isinstance(value, tuple):
        for one in value:
            yield from _foreign(one)
    elif is_dataclass(value):
        if not type(value).__module__.startswith("als_desktop.models.room_"):
            yield type(value)
        for one in fields(value):
            yield from _foreign(getattr(value, one.name))
    elif not isinstance(value, (*_PLAIN, Enum)):
        yield type(value)


def test_before_the_meeting_the_contract_is_shown_without_a_clock(wall):
    scene = wall.scene()
    assert isinstance(scene.body, ContractScene)
    assert scene.clock is None
    assert len(scene.body.rules) == len(wall.room.view.ground_rules)


def test_only_those_who_are_here_check_in(wall):
    wall.go(StageKind.CHECK_IN)
    attendance = wall.room.view.presence_of(wall.room.members[1].id)
    wall.write(attendance, replace(attendance, presence=Presence.APOLOGIES))
    assert [p.name for p in wall.body().people] == ["Amina", "Carys", "Dev", "Elin", "Femi"]


def test_face_down_and_discarded_cards_are_counted_at_most(wall):
    wall.go(StageKind.QUESTIONS)
    wall.ask("Read out?")
    wall.ask("Face down?", pile=Pile.DRAFTED)
    wall.ask("Discarded?", pile=Pile.DISCARDED)
    body = wall.body()
    assert texts(body) == ["Read out?"]
    assert (body.read, body.written) == (2, 3)


@pytest.mark.parametrize("pile", [Pile.DRAFTED, Pile.DISCARDED])
def test_a_spotlit_card_that_may_not_be_seen_is_not_shown(wall, pile):
    wall.go(StageKind.QUESTIONS)
    hidden = wall.ask("Not for the wall", pile=pile)
    wall.board.spotlight(wall.slot.id, hidden)
    assert texts(wall.body()) == []


def test_a_card_that_is_discarded_while_it_is_spotlit_goes_from_the_wall(wall):
    wall.go(StageKind.QUESTIONS)
    card = wall.ask("Have you thought about a mentor?")
    wall.board.spotlight(wall.slot.id, card)
    wall.board.follow_up(card, wall.room.members[2].id, "Which one?")
    assert isinstance(wall.body(), SpotlightScene)
    wall.board.discard([card])
    assert texts(wall.body()) == []


def test_the_spotlight_has_its_follow_ups_and_what_comes_next(wall):
    wall.go(StageKind.QUESTIONS)
    first, second, third = (wall.ask(text) for text in ("One?", "Two?", "Three?"))
    for card in (first, second, third):
        wall.board.queue(card)
    wall.board.mark_answered(second)
    wall.board.spotlight(wall.slot.id, first)
    wall.board.follow_up(first, wall.room.members[2].id, "And then?")
    body = wall.body()
    assert (body.card.text, body.card.number, body.card.author.name) == ("One?", 1, "Ben")
    assert [card.text for card in body.follow_ups] == ["And then?"]
    assert body.following is not None
    assert body.following.text == "Three?"


def test_a_spotlit_card_can_stay_among_the_others(wall):
    wall.go(StageKind.QUESTIONS)
    card = wall.ask("One?")
    other = wall.ask("Two?")
    wall.board.spotlight(wall.slot.id, card)
    scene = wall.scene(spotlight=False, worked_on=other)
    assert isinstance(scene.body, WallScene)
    assert [card.spotlit for card in scene.body.piles[0].cards] == [True, False]
    assert scene.worked_on == card


def test_an_anonymous_slot_has_no_authors_whatever_its_cards_say(wall):
    wall.go(StageKind.QUESTIONS)
    card = wall.ask("Whose is it?")
    wall.board.follow_up(card, wall.room.members[2].id, "And this?")
    wall.write(wall.slot, replace(wall.slot, anonymous=True))
    assert [c.author for pile in wall.body().piles for c in pile.cards] == [None, None]
    wall.board.spotlight(wall.slot.id, card)
    body = wall.body()
    assert [c.author for c in (body.card, *body.follow_ups)] == [None, None]


def test_piles_close_when_others_need_the_room(wall):
    wall.go(StageKind.QUESTIONS)
    done, open_, held, loose = (wall.ask(text) for text in ("Done?", "Open?", "Held?", "Loose?"))
    assert [(pile.kind, pile.closed) for pile in wall.body().piles] == [(PileKind.HANDED_OVER, False)]
    for title, card in (("Facts", done), ("My evidence", open_)):
        wall.room.services.groups.add_group(wall.slot.id, title, [card])
    wall.board.hold([held])
    wall.board.queue(done)
    wall.board.mark_answered(done)
    piles = [(pile.kind, pile.title, pile.closed) for pile in wall.body().piles]
    assert piles == [
        (PileKind.GROUP, "Facts", True),
        (PileKind.GROUP, "My evidence", False),
        (PileKind.HANDED_OVER, "", True),
        (PileKind.HOLD, "", True),
    ]
    wall.board.spotlight(wall.slot.id, loose)
    assert [pile.closed for pile in wall.body(spotlight=False).piles] == [True, False, False, True]


def test_bids_are_shown_with_the_minutes_they_would_get(wall):
    wall.go(StageKind.BIDDING)
    bids = wall.room.services.bids
    for seat, minutes in ((0, 60), (2, 30)):
        member = wall.room.members[seat].id
        bids.place_bid(wall.room.meeting_id, member, f"Seat {seat}", 3, minutes * MINUTE_MS)
    body = wall.body()
    assert [(b.person.name, b.headline, b.minutes, b.turn) for b in body.bids] == [
        ("Amina", "Seat 0", 60, 0),
        ("Carys", "Seat 2", 30, 0),
    ]
    assert body.to_give_min == wall.room.view.to_give_ms // MINUTE_MS
    chosen, deferred = (
        wall.room.view.bid_of(wall.room.members[2].id),
        wall.room.view.bid_of(member_of(wall, 0)),
    )
    bids.choose(chosen.id)
    bids.defer(deferred.id)
    body = wall.body()
    assert [(b.person.name, b.turn, b.next_time) for b in body.bids] == [
        ("Carys", 1, False),
        ("Amina", 0, True),
    ]
    bids.set_time_mode(wall.room.meeting_id, TimeMode.EQUAL)
    assert wall.body().bids[0].minutes == wall.body().to_give_min


def member_of(wall, seat):
    return wall.room.members[seat].id


def test_reporting_in_follows_what_is_worked_on(wall):
    earlier = _with_earlier_actions(wall)
    scene = scene_for(earlier, wall.room.clock.now(), (), RoomChoices())
    assert scene.body.reporter.name == "Amina"
    assert [(r.what, r.by_when, r.status) for r in scene.body.reports] == [
        ("Ask", "2026-12-04", ActionStatus.OPEN)
    ]
    scene = scene_for(earlier, wall.room.clock.now(), (), RoomChoices(worked_on="second"))
    assert (scene.body.reporter.name, scene.body.issue) == ("Ben", "Too much work")


def _with_earlier_actions(wall) -> MeetingView:
    from als_desktop.models.action import Action

    wall.go(StageKind.REPORT_IN)
    view = wall.room.view
    view.earlier_numbers["m1"] = 1
    view.earlier_issues["old slot"] = "Too much work"
    for name, seat, slot in (("first", 0, None), ("second", 1, "old slot")):
        made = Action(
            name, view.learning_set.id, "m1", view.members[seat].id, "Ask", seat, slot, by_when="2026-12-04"
        )
        view.apply(Change("label", (Edit(None, made),)))
    return view


def test_the_set_is_asked_and_never_quoted(wall):
    wall.go(StageKind.FEEDBACK)
    assert "What helped?" in wall.body().prompts
    wall.go(StageKind.REVIEW)
    rules = wall.room.view.ground_rules
    wall.room.services.feedback.score_rule(wall.room.meeting_id, rules[0].id, 2)
    for n, rule in enumerate(rules[:2]):
        wall.write(None, ContractScore(f"one {n}", wall.room.meeting_id, rule.id, 1, member_of(wall, 3)))
    body = wall.body()
    assert [r.score for r in body.rules][:2] == [2, 0]
    assert "What did we do well today?" in body.prompts


def test_the_shutter_hides_everything_and_the_clock(wall):
    wall.go(StageKind.QUESTIONS)
    scene = wall.scene(shutter=True, worked_on="anything")
    assert (scene.body, scene.clock, scene.worked_on) == (ShutterScene(), None, None)
    wall.write(wall.slot, replace(wall.slot, closed_ms=START_MS))
    assert wall.body() == ShutterScene()


def test_the_shutter_falls_between_two_presenters(wall):
    wall.go(StageKind.FEEDBACK)
    view = wall.room.view
    first, second = (slot.id for slot in view.slots)
    own, others = view.stages_of_slot(first)[0], view.stages_of_slot(second)[0]
    assert between_slots(first, others)
    assert not between_slots(first, own)
    assert not between_slots(None, own)
    assert not between_slots(first, view.stages[0])
    assert not between_slots(first, None)


def test_names_are_masked_everywhere(wall):
    wall.go(StageKind.QUESTIONS)
    wall.ask("One?")
    before = wall.room.view.learning_set
    wall.write(before, replace(before, names_shown=NamesShown.MASKED))
    body = wall.body()
    assert body.presenter.name == ""
    assert body.piles[0].cards[0].author.mark == "2"


def test_after_the_meeting_the_next_date_stays_and_the_clock_goes(wall):
    wall.go(StageKind.CLOSE)
    meetings = wall.room.services.meetings
    meetings.agree_next(wall.room.meeting_id, START_MS + 24 * 60 * MINUTE_MS, "Room B47")
    assert wall.scene().clock is not None
    meetings.close_meeting(wall.room.meeting_id)
    scene = wall.scene()
    assert scene.body == CloseScene(START_MS + 24 * 60 * MINUTE_MS, "Room B47")
    assert scene.clock is None


def test_the_clock_can_be_kept_from_the_room(wall):
    wall.go(StageKind.PRESENTATION)
    assert wall.scene(clock=False).clock is None


def test_the_room_sees_the_same_time_as_the_console(wall):
    wall.go(StageKind.PRESENTATION)
    view, now = wall.room.view, wall.room.clock.now()
    length = view.clock(view.current_stage).length_ms
    shown = room_clock(view, now)
    assert (shown.left_ms, shown.share, shown.urgency, shown.paused) == (length, 1.0, Urgency.CALM, False)
    wall.room.clock.pass_ms(length + 84_000)
    shown = room_clock(view, wall.room.clock.now())
    assert (digits(shown.left_ms), shown.share, shown.urgency) == ("+1:24", 0.0, Urgency.OVER)
    wall.room.services.clocks.pause(view.current_stage.id)
    assert room_clock(wall.room.view, wall.room.clock.now()).paused


@given(st.integers(-200 * MINUTE_MS, 200 * MINUTE_MS))
def test_minutes_stand_alone_only_when_there_are_many(left_ms):
    shown = minutes_shown(left_ms, 10)
    if abs(left_ms) <= 10 * MINUTE_MS:
        assert shown is None
    else:
        assert shown is not None
        # Never less than there is, so that the last minute is not over before it begins.
        assert 0 <= shown * MINUTE_MS - left_ms < MINUTE_MS if left_ms > 0 else shown == -left_ms // MINUTE_MS


@pytest.mark.parametrize("kind", StageKind)
def test_a_stage_with_another_name_is_called_by_it_on_the_wall(wall, kind):
    wall.go(kind)
    before = wall.body()
    wall.room.services.agenda.rename_stage(wall.room.view.current_stage.id, "Lunch together")
    if kind in (StageKind.WELCOME, StageKind.CLOSE):
        assert wall.body() == before
    else:
        assert wall.body() == replace(before, title="Lunch together")
