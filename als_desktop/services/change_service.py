"""Undo and redo: carrying out a change that is already known."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from als_desktop.models.changes import Change, Edit, Record
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.meeting import Meeting, MeetingState, StageRun
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import Moment, Phase, StageClock
from als_desktop.services.act import Act, Service
from als_desktop.services.stage_leaving import edits_when_stages_leave
from als_desktop.store.faults import leaves_dangling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from als_desktop.store.transaction import Transaction


class ChangeService(Service):
    """Carries out changes and their inverses."""

    def apply(self, change: Change) -> Change:
        """Carry out `change` and return what was changed, which may hold more or less than was asked.

        Only the fields that `change` changed are touched; what was done for good to the others stays. A meeting that
        stands in a stage which goes away moves to the last stage before it that stays. Clocks are not turned back:
        they take on the planned length of their stage, go and come with it, and stop when the meeting closes.

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
            act.take(_on_what_is_there(act.tx, [*first, *asked]))
            act.take(_clocks_following(act, change, self._clock.now()))
        return act.change


def _turns_a_clock(edit: Edit) -> bool:
    # A clock that stands comes back with its stage; one that ran would count the time it was away.
    clock = edit.record
    return isinstance(clock, StageClock) and (edit.before is not None or clock.phase is Phase.RUNNING)


def _on_what_is_there(tx: Transaction, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The same edits on the records as they are now, so that whoever follows them sees the truth."""
    present = _present(tx, edits)
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
    if now == before:
        return after
    changed = [f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name)]
    values: dict[str, Any] = {name: getattr(after, name) for name in changed}
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
    for before, after in change.edits_of(StageRun):
        if before and after and before.planned_ms != after.planned_ms:
            for clock in act.tx.find(StageClock, id=after.id):
                yield Edit(clock, replace(clock, planned_ms=after.planned_ms))
    for _, meeting in change.edits_of(Meeting):
        if meeting and meeting.state is MeetingState.CLOSED:
            for clock in act.tx.find(StageClock, meeting_id=meeting.id, phase=Phase.RUNNING.value):
                yield Edit(clock, clock.paused(now))
