"""A meeting that is closed and looked at: no clock of it looks alive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Phase


def test_a_closed_meeting_says_so_and_offers_no_clock_until_it_is_opened_again(seat):
    seat.desk.go(StageKind.CLOSE)
    room = seat.desk.room
    room.clock.pass_ms(4 * MINUTE_MS)
    room.services.meetings.close_meeting(room.meeting_id)
    room.clock.pass_ms(MINUTE_MS)
    console = seat.open_here()
    timer, schedule = console._side.timer, console._side.schedule

    def shown():
        return [b.text() for b in timer.findChildren(QAbstractButton) if b.isVisible() and b.text()]

    assert (timer._digits.text(), shown()) == ("Closed", [])
    assert schedule._times.text() == "Closed at 13:34"
    assert not schedule._pill.isVisible()
    assert not console._side.cue.isVisible()
    assert console._rail._spare_minutes.text() == ""
    seat.press(Qt.Key.Key_P, widget=console)
    stage = seat.desk.view.current_stage
    assert seat.desk.view.clock(stage).phase is Phase.PAUSED
    seat.click("Open this meeting again")
    assert shown() == ["Go on", "−1", "+1"]
    assert timer._digits.text() == "1:00"
    assert console._side.cue.isVisible()
    assert "ends" in schedule._times.text()
    assert schedule._pill.isVisible()
