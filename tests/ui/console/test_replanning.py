"""A meeting that would end too late: what the console says, and the three ways out by click and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.replanning import Way
from als_desktop.models.schedule import schedule
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import stage_floors
from tests.ui.console.seat import CONTROL

Key = Qt.Key


def spare(seat) -> int:
    return schedule(seat.desk.view, seat.clock.now()).spare_ms // MINUTE_MS


def lose(seat, minutes: int) -> None:
    """So many minutes more than the spare time are gone in the stage that is under way."""
    seat.clock.pass_ms(seat.hub.meeting.current_stage.planned_ms + (spare(seat) + minutes) * MINUTE_MS)
    seat.console._on_driver_second_changed()


@pytest.fixture
def late(seat):
    """The first presentation, with 14 minutes too few for what is ahead."""
    seat.open(StageKind.PRESENTATION)
    lose(seat, 14)
    return seat


def strip(seat):
    return seat.console._side.schedule


def sheet(seat):
    QApplication.processEvents()
    return strip(seat)._sheet


def opened(seat):
    QTest.mouseClick(strip(seat).replan, Qt.MouseButton.LeftButton)
    found = sheet(seat)
    seat.desk.qtbot.waitUntil(found.isActiveWindow)
    return found


def test_while_the_plan_fits_nothing_is_offered(seat):
    seat.open(StageKind.PRESENTATION)
    assert not strip(seat).replan.isVisible()
    seat.press(Key.Key_R, CONTROL, seat.console)
    assert sheet(seat) is None
    assert seat.notice.startswith("The meeting fits: it ends by ")


def test_a_minute_is_no_reason_to_replan_and_two_are(seat):
    seat.open(StageKind.PRESENTATION)
    lose(seat, 1)
    assert not strip(seat).replan.isVisible()
    seat.clock.pass_ms(MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert strip(seat).replan.isVisible()


def test_the_cost_is_said_once_and_typing_goes_on(seat, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    seat.open(StageKind.PRESENTATION)
    seat.type("Half a ques", enter=False)
    lose(seat, 14)
    assert strip(seat)._words.text() == "we end 14 min late"
    assert "We end 14 minutes late if nothing changes" in strip(seat).replan.accessibleDescription()
    seat.console._on_driver_second_changed()
    said = [e.message() for e in told if hasattr(e, "message")]
    assert [words for words in said if "14 minutes late" in words] == [
        strip(seat).replan.accessibleDescription()
    ]
    assert seat.field.hasFocus()
    assert seat.field.text() == "Half a ques"
    assert sheet(seat) is None


def test_nothing_moves_in_the_side_panel_when_it_is_offered(seat):
    seat.dress()
    seat.open(StageKind.PRESENTATION)
    QApplication.processEvents()
    before = strip(seat).height()
    lose(seat, 14)
    QApplication.processEvents()
    assert strip(seat).height() == before


def test_each_way_is_shown_with_its_result_before_it_is_taken(late):
    shown = opened(late)
    assert shown.cost.text().startswith("We end 14 minutes late if nothing changes: at ")
    results = {way: card.result.text() for way, card in shown.cards.items()}
    assert results[Way.SHORTEN].startswith("ends ")
    assert results[Way.BORROW] == "still 9 min late"
    assert results[Way.MOVE_END].startswith("ends ")
    assert [line.split(" ", 1)[1] for line in shown.table.lines()[:4]] == [
        "Slot 1 · Amina, the rest of it 47 → 41 min −6",
        "Break 10 → 9 min −1",
        "Slot 2 · Femi 55 → 48 min −7",
        "Set review 12 min",
    ]
    shown.cards[Way.BORROW].radio.click()
    lines = shown.table.lines()
    assert "Break 10 → 5 min −5" in lines[1]
    assert lines[-1].endswith("9 min late")
    assert spare(late) == -14


@pytest.mark.parametrize(
    ("way", "left", "said"),
    [
        (Way.SHORTEN, 0, "Shortened evenly. The meeting fits"),
        (Way.BORROW, -9, "Borrowed from the break. We end 9 minutes late"),
        (Way.MOVE_END, 1, "The end is moved. The meeting fits"),
    ],
)
def test_a_way_is_taken_by_click_and_taken_back(late, way, left, said):
    shown = opened(late)
    QTest.mouseClick(shown.cards[way].radio, Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown.act_button, Qt.MouseButton.LeftButton)
    assert sheet(late) is None
    assert spare(late) == left
    assert late.notice.startswith(said)
    assert strip(late).replan.isVisible() == (left < 0)
    late.hub.undo()
    assert spare(late) == -14
    assert late.desk.agrees()
    assert strip(late).replan.isVisible()


def test_a_way_is_taken_by_keys_alone(late):
    late.press(Key.Key_R, CONTROL, late.console)
    shown = sheet(late)
    late.desk.qtbot.waitUntil(shown.isActiveWindow)
    assert shown.focusWidget() is shown.cards[Way.SHORTEN].radio
    late.press(Key.Key_Right)
    assert shown.cards[Way.BORROW].radio.isChecked()
    assert shown.act_button.text() == "Borrow from the break"
    late.press(Key.Key_Right)
    late.press(Key.Key_Return)
    assert sheet(late) is None
    assert spare(late) == 1


def test_escape_leaves_everything_as_it_was(late):
    opened(late)
    late.press(Key.Key_Escape)
    assert sheet(late) is None
    assert spare(late) == -14
    assert late.hub.undo_stack.count() == 0
    assert opened(late) is not None


def test_while_nobody_decides_the_sheet_goes_with_the_time(late):
    shown = opened(late)
    late.clock.pass_ms(3 * MINUTE_MS)
    late.console._on_driver_second_changed()
    assert shown.cost.text().startswith("We end 17 minutes late")
    QTest.mouseClick(shown.act_button, Qt.MouseButton.LeftButton)
    assert spare(late) == 0


def test_where_a_way_wins_nothing_it_says_why_and_the_next_one_is_chosen(seat):
    seat.desk.room.go(StageKind.FEEDBACK)
    seat.open(StageKind.REVIEW)
    lose(seat, 10)
    shown = opened(seat)
    assert [way for way, card in shown.cards.items() if card.radio.isEnabled()] == [Way.MOVE_END]
    assert shown.cards[Way.MOVE_END].radio.isChecked()
    assert shown.cards[Way.BORROW].radio.accessibleDescription() == "No break ahead has minutes to lend."


def test_before_the_slots_are_decided_it_is_they_that_lose(seat):
    seat.open(StageKind.BIDDING)
    lose(seat, 20)
    assert strip(seat)._words.text() == "slots lose 20 min"
    shown = opened(seat)
    assert shown.cost.text().startswith("The presenters lose 20 minutes if nothing changes.")
    assert any("Slots, still to be decided 110 → 92 min" in line for line in shown.table.lines())
    QTest.mouseClick(shown.act_button, Qt.MouseButton.LeftButton)
    assert seat.console.workspace.arithmetic.all_bids.words() == "to give: 92 min none yet"


def test_a_closed_meeting_is_not_late(late):
    late.hub.do(lambda: late.services.meetings.close_meeting(late.desk.room.meeting_id))
    late.console._on_driver_second_changed()
    assert not strip(late).replan.isVisible()


def test_a_meeting_that_began_late_is_on_time_once_its_end_has_moved(seat):
    """Slots are still to be decided; the strip said '1 min spare' beside '41 min behind'."""
    seat.open(StageKind.WELCOME)
    lose(seat, 30)
    seat.hub.do(lambda: seat.services.replanning.move_end(seat.desk.room.meeting_id, stage_floors()))
    seat.console._on_driver_second_changed()
    assert (strip(seat)._pill.text(), strip(seat)._words.text()) == ("on time", "0 min spare")
    seat.clock.pass_ms(MINUTE_MS - 1)
    seat.console._on_driver_second_changed()
    assert strip(seat)._pill.text() == "on time"
    seat.clock.pass_ms(2 * MINUTE_MS + 1)
    seat.console._on_driver_second_changed()
    assert strip(seat)._pill.text() == "3 min behind"
    seat.hub.undo()
    assert seat.desk.view.meeting.replanned_spare_ms is None
