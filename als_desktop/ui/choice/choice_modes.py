"""What typing can make while one of several is chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.theme.tokens import load_tokens

OFFER = "offer"
OWN_WORDS = "own_words"


def offer_mode() -> EntryMode:
    """One more to choose from, offered seat by seat."""
    words = _say("{name} offers one to choose from")
    return EntryMode(
        OFFER, _say("Offer"), words, load_tokens().soft_limit, turns=Turns.EACH, is_question=True
    )


def own_words_mode() -> EntryMode:
    """What the presenter chooses in words of their own, where the pack offers some."""
    words = _say("Or in {name}’s own words")
    return EntryMode(OWN_WORDS, _say("Own words"), words, load_tokens().soft_limit)


def _say(words: str) -> str:
    return QCoreApplication.translate("ChoiceModes", words)
