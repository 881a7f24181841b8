"""What presenter, facilitator, members and the set are called, wherever the program speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.set_words import capital, plural, read_words, words_said
from als_desktop.services.catalogues import usual_words

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import LearningSet


def word(view: MeetingView, name: str) -> str:
    """The word for `presenter`, `set`, `facilitator` or `member` in a meeting, within a sentence."""
    return (usual_words() | words_said(view.learning_set, view.pack))[name]


def word_first(view: MeetingView, name: str) -> str:
    """As `word`, at the beginning of a sentence."""
    return capital(word(view, name))


def words(view: MeetingView, name: str) -> str:
    """As `word`, of more than one."""
    return plural(word(view, name))


def words_of(one: LearningSet) -> dict[str, str]:
    """All words of a set itself, whichever way it meets, to fill into a text."""
    return usual_words() | read_words(one.words)
