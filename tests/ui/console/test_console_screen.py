"""The console as a whole: refusals, undo in words, the other look, the sheet of keys, and quiet seconds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from als_desktop.models.meeting import StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.keys_sheet import KeysSheet
from als_desktop.ui.theme.theme import Theme
from tests.ui.board.test_board_painting import Paints

Key = Qt.Key


def test_undo_and_redo_say_what_they_would_do(seat):
    seat.open()
    undo, redo = seat.console._top._undo, seat.console._top._redo
    assert not undo.isEnabled()
    seat.type("<b>What</b> now?")

    assert undo.accessibleName() == "Undo: hand over “<b>What</b> now?”"
    assert "&lt;b&gt;" in undo.toolTip()
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert seat.written() == []
    assert redo.accessibleName() == "Redo: hand over “<b>What</b> now?”"
    QTest.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert len(seat.written()) == 1


def test_top_line_says_when_the_last_step_was_kept(seat):
    seat.open()
    assert seat.console._top._kept.text() == ""
    assert not seat.console._top._lock.isVisible()

    seat.type("What now?")

    assert seat.console._top._kept.text().startswith("Kept ")
    assert seat.console._top._lock.isVisible()


def test_set_that_is_renamed_is_renamed_above(seat):
    seat.open()

    seat.hub.do(lambda: seat.services.sets.rename_set(seat.desk.room.set_id, "Other name"))

    assert seat.console._top._name.text() == "Other name"


def test_long_names_leave_room_for_everything_else(seat):
    seat.dress()
    seat.services.sets.rename_set(seat.desk.room.set_id, "A very long name of a set " * 3)
    seat.open(size=(1024, 640))

    assert seat.console._top.minimumSizeHint().width() <= 1024
    assert seat.console._top._undo.geometry().right() < 1024


def test_text_of_people_is_never_read_as_markup(seat):
    seat.hub.open_meeting(seat.desk.room.meeting_id)
    seat.services.sets.rename_set(seat.desk.room.set_id, "<b>Set</b>")
    seat.services.sets.rename_member(seat.desk.member("Ben").id, "<i>Ben</i>")
    seat.open()
    seat.type("<u>What</u>?")

    for label in seat.console.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in seat.console.findChildren(QWidget):
        assert not widget.toolTip().startswith(("<b>", "<i>", "<u>")), widget


@pytest.mark.parametrize("kind", list(StageKind))
def test_another_look_while_a_stage_is_open(seat, kind):
    seat.open(kind)
    theme: Theme = seat.desk.theme

    for mode in ("dark", "light"):
        theme.set_preference(mode)
        theme.set_compact(mode == "dark")
        QApplication.processEvents()
        assert not seat.console.grab().isNull()

    assert seat.stage is kind


def test_question_mark_opens_the_sheet_of_keys_and_it_goes_when_closed(seat):
    seat.dress()
    seat.open()
    seat.console.setFocus()

    seat.press(Key.Key_Question)
    (sheet,) = seat.console.findChildren(KeysSheet)
    assert sheet.isVisible()
    assert sheet.width() <= seat.console.width()
    assert sheet.height() <= seat.console.height()
    sheet.reject()
    seat.desk.qtbot.waitUntil(lambda: not seat.console.findChildren(KeysSheet))


def test_p_starts_and_pauses_the_clock(seat):
    seat.open(StageKind.WELCOME)

    seat.press(Key.Key_P)
    assert seat.console._side.timer._run.text() == "Pause"
    seat.press(Key.Key_P)
    assert seat.console._side.timer._run.text() == "Go on"


def test_p_typed_in_words_is_a_letter(seat):
    seat.open()
    seat.field.setFocus()

    seat.press(Key.Key_P)

    assert seat.field.text() == "p"


def test_a_second_paints_the_clock_and_nothing_else(seat):
    seat.open()
    for n in range(5):
        seat.type(f"Question {n}?")
    seat.clock.pass_ms(1_000)
    seat.console._driver.look()
    QTest.qWait(1)
    timer = seat.console._side.timer
    around = [w for w in seat.console.findChildren(QWidget) if not timer.isAncestorOf(w) and w is not timer]
    # These lie below the clock, and are painted with it.
    around = [w for w in around if not w.isAncestorOf(timer)]
    paints = Paints(*around)

    seat.clock.pass_ms(1_000)
    seat.console._driver.look()
    QTest.qWait(1)

    assert {type(w).__name__ for w in paints.painted} == set()


def test_while_nothing_passes_nothing_is_shown_anew(seat):
    seat.open()
    seconds = []
    seat.console._driver.second_changed.connect(lambda: seconds.append(True))

    seat.console._driver.look()
    for _ in range(10):
        seat.console._driver.look()

    assert len(seconds) <= 1


def test_console_that_is_hidden_rests_and_catches_up(seat):
    seat.open()
    seat.console.hide()
    seat.hub.do(lambda: seat.services.board.hand_in_card(seat.desk.slot.id, None, "What now?"))

    seat.console.show()
    seat.console.show_meeting()

    assert seat.console.workspace.board.lane("handed_over").model.rowCount() == 1
    assert isinstance(seat.hub.meeting.learning_set, LearningSet)


def test_the_agenda_shows_the_length_a_stage_has_now(seat):
    seat.open(StageKind.ACTIONS)
    row = seat.row(StageKind.ACTIONS)
    assert "7 minutes" in row.accessibleName()
    for name, minutes in (("One minute less", 6), ("One minute more", 7), ("One minute more", 8)):
        seat.click(name)
        seat.console._driver.look()
        assert f"{minutes} minutes" in row.accessibleName()
    seat.clock.pass_ms(9 * MINUTE_MS)
    seat.console._driver.look()
    assert "8 minutes, 1 over" in row.accessibleName()


def test_what_was_taken_back_is_named_until_the_next_step(seat):
    seat.open(StageKind.ACTIONS)
    before = seat.console._top._meeting.text()
    slot_id = seat.desk.slot.id
    seat.hub.do(lambda: seat.services.actions.add_action(slot_id, "Ask Helen"))
    assert seat.console._top._meeting.text() == before
    seat.hub.undo()
    assert seat.console._top._meeting.text() == "Taken back: action “Ask Helen”"
    seat.hub.redo()
    assert seat.console._top._meeting.text() == "Done again: action “Ask Helen”"
    seat.hub.do(lambda: seat.services.actions.add_action(slot_id, "Write to her"))
    assert seat.console._top._meeting.text() == before
