"""Re-planning a meeting that would end too late. Each of the three ways is one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.as_planned import replan_events
from als_desktop.models.refusal import Refused
from als_desktop.models.replanning import Way, meeting_after, replanned, stages_after
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.act import Service
from als_desktop.services.meeting_times import times_of, write_agenda

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.replanning import Floors


class ReplanService(Service):
    """The three ways out of an overrun; what one of them cannot win remains, and is said by the schedule."""

    def shorten_evenly(self, meeting_id: str, floors: Floors) -> Change:
        """Take the overrun from all stages ahead, in proportion and down to their floors.

        Raises:
            Refused: `plan_fits`; `nothing_to_shorten` when all are at their floors.
        """
        return self._replan(meeting_id, Way.SHORTEN, floors, "nothing_to_shorten")

    def borrow_from_break(self, meeting_id: str, floors: Floors) -> Change:
        """Take the overrun from the breaks ahead, as far as their floor allows.

        Raises:
            Refused: `plan_fits`; `no_break_to_borrow_from`.
        """
        return self._replan(meeting_id, Way.BORROW, floors, "no_break_to_borrow_from")

    def move_end(self, meeting_id: str, floors: Floors) -> Change:
        """Let the meeting end later by the overrun, on the next five minutes of the clock.

        Raises:
            Refused: `plan_fits`; `end_at_its_latest` when the meeting has 12 hours already.
        """
        return self._replan(meeting_id, Way.MOVE_END, floors, "end_at_its_latest")

    def _replan(self, meeting_id: str, way: Way, floors: Floors, nothing: str) -> Change:
        with self._acting(f"replan_{way.value}") as act:
            view = times_of(act, meeting_id)
            now = self._clock.now()
            plan = replanned(view, way, now, floors)
            if not plan.overrun_ms:
                raise Refused("plan_fits")
            if not plan.gained_ms:
                raise Refused(nothing)
            act.about = str(plan.gained_ms // MINUTE_MS)
            write_agenda(act, view, stages_after(view, plan))
            act.replace(view.meeting, meeting_after(view, plan))
            for event in replan_events(view, plan, now.wall_ms):
                act.add(event)
        return act.change
