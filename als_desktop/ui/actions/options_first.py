"""What the presenter could do is asked before what they will do; `practice.md` A4, A7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.ideas import from_ideas
from als_desktop.models.leading import forms_actions

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


class OptionsFirst:
    """Asks for options until there are no more, or an action is made; and again when a person turns to them."""

    def __init__(self) -> None:
        """Of no stage yet."""
        self._stage_id = ""
        self._done = False
        self._wanted = False

    def show_stage(self, stage: StageRun) -> None:
        """In another stage they are asked for afresh."""
        if stage.id != self._stage_id:
            self._stage_id, self._done = stage.id, False
        self._wanted = False

    def want(self) -> None:
        """A person turned to options, or took one back."""
        self._wanted = True

    def end(self) -> None:
        """There are no more, or something else is typed."""
        self._done, self._wanted = True, False

    def asks(self, view: MeetingView, stage: StageRun | None) -> bool:
        """Whether options are asked for now; not where the others have said their ideas in an earlier stage."""
        if stage is None or stage.id != self._stage_id or not forms_actions(view, stage):
            return False
        first = not self._done and not view.actions(stage.slot_id or "") and not from_ideas(view, stage)
        return self._wanted or first
