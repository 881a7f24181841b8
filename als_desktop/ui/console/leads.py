"""What leads on now, in the meeting that the hub has open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models import leading
from als_desktop.services.catalogues import question_pace

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.hub import Hub


def typing_leads(hub: Hub, stage: StageRun) -> bool:
    """Whether what is typed is what usually comes next."""
    return leading.typing_leads(hub.meeting, stage, hub.services.clock.now(), question_pace())


def going_on_leads(hub: Hub, stage: StageRun | None) -> bool:
    """Whether going on to the next stage is what usually comes next."""
    return leading.going_on_leads(hub.meeting, stage, hub.services.clock.now(), question_pace())
