"""What is due before the next meeting of a set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from als_desktop.models.meeting import MeetingState
from als_desktop.models.spoken_date import iso_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Bid, Meeting


@dataclass(frozen=True, slots=True)
class SetDue:
    """What waits before the next meeting.

    `meeting` is the one that is planned; `starts_ms` when it begins, or the set has agreed to meet (None: neither).
    `dated` actions are due on its day or before, earliest first (all that have a date while no day is agreed), `late`
    of them before today; `undated` have no date that a calendar knows. `reviewed_ago` is how many meetings ago the
    contract was agreed, where the set wanted to look at it again by now. `full` are the last meetings of
    those that hold more than the contract keeps.
    """

    meeting: Meeting | None
    starts_ms: int | None
    dated: tuple[Action, ...] = ()
    late: int = 0
    undated: tuple[Action, ...] = ()
    bids: tuple[Bid, ...] = ()
    reviewed_ago: int | None = None
    full: tuple[Meeting, ...] = ()


def due_before_next(
    overview: SetOverview,
    bids: Sequence[Bid],
    agreed_ms: int | None,
    today: date,
    full: Sequence[Meeting] = (),
) -> SetDue:
    """What is due; `bids` wait for the next meeting, and count of whoever is still in the set. `agreed_ms` is when the
    contract was agreed, `full` are meetings that hold more than the contract keeps.
    """
    planned = next((m for m in overview.meetings if m.state is MeetingState.PLANNED), None)
    starts_ms = planned.starts_ms if planned is not None else overview.agreed_ms
    here = {member.id for member in overview.members}
    until = _day(starts_ms) if starts_ms is not None else None
    dated = [(day, a) for a in overview.open_actions if (day := iso_day(a.by_when)) is not None]
    dated = [(day, a) for day, a in dated if until is None or day <= until]
    dated.sort(key=lambda pair: (pair[0], pair[1].position))
    return SetDue(
        meeting=planned,
        starts_ms=starts_ms,
        dated=tuple(action for _, action in dated),
        late=sum(1 for day, _ in dated if day < today),
        undated=tuple(a for a in overview.open_actions if iso_day(a.by_when) is None),
        bids=tuple(bid for bid in bids if bid.member_id in here),
        reviewed_ago=_review_due(overview, agreed_ms),
        full=tuple(full),
    )


def _review_due(overview: SetOverview, agreed_ms: int | None) -> int | None:
    every = overview.learning_set.review_every
    if not every or agreed_ms is None:
        return None
    since = sum(1 for m in overview.held if m.starts_ms > agreed_ms)
    return since if since >= every else None


def _day(ms: int) -> date:
    return datetime.fromtimestamp(ms / 1000).date()
