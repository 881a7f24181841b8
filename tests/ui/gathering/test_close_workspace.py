"""The next date, the plans to take home and closing, with a real store behind them."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from support import made

from als_desktop.models.meeting import Bid, MeetingState, StageKind
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.ui.gathering.close_workspace import CloseWorkspace
from als_desktop.ui.plan.plan_dialog import PlanDialog
from als_desktop.ui.plan.plan_files import print_copy, remove_print_copies
from tests.ui.gathering.hands import click


@pytest.fixture
def closing(desk):
    desk.room.make_slots()
    desk.room.hold_slots()
    first = desk.slot.id
    for what in ("Ask for the criteria", "Print them"):
        desk.room.services.actions.add_action(first, what)
    return desk.show(CloseWorkspace, StageKind.CLOSE)


def meeting(desk):
    return desk.view.meeting


def at(year, month, day, hour, minute):
    return round(datetime(year, month, day, hour, minute).timestamp() * 1000)


def retype(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_suggestion_is_four_weeks_on_and_is_kept_when_agreed(desk, closing):
    card = closing.next_date
    assert meeting(desk).next_starts_ms is None
    assert card.state.text() == "not agreed yet"
    assert (card.agree.property("kind"), closing.close_meeting.property("kind")) == ("primary", "normal")
    click(card.agree)
    weeks = 28 * 24 * 60 * MINUTE_MS
    assert meeting(desk).next_starts_ms == meeting(desk).starts_ms + weeks
    assert meeting(desk).next_place == "Room B47"
    assert card.state.text() == "agreed"
    desk.hub.undo()
    assert meeting(desk).next_starts_ms is None
    assert card.agree.isVisible()
    desk.hub.redo()
    assert card.state.text() == "agreed"
    assert desk.agrees()


def test_another_day_time_and_place_are_agreed(desk, closing):
    card = closing.next_date
    retype(card.day, "2027-01-14")
    retype(card.time, "9.30")
    retype(card.place, "Library")
    assert meeting(desk).next_place == "Library"
    assert meeting(desk).next_starts_ms is None
    assert (card.day.text(), card.time.text()) == ("Thu 14 January 2027", "09:30")
    click(card.agree)
    assert meeting(desk).next_starts_ms == at(2027, 1, 14, 9, 30)
    retype(card.time, "10:00")
    assert meeting(desk).next_starts_ms == at(2027, 1, 14, 10, 0)
    click(card.take_back)
    assert meeting(desk).next_starts_ms is None
    assert meeting(desk).next_place == "Library"
    assert card.day.text() == "Thu 14 January 2027"


def test_a_day_before_this_meeting_is_refused_and_stays_typed(desk, closing):
    card = closing.next_date
    click(card.agree)
    agreed = meeting(desk).next_starts_ms
    retype(card.day, "2020-01-01")
    assert "after this one" in desk.said[-1]
    assert meeting(desk).next_starts_ms == agreed
    assert card.day.text() == "2020-01-01"
    assert card.day.property("invalid") is True
    desk.hub.do(lambda: desk.room.services.actions.add_action(desk.slot.id, "Third"))
    assert card.day.text() == "2020-01-01"


def test_a_refused_suggestion_can_be_mended(desk, closing):
    card = closing.next_date
    retype(card.day, "2020-01-01")
    click(card.agree)
    assert "after this one" in desk.said[-1]
    assert meeting(desk).next_starts_ms is None
    retype(card.day, "2027-01-14")
    click(card.agree)
    assert card.state.text() == "agreed"


def test_nothing_is_agreed_without_a_day(desk, closing):
    card = closing.next_date
    card.day.setFocus()
    card.day.selectAll()
    QTest.keyClick(card.day, Qt.Key.Key_Delete)
    QTest.keyClick(card.day, Qt.Key.Key_Return)
    click(card.agree)
    assert desk.said[-1] == "Choose a day and a time first."
    assert meeting(desk).next_starts_ms is None


def test_each_slot_has_its_plan(desk, closing, qtbot):
    rows = closing.plans.rows()
    assert [r.number.text() for r in rows] == ["2 actions", "no actions yet"]
    with qtbot.waitSignal(closing.plan_wanted) as asked:
        click(rows[1].print)
    assert asked.args == [desk.view.slots[1].id]
    dialog = closing.findChild(QDialog)
    assert dialog.isVisible()
    dialog.reject()


def filled(closing):
    buttons = [closing.next_date.agree, *(row.print for row in closing.plans.rows()), closing.close_meeting]
    return [b for b in buttons if b.isVisible() and b.property("kind") == "primary"]


def look_at_plan(closing, row):
    click(row.print)
    (dialog,) = (d for d in closing.window().findChildren(QDialog) if d.isVisible())
    dialog.reject()


def test_the_date_leads_to_each_plan_in_turn_and_the_last_to_closing(desk, closing):
    assert filled(closing) == [closing.next_date.agree]
    assert "plans" in closing.advice.text()
    click(closing.next_date.agree)
    click(closing.sure_now.not_today)
    first, second = closing.plans.rows()
    assert filled(closing) == [first.print]
    assert "takes it home" in closing.advice.text()
    assert not first.taken.isVisible()
    look_at_plan(closing, first)
    assert (first.taken.text(), first.taken.isVisible()) == ("seen", True)
    assert not second.taken.isVisible()
    assert filled(closing) == [second.print]
    assert second.print.hasFocus()
    # Not before the plan has been closed.
    click(second.print)
    assert (filled(closing), closing.step("")) == ([second.print], "plans")
    (dialog,) = (d for d in closing.window().findChildren(QDialog) if d.isVisible())
    dialog.reject()
    assert filled(closing) == [closing.close_meeting]


def test_a_plan_that_was_changed_since_is_taken_anew(desk, closing):
    click(closing.next_date.agree)
    click(closing.sure_now.not_today)
    first, second = closing.plans.rows()
    look_at_plan(closing, first)
    look_at_plan(closing, second)
    assert (filled(closing), closing.step("")) == ([closing.close_meeting], "goodbye")
    action = desk.view.actions(desk.slot.id)[0]
    desk.hub.do(lambda: desk.room.services.actions.reword_action(action.id, "Ring Helen"))
    assert (first.taken.text(), second.taken.text()) == ("changed since", "seen")
    assert (filled(closing), closing.step("")) == ([first.print], "plans")
    desk.hub.undo()
    assert (first.taken.text(), closing.step("")) == ("seen", "goodbye")
    desk.hub.redo()
    look_at_plan(closing, first)
    assert (first.taken.text(), filled(closing)) == ("seen", [closing.close_meeting])
    # The day is on every plan.
    retype(closing.next_date.day, "2027-02-11")
    assert [row.taken.text() for row in closing.plans.rows()] == ["changed since"] * 2


def test_plans_that_were_saved_or_printed_are_known_when_the_meeting_is_opened_again(desk, closing, tmp_path):
    click(closing.next_date.agree)
    first, second = desk.view.slots
    assert PlanDialog(desk.hub, desk.theme, second.id, closing).save_to(tmp_path / "any name.pdf")
    assert filled(closing) == [closing.plans.rows()[0].print]
    copy = print_copy("plan.pdf")
    assert PlanDialog(desk.hub, desk.theme, first.id, closing).save_to(copy)
    assert filled(closing) == [closing.close_meeting]
    click(closing.close_meeting)
    assert desk.hub.open_meeting(desk.room.meeting_id)
    again = desk.show_here(CloseWorkspace)
    assert filled(again) == []
    click(again.reopen)
    assert [row.taken.text() for row in again.plans.rows()] == ["printed", "saved"]
    assert filled(again) == [again.close_meeting]
    remove_print_copies()


def test_while_the_clock_waits_it_leads_and_nothing_else(desk, closing):
    stage_id = desk.view.current_stage.id
    desk.hub.do(lambda: desk.room.services.clocks.reset(stage_id))
    assert filled(closing) == []
    desk.hub.do(lambda: desk.room.services.clocks.start(stage_id))
    assert filled(closing) == [closing.next_date.agree]


def test_what_to_say_goes_from_the_date_over_the_plans_to_goodbye(desk, closing):
    assert closing.step("") == "date"
    click(closing.next_date.agree)
    assert closing.step("") == "sure"
    click(closing.sure_now.not_today)
    assert closing.step("") == "plans"
    told = []
    closing.facts_changed.connect(lambda: told.append(closing.step("")))
    for row in closing.plans.rows():
        look_at_plan(closing, row)
    assert told == ["goodbye"]


@pytest.fixture
def unsure(desk, closing):
    """Of the first action it was said how sure its owner is."""
    actions = desk.room.services.actions
    desk.hub.do(lambda: actions.set_confidence(desk.view.actions(desk.slot.id)[0].id, 6))
    click(closing.next_date.agree)
    return closing


def test_undo_of_the_date_leads_back_to_it(desk, unsure):
    assert unsure.sure_now.rows[0].now.hasFocus()
    desk.hub.undo()
    assert (unsure.step(""), unsure.next_date.agree.hasFocus()) == ("date", True)


def test_how_sure_they_are_now_is_asked_before_the_plans_are_taken(desk, unsure):
    row, other = unsure.sure_now.rows
    assert (unsure.step(""), unsure.sure_now.title.property("tone"), filled(unsure)) == ("sure", "accent", [])
    assert row.now.hasFocus()
    QTest.keyClick(row.now, Qt.Key.Key_8)
    assert desk.view.actions(desk.slot.id)[0].confidence_end == 8
    # Also who was not asked at first; then the plan.
    assert (unsure.step(""), other.now.hasFocus()) == ("sure", True)
    QTest.keyClick(other.now, Qt.Key.Key_3)
    assert (unsure.step(""), unsure.sure_now.title.property("tone")) == ("plans", "")
    assert unsure.plans.rows()[0].print.hasFocus()


def test_an_answer_that_is_taken_back_is_asked_again(desk, unsure):
    row, other = unsure.sure_now.rows
    QTest.keyClick(row.now, Qt.Key.Key_8)
    other.now.setFocus()
    desk.hub.undo()
    assert row.now.hasFocus()
    QTest.keyClick(row.now, Qt.Key.Key_7)
    ends = [one.confidence_end for one in desk.view.actions(desk.slot.id)]
    assert ends == [7, 0]


def test_how_sure_they_are_now_can_be_put_off(unsure):
    assert unsure.sure_now.not_today.isVisible()
    click(unsure.sure_now.not_today)
    first = unsure.plans.rows()[0].print
    assert (unsure.step(""), filled(unsure), first.hasFocus()) == ("plans", [first], True)
    assert not unsure.sure_now.not_today.isVisible()


def test_whoever_takes_a_plan_has_put_it_off(unsure):
    first, second = unsure.plans.rows()
    look_at_plan(unsure, first)
    assert filled(unsure) == [second.print]


def test_without_a_plan_nobody_takes_one_home(desk):
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    assert closing.advice.text() == ""
    click(closing.next_date.agree)
    assert closing.step("") == "goodbye"


def test_without_a_plan_the_date_leads_to_closing(desk):
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    click(closing.next_date.agree)
    assert filled(closing) == [closing.close_meeting]


def test_reminders_name_who_reports_and_whose_bid_waits(desk, closing):
    assert closing.next_time.reporters.text() == "Amina (2 actions)"
    assert not closing.next_time.bids.isVisible()
    bids = desk.room.services.bids
    dev = desk.member("Dev").id
    placed = desk.hub.do(lambda: bids.place_bid(desk.room.meeting_id, dev, "Later"))
    desk.hub.do(lambda: bids.defer(made(placed, Bid).id))
    assert closing.next_time.bids.text() == "Dev"
    assert closing.seat_facts()[desk.member("Amina").id] == "2 open"
    assert closing.seat_facts()[desk.member("Ben").id] == "none open"


def test_closing_stops_the_clocks_and_leads_home(desk, closing, qtbot):
    with qtbot.waitSignals([closing.meeting_closed, closing.home_wanted]):
        click(closing.close_meeting)
    assert meeting(desk).state is MeetingState.CLOSED
    assert all(c.phase is not Phase.RUNNING for c in desk.view.of(StageClock))
    assert not closing.close_meeting.isEnabled()
    assert desk.agrees()


def test_a_closed_meeting_is_opened_again_from_its_last_page(desk, closing):
    assert not closing.reopen.isVisible()
    click(closing.close_meeting)
    assert closing.header.words()[1] == "This meeting is closed"
    assert (closing.reopen.isVisible(), closing.close_meeting.isVisible()) == (True, False)
    closing.reopen.setFocus()
    QTest.keyClick(closing.reopen, Qt.Key.Key_Space)
    assert (meeting(desk).state, meeting(desk).closed_ms) == (MeetingState.UNDER_WAY, None)
    assert (closing.reopen.isVisible(), closing.close_meeting.isVisible()) == (False, True)
    # The keyboard is passed on to nothing that the same key would press.
    assert closing.hasFocus()
    assert desk.agrees()


def test_undo_does_not_open_a_closed_meeting(desk, closing):
    click(closing.next_date.agree)
    click(closing.close_meeting)
    desk.hub.undo()
    assert meeting(desk).state is MeetingState.CLOSED
    assert meeting(desk).next_starts_ms is None


def test_once_the_date_is_agreed_the_keyboard_is_on_the_first_plan(desk, closing):
    click(closing.next_date.agree)
    click(closing.sure_now.not_today)
    assert closing.plans.rows()[0].print.hasFocus()


def test_without_a_plan_the_keyboard_goes_on_to_closing(desk):
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    click(closing.next_date.agree)
    assert closing.close_meeting.hasFocus()


@pytest.mark.parametrize(("name", "kind"), [("day", "as a day, so Thu 24"), ("time", "so 13:30 stays")])
def test_what_cannot_be_read_is_said_and_what_was_agreed_comes_back(desk, closing, name, kind):
    card = closing.next_date
    click(card.agree)
    agreed, field = meeting(desk).next_starts_ms, getattr(card, name)
    shown = field.text()
    field.setFocus()
    QTest.keyClicks(field, "Thank")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (field.text(), field.property("invalid")) == (shown, False)
    assert "Thank” cannot be read" in desk.said[-1]
    assert kind in desk.said[-1]
    assert meeting(desk).next_starts_ms == agreed


def test_a_day_that_was_refused_goes_when_its_field_is_left(desk, closing):
    card = closing.next_date
    click(card.agree)
    retype(card.day, "2020-01-01")
    QTest.keyClick(card.day, Qt.Key.Key_Tab)
    assert card.day.text() == "Thu 24 December"


def test_the_time_that_is_suggested_is_the_one_that_was_planned_not_the_one_of_the_real_start(desk):
    room = desk.room
    planned = room.view.meeting.starts_ms
    room.clock.pass_ms((3 * 24 * 60 + 35) * MINUTE_MS)
    room.services.meetings.open_meeting_now(room.meeting_id)
    assert room.view.meeting.starts_ms != planned
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    assert (closing.next_date.day.text(), closing.next_date.time.text()) == ("Sun 27 December", "13:30")
