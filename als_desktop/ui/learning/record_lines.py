"""A learning record as lines of words, for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.parts.when import shown_day
from als_desktop.ui.parts.words import status_name

if TYPE_CHECKING:
    from als_desktop.models.action_plan import PlanOption, PlanQuestion
    from als_desktop.models.learning_record import RecordAction, RecordMeeting, RecordReport


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One thing that was said or done: a label, what matters most (may be empty), and what else was said of it."""

    label: str
    strong: str
    rest: str = ""


def record_lines(meeting: RecordMeeting) -> list[RecordLine]:
    """What one meeting adds to a record, in the order of a meeting."""
    day = date.fromisoformat(meeting.day)
    lines = [_report(report, day) for report in meeting.reports]
    for turn in meeting.turns:
        lines.append(
            RecordLine(
                QCoreApplication.translate("RecordLines", "Presented"),
                turn.issue or QCoreApplication.translate("RecordLines", "The issue is not worded yet"),
            )
        )
        lines += [
            RecordLine(label, "", said)
            for label, said in (
                (QCoreApplication.translate("RecordLines", "Wanted"), turn.desired_outcome),
                (
                    QCoreApplication.translate("RecordLines", "Questions kept"),
                    "\n".join(map(_question, turn.questions)),
                ),
                (QCoreApplication.translate("RecordLines", "Options"), "\n".join(map(_option, turn.options))),
                (QCoreApplication.translate("RecordLines", "Learned"), turn.learned),
            )
            if said
        ]
    lines += [_action(action, day) for action in meeting.actions]
    lines += [
        RecordLine(
            QCoreApplication.translate("RecordLines", "Noted"), "", f"{one.prompt}\n{one.text}".strip()
        )
        for one in meeting.reflections
    ]
    return lines


def _question(question: PlanQuestion) -> str:
    words = " ".join(question.text.split())
    return f"{words} ({question.author})" if question.author else words


def _option(option: PlanOption) -> str:
    weighed = [
        words.format(said=" ".join(said.split()))
        for words, said in (
            (QCoreApplication.translate("RecordLines", "for: {said}"), option.speaks_for),
            (QCoreApplication.translate("RecordLines", "against: {said}"), option.speaks_against),
        )
        if said
    ]
    words = (
        QCoreApplication.translate("RecordLines", "{option} (chosen)").format(option=option.text)
        if option.chosen
        else option.text
    )
    return " · ".join((words, *weighed))


def _action(action: RecordAction, day: date) -> RecordLine:
    said = [
        words.replace("{said}", text)
        for words, text in (
            (QCoreApplication.translate("RecordLines", "By when: {said}"), shown_day(action.by_when, day)),
            (QCoreApplication.translate("RecordLines", "First step: {said}"), action.first_step),
            (QCoreApplication.translate("RecordLines", "Sure: {said} of 10"), str(action.confidence or "")),
            (
                QCoreApplication.translate("RecordLines", "At the end: {said} of 10"),
                str(action.confidence_end or ""),
            ),
        )
        if text
    ]
    return RecordLine(QCoreApplication.translate("RecordLines", "Planned"), action.what, " · ".join(said))


def _report(report: RecordReport, day: date) -> RecordLine:
    said = [
        words.replace("{said}", text)
        for words, text in (
            (QCoreApplication.translate("RecordLines", "Why: {said}"), report.why),
            (QCoreApplication.translate("RecordLines", "Did: {said}"), report.did),
            (QCoreApplication.translate("RecordLines", "Happened: {said}"), report.happened),
            (QCoreApplication.translate("RecordLines", "Learned: {said}"), report.learned),
            (QCoreApplication.translate("RecordLines", "What now: {said}"), report.what_now),
            (QCoreApplication.translate("RecordLines", "In new words: {said}"), report.anew),
            (
                QCoreApplication.translate("RecordLines", "New date: {said}"),
                shown_day(report.new_by_when, day),
            ),
        )
        if text
    ]
    strong = QCoreApplication.translate(
        "RecordLines", "{status}: {what} (planned at meeting {number})"
    ).format(status=status_name(report.status), what=report.planned, number=report.meeting_number)
    return RecordLine(QCoreApplication.translate("RecordLines", "Reported"), strong, "\n".join(said))
