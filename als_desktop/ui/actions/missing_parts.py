"""What an action might still want: a first step and a date; then who could help, and how sure its owner is."""

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


@dataclass(frozen=True, slots=True)
class FormingHint:
    """What actions still want, in words, and the field that the words name first."""

    words: str
    number: int
    part: str


def forming_hint(actions: Sequence[Action]) -> FormingHint | None:
    """What these actions want next; None while there are none, and once each was asked how sure its owner is."""
    missing = missing_parts(actions)
    words = missing_words(actions)
    if missing.first_step:
        return FormingHint(words, missing.first_step[0], "first_step")
    if missing.by_when:
        return FormingHint(words, missing.by_when[0], "by_when")
    # How sure is asked last: who was asked that has no need of anybody.
    number = next((n for n, action in enumerate(actions, 1) if not action.confidence), 0)
    if not number:
        return None
    helped = bool(actions[number - 1].support)
    said = _sure_words(number, helped=helped) if len(actions) > 1 else _sure_words_of_one(helped=helped)
    return FormingHint(said, number, "sure" if helped else "support")


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


def _sure_words(number: int, *, helped: bool) -> str:
    both = QCoreApplication.translate("MissingParts", "Action {number}: who could help? How sure, 1 to 10?")
    sure = QCoreApplication.translate("MissingParts", "Action {number}: how sure, 1 to 10?")
    return (sure if helped else both).format(number=number)


def _sure_words_of_one(*, helped: bool) -> str:
    if helped:
        return QCoreApplication.translate("MissingParts", "How sure, 1 to 10?")
    return QCoreApplication.translate("MissingParts", "Who could help? How sure, 1 to 10?")


def _which(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return QCoreApplication.translate("MissingParts", "Action {number}").format(number=numbers[0])
    return QCoreApplication.translate("MissingParts", "Actions {numbers}").format(
        numbers=joined([str(number) for number in numbers])
    )
