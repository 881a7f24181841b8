"""What the facilitator decides is what the room sees: frozen, blank, spotlit, shut, larger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.models.room_scene import PresentationScene, ShutterScene, SpotlightScene, WallScene
from als_desktop.ui.room.room_control import RoomControl, RoomState
from als_desktop.ui.room.room_type import TextSize
from als_desktop.ui.room.room_view import RoomView
from tests.ui.staged import Desk


class Room:
    """A control that follows a real hub, and a view that it feeds."""

    def __init__(self, qtbot, desk: Desk, kind=StageKind.QUESTIONS) -> None:
        desk.go(kind)
        self.desk = desk
        self.control = RoomControl(desk.hub, desk.theme, RoomState(), desk.hub)
        self.view = RoomView(desk.theme)
        qtbot.addWidget(self.view)
        self.view.resize(640, 360)
        self.view.show()
        desk.hub.changed.connect(self.control.follow)
        self.control.begin()
        self.control.feed(self.view)

    @property
    def body(self):
        return self.view.scene.body

    def ask(self, text: str) -> str:
        board, slot = self.desk.hub.services.board, self.desk.slot
        change = self.desk.hub.do(lambda: board.hand_in_card(slot.id, self.desk.member("Ben").id, text))
        return made(change, QuestionCard).id

    def spotlight(self, card_id: str) -> None:
        board, slot = self.desk.hub.services.board, self.desk.slot
        self.desk.hub.do(lambda: board.spotlight(slot.id, card_id))

    def go(self, kind, slot=0):
        stages = [s for s in self.desk.view.stages if s.kind is kind]
        service = self.desk.hub.services.stages
        self.desk.hub.do_for_good(lambda: service.go_to(self.desk.room.meeting_id, stages[slot].id))

    def texts(self) -> list[str]:
        assert isinstance(self.body, WallScene)
        return [card.text for pile in self.body.piles for card in pile.cards]


@pytest.fixture
def room(qtbot, desk):
    return Room(qtbot, desk)


def test_the_wall_follows_each_act(room):
    room.ask("Who knows?")
    assert room.texts() == ["Who knows?"]
    room.desk.hub.undo()
    assert room.texts() == []


def test_a_frozen_wall_stays_while_the_console_works_and_is_up_to_date_afterwards(room):
    room.ask("Before?")
    room.control.freeze()
    card = room.ask("Meanwhile?")
    room.spotlight(card)
    room.go(StageKind.ACTIONS)
    assert room.texts() == ["Before?"]

    room.go(StageKind.QUESTIONS)
    room.control.freeze()
    assert isinstance(room.body, SpotlightScene)
    assert room.body.card.text == "Meanwhile?"


def test_blank_hides_whatever_happens_until_it_is_taken_away(room):
    room.control.blank("black")
    room.ask("Secret?")
    image = room.view.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(0, 640, 40) for y in range(0, 360, 40)} == {
        "#000000"
    }
    assert "Secret?" not in room.view.accessibleDescription()

    room.control.blank("white")
    assert room.control.state.blank == "white"
    room.control.blank("white")
    room.view.settle()
    assert room.control.state.blank == ""
    assert "Secret?" in room.view.accessibleDescription()


def test_the_question_that_is_answered_stands_alone_or_among_the_others(room):
    card = room.ask("Who knows?")
    room.spotlight(card)
    assert isinstance(room.body, SpotlightScene)
    room.control.spotlight()
    assert isinstance(room.body, WallScene)


def test_the_shutter_falls_between_two_presenters_and_is_lifted_by_hand(room):
    room.ask("Amina's?")
    room.go(StageKind.ACTIONS)
    room.go(StageKind.BREAK)
    assert not isinstance(room.body, ShutterScene)
    room.go(StageKind.PRESENTATION, slot=1)
    assert isinstance(room.body, ShutterScene)

    room.control.shutter()
    assert isinstance(room.body, PresentationScene)
    room.go(StageKind.QUESTIONS, slot=1)
    assert isinstance(room.body, WallScene)
    assert room.texts() == []


def test_the_clock_can_be_kept_from_the_room(room):
    room.view.settle()
    where_the_clock_is = QRect(460, 4, 170, 48)
    with_clock = room.view.grab(where_the_clock_is).toImage()
    room.control.clock()
    room.view.settle()
    without = room.view.grab(where_the_clock_is).toImage()
    assert len({with_clock.pixel(x, y) for x in range(0, 170, 3) for y in range(0, 48, 3)}) > 1
    assert len({without.pixel(x, y) for x in range(0, 170, 3) for y in range(0, 48, 3)}) == 1


def test_texts_grow_and_shrink_within_what_the_back_row_can_read(room):
    for by, size in (
        (1, TextSize.LARGER),
        (1, TextSize.LARGER),
        (-1, TextSize.DEFAULT),
        (-2, TextSize.SMALLER),
    ):
        room.control.resize(by)
        assert room.view.text_size is size


def answered(room):
    meeting = room.desk.hub.meeting
    return [card for card in meeting.answer_order(meeting.current_slot.id) if card.answered_ms is not None]


def test_a_remote_goes_from_question_to_question(room):
    cards = [room.ask(text) for text in ("A?", "B?")]
    for card in cards:
        room.desk.hub.do(lambda i=card: room.desk.hub.services.board.queue(i))
    assert room.control.step(1)
    assert room.body.card.text == "A?"
    assert room.control.step(1)
    assert room.body.card.text == "B?"
    # Who goes on has heard the answer.
    assert [card.text for card in answered(room)] == ["A?"]
    assert not room.control.step(1)
    assert [card.text for card in answered(room)] == ["A?", "B?"]
    assert room.control.step(-1)
    assert room.body.card.text == "A?"
    assert len(answered(room)) == 2


def test_in_other_stages_a_remote_does_what_page_keys_do(room):
    room.go(StageKind.ACTIONS)
    assert not room.control.step(1)


def test_nobody_who_left_is_fed_any_more(room):
    room.control.starve(room.view)
    room.ask("Who knows?")
    assert room.texts() == []


def test_another_meeting_begins_without_what_was_frozen_or_shut(room):
    room.control.freeze()
    room.control.shutter()
    room.control.begin()
    assert (room.control.state.frozen, room.control.state.shutter) == (False, False)
