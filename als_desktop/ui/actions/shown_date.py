"""How a date that was typed is shown: "Fri 4 December"."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from als_desktop.models.spoken_date import stored_from_typed

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


def meeting_day(view: MeetingView) -> date:
    """The local day of the open meeting."""
    return datetime.fromtimestamp(view.meeting.starts_ms / 1000).date()


def shown_date(stored: str, after: date) -> str:
    """`stored` as people say it, if it is an ISO date; words stay as they are.

    The year is left out where it goes without saying: where the short form, typed, would mean the same day.
    """
    try:
        day = date.fromisoformat(stored)
    except ValueError:
        return stored
    if day.isoformat() != stored:
        return stored
    short = said_day(day, "ddd d MMMM")
    return short if stored_from_typed(short, after) == stored else said_day(day, "ddd d MMMM yyyy")


def said_day(day: date, pattern: str) -> str:
    """`day` by Qt's `pattern`, in English whatever the computer speaks."""
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), pattern)
