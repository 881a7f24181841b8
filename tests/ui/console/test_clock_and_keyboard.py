"""A click on the clock's buttons leaves the keyboard where words are typed, and its start brings it there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind

_LEFT = Qt.MouseButton.LeftButton


def click(seat, button):
    """As with a real mouse, which is where it clicks."""
    window, inside = seat.console.window(), QPoint(5, 5)
    QCursor.setPos(button.mapToGlobal(inside))
    QTest.mouseClick(window.windowHandle(), _LEFT, pos=button.mapTo(window, inside))
    QTest.qWait(20)


def test_the_start_of_a_stage_brings_the_keyboard_to_its_first_words(seat):
    seat.open(StageKind.BIDDING)
    stage, clocks = seat.console.workspace.stage, seat.services.clocks
    # Who goes on with a meeting types at once.
    assert seat.field.hasFocus()
    seat.console.setFocus()
    seat.hub.do_for_good(lambda: clocks.reset(stage.id))
    assert seat.console.hasFocus()
    click(seat, seat.console._side.timer._run)
    assert seat.field.hasFocus()


def test_whoever_writes_a_note_goes_on_writing_it(seat):
    seat.open(StageKind.CHECK_IN)
    panel = seat.console._side.timer
    for button in (panel._run, panel._less, seat.console._top._undo):
        seat.notes.setFocus()
        click(seat, button)
        assert seat.notes.hasFocus()
    # A click beside the buttons leaves it.
    click(seat, panel._digits)
    assert not seat.notes.hasFocus()


def test_a_minute_more_or_less_leaves_the_keyboard_in_the_field(seat):
    seat.open(StageKind.BIDDING)
    panel = seat.console._side.timer
    seat.field.setFocus()
    for button in (panel._run, panel._less, panel._more, panel._reset):
        click(seat, button)
        assert seat.field.hasFocus()
