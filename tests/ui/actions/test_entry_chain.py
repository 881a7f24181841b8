"""After an action quick entry asks for its first step, its date, who could help, and how sure its owner is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import scripts
from als_desktop.ui.parts.buttons import Button
from tests.ui.console.seat import ALT, CONTROL, seat

__all__ = ["seat"]


@pytest.fixture
def forming(seat):
    """There are no options, or no more of them."""
    seat.open(StageKind.ACTIONS)
    seat.clock.pass_ms(1000)
    seat.type("")
    return seat


def stored(seat):
    return [(a.what, a.first_step, a.by_when) for a in seat.desk.view.actions(seat.desk.slot.id)]


def said(seat):
    """Of whom somebody else helps, and how sure they are."""
    return [(a.support, a.confidence) for a in seat.desk.view.actions(seat.desk.slot.id)]


def cards(seat):
    return seat.console.workspace.action_list.cards


def later(seat):
    """Enter in the empty field, not right behind words."""
    seat.clock.pass_ms(1000)
    seat.type("")


def test_what_is_said_next_is_first_step_date_help_and_how_sure_then_another_action(forming):
    forming.type("Ask Helen")
    assert forming.field.placeholderText() == "Action 1: the very first step? (empty Enter: later)"
    forming.type("Call her office")
    assert forming.field.placeholderText().startswith("Action 1: by when? Friday, or 4 Dec")
    forming.type("Monday")
    assert forming.field.placeholderText().startswith("Action 1: who could help?")
    forming.type("Ben reads it")
    assert forming.field.placeholderText().startswith("Action 1: how sure, 1 to 10?")
    forming.type("8")
    assert forming.mode == "action"
    forming.type("Print it")
    assert forming.field.placeholderText().startswith("Action 2: the very first step?")
    forming.type("Find the file")
    forming.type("4 Dec")
    later(forming)
    # A digit beside the field is its answer too, and no seat.
    forming.press(Qt.Key.Key_1, widget=forming.console.workspace.preview)
    forming.type("0")
    assert said(forming) == [("Ben reads it", 8), ("", 10)]
    assert stored(forming) == [
        ("Ask Helen", "Call her office", "2026-11-30"),
        ("Print it", "Find the file", "2026-12-04"),
    ]


def test_enter_in_the_empty_field_leaves_one_for_later_but_not_right_behind_words(forming):
    forming.type("Ask Helen")
    forming.type("")
    assert forming.mode == "first_step"
    later(forming)
    assert forming.mode == "by_when"
    forming.type("Monday")
    later(forming)
    forming.type("rather")
    assert "a number from 1 to 10" in forming.notice
    forming.field.setText("")
    later(forming)
    assert (forming.mode, stored(forming)) == ("action", [("Ask Helen", "", "2026-11-30")])
    # It is asked no more, whatever else changes.
    forming.hub.do(lambda: forming.services.actions.add_option(forming.desk.slot.id, "Wait"))
    assert forming.mode == "action"


def test_what_is_taken_back_is_asked_again_and_without_the_action_another_one(forming):
    forming.type("Ask Helen")
    forming.type("Call her office")
    forming.hub.undo()
    assert (forming.mode, stored(forming)) == ("first_step", [("Ask Helen", "", "")])
    forming.hub.undo()
    assert (forming.mode, stored(forming)) == ("action", [])
    forming.type("Print it")
    assert (forming.mode, stored(forming)) == ("first_step", [("Print it", "", "")])


def test_a_digit_is_the_beginning_of_words_where_the_seat_is_given(forming):
    forming.type("3 short talks")
    forming.type("2 calls")
    assert stored(forming) == [("3 short talks", "2 calls", "")]


def test_what_is_filled_on_the_card_is_not_asked(forming):
    forming.type("Ask Helen")
    (card,) = cards(forming)
    card.first_step.setFocus()
    QTest.keyClicks(card.first_step, "Call her office")
    forming.press(Qt.Key.Key_Return)
    # The next is asked in the field, which has the keyboard now.
    assert (forming.mode, forming.field.hasFocus()) == ("by_when", True)
    # Also after something else was mended on the card.
    card.first_step.setFocus()
    QTest.keyClicks(card.first_step, " today")
    forming.press(Qt.Key.Key_Return)
    assert (forming.mode, forming.field.hasFocus()) == ("by_when", True)


def test_n_and_the_list_turn_to_another_thing_at_any_time(forming):
    forming.type("Ask Helen")
    forming.press(Qt.Key.Key_N, widget=forming.console.workspace.preview)
    assert (forming.mode, forming.field.hasFocus()) == ("action", True)
    forming.press(Qt.Key.Key_Down, ALT)
    forming.press(Qt.Key.Key_Down, ALT)
    assert forming.mode == "by_when"
    forming.type("Monday")
    # The first step is still empty.
    assert (forming.mode, stored(forming)) == ("first_step", [("Ask Helen", "", "2026-11-30")])
    forming.press(Qt.Key.Key_Up, ALT)
    forming.type("Print it")
    assert (forming.mode, [what for what, *_ in stored(forming)]) == ("first_step", ["Ask Helen", "Print it"])


def test_an_option_is_followed_by_the_next_and_an_action_made_from_it_by_its_first_step(forming):
    page = forming.console.workspace
    page.entry_wanted.emit("option")
    forming.type("Wait")
    assert forming.mode == "option"
    (row,) = page.options.rows
    row.make.click()
    assert (forming.mode, stored(forming)) == ("first_step", [("Wait", "", "")])


def test_what_was_asked_waits_with_the_words_while_another_stage_is_looked_at(forming):
    forming.type("Ask Helen")
    forming.type("Call her", enter=False)
    forming.press(Qt.Key.Key_PageDown, widget=forming.console)
    assert forming.stage is StageKind.FEEDBACK
    forming.press(Qt.Key.Key_PageUp, widget=forming.console)
    assert (forming.mode, forming.field.text()) == ("first_step", "Call her")


def test_words_that_are_no_date_are_kept_and_it_is_said_where_they_stand(forming):
    forming.type("Ask Helen")
    forming.type("Call her office")
    (card,) = cards(forming)
    said = card.by_when.words_kept
    forming.type("before Easter")
    assert (stored(forming)[0][2], said.isVisible()) == ("before Easter", True)
    assert card.by_when.accessibleDescription() == said.text() == "kept as words, not a date"
    card.by_when.setFocus()
    card.by_when.selectAll()
    QTest.keyClicks(card.by_when, "4 dec")
    assert not said.isVisible()
    forming.press(Qt.Key.Key_Return)
    assert not said.isVisible()
    forming.hub.undo()
    assert said.isVisible()


def in_sight(seat, card):
    """Whether the lines of a card that are asked first can be seen."""
    view = seat.console.workspace.action_list.viewport()
    top = card.mapTo(view, QPoint(0, 0)).y()
    bottom = card.sure.mapTo(view, card.sure.rect().bottomLeft()).y()
    return top >= 0 and bottom <= view.height()


def test_a_new_action_is_in_sight_also_while_it_is_asked_about_until_a_person_scrolls(seat):
    seat.dress()
    seat.open(StageKind.ACTIONS)
    later(seat)
    # An act on another action leaves the one that is asked about in sight.
    for n in range(4):
        seat.type(f"Action {n}")
        QTest.qWait(20)
        assert in_sight(seat, cards(seat)[n]), n
        seat.type("Find the file")
        QTest.qWait(20)
        assert in_sight(seat, cards(seat)[n]), n
        seat.type("soon")
        seat.type("Ben")
        seat.type("7")
        QTest.qWait(20)
        assert in_sight(seat, cards(seat)[n]), n
    scrolled = seat.console.workspace.action_list
    view = scrolled.viewport()
    middle = QPointF(view.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        *(middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 1200), Qt.MouseButton.NoButton, none),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(view, turn)
    at = scrolled.verticalScrollBar().value()
    actions = seat.services.actions
    seat.hub.do(lambda: actions.set_field(cards(seat)[3].action_id, ActionField.OBSTACLE, "Time"))
    QTest.qWait(20)
    assert scrolled.verticalScrollBar().value() == at
    seat.console.workspace.entry_wanted.emit("action")
    assert not in_sight(seat, cards(seat)[3])


def words(seat):
    """What to say, as its place in the script."""
    return scripts()[StageKind.ACTIONS].index(seat.console._side.cue._words.text())


def filled(seat):
    return [
        b.text()
        for b in seat.console.findChildren(Button)
        if b.isVisible() and b.property("kind") == "primary"
    ]


def test_after_an_action_is_taken_back_leads_what_led_before_it(forming):
    forming.type("Ask Helen")
    for _ in range(4):
        later(forming)
    page = forming.console.workspace
    assert (filled(forming), page.missing.act.hasFocus(), words(forming)) == (["Go there"], True, 1)
    forming.type("Print it")
    assert (forming.mode, words(forming)) == ("first_step", 1)
    forming.press(Qt.Key.Key_Z, CONTROL)
    assert (filled(forming), forming.mode, words(forming)) == (["Go there"], "action", 1)
    assert page.missing.act.hasFocus()
    # Words that are begun keep the keyboard.
    forming.type("Print it")
    forming.type("Find", enter=False)
    forming.hub.undo()
    assert (forming.field.text(), forming.field.hasFocus()) == ("Find", True)
    forming.field.setText("")
    assert filled(forming) == ["Go there"]
    # Whoever had turned to another action means to word it anew.
    forming.press(Qt.Key.Key_N, widget=page.preview)
    assert words(forming) == 8
    forming.type("Print it")
    forming.press(Qt.Key.Key_Z, CONTROL)
    assert (filled(forming), forming.mode, words(forming)) == (["Add"], "action", 8)
    assert forming.field.hasFocus()


def test_what_to_say_keeps_step_with_what_is_asked_without_waiting_for_the_clock(forming):
    assert words(forming) == 0
    forming.type("Ask Helen")
    assert words(forming) == 1
    forming.type("Call her office")
    assert words(forming) == 2
    later(forming)
    assert words(forming) == 3
    later(forming)
    later(forming)
    assert (filled(forming), words(forming)) == (["Go there"], 2)
    forming.console.workspace.missing.act.click()
    assert (forming.mode, words(forming)) == ("by_when", 2)
    forming.type("Monday")
    assert (forming.mode, words(forming)) == ("support", 3)


def test_nothing_is_said_of_actions_that_are_not_there_when_the_time_is_up(forming):
    forming.clock.pass_ms(forming.desk.view.current_stage.planned_ms)
    forming.console._on_driver_second_changed()
    assert words(forming) == 9
    forming.type("Ask Helen")
    assert words(forming) == 5


def test_what_is_done_again_is_followed_by_what_came_next(forming):
    forming.type("Ask Helen")
    forming.type("Call her office")
    assert forming.mode == "by_when"
    forming.hub.undo()
    forming.hub.redo()
    assert (forming.mode, words(forming)) == ("by_when", 2)
    forming.hub.undo()
    forming.hub.undo()
    forming.hub.redo()
    assert (forming.mode, words(forming)) == ("first_step", 1)
    forming.hub.redo()
    assert (forming.mode, words(forming)) == ("by_when", 2)


def test_what_is_taken_back_from_the_hint_is_asked_in_the_field(forming):
    forming.type("Ask Helen")
    later(forming)
    forming.type("Monday")
    later(forming)
    forming.type("8")
    page = forming.console.workspace
    assert (filled(forming), page.missing.act.hasFocus()) == (["Go there"], True)
    forming.press(Qt.Key.Key_Z, CONTROL)
    assert (forming.mode, forming.field.hasFocus()) == ("confidence", True)
    later(forming)
    assert page.missing.act.hasFocus()
    forming.press(Qt.Key.Key_Z, CONTROL)
    assert (forming.mode, forming.field.hasFocus()) == ("confidence", True)
