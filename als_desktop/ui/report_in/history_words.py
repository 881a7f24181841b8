"""The history of an action in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.parts.when import local_day, meeting_day, plain_day, shown_day

if TYPE_CHECKING:
    from als_desktop.models.action_history import ActionHistory, HistoryStep
    from als_desktop.models.meeting_view import MeetingView


def meeting_words(view: MeetingView, number: int) -> str:
    """`Meeting 3, 12 March`."""
    at = next((i for i, n in view.earlier_numbers.items() if n == number), "")
    starts_ms = view.earlier_days.get(at)
    if starts_ms is None:
        return QCoreApplication.translate("HistoryWords", "Meeting {number}").format(number=number)
    return QCoreApplication.translate("HistoryWords", "Meeting {number}, {day}").format(
        number=number, day=plain_day(local_day(starts_ms), meeting_day(view))
    )


def planned_words(view: MeetingView, history: ActionHistory) -> str:
    """What was planned first, and by when."""
    if not history.by_when:
        return history.planned
    return QCoreApplication.translate("HistoryWords", "{what}, by {when}").format(
        what=history.planned, when=shown_day(history.by_when, meeting_day(view))
    )


def report_words(view: MeetingView, step: HistoryStep) -> str:
    """All that one report said, in one paragraph."""
    report = step.report
    parts = (
        (QCoreApplication.translate("HistoryWords", "In new words: {said}"), step.anew),
        (QCoreApplication.translate("HistoryWords", "Why: {said}"), report.why),
        (QCoreApplication.translate("HistoryWords", "Did: {said}"), report.did),
        (QCoreApplication.translate("HistoryWords", "Happened: {said}"), report.happened),
        (QCoreApplication.translate("HistoryWords", "Learned: {said}"), report.learned),
        (QCoreApplication.translate("HistoryWords", "What now: {said}"), report.what_now),
        (
            QCoreApplication.translate("HistoryWords", "New date: {said}"),
            shown_day(report.new_by_when, meeting_day(view)),
        ),
    )
    told = [words.replace("{said}", " ".join(said.split())) for words, said in parts if said]
    return " · ".join(told) or QCoreApplication.translate("HistoryWords", "nothing noted")
