from __future__ import annotations

from contextlib import suppress
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.ui.parts.calendar_popup import CalendarPopup
from als_desktop.ui.parts.date_field import DateField
from als_desktop.ui.parts.time_field import TimeField
from als_desktop.ui.parts.typed_date import read_date, read_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme

TODAY = date(2026, 11, 26)  # a Thursday
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
MONTHS = [_ENGLISH.standaloneMonthName(month) for month in range(1, 13)]
WEEKDAYS = [_ENGLISH.standaloneDayName(day) for day in range(1, 8)]
DAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


def read(text: str, today: date = TODAY) -> date:
    return read_date(text, today, MONTHS, WEEKDAYS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("4/12", date(2026, 12, 4)),
        ("4.12.", date(2026, 12, 4)),
        ("4 12 27", date(2027, 12, 4)),
        ("4 dec", date(2026, 12, 4)),
        ("Fri 4 December", date(2026, 12, 4)),
        ("4 December 2031", date(2031, 12, 4)),
        ("fri", date(2026, 11, 27)),
        ("thursday", date(2026, 12, 3)),
        ("26/11", date(2026, 11, 26)),
        ("25/11", date(2027, 11, 25)),
        ("27", date(2026, 11, 27)),
        ("31", date(2026, 12, 31)),
        ("+14", date(2026, 12, 10)),
        ("29 feb", date(2028, 2, 29)),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, meant: date) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "soon", "32", "31 feb", "4 ju", "4 13", "0/1", "4 dec x", "1 2 3 4", "t", "dec 4"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read(typed)


@given(DAYS, DAYS)
def test_a_full_date_is_read_back_in_every_form(day: date, today: date) -> None:
    forms = [
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        _ENGLISH.toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy"),
        _ENGLISH.toString(QDate(day.year, day.month, day.day), "ddd d MMM yy"),
    ]
    assert {read(form, today) for form in forms} == {day}


@given(DAYS, DAYS)
def test_without_a_year_it_is_the_next_such_day(day: date, today: date) -> None:
    found = read(f"{day.day} {day.month}", today)
    assert (found.month, found.day) == (day.month, day.day)
    assert today <= found <= today + timedelta(days=8 * 366)
    if (day.month, day.day) != (2, 29):
        assert found <= today + timedelta(days=366)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    for reader in (read, read_time):
        with suppress(ValueError, OverflowError):
            reader(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13:30", time(13, 30)),
        ("9.30", time(9, 30)),
        ("1330", time(13, 30)),
        ("9", time(9)),
        (" 09:05 ", time(9, 5)),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "25", "12:60", "noon", "13:30:10", "-1"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_time(typed)


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> Iterator[DateField]:
    before = QLocale()
    QLocale.setDefault(_ENGLISH)
    widget = DateField(theme, "By when", today=lambda: TODAY)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
    yield widget
    QLocale.setDefault(before)


@pytest.fixture
def said(field: DateField) -> list[date | None]:
    dates: list[date | None] = []
    field.date_chosen.connect(dates.append)
    return dates


def _type(field: DateField | TimeField, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_typed_date_is_said_once_and_written_out(field: DateField, said: list[date | None]) -> None:
    _type(field, "4/12")
    assert said == [date(2026, 12, 4)]
    assert field.text() == "Fri 4 December"
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.clearFocus()
    assert said == [date(2026, 12, 4)]


def test_the_same_date_typed_otherwise_is_not_said(field: DateField, said: list[date | None]) -> None:
    field.set_date(date(2026, 12, 4))
    _type(field, "4 dec")
    assert said == []
    assert field.text() == "Fri 4 December"


def test_an_emptied_field_means_no_date(field: DateField, said: list[date | None]) -> None:
    field.set_date(date(2026, 12, 4))
    _type(field, "")
    assert said == [None]


def test_another_year_is_shown(field: DateField) -> None:
    field.set_date(date(2027, 1, 5))
    assert field.text() == "Tue 5 January 2027"


def test_no_date_stays_in_the_field_marked(field: DateField, said: list[date | None]) -> None:
    field.set_date(date(2026, 12, 4))
    _type(field, "someday")
    assert (said, field.text(), field.property("invalid")) == ([], "someday", True)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.date()) == ("Fri 4 December", date(2026, 12, 4))


def test_a_refused_date_stays_in_the_field_marked(field: DateField) -> None:
    field.date_chosen.connect(field.refuse)
    field.set_date(date(2026, 12, 4))
    _type(field, "1 dec")
    assert (field.text(), field.property("invalid"), field.date()) == ("1 dec", True, date(2026, 12, 4))


# The offscreen platform says so of every popup.
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, field: DateField, said: list[date | None]) -> None:
    field.set_date(date(2026, 12, 4))
    QTest.keyClick(field, Qt.Key.Key_Down)
    popup = field.findChild(CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2026, 12, 4)
    popup.calendar.setSelectedDate(QDate(2026, 12, 9))
    popup.calendar.activated.emit(QDate(2026, 12, 9))
    assert said == [date(2026, 12, 9)]
    QApplication.processEvents()
    qtbot.waitUntil(lambda: field.findChild(CalendarPopup) is None)


def test_a_typed_time_is_said_once_and_written_out(qtbot: QtBot) -> None:
    field = TimeField("Starts")
    qtbot.addWidget(field)
    field.set_time(time(13, 30))
    said: list[time] = []
    field.time_chosen.connect(said.append)
    _type(field, "noon")
    assert field.property("invalid") is True
    _type(field, "9.30")
    assert (said, field.text()) == ([time(9, 30)], "09:30")
