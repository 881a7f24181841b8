"""One answer to a prompt: who gave it, and the words, which are edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.models.feedback import Feedback
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 20
# Brings the token level with the first line of the words.
_TOKEN_DOWN = 5


class AnswerRow(QWidget):
    """Writes down what is typed into it."""

    def __init__(self, hub: Hub, theme: Theme, feedback_id: str) -> None:
        """Shows nothing until `show_answer`."""
        super().__init__()
        self._hub = hub
        self.feedback_id = feedback_id
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self.text = InPlaceText(theme, self.tr("Answer"))
        self.remove = icon_button(theme, "close", "", size="small")
        self.remove.set_ink("text_2")
        self._lead = QWidget()
        lead = QHBoxLayout(self._lead)
        lead.setContentsMargins(0, _TOKEN_DOWN, 0, 0)
        lead.addWidget(self._token)
        self._lead.setFixedWidth(_TOKEN)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.text.committed.connect(self._on_text_committed)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_answer(self, answer: Feedback, member: Member | None) -> None:
        """Show the answer as it is now; without a member there is no token."""
        self._token.setVisible(member is not None)
        name = member.name if member is not None else ""
        if member is not None:
            self._token.set_person(member.seat, member.letter)
        self._token.setToolTip(plain_tip(name))
        self.text.set_committed(answer.text)
        self.text.setAccessibleName(
            self.tr("Answer by {name}").format(name=name) if name else self.tr("Answer")
        )
        self.remove.setAccessibleName(self.tr("Remove the answer “{text}”").format(text=answer.text))
        self.remove.setToolTip(self.tr("Remove, undo brings it back"))

    def _on_text_committed(self, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.feedback.reword(self.feedback_id, text)) is None:
            self.text.refuse()
            return
        now = self._hub.meeting.find(Feedback, self.feedback_id)
        if now is not None:
            self.text.set_committed(now.text)

    def _on_remove_clicked(self) -> None:
        self._hub.do(lambda: self._hub.services.feedback.remove(self.feedback_id))
