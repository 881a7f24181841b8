"""The bank of open questions: what the program brings along and what the set has kept, as one list."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.meeting import StageKind
from als_desktop.models.searching import has_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from als_desktop.models.feedback import BankQuestion


class Purpose(StrEnum):
    """What a question is asked for, in the order in which a slot comes to it."""

    TOPIC = "topic"
    GOAL = "goal"
    REALITY = "reality"
    OPTIONS = "options"
    WAY_FORWARD = "way_forward"
    REPORT_IN = "report_in"


_OF_STAGE = {
    StageKind.WELCOME: Purpose.TOPIC,
    StageKind.CHECK_IN: Purpose.TOPIC,
    StageKind.REPORT_IN: Purpose.REPORT_IN,
    StageKind.BIDDING: Purpose.TOPIC,
    StageKind.PRESENTATION: Purpose.TOPIC,
    StageKind.QUESTIONS: Purpose.REALITY,
    StageKind.ACTIONS: Purpose.WAY_FORWARD,
    StageKind.FEEDBACK: Purpose.WAY_FORWARD,
}


@dataclass(frozen=True, slots=True)
class CatalogueQuestion:
    """A question that the program brings along."""

    text: str
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class OfferedQuestion:
    """A question of the bank as a person sees it. `record_id` is that of a question of the set's own, else None."""

    text: str
    purpose: Purpose
    uses: int = 0
    stars: int = 0
    record_id: str | None = None

    @property
    def own(self) -> bool:
        """Whether the set added it."""
        return self.record_id is not None


def suggested_purpose(kind: StageKind) -> Purpose | None:
    """The purpose that questions mostly have in a kind of stage; None when there is no such one."""
    return _OF_STAGE.get(kind)


def question_key(text: str) -> str:
    """The same for two texts that a person would call the same question: case and blanks do not count."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def purpose_of(code: str) -> Purpose:
    """The purpose with that code; a code that this version does not know is a topic."""
    try:
        return Purpose(code)
    except ValueError:
        return Purpose.TOPIC


def offered(catalogue: Sequence[CatalogueQuestion], records: Iterable[BankQuestion]) -> list[OfferedQuestion]:
    """All questions by purpose: most stars first, then most uses; at equal stars the set's own before the others.

    A record with the text of one in `catalogue` carries its uses and stars. Records of the same text count together.
    """
    kept: dict[str, list[BankQuestion]] = {}
    for record in records:
        kept.setdefault(question_key(record.text), []).append(record)
    brought = {question_key(question.text) for question in catalogue}
    found = [
        OfferedQuestion(one.text, one.purpose, *_counts(kept.get(question_key(one.text), ())))
        for one in catalogue
    ]
    found += [
        OfferedQuestion(those[0].text, purpose_of(those[0].purpose), *_counts(those), those[0].id)
        for key, those in kept.items()
        if key not in brought
    ]
    places = {purpose: place for place, purpose in enumerate(Purpose)}
    # Sorting is stable: what is equal stays in the order of the catalogue.
    return sorted(found, key=lambda q: (places[q.purpose], -q.stars, not q.own, -q.uses))


def matching(questions: Iterable[OfferedQuestion], words: str) -> list[OfferedQuestion]:
    """The questions in which every word of `words` occurs, in any order; case and accents do not count."""
    return [question for question in questions if has_words(question.text, words)]


def counted(questions: Iterable[OfferedQuestion]) -> Mapping[Purpose, int]:
    """How many there are of each purpose."""
    counts = dict.fromkeys(Purpose, 0)
    for question in questions:
        counts[question.purpose] += 1
    return counts


def _counts(records: Iterable[BankQuestion]) -> tuple[int, int]:
    those = list(records)
    return sum(r.uses for r in those), sum(r.stars for r in those)
