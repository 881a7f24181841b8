"""Undo and redo: carrying out a change that is already known."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from als_desktop.models.changes import Change, Edit, Record
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.held import when_reopened
from als_desktop.models.meeting import Bid, Meeting, MeetingState, StageRun
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import Moment, Phase, StageClock
from als_desktop.services.act import Act, Service
from als_desktop.services.stage_leaving import edits_when_stages_leave
from als_desktop.store.faults import leaves_dangling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from als_desktop.store.transaction import Transaction

# Moving through the agenda passes by undo, also where an act did it besides.
_MOVING: dict[type[Record], tuple[str, ...]] = {
    Meeting: ("current_stage_id",),
    StageRun: ("entered_ms", "left_ms"),
}


class ChangeService(Service):
    """Carries out changes and their inverses."""

    def apply(self, change: Change) -> Change:
        """Carry out `change` and return what was changed, which may hold more or less than was asked.

        Only the fields that `change` changed are touched; what was done for good to the others stays. A meeting that
        stands in a stage which goes away moves to the last stage before it that stays, and otherwise does not move.
        Clocks are not turned back: they take on the planned length of their stage, go and come with it, and stop when
        the meeting closes.

        Raises:
            Refused: `changed_meanwhile` when a record is no longer as the change expects it, or when something that
                was done for good since needs what would go.
        """
        try:
            return self._carried_out(change)
        except Exception as error:
            if leaves_dangling(error):
                raise Refused("changed_meanwhile") from error
            raise

    def _carried_out(self, change: Change) -> Change:
        with self._acting(change.label) as act:
            act.about = change.about
            leaving = [before for before, after in change.edits_of(StageRun) if before and not after]
            first = [
                *_meetings_moved(act, {stage.id: stage for stage in leaving}),
                *edits_when_stages_leave(act.tx, leaving),
            ]
            asked = [edit for edit in change.edits if not _turns_a_clock(edit)]
            act.take(_on_what_is_there(act.tx, first, asked))
            act.take(_clocks_following(act, change, self._clock.now()))
        return act.change


def _turns_a_clock(edit: Edit) -> bool:
    # A clock that stands comes back with its stage; one that ran would count the time it was away.
    clock = edit.record
    return isinstance(clock, StageClock) and (edit.before is not None or clock.phase is Phase.RUNNING)


def _on_what_is_there(tx: Transaction, first: Sequence[Edit], edits: Sequence[Edit]) -> Iterator[Edit]:
    """`first`, which are of what is there now, then `edits` on the records as they are after those, so that whoever
    follows them sees the truth."""
    present = _present(tx, [*first, *edits])
    for edit in first:
        present[type(edit.record), edit.record.id] = edit.after
        yield edit
    for edit in edits:
        key = type(edit.record), edit.record.id
        now = present.get(key)
        if (edit.before is None) != (now is None):
            raise Refused("changed_meanwhile")
        after = edit.after
        if now is not None and edit.before is not None and after is not None:
            after = _with_changes(now, edit.before, after)
        present[key] = after
        yield Edit(now, after)


def _present(tx: Transaction, edits: Sequence[Edit]) -> dict[tuple[type[Record], str], Record | None]:
    """The records that `edits` are about, by kind and id, as they are now; each kind is read at once."""
    ids: dict[type[Record], dict[str, None]] = {}
    for edit in edits:
        ids.setdefault(type(edit.record), {})[edit.record.id] = None
    return {(kind, r.id): r for kind, of_kind in ids.items() for r in tx.find(kind, id=list(of_kind))}


def _with_changes(now: Record, before: Record, after: Record) -> Record:
    for_good = _MOVING.get(type(now), ())
    if now == before and all(getattr(before, name) == getattr(after, name) for name in for_good):
        return after
    changed = [f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name)]
    values: dict[str, Any] = {name: getattr(after, name) for name in changed}
    if (
        isinstance(now, Bid)
        and isinstance(before, Bid)
        and "outcome" in changed
        and when_reopened(now).outcome is when_reopened(before).outcome
    ):
        # The end of a meeting is for good, and puts bids off: such a one is taken for the chosen one that it was.
        now = replace(now, outcome=before.outcome)
    if (
        isinstance(now, BankQuestion)
        and isinstance(before, BankQuestion)
        and isinstance(after, BankQuestion)
        and "uses" in changed
    ):
        # Uses are counted for good as well: they go back by as many as the act counted.
        values["uses"] = max(0, now.uses + after.uses - before.uses)
        changed.remove("uses")
    if (
        isinstance(now, StageRun)
        and isinstance(before, StageRun)
        and "status" in changed
        and (now.status is not before.status or now.entered_ms is not None)
    ):
        # Moving through the agenda is for good: what it made of the stage since stays.
        values.pop("status")
        changed.remove("status")
    for name in for_good:
        values.pop(name, None)
    changed = [name for name in changed if name not in for_good]
    if all(getattr(now, name) == getattr(after, name) for name in changed):
        # Done already, as by what leaves with a stage.
        return replace(now, **values)
    if any(getattr(now, name) != getattr(before, name) for name in changed):
        raise Refused("changed_meanwhile")
    return replace(now, **values)


def _meetings_moved(act: Act, leaving: dict[str, StageRun]) -> Iterator[Edit]:
    for meeting_id in {stage.meeting_id for stage in leaving.values()}:
        meeting = act.get(Meeting, meeting_id)
        if meeting.current_stage_id in leaving:
            stages = act.tx.find(StageRun, "position", meeting_id=meeting_id)
            at = next(s.position for s in stages if s.id == meeting.current_stage_id)
            staying = [s for s in stages if s.id not in leaving and s.position < at]
            yield Edit(meeting, replace(meeting, current_stage_id=staying[-1].id if staying else None))


def _clocks_following(act: Act, change: Change, now: Moment) -> Iterator[Edit]:
    lengths = {
        after.id: after.planned_ms
        for before, after in change.edits_of(StageRun)
        if before and after and before.planned_ms != after.planned_ms
    }
    closed = {m.id for _, m in change.edits_of(Meeting) if m and m.state is MeetingState.CLOSED}
    clocks = act.tx.find(StageClock, id=list(lengths)) if lengths else []
    clocks += act.tx.find(StageClock, meeting_id=list(closed), phase=Phase.RUNNING.value) if closed else []
    # Each once, since a clock may be longer and stop.
    for clock in {clock.id: clock for clock in clocks}.values():
        after = replace(clock, planned_ms=lengths.get(clock.id, clock.planned_ms))
        yield Edit(clock, after.paused(now) if clock.meeting_id in closed else after)
