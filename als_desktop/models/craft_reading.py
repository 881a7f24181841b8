"""What was typed, as sentences and clauses of words that remember where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from als_desktop.models.craft_rules import Rules

# A card that goes on longer is no question any more, and is read while it is typed.
READ: Final = 1_200

PAUSE: Final = ","
QUOTED: Final = "“”"
_TOKEN: Final = re.compile(
    r"""
    (?P<word>[^\W_]+(?:['’\u2018`\u00b4-][^\W_]+)*)
    # Somebody else's words; a text that is all in quotation marks is the person's own.
    | (?P<quoted>(?<=[\w,:]\s)["“”][^"“”\n]{1,120}["“”]
        | \A\s*["“”]{1,2}[^"“”\n]{1,120}["“”](?=\s*[,:–—-]\s*\w|\s+\w))
    | (?P<pause>\.\.\.|[,;:()…–—\[\]]|(?<!\S)-+(?!\S))
    | (?P<stop>[?!]+|\.(?!\S)(?!\ *\d)|\.(?=["“”’')\]])|\n)
    """,
    re.VERBOSE,
)
_APOSTROPHES: Final = str.maketrans("’\u2018`\u00b4", "''''")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence: lower case, contractions apart, pauses as `PAUSE`, its end mark last.

    `spans` are the places in the text, one for each word; `stop` is where the words end and the end mark may stand.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    stop: int
    asks: bool

    @property
    def ended(self) -> bool:
        """Whether it has an end mark."""
        return self.stop < len(self.words)

    def clauses(self) -> Iterator[tuple[int, int]]:
        """The parts between pauses, as start and stop."""
        start = 0
        for at in range(self.stop + 1):
            if at == self.stop or self.words[at] == PAUSE:
                if at > start:
                    yield start, at
                start = at + 1


def sentences_of(text: str, rules: Rules) -> list[Sentence]:
    """The sentences in the first `READ` characters of `text` that hold a word."""
    found: list[Sentence] = []
    words: list[str] = []
    spans: list[tuple[int, int]] = []

    def close(mark: str) -> None:
        if any(word != PAUSE for word in words[: -1 if mark else None]):
            stop = len(words) - bool(mark)
            found.append(Sentence(tuple(words), tuple(spans), stop, "?" in mark))
        words.clear()
        spans.clear()

    for token in _TOKEN.finditer(text[:READ]):
        span = token.span()
        if token["word"]:
            for word in _apart(token["word"], rules):
                words.append(word)
                spans.append(span)
            continue
        if token["quoted"]:
            words.append(QUOTED)
        elif token["pause"]:
            words.append(PAUSE)
        else:
            if words and words[-1] in rules.words["abbreviation"] and token[0] == ".":
                continue
            words.append("?" if "?" in token[0] else ".")
            spans.append(span)
            close(token[0])
            continue
        spans.append(span)
    close("")
    return found


def _apart(typed: str, rules: Rules) -> Iterator[str]:
    """`typed` in lower case; what's as what and is."""
    word = typed.lower().translate(_APOSTROPHES)
    word = rules.respell.get(word, word)
    stem, mark, ending = word.partition("'")
    second = rules.endings.get(mark + ending)
    if second is not None and (stem in rules.words["pronoun"] or stem in rules.words["wh"]):
        yield stem
        yield second
    else:
        yield word
