"""The texts of a report, each kept with the action it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.models.spoken_date import stored_from_typed
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.day_reading import DayReading
from als_desktop.ui.parts.growing_text import GrowingText
from als_desktop.ui.parts.when import meeting_day, shown_day

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from als_desktop.ui.hub import Hub


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BREAKING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class ReportText(GrowingText):
    """One text of the report on one action. Asks the hub by itself when a person has finished typing.

    `passed` is emitted with Enter, unless the text was refused; Shift+Enter breaks the line.
    """

    passed = Signal()

    def __init__(self, hub: Hub, action_id: str, field: ReportField, name: str, least: int) -> None:
        """`least` is how many lines are shown when there is no text."""
        super().__init__(name, least=least)
        self._hub = hub
        self._action_id = action_id
        self._field = field
        self.committed.connect(self._on_committed)

    def refresh(self) -> None:
        """Show what is kept, unless somebody is typing."""
        self.set_committed(self.kept())

    def kept(self) -> str:
        """What is kept of this text."""
        return _kept(self._hub, self._action_id, self._field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the text and goes on."""
        if event.key() not in _ENTER or event.modifiers() & _BREAKING:
            super().keyPressEvent(event)
            return
        self.commit()
        if not self.property("invalid"):
            self.passed.emit()

    def add_line(self, text: str) -> bool:
        """Put `text` on a new line below what is kept; False when it was refused."""
        kept = self.kept()
        return _keep(self._hub, self._action_id, self._field, f"{kept}\n{text}" if kept else text)

    def _on_committed(self, text: str) -> None:
        if _keep(self._hub, self._action_id, self._field, text):
            self.refresh()
        else:
            self.refuse()


class ReportDate(CommitLine):
    """The new date of an action: a day as people type it, or words.

    `passed` is emitted with Enter, unless the date was refused: nothing else is asked about the action.
    """

    passed = Signal()

    def __init__(self, hub: Hub, action_id: str, name: str) -> None:
        """Belongs to one action for good."""
        super().__init__(name)
        self._hub = hub
        self._action_id = action_id
        self._locked = ""
        self.reading = DayReading(self, self._meeting_day)
        self.committed.connect(self._on_committed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the date and goes on."""
        super().keyPressEvent(event)
        if event.key() in _ENTER and not event.modifiers() & _BREAKING and not self.property("invalid"):
            self.passed.emit()

    def refresh(self) -> None:
        """Show what is kept, unless somebody is typing."""
        kept = _kept(self._hub, self._action_id, ReportField.NEW_BY_WHEN)
        self.set_committed(shown_day(kept, self._meeting_day()))

    def say(self, text: str) -> bool:
        """Take a date as people type it; False when it was refused."""
        stored = stored_from_typed(text, self._meeting_day())
        return _keep(self._hub, self._action_id, ReportField.NEW_BY_WHEN, stored)

    def lock(self, because: str) -> None:
        """Take no date, for a reason; "" takes one again. What is there stays."""
        self.setEnabled(not because)
        self._locked = because
        self.setToolTip(because)
        self.mark_asked(asked=False)

    def mark_asked(self, *, asked: bool) -> None:
        """Mark it as what quick entry fills now, or not."""
        free = self.tr("Type below, or here") if asked else self.tr("4 Dec, or next Friday")
        self.setPlaceholderText(self._locked or free)

    def _on_committed(self, text: str) -> None:
        if self.say(text):
            self.refresh()
        else:
            self.refuse()

    def _meeting_day(self) -> date:
        return meeting_day(self._hub.meeting)


def _kept(hub: Hub, action_id: str, field: ReportField) -> str:
    report = hub.meeting.report_on(action_id)
    return str(getattr(report, field.value)) if report is not None else ""


def _keep(hub: Hub, action_id: str, field: ReportField, text: str) -> bool:
    meeting, service = hub.meeting.meeting.id, hub.services.report_in
    return hub.do(lambda: service.set_text(meeting, action_id, field, text)) is not None
