"""The choices of a contract that steer the program: what they may be, and how a version keeps them."""

from __future__ import annotations

import json
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, cast

from als_desktop.models.people import Absence, ExtraTime, NamesShown, Retention, Strictness, TimeMode
from als_desktop.models.refusal import Refused
from als_desktop.models.set_words import read_words, write_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.people import LearningSet

# As JSON has it: the code of a choice, a number, yes or no, or the set's own words.
Choice = str | int | bool

# A choice of one among a few, by the field of the set that has it.
ONE_OF: Final[Mapping[str, type[StrEnum]]] = {
    "time_mode": TimeMode,
    "strictness": Strictness,
    "extra_time": ExtraTime,
    "absence": Absence,
    "retention": Retention,
    "names_shown": NamesShown,
}
# The least and the most that a number may be.
BOUNDS: Final[Mapping[str, tuple[int, int]]] = {
    "guaranteed_minutes": (0, 240),
    "quorum": (0, 12),
    "review_every": (0, 24),
    "planned_meetings": (1, 60),
}
STEERING: Final = (
    "time_mode",
    "guaranteed_minutes",
    "strictness",
    "extra_time",
    "quorum",
    "absence",
    "retention",
    "names_shown",
    "written_first",
    "review_every",
    "planned_meetings",
    "words",
)


def choices_of(one: LearningSet) -> dict[str, Choice]:
    """The choices of a set as they are now, by name, in the order in which they are shown."""
    return {name: _plain(getattr(one, name)) for name in STEERING}


def checked(name: str, value: Choice) -> Choice:
    """The value, if that choice can be so.

    Raises:
        Refused: `unknown_choice`; `number_out_of_range` with the bounds.
    """
    if name in BOUNDS and isinstance(value, int) and not isinstance(value, bool):
        least, most = BOUNDS[name]
        if not least <= value <= most:
            raise Refused("number_out_of_range", field=name, least=least, most=most)
        return value
    if not _possible(name, value):
        raise Refused("unknown_choice")
    return write_words(read_words(value)) if name == "words" and isinstance(value, str) else value


def write_choices(choices: Mapping[str, Choice]) -> str:
    """The JSON object that a version keeps; empty when there is nothing to keep."""
    return json.dumps(dict(choices), ensure_ascii=False) if choices else ""


def read_choices(text: str) -> dict[str, Choice]:
    """The choices of a version, in the order in which they are shown.

    What this program does not know, or cannot be, is passed over: it may come from a newer one.
    """
    try:
        found: object = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    kept = cast("dict[str, Any]", found)
    return {name: kept[name] for name in STEERING if name in kept and _possible(name, kept[name])}


def with_choices(one: LearningSet, choices: Mapping[str, Choice]) -> LearningSet:
    """The set with these choices made; those that are not named stay."""
    values: dict[str, Any] = {
        name: ONE_OF[name](value) if name in ONE_OF else value for name, value in choices.items()
    }
    return replace(one, **values)


def _plain(value: object) -> Choice:
    if isinstance(value, StrEnum):
        return value.value
    assert isinstance(value, (str, int))
    return value


def _possible(name: str, value: object) -> bool:
    if name in ONE_OF:
        return value in {one.value for one in ONE_OF[name]}
    if name in BOUNDS:
        least, most = BOUNDS[name]
        return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
    return isinstance(value, bool) if name == "written_first" else name == "words" and isinstance(value, str)
