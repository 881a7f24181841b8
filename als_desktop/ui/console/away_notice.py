"""Said when the seat of somebody who is not in the room is chosen to speak, with the way to let them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from als_desktop.ui.console.entry_desk import EntryDesk
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.parts.notice_bar import NoticeBar


class AwayNotice(QObject):
    """Speaks in the console's notice bar, and does what is chosen there."""

    def __init__(self, hub: Hub, desk: EntryDesk, notice: NoticeBar, parent: QObject) -> None:
        """Listens to the desk from now on."""
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        desk.away_chosen.connect(self._on_desk_away_chosen)
        notice.action_chosen.connect(self._on_notice_action_chosen)

    def _on_desk_away_chosen(self, member_id: str, name: str) -> None:
        words = self.tr("{name} is not in the room, so no words can be theirs.").format(name=name)
        self._notice.say(words, "warn", [(member_id, self.tr("{name} is here now").format(name=name))])

    def _on_notice_action_chosen(self, member_id: str) -> None:
        if self._hub.meeting.member(member_id) is None:
            return  # another one's question
        meeting_id, attendance = self._hub.meeting.meeting.id, self._hub.services.attendance
        self._hub.do(lambda: attendance.arrive(meeting_id, member_id))
