"""Roles that are cast at the beginning of a slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView


def cast_to_lead(view: MeetingView, slot: Slot) -> str | None:
    """Who leads a slot, by id, where the meeting's pack casts that role among the members; None elsewhere."""
    stages = view.pack.split.stages if view.pack is not None else ()
    is_cast = any(role.word == "facilitator" for stage in stages for role in stage.roles)
    return slot.facilitator_id if is_cast else None
