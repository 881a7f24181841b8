"""What becomes of a slot that should begin and whose presenter is not there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.absence import gone_in_places, in_places, later_in_places, time_shared
from als_desktop.models.meeting import (
    IN_THE_ROOM,
    Attendance,
    Bid,
    BidOutcome,
    MeetingState,
    Slot,
    StageRun,
    StageStatus,
)
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.slots_ahead import resized
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock
from als_desktop.services.act import Act, Service
from als_desktop.services.meeting_times import times_of, write_agenda
from als_desktop.services.slot_content import slot_has_content
from als_desktop.services.stage_leaving import edits_when_stages_leave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment


class AbsenceService(Service):
    """Lets a meeting go on without a presenter. A meeting that stands in the slot moves on to what comes instead."""

    def present_last(self, slot_id: str) -> Change:
        """The slot waits behind the others that have not begun; no time is lost or won.

        Raises:
            Refused: `slot_has_content`; `slot_is_last`.
        """
        with self._acting("present_last") as act:
            running = _Running.found(act, slot_id)
            act.about = act.get(Member, running.slot.presenter_id).name
            if not running.after:
                raise Refused("slot_is_last", presenter=act.about)
            for clock in act.tx.find(StageClock, id=[s.id for s in running.own_stages]):
                act.replace(clock, clock.reset())
            taking = later_in_places(slot_id, running.places_after, running.order, running.adjoining)
            running.lay(act, in_places(running.view.stages, taking), self._clock.now())
        return act.change

    def share_time(self, slot_id: str) -> Change:
        """The slot is taken off the agenda and its bid waits for the next meeting.

        Its minutes go in equal parts to the slots after it that have not begun and whose presenters are here, and
        within them to their stages in proportion; where there is none, they are free.

        Raises:
            Refused: `slot_has_content`.
        """
        with self._acting("share_time") as act:
            running = _Running.found(act, slot_id)
            act.about = act.get(Member, running.slot.presenter_id).name
            own, sharing = running.own_stages, running.after_and_here
            more = time_shared(sum(stage.planned_ms for stage in own), sharing)
            longer = {
                s.id: s for one in sharing for s in _longer(running.view.stages_of_slot(one.id), more[one.id])
            }
            act.take(edits_when_stages_leave(act.tx, own))
            for stage in own:
                act.remove(stage)
            stages = [longer.get(s.id, s) for s in running.view.stages]
            taking = gone_in_places(slot_id, running.places_after, running.order, running.adjoining)
            running.lay(act, in_places(stages, taking), self._clock.now())
            for bid in act.tx.find(Bid, id=running.slot.bid_id) if running.slot.bid_id is not None else []:
                act.replace(bid, replace(bid, outcome=BidOutcome.DEFERRED, turn=None))
            act.remove(running.slot)
        return act.change


@dataclass(frozen=True, slots=True)
class _Running:
    """A slot that has not got going, and those `after` it that have not either, in running order.

    `adjoining`: no slot that has begun stands between them.
    """

    view: MeetingView
    slot: Slot
    after: tuple[Slot, ...]
    here: frozenset[str]
    adjoining: bool

    @staticmethod
    def found(act: Act, slot_id: str) -> _Running:
        slot = act.get(Slot, slot_id)
        view = times_of(act, slot.meeting_id)
        if slot_has_content(act.tx, slot_id):
            raise Refused("slot_has_content", presenter=act.get(Member, slot.presenter_id).name)
        noted = act.tx.find(Attendance, meeting_id=slot.meeting_id)
        here = frozenset(a.member_id for a in noted if a.presence in IN_THE_ROOM)
        begun = {s.slot_id for s in view.stages if s.status is StageStatus.DONE}
        later = [s for s in view.slots if s.position > slot.position]
        after = [s for s in later if s.id not in begun and not slot_has_content(act.tx, s.id)]
        return _Running(view, slot, tuple(after), here, len(after) == len(later))

    @property
    def places_after(self) -> list[str]:
        """The ids of the slots after it, as they come in the agenda."""
        return [one.id for one in self.after]

    @property
    def order(self) -> list[str]:
        """The ids of the slots after it in the order in which they are to come: first those of who is here."""
        return [one.id for one in sorted(self.after, key=lambda one: one.presenter_id not in self.here)]

    @property
    def after_and_here(self) -> list[Slot]:
        """The slots after it whose presenters are in the room."""
        return [one for one in self.after if one.presenter_id in self.here]

    @property
    def own_stages(self) -> list[StageRun]:
        """The stages of the slot itself."""
        return self.view.stages_of_slot(self.slot.id)

    def lay(self, act: Act, agenda: Sequence[StageRun], now: Moment) -> None:
        """Write the agenda and its slots; a meeting that stands in the slot enters what has come in its place."""
        entered = self._stage_instead(agenda)
        if entered is not None:
            meeting = self.view.meeting
            act.replace(meeting, replace(meeting, current_stage_id=entered.id))
            if entered.entered_ms is None:
                agenda = [replace(s, entered_ms=now.wall_ms) if s is entered else s for s in agenda]
        known = {slot.id: slot for slot in self.view.slots}
        slots = [
            known[slot_id] for slot_id in dict.fromkeys(s.slot_id for s in agenda) if slot_id is not None
        ]
        write_agenda(act, self.view, agenda, slots)
        if entered is not None and self.view.meeting.state is MeetingState.UNDER_WAY:
            self._start_clock(act, entered, now)
        for turn, slot in enumerate(slots):
            for bid in act.tx.find(Bid, id=slot.bid_id) if slot.bid_id is not None else []:
                act.replace(bid, replace(bid, turn=turn))

    def _start_clock(self, act: Act, stage: StageRun, now: Moment) -> None:
        """Let the clock of a stage run, if it never did; it goes by the length that the stage has by now."""
        known = self.view.find(StageClock, stage.id)
        if known is None:
            act.add(StageClock(stage.id, stage.meeting_id, stage.planned_ms).started(now))
        elif known.phase is Phase.READY:
            ready = replace(known, planned_ms=stage.planned_ms)
            act.replace(ready, ready.started(now))

    def _stage_instead(self, agenda: Sequence[StageRun]) -> StageRun | None:
        own, stages = self.own_stages, self.view.stages
        if self.view.meeting.current_stage_id not in {stage.id for stage in own} or not agenda:
            return None
        return agenda[min(stages.index(own[0]), len(agenda) - 1)]


def _longer(stages: Sequence[StageRun], more_ms: int) -> list[StageRun]:
    return resized(stages, (sum(stage.planned_ms for stage in stages) + more_ms) // MINUTE_MS)
