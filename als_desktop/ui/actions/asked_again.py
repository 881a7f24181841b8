"""When it is asked again how sure the presenter is: towards the end of forming actions, or with the plan in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot, StageRun
    from als_desktop.ui.actions.sure_now import SureNow
    from als_desktop.ui.hub import Hub


class AskedAgain:
    """Keeps the question in sight once it was asked in a slot."""

    def __init__(self, hub: Hub, sure_now: SureNow) -> None:
        """Has asked nobody yet."""
        self._hub = hub
        self._sure_now = sure_now
        self._asked_in = ""

    def ask(self, slot: Slot) -> None:
        """Ask from now on, whatever the time is."""
        self._asked_in = slot.id
        self.show(slot)

    def show(self, slot: Slot, near_end_of: StageRun | None = None) -> None:
        """Show the question where it was asked, or where that stage is near its end."""
        # Once it has been asked a first time, else there are two rows of empty dots for one question.
        sure = [a for a in self._hub.meeting.actions(slot.id) if a.confidence or a.confidence_end]
        if sure and self._asked_in != slot.id:
            answered = any(a.confidence_end for a in sure)
            if answered or (near_end_of is not None and self._is_near_end(near_end_of)):
                self._asked_in = slot.id
        self._sure_now.show_actions(sure if self._asked_in == slot.id else [])

    def _is_near_end(self, stage: StageRun) -> bool:
        from als_desktop.models.cues import time_to_ask_again
        from als_desktop.services.catalogues import cue_limits

        return time_to_ask_again(self._hub.meeting, stage, self._hub.services.clock.now(), cue_limits())
