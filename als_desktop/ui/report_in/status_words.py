"""What became of an action, as people type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.action import REPORTABLE
from als_desktop.ui.parts.words import status_name

if TYPE_CHECKING:
    from als_desktop.models.action import ActionStatus

_NUMBERS = tuple(str(n + 1) for n in range(len(REPORTABLE)))


def status_typed(text: str) -> ActionStatus | None:
    """The status whose name begins with what was typed, or that has this number, as with Ctrl.

    None where there is none, or more than one.
    """
    typed = " ".join(text.casefold().split())
    if typed in _NUMBERS:
        return REPORTABLE[_NUMBERS.index(typed)]
    found = [status for status in REPORTABLE if status_name(status).casefold().startswith(typed)]
    return found[0] if typed and len(found) == 1 else None


def not_a_status(text: str) -> str:
    """What is said of words that name no status, or more than one."""
    words = QCoreApplication.translate("StatusWords", "“{text}” is not just one of these. Type one: {names}.")
    names = ", ".join(status_name(status) for status in REPORTABLE)
    return words.replace("{names}", names).replace("{text}", " ".join(text.split()))
