"""One screen only: stages in which one of several is chosen, and those that have no board to type for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.choosing import choice_at
from als_desktop.models.room_scene import RoomCard
from als_desktop.ui.one_screen.wall_area import Shown
from tests.ui.one_screen.conftest import SHIFT, Projected

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("letters_loaded")


@pytest.fixture
def case(qtbot, desk, tmp_path):
    """The first case of a Kollegiale Beratung, projected from its casting on."""
    desk.go_to_code("kollegiale_beratung", "casting")
    made = Projected(qtbot, desk.hub, desk.theme, tmp_path)
    made.desk = desk
    made.open(desk.room.meeting_id)
    yield made
    made.window.close()


def go_to(case, code):
    slot = case.desk.slot
    stage = next(s for s in case.desk.view.stages if s.slot_id == slot.id and s.code == code)
    case.hub.do_for_good(lambda: case.hub.services.stages.go_to(case.desk.room.meeting_id, stage.id))
    case.page.view.settle()


def chosen(case):
    choice = choice_at(case.desk.view, case.desk.view.current_stage)
    return choice.chosen.text if choice.chosen is not None else None


def place_of(case, text):
    """Where a card lies on the page, as somebody would look for it."""
    view = case.page.view
    for y in range(0, view.height(), 8):
        for x in range(0, view.width(), 8):
            card = view.shown_at(QPoint(x, y))
            if isinstance(card, RoomCard) and card.text == text:
                return view.mapTo(case.page, QPoint(x + 12, y + 12))
    raise AssertionError(text)


def click(case, place):
    QTest.mouseClick(case.page.childAt(place) or case.page, Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


@pytest.mark.parametrize("code", ["casting", "story", "method"])
def test_where_typing_has_no_place_it_is_said_and_nothing_is_taken(case, code):
    case.enter()
    go_to(case, code)
    for key in (Key.Key_N, Key.Key_2):
        case.press(key)
        assert "belongs on the console" in case.line
        assert not case.page.entry.isVisible()
    assert case.page.area.shown is Shown.WALL
    assert not case.page.bar._type.isEnabled()
    case.press(Key.Key_F5, SHIFT)
    case.enter()
    assert "N types" not in case.line


def test_what_is_typed_in_the_key_question_is_an_offer_for_all_to_read(case):
    case.enter()
    go_to(case, "key_question")
    assert case.page.area.shown is Shown.WALL
    assert not case.page.bar._swap.isVisible()
    case.press(Key.Key_3)
    QTest.keyClicks(case.field, "What holds you?")
    assert case.field.displayText() == "What holds you?"
    case.press(Key.Key_Return)
    (card,) = case.desk.view.of(QuestionCard)
    assert (card.pile, card.author_id) == (Pile.GROUP, case.desk.member("Carys").id)
    assert [c.text for c in choice_at(case.desk.view, case.desk.view.current_stage).cards] == [card.text]
    assert [c.text for c in case.page.view.scene.body.piles[0].cards] == [card.text]
    case.press(Key.Key_F5, SHIFT)
    assert [row.text.text() for row in case.console.workspace.rows] == ["What holds you?"]


def test_one_is_chosen_on_the_wall_by_a_click_or_by_arrows(case):
    case.enter()
    go_to(case, "key_question")
    slot, choices = case.desk.slot, case.hub.services.choices
    for text in ("What holds you?", "Whom do you protect?"):
        case.hub.do(lambda t=text: choices.offer(slot.id, "Key question", case.desk.member("Ben").id, t))
    case.page.view.settle()
    for key, wanted in ((Key.Key_Down, 0), (Key.Key_Down, 1), (Key.Key_Down, 1), (Key.Key_Up, 0)):
        case.press(key)
        assert chosen(case) == ("What holds you?", "Whom do you protect?")[wanted]
    case.page.view.settle()
    click(case, place_of(case, "Whom do you protect?"))
    assert chosen(case) == "Whom do you protect?"
    case.page.view.settle()
    click(case, place_of(case, "Whom do you protect?"))
    assert chosen(case) is None

    go_to(case, "method")
    offers = choice_at(case.desk.view, case.desk.view.current_stage).offers
    assert "click" in case.line
    click(case, place_of(case, offers[1]))
    assert chosen(case) == offers[1]
    case.press(Key.Key_Down)
    assert chosen(case) == offers[2]
    case.press(Key.Key_F)
    case.press(Key.Key_Down)
    assert chosen(case) == offers[2]
    assert case.desk.agrees()


def test_turns_pass_over_whoever_was_cast_to_lead(case):
    slot, ben = case.desk.slot, case.desk.member("Ben")
    case.hub.do(lambda: case.hub.services.slots.hand_facilitation_to(slot.id, ben.id))
    case.enter()
    go_to(case, "key_question")
    case.type("What holds you?")
    assert case.page.entry._seat.text() == "Carys"
    for _ in range(4):
        case.press(Key.Key_Return)
        QTest.keyClicks(case.field, "And what else?")
    assert case.page.entry._seat.text() == "Carys"
    assert ben.id not in [card.author_id for card in case.desk.view.of(QuestionCard)]
