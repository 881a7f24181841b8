"""Tooltips that show a person's text as it is."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """What to give `setToolTip` or `QToolTip.showText`, so that `text` is never read as markup."""
    # Qt takes a tooltip with a tag for rich text, and has no switch for it.
    if "<" not in text:
        return text
    from html import escape  # late: it brings a table of all the entities there are

    return f"<qt>{escape(text)}</qt>"
