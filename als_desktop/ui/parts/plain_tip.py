"""Tooltips that show a person's text as it is."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """What to give `setToolTip` or `QToolTip.showText`, so that `text` is never read as markup."""
    # Qt takes a tooltip with a tag for rich text, and has no switch for it.
    return f"<qt>{escape(text)}</qt>" if "<" in text else text
