"""Names and numbers as they stand in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import ActionStatus
    from als_desktop.models.meeting import StageKind


def joined(names: Sequence[str]) -> str:
    """`Amina`, `Amina and Ben`, `Amina, Ben and Carys`."""
    if len(names) < 2:
        return "".join(names)
    return QCoreApplication.translate("Words", "{names} and {last}").format(
        names=", ".join(names[:-1]), last=names[-1]
    )


def open_actions(number: int) -> str:
    """`no open actions`, `1 open action`, `3 open actions`."""
    if number == 0:
        return QCoreApplication.translate("Words", "no open actions")
    if number == 1:
        return QCoreApplication.translate("Words", "1 open action")
    return QCoreApplication.translate("Words", "{number} open actions").format(number=number)


def actions(number: int) -> str:
    """`1 action`, `5 actions`."""
    if number == 1:
        return QCoreApplication.translate("Words", "1 action")
    return QCoreApplication.translate("Words", "{number} actions").format(number=number)


def status_name(status: ActionStatus) -> str:
    """What became of an action, in a word or two."""
    return {
        "open": QCoreApplication.translate("Words", "Open"),
        "done": QCoreApplication.translate("Words", "Done"),
        "partly": QCoreApplication.translate("Words", "Partly"),
        "changed": QCoreApplication.translate("Words", "Changed"),
        "not_yet": QCoreApplication.translate("Words", "Not yet"),
        "dropped": QCoreApplication.translate("Words", "Dropped on purpose"),
        "carried": QCoreApplication.translate("Words", "Carried"),
    }[status.value]


def stage_name(kind: StageKind) -> str:
    """What a stage is called on a strip, in a word or two."""
    return {
        "welcome": QCoreApplication.translate("Words", "Welcome"),
        "check_in": QCoreApplication.translate("Words", "Check-in"),
        "report_in": QCoreApplication.translate("Words", "Report in"),
        "bidding": QCoreApplication.translate("Words", "Bidding"),
        "presentation": QCoreApplication.translate("Words", "Presentation"),
        "questions": QCoreApplication.translate("Words", "Questions"),
        "actions": QCoreApplication.translate("Words", "Actions"),
        "feedback": QCoreApplication.translate("Words", "Feedback"),
        "break": QCoreApplication.translate("Words", "Break"),
        "review": QCoreApplication.translate("Words", "Review"),
        "close": QCoreApplication.translate("Words", "Close"),
    }[kind.value]
