"""The one way in which what a person typed becomes ReportLab markup: nothing lost, nothing obeyed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from als_desktop.reports.fonts import Face

# Printed where no bundled font has the character. Not an empty box: that would look like one to tick.
UNPRINTABLE = "\ufffd"

_NEW_LINE = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_OTHER_SPACE = re.compile("[\u1680\u2000-\u200a\u205f\u3000]")
_FIXED_SPACE = re.compile("[\u202f\u2007]")
_WORD_OR_SPACES = re.compile(r"\s+|\S+")
_SPACE_RUN = re.compile("^ +|  +")
_TAB = "    "
_LINE_BREAK = "<br/>"

# ReportLab's time to break a paragraph grows with the square of its runs and lines: beyond this number, a new
# paragraph begins, at a space if there is one before the second number.
_PIECE_RUNS = 300
_PIECE_RUNS_MOST = 400


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in a row that are printed in one font; `font` is its name in ReportLab."""

    font: str
    text: str


def print_text(text: str, face: Face) -> tuple[str, ...]:
    """The paragraphs of ReportLab markup that print `text` as typed; none if there is nothing to see in it.

    A paragraph keeps the typed line breaks. There is nearly always just one: see `_PIECE_RUNS`.
    """
    pieces: list[str] = []
    markup: list[str] = []
    for line in visible_lines(text):
        after_space = False
        for run in runs(line, face):
            if len(markup) >= _PIECE_RUNS_MOST or (len(markup) >= _PIECE_RUNS and after_space):
                pieces.append("".join(markup))
                markup = []
            markup.append(f'<font name="{run.font}">{escape(run.text)}</font>')
            after_space = run.text.endswith(" ")
        if len(markup) >= _PIECE_RUNS:
            pieces.append("".join(markup))
            markup = []
        else:
            markup.append(_LINE_BREAK)
    if markup and markup[-1] == _LINE_BREAK:
        markup.pop()
    if markup:
        pieces.append("".join(markup))
    return tuple(pieces)


def visible_lines(text: str) -> list[str]:
    """The typed lines of `text` without what has no picture: control and format characters; composed (NFC).

    Blank lines before and after are left out. Rows of spaces keep their width with no-break spaces.
    """
    lines = [_visible(line) for line in _NEW_LINE.split(unicodedata.normalize("NFC", text))]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return lines


def runs(line: str, face: Face) -> Iterator[Run]:
    """A line of `visible_lines`, cut where the font changes; what no font has becomes `UNPRINTABLE`."""
    name, held = face.name, ""
    for word in _WORD_OR_SPACES.findall(line):
        # Spaces stay with the word before them: fewer runs, and every font has them.
        if word.isspace():
            held += word
            continue
        for wanted, chars in _fitted(word, face):
            if wanted == name:
                held += chars
                continue
            if held:
                yield Run(name, held)
            name, held = wanted, chars
    if held:
        yield Run(name, held)


def _fitted(word: str, face: Face) -> Iterator[tuple[str, str]]:
    """Names of fonts with the characters of `word` for them: the fewest fonts that will do.

    A word is not set in two fonts if one has all of it, nor a letter apart from the marks on it.
    """
    whole = face.font_of(word)
    if whole is not None:
        yield whole.name, word
        return
    for cluster in _clusters(word):
        font = face.font_of(cluster)
        if font is not None:
            yield font.name, cluster
            continue
        for char in cluster:
            font = face.font_of(char)
            yield (font.name, char) if font is not None else (face.fonts[-1].name, UNPRINTABLE)


def _clusters(line: str) -> Iterator[str]:
    """Characters with the marks that are set on them."""
    cluster = ""
    for char in line:
        if cluster and not unicodedata.combining(char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _visible(line: str) -> str:
    line = line.replace("\t", _TAB)
    line = _OTHER_SPACE.sub(" ", line)
    line = _FIXED_SPACE.sub("\u00a0", line)
    line = "".join(char for char in line if _has_picture(char))
    return _SPACE_RUN.sub(_kept_spaces, line)


def _has_picture(char: str) -> bool:
    """Whether `char` is neither a control, an invisible sign for formatting, nor a variant selector."""
    if "\ufe00" <= char <= "\ufe0f":
        return False
    return unicodedata.category(char) not in ("Cc", "Cf")


def _kept_spaces(found: re.Match[str]) -> str:
    """Spaces of the same width that ReportLab does not shrink to one, and where a line may still end."""
    first = "\u00a0" if found.start() == 0 else " "
    second = " " if first == "\u00a0" else "\u00a0"
    length = len(found.group())
    return ((first + second) * length)[:length]
