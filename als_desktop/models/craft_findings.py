"""What a text gives cause for: the kinds of advice, with their places in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.craft_reading import PAUSE
from als_desktop.models.craft_sentence import SentenceReading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from als_desktop.models.craft_reading import Sentence
    from als_desktop.models.craft_rules import Rules

# Less than this and without an end mark, somebody is still typing.
_HALF_TYPED: Final = 3
# As short as this, a second question only asks for more: and what else?
_ECHO: Final = 2


def findings_of(sentences: Sequence[Sentence], rules: Rules) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end in the text; none for a text in another language."""
    if not _is_in_language(sentences, rules):
        return
    questions = 0
    after_open = False
    for sentence in sentences:
        if not sentence.ended and sum(word != PAUSE for word in sentence.words) < _HALF_TYPED:
            continue
        reading = SentenceReading(sentence, rules, after_open)
        for kind, start, end in reading.findings():
            yield kind, sentence.spans[start][0], sentence.spans[max(start, end - 1)][1]
        if sentence.asks and not reading.is_answer and reading.length > _ECHO:
            questions += 1
            if questions == 2:
                yield "multiple", sentence.spans[0][0], sentence.spans[-1][1]
        after_open = reading.asks_openly


def _is_in_language(sentences: Sequence[Sentence], rules: Rules) -> bool:
    known = foreign = shared = 0
    for sentence in sentences:
        for word in sentence.words:
            if word in rules.shared:
                shared += 1
            elif word in rules.known:
                known += 1
            elif word in rules.words["foreign"] or (word.isalpha() and not word.isascii()):
                foreign += 1
    return known > foreign or (shared > 0 and foreign == 0)
