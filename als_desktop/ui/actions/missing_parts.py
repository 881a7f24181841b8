"""What an action might still want: a first step, a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action


@dataclass(frozen=True, slots=True)
class MissingParts:
    """The numbers (from 1) of the actions without a first step, and of those without a date."""

    first_step: tuple[int, ...]
    by_when: tuple[int, ...]


def missing_parts(actions: Sequence[Action]) -> MissingParts:
    """What is missing in the actions of a slot."""
    return MissingParts(
        first_step=tuple(n for n, action in enumerate(actions, 1) if not action.first_step),
        by_when=tuple(n for n, action in enumerate(actions, 1) if not action.by_when),
    )


def missing_words(actions: Sequence[Action]) -> str:
    """What is missing, in a sentence or two; empty when nothing is."""
    missing = missing_parts(actions)
    if missing.first_step == missing.by_when:
        both = QCoreApplication.translate("MissingParts", "{which}: no first step and no date yet.")
        return both.format(which=_which(missing.by_when)) if missing.by_when else ""
    step = QCoreApplication.translate("MissingParts", "{which}: no first step yet.")
    date = QCoreApplication.translate("MissingParts", "{which}: no date yet.")
    said = ((step, missing.first_step), (date, missing.by_when))
    return " ".join(words.format(which=_which(numbers)) for words, numbers in said if numbers)


def _which(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return QCoreApplication.translate("MissingParts", "Action {number}").format(number=numbers[0])
    return QCoreApplication.translate("MissingParts", "Actions {numbers}").format(
        numbers=joined([str(number) for number in numbers])
    )
