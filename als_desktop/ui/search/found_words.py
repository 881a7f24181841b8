"""What is said about something that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.action import ActionStatus
from als_desktop.models.search import Shelf, TextKind
from als_desktop.models.text import shortened
from als_desktop.ui.parts.when import local_day, long_day_of_year

if TYPE_CHECKING:
    from als_desktop.models.search import FoundMeeting, SearchHit, SearchResult

_ISSUE = 60
ICONS = {
    TextKind.QUESTION: "help",
    TextKind.GROUP: "list",
    TextKind.ISSUE: "person",
    TextKind.BID: "hand",
    TextKind.OPTION: "circle",
    TextKind.ACTION: "flag",
    TextKind.FORMER: "undo_back",
    TextKind.REPORT: "tick",
    TextKind.LESSON: "star",
    TextKind.LEARNING: "star",
    TextKind.FEEDBACK: "message",
    TextKind.PARKED: "archive",
    TextKind.NOTE: "note",
    TextKind.RULE: "people",
    TextKind.PLACE: "calendar",
    TextKind.ABSENCE: "person",
}


def shelf_names() -> list[tuple[str, str]]:
    """What a search can be narrowed to, as pairs of code and words; "" is everything."""
    names = {
        Shelf.QUESTIONS: _say("Questions"),
        Shelf.ISSUES: _say("Issues"),
        Shelf.ACTIONS: _say("Actions"),
        Shelf.LEARNING: _say("Learning"),
        Shelf.FEEDBACK: _say("Feedback"),
        Shelf.NOTES: _say("Notes"),
    }
    return [("", _say("All")), *((shelf.value, name) for shelf, name in names.items())]


def status_word(status: ActionStatus) -> str:
    """How an action stands."""
    return {
        ActionStatus.OPEN: _say("open"),
        ActionStatus.DONE: _say("done"),
        ActionStatus.PARTLY: _say("partly done"),
        ActionStatus.CHANGED: _say("changed"),
        ActionStatus.NOT_YET: _say("not yet"),
        ActionStatus.DROPPED: _say("dropped on purpose"),
        ActionStatus.CARRIED: _say("carried on"),
    }[status]


def heading(hit: SearchHit, *, with_set: bool) -> str:
    """What stands above the hits of a meeting: its number and its day, or that they belong to the set."""
    where = meeting_words(hit.meeting) if hit.meeting is not None else _say("Ground rules")
    return f"{where} · {hit.set_name}" if with_set else where


def meeting_words(meeting: FoundMeeting) -> str:
    """`Meeting 3 · Thursday 26 November 2026`."""
    day = long_day_of_year(local_day(meeting.starts_ms))
    return _say("Meeting {number} · {day}").format(number=meeting.number, day=day)


def facts(hit: SearchHit) -> str:
    """What it is, whose, and in whose slot."""
    parts = [_kind(hit)]
    if hit.status is not None:
        parts.append(status_word(hit.status))
    if hit.issue and hit.kind is not TextKind.ISSUE:
        parts.append(shortened(hit.issue, _ISSUE))
    return " · ".join(parts)


def spoken(hit: SearchHit) -> str:
    """The sentence of a screen reader: the words first."""
    meeting = meeting_words(hit.meeting) if hit.meeting is not None else ""
    return ". ".join(filter(None, (hit.snippet.text, facts(hit), meeting, hit.set_name)))


def count_words(result: SearchResult) -> str:
    """How many were found."""
    if result.at_least:
        return _say("The newest {number} of many").format(number=f"{result.number:,}")
    if result.number == 1:
        return _say("1 found")
    return _say("{number} found").format(number=f"{result.number:,}")


def part_name(name: str) -> str:
    """What stands above one text of a record, "" where it goes without saying. What is no field is words already."""
    names = {
        "text": "",
        "headline": "",
        "title": "",
        "heading": "",
        "question": "",
        "place": _say("Place"),
        "answer_note": _say("Answer"),
        "follow_up": _say("Follow-up"),
        "issue": _say("Issue"),
        "desired_outcome": _say("What should be different"),
        "learned": _say("Learned"),
        "kept": _say("Kept"),
        "speaks_for": _say("Speaks for it"),
        "speaks_against": _say("Speaks against it"),
        "what": _say("Action"),
        "first_step": _say("First step"),
        "by_when": _say("By when"),
        "support": _say("Support"),
        "obstacle": _say("Obstacle"),
        "if_trigger": _say("If"),
        "then_do": _say("Then"),
        "measure": _say("Measure"),
        "did": _say("Did"),
        "happened": _say("Happened"),
        "what_now": _say("What now"),
        "becomes": _say("Became"),
        "planned": _say("In old words"),
        "planned_by_when": _say("Old date"),
        "new_by_when": _say("New date"),
        "note": "",
    }
    return names.get(name, name)


def _kind(hit: SearchHit) -> str:
    person = hit.person.name if hit.person is not None else ""
    presenter = hit.presenter.name if hit.presenter is not None else ""
    if hit.kind is TextKind.QUESTION and person and presenter:
        return _say("{person} asked {presenter}").format(person=person, presenter=presenter)
    if hit.kind is TextKind.QUESTION:
        return _say("Question to {presenter}").format(presenter=presenter)
    if hit.kind is TextKind.GROUP:
        return _say("Group of {presenter}’s questions").format(presenter=presenter)
    whose, nobodys = {
        TextKind.ISSUE: (_say("{name} presented"), _say("Issue")),
        TextKind.BID: (_say("{name} would present"), _say("Bid")),
        TextKind.OPTION: (_say("Option of {name}"), _say("Option")),
        TextKind.ACTION: (_say("Action of {name}"), _say("Action")),
        TextKind.FORMER: (_say("Action of {name}, in old words"), _say("Action, in old words")),
        TextKind.REPORT: (_say("{name} reported"), _say("Report")),
        TextKind.LESSON: (_say("{name} learned, reporting"), _say("Learned, reporting")),
        TextKind.LEARNING: (_say("{name} learned"), _say("Learned")),
        TextKind.FEEDBACK: (_say("Feedback of {name}"), _say("Feedback")),
        TextKind.PARKED: ("", _say("Set aside")),
        TextKind.NOTE: ("", _say("Facilitator’s note")),
        TextKind.RULE: ("", _say("Ground rule")),
        TextKind.PLACE: ("", _say("Place")),
        TextKind.ABSENCE: (_say("Why {name} was not there"), _say("Apologies")),
    }[hit.kind]
    name = person or (presenter if hit.kind is TextKind.OPTION else "")
    return whose.format(name=name) if name and whose else nobodys


def _say(words: str) -> str:
    return QCoreApplication.translate("Search", words)
