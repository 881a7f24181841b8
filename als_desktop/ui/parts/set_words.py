"""What a set calls the presenter, itself and the facilitator, wherever the program speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.set_words import capital, plural, read_words
from als_desktop.services.catalogues import usual_words

if TYPE_CHECKING:
    from als_desktop.models.people import LearningSet


def word(one: LearningSet, name: str) -> str:
    """The set's word for `presenter`, `set` or `facilitator`, within a sentence."""
    return words_of(one)[name]


def word_first(one: LearningSet, name: str) -> str:
    """As `word`, at the beginning of a sentence."""
    return capital(word(one, name))


def words(one: LearningSet, name: str) -> str:
    """As `word`, of more than one."""
    return plural(word(one, name))


def words_of(one: LearningSet) -> dict[str, str]:
    """All three words, by what they stand for, to fill into a text."""
    return usual_words() | read_words(one.words)
