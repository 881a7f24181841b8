from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.spoken_date import day_from_short, day_from_typed, iso_day, stored_from_typed

MEETING = date(2026, 11, 26)
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-04",
        "4 Dec",
        "4 dec.",
        "4th December",
        "Fri 4 December",
        "Friday, 4 Dec 2026",
        "by Fri 4 Dec",
        "on 4 December",
        "4th of December",
        "December 4",
        "Dec 4th, 2026",
        "04/12/2026",
        "4/12",
        "4.12.2026",
        "4-12-26",
        "  4   Dec  ",
    ],
)
def test_ways_to_say_one_day(typed):
    assert stored_from_typed(typed, MEETING) == "2026-12-04"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "before the next meeting",
        "next week",
        "next month",
        "early December",
        "before Friday",
        "Friday or Monday",
        "in a week or two",
        "in many weeks",
        "end of term",
        "next Smarchday",
        "fr",
        "4",
        "12.10",  # ten past twelve, as likely as a day
        "4-12",
        "31 February",
        "31/11",
        "4 Smarch",
        "2026-13-01",
        "0 Dec",
        "4 Dec or 5 Dec",
        "4 De",
        "Thu 4 December",  # a Friday: one of the two is wrong
        "٤ Dec",
    ],
)
def test_words_stay_words(typed):
    assert day_from_typed(typed, MEETING) is None
    assert stored_from_typed(f" {typed} ", MEETING) == typed


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("26 Nov", date(2026, 11, 26)),
        ("today", date(2026, 11, 26)),
        ("Tomorrow", date(2026, 11, 27)),
        ("25 Nov", date(2027, 11, 25)),
        ("14 Jan", date(2027, 1, 14)),
        ("29 Feb", date(2028, 2, 29)),
        ("1/2", date(2027, 2, 1)),
        ("Weds 2 Dec", date(2026, 12, 2)),
    ],
)
def test_without_a_year_it_is_the_next_such_day(typed, day):
    assert day_from_typed(typed, MEETING) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("the day after tomorrow", date(2026, 11, 28)),
        ("Friday", date(2026, 11, 27)),
        ("by Fri.", date(2026, 11, 27)),
        ("coming Friday", date(2026, 11, 27)),
        ("Thursday", date(2026, 12, 3)),  # the meeting is on one
        ("this Thursday", date(2026, 11, 26)),
        ("next Friday", date(2026, 12, 4)),  # of the next calendar week, also when it is said on a Thursday
        ("by next Monday", date(2026, 11, 30)),
        ("Wednesday next week", date(2026, 12, 2)),
        ("in 3 days", date(2026, 11, 29)),
        ("in a week", date(2026, 12, 3)),
        ("in two weeks", date(2026, 12, 10)),
        ("In two weeks\u2019 time", date(2026, 12, 10)),
        ("within a fortnight", date(2026, 12, 10)),
        ("six weeks from now", date(2027, 1, 7)),
        ("in three months", date(2027, 2, 26)),
        ("in a year", date(2027, 11, 26)),
        ("end of week", date(2026, 11, 27)),
        ("by the end of next week", date(2026, 12, 4)),
        ("by end of month", date(2026, 11, 30)),
        ("by the end of the month", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("end of November", date(2026, 11, 30)),
        ("end of Feb", date(2027, 2, 28)),
        ("by end of June 2028", date(2028, 6, 30)),
        ("end of the year", date(2026, 12, 31)),
    ],
)
def test_words_that_are_said_from_the_day_of_the_meeting(typed, day):
    assert day_from_typed(typed, MEETING) == day


@given(days, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_first_after_and_next_is_of_the_next_calendar_week(after, weekday):
    first, following, this = (day_from_typed(f"{said}{weekday}", after) for said in ("", "next ", "this "))
    monday = after + timedelta(days=7 - after.weekday())
    assert {WEEKDAYS[day.weekday()] for day in (first, following, this)} == {weekday}
    assert timedelta(0) < first - after <= timedelta(days=7)
    assert timedelta(0) <= this - after < timedelta(days=7)
    assert timedelta(0) <= following - monday < timedelta(days=7)


@given(days, st.integers(0, 400))
def test_ends_and_spans_are_never_before_the_day_and_fit_the_calendar(after, count):
    assert day_from_typed(f"in {count} weeks", after) == after + timedelta(days=7 * count)
    month_on = day_from_typed("in a month", after)
    assert month_on.day == after.day or (month_on + timedelta(days=1)).day == 1
    assert timedelta(days=28) <= month_on - after <= timedelta(days=31)
    for unit in ("week", "month", "year"):
        assert after <= day_from_typed(f"end of {unit}", after)
        assert day_from_typed(f"end of {unit}", after) < day_from_typed(f"end of next {unit}", after)
    for said in ("end of month", "end of next month", f"end of {MONTHS[count % 12]}"):
        day = day_from_typed(said, after)
        assert day >= after
        assert (day + timedelta(days=1)).day == 1


@given(days, days)
def test_a_whole_date_means_the_same_however_it_is_written(day, after):
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    for typed in (
        day.isoformat(),
        f"{weekday} {day.day} {month} {day.year}",
        f"{weekday[:3].upper()}, {day.day} {month[:3]} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year % 100:02}",
    ):
        assert day_from_typed(typed, after) == day


@given(days, days)
def test_the_guessed_year_is_the_first_that_is_not_past(day, after):
    found = day_from_typed(f"{day.day} {MONTHS[day.month - 1]}", after)
    assert found is not None
    assert (found.day, found.month) == (day.day, day.month)
    assert found >= after
    if (day.day, day.month) != (29, 2):
        assert found - after < timedelta(days=366)


@given(st.text(), days)
def test_any_text_is_taken_and_taking_it_again_changes_nothing(typed, after):
    stored = stored_from_typed(typed, after)
    assert stored_from_typed(stored, after) == stored


@given(st.dates())
def test_the_last_years_of_the_calendar_do_no_harm(after):
    assert day_from_typed("31 Dec", after) is not None
    for typed in ("in 999 years", "next Sunday", "end of next month", "in twelve months"):
        found = day_from_typed(typed, after)
        assert found is None or found > after


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4 dec", date(2026, 12, 4)),
        ("4.12", date(2026, 12, 4)),
        ("4.12.", date(2026, 12, 4)),
        ("4-12", date(2026, 12, 4)),
        ("4 de", date(2026, 12, 4)),
        ("Fr 4.12.", date(2026, 12, 4)),
        ("4 12 27", date(2027, 12, 4)),
        ("fri", date(2026, 11, 27)),
        ("we", date(2026, 12, 2)),
        ("thursday", date(2026, 12, 3)),  # today is one
        ("26", date(2026, 11, 26)),
        ("27th", date(2026, 11, 27)),
        ("25", date(2026, 12, 25)),
        ("31", date(2026, 12, 31)),
        ("+14", date(2026, 12, 10)),
    ],
)
def test_short_forms_where_only_a_date_is_taken(typed, day):
    assert day_from_short(typed, MEETING) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "0",
        "32",
        "31 feb",
        "4 ju",
        "4 13",
        "0/1",
        "4 dec x",
        "1 2 3 4",
        "t",
        "next week",
        "+",
        "Thu 4.12",
    ],
)
def test_what_is_no_date_even_there(typed):
    assert day_from_short(typed, MEETING) is None


@given(days, days)
def test_day_and_month_in_figures_are_the_next_such_day(day, after):
    found = day_from_short(f"{day.day} {day.month}", after)
    assert found is not None
    assert (found.day, found.month) == (day.day, day.month)
    assert after <= found <= after + timedelta(days=8 * 366)


@given(days, st.integers(1, 31))
def test_a_number_alone_is_the_next_such_day(after, number):
    found = day_from_short(str(number), after)
    assert found is not None
    assert found.day == number
    assert all((after + timedelta(days=n)).day != number for n in range((found - after).days))


@given(st.one_of(st.text(max_size=12), st.from_regex(r"\+?[0-9]{1,3}[ ./-]?[0-9a-z]{0,4}")), st.dates())
def test_no_text_and_no_day_does_harm(typed, after):
    found = day_from_short(typed, after)
    assert found is None or day_from_short(found.isoformat(), after) == found


@given(st.dates(date(1000, 1, 1)))
def test_an_iso_day_is_read(day):
    assert iso_day(day.isoformat()) == day


@pytest.mark.parametrize(
    "words", ["", "soon", "2026-13-01", "20261204", "2026-W49-5", "4 December", "2026-12-04 ", "2026/12/04"]
)
def test_other_words_are_no_iso_day(words):
    assert iso_day(words) is None
