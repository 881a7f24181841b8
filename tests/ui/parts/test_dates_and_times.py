from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.parts.calendar_popup import CalendarPopup
from als_desktop.ui.parts.date_field import DateField
from als_desktop.ui.parts.time_field import TimeField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme

TODAY = date(2026, 11, 26)  # a Thursday
_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
MONTHS = [_ENGLISH.standaloneMonthName(month) for month in range(1, 13)]
WEEKDAYS = [_ENGLISH.standaloneDayName(day) for day in range(1, 8)]
DAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


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


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
def test_today_is_one_press_away_in_every_month(field: DateField, said: list[date | None]) -> None:
    field.set_date(date(2027, 3, 4))
    QTest.keyClick(field, Qt.Key.Key_Down)
    (today,) = field.findChild(CalendarPopup).findChildren(Button)
    assert today.text() == "Today"
    QTest.mouseClick(today, Qt.MouseButton.LeftButton)
    assert said == [TODAY]


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
