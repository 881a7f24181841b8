"""Planning, opening and closing meetings, and who is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.action import ActionReport
from als_desktop.models.agenda import LONGEST_MEETING_MS, MeetingTemplate, frame_length
from als_desktop.models.attendance import noted
from als_desktop.models.contract import ContractScore
from als_desktop.models.feedback import ExportEntry, Feedback
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import (
    IN_THE_ROOM,
    Attendance,
    Bid,
    FacilitatorNote,
    Meeting,
    MeetingState,
    ParkedItem,
    Presence,
    Slot,
    StageRun,
)
from als_desktop.models.meeting_numbers import numbered
from als_desktop.models.next_meeting import moved_along
from als_desktop.models.people import Member
from als_desktop.models.planning import frame_ms, planned_meeting
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS, StageClock, TimerEvent
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT, clean_line
from als_desktop.services.act import Act, Service
from als_desktop.services.attendance_service import attendance_of
from als_desktop.services.meeting_order import highest_begun, meetings_to_come, write_numbers
from als_desktop.services.packs import pack_is_offered
from als_desktop.services.slot_content import slot_has_content
from als_desktop.services.waiting_bids import bring_bids, drop_served, leave_bids, take_up_bids

if TYPE_CHECKING:
    from als_desktop.models.changes import Change, Record


class MeetingService(Service):
    """What is done to a meeting as a whole."""

    def plan_meeting(
        self,
        set_id: str,
        template: MeetingTemplate,
        starts_ms: int,
        hard_end_ms: int,
        place: str = "",
        pack: str = "",
    ) -> Change:
        """Plan a meeting of a set after `template`; everyone in the set is expected.

        The meetings to come are numbered by their days; to the first of them the bids that wait come along. `pack` is
        the code of the way it is run.

        Raises:
            Refused: `no_members`; `gone` when there is no such pack; `meeting_ends_before_start`;
                `meeting_too_short` when the frame alone does not fit; `meeting_too_long` beyond 12 hours;
                `stage_too_short` below a minute; `too_long` for the name of a stage.
        """
        place = clean_line(place, LINE_LIMIT, "place")
        template = _cleaned(template)
        _check_times(starts_ms, hard_end_ms, frame_ms(template))
        with self._acting("plan_meeting") as act:
            members = [m for m in act.tx.find(Member, "seat", set_id=set_id) if m.present_in_set]
            if not members:
                raise Refused("no_members")
            if not pack_is_offered(act.tx, pack):
                raise Refused("gone")
            known, begun = meetings_to_come(act.tx, set_id), highest_begun(act.tx, set_id)
            last = begun + len(known) + 1
            planned = planned_meeting(
                set_id, last, template, starts_ms, hard_end_ms, place, members, pack=pack
            )
            to_come = numbered([*known, planned.meeting], begun)
            meeting = next(one for one in to_come if one.id == planned.meeting.id)
            act.about = str(meeting.number)
            for record in (meeting, *planned.stages, *planned.attendance):
                act.add(record)
            write_numbers(act, known, to_come)
            if to_come[0] is meeting:
                bring_bids(act, meeting, to_come)
        return act.change

    def change_meeting(self, meeting_id: str, starts_ms: int, hard_end_ms: int, place: str) -> Change:
        """Move a meeting in time or place; the meetings to come are numbered by their days.

        Raises:
            Refused: as `plan_meeting`.
        """
        place = clean_line(place, LINE_LIMIT, "place")
        with self._acting("change_meeting") as act:
            before = act.get(Meeting, meeting_id)
            stages = act.tx.find(StageRun, meeting_id=meeting_id)
            _check_times(starts_ms, hard_end_ms, frame_length(stages))
            act.about = str(before.number)
            after = replace(before, starts_ms=starts_ms, hard_end_ms=hard_end_ms, place=place)
            if before.state is MeetingState.PLANNED:
                _order_anew(act, before, after)
            else:
                act.replace(before, after)
        return act.change

    def remove_meeting(self, meeting_id: str) -> Change:
        """Take away a meeting that has not begun, with all that was prepared for it; those after it are numbered anew.

        Bids that had come along to it wait on, for the next one.

        Raises:
            Refused: `meeting_begun`, also when something was said in one of its slots.
        """
        with self._acting("remove_meeting") as act:
            meeting = act.get(Meeting, meeting_id)
            slots = act.tx.find(Slot, meeting_id=meeting_id)
            begun = meeting.state is not MeetingState.PLANNED
            if begun or any(slot_has_content(act.tx, slot.id) for slot in slots):
                raise Refused("meeting_begun")
            act.about = str(meeting.number)
            for entry in act.tx.find(ExportEntry, meeting_id=meeting_id):
                act.replace(entry, replace(entry, meeting_id=None))
            for kind in _PREPARED:
                for record in act.tx.find(kind, meeting_id=meeting_id):
                    act.remove(record)
            act.remove(meeting)
            _order_anew(act, meeting, None)
        return act.change

    def set_presence(self, meeting_id: str, member_id: str, presence: Presence) -> Change:
        """Note whether a member is in the room; while the meeting runs, coming late and leaving are timed."""
        with self._acting("set_presence") as act:
            meeting = act.get(Meeting, meeting_id)
            found = attendance_of(act, meeting_id, member_id)
            act.replace(found, noted(found, presence, meeting, self._now_ms))
        return act.change

    def open_meeting(self, meeting_id: str) -> Change:
        """Begin a meeting, or go on with one that was closed; it stands in its first stage with the clock ready.

        Members who joined since it was planned are expected too, and bids that wait since then come along.

        Raises:
            Refused: `nobody_present`.
        """
        with self._acting("open_meeting") as act:
            planned = act.get(Meeting, meeting_id)
            self._open(act, planned, planned)
        return act.change

    def open_meeting_now(self, meeting_id: str) -> Change:
        """Begin a meeting that was planned for another day: it begins this minute and is as long as it was to be.

        Raises:
            Refused: `nobody_present`.
        """
        with self._acting("open_meeting") as act:
            planned = act.get(Meeting, meeting_id)
            starts_ms = self._now_ms // MINUTE_MS * MINUTE_MS
            hard_end_ms = starts_ms + planned.hard_end_ms - planned.starts_ms
            held = replace(planned, starts_ms=starts_ms, hard_end_ms=hard_end_ms)
            self._open(act, planned, replace(held, planned_starts_ms=planned.starts_ms))
        return act.change

    def _open(self, act: Act, before: Meeting, meeting: Meeting) -> None:
        """Open `meeting`, which is `before` at the times at which it is held."""
        expected = act.tx.find(Attendance, meeting_id=meeting.id)
        if not any(a.presence in IN_THE_ROOM for a in expected):
            raise Refused("nobody_present")
        known = {a.member_id for a in expected}
        for member in act.tx.find(Member, "seat", set_id=meeting.set_id):
            if member.present_in_set and member.id not in known:
                act.add(Attendance(new_id(), meeting.id, member.id))
        if meeting.state is MeetingState.PLANNED:
            meeting = self._come_next(act, meeting)
        else:
            take_up_bids(act, meeting)
        act.about = str(meeting.number)
        stages = act.tx.find(StageRun, "position", meeting_id=meeting.id)
        first = meeting.current_stage_id or (stages[0].id if stages else None)
        now = self._now_ms
        act.replace(
            before,
            replace(
                meeting,
                state=MeetingState.UNDER_WAY,
                current_stage_id=first,
                started_ms=meeting.started_ms or now,
                closed_ms=None,
            ),
        )
        entered = next((s for s in stages if s.id == first and s.entered_ms is None), None)
        if entered is not None:
            act.replace(entered, replace(entered, entered_ms=now))

    def _come_next(self, act: Act, meeting: Meeting) -> Meeting:
        """A meeting as it begins: with the number of its day and the bids that wait. All others to come are later."""
        known, begun = meetings_to_come(act.tx, meeting.set_id), highest_begun(act.tx, meeting.set_id)
        others = [one for one in known if one.id != meeting.id]
        meeting = next(one for one in numbered([*others, meeting], begun) if one.id == meeting.id)
        write_numbers(act, known, numbered(others, meeting.number))
        drop_served(act, meeting)
        bring_bids(act, meeting, known)
        return meeting

    def close_meeting(self, meeting_id: str) -> Change:
        """End a meeting: its clocks stop, it can still be looked at and opened again.

        The bid of a slot that was not held waits for the next meeting; opened again, the meeting has it back.
        """
        with self._acting("close_meeting") as act:
            meeting = act.get(Meeting, meeting_id)
            act.about = str(meeting.number)
            now = self._clock.now()
            for clock in act.tx.find(StageClock, meeting_id=meeting_id):
                act.replace(clock, clock.paused(now))
            leave_bids(act, meeting)
            act.replace(meeting, replace(meeting, state=MeetingState.CLOSED, closed_ms=now.wall_ms))
        return act.change

    def agree_next(self, meeting_id: str, starts_ms: int | None, place: str) -> Change:
        """Note when and where the set meets next; this is printed on the plans.

        A meeting that is planned next, and not begun, moves to that day, time and place.

        Raises:
            Refused: `next_meeting_in_past` when it is not after this one.
        """
        place = clean_line(place, LINE_LIMIT, "place")
        with self._acting("agree_next") as act:
            before = act.get(Meeting, meeting_id)
            if starts_ms is not None and starts_ms <= before.starts_ms:
                raise Refused("next_meeting_in_past")
            act.replace(before, replace(before, next_starts_ms=starts_ms, next_place=place))
            if starts_ms is not None:
                others = {m.id: m for m in act.tx.find(Meeting, set_id=before.set_id)}
                moved = moved_along(before, others.values(), starts_ms, place)
                if moved is not None:
                    act.replace(others[moved.id], moved)
        return act.change


def _cleaned(template: MeetingTemplate) -> MeetingTemplate:
    """The template with the names of its stages as they may be kept."""
    if any(stage.minutes < 1 for stage in template.frame):
        raise Refused("stage_too_short")
    stages = [
        replace(stage, title=clean_line(stage.title, NAME_LIMIT, "stage_title")) for stage in template.stages
    ]
    return replace(template, stages=tuple(stages))


def _check_times(starts_ms: int, hard_end_ms: int, needed_ms: int) -> None:
    if hard_end_ms <= starts_ms:
        raise Refused("meeting_ends_before_start")
    length = hard_end_ms - starts_ms
    if length > LONGEST_MEETING_MS:
        raise Refused("meeting_too_long", most=LONGEST_MEETING_MS // (60 * MINUTE_MS))
    if length <= needed_ms:
        raise Refused("meeting_too_short", minutes=length // MINUTE_MS, frame=needed_ms // MINUTE_MS)


def _order_anew(act: Act, before: Meeting, after: Meeting | None) -> None:
    """Have the meeting `before` become `after`, and number it and the others to come; or them alone, when it goes."""
    known = meetings_to_come(act.tx, before.set_id)
    others = [one for one in known if one.id != before.id]
    staying = others if after is None else [after, *others]
    to_come = numbered(staying, highest_begun(act.tx, before.set_id))
    write_numbers(act, known, sorted(to_come, key=lambda one: one.id != before.id))
    if to_come and to_come[0].id != known[0].id:
        bring_bids(act, to_come[0], to_come)


# What can hang on a meeting before it begins, what points to others first.
_PREPARED: tuple[type[Record], ...] = (
    TimerEvent,
    StageClock,
    FacilitatorNote,
    ContractScore,
    ActionReport,
    Feedback,
    ParkedItem,
    StageRun,
    Slot,
    Bid,
    Attendance,
)
