"""What stages are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from als_desktop.models.meeting import StageKind, StageRun


def stage_name(stage: StageRun) -> str:
    """The name of a stage, as people say it."""
    return stage.title or kind_name(stage.kind)


def kind_name(kind: StageKind) -> str:
    """The name of a kind of stage."""
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
        StageKind.REVIEW: say("StageNames", "Set review"),
        StageKind.CLOSE: say("StageNames", "Dates and close"),
    }
    return names[kind]
