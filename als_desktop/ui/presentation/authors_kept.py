"""Whether a slot keeps the authors of its questions; to turn that off takes names away for good, so it asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from als_desktop.ui.parts.notice_bar import NoticeBar

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class AuthorsKept(QWidget):
    """A switch; `question` is what it asks where there are names to lose, and lies where there is room for it."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Idle until `show_slot`."""
        super().__init__()
        self._hub = hub
        self._slot: Slot | None = None
        self._switch = QCheckBox(self.tr("Anonymous: keep no authors in this slot"))
        self.question = NoticeBar(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._switch)
        self._switch.clicked.connect(self._on_switch_clicked)
        self.question.action_chosen.connect(self._on_question_action_chosen)

    def show_slot(self, slot: Slot) -> None:
        """Show how a slot is."""
        if self._slot is not None and self._slot.id != slot.id:
            self.question.clear()
        self._slot = slot
        self._switch.setChecked(slot.anonymous)

    def _on_switch_clicked(self, anonymous: bool) -> None:
        slot = self._slot
        if slot is None:
            return
        named = [card for card in self._hub.meeting.cards(slot.id) if card.author_ids]
        if not anonymous:
            self.question.clear()
            self._hub.do(lambda: self._hub.services.slots.name_authors(slot.id))
        elif named:
            self._switch.setChecked(False)
            one = self.tr(
                "1 question has an author. The name is taken away for good, and nothing before can be undone."
            )
            more = self.tr(
                "{n} questions have authors. Their names are taken away for good, and nothing before can be undone."
            )
            words = one if len(named) == 1 else more.format(n=len(named))
            self.question.say(
                words, "warn", [("forget", self.tr("Take the names away")), ("keep", self.tr("Keep them"))]
            )
        else:
            self._make_anonymous(slot)

    def _on_question_action_chosen(self, act: str) -> None:
        if act == "forget" and self._slot is not None:
            self._make_anonymous(self._slot)

    def _make_anonymous(self, slot: Slot) -> None:
        self._hub.do_and_forget(lambda: self._hub.services.slots.make_anonymous(slot.id))
