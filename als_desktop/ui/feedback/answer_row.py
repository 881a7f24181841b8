"""One answer to a prompt: who gave it, and the words, which are edited in place where they are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.models.meeting import Slot
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.in_place_text import PADDING, InPlaceText
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.people import Member
    from als_desktop.ui.feedback.prompts import Answer, Prompt
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 20
# Brings the token level with the first line of the words.
_TOKEN_DOWN = 5


class AnswerRow(QWidget):
    """Writes down what is typed into it.

    Signals:
        move_wanted(str, str): it belongs under another prompt; the id of the answer and the code of the prompt.
    """

    move_wanted = Signal(str, str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_answer`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._others: Sequence[tuple[Prompt, int]] = ()
        self._answer: Answer | None = None
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self.text = InPlaceText(theme, self.tr("Answer"))
        self.more = icon_button(theme, "more", "", size="small")
        self.more.set_ink("text_2")
        self.origin = PlainLabel("", "caption")
        self.origin.setContentsMargins(PADDING, 0, 0, 0)
        words = column(0)
        words.addWidget(self.text)
        words.addWidget(self.origin)
        self._lead = QWidget()
        lead = QHBoxLayout(self._lead)
        lead.setContentsMargins(0, _TOKEN_DOWN, 0, 0)
        lead.addWidget(self._token)
        self._lead.setFixedWidth(_TOKEN)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        for key, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            keys = QShortcut(QKeySequence(key), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.setProperty("by", by)
            keys.activated.connect(self._on_move_keys_activated)
        self.text.committed.connect(self._on_text_committed)
        self.more.clicked.connect(self._on_more_clicked)

    def show_answer(
        self, answer: Answer, member: Member | None, others: Sequence[tuple[Prompt, int]] = ()
    ) -> None:
        """Show the answer as it is now; without a member there is no token.

        `others` are the prompts it could be put under, each with how many columns to the right it is.
        """
        self._answer, self._others = answer, others
        self._token.setVisible(member is not None)
        name = member.name if member is not None else ""
        if member is not None:
            self._token.set_person(member.seat, member.letter)
        self._token.setToolTip(plain_tip(name))
        self.text.set_committed(answer.text)
        words = self.tr("to {name}, slot {n}") if answer.said_to else self.tr("said in slot {n}")
        origin = words.format(name=answer.said_to, n=answer.slot_number) if answer.slot_number else ""
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        called = self.tr("Answer by {name}").format(name=name) if name else self.tr("Answer")
        self.text.setAccessibleName(f"{called}, {origin}" if origin else called)
        self.more.setAccessibleName(self.tr("Menu of the answer “{text}”").format(text=answer.text))
        self.more.setToolTip(self.tr("Move or remove") if others else self.tr("Remove"))

    def act(self, name: str) -> None:
        """Do to the answer what one of the menu's acts says."""
        from als_desktop.ui.feedback.answer_menu import MOVE

        answer = self._answer
        if answer is None:
            return
        self.text.commit()
        if name.startswith(MOVE):
            self.move_wanted.emit(answer.record.id, name.removeprefix(MOVE))
        else:
            self._hub.do(lambda: self._take_away(answer))

    def _on_text_committed(self, text: str) -> None:
        answer = self._answer
        if answer is None:
            return
        if self._hub.do(lambda: self._write(answer, text)) is None:
            self.text.refuse()
            return
        now = self._hub.meeting.find(type(answer.record), answer.record.id)
        if now is not None:
            self.text.set_committed(replace(answer, record=now).text)

    def _on_more_clicked(self) -> None:
        from als_desktop.ui.feedback.answer_menu import AnswerMenu

        menu = AnswerMenu(self._theme, self, self.more.accessibleName(), self._others)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.wanted.connect(self.act)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_move_keys_activated(self) -> None:
        by, answer = int(self.sender().property("by")), self._answer
        code = next((prompt.code for prompt, distance in self._others if distance == by), "")
        if answer is not None and code:
            self.text.commit()
            self.move_wanted.emit(answer.record.id, code)

    def _write(self, answer: Answer, text: str) -> Change:
        services, record = self._hub.services, answer.record
        if isinstance(record, Slot):
            return services.slots.set_learned(record.id, text)
        return services.feedback.reword(record.id, text)

    def _take_away(self, answer: Answer) -> Change:
        services, record = self._hub.services, answer.record
        if isinstance(record, Slot):
            return services.slots.set_learned(record.id, "")
        return services.feedback.remove(record.id)
