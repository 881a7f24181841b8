"""What a status asks for besides the report: other words for an action that changed, or why one was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.action import Action, ActionStatus
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.report_in.report_facts import anew_words, status_said
from als_desktop.ui.report_in.report_text import ReportText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class FollowUp(QWidget):
    """One field, or none: whichever the status of the action asks for. Neither has to be filled.

    It stands beside the status, as high without a field as with one, so that a choice moves nothing.
    """

    def __init__(self, hub: Hub, theme: Theme, action_id: str) -> None:
        """Belongs to one action for good."""
        super().__init__()
        self._hub = hub
        self._action_id = action_id
        self.anew = AnewLine(hub, action_id, self.tr("The action in new words"))
        self.why = ReportText(hub, action_id, ReportField.WHY, self.tr("Why it was dropped"), 1)
        self.why.setPlaceholderText(self.tr("Why, if you like"))
        self._instead = PlainLabel(self.tr("Instead"), "label")
        self._instead.setBuddy(self.anew)
        line = row(theme.px("space_s"))
        self.setLayout(line)
        line.addWidget(self._instead)
        for field in (self.anew, self.why):
            line.addWidget(field, 1)
        keep_room(self)

    def refresh(self, view: MeetingView, action: Action) -> None:
        """Show the field that the action asks for now; one that has text stays."""
        said = status_said(view, action)
        self.anew.refresh()
        self.why.refresh()
        shown = {
            self.anew: said is ActionStatus.CHANGED or bool(anew_words(view, action)),
            self.why: said is ActionStatus.DROPPED or bool(self.why.kept()),
        }
        for field, asked in shown.items():
            field.setVisible(asked)
        self._instead.setVisible(shown[self.anew])
        self.setVisible(any(shown.values()))

    def mark_asked(self, *, asked: bool) -> None:
        """Mark what the action becomes as what quick entry fills now, or not."""
        self._instead.set_tone("accent" if asked else "")
        self.anew.setPlaceholderText(
            self.tr("Type below, or here") if asked else self.tr("What will you do instead?")
        )

    def sizeHint(self) -> QSize:
        """As high as the higher of the two, whichever is shown."""
        hint = super().sizeHint()
        for field in (self.anew, self.why):
            field.ensurePolished()
        return QSize(hint.width(), max(self.anew.sizeHint().height(), self.why.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """As high as `sizeHint`."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class AnewLine(CommitLine):
    """The new words of an action that has changed; empty while they are the old ones.

    `passed` is emitted with Enter, unless the words were refused.
    """

    passed = Signal()

    def __init__(self, hub: Hub, action_id: str, name: str) -> None:
        """Belongs to one action for good."""
        super().__init__(name, self.tr("What will you do instead?"))
        self._hub = hub
        self._action_id = action_id
        self.committed.connect(self._on_committed)

    def refresh(self) -> None:
        """Show what is kept, unless somebody is typing."""
        action = self._hub.meeting.action(self._action_id)
        if action is not None:
            self.set_committed(anew_words(self._hub.meeting, action))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the words and goes on."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.property("invalid"):
            self.passed.emit()

    def say(self, text: str) -> bool:
        """Have the action become `text`; False when it was refused."""
        meeting, service = self._hub.meeting.meeting.id, self._hub.services.report_in
        return self._hub.do(lambda: service.word_anew(meeting, self._action_id, text)) is not None

    def _on_committed(self, text: str) -> None:
        if self.say(text):
            self.refresh()
        else:
            self.refuse()
