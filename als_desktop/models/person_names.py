"""Whether two texts name the same person: lists spell names in many ways."""

from __future__ import annotations

import re
from typing import Final

from als_desktop.models.searching import plain_letters

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_MAIL: Final = re.compile(r"[^\s<>;,()\"]+@[^\s<>;,()\"]+")
_TITLES: Final = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "frau", "herr", "phd"}
)
_LEAST_DIGITS: Final = 6
# "Owen, Dilys (Estates)": what stands in brackets is no name.
_ASIDE: Final = re.compile(r"[(\[<].*?(?:[)\]>]|$)")

Words = tuple[str, ...]


def name_words(name: str) -> Words:
    """The words of a name in the order of the alphabet, so that `Owen, Dr Dilys J.` is `Dilys Owen`.

    Case, accents, titles and what stands in brackets do not count, nor do initials beside two longer words.
    """
    words = [word for word in _WORD.findall(plain_letters(_ASIDE.sub(" ", name))) if word not in _TITLES]
    longer = [word for word in words if len(word) > 1]
    return tuple(sorted(longer if len(longer) > 1 else words))


def mail_of(text: str) -> str:
    """The first e-mail address in a text, in small letters; "" when there is none."""
    found = _MAIL.search(text)
    return found[0].casefold().rstrip(".") if found else ""


def contact_key(contact: str) -> str:
    """The same for two contacts that reach the same person: the address, or the digits of a number; "" for none."""
    mail = mail_of(contact)
    if mail:
        return mail
    digits = "".join(c for c in contact if c.isdigit())
    return digits if len(digits) >= _LEAST_DIGITS else " ".join(plain_letters(contact).split())


def perhaps_same(one: Words, other: Words) -> bool:
    """Whether one of two names may be the short form of the other: `Dilys` of `Dilys Owen`."""
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] in long
