"""Looking for words as people type them: case, accents and the slant of quotation marks do not count."""

from __future__ import annotations

import unicodedata
from typing import Final

# Slanted quotation marks and dashes, as keyboards have them; and letters with strokes, which are no accents.
_TYPED: Final = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014łøđħ\u0131ŧ", "''\"\"--lodhit")


def plain_letters(text: str) -> str:
    """`text` for comparing: small letters without accents, and with the signs that keyboards have."""
    small = text.casefold()
    if small.isascii():
        return small
    spread = unicodedata.normalize("NFKD", small)
    bare = "".join(c for c in spread if not unicodedata.combining(c))
    return bare.translate(_TYPED)


def has_words(text: str, words: str) -> bool:
    """Whether every one of `words` occurs in `text`, in any order; no words occur everywhere."""
    plain = plain_letters(text)
    return all(word in plain for word in plain_letters(words).split())
