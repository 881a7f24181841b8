"""Somebody who is not in the room, and the way to let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.ui.gathering.presence_words import presence_words
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.seat_label import SeatLabel

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class AwayRow(QWidget):
    """Who, why not, and a button for when they come after all."""

    def __init__(self, hub: Hub, theme: Theme, member: Member) -> None:
        """`refresh` has to be called before it is shown."""
        super().__init__()
        self._hub = hub
        self._member_id = member.id
        self._who = SeatLabel(theme, member)
        self._why = PlainLabel("", "muted")
        self.arrived = normal_button(theme, self.tr("Is here now"), size="small")
        self.arrived.setAccessibleName(self.tr("{name} is here now").format(name=member.name))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(theme.px("space_m"))
        layout.addWidget(self._who)
        layout.addWidget(self._why)
        layout.addStretch(1)
        layout.addWidget(self.arrived)
        self.arrived.clicked.connect(self._on_arrived_clicked)

    def refresh(self) -> None:
        """Show why the member is not here."""
        view = self._hub.meeting
        member, found = view.member(self._member_id), view.presence_of(self._member_id)
        if member is not None:
            self._who.show_member(member)
        words = presence_words()[found.presence] if found is not None else ""
        self._why.setText(f"{words}: {found.note}" if found is not None and found.note else words)

    def _on_arrived_clicked(self) -> None:
        meeting, service = self._hub.meeting.meeting.id, self._hub.services.attendance
        self._hub.do(lambda: service.arrive(meeting, self._member_id))
