"""Whatever comes up beside the private notes, what is typed there stays there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from tests.ui.console.test_side_room import settle, show_room

Key = Qt.Key
SIZES = [(1366, 768), (1024, 640)]
BEFORE, AFTER = "Femi is about to", "cry, leave her be"


@pytest.fixture
def typing(seat, request):
    """Somebody types in the notes of a stage; everything is set up that may come up beside them."""
    kind, size = request.param
    seat.dress()
    seat.desk.go(kind)
    make_strict(seat)
    seat.open_here(size)
    show_room(seat)
    seat.notes.setFocus()
    QTest.keyClicks(seat.notes, BEFORE)
    yield seat
    seat.console._wall.close()


def make_strict(seat):
    before = seat.desk.view.learning_set
    with seat.desk.room.store.transaction() as tx:
        tx.write((Edit(before, replace(before, strictness="strict")),))


def time_passes(seat):
    """The end of the stage passes, and with it the end of the meeting comes too near."""
    for minutes in (30, 20, 90):
        seat.clock.pass_ms(minutes * MINUTE_MS)
        seat.console._driver.look()
        settle()


def computer_sleeps(seat):
    seat.console._driver.look()
    seat.clock.sleep_ms(20 * MINUTE_MS)
    seat.console._driver.look()
    settle()


def more_is_asked(seat):
    QTest.mouseClick(seat.console._side.timer._more, Qt.MouseButton.LeftButton)
    seat.notes.setFocus()
    settle()


def window_shrinks(seat):
    seat.console.resize(1024, 400)
    settle()


EVENTS = [time_passes, computer_sleeps, more_is_asked, window_shrinks]
STAGES = [StageKind.QUESTIONS, StageKind.ACTIONS]


@pytest.mark.parametrize("happens", EVENTS)
@pytest.mark.parametrize("typing", [(k, s) for k in STAGES for s in SIZES], indirect=True, ids=str)
def test_what_is_typed_in_the_notes_stays_there(typing, happens):
    speaker = typing.speaker
    happens(typing)

    assert QApplication.focusWidget() is typing.notes
    for letter in f"\n {AFTER}":
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return if letter == "\n" else letter)
        QApplication.processEvents()
    assert typing.notes.isVisible()
    assert typing.notes.toPlainText() == f"{BEFORE}\n {AFTER}"
    assert (typing.field.text(), typing.speaker) == ("", speaker)
