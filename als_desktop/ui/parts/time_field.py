"""A time of day that is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.models.spoken_time import time_from_typed
from als_desktop.ui.parts.commit_fields import CommitLine

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtWidgets import QWidget


class TimeField(CommitLine):
    """A line that takes "13:30", "9.30", "1330" or "9".

    `time_chosen` carries a `datetime.time`, for what a person does only. What is no time stays, marked, and
    `unreadable` carries it.
    """

    time_chosen = Signal(object)
    unreadable = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._time: time | None = None
        self.committed.connect(self._on_committed)

    def set_time(self, value: time | None) -> None:
        """Show `value` as stored, unless a person is typing something else. Emits nothing."""
        self._time = value
        self.set_committed(_words(value))

    def time(self) -> time | None:
        """The time stored or last chosen."""
        return self._time

    def _on_committed(self, text: str) -> None:
        value = time_from_typed(text)
        if value is None:
            self.refuse()
            self.unreadable.emit(text)
            return
        before = self._time
        self._time = value
        if value != before:
            self.time_chosen.emit(value)
        if self.property("invalid"):
            self._time = before
        else:
            self.set_committed(_words(self._time))


def _words(value: time | None) -> str:
    return "" if value is None else value.strftime("%H:%M")
