"""Stages in which the others say what the presenter could do, and what comes of it later in the slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView


def ideas_first(view: MeetingView, stage: StageRun | None) -> bool:
    """Whether ideas are said in a stage, before actions are formed."""
    planned = view.planned(stage) if stage is not None else None
    return planned is not None and planned.ideas_first


def from_ideas(view: MeetingView, stage: StageRun | None) -> bool:
    """Whether ideas of an earlier stage are what actions come from; a round that can be left out only adds to them."""
    if stage is None or stage.slot_id is None or ideas_first(view, stage):
        return False
    before = (s for s in view.stages_of_slot(stage.slot_id) if s.position < stage.position)
    planned = (view.planned(s) for s in before)
    return any(one is not None and one.ideas_first and not one.optional for one in planned)


def actions_ahead(view: MeetingView, stage: StageRun | None) -> bool:
    """Whether a later stage of the slot is for forming actions."""
    if stage is None or stage.slot_id is None:
        return False
    after = (s for s in view.stages_of_slot(stage.slot_id) if s.position > stage.position)
    return any(s.kind is StageKind.ACTIONS for s in after)
