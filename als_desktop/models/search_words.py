"""The words of a search, and where they stand in a text that was found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from als_desktop.models.search import Snippet
from als_desktop.models.searching import plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_WORDS: Final = 16
LONGEST_WORD: Final = 64
_SNIPPET: Final = 180
_BEFORE: Final = 60
_TOKEN: Final = re.compile(r"[^\W_]+")


def search_words(typed: str) -> tuple[str, ...]:
    """What is looked for in what somebody typed: pieces with a letter or a digit, the first 16 of them."""
    spoken = "".join(c if c.isprintable() else " " for c in typed)
    pieces = (piece[:LONGEST_WORD] for piece in spoken.split())
    found = dict.fromkeys(piece for piece in pieces if _TOKEN.search(piece))
    return tuple(found)[:MOST_WORDS]


def hits_in(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The places in `text` (start and length) at which one of `words` stands, or a longer word that it begins."""
    return tuple(_merged(sorted(_places(text, words))))


def snippet_of(text: str, words: Sequence[str]) -> Snippet:
    """`text` on one line; one that is long is cut around the first place at which one of `words` stands."""
    line = " · ".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
    if len(line) > _SNIPPET:
        first = min((start for start, _ in _places(line, words)), default=0)
        line = _cut(line, max(0, first - _BEFORE))
    return Snippet(line, hits_in(line, words))


def _cut(line: str, start: int) -> str:
    """A piece of `line` from about `start`, of whole words where there are blanks."""
    start = min(start, len(line) - _SNIPPET)
    if start > 0:
        blank = line.find(" ", start, start + _BEFORE // 2)
        start = blank + 1 if blank >= 0 else start
    end = start + _SNIPPET
    if end < len(line):
        blank = line.rfind(" ", end - _BEFORE // 2, end + 1)
        end = blank if blank >= 0 else end
    return f"{'…' if start > 0 else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _places(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    sought = [[plain_letters(token) for token in _TOKEN.findall(word)] for word in words]
    # Most words of a text are none of those, which one look tells.
    begins = tuple(tokens[0] for tokens in sought)
    found = [(m.start(), m.end(), plain_letters(m[0])) for m in _TOKEN.finditer(text)]
    for n, (start, _, plain) in enumerate(found):
        if plain.startswith(begins):
            for tokens in sought:
                run = found[n : n + len(tokens)]
                if len(run) == len(tokens) and _begin(tokens, [plain for _, _, plain in run]):
                    yield start, run[-1][1] - start


def _begin(tokens: Sequence[str], plain: Sequence[str]) -> bool:
    """Whether the words of a text are these, the last of them perhaps longer."""
    return list(plain[:-1]) == list(tokens[:-1]) and plain[-1].startswith(tokens[-1])


def _merged(places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places in order that do not overlap."""
    end = 0
    for start, length in places:
        begin = max(start, end)
        if start + length > begin:
            yield begin, start + length - begin
            end = start + length
