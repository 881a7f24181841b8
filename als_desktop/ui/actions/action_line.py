"""A field of an action that writes down by itself what a person types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from als_desktop.models.action import Action
    from als_desktop.services.action_service import ActionField
    from als_desktop.ui.hub import Hub

_PADDING = 10


class ActionLine(CommitLine):
    """One of an action's texts, on one line. Long texts are seen from their beginning."""

    def __init__(self, hub: Hub, field: ActionField, name: str, placeholder: str = "") -> None:
        """`name` is what the label beside the field says."""
        super().__init__(name, placeholder)
        self._hub = hub
        self._field = field
        self._action_id = ""
        self.committed.connect(self._on_committed)

    def show_action(self, action: Action) -> None:
        """Show the action's text, unless a person is typing another."""
        self._action_id = action.id
        self.set_committed(self.shown(getattr(action, self._field.value)))

    def set_committed(self, text: str) -> None:
        """As `CommitLine`, and from its beginning."""
        super().set_committed(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def shown(self, stored: str) -> str:
        """How the stored text is shown."""
        return stored

    def stored(self, typed: str) -> str:
        """What is stored for a typed text."""
        return typed

    def event(self, event: QEvent) -> bool:
        """The tooltip has the whole of a text that is longer than the field."""
        if event.type() == QEvent.Type.ToolTip:
            room = self.rect().width() - self.textMargins().right() - 2 * _PADDING
            too_long = self.fontMetrics().horizontalAdvance(self.text()) > room
            self.setToolTip(plain_tip(self.text()) if too_long else "")
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def _on_committed(self, text: str) -> None:
        actions = self._hub.services.actions
        stored = self.stored(text)
        if self._hub.do(lambda: actions.set_field(self._action_id, self._field, stored)) is None:
            self.refuse()
            return
        # What was typed may say the same as before in other words: then nothing changed, and nobody tells us.
        action = self._hub.meeting.action(self._action_id)
        if action is not None:
            self.show_action(action)
