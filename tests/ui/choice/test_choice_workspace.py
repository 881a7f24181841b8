"""A key question and a manner are chosen with one press, on a page that says what was chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.choosing import choice_at
from als_desktop.ui.choice.choice_modes import OFFER, OWN_WORDS
from als_desktop.ui.choice.choice_workspace import ChoiceWorkspace

Key = Qt.Key


@pytest.fixture
def shown(desk):
    desk.go_to_code("kollegiale_beratung", "key_question")
    page = desk.show_here(ChoiceWorkspace)
    for name, text in (("Ben", "What holds you?"), ("Carys", "Whom do you protect?")):
        assert page.enter(OFFER, desk.member(name).id, text)
    return page


def chosen(desk):
    choice = choice_at(desk.view, desk.view.current_stage)
    return choice.chosen.text if choice.chosen is not None else None


def press(row):
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)


def test_each_offers_one_and_the_seats_say_who_has(desk, shown):
    assert [row.text.text() for row in shown.rows] == ["What holds you?", "Whom do you protect?"]
    facts = shown.seat_facts()
    assert [facts[desk.member(n).id] for n in ("Amina", "Ben", "Dev")] == ["chooses", "offered", "none yet"]
    assert shown.header.words()[1] == desk.slot.issue


def test_one_press_chooses_and_the_head_says_it(desk, shown):
    press(shown.rows[1])
    assert chosen(desk) == "Whom do you protect?"
    assert shown.header.words()[1] == "Key question: Whom do you protect?"
    press(shown.rows[0])
    assert chosen(desk) == "What holds you?"
    press(shown.rows[0])
    assert chosen(desk) is None
    assert shown.header.words()[1] == desk.slot.issue
    desk.hub.undo()
    assert chosen(desk) == "What holds you?"
    assert desk.agrees()


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_Return, Key.Key_Space])
def test_keys_choose_the_row_that_has_the_keyboard(desk, shown, key):
    shown.rows[0].setFocus()
    QTest.keyClick(shown.rows[0], Key.Key_Down)
    assert shown.rows[1].hasFocus()
    QTest.keyClick(shown.rows[1], key)
    assert chosen(desk) == "Whom do you protect?"
    assert shown.rows[1].hasFocus()
    assert shown.rows[1].accessibleName() == "Whom do you protect?, Carys, chosen"


def test_a_question_is_reworded_where_it_stands_and_stays_chosen(qtbot, desk, shown):
    press(shown.rows[0])
    field = shown.rows[0].text
    field.selectAll()
    qtbot.keyClicks(field, "What keeps you there?")
    qtbot.keyClick(field, Key.Key_Return)
    assert chosen(desk) == "What keeps you there?"
    assert shown.header.words()[1] == "Key question: What keeps you there?"
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Backspace)
    qtbot.keyClick(field, Key.Key_Return)
    assert (field.property("invalid"), chosen(desk)) == (True, "What keeps you there?")


def test_the_manners_of_the_pack_are_one_press_and_own_words_one_line(desk):
    desk.go_to_code("kollegiale_beratung", "method")
    page = desk.show_here(ChoiceWorkspace)
    offers = choice_at(desk.view, desk.view.current_stage).offers
    assert [row.text.text() for row in page.rows] == list(offers)
    assert all(row.text.isReadOnly() for row in page.rows)
    press(page.rows[1])
    assert chosen(desk) == offers[1]
    assert page.enter(OWN_WORDS, desk.slot.presenter_id, "A poem")
    assert chosen(desk) == "A poem"
    assert [row.text.text() for row in page.rows] == [*offers, "A poem"]
    press(page.rows[1])
    assert page.header.words()[1] == f"Choice of method: {offers[1]}"


def test_the_key_question_stands_over_the_manners_and_not_over_itself(desk, shown):
    press(shown.rows[0])
    assert not shown.before.isVisible()
    stage = next(s for s in desk.view.stages_of_slot(desk.slot.id) if s.code == "method")
    desk.hub.do_for_good(lambda: desk.hub.services.stages.go_to(desk.room.meeting_id, stage.id))
    shown.show_stage(desk.hub.meeting.current_stage)
    assert shown.before.texts() == (("Key question", "What holds you?"),)
    press(shown.rows[1])
    assert shown.before.texts() == (("Key question", "What holds you?"),)
