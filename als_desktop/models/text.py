"""What may stand in a text that a person typed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from als_desktop.models.refusal import Refused

NAME_LIMIT: Final = 80
LINE_LIMIT: Final = 500
CARD_LIMIT: Final = 5_000
NOTE_LIMIT: Final = 50_000

_KEPT_CONTROLS: Final = frozenset("\n\t")
# Slides and forms break their lines with these.
_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")


def clean_text(raw: str, limit: int, field: str) -> str:
    """`raw` in Unicode form NFC, without control characters, lone surrogates or outer blanks.

    `limit` counts characters. Line ends become `\\n`.

    Raises:
        Refused: `too_long`, with `field`, `length` and `limit`; the caller keeps what was typed.
    """
    text = _LINE_ENDS.sub("\n", raw)
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFC", "".join(c for c in text if not _refused(c)))
    text = text.strip()
    if len(text) > limit:
        raise Refused("too_long", field=field, length=len(text), limit=limit)
    return text


def clean_line(raw: str, limit: int, field: str) -> str:
    """As `clean_text`, on one line: runs of blanks become one space."""
    return " ".join(clean_text(raw, limit, field).split())


def required_line(raw: str, limit: int, field: str) -> str:
    """As `clean_line`, and not empty.

    Raises:
        Refused: `empty` or `too_long`, with `field`.
    """
    text = clean_line(raw, limit, field)
    if not text:
        raise Refused("empty", field=field)
    return text


def required_text(raw: str, limit: int, field: str) -> str:
    """As `clean_text`, and not empty.

    Raises:
        Refused: `empty` or `too_long`, with `field`.
    """
    text = clean_text(raw, limit, field)
    if not text:
        raise Refused("empty", field=field)
    return text


def shortened(text: str, length: int = 40) -> str:
    """`text` on one line, cut at `length` characters with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _refused(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Cn":
        # Only what will never be a character: one that this Python does not know yet may be the newest emoji.
        code = ord(character)
        return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return category in ("Cc", "Cs") and character not in _KEPT_CONTROLS
