"""A set that has met for ten years: 500 meetings with 30,000 questions, in words as people use them."""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from benchmarks.big_store import fill, plain_question

if TYPE_CHECKING:
    from pathlib import Path

# What is searched for, by what is hard about it. A handful of questions hold the rare word.
QUERIES = {
    "one letter": "w",
    "two letters": "wh",
    "a word of every other text": "what",
    "a rare word": "stevamain",
    "several words": "what team knew",
    "words that are nowhere": "what zzz",
}
MEETINGS = 500
CARDS = 30_000
_WORDS = 5_000
_CONSONANTS = (*"bcdfghlmnprstvw", "st", "br", "tr", "pl", "ch", "sh")
_VOWELS = (*"aeiou", "ea", "ou", "ai")
_ENDS = ("", "n", "r", "s", "t", "ng", "d")


def fill_years(store_path: Path, meetings: int = MEETINGS, cards: int = CARDS) -> str:
    """Make a store at `store_path` with one set; the id returned is that of its last meeting, which is under way."""
    return fill(store_path, 1, meetings, cards, question=_question)


@cache
def _vocabulary() -> tuple[str, ...]:
    """All words that only these questions hold, the most usual first."""
    chance = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < _WORDS:
        parts = (chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, 4)))
        found["".join(parts) + chance.choice(_ENDS)] = None
    return tuple(found)


@cache
def _weights() -> tuple[float, ...]:
    # As in any language: the second word is half as usual as the first, the third a third.
    return tuple(accumulate(1 / (place + 3) for place in range(_WORDS)))


def _question(chance: random.Random) -> str:
    told = " ".join(chance.choices(_vocabulary(), cum_weights=_weights(), k=chance.randint(2, 8)))
    return f"{plain_question(chance).rstrip('?')}, {told}?"
