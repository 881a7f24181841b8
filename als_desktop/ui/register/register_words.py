"""How it stands with people, and what is between them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.register import InterestStatus, Shelf
from als_desktop.models.set_conflicts import ConflictKind
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.set_conflicts import Conflict


def status_word(status: InterestStatus) -> str:
    """`waiting`."""
    return {
        InterestStatus.WAITING: QCoreApplication.translate("Register", "waiting"),
        InterestStatus.INVITED: QCoreApplication.translate("Register", "invited"),
        InterestStatus.PLACED: QCoreApplication.translate("Register", "placed"),
        InterestStatus.LATER: QCoreApplication.translate("Register", "later"),
        InterestStatus.DECLINED: QCoreApplication.translate("Register", "declined"),
    }[status]


def shelf_word(shelf: Shelf, number: int) -> str:
    """`To place 12`."""
    words = {
        Shelf.TO_PLACE: QCoreApplication.translate("Register", "To place {number}"),
        Shelf.PLACED: QCoreApplication.translate("Register", "Placed {number}"),
        Shelf.NOT_NOW: QCoreApplication.translate("Register", "Not now {number}"),
        Shelf.ALL: QCoreApplication.translate("Register", "All {number}"),
    }[shelf]
    return words.format(number=number)


def people(number: int) -> str:
    """`1 person`, `5 people`."""
    if number == 1:
        return QCoreApplication.translate("Register", "1 person")
    return QCoreApplication.translate("Register", "{number} people").format(number=number)


def known_of(department: str, line_manager: str, contact: str = "") -> str:
    """`Estates · reports to Dilys Owen · ben@x.org`, as far as it is known."""
    reports = QCoreApplication.translate("Register", "reports to {name}").format(name=line_manager)
    parts: Sequence[str] = (department, reports if line_manager else "", contact)
    return " · ".join(part for part in parts if part)


def conflict_sentence(conflict: Conflict) -> str:
    """What is between people of a set, as it is said below the set."""
    patterns = {
        ConflictKind.MANAGES: QCoreApplication.translate("Register", "{manager} is {report}’s line manager."),
        ConflictKind.ABOVE: QCoreApplication.translate("Register", "{report} reports up to {manager}."),
        ConflictKind.PERHAPS_MANAGES: QCoreApplication.translate(
            "Register", "{manager} may be {report}’s line manager, who is given as “{about}”."
        ),
        ConflictKind.SAME_MANAGER: QCoreApplication.translate(
            "Register", "{names} have the same line manager, {about}."
        ),
        ConflictKind.SAME_DEPARTMENT: QCoreApplication.translate(
            "Register", "{names} are from one department, {about}."
        ),
    }
    return patterns[conflict.kind].format(
        manager=conflict.names[0],
        report=conflict.names[1],
        names=joined(conflict.names),
        about=conflict.about,
    )


def conflict_beside(conflict: Conflict, name: str) -> str:
    """What is between somebody and one person of the set, as it stands beside the name."""
    upper = conflict.names[0] == name
    patterns = {
        (ConflictKind.MANAGES, True): QCoreApplication.translate("Register", "line manager of {other}"),
        (ConflictKind.MANAGES, False): QCoreApplication.translate("Register", "reports to {other}"),
        (ConflictKind.ABOVE, True): QCoreApplication.translate("Register", "{other} reports up to them"),
        (ConflictKind.ABOVE, False): QCoreApplication.translate("Register", "reports up to {other}"),
        (ConflictKind.PERHAPS_MANAGES, True): QCoreApplication.translate(
            "Register", "perhaps line manager of {other}"
        ),
        (ConflictKind.PERHAPS_MANAGES, False): QCoreApplication.translate(
            "Register", "perhaps reports to {other}"
        ),
    }
    alike = {
        ConflictKind.SAME_MANAGER: QCoreApplication.translate("Register", "same line manager as {other}"),
        ConflictKind.SAME_DEPARTMENT: QCoreApplication.translate("Register", "same department as {other}"),
    }
    pattern = alike.get(conflict.kind) or patterns[conflict.kind, upper]
    return pattern.format(other=conflict.names[1] if upper else conflict.names[0])
