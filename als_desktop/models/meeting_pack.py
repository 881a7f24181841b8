"""A pack: one way to run a meeting, as data. The engine is the same for all of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.agenda import MeetingTemplate, SlotSplit, SlotStage
    from als_desktop.models.meeting import StageRun

USUAL = "post_it"


@dataclass(frozen=True, slots=True)
class Pack:
    """How a set meets: how a slot is cut, how a meeting is divided, what is said, and what people are called.

    `source` names where the method is described; `words` are its words for presenter, facilitator, member and set
    where they differ from the usual ones; `scripts` holds what to say by the code of a stage. `base` is the pack
    that a set's own one was made from. `rules` are the headings of the ground rules, in the catalogue, that a set
    meeting so begins with (none: the usual ones).
    """

    code: str
    name: str
    about: str
    source: str
    split: SlotSplit
    templates: tuple[MeetingTemplate, ...]
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    scripts: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    base: str = ""
    rules: tuple[str, ...] = ()

    def stage_of(self, stage: StageRun) -> SlotStage | None:
        """The stage of the pack that a stage of a slot was made from."""
        if stage.slot_id is None:
            return None
        code = code_of(stage)
        return next((one for one in self.split.stages if one.code == code), None)

    def template(self, code: str) -> MeetingTemplate | None:
        """The template with that code."""
        return next((one for one in self.templates if one.code == code), None)


def code_of(stage: StageRun) -> str:
    """The code by which a pack knows a stage: its own, or that of its kind."""
    return stage.code or stage.kind.value


def script_code(pack: str, stage: StageRun) -> str:
    """The code under which a set keeps its own words for a stage in meetings run by `pack` (a code)."""
    return f"{pack or USUAL}/{code_of(stage)}"


def own_pack(pack: Pack, own_id: str, name: str, template: MeetingTemplate) -> Pack:
    """A set's own pack: the stages and the words of `pack` with one `template`."""
    only = replace(template, code=own_id, name=name)
    base = pack.base or pack.code
    return replace(pack, code=own_id, name=name, about="", templates=(only,), base=base)
