"""Planning a meeting, and changing one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from als_desktop.models.meeting import StageKind
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.home.change_meeting_dialog import ChangeMeetingDialog
from als_desktop.ui.home.plan_meeting_dialog import PlanMeetingDialog
from tests.ui.home.house import at


@pytest.fixture
def set_id(house):
    found = house.new_set()
    house.open()
    house.screen.show_set(found)
    return found


@pytest.fixture
def dialog(house, set_id):
    house.press("Plan a meeting")
    return house.dialog(PlanMeetingDialog)


def planned(house, set_id):
    return house.overview(set_id).meetings


def choose(house, dialog, code):
    names = [template.name for template in meeting_templates() if template.code == code]
    house.press(names[0], dialog)


def test_everything_has_a_sensible_value_already(house, dialog, set_id):
    house.press("Plan meeting", dialog)
    (meeting,) = planned(house, set_id)
    assert (meeting.starts_ms, meeting.hard_end_ms) == (at(2026, 11, 30), at(2026, 11, 30, 16, 30))
    assert len([s for s in house.services.reading.stages(meeting.id) if s.kind is StageKind.BREAK]) == 1
    assert not house.dialogs()
    assert house.button("Start meeting 1")
    house.undo()
    assert planned(house, set_id) == ()
    house.redo()
    assert planned(house, set_id) == (meeting,)


def test_afterwards_the_keyboard_is_in_no_name(house, dialog, set_id):
    house.press("Plan meeting", dialog)
    assert house.screen.focusWidget().accessibleName() == "Start meeting 1"
    assert house.names(set_id)[0] == "Amina"


def test_afterwards_the_keyboard_is_on_nothing_else_at_home(house):
    house.new_set()
    house.open()
    house.press("Plan a meeting")
    house.press("Plan meeting", house.dialog(PlanMeetingDialog))
    # Not on what took the place of the button that led there.
    assert house.screen.focusWidget() is house.screen._page


def test_what_is_typed_is_planned(house, dialog, set_id):
    house.type(house.field("Day", dialog), "4 dec")
    house.type(house.field("Start", dialog), "9")
    house.type(house.field("End", dialog), "12.15")
    house.type(house.field("Place", dialog), "Library")
    # The last field is still being typed in.
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (meeting,) = planned(house, set_id)
    assert (meeting.starts_ms, meeting.hard_end_ms) == (at(2026, 12, 4, 9, 0), at(2026, 12, 4, 12, 15))
    assert meeting.place == "Library"


def test_the_template_gives_the_end_until_a_person_does(house, dialog):
    choose(house, dialog, "ninety_minutes")
    assert house.field("End", dialog).text() == "15:00"
    assert dialog._preview.words() == "57 minutes for one presenter."
    house.type(house.field("End", dialog), "15:30", enter=True)
    choose(house, dialog, "two_hours")
    assert house.field("End", dialog).text() == "15:30"


def test_the_end_moves_with_the_start(house, dialog):
    house.type(house.field("Start", dialog), "10:00", enter=True)
    assert house.field("End", dialog).text() == "13:00"


def test_a_set_that_sits_together_already_meets_today_and_now(house, dialog, set_id):
    house.clock.set_wall_ms(at(2026, 11, 23, 9, 2))
    house.press("Today, now", dialog)
    assert [house.field(name, dialog).text() for name in ("Day", "Start", "End")] == [
        "Mon 23 November",
        "09:05",
        "12:05",
    ]
    # Another template keeps the beginning.
    choose(house, dialog, "ninety_minutes")
    house.press("Plan meeting", dialog)
    (meeting,) = planned(house, set_id)
    assert (meeting.starts_ms, meeting.hard_end_ms) == (at(2026, 11, 23, 9, 5), at(2026, 11, 23, 10, 35))


def test_the_time_for_presenters_is_said_while_it_is_chosen(house, dialog):
    assert dialog._preview.words() == "110 minutes for presenters: 2 slots of 55."
    house.type(house.field("End", dialog), "16:45", enter=True)
    assert dialog._preview.words() == "125 minutes for presenters: 2 slots of about 62."
    house.type(house.field("End", dialog), "14:00", enter=True)
    assert "opening and closing alone take 58" in dialog._preview.words()
    house.type(house.field("End", dialog), "12:00", enter=True)
    assert "ends before it starts" in dialog._preview.words()


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("End", "14:00", "opening and closing alone take 58"),
        ("End", "12:00", "ends before it starts"),
        ("End", "lunch", "no time"),
        ("Day", "31 feb", "no day"),
        ("Day", "", "day is empty"),
        ("Place", "x" * 501, "501 characters"),
    ],
)
def test_what_is_refused_is_said_in_the_dialog_and_stays(house, dialog, set_id, field, typed, sentence):
    house.type(house.field("Place", dialog), "Library")
    where = house.field(field, dialog)
    where.setFocus()
    where.setText(typed)
    house.press("Plan meeting", dialog)
    assert sentence in dialog.said()
    assert house.said() == ""
    assert where.text() == typed
    assert field == "Place" or house.field("Place", dialog).text() == "Library"
    assert planned(house, set_id) == ()
    assert dialog.isVisible()


def test_a_set_without_members_is_told_so_and_can_name_them(house):
    set_id = house.new_set("Empty", "")
    house.open()
    house.press("Plan a meeting")
    assert not house.dialogs()
    assert "no members yet" in house.said()
    assert house.screen._set_page.set_id == set_id
    assert house.screen.focusWidget() is house.field("Add a member")


def test_the_next_day_is_the_one_that_was_agreed(house, set_id):
    held = house.hold(set_id, at(2026, 11, 5))
    house.services.meetings.agree_next(held, at(2026, 12, 10, 14, 0), "Library")
    house.screen.refresh()
    house.press("Plan a meeting")
    dialog = house.dialog(PlanMeetingDialog)
    assert house.field("Day", dialog).text() == "Thu 10 December"
    assert house.field("Start", dialog).text() == "14:00"
    assert house.field("Place", dialog).text() == "Library"
    # Another day is for the person to plan, who is told what the members wrote down.
    assert not dialog._fields._note.isVisible()
    house.type(house.field("Day", dialog), "11 dec", enter=True)
    agreed = "The set agreed on Thu 10 December, 14:00."
    assert dialog._fields._note.text() == agreed
    house.type(house.field("Day", dialog), "10 dec", enter=True)
    assert not dialog._fields._note.isVisible()


def test_without_an_agreement_it_is_some_weeks_after_the_last(house, set_id):
    house.hold(set_id, at(2026, 9, 3, 10, 0))
    house.screen.refresh()
    house.press("Plan a meeting")
    dialog = house.dialog(PlanMeetingDialog)
    assert house.field("Day", dialog).text() == "Thu 26 November"
    assert house.field("Start", dialog).text() == "10:00"


def test_the_template_is_chosen_by_keyboard(house, dialog):
    first = dialog.focusWidget()
    assert isinstance(first, QRadioButton)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert house.field("End", dialog).text() == "15:30"


def test_a_planned_meeting_is_moved(house, set_id):
    meeting_id = house.plan(set_id, at(2026, 11, 26), "Room B47")
    house.screen.refresh()
    house.press("Change time or place of meeting 1")
    dialog = house.dialog(ChangeMeetingDialog)
    house.type(house.field("Day", dialog), "27/11", enter=True)
    house.type(house.field("Place", dialog), "Library")
    house.press("Change meeting", dialog)
    meeting = house.meeting(meeting_id)
    assert (meeting.starts_ms, meeting.hard_end_ms) == (at(2026, 11, 27), at(2026, 11, 27, 16, 30))
    assert meeting.place == "Library"
    house.undo()
    assert house.meeting(meeting_id).starts_ms == at(2026, 11, 26)


def test_a_change_that_is_refused_keeps_what_was_typed(house, set_id):
    meeting_id = house.plan(set_id, at(2026, 11, 26))
    house.screen.refresh()
    house.press("Change time or place of meeting 1")
    dialog = house.dialog(ChangeMeetingDialog)
    house.type(house.field("End", dialog), "13:40", enter=True)
    house.press("Change meeting", dialog)
    assert "lasts 10 minutes" in dialog.said()
    assert house.field("End", dialog).text() == "13:40"
    assert house.meeting(meeting_id).hard_end_ms == at(2026, 11, 26, 16, 30)


def test_a_meeting_over_midnight_keeps_its_length(house, set_id):
    meeting_id = house.plan(set_id, at(2026, 11, 26, 22, 0))
    house.screen.refresh()
    house.press("Change time or place of meeting 1")
    dialog = house.dialog(ChangeMeetingDialog)
    house.type(house.field("Place", dialog), "Library")
    house.press("Change meeting", dialog)
    assert house.meeting(meeting_id).hard_end_ms == at(2026, 11, 27, 1, 0)
