"""What to say at a stage: the set's own words, else those of the pack, else those for its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.meeting_pack import code_of, script_code
from als_desktop.models.pack import OwnScript

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.meeting import StageKind, StageRun
    from als_desktop.models.meeting_view import MeetingView


def lines_at(
    view: MeetingView, stage: StageRun, usual: Mapping[StageKind, tuple[str, ...]]
) -> tuple[str, ...]:
    """The lines for a stage, each a way to say it; `usual` are those for each kind of stage."""
    own = own_script(view, stage)
    if own is not None:
        return tuple(line for line in own.text.splitlines() if line.strip())
    return original_lines(view, stage, usual)


def original_lines(
    view: MeetingView, stage: StageRun, usual: Mapping[StageKind, tuple[str, ...]]
) -> tuple[str, ...]:
    """The lines for a stage as they were before the set changed them."""
    of_pack = view.pack.scripts.get(code_of(stage)) if view.pack is not None else None
    return of_pack or usual.get(stage.kind, ())


def own_script(view: MeetingView, stage: StageRun) -> OwnScript | None:
    """The set's own words for a stage, if it has any."""
    code = script_code(view.meeting.pack, stage)
    return next((one for one in view.of(OwnScript) if one.code == code), None)
