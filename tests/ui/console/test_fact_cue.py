"""A cue from the facts comes by itself, is put away by a person, and never takes the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from als_desktop.models.meeting import StageKind

HALF = "Half the time is gone, and no question is answered yet."


@pytest.fixture
def late(seat):
    """Half the time of the questions is gone, and one lies there unanswered; somebody is typing."""
    seat.desk.go(StageKind.QUESTIONS)
    slot = seat.desk.slot
    for member in seat.desk.view.members[1:]:
        seat.services.board.hand_in_card(slot.id, member.id, "What matters?")
    seat.open(size=(1920, 1080))
    seat.type("What would", enter=False)
    assert not seat.console._side.fact.isVisible()
    pass_half(seat)
    return seat


def pass_half(seat):
    seat.clock.pass_ms(seat.desk.view.current_stage.planned_ms // 2 + 1_000)
    seat.console._on_driver_second_changed()
    QApplication.processEvents()


def test_it_comes_while_somebody_types_and_goes_when_it_is_no_longer_so(late):
    fact = late.console._side.fact
    assert fact.isVisible()
    assert fact.fact.text() == HALF
    assert QApplication.focusWidget() is late.field
    card = late.desk.view.cards(late.desk.slot.id)[0]
    late.hub.do(lambda: late.services.board.mark_answered(card.id))
    assert not fact.isVisible()
    assert late.field.text() == "What would"


def test_what_was_put_away_stays_away_in_this_stage(late):
    late.click("Put this cue away")
    assert not late.console._side.fact.isVisible()
    late.console._on_driver_second_changed()
    assert not late.console._side.fact.isVisible()
    late.console._rail.go_on()
    late.console._rail.go_back()
    assert not late.console._side.fact.isVisible()


def test_the_script_gives_way_to_it_where_there_is_little_room(late):
    late.console.resize(1366, 560)
    QApplication.processEvents()
    side = late.console._side
    assert side.fact.isVisible()
    assert side.notes.isVisible()
    assert not side.cue.isVisible()


def test_advice_is_spoken_of_only_when_question_craft_is_on(seat):
    seat.desk.go(StageKind.QUESTIONS)
    slot = seat.desk.slot
    for text in ("Have you thought of a mentor?", "Why don't you just ask him?"):
        seat.services.board.hand_in_card(slot.id, seat.desk.view.members[1].id, text)
    seat.open(size=(1920, 1080))
    fact = seat.console._side.fact
    seat.console._on_driver_second_changed()
    assert "may be advice" in fact.fact.text()
    seat.console.set_craft(False)
    assert not fact.isVisible()


def test_put_away_by_a_click_or_by_a_key_it_gives_the_keyboard_back(late):
    fact = late.console._side.fact
    late.notes.setFocus()
    QTest.mouseClick(fact.away, Qt.MouseButton.LeftButton)
    assert not fact.isVisible()
    assert QApplication.focusWidget() is late.notes

    late.console._side.fact._put_away.clear()
    late.console._on_driver_second_changed()
    assert fact.isVisible()
    fact.away.setFocus(Qt.FocusReason.TabFocusReason)
    late.press(Qt.Key.Key_Space)
    assert not fact.isVisible()
    assert QApplication.focusWidget() is late.notes


@pytest.mark.parametrize("name", ["Close this notice", "Keep"])
def test_a_question_of_the_clock_gives_the_keyboard_back(late, name):
    question = late.console._side.timer.question
    late.click("Begin the time again")
    QTest.qWait(1)
    late.notes.setFocus()
    buttons = {b.accessibleName() or b.text(): b for b in question.findChildren(QAbstractButton)}
    QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    assert not question.isVisible()
    assert QApplication.focusWidget() is late.notes
