"""Quick entry: who speaks, what it becomes, and words that are refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import Presence, StageKind
from tests.ui.board.test_board_painting import Paints
from tests.ui.console.seat import ALT, CONTROL, NONE, SHIFT

Key = Qt.Key


def away(seat, *names):
    for name in names:
        member = seat.desk.member(name).id
        seat.hub.do(
            lambda member=member: seat.services.meetings.set_presence(
                seat.desk.room.meeting_id, member, Presence.LEFT
            )
        )


def test_enter_hands_over_and_the_next_seat_is_ready(seat):
    seat.open()
    assert seat.speaker == "Ben"

    for n in range(6):
        seat.type(f"Question {n}?")

    assert [author for author, _ in seat.written()] == ["Ben", "Carys", "Dev", "Elin", "Femi", "Ben"]
    assert seat.speaker == "Carys"
    assert seat.field.text() == ""
    assert seat.field.hasFocus()


def test_round_passes_over_those_who_are_away_and_the_presenter(seat):
    seat.open()
    away(seat, "Ben", "Dev")

    for n in range(4):
        seat.type(f"Question {n}?")

    assert [author for author, _ in seat.written()] == ["Carys", "Elin", "Femi", "Carys"]


def test_who_leaves_while_it_is_their_turn_is_followed_by_the_next(seat):
    seat.open()
    seat.type("One?")
    seat.type("Two?")
    assert seat.speaker == "Dev"

    away(seat, "Dev")

    assert seat.speaker == "Elin"


def test_with_only_the_presenter_there_the_presenter_speaks(seat):
    seat.open()
    away(seat, "Ben", "Carys", "Dev", "Elin", "Femi")

    assert seat.speaker == "Amina"


@pytest.mark.parametrize(("key", "name"), [(Key.Key_4, "Dev"), (Key.Key_6, "Femi"), (Key.Key_1, "Amina")])
def test_digit_in_the_empty_field_says_who_speaks(seat, key, name):
    seat.open()
    seat.field.setFocus()

    seat.press(key)

    assert seat.speaker == name
    assert seat.field.text() == ""
    seat.type("Mine?")
    assert seat.written() == [(name, "Mine?")]


def test_digit_on_the_console_says_who_speaks_and_takes_the_keyboard(seat):
    seat.open()
    seat.console.setFocus()

    seat.press(Key.Key_3)

    assert seat.speaker == "Carys"
    assert seat.field.hasFocus()


def test_digit_in_words_is_a_digit(seat):
    seat.open()
    seat.field.setFocus()
    QTest.keyClicks(seat.field, "What about 3 or 4?")

    assert seat.field.text() == "What about 3 or 4?"
    assert seat.speaker == "Ben"


def test_alt_and_a_digit_say_who_speaks_at_any_time(seat):
    seat.open()
    seat.type("What about", enter=False)

    seat.press(Key.Key_5, ALT)

    assert seat.speaker == "Elin"
    assert seat.field.text() == "What about"


@pytest.mark.parametrize("key", [Key.Key_7, Key.Key_9, Key.Key_0])
def test_seat_that_nobody_has_changes_nothing(seat, key):
    seat.open()
    seat.console.setFocus()

    seat.press(key)

    assert seat.speaker == "Ben"


def test_who_is_away_cannot_be_chosen(seat):
    seat.open()
    away(seat, "Dev")
    seat.console.setFocus()

    seat.press(Key.Key_4)

    assert seat.speaker == "Ben"


def test_click_on_a_seat_or_the_seat_button(seat):
    seat.open()
    chip = seat.console._side.seats._chips[seat.desk.member("Elin").id]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert seat.speaker == "Elin"
    assert chip.state() == "next"

    QTest.mouseClick(seat.console.entry._seat, Qt.MouseButton.LeftButton)
    assert seat.speaker == "Femi"


def test_alt_and_an_arrow_say_what_it_becomes(seat):
    seat.open()
    seat.field.setFocus()
    seat.press(Key.Key_Down, ALT)
    assert seat.mode == "draft"

    seat.type("Shy?")

    assert seat.desk.view.lane(seat.desk.slot.id, "drafted")[0].text == "Shy?"
    seat.press(Key.Key_Up, ALT)
    assert seat.mode == "hand_in"


@pytest.mark.parametrize("text", ["", "   ", "\t"])
def test_nothing_typed_is_ignored(seat, text):
    seat.open()

    seat.type(text)

    assert seat.written() == []
    assert seat.notice == ""
    assert seat.speaker == "Ben"


def test_refused_words_stay_marked_and_the_turn_does_not_pass(seat):
    seat.open()

    seat.type("x" * 6_000)

    assert seat.written() == []
    assert seat.field.text() == "x" * 6_000
    assert seat.field.property("invalid")
    assert "6000 characters" in seat.notice
    assert seat.speaker == "Ben"

    seat.field.setText("Shorter?")
    assert not seat.field.property("invalid")
    seat.press(Key.Key_Return)
    assert seat.written() == [("Ben", "Shorter?")]
    assert seat.notice == ""


def test_escape_empties_the_field_and_undo_brings_it_back(seat):
    seat.open()
    seat.field.setFocus()
    QTest.keyClicks(seat.field, "What now")

    seat.press(Key.Key_Escape)
    assert seat.field.text() == ""

    seat.press(Key.Key_Z, CONTROL)
    assert seat.field.text() == "What now"


def test_control_z_after_adding_takes_the_card_back(seat):
    """Not the letters: the field is empty, and what was done last is the card."""
    seat.open()
    seat.field.setFocus()
    QTest.keyClicks(seat.field, "What now?")
    seat.press(Key.Key_Return)
    assert seat.written() == [("Ben", "What now?")]

    seat.press(Key.Key_Z, CONTROL)
    assert seat.written() == []
    assert seat.field.text() == ""

    seat.press(Key.Key_Z, CONTROL | SHIFT)
    assert seat.written() == [("Ben", "What now?")]
    seat.press(Key.Key_Z, CONTROL)
    seat.press(Key.Key_Y, CONTROL)
    assert seat.written() == [("Ben", "What now?")]


def test_control_z_while_typing_takes_letters_back(seat):
    seat.open()
    seat.type("One?")
    QTest.keyClicks(seat.field, "Two")

    seat.press(Key.Key_Z, CONTROL)

    assert seat.field.text() == ""
    assert seat.written() == [("Ben", "One?")]


def test_follow_up_from_the_board(seat):
    seat.open()
    seat.type("One?")
    seat.type("Two?")
    lane = seat.console.workspace.board.lane("handed_over")
    lane.view.setFocus()
    lane.view.choose([lane.model.face(0).card_id])

    seat.press(Key.Key_F)
    assert seat.mode == "follow_up"
    assert seat.field.hasFocus()
    seat.type("Why?")

    assert [c.text for c in seat.desk.view.lane(seat.desk.slot.id, "handed_over")] == ["One?", "Why?", "Two?"]
    assert seat.mode == "hand_in"
    assert seat.field.hasFocus()


def test_mode_and_what_is_open_stay_while_cards_are_added(seat):
    seat.open()
    changes = []
    seat.console.entry._mode.model().rowsRemoved.connect(lambda *_: changes.append(True))
    seat.console.entry._mode.model().modelReset.connect(lambda: changes.append(True))

    seat.type("One?")
    seat.type("Two?")

    assert changes == []


def test_nothing_moves_when_the_turn_passes_but_a_longer_name_gets_room(seat):
    seat.open()
    QApplication.processEvents()
    before = seat.field.geometry()

    for n in range(5):
        seat.type(f"Question {n}?")
        assert seat.field.geometry() == before

    seat.hub.do(lambda: seat.services.sets.rename_member(seat.desk.member("Elin").id, "Elinor Maria"))
    QApplication.processEvents()
    assert seat.field.x() > before.x()


def test_who_is_renamed_is_renamed_where_they_speak(seat):
    seat.open()
    seat.type("One?")

    seat.hub.do(lambda: seat.services.sets.rename_member(seat.desk.member("Carys").id, "Caz"))

    assert seat.speaker == "Caz"
    assert "Caz" in seat.field.placeholderText()


def test_presenter_owns_what_is_typed_while_actions_are_formed(seat):
    seat.open(StageKind.ACTIONS)

    assert seat.speaker == "Amina"


@pytest.mark.parametrize("kind", [StageKind.BREAK, StageKind.CLOSE])
def test_where_nothing_is_typed_there_is_no_field(seat, kind):
    seat.open(kind)

    assert not seat.console.entry.isVisible()
    seat.press(Key.Key_3)
    assert seat.console.isAncestorOf(seat.console.focusWidget() or seat.console) or True
    assert seat.stage is kind


def test_the_keyboard_is_not_left_to_chance_when_the_field_goes(seat):
    seat.open(StageKind.FEEDBACK)
    seat.field.setFocus()

    QTest.mouseClick(seat.row(StageKind.BREAK), Qt.MouseButton.LeftButton)
    assert not seat.console.entry.isVisible()
    seat.press(Key.Key_PageUp)

    assert seat.stage is StageKind.FEEDBACK


def test_soft_count_warns_and_refuses_nothing(seat):
    seat.open()
    text = "What would it take? " * 6

    seat.type(text, enter=False)
    assert seat.field._count.text() == f"{len(text)} / 90"
    assert seat.field._count.property("tone") == "warn"
    seat.press(Key.Key_Return)

    assert seat.written() == [("Ben", text.strip())]


def test_anonymous_slot_stores_nobody(seat):
    seat.desk.go(StageKind.QUESTIONS)
    seat.desk.make_anonymous()
    seat.open_here()

    seat.type("Who knows?")

    assert seat.written() == [("", "Who knows?")]


def test_words_that_are_typed_at_rest_begin_in_quick_entry(seat):
    seat.open(StageKind.CHECK_IN)
    seat.console._rail.go_on()
    assert seat.stage is StageKind.REPORT_IN
    seat.console._rail.go_on()
    assert seat.stage is StageKind.BIDDING
    seat.console.setFocus()
    for letter, modifier in ((Qt.Key.Key_M, NONE), (Qt.Key.Key_E, NONE), (Qt.Key.Key_T, NONE)):
        seat.press(letter, modifier)
    assert seat.field.text() == "met"
    assert QApplication.focusWidget() is seat.field


def test_a_slip_on_a_card_is_no_word(seat):
    seat.desk.go(StageKind.QUESTIONS)
    seat.services.board.hand_in_card(seat.desk.slot.id, seat.desk.view.members[1].id, "What now?")
    console = seat.open_here()
    lane = console.workspace.board.lane("handed_over")
    lane.view.setFocus()
    seat.press(Qt.Key.Key_X)
    assert seat.field.text() == ""
    assert QApplication.focusWidget() is lane.view


def test_the_hint_is_painted_anew_when_somebody_else_speaks(seat):
    seat.open(StageKind.PRESENTATION)
    QTest.qWait(20)
    paints = Paints(seat.field.viewport())
    seat.console.entry.set_member(seat.desk.view.members[2])
    QTest.qWait(20)
    assert paints.painted


def test_who_takes_a_card_back_has_the_turn_again(seat):
    seat.open()
    seat.type("What have you tried?")
    assert seat.speaker == "Carys"
    seat.press(Key.Key_Z, CONTROL)
    assert (seat.written(), seat.speaker) == ([], "Ben")
    seat.type("What have you tried so far?")
    assert seat.written() == [("Ben", "What have you tried so far?")]
    # Not under words that somebody else has begun.
    seat.type("And wh", enter=False)
    seat.hub.undo()
    assert (seat.speaker, seat.field.text()) == ("Carys", "And wh")
