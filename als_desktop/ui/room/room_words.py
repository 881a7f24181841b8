"""What the wall says in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.action import ActionStatus
from als_desktop.models.room_scene import (
    ActionsScene,
    BiddingScene,
    CheckInScene,
    CloseScene,
    ContractScene,
    FeedbackScene,
    PileKind,
    PresentationScene,
    ReportInScene,
    ReviewScene,
    SpotlightScene,
    WallScene,
)
from als_desktop.models.spoken_date import iso_day
from als_desktop.models.stage_clock import Urgency
from als_desktop.ui.parts.when import local_day, shown_day

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_names import RoomPerson
    from als_desktop.models.room_scene import RoomPile, SceneBody


def name_of(person: RoomPerson) -> str:
    """The name of somebody, or what stands for it when names are masked."""
    if person.name:
        return person.name
    return QCoreApplication.translate("Room", "Member {number}").format(number=person.seat + 1)


def headings(body: SceneBody) -> tuple[str, str]:
    """What stands in the head of a scene: what is going on, and about what."""
    usual, about = _usual_headings(body)
    match body:
        case PresentationScene(title=title, called=called) if title and called:
            say = QCoreApplication.translate("Room", "{title} · {name}, {called}")
            return say.format(title=title, name=name_of(body.presenter), called=called), about
        case PresentationScene(title=title) | WallScene(title=title) | ActionsScene(title=title) if title:
            return own_heading(title, body.presenter), about
        case FeedbackScene(title=title) if title:
            return own_heading(title, body.presenter), ""
        case CheckInScene(title=title) | BiddingScene(title=title) | ReviewScene(title=title) if title:
            return title, about
        case ReportInScene(title=title, reporter=None) if title:
            return title, about
        case _:
            return usual, about


def own_heading(title: str, presenter: RoomPerson) -> str:
    """A stage of a slot under its own name: `Helping questions · Amina`."""
    say = QCoreApplication.translate("Room", "{title} · {name}")
    return say.format(title=title, name=name_of(presenter))


def _usual_headings(body: SceneBody) -> tuple[str, str]:
    say = QCoreApplication.translate
    match body:
        case ContractScene():
            meeting = say("Room", "Welcome to meeting {number}").format(number=body.meeting_number)
            return meeting, say("Room", "What we have agreed")
        case CheckInScene():
            return say("Room", "Check-in"), say("Room", "What do you bring into the room today?")
        case ReportInScene():
            if body.reporter is None:
                return say("Room", "Report in"), ""
            return say("Room", "{name} reports in").format(name=name_of(body.reporter)), body.issue
        case BiddingScene():
            return say("Room", "Bidding"), say("Room", "Who would like to present today?")
        case PresentationScene():
            said = say("Room", "{name}, {called}") if body.called else say("Room", "{name} presents")
            return said.format(name=name_of(body.presenter), called=body.called), body.issue
        case WallScene():
            return say("Room", "Questions for {name}").format(name=name_of(body.presenter)), body.issue
        case SpotlightScene():
            return say("Room", "{name} is answering").format(name=name_of(body.presenter)), body.issue
        case ActionsScene():
            return say("Room", "{name}’s actions").format(name=name_of(body.presenter)), body.issue
        case FeedbackScene():
            turn = say("Room", "After {name}’s turn").format(name=name_of(body.presenter))
            if body.in_writing:
                return turn, say("Room", "First in writing: everybody writes alone.")
            return turn, say("Room", "We do not reopen the issue, and give no advice.")
        case ReviewScene():
            if body.in_writing:
                alone = say("Room", "First in writing: everybody writes alone.")
                return say("Room", "How did we work together?"), alone
            return say("Room", "How did we work together?"), say("Room", "1 not met, 2 partly, 3 fully")
        case CloseScene():
            return say("Room", "Dates and close"), say("Room", "Thank you. Take your plan home.")
        case _:
            return "", ""


def pile_title(pile: RoomPile) -> str:
    """The name of a pile."""
    say = QCoreApplication.translate
    if pile.kind is PileKind.HANDED_OVER:
        return say("Room", "Handed over")
    if pile.kind is PileKind.HOLD:
        return say("Room", "Hold")
    return pile.title or say("Room", "Group without a name")


def status_word(status: ActionStatus) -> str:
    """What became of an action, in a word; nothing for one that is open."""
    say = QCoreApplication.translate
    return {
        ActionStatus.OPEN: "",
        ActionStatus.DONE: say("Room", "Done"),
        ActionStatus.PARTLY: say("Room", "Partly"),
        ActionStatus.CHANGED: say("Room", "Changed"),
        ActionStatus.NOT_YET: say("Room", "Not yet"),
        ActionStatus.DROPPED: say("Room", "Dropped"),
        ActionStatus.CARRIED: say("Room", "Carried on"),
    }[status]


def by_words(by_when: str, day_ms: int) -> str:
    """`by Fri 4 December`, as seen from the day of the meeting; what is no date stays as it was said."""
    if iso_day(by_when) is None:
        return by_when
    day = shown_day(by_when, local_day(day_ms))
    return QCoreApplication.translate("Room", "by {day}").format(day=day)


def clock_words(clock: RoomClock) -> str:
    """How the time stands, in a word; nothing while there is no hurry."""
    say = QCoreApplication.translate
    if clock.paused:
        return say("Room", "Paused, take your time")
    return {
        Urgency.CALM: "",
        Urgency.NEARLY: say("Room", "nearly time"),
        Urgency.URGENT: say("Room", "last moments"),
        Urgency.OVER: say("Room", "over time"),
    }[clock.urgency]


def page_words(page: int, pages: int) -> str:
    """`Page 2 of 3`; nothing for the only one. `page` counts from 0."""
    if pages < 2:
        return ""
    return QCoreApplication.translate("Room", "Page {page} of {pages}").format(page=page + 1, pages=pages)
