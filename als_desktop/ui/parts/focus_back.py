"""What comes up and goes again gives the keyboard back to where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from als_desktop.ui.parts.keyboard_in import has_keyboard, within

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_OTHER = Qt.FocusReason.OtherFocusReason


class FocusBack(QObject):
    """Remembers from where the keyboard came into a box; else Qt hands it to whatever is next when the box goes."""

    def __init__(self, box: QWidget) -> None:
        """Watches as long as `box` lives."""
        super().__init__(box)
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def give_back(self) -> None:
        """The box is about to go: the keyboard leaves it, if it is there."""
        before, box = self._before, self._box
        if box is None or not has_keyboard(box):
            return
        if before is not None and shiboken6.isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(_OTHER)

    @property
    def _box(self) -> QWidget | None:
        parent = self.parent()
        return parent if parent is not None and parent.isWidgetType() else None  # type: ignore[return-value]

    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        box = self._box
        if box is not None and old is not None and within(box, new) and not within(box, old):
            self._before = old
