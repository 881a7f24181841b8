"""What the card of an action says beside its fields: what might be asked, by when it is due, its first step."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from als_desktop.models.action import ActionStatus
from als_desktop.models.spoken_date import iso_day
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.when import local_day, short_day
from als_desktop.ui.parts.words import status_name
from als_desktop.ui.report_in.report_facts import anew_words, asks_date, planned_before, status_said

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.meeting_view import MeetingView


class Hint(NamedTuple):
    """What might be asked, the reason by which it is put away, and the field that answers it, if one does."""

    text: str
    reason: str
    field: ReportField | None = None


def hints(view: MeetingView, action: Action) -> list[Hint]:
    """What might be asked now, first things first."""
    said, report = status_said(view, action), view.report_on(action.id)
    if said is None or report is None:
        return []
    found: list[Hint] = []
    if not action.open and report.new_by_when:
        kept = _tr("The new date that was given stays noted; it holds again if the action goes on after all.")
        found.append(Hint(kept, "date kept"))
    if report.new_by_when and iso_day(report.new_by_when) is None:
        kept = _tr("“{words}” is kept as words: it is not a day that could be read.")
        found.append(Hint(kept.replace("{words}", report.new_by_when), f"words {report.new_by_when}"))
    if asks_date(view, action):
        found.append(Hint(_date_asked(view, action, said), f"date of {said}", ReportField.NEW_BY_WHEN))
    if not report.learned:
        learned = _tr("“Learned” is still empty. Ask quietly: what did it teach you?")
        found.append(Hint(learned, "learned", ReportField.LEARNED))
    return found


def _date_asked(view: MeetingView, action: Action, said: ActionStatus) -> str:
    if said is ActionStatus.CARRIED:
        return _tr("Carried: until when? A new date goes on the list of open actions.")
    if action.by_when:
        words = _tr("{status}: does “{date}” still hold, or is there a new date?")
    else:
        words = _tr("{status}: by when now? A new date goes on the list of open actions.")
    return words.replace("{date}", date_words(view, action)).replace("{status}", status_name(said))


def date_words(view: MeetingView, action: Action) -> str:
    """By when an action is due; empty where that was not said."""
    report = view.report_on(action.id)
    ended = not action.open and report is not None
    # What has ended was due when it was planned for, whatever date was given before it was said to have ended.
    by_when = report.planned_by_when if ended and report is not None else action.by_when
    day = iso_day(by_when.strip())
    if day is None:
        return by_when
    return _tr("by {day}").format(day=short_day(day, local_day(view.meeting.starts_ms)))


def first_step_words(view: MeetingView, action: Action) -> str:
    """The step that was planned with the words which this meeting found; it is none of other words."""
    found = planned_before(view, action) or action.what
    step = action.first_step if found == view.history_of(action).planned else ""
    words = (
        _tr("First step, planned before: {step}") if anew_words(view, action) else _tr("First step: {step}")
    )
    return words.replace("{step}", " ".join(step.split())) if step else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReportHints", words)
