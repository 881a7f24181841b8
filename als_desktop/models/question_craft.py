"""Advice on a question while it is typed: whether it is closed, leads, advises, judges, doubles or tells a story.

Never a block. The rules are data in `resources/question_craft`, by language; what no rule knows is let be.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from als_desktop.models.craft_findings import findings_of
from als_desktop.models.craft_reading import sentences_of
from als_desktop.models.craft_rules import rules_of


class AdviceKind(StrEnum):
    """What a question could be better without."""

    CLOSED = "closed"
    LEADING = "leading"
    ADVICE = "advice"
    WHY = "why"
    MULTIPLE = "multiple"
    OWN_STORY = "own story"


@dataclass(frozen=True, slots=True)
class Advice:
    """One hint, with the words that caused it as places in the text."""

    kind: AdviceKind
    start: int
    end: int


def review(text: str, language: str = "en") -> tuple[Advice, ...]:
    """The hints on `text`, the most telling first, each kind once; none for an open question.

    Raises:
        ValueError: there are no rules for `language`.
    """
    rules = rules_of(language)
    first: dict[AdviceKind, Advice] = {}
    for kind, start, end in findings_of(sentences_of(text, rules), rules):
        found = AdviceKind(kind)
        first.setdefault(found, Advice(found, start, end))
    return tuple(sorted(first.values(), key=_weight))


def saying(kind: AdviceKind, language: str = "en") -> str:
    """The one sentence for people about `kind`."""
    return rules_of(language).say[kind.value]


_WEIGHTS = {
    kind: n
    for n, kind in enumerate(
        (
            AdviceKind.ADVICE,
            AdviceKind.LEADING,
            AdviceKind.WHY,
            AdviceKind.OWN_STORY,
            AdviceKind.MULTIPLE,
            AdviceKind.CLOSED,
        )
    )
}


def _weight(advice: Advice) -> int:
    return _WEIGHTS[advice.kind]
