"""What stays of a slot and what goes, in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.people import Retention
from als_desktop.ui.parts.words import actions, joined

if TYPE_CHECKING:
    from als_desktop.models.keeping import Keeping, Part


def level_sentence(level: Retention) -> str:
    """What the contract keeps."""
    say = QCoreApplication.translate
    return {
        Retention.ALL: say("Kept", "The contract keeps everything."),
        Retention.KEPT: say(
            "Kept",
            "The contract keeps the issue, the questions taken home or linked to an action, the actions, and what was "
            "learned.",
        ),
        Retention.ACTIONS: say("Kept", "The contract keeps only the actions, and what was learned."),
        Retention.NOTHING: say("Kept", "The contract keeps nothing of a slot."),
    }[level]


def when_sentence() -> str:
    """When what the contract does not keep goes."""
    return QCoreApplication.translate(
        "Kept",
        "The rest goes when you remove it, here by “Choose what stays” or when you close the meeting, and not before.",
    )


def keeping_sentence(keeping: Keeping) -> str:
    """`issue, 3 questions and 2 actions stay; 11 questions and 4 options go`."""
    say = QCoreApplication.translate
    stays, goes = stay_words(keeping.stays), part_words(keeping.goes)
    if not goes:
        left = joined(stays)
        return (
            say("Kept", "Holds only what the contract keeps: {left}.").format(left=left)
            if left
            else say("Kept", "Holds nothing any more.")
        )
    if not stays:
        one = (
            say("Kept", "nothing stays; {goes} goes")
            if _is_one(keeping.goes)
            else say("Kept", "nothing stays; {goes} go")
        )
        return one.format(goes=joined(goes))
    first = (
        say("Kept", "{stays} stays")
        if _is_one(replace(keeping.stays, groups=()))
        else say("Kept", "{stays} stay")
    )
    second = say("Kept", "{goes} goes") if _is_one(keeping.goes) else say("Kept", "{goes} go")
    return f"{first.format(stays=joined(stays))}; {second.format(goes=joined(goes))}"


def part_words(part: Part) -> list[str]:
    """What is in a part, counted: `issue`, `3 questions`, `2 actions`."""
    say = QCoreApplication.translate
    words = [
        say("Kept", "issue") if part.issue else "",
        _counted(len(part.cards), say("Kept", "1 question"), say("Kept", "{n} questions")),
        actions(len(part.actions)) if part.actions else "",
        _counted(len(part.options), say("Kept", "1 option"), say("Kept", "{n} options")),
        _counted(len(part.answer_notes), say("Kept", "1 noted answer"), say("Kept", "{n} noted answers")),
        _counted(
            len(part.feedback), say("Kept", "1 piece of feedback"), say("Kept", "{n} pieces of feedback")
        ),
        _counted(len(part.groups), say("Kept", "1 group"), say("Kept", "{n} groups")),
        _counted(len(part.notes), say("Kept", "1 private note"), say("Kept", "{n} private notes")),
        say("Kept", "what was learned") if part.learned else "",
    ]
    return [word for word in words if word]


def stay_words(part: Part) -> list[str]:
    """As `part_words`, of what stays: a group is no more than the place of its questions then."""
    return part_words(replace(part, groups=()))


def _counted(number: int, one: str, more: str) -> str:
    if not number:
        return ""
    return one if number == 1 else more.format(n=number)


def _is_one(part: Part) -> bool:
    words = part_words(part)
    several = (
        part.cards,
        part.actions,
        part.options,
        part.answer_notes,
        part.feedback,
        part.groups,
        part.notes,
    )
    return len(words) == 1 and max(map(len, several)) < 2
