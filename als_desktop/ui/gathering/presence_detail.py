"""What belongs to a presence: since when, until when, or why not."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.models.meeting import Presence
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.time_field import TimeField
from als_desktop.ui.parts.when import local_day, local_time, to_ms

if TYPE_CHECKING:
    from als_desktop.models.meeting import Attendance
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TIME_WIDTH = 76


class PresenceDetail(QWidget):
    """A time to put right for who came late or left, a reason for who sent apologies; hidden for who is here."""

    def __init__(self, hub: Hub, theme: Theme, member: Member) -> None:
        """`show_presence` has to be called before it is shown."""
        super().__init__()
        self._hub = hub
        self._member_id = member.id
        name = member.name
        self._name = ElidedLabel(name, "strong")
        self._since, self._until = (
            PlainLabel(self.tr("since"), "quiet"),
            PlainLabel(self.tr("until"), "quiet"),
        )
        self.came = TimeField(self.tr("Since when {name} is here").format(name=name))
        self.left = TimeField(self.tr("Until when {name} was here").format(name=name))
        self.reason = CommitLine(
            self.tr("Why {name} cannot come").format(name=name),
            self.tr("Not here yet, or why not (may stay empty)"),
        )
        for field in (self.came, self.left):
            field.setFixedWidth(round(_TIME_WIDTH * theme.text_scale))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("space_s"))
        layout.addWidget(self._name, 3)
        for part in (self._since, self.came, self._until, self.left):
            layout.addWidget(part)
        layout.addWidget(self.reason, 7)
        self.came.time_chosen.connect(self._on_came_time_chosen)
        self.left.time_chosen.connect(self._on_left_time_chosen)
        self.reason.committed.connect(self._on_reason_committed)

    def show_presence(self, noted: Attendance | None, name: str) -> None:
        """Show what was noted of the member, called `name` now; what is being typed stays."""
        self._name.setText(name)
        presence = noted.presence if noted is not None else None
        late = presence is Presence.LATE
        left = presence is Presence.LEFT
        came_late = late or (left and noted is not None and noted.from_ms is not None)
        for part in (self._since, self.came):
            part.setVisible(came_late)
        for part in (self._until, self.left):
            part.setVisible(left)
        self.reason.setVisible(presence is Presence.APOLOGIES)
        self.setVisible(came_late or left or presence is Presence.APOLOGIES)
        if noted is not None:
            self.came.set_time(_time(noted.from_ms))
            self.left.set_time(_time(noted.until_ms))
            self.reason.set_committed(noted.note)

    def _at(self, chosen: object) -> int | None:
        meeting = self._hub.meeting.meeting
        day = local_day(meeting.starts_ms if meeting.started_ms is None else meeting.started_ms)
        return to_ms(day, chosen) if isinstance(chosen, time) else None

    def _on_came_time_chosen(self, chosen: object) -> None:
        meeting_id, service, at = (
            self._hub.meeting.meeting.id,
            self._hub.services.attendance,
            self._at(chosen),
        )
        if self._hub.do(lambda: service.set_came(meeting_id, self._member_id, at)) is None:
            self.came.refuse()

    def _on_left_time_chosen(self, chosen: object) -> None:
        meeting_id, service, at = (
            self._hub.meeting.meeting.id,
            self._hub.services.attendance,
            self._at(chosen),
        )
        if self._hub.do(lambda: service.set_left(meeting_id, self._member_id, at)) is None:
            self.left.refuse()

    def _on_reason_committed(self, text: str) -> None:
        meeting_id, service = self._hub.meeting.meeting.id, self._hub.services.attendance
        if self._hub.do(lambda: service.set_note(meeting_id, self._member_id, text)) is None:
            self.reason.refuse()
        else:
            noted = self._hub.meeting.presence_of(self._member_id)
            self.reason.set_committed(noted.note if noted is not None else "")


def _time(ms: int | None) -> time | None:
    return None if ms is None else local_time(ms).time().replace(second=0, microsecond=0)
