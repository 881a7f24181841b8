"""Bytes of a file as text, when nobody has said in which encoding."""

from __future__ import annotations

import codecs
import unicodedata
from typing import Final

from als_desktop.models.refusal import Refused

UTF_8: Final = "utf-8"
UTF_16_LE: Final = "utf-16-le"
UTF_16_BE: Final = "utf-16-be"
WINDOWS: Final = "cp1252"
WINDOWS_CENTRAL: Final = "cp1250"
MAC: Final = "mac_roman"
ENCODINGS: Final = (UTF_8, UTF_16_LE, UTF_16_BE, WINDOWS, WINDOWS_CENTRAL, MAC)

_MARKS: Final = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, UTF_16_LE),
    (codecs.BOM_UTF16_BE, UTF_16_BE),
)
_WORKBOOKS: Final = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_DOCUMENTS: Final = (b"%pdf", b"{\\rtf", b"<!doctype", b"<html", b"<table", b"<?xml")
_USUAL_CONTROLS: Final = frozenset("\t\n\v\f\r\x1a")
_MARK: Final = "\ufeff"
_SAMPLE: Final = 65_536
# One strange sign in fifty: more than that nobody has typed.
_STRANGE_SHARE: Final = 50
_ONE_SIDED: Final = 4


def decoded(content: bytes, encoding: str = "") -> tuple[str, str]:
    """The text in `content` and the code of its encoding; an `encoding` that is given is taken at its word.

    Raises:
        Refused: `table_empty`, `table_is_workbook`, `table_is_document`, `table_not_text`.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise Refused("table_empty")
    if content.startswith(_WORKBOOKS):
        raise Refused("table_is_workbook")
    if content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_DOCUMENTS):
        raise Refused("table_is_document")
    if encoding:
        return content.decode(encoding, "replace").removeprefix(_MARK), encoding
    text, found = _guessed(content)
    if _is_strange(text):
        raise Refused("table_not_text")
    return text.removeprefix(_MARK), found


def _guessed(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace"), encoding
    if b"\x00" in content:
        return _sixteen_bits(content)
    try:
        return content.decode(UTF_8), UTF_8
    except UnicodeDecodeError:
        return _eight_bits(content)


def _sixteen_bits(content: bytes) -> tuple[str, str]:
    """Every list has separators and line ends, which have a zero byte on one side: after the sign or before it.

    Raises:
        Refused: `table_not_text` when there are many on both.
    """
    pairs = content[: len(content) // 2 * 2]
    after, before = pairs[1::2].count(0), pairs[::2].count(0)
    if min(after, before) * _ONE_SIDED > max(after, before):
        raise Refused("table_not_text")
    encoding = UTF_16_LE if after >= before else UTF_16_BE
    return pairs.decode(encoding, "replace"), encoding


def _eight_bits(content: bytes) -> tuple[str, str]:
    # Old Macs end their lines with CR alone; the bytes that Windows leaves free are letters elsewhere.
    of_mac = b"\r" in content and b"\n" not in content
    for encoding in (WINDOWS, MAC if of_mac else WINDOWS_CENTRAL):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return content.decode(MAC), MAC


def _is_strange(text: str) -> bool:
    sample = text[:_SAMPLE]
    if "\x00" in sample:
        return True
    strange = sum(1 for c in sample if c not in _USUAL_CONTROLS and _is_no_letter(c))
    return strange * _STRANGE_SHARE > len(sample)


def _is_no_letter(sign: str) -> bool:
    return sign == "\ufffd" or unicodedata.category(sign) in ("Cc", "Cn", "Co", "Cs")
