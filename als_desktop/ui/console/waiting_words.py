"""Words that were begun in a stage and not added: they wait there until the meeting is in it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.console.quick_entry import SetAside


class WaitingWords:
    """By the id of their stage."""

    def __init__(self) -> None:
        """None wait."""
        self._by_stage: dict[str, SetAside] = {}

    def leave(self, stage: StageRun, words: SetAside) -> None:
        """Have words wait in a stage."""
        self._by_stage[stage.id] = words

    def first(self) -> str:
        """Some words that wait; empty where none do."""
        return next((words.text for words in self._by_stage.values()), "")

    def take(self, stage_id: str) -> SetAside | None:
        """The words that wait in a stage, which wait no longer."""
        return self._by_stage.pop(stage_id, None)

    def reminder(self, view: MeetingView) -> str:
        """A sentence that says where words wait; empty where none do."""
        stages = [f"“{stage_name(one, view)}”" for one in view.stages if one.id in self._by_stage]
        words = _tr("Typed and not added yet: words still wait in {stages}.")
        return words.format(stages=joined(stages)) if stages else ""


def waiting_in(stage: StageRun, view: MeetingView) -> str:
    """A sentence that says where words wait now."""
    return _tr("What you were typing waits in “{stage}”.").format(stage=stage_name(stage, view))


def _tr(words: str) -> str:
    return QCoreApplication.translate("WaitingWords", words)
