"""The numbers behind the bidding."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.meeting import Meeting, StageKind, StageRun
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import even_share

MEETING = Meeting("m", "s", 1, 0, 180 * MINUTE_MS)


def to_give(minutes: int, planned_slots: int) -> MeetingView:
    view = MeetingView(LearningSet("s", "Set", 0), replace(MEETING, planned_slots=planned_slots))
    frame = 180 - minutes
    view.fill([StageRun("r", "m", StageKind.WELCOME, 0, frame * MINUTE_MS)])
    return view


@given(st.integers(-60, 170), st.integers(0, 12))
def test_an_even_share_is_round_and_worth_having(minutes, planned_slots):
    share = even_share(to_give(minutes, planned_slots))
    assert share >= 20
    assert share % 5 == 0
    # The next round share would not fit any more.
    assert (share + 5) * max(1, planned_slots) > minutes


def test_two_slots_of_three_hours():
    assert even_share(to_give(110, 2)) == 55
    assert even_share(to_give(119, 2)) == 55
