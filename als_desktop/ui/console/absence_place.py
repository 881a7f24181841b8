"""Where the console says that a presenter is missing; the card is made when somebody is, which is seldom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from als_desktop.ui.console.absence_card import AbsenceCard
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class AbsencePlace(QObject):
    """Follows the hub; puts the `card` at the end of a layout once there is something to say."""

    def __init__(self, hub: Hub, theme: Theme, layout: QVBoxLayout, parent: QObject) -> None:
        """`layout` is as it should be above the card."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._layout = layout
        self._at = layout.count()
        self.card: AbsenceCard | None = None
        hub.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the card, if the presenter of the current slot is not in the room."""
        view = self._hub.view
        slot = view.current_slot if view is not None else None
        if view is None or slot is None or self.card is not None:
            if self.card is not None:
                self.card.refresh()
            return
        if all(member.id != slot.presenter_id for member in view.members_in_room):
            from als_desktop.ui.console.absence_card import AbsenceCard

            self.card = AbsenceCard(self._hub, self._theme)
            self._layout.insertWidget(self._at, self.card)
            self.card.refresh()
