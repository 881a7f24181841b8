"""Who should rather not sit in one set: a manager and their report; and who knows each other from work.

The reasons are those of the field: nobody speaks freely before the person who writes their appraisal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations
from typing import TYPE_CHECKING, Final

from als_desktop.models.person_names import Words, mail_of, name_words, perhaps_same
from als_desktop.models.searching import plain_letters

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

_MOST_STEPS: Final = 6


class ConflictKind(StrEnum):
    """What is between people, the gravest first."""

    MANAGES = "manages"
    ABOVE = "above"
    PERHAPS_MANAGES = "perhaps_manages"
    SAME_MANAGER = "same_manager"
    SAME_DEPARTMENT = "same_department"


_GRAVE: Final = frozenset({ConflictKind.MANAGES, ConflictKind.ABOVE})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something between people of one set.

    For the kinds of managing `names` are the manager and the report, and `about` says, where it is not sure, whom the
    report names; else `names` are all whom it is about, and `about` is the manager or the department that they share.
    """

    kind: ConflictKind
    names: tuple[str, ...]
    about: str = ""

    @property
    def grave(self) -> bool:
        """Whether the set should rather be formed differently; else it is only worth knowing."""
        return self.kind in _GRAVE


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who is or may be in a set, with what is compared worked out once."""

    name: str
    department: str
    line_manager: str
    words: Words
    mail: str
    manager_words: Words
    manager_mail: str

    @staticmethod
    def of(name: str, department: str = "", line_manager: str = "", contact: str = "") -> Colleague:
        """Somebody of whom this is known."""
        manager_mail = mail_of(line_manager)
        manager = () if manager_mail else name_words(line_manager)
        return Colleague(
            name, department, line_manager, name_words(name), mail_of(contact), manager, manager_mail
        )

    def reports_to(self, other: Colleague) -> bool:
        """Whether the other is named as their line manager."""
        if self.manager_mail:
            return self.manager_mail == other.mail
        return bool(self.manager_words) and self.manager_words == other.words

    def perhaps_reports_to(self, other: Colleague) -> bool:
        """Whether the other may be meant by a short form of a name."""
        return bool(self.manager_words and other.words) and perhaps_same(self.manager_words, other.words)


class ReportingLines:
    """Who reports to whom among everybody who is known, in sets and in the register."""

    def __init__(self, known: Iterable[Colleague]) -> None:
        """Somebody known twice counts by the entry that names a line manager."""
        self._by_words: dict[Words, Colleague] = {}
        self._by_mail: dict[str, Colleague] = {}
        for one in known:
            if one.manager_words or one.manager_mail:
                self._by_words.setdefault(one.words, one)
                if one.mail:
                    self._by_mail.setdefault(one.mail, one)

    def is_above(self, manager: Colleague, report: Colleague) -> bool:
        """Whether `manager` manages the manager of `report`, or somebody further up."""
        step: Colleague | None = report
        for _ in range(_MOST_STEPS):
            step = self._manager_of(step)
            if step is None or step.words == report.words:
                return False
            if step.reports_to(manager):
                return True
        return False

    def _manager_of(self, one: Colleague) -> Colleague | None:
        if one.manager_mail:
            return self._by_mail.get(one.manager_mail)
        return self._by_words.get(one.manager_words) if one.manager_words else None


def conflicts_in(people: Sequence[Colleague], lines: ReportingLines) -> list[Conflict]:
    """What is between the people of a set, the gravest first."""
    found = [
        Conflict(
            kind,
            (manager.name, report.name),
            report.line_manager if kind is ConflictKind.PERHAPS_MANAGES else "",
        )
        for manager, report in permutations(people, 2)
        if (kind := _managing(manager, report, lines)) is not None
    ]
    managers = [p.manager_mail or p.manager_words for p in people]
    shared = _sharing(ConflictKind.SAME_MANAGER, people, managers, [p.line_manager for p in people])
    departments = [plain_letters(p.department).split() for p in people]
    near = _sharing(
        ConflictKind.SAME_DEPARTMENT, people, map(tuple, departments), [p.department for p in people]
    )
    known = {conflict.names for conflict in shared}
    found += shared
    found += [conflict for conflict in near if conflict.names not in known]
    return sorted(found, key=_gravity)


def conflict_with(one: Colleague, others: Iterable[Colleague], lines: ReportingLines) -> Conflict | None:
    """The gravest thing between somebody and those who are in a set already."""
    found = [conflict for other in others for conflict in conflicts_in((one, other), lines)]
    return min(found, key=_gravity, default=None)


def _gravity(conflict: Conflict) -> int:
    return list(ConflictKind).index(conflict.kind)


def _sharing(
    kind: ConflictKind, people: Sequence[Colleague], keys: Iterable[Hashable], said: Sequence[str]
) -> list[Conflict]:
    """Those who have the same key, which must not be empty; the first of them says how it is written."""
    groups: dict[Hashable, list[int]] = {}
    for place, key in enumerate(keys):
        if key:
            groups.setdefault(key, []).append(place)
    return [
        Conflict(kind, tuple(people[place].name for place in places), said[places[0]])
        for places in groups.values()
        if len(places) > 1
    ]


def _managing(manager: Colleague, report: Colleague, lines: ReportingLines) -> ConflictKind | None:
    if report.reports_to(manager):
        return ConflictKind.MANAGES
    if lines.is_above(manager, report):
        return ConflictKind.ABOVE
    return ConflictKind.PERHAPS_MANAGES if report.perhaps_reports_to(manager) else None
