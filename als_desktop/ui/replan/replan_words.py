"""What is said about an overrun and the ways out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.replan_preview import end_after
from als_desktop.models.replanning import Way
from als_desktop.models.schedule import schedule, slots_to_come
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.when import clock_time

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.replanning import Replan
    from als_desktop.models.stage_clock import Moment


def cost_text(view: MeetingView, now: Moment) -> str:
    """What the overrun costs if nothing changes, in a sentence."""
    state = schedule(view, now)
    late = whole_minutes(state.overrun_ms)
    end = clock_time(view.meeting.ends_ms)
    if not late:
        return fits_text(view, now)
    if slots_to_come(view):
        words = QCoreApplication.translate(
            "ReplanWords", "The presenters lose {minutes} if nothing changes. We have until {end}."
        )
    else:
        words = QCoreApplication.translate(
            "ReplanWords", "We end {minutes} late if nothing changes: at {then} instead of {end}."
        )
    return words.format(minutes=minutes_text(late), then=clock_time(next_minute(state.ends_ms)), end=end)


def short_cost(view: MeetingView, now: Moment) -> str:
    """The same in a few words, for a strip."""
    late = whole_minutes(schedule(view, now).overrun_ms)
    words = (
        QCoreApplication.translate("ReplanWords", "slots lose {n} min")
        if slots_to_come(view)
        else QCoreApplication.translate("ReplanWords", "we end {n} min late")
    )
    return words.format(n=late)


def way_title(way: Way) -> str:
    """What a way is called."""
    return {
        Way.SHORTEN: QCoreApplication.translate("ReplanWords", "Shorten evenly"),
        Way.BORROW: QCoreApplication.translate("ReplanWords", "Borrow from the break"),
        Way.MOVE_END: QCoreApplication.translate("ReplanWords", "Move the end"),
    }[way]


def way_sentence(view: MeetingView, plan: Replan) -> str:
    """What a way does."""
    if plan.way is Way.SHORTEN:
        if not plan.gained_ms:
            return QCoreApplication.translate("ReplanWords", "Nothing ahead can be shorter.")
        return QCoreApplication.translate(
            "ReplanWords", "All that is ahead gives a little. Review and close stay whole."
        )
    if plan.way is Way.BORROW:
        if not plan.gained_ms:
            return QCoreApplication.translate("ReplanWords", "No break ahead has minutes to lend.")
        return QCoreApplication.translate(
            "ReplanWords", "The break gives {minutes} and stays a break."
        ).format(minutes=minutes_text(plan.gained_ms // MINUTE_MS))
    if not plan.gained_ms:
        return QCoreApplication.translate("ReplanWords", "The meeting has 12 hours already.")
    return QCoreApplication.translate("ReplanWords", "Ask whether everyone can stay until {end}.").format(
        end=clock_time(view.meeting.ends_ms + plan.later_ms)
    )


def result_text(view: MeetingView, plan: Replan, now: Moment) -> str:
    """How the meeting would end."""
    if plan.remaining_ms:
        still = QCoreApplication.translate("ReplanWords", "still {n} min late")
        return still.format(n=whole_minutes(plan.remaining_ms))
    ends = clock_time(next_minute(end_after(view, plan, now)))
    return QCoreApplication.translate("ReplanWords", "ends {end}").format(end=ends)


def done_text(view: MeetingView, way: Way, now: Moment) -> str:
    """What is said once a way has been taken."""
    done = {
        Way.SHORTEN: QCoreApplication.translate("ReplanWords", "Shortened evenly."),
        Way.BORROW: QCoreApplication.translate("ReplanWords", "Borrowed from the break."),
        Way.MOVE_END: QCoreApplication.translate("ReplanWords", "The end is moved."),
    }[way]
    return f"{done} {cost_text(view, now)}"


def fits_text(view: MeetingView, now: Moment) -> str:
    """That the plan fits, and by how much."""
    spare, end = schedule(view, now).spare_ms // MINUTE_MS, clock_time(view.meeting.ends_ms)
    if spare < 1:
        return QCoreApplication.translate("ReplanWords", "The meeting fits: it ends by {end}.").format(
            end=end
        )
    words = QCoreApplication.translate(
        "ReplanWords", "The meeting fits: it ends by {end}, with {n} min to spare."
    )
    return words.format(end=end, n=spare)


def minutes_text(number: int) -> str:
    """`1 minute`, `14 minutes`."""
    if number == 1:
        return QCoreApplication.translate("ReplanWords", "1 minute")
    return QCoreApplication.translate("ReplanWords", "{number} minutes").format(number=number)


def whole_minutes(ms: int) -> int:
    """Minutes, begun ones as whole: who would be late by some seconds is not in time."""
    return -(-ms // MINUTE_MS)


def next_minute(ms: int) -> int:
    """The full minute at or after a time in UTC milliseconds, so that times and minutes on the screen add up."""
    return whole_minutes(ms) * MINUTE_MS
