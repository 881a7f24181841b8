"""The rules of question craft in one language, as data: classes of words, and phrases by their first words."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# How often an element with a star may stand.
_MOST_REPEATS: Final = 4
_FOLDER: Final = "question_craft"


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a phrase: which word may stand there, and how often."""

    words: frozenset[str]
    ending: str = ""
    excluded: bool = False
    least: int = 1
    most: int = 1

    @property
    def is_listed(self) -> bool:
        """Whether one of `words` has to stand here."""
        return self.least > 0 and not self.ending and not self.excluded

    def takes(self, word: str, not_endings: frozenset[str]) -> bool:
        """Whether `word` may stand here; `not_endings` are words that only look as if they had the ending."""
        if self.ending and word.endswith(self.ending) and word not in not_endings:
            return len(word) > len(self.ending) + 1
        return (word in self.words) != self.excluded if self.words else False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row and what they make of the clause: a kind of advice, or `open`."""

    kind: str
    elements: tuple[Element, ...]


class Phrases:
    """Phrases by the two words that they may begin with, so that a text is read in one quick pass."""

    def __init__(self, phrases: Iterable[Phrase], not_endings: frozenset[str]) -> None:
        self._by_first: defaultdict[str, list[Phrase]] = defaultdict(list)
        self._by_two: defaultdict[tuple[str, str], list[Phrase]] = defaultdict(list)
        self._not_endings = not_endings
        for phrase in phrases:
            first = phrase.elements[0]
            second = phrase.elements[1] if len(phrase.elements) > 1 else None
            if second is not None and second.is_listed:
                for pair in product(first.words, second.words):
                    self._by_two[pair].append(phrase)
            else:
                for word in first.words:
                    self._by_first[word].append(phrase)

    def at(self, words: Sequence[str], start: int, stop: int) -> Iterator[tuple[Phrase, int]]:
        """The phrases that begin at `start` and end before `stop`, each with its end."""
        first = words[start]
        pairs = self._by_two.get((first, words[start + 1]), ()) if start + 1 < stop else ()
        for phrase in (*self._by_first.get(first, ()), *pairs):
            end = self._end(phrase.elements, words, start, stop)
            if end is not None:
                yield phrase, end

    def _end(self, elements: Sequence[Element], words: Sequence[str], at: int, stop: int) -> int | None:
        for n, element in enumerate(elements):
            taken = 0
            while taken < element.most and at < stop and element.takes(words[at], self._not_endings):
                # What may be left out gives way to what has to stand.
                if taken >= element.least and n + 1 < len(elements):
                    rest = self._end(elements[n + 1 :], words, at, stop)
                    if rest is not None:
                        return rest
                at += 1
                taken += 1
            if taken < element.least:
                return None
        return at


@dataclass(frozen=True, slots=True)
class Rules:
    """All that is known of one language; `words` are its classes of words."""

    words: Mapping[str, frozenset[str]]
    respell: Mapping[str, str]
    endings: Mapping[str, str]
    asides: frozenset[tuple[str, ...]]
    known: frozenset[str]
    shared: frozenset[str]
    start: Phrases
    anywhere: Phrases
    end: Phrases
    end_of_closed: Phrases
    say: Mapping[str, str]


@cache
def rules_of(language: str) -> Rules:
    """The rules of `language`, read once.

    Raises:
        ValueError: there are none for that language.
    """
    data = files("als_desktop.resources").joinpath(_FOLDER, f"{language}.toml")
    if not language.isalpha() or not data.is_file():
        raise ValueError(f"no rules of question craft for {language!r}")
    table = tomllib.loads(data.read_text(encoding="utf-8"))
    asides = table["words"].pop("aside").split("|")
    words = {name: frozenset(row.split()) for name, row in table["words"].items()}
    foreign = words["foreign"]
    known = frozenset[str]().union(*(row for name, row in words.items() if name != "foreign"))
    not_endings = words["not_gerund"]
    return Rules(
        words=words,
        respell=table["respell"],
        endings=table["endings"],
        asides=frozenset(tuple(aside.split()) for aside in asides),
        known=known,
        shared=known & foreign,
        start=Phrases(_phrases(table["start"], words), not_endings),
        anywhere=Phrases(_phrases(table["anywhere"], words), not_endings),
        end=Phrases(_phrases(table["end"], words), not_endings),
        end_of_closed=Phrases(_phrases(table["end_of_closed"], words), not_endings),
        say=table["say"],
    )


def _phrases(table: Mapping[str, Sequence[str]], words: Mapping[str, frozenset[str]]) -> Iterator[Phrase]:
    for kind, rows in table.items():
        for row in rows:
            yield Phrase(kind, tuple(_element(part, words) for part in row.split()))


def _element(part: str, words: Mapping[str, frozenset[str]]) -> Element:
    frequency: dict[str, Any] = {}
    if len(part) > 1 and part[-1] in "?*":
        frequency = {"least": 0, "most": 1 if part[-1] == "?" else _MOST_REPEATS}
        part = part[:-1]
    excluded = part.startswith("!")
    ending = ""
    taken: set[str] = set()
    for word in part.removeprefix("!").split("|"):
        if word.startswith("~"):
            ending = word[1:]
        elif word.startswith("<"):
            taken |= words[word.strip("<>")]
        else:
            taken.add(word)
    return Element(frozenset(taken), ending, excluded, **frequency)
