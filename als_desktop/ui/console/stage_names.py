"""What stages are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import StageKind, StageRun
from als_desktop.ui.parts.set_words import word_first

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


def stage_name(stage: StageRun, view: MeetingView) -> str:
    """The name of a stage, as the people of that meeting say it."""
    return stage.title or kind_name(stage.kind, word_first(view, "set"))


def kind_name(kind: StageKind, set_word: str = "") -> str:
    """The name of a kind of stage; `set_word` is what the set calls itself, as at the beginning of a sentence."""
    say = QCoreApplication.translate
    names = {
        StageKind.WELCOME: say("StageNames", "Welcome, contract"),
        StageKind.CHECK_IN: say("StageNames", "Check-in"),
        StageKind.REPORT_IN: say("StageNames", "Report in"),
        StageKind.BIDDING: say("StageNames", "Bidding"),
        StageKind.PRESENTATION: say("StageNames", "Presentation"),
        StageKind.QUESTIONS: say("StageNames", "Questions"),
        StageKind.ACTIONS: say("StageNames", "Forming actions"),
        StageKind.FEEDBACK: say("StageNames", "Feedback"),
        StageKind.BREAK: say("StageNames", "Break"),
        StageKind.REVIEW: say("StageNames", "{set} review"),
        StageKind.CLOSE: say("StageNames", "Dates and close"),
    }
    return names[kind].format(set=set_word or say("StageNames", "Set"))
