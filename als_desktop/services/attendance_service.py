"""Who is at a meeting, since when, until when, and why not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.attendance import arrival, noted, timed
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Attendance, Meeting, MeetingState, Presence
from als_desktop.models.people import Member
from als_desktop.models.text import LINE_LIMIT, clean_line
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class AttendanceService(Service):
    """What is noted of one member's attendance at one meeting, beside their presence."""

    def arrive(self, meeting_id: str, member_id: str) -> Change:
        """Somebody who was not there comes in: late since now once the meeting runs, or back after having left."""
        with self._acting("arrive") as act:
            meeting = act.get(Meeting, meeting_id)
            found = attendance_of(act, meeting_id, member_id)
            begun = meeting.state is not MeetingState.PLANNED
            presence = arrival(found) if begun else Presence.PRESENT
            act.replace(found, noted(found, presence, meeting, self._now_ms))
        return act.change

    def set_came(self, meeting_id: str, member_id: str, from_ms: int | None) -> Change:
        """Note since when a member has been there (UTC milliseconds; None: from the start).

        Raises:
            Refused: `left_before_coming`.
        """
        with self._acting("set_came") as act:
            found = attendance_of(act, meeting_id, member_id)
            act.replace(found, timed(found, from_ms, found.until_ms))
        return act.change

    def set_left(self, meeting_id: str, member_id: str, until_ms: int | None) -> Change:
        """Note until when a member was there (UTC milliseconds; None: not known).

        Raises:
            Refused: `left_before_coming`.
        """
        with self._acting("set_left") as act:
            found = attendance_of(act, meeting_id, member_id)
            act.replace(found, timed(found, found.from_ms, until_ms))
        return act.change

    def set_note(self, meeting_id: str, member_id: str, note: str) -> Change:
        """Note what a member said of why they cannot come.

        Raises:
            Refused: `too_long`.
        """
        note = clean_line(note, LINE_LIMIT, "apology")
        with self._acting("set_apology") as act:
            found = attendance_of(act, meeting_id, member_id)
            act.replace(found, replace(found, note=note))
        return act.change


def attendance_of(act: Act, meeting_id: str, member_id: str) -> Attendance:
    """What was noted of a member; made where nothing was."""
    act.about = act.get(Member, member_id).name
    found = act.tx.find(Attendance, meeting_id=meeting_id, member_id=member_id)
    if found:
        return found[0]
    act.expect(Meeting, meeting_id)
    return act.add(Attendance(new_id(), meeting_id, member_id))
