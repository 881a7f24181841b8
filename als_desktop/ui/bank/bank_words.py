"""What purposes and questions of the bank are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.question_bank import Purpose

if TYPE_CHECKING:
    from als_desktop.models.question_bank import OfferedQuestion

_EVERYTHING = ""


def purpose_name(code: str) -> str:
    """The name of a purpose by its code; "" stands for all."""
    return {
        _EVERYTHING: QCoreApplication.translate("Bank", "All"),
        Purpose.TOPIC.value: QCoreApplication.translate("Bank", "Topic"),
        Purpose.GOAL.value: QCoreApplication.translate("Bank", "Goal"),
        Purpose.REALITY.value: QCoreApplication.translate("Bank", "Reality"),
        Purpose.OPTIONS.value: QCoreApplication.translate("Bank", "Options"),
        Purpose.WAY_FORWARD.value: QCoreApplication.translate("Bank", "Way forward"),
        Purpose.REPORT_IN.value: QCoreApplication.translate("Bank", "Report in"),
    }[code]


def questions(number: int) -> str:
    """`no questions`, `1 question`, `14 questions`."""
    if number == 0:
        return QCoreApplication.translate("Bank", "no questions")
    if number == 1:
        return QCoreApplication.translate("Bank", "1 question")
    return QCoreApplication.translate("Bank", "{number} questions").format(number=number)


def stars(number: int) -> str:
    """`no stars`, `1 star`, `2 stars`."""
    if number == 0:
        return QCoreApplication.translate("Bank", "no stars")
    if number == 1:
        return QCoreApplication.translate("Bank", "1 star")
    return QCoreApplication.translate("Bank", "{number} stars").format(number=number)


def facts(question: OfferedQuestion) -> list[str]:
    """What is known of a question beside its words and its stars, the purpose first."""
    known = [purpose_name(question.purpose)]
    if question.own:
        known.append(QCoreApplication.translate("Bank", "the set’s own"))
    if question.uses == 1:
        known.append(QCoreApplication.translate("Bank", "used once"))
    elif question.uses > 1:
        known.append(QCoreApplication.translate("Bank", "used {n} times").format(n=question.uses))
    return known


def spoken(question: OfferedQuestion) -> str:
    """A question as a screen reader says it."""
    more = [stars(question.stars)] if question.stars else []
    return f"{question.text} {', '.join((*facts(question), *more))}"
