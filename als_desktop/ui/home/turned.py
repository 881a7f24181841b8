"""Where undo and redo lead to at home: to the set that is there again, and to what comes next on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.models.changes import Change
from als_desktop.models.people import LearningSet
from als_desktop.ui.parts.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OTHER = Qt.FocusReason.OtherFocusReason


def set_made(change: object) -> str:
    """The set (by id) that a change has made; "" where it made none."""
    edits = change.edits_of(LearningSet) if isinstance(change, Change) else []
    return next((after.id for before, after in edits if before is None and after is not None), "")


def focus_lead(page: QWidget) -> None:
    """Have the keyboard on the button that stands out on a page, else on the page itself."""
    leads = (b for b in page.findChildren(Button) if b.isVisible() and b.property("kind") == "primary")
    next(leads, page).setFocus(_OTHER)
