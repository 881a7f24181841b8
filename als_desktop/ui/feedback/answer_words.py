"""How many answers somebody gave, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def nothing_added() -> str:
    """Said of whoever was passed over in the round."""
    return QCoreApplication.translate("AnswerWords", "passed")


def said_in_slot(number: int) -> str:
    """Of a presenter who answered in their slot already; its number counts from 1."""
    return QCoreApplication.translate("AnswerWords", "in slot {n}").format(n=number)


def answers_given(number: int) -> str:
    """`not yet`, `1 answer`, `3 answers`."""
    if number == 0:
        return QCoreApplication.translate("AnswerWords", "not yet")
    if number == 1:
        return QCoreApplication.translate("AnswerWords", "1 answer")
    return QCoreApplication.translate("AnswerWords", "{number} answers").format(number=number)
