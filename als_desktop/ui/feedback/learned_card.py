"""What the presenter learned about themselves, which is printed on the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from als_desktop.models.meeting import Slot
from als_desktop.ui.parts.commit_fields import CommitText
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_LEAST_HEIGHT = 84


class LearnedCard(Panel):
    """One field; it writes down what is typed into it."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._slot_id = ""
        self._title = PlainLabel(self.tr("What I learned about myself"), "subtitle", wrap=True)
        self.text = CommitText(self.tr("What I learned about myself"))
        self.text.setMinimumHeight(_LEAST_HEIGHT)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(PlainLabel(self.tr("printed on the plan"), "caption"))
        self.body.addLayout(head)
        self.body.addWidget(self.text, 1)
        self.text.committed.connect(self._on_text_committed)

    def show_slot(self, slot: Slot, name: str) -> None:
        """Show what is stored; `name` is the presenter's."""
        self._slot_id = slot.id
        self.text.setPlaceholderText(self.tr("{name}, in your own words").format(name=name))
        self.text.set_committed(slot.learned)

    def _on_text_committed(self, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.slots.set_learned(self._slot_id, text)) is None:
            self.text.refuse()
            return
        now = self._hub.meeting.find(Slot, self._slot_id)
        if now is not None:
            self.text.set_committed(now.learned)
