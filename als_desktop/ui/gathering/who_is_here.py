"""Who is in the room: one row for each member of the set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.models.meeting import Presence
from als_desktop.ui.gathering.presence_detail import PresenceDetail
from als_desktop.ui.gathering.presence_words import presence_words
from als_desktop.ui.gathering.quorum_card import QuorumCard
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.seat_label import SeatLabel
from als_desktop.ui.parts.segmented import SegmentedControl

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class WhoIsHere(Panel):
    """The rows, and how many are here; what comes and goes stands below them, so that each row keeps its place."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        super().__init__(theme, "card")
        self._hub = hub
        self._row_theme = theme
        self._rows: dict[str, PresenceRow] = {}
        self.count = Pill(theme)
        self.quorum = QuorumCard(hub, theme)
        head = row(theme.px("space_s"))
        head.addWidget(PlainLabel(self.tr("In the room"), "subtitle"))
        head.addStretch(1)
        head.addWidget(self.count)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px("workspace_gap"))
        self._details = QVBoxLayout()
        self._details.setSpacing(theme.px("space_s"))
        self.body.addLayout(head)
        self.body.addLayout(self._list)
        self.body.addLayout(self._details)
        self.body.addWidget(self.quorum)
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show everybody's presence."""
        view = self._hub.meeting
        members = view.members
        for gone in set(self._rows) - {m.id for m in members}:
            old = self._rows.pop(gone)
            for part, place in ((old, self._list), (old.detail, self._details)):
                place.removeWidget(part)
                part.hide()
                part.deleteLater()
        for n, member in enumerate(members):
            if member.id not in self._rows:
                made = self._rows[member.id] = PresenceRow(self._hub, self._row_theme, member)
                self._list.insertWidget(n, made)
                self._details.insertWidget(n, made.detail)
            self._rows[member.id].refresh()
        here = len(view.members_in_room)
        self.count.setText(self.tr("{here} of {all} here").format(here=here, all=len(members)))
        self.count.set_tone("plain" if here else "warn")
        self.quorum.refresh()

    def row(self, member_id: str) -> PresenceRow | None:
        """The row of a member."""
        return self._rows.get(member_id)


class PresenceRow(QWidget):
    """Here, late, left or apologies, for one member. Asks the hub.

    `detail` says since when, until when or why; it has its own place, which is not the row's.
    """

    def __init__(self, hub: Hub, theme: Theme, member: Member) -> None:
        super().__init__()
        self._hub = hub
        self._member_id = member.id
        self._who = SeatLabel(theme, member)
        options = [(presence.value, text) for presence, text in presence_words().items()]
        self.presence = SegmentedControl(
            theme, options, self.tr("Is {name} in the room?").format(name=member.name)
        )
        self.detail = PresenceDetail(hub, theme, member)
        line = row(theme.px("space_m"))
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._who, 1)
        line.addWidget(self.presence)
        self.setLayout(line)
        self.presence.chosen.connect(self._on_presence_chosen)

    def refresh(self) -> None:
        """Show the member's presence; nobody is here of whom nothing was noted."""
        view = self._hub.meeting
        member = view.member(self._member_id)
        if member is not None:
            self._who.show_member(member)
        found = view.presence_of(self._member_id)
        self.presence.set_value(found.presence.value if found is not None else "")
        self.detail.show_presence(found, member.name if member is not None else "")

    def _on_presence_chosen(self, value: str) -> None:
        meeting, service = self._hub.meeting.meeting.id, self._hub.services.meetings
        self._hub.do(lambda: service.set_presence(meeting, self._member_id, Presence(value)))
        self.refresh()
