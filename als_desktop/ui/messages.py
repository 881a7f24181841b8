"""Codes of the layers below, made into sentences for people."""

from __future__ import annotations

from functools import cache
from typing import Any

from als_desktop.assets import read_toml
from als_desktop.errors import ReportFailed, StoreUnavailable
from als_desktop.models.refusal import Refused

LANGUAGE = "en"


def sentence_for(error: Refused | StoreUnavailable | ReportFailed) -> str:
    """What happened and what to do next, in plain text."""
    if isinstance(error, Refused):
        return _filled("refused", error.code, error.params)
    if isinstance(error, StoreUnavailable):
        return _filled("store", error.reason, error.params)
    return _filled("report", error.reason, error.params)


def act_label(label: str, about: str) -> str:
    """What an act is called in the words of undo: `move "What holds you back?"`."""
    words = str(_catalogue()["act"].get(label, label.replace("_", " ")))
    return f"{words} “{about}”" if about else words.rstrip(":")


def act_said(label: str, words: dict[str, object]) -> str:
    """What is said aloud when an act on the board was done; `words` fill in where that is."""
    patterns = _catalogue()["said"]
    return str(patterns.get(label, patterns["unknown"])).format_map(_Known(words))


def field_name(field: str) -> str:
    """What a field is called within a sentence."""
    return str(_catalogue()["field"].get(field, field.replace("_", " ")))


def _filled(section: str, code: str, params: dict[str, object]) -> str:
    words = dict(params)
    if "field" in words:
        words["field"] = field_name(str(words["field"]))
    pattern = _catalogue()[section].get(code)
    if pattern is None:
        return str(_catalogue()[section]["unknown"]).format(code=code)
    return str(pattern).format_map(_Known(words))


@cache
def _catalogue() -> dict[str, Any]:
    return read_toml(f"i18n/messages_{LANGUAGE}.toml")


class _Known(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"
