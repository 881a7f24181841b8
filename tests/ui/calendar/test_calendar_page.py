"""The calendar of all sets: by month, by keys, with the month beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.ui.calendar.calendar_page import CalendarPage
from als_desktop.ui.home.set_page import SetPage
from tests.ui.gathering.hands import click
from tests.ui.home.house import at

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def two_sets(house):
    """Set B met in October and meets on Thursday; Set A meets in December."""
    set_b, set_a = house.new_set("Set B"), house.new_set("Set A")
    house.hold(set_b, at(2026, 10, 15), seats=(1, 4))
    house.plan(set_b, at(2026, 11, 26), "Room B47")
    house.plan(set_a, at(2026, 12, 3, 9, 30))
    house.open()
    return set_a, set_b


@pytest.fixture
def calendar(house, two_sets):
    house.press("Calendar")
    page = house.screen.findChild(CalendarPage)
    assert page.isVisible()
    return page


def words(page):
    return [page.model.index(n).data() for n in range(page.model.rowCount())]


def spoken(page):
    return page.list.currentIndex().data(SPOKEN)


def test_past_and_planned_meetings_of_all_sets_stand_under_their_months(calendar):
    assert words(calendar) == ["October 2026", "Set B", "November 2026", "Set B", "December 2026", "Set A"]
    assert spoken(calendar) == (
        "Thursday 26 November 2026: Set B, 13:30 to 16:30 · meeting 2 · Room B47, in 3 days"
    )
    assert calendar.month.selected() == date(2026, 11, 23)


def test_up_and_down_go_from_meeting_to_meeting_and_the_month_follows(house, calendar):
    calendar.list.setFocus()
    QTest.keyClick(calendar.list, Qt.Key.Key_Down)
    assert spoken(calendar).startswith("Thursday 3 December 2026: Set A, 09:30")
    assert calendar.month.selected() == date(2026, 12, 3)
    for _ in range(2):
        QTest.keyClick(calendar.list, Qt.Key.Key_Up)
    assert spoken(calendar).endswith("meeting 1 · Ben and Elin presented, held")
    assert calendar.month.monthShown() == 10


def test_enter_leads_to_the_set(house, calendar, two_sets):
    calendar.list.setFocus()
    QTest.keyClick(calendar.list, Qt.Key.Key_Return)
    page = house.screen.findChild(SetPage)
    assert page.isVisible()
    assert page.set_id == two_sets[1]
    house.press("Calendar")
    assert calendar.isVisible()


def test_a_day_of_the_month_leads_to_the_next_meeting(calendar):
    calendar.month.select(date(2026, 11, 27))
    assert spoken(calendar).startswith("Thursday 3 December")
    assert calendar.month.selected() == date(2026, 11, 27)
    calendar.month.select(date(2026, 9, 1))
    assert spoken(calendar).startswith("Thursday 15 October")
    click(calendar.today)
    assert spoken(calendar).startswith("Thursday 26 November")
    assert calendar.month.selected() == date(2026, 11, 23)


def test_days_with_meetings_are_marked(calendar):
    assert calendar.model.days() == {date(2026, 10, 15): 1, date(2026, 11, 26): 1, date(2026, 12, 3): 1}


def test_it_follows_what_is_planned_and_undone_and_stays_where_the_person_is(house, calendar, two_sets):
    calendar.list.setFocus()
    QTest.keyClick(calendar.list, Qt.Key.Key_Down)
    house.hub.do(lambda: house.services.sets.rename_set(two_sets[0], "Set A, evenings"))
    assert words(calendar)[-1] == "Set A, evenings"
    assert spoken(calendar).startswith("Thursday 3 December")
    house.undo()
    assert words(calendar)[-1] == "Set A"


def test_a_date_that_is_agreed_but_not_planned_is_listed(house):
    set_id = house.new_set("Set B")
    held = house.hold(set_id, at(2026, 10, 15))
    house.services.meetings.agree_next(held, at(2027, 1, 14), "Library")
    house.open()
    house.press("Calendar")
    page = house.screen.findChild(CalendarPage)
    assert spoken(page) == "Thursday 14 January 2027: Set B, agreed; the meeting is not planned yet, agreed"


def test_without_meetings_it_says_so(house):
    house.new_set("Set B")
    house.open()
    house.press("Calendar")
    page = house.screen.findChild(CalendarPage)
    assert page.empty.isVisible()
    click(page.today)
    assert not page.list.isVisible()


def test_the_rail_leads_there_and_back_by_keys(house, two_sets):
    home = house.button("Home, shown now")
    home.setFocus()
    QTest.keyClick(home, Qt.Key.Key_Down)
    way = house.button("Calendar")
    assert way.hasFocus()
    QTest.keyClick(way, Qt.Key.Key_Return)
    assert house.button("Calendar, shown now").hasFocus()
    QTest.keyClick(way, Qt.Key.Key_Up)
    QTest.keyClick(house.button("Home"), Qt.Key.Key_Return)
    assert not house.screen.findChild(CalendarPage).isVisible()
