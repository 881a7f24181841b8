"""Where the keyboard goes when quick entry or its list of modes is left: no key is lost, or means another thing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from tests.ui.console.seat import CONTROL

Key = Qt.Key


def test_escape_puts_the_keyboard_on_a_card_where_letters_sort(seat):
    seat.open()
    for text in ("One?", "Two?", "Three?"):
        seat.type(text)
    seat.press(Key.Key_Escape)
    for _ in range(2):
        seat.press(Key.Key_Q)
    view = seat.desk.view
    assert [card.text for card in view.answer_order(seat.desk.slot.id)] == ["One?", "Two?"]
    assert seat.field.text() == ""


def test_escape_without_a_card_leaves_the_field_as_ever(seat):
    seat.open()
    seat.field.setFocus()
    seat.press(Key.Key_Escape)
    assert seat.console.hasFocus()


def test_what_is_typed_after_a_mode_was_chosen_is_typed_into_the_field(seat):
    seat.open()
    modes = seat.console.entry._mode
    modes.setFocus()
    QTest.keyClick(modes, Key.Key_Down)
    assert (seat.mode, modes.hasFocus()) == ("draft", True)
    QTest.keyClick(modes, "W")
    QTest.keyClicks(QApplication.focusWidget(), "ho knows?")
    seat.press(Key.Key_Return)
    assert seat.written() == [("Ben", "Who knows?")]
    # Keys with Control are none.
    modes.setFocus()
    QTest.keyClick(modes, Key.Key_Z, CONTROL)
    assert seat.field.text() == ""


def test_q_goes_on_to_the_next_card_in_a_group_too(seat):
    seat.open(StageKind.QUESTIONS)
    for text in ("One?", "Two?"):
        seat.type(text)
    slot_id = seat.desk.slot.id
    ids = [card.id for card in seat.desk.view.cards(slot_id)]
    seat.hub.do(lambda: seat.services.groups.add_group(slot_id, "Mine", ids))
    seat.press(Key.Key_Escape)
    for _ in range(2):
        seat.press(Key.Key_Q)
    assert len(seat.desk.view.answer_order(slot_id)) == 2
