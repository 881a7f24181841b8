"""A slot that should begin without its presenter: the console offers what the contract says, in one step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from als_desktop.models.meeting import Presence, StageKind


def away(seat, number, presence=Presence.APOLOGIES):
    member = seat.desk.view.members[number]
    meetings = seat.services.meetings
    seat.hub.do(lambda: meetings.set_presence(seat.desk.room.meeting_id, member.id, presence))


def presenters(seat):
    return [seat.desk.view.member(slot.presenter_id).name for slot in seat.desk.view.slots]


def is_shown(console):
    card = console._absence.card
    return card is not None and card.isVisible()


def test_the_card_comes_and_goes_with_the_presenter(seat):
    console = seat.open(StageKind.PRESENTATION)
    assert not is_shown(console)
    away(seat, 0)
    assert is_shown(console)
    assert console._absence.card.title.text() == "Amina should begin now and is not here (apologies)"
    seat.click("Amina is here now")
    assert not is_shown(console)
    assert seat.desk.view.presence_of(seat.desk.view.members[0].id).presence is Presence.LATE


def test_the_next_one_presents_and_one_undo_takes_it_back(seat):
    console = seat.open(StageKind.PRESENTATION)
    away(seat, 0)
    assert presenters(seat) == ["Amina", "Femi"]
    console._absence.card.later.setFocus()
    seat.press(Qt.Key.Key_Space)
    assert presenters(seat) == ["Femi", "Amina"]
    assert console.workspace.slot.presenter_id == seat.desk.view.members[5].id
    assert not is_shown(console)
    seat.hub.undo()
    assert presenters(seat) == ["Amina", "Femi"]
    assert seat.desk.agrees()


def test_the_time_is_shared_by_click(seat):
    console = seat.open(StageKind.PRESENTATION)
    total = sum(s.planned_ms for s in seat.desk.view.stages)
    away(seat, 0, Presence.LEFT)
    assert console._absence.card.share.text() == "55 min to Femi"
    seat.click("55 min to Femi")
    assert presenters(seat) == ["Femi"]
    assert sum(s.planned_ms for s in seat.desk.view.stages) == total
    assert console.workspace.slot.presenter_id == seat.desk.view.members[5].id
    seat.hub.undo()
    assert presenters(seat) == ["Amina", "Femi"]
    assert seat.desk.agrees()


def test_the_last_one_can_only_be_kept_for_next_time(seat):
    console = seat.open(StageKind.PRESENTATION, 1)
    away(seat, 5)
    assert not console._absence.card.later.isVisible()
    seat.click("Keep for next time, 55 min are free")
    assert presenters(seat) == ["Amina"]


def test_what_the_contract_says_stands_first(seat):
    contracts, set_id = seat.services.contracts, seat.desk.room.set_id
    contracts.choose(set_id, "absence", "shared")
    contracts.choose(set_id, "words", '{"presenter": "issue holder"}')
    contracts.agree(set_id)
    console = seat.open(StageKind.PRESENTATION)
    away(seat, 0)
    kinds = [b.property("kind") for b in (console._absence.card.later, console._absence.card.share)]
    assert kinds == ["normal", "primary"]
    assert console._absence.card.sentence.text().startswith("Our contract: the others share the time")
    assert "Issue holder: Amina" in console.workspace._caption.text()


def test_nobody_who_is_away_is_made_an_author(seat):
    seat.open(StageKind.QUESTIONS)
    away(seat, 3)
    seat.press(Qt.Key.Key_4, widget=seat.console)
    assert seat.notice == "Dev is not in the room, so no words can be theirs."
    assert seat.speaker != "Dev"
    seat.click("Dev is here now")
    seat.press(Qt.Key.Key_4, widget=seat.console)
    assert seat.speaker == "Dev"
    seat.type("What now?")
    assert seat.written() == [("Dev", "What now?")]
