"""Who reports in at the console, and what stands out there."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import StageKind
from tests.ui.report_in.earlier import PLANNED, hold_first_meeting


@pytest.fixture
def reporting(seat):
    hold_first_meeting(seat.desk)
    seat.open(StageKind.REPORT_IN)
    return seat


@pytest.fixture
def one_each(seat, monkeypatch):
    """Two who report on one action each."""
    for name, what in PLANNED.items():
        monkeypatch.setitem(PLANNED, name, what[:1])
    hold_first_meeting(seat.desk)
    seat.open(StageKind.REPORT_IN)
    seat.console._side.timer._run.click()
    return seat


def first(seat):
    return seat.console.workspace.cards.cards()[0]


def filled(seat):
    """What stands out as the next step."""
    console = seat.console
    page = console.workspace
    buttons = (console._side.timer._run, console._rail._next, console.entry._add)
    found = [b.text() for b in buttons if b.isVisible() and b.property("kind") == "primary"]
    if page.ahead.next.isVisible() and page.ahead.next.leads:
        found.append("next reporter")
    return found
