"""Whether what an action still wants comes next while actions are formed, or typing, or going on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.action import all_begun
from als_desktop.models.leading import forms_actions, starting_leads
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.entry_chain import SURE
from als_desktop.ui.actions.missing_parts import forming_hint, missing_parts
from als_desktop.ui.console.leads import going_on_leads

if TYPE_CHECKING:
    from collections.abc import Collection

    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.actions.entry_chain import Asked
    from als_desktop.ui.actions.missing_parts import FormingHint
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.parts.gentle_line import GentleLine

# What to say, by what is asked of an action, or where a hint leads.
_STEPS: Final = {
    ActionField.FIRST_STEP.value: "first_step",
    ActionField.BY_WHEN.value: "by_when",
    ActionField.SUPPORT.value: "plan",
    SURE: "sure",
    "sure": "sure",
}
# Steps of what to say once the time is up, whatever the actions still want.
OVER: Final = frozenset(("over", "over_without"))


class FormingLead:
    """Fills the hint below the actions, and lets it stand out while neither typing nor going on leads."""

    def __init__(self, hub: Hub, line: GentleLine) -> None:
        """Says nothing until `show`."""
        self._hub = hub
        self._line = line
        self.hint: FormingHint | None = None
        self.leads = False
        self.all_asked = False

    def show(self, stage: StageRun, passed: Collection[tuple[str, str]], *, typing: bool) -> None:
        """Say what the actions want as they are now; `typing` while a person is about to type in quick entry.

        Who did not want to say how sure they are, one of those `passed`, is not led back to it: once all were asked,
        going on leads.
        """
        view = self._hub.meeting
        actions = view.actions(stage.slot_id or "")
        forms = forms_actions(view, stage)
        missing = missing_parts(actions)
        begun = not (missing.first_step or missing.by_when)
        self.hint = forming_hint(actions) if forms or not begun else None
        # Put away for these actions only: the next one may be asked about again.
        reason = " ".join((stage.slot_id or "", "sure" if begun else "", *(action.id for action in actions)))
        self._line.hint(self.hint.words if self.hint is not None else "", reason)
        put_off = begun and self.hint is not None and (actions[self.hint.number - 1].id, SURE) in passed
        waits = typing or starting_leads(view, stage)
        asked = all_begun(actions) and all(one.confidence or (one.id, SURE) in passed for one in actions)
        self.all_asked = forms and asked and not waits
        settled = waits or put_off or self._going_on(stage)
        self.leads = forms and bool(self._line.text()) and not settled
        self._line.set_leads(self.leads)

    def step(self, told: str, stage: StageRun, asked: Asked | None) -> str:
        """What to say: what is `asked` of an action, or hinted at; else whether there is another."""
        view = self._hub.meeting
        if told in OVER or not forms_actions(view, stage):
            return told
        if asked is not None:
            return _STEPS[asked.field]
        if self.leads and self.hint is not None:
            return _STEPS[self.hint.part]
        if not view.actions(stage.slot_id or ""):
            return told
        return "ready" if self._going_on(stage) else "more"

    def typing_leads(self, stage: StageRun) -> bool:
        """Whether typing leads in a stage in which actions are formed."""
        view = self._hub.meeting
        return not (self.leads or starting_leads(view, stage) or self._going_on(stage))

    def _going_on(self, stage: StageRun) -> bool:
        return self.all_asked or going_on_leads(self._hub, stage)
