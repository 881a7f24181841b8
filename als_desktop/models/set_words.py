"""The words for roles: what a set calls the presenter, the facilitator and itself, or the way it meets by does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from als_desktop.models.refusal import Refused
from als_desktop.models.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.meeting_pack import Pack
    from als_desktop.models.people import LearningSet

# What may be called otherwise. The usual words are texts, in resources/i18n.
NAMED: Final = ("presenter", "set", "facilitator")
# What a pack may call otherwise.
OF_PACK: Final = (*NAMED, "member")
LONGEST_WORD: Final = 40
_HISSING = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


def read_words(text: str) -> dict[str, str]:
    """The set's own words by what they stand for, from a JSON object; what is not one, or not known, is passed over."""
    try:
        found: object = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    words = cast("dict[str, object]", found)
    own = ((name, words.get(name)) for name in NAMED)
    return {name: word.strip() for name, word in own if isinstance(word, str) and word.strip()}


def words_said(one: LearningSet, pack: Pack | None) -> dict[str, str]:
    """What is said in a meeting of that set in place of usual words: its own word, else that of the meeting's pack."""
    of_pack = {} if pack is None else {name: word for name in OF_PACK if (word := pack.words.get(name))}
    return of_pack | read_words(one.words)


def write_words(words: Mapping[str, str]) -> str:
    """The JSON object of a set's own words; empty when it has none."""
    own = {name: words[name] for name in NAMED if words.get(name)}
    return json.dumps(own, ensure_ascii=False) if own else ""


def with_word(text: str, name: str, word: str) -> str:
    """The JSON object `text` with another word for `name`; an empty word brings the usual one back.

    Raises:
        Refused: `too_long`; `unknown_choice` when nothing is called `name`.
    """
    if name not in NAMED:
        raise Refused("unknown_choice")
    word = clean_line(word, LONGEST_WORD, "own_word")
    return write_words({**read_words(text), name: word})


def plural(word: str) -> str:
    """More than one of an English word: `coaches`, `parties`, `presenters`; the last of several words bends."""
    lower = word.lower()
    if lower.endswith(_HISSING):
        return word + "es"
    if lower.endswith("y") and len(word) > 1 and lower[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s" if word else word


def capital(word: str) -> str:
    """The word as it begins a sentence."""
    return word[:1].upper() + word[1:]
