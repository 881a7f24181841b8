"""What quick entry asks while somebody reports in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.console.workspace import Digits, EntryMode, Turns
from als_desktop.ui.report_in.report_asking import STATUS

_SOFT_LIMIT: Final = 140


def status_mode(number: int) -> EntryMode:
    """What became of action `number` (from 1; 0 where it is the only one), of which all else was asked."""
    words = _say("What became of it: done, partly, not yet …?")
    if number:
        words = _say("What became of action {number}: done, partly, not yet …?")
    return EntryMode(
        STATUS, _say("What became of it"), words.replace("{number}", str(number)), digits=Digits.WORDS
    )


def modes_at_end() -> tuple[EntryMode, ...]:
    """The texts of a report that was given: nothing is asked any more."""
    words = _say("Anything to add to {name}'s report?")
    return tuple(
        EntryMode(field.value, name, words, _SOFT_LIMIT) for field, name in _names(_say("What now")).items()
    )


def report_modes(number: int, *, instead: bool, date: str | None) -> tuple[EntryMode, ...]:
    """The questions about action `number` (from 1; 0 where it is the only one).

    `instead`: what now is what the action becomes. `date`: by when it is due, empty where that was not said; None
    where it takes no new date. Enter in the empty field leaves a question without an answer.
    """
    words = _say("{name}'s words, short (empty Enter: next)")
    if number:
        words = _say("{name} on action {number}, short (empty Enter: next)")
    words = words.replace("{number}", str(number))
    names = _names(_say("What instead") if instead else _say("What now"))
    modes = [
        EntryMode(field.value, name, words, _SOFT_LIMIT, turns=Turns.ON_ENTER, digits=Digits.WORDS)
        for field, name in names.items()
    ]
    if date is not None:
        until = _date_words(number, date)
        modes.append(
            EntryMode(
                ReportField.NEW_BY_WHEN.value,
                _say("By when now"),
                until,
                turns=Turns.ON_ENTER,
                digits=Digits.WORDS,
            )
        )
    return tuple(modes)


def _names(what_now: str) -> dict[ReportField, str]:
    return {
        ReportField.DID: _say("What I did"),
        ReportField.HAPPENED: _say("What happened"),
        ReportField.LEARNED: _say("What I learned"),
        ReportField.WHAT_NOW: what_now,
    }


def _date_words(number: int, date: str) -> str:
    """A new date, and what an empty answer means; short enough for a narrow field."""
    if number and date:
        words = _say("Action {number}: by when now? (empty Enter: it holds)")
    elif number:
        words = _say("Action {number}: by when now? (empty Enter: no date)")
    elif date:
        words = _say("By when now? (empty Enter: the date holds)")
    else:
        words = _say("By when now? (empty Enter: no date)")
    return words.replace("{number}", str(number))


def _say(words: str) -> str:
    return QCoreApplication.translate("ReportModes", words)
