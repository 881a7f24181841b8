"""Which planned meeting comes next, and where it goes once the set agrees on a date."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import Meeting, MeetingState
from als_desktop.models.next_meeting import moved_along, next_planned

NOW, DAY, HOURS = 100, 10, 3


def meeting(number: int, day: int, state: MeetingState = MeetingState.PLANNED) -> Meeting:
    starts = NOW + day * DAY
    return Meeting(str(number), "s", number, starts, starts + HOURS, "Library", state=state)


HELD = meeting(1, 0, MeetingState.UNDER_WAY)
LATER = meeting(8, 3, MeetingState.CLOSED)


@pytest.mark.parametrize(
    ("others", "number"),
    [
        ([], None),
        ([meeting(3, 9), meeting(2, 5)], 2),
        # Planned for an earlier day and never held, it waits all the same.
        ([meeting(2, -4), meeting(3, 9)], 2),
        ([meeting(7, -4, MeetingState.CLOSED), meeting(2, 5)], 2),
        # What comes after a meeting that was held since is not for this one to say.
        ([LATER, meeting(2, 5)], None),
    ],
)
def test_the_next_is_the_first_that_is_not_begun(others, number):
    found = next_planned(HELD, [HELD, *others])
    assert (found.number if found is not None else None) == number


def test_it_goes_to_the_agreed_date_as_long_as_it_was():
    moved = moved_along(HELD, [meeting(2, 5)], NOW + 7 * DAY, "Room B47")
    assert moved is not None
    assert (moved.starts_ms, moved.hard_end_ms, moved.place) == (NOW + 70, NOW + 70 + HOURS, "Room B47")
    kept = moved_along(HELD, [meeting(2, 5)], NOW + 50, "")
    assert kept == meeting(2, 5)


@pytest.mark.parametrize("day", [9, 12])
def test_it_does_not_pass_another_planned_meeting(day):
    assert moved_along(HELD, [meeting(3, 9), meeting(2, 5)], NOW + day * DAY, "") is None
