"""The side panel of the console: what comes up moves nothing else, and what gives way when it is low."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.side_room import Needs, Shares, divide

NEEDS = Needs(
    fixed=169,
    schedule=56,
    seats=221,
    tight_seats=165,
    cue=98,
    steps=19,
    fact=0,
    short_fact=0,
    notes=72,
    lines=110,
    preview=90,
    spare=90,
)


def taken(needs: Needs, shares: Shares) -> int:
    """What is shown takes so many px."""
    shown = [
        (shares.schedule, needs.schedule),
        (shares.seats, needs.tight_seats if shares.tight else needs.seats),
        (shares.cue, needs.cue),
        (shares.steps, needs.steps),
        (shares.fact, needs.short_fact if shares.short else needs.fact),
        (shares.notes, needs.notes),
    ]
    return needs.fixed + shares.preview + sum(px for is_shown, px in shown if is_shown)


@pytest.mark.parametrize("held", ["", "notes", "cue"])
@pytest.mark.parametrize(("whole", "short"), [(0, 0), (79, 60), (135, 79)])
@pytest.mark.parametrize("preview", [0, 90])
def test_at_any_height_what_is_shown_has_room_and_the_keyboard_its_field(held, whole, short, preview):
    needs = replace(NEEDS, fact=whole, short_fact=short, preview=preview)
    for height in range(360, 1100):
        shares = divide(height, needs, held)
        assert taken(needs, shares) <= height
        assert shares.notes or held != "notes"
        assert shares.cue or held != "cue"
        if height >= 560:
            assert shares.notes or held == "cue"
        alone = divide(height, replace(needs, fact=0, short_fact=0), held)
        assert (shares.schedule, shares.seats) == (alone.schedule, alone.seats)
        if height >= 640:
            assert (shares.tight, shares.cue, shares.steps) == (alone.tight, alone.cue, alone.steps)
            assert shares.fact is (whole > 0)


def parts_of(side):
    parts = (side.timer, side.schedule, side.cue, side.seats, side.notes, side.fact, side._room)
    return [part for part in parts if part is not None and part.isVisible()]


def settle():
    for _ in range(3):
        QApplication.processEvents()
        QTest.qWait(1)


def test_a_question_of_the_clock_lies_over_whole_parts_and_moves_none(seat):
    seat.dress()
    seat.open(size=(1366, 640))
    settle()
    side = seat.console._side
    places = [part.geometry() for part in parts_of(side)]
    seat.console._driver.look()
    seat.clock.sleep_ms(2 * MINUTE_MS)
    seat.console._driver.look()
    settle()

    asked = side.timer.question
    assert "slept" in asked.text()
    assert [part.geometry() for part in parts_of(side)] == places
    assert asked.height() >= asked.heightForWidth(asked.width())
    for part in parts_of(side):
        hidden = part.geometry().intersected(asked.geometry())
        assert hidden.isEmpty() or hidden == part.geometry()


def test_who_rewords_a_line_sees_it_beside_a_question_of_the_clock(seat):
    seat.dress()
    seat.open()
    side = seat.console._side
    QTest.mouseClick(side.cue._edit, Qt.MouseButton.LeftButton)
    QTest.mouseClick(side.timer._reset, Qt.MouseButton.LeftButton)
    side.cue._field.setFocus()
    settle()
    assert side.timer.question.asks
    assert not side.cue.geometry().intersects(side.timer.question.geometry())
    # The stage goes on under the field: its last letters are nobody's words.
    seat.console._rail.go_on()
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "x 1")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (seat.field.text(), seat.speaker) == ("", "Amina")
    assert not side.cue._field.isVisible()


def happenings(seat):
    """Whatever may come up in a stage while it is shown."""
    side = seat.console._side
    for _ in side.cue._lines:
        yield side.cue._on_more_clicked
    yield side.timer._on_reset_clicked
    yield side.timer.question.clear
    for share in (0.5, 0.4, 0.2, 2):
        length = round(seat.hub.meeting.current_stage.planned_ms * share)
        seat.clock.pass_ms(length)
        yield seat.console._driver.look


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("people", [6, 8])
def test_while_a_stage_is_shown_the_seats_stay_where_they_are_and_the_notes_in_sight(seat, size, people):
    seat.dress()
    if people > 6:
        seat.services.sets.add_members(seat.desk.room.set_id, "Gwen\nHana")
    seat.open(StageKind.WELCOME, size=size)
    show_room(seat)
    side = seat.console._side
    boxes = 0
    for stage in seat.desk.view.stages:
        seat.hub.do_for_good(lambda to=stage.id: seat.services.stages.go_to(seat.desk.room.meeting_id, to))
        settle()
        place, top = side.seats.geometry(), side.notes.y()
        for happen in happenings(seat):
            happen()
            settle()
            assert (side.seats.geometry(), side.notes.y()) == (place, top), stage.kind
            assert side.notes.isVisible()
            for above, below in itertools.pairwise(parts_of(side)):
                assert above.geometry().bottom() < below.geometry().top()
            boxes += side.fact.isVisible()
    assert boxes > 3
    seat.console._wall.close()


def show_room(seat):
    seat.console._wall.toggle()
    display = seat.console._wall.room._display
    if display._dialog is not None:
        display._dialog.reject()
    display.open_windowed()
    settle()
    seat.console.activateWindow()
    seat.desk.qtbot.waitUntil(seat.console.isActiveWindow)
    assert seat.console._side._room is not None
