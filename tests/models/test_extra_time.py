"""Who may give more time is the contract's choice; where time is advisory nothing is asked."""

from __future__ import annotations

import pytest

from als_desktop.models.extra_time import Asking, asking, may_extend
from als_desktop.models.people import ExtraTime, LearningSet, Strictness


def agreed(extra_time, strictness=Strictness.STRICT):
    return LearningSet("s", "Set B", 0, strictness=strictness, extra_time=extra_time)


@pytest.mark.parametrize(
    ("extra_time", "alone", "together"),
    [(ExtraTime.FACILITATOR, True, True), (ExtraTime.SET, False, True), (ExtraTime.NONE, False, False)],
)
def test_who_may_give_more_time(extra_time, alone, together):
    one = agreed(extra_time)
    assert may_extend(one, ExtraTime.FACILITATOR) is alone
    assert may_extend(one, ExtraTime.SET) is together
    assert may_extend(one, ExtraTime.NONE) is False


@pytest.mark.parametrize(
    ("extra_time", "wanted"),
    [
        (ExtraTime.FACILITATOR, Asking.FACILITATOR),
        (ExtraTime.SET, Asking.SET),
        (ExtraTime.NONE, Asking.AGAINST),
    ],
)
def test_strict_time_asks_first_and_advisory_time_does_not(extra_time, wanted):
    assert asking(agreed(extra_time)) is wanted
    assert asking(agreed(extra_time, Strictness.ADVISORY)) is Asking.NOTHING
