"""Whether the keyboard is in a part of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def has_keyboard(box: QWidget) -> bool:
    """Whether `box`, or something in it, is where keys go in its window."""
    return within(box, box.window().focusWidget())


def within(box: QWidget, part: QWidget | None) -> bool:
    """Whether `part` is `box`, or in it."""
    return part is not None and (part is box or box.isAncestorOf(part))
