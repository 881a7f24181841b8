"""From home into a meeting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import MeetingState, Presence
from als_desktop.ui.home.start_dialog import StartDialog
from als_desktop.ui.parts.plain_label import PlainLabel
from tests.ui.home.house import at


@pytest.fixture
def planned(house):
    """The id of a meeting in three days."""
    meeting_id = house.plan(house.new_set(), at(2026, 11, 26), "Room B47")
    house.open()
    return meeting_id


@pytest.fixture
def due(house):
    """The id of a meeting this afternoon."""
    meeting_id = house.plan(house.new_set(), at(2026, 11, 23), "Room B47")
    house.open()
    return meeting_id


def test_one_press_starts_it(house, due):
    house.press("Start meeting")
    assert house.chosen == [due]
    assert house.state(due) is MeetingState.UNDER_WAY


def test_a_meeting_of_another_day_is_started_only_when_that_is_meant(house, planned):
    house.press("Start meeting")
    dialog = house.dialog(StartDialog)
    (words,) = [one.text() for one in dialog.findChildren(PlainLabel) if "planned for" in one.text()]
    assert words == (
        "It is planned for Thursday 26 November, in 3 days. If you start it now, it is held today, from 09:00 "
        "to 12:00."
    )
    house.press("Cancel", dialog)
    assert (house.chosen, house.state(planned)) == ([], MeetingState.PLANNED)

    house.press("Start meeting")
    dialog = house.dialog(StartDialog)
    assert dialog.focusWidget() is dialog.act_button
    house.press("Start it now", dialog)
    assert house.chosen == [planned]
    held = house.meeting(planned)
    assert (held.starts_ms, held.hard_end_ms) == (at(2026, 11, 23, 9, 0), at(2026, 11, 23, 12, 0))
    assert held.state is MeetingState.UNDER_WAY


def test_a_second_meeting_is_started_only_when_that_is_meant(house, due):
    set_id = house.new_set("Set A")
    other = house.plan(set_id, at(2026, 11, 23, 15, 0))
    house.services.meetings.open_meeting(due)
    house.screen.show_set(set_id)
    house.press("Start meeting 1")
    dialog = house.dialog(StartDialog)
    (words,) = [one.text() for one in dialog.findChildren(PlainLabel) if "under way" in one.text()]
    assert words.startswith("Meeting 1 of “Set B”, begun on Monday 23 November, is still under way.")
    house.press("Start it now", dialog)
    assert house.chosen == [other]
    assert house.meeting(other).starts_ms == at(2026, 11, 23, 15, 0)
    assert house.state(due) is MeetingState.UNDER_WAY


def test_a_meeting_under_way_goes_on_without_a_change(house, planned):
    house.services.meetings.open_meeting(planned)
    house.screen.refresh()
    before = house.meeting(planned)
    house.press("Continue meeting")
    assert house.chosen == [planned]
    assert house.meeting(planned) == before


def test_a_held_meeting_can_be_looked_at_as_it_is(house):
    set_id = house.new_set()
    held = house.hold(set_id, at(2026, 10, 15))
    house.open()
    house.screen.show_set(set_id)
    house.press("Look at meeting 1")
    assert house.chosen == [held]
    assert house.state(held) is MeetingState.CLOSED


def test_with_nobody_there_it_says_so_and_nothing_happens(house, due):
    for member in house.members(house.meeting(due).set_id):
        house.services.meetings.set_presence(due, member.id, Presence.APOLOGIES)
    house.press("Start meeting")
    assert house.chosen == []
    assert house.state(due) is MeetingState.PLANNED
    assert "Nobody is marked as present" in house.said()


def test_it_starts_from_the_page_of_the_set_by_keyboard(house, due):
    house.screen.show_set(house.meeting(due).set_id)
    button = house.button("Start meeting 1")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert house.chosen == [due]


def test_a_meeting_that_is_gone_is_not_started(house, due):
    button = house.button("Start meeting")
    house.services.meetings.remove_meeting(due)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert house.chosen == []
    assert house.said()


def test_the_card_says_who_where_and_when(house, planned):
    card = house.screen._page._next
    assert card._about.text() == "Meeting 1 of 6, Thursday 26 November, 13:30 to 16:30, Room B47"
    assert card._soon.text() == "in 3 days"
    assert card._members.accessibleDescription() == "Amina, Ben, Carys, Dev, Elin, Femi"
    assert card._strip._sums.text() == "180 min planned, 12 of them spare"


def test_the_meeting_that_is_under_way_comes_before_an_earlier_one(house, planned):
    other = house.plan(house.new_set("Set A"), at(2026, 11, 24))
    house.screen.refresh()
    assert house.screen._page._next._set_name.text() == "Set A"
    house.services.meetings.open_meeting(planned)
    house.screen.refresh()
    assert house.screen._page._next._set_name.text() == "Set B"
    house.press("Continue meeting")
    assert house.chosen == [planned]
    assert house.state(other) is MeetingState.PLANNED
