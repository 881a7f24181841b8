"""Who facilitates a slot, for when the facilitator presents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from als_desktop.models.meeting import Slot
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import word, word_first

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDEST = 280


class SlotFacilitator(Panel):
    """A choice of members; the presenter is not among them."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._slot_id = ""
        self._offered: list[tuple[str, str]] = []
        self.choice = QComboBox()
        self.choice.setMaximumWidth(_WIDEST)
        # A click leaves the keyboard with the page, whose keys the new chair is told of.
        self.choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = PlainLabel("", "strong")
        self._why = PlainLabel("", "quiet", wrap=True)
        line = row(theme.px("space_m"))
        line.addWidget(self._title)
        line.addWidget(self.choice, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._why)
        self.choice.activated.connect(self._on_choice_activated)

    def show_slot(self, slot: Slot) -> None:
        """Show who it is now."""
        self._slot_id = slot.id
        view = self._hub.meeting
        offered = [(m.id, m.name) for m in view.members_in_room if m.id != slot.presenter_id]
        chosen = view.member(slot.facilitator_id)
        title = self.tr("{facilitator} in this slot").format(facilitator=word_first(view, "facilitator"))
        self._title.setText(title)
        self.choice.setAccessibleName(title)
        usual = self.tr("The {facilitator}, as usual")
        offered.insert(0, ("", usual.format(facilitator=word(view, "facilitator"))))
        if chosen is not None and chosen.id not in dict(offered):
            offered.append((chosen.id, chosen.name))
        if offered != self._offered:
            self._offered = offered
            self.choice.clear()
            for _, name in offered:
                self.choice.addItem(name)
        if chosen is None:
            why = self.tr("If you present yourself, somebody else takes over until the slot ends.")
        else:
            # Whoever takes the chair has never seen the program.
            why = self.tr(
                "{name}, you have the chair: Page Down goes on, P pauses the clock, N types a question, ? shows all "
                "keys. What to say stands at the right."
            ).format(name=chosen.name)
        self._why.setText(why)
        wanted = chosen.id if chosen is not None else ""
        self.choice.setCurrentIndex([code for code, _ in offered].index(wanted))

    def _on_choice_activated(self, place: int) -> None:
        member_id = self._offered[place][0]
        slot = self._hub.meeting.find(Slot, self._slot_id)
        if slot is None:
            return
        slots = self._hub.services.slots
        if member_id:
            self._hub.do(lambda: slots.hand_facilitation_to(slot.id, member_id))
        elif slot.facilitator_id is not None:
            self._hub.do(lambda: slots.facilitate_as_usual(slot.id))
        now = self._hub.meeting.find(Slot, slot.id)
        if now is not None:
            self.show_slot(now)
