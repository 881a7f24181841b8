"""Welcome and check-in, with a real store behind them."""

from __future__ import annotations

import pytest
from life_of_a_set import plan_next
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.ui.gathering.gathering_workspace import GatheringWorkspace
from als_desktop.ui.parts.plain_label import PlainLabel
from tests.ui.gathering.hands import click, press_segment
from tests.ui.staged import NARROW


@pytest.fixture
def welcome(desk):
    return desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)


@pytest.fixture
def check_in(desk):
    return desk.show(GatheringWorkspace, StageKind.CHECK_IN)


def presence(desk, name):
    return desk.view.presence_of(desk.member(name).id).presence


def test_presence_is_noted_and_undone(desk, welcome):
    carys, dev = (welcome.who.row(desk.member(name).id).presence for name in ("Carys", "Dev"))
    press_segment(carys, "Came late")
    press_segment(dev, "Apologies")
    assert (presence(desk, "Carys"), presence(desk, "Dev")) == (Presence.LATE, Presence.APOLOGIES)
    assert welcome.who.count.text() == "5 of 6 here"
    desk.hub.undo()
    assert presence(desk, "Dev") is Presence.PRESENT
    assert dev.value() == "present"
    assert welcome.who.count.text() == "6 of 6 here"
    desk.hub.redo()
    assert dev.value() == "apologies"
    assert desk.agrees()


def test_rows_keep_their_place_and_height_whoever_is_late_or_away(desk, welcome):
    rows = [welcome.who.row(m.id) for m in desk.view.members]
    before = [row.geometry() for row in rows]
    for row, text in zip(rows, ("Came late", "Left", "Apologies"), strict=False):
        press_segment(row.presence, text)
    QApplication.processEvents()
    assert rows[0].detail.came.isVisible()
    assert rows[2].detail.reason.isVisible()
    assert [row.geometry() for row in rows] == before


def test_presence_is_noted_by_keyboard(desk, welcome):
    control = welcome.who.row(desk.member("Ben").id).presence
    control.setFocus()
    QTest.keyClick(control, Qt.Key.Key_End)
    assert presence(desk, "Ben") is Presence.APOLOGIES
    assert control.hasFocus()


def test_seats_say_who_is_here(desk, welcome, qtbot):
    dev = desk.member("Dev").id
    assert welcome.seat_facts()[dev] == "here"
    with qtbot.waitSignal(welcome.facts_changed):
        press_segment(welcome.who.row(dev).presence, "Left")
    assert welcome.seat_facts()[dev] == "left"


def test_the_sets_own_rules_are_shown_to_be_read(desk, welcome):
    said = [label.text() for label in welcome.rules.findChildren(PlainLabel) if label.isVisible()]
    for rule in desk.view.ground_rules:
        assert rule.heading in said
        assert rule.text in said


def test_the_round_goes_by_seat_past_those_who_are_away(desk, check_in):
    meetings, dev = desk.room.services.meetings, desk.member("Dev").id
    desk.hub.do(lambda: meetings.set_presence(desk.room.meeting_id, dev, Presence.APOLOGIES))
    went = []
    asked = [label.text() for label in check_in.round._said if label.isVisible()]
    assert (len(asked), "Thank you" in " ".join(asked)) == (2, False)
    while check_in.round.go_on.isVisible():
        click(check_in.round.go_on)
        facts = check_in.seat_facts()
        went += [m.name for m in desk.view.members if facts[m.id] == "speaks now"]
    thanked = [label.text() for label in check_in.round._said if label.text()]
    assert (len(thanked), "Thank you" in thanked[0]) == (1, True)
    assert went == ["Amina", "Ben", "Carys", "Elin", "Femi"]
    facts = check_in.seat_facts()
    assert {facts[m.id] for m in desk.view.members_in_room} == {"has spoken"}
    assert facts[dev] == "apologies"


def test_a_turn_is_taken_back_before_anything_of_an_earlier_stage(desk, check_in):
    def speaks():
        facts = check_in.seat_facts()
        return [m.name for m in desk.view.members if facts[m.id] == "speaks now"]

    assert check_in.unkept.last is None
    for name in ("Amina", "Ben"):
        click(check_in.round.go_on)
        assert speaks() == [name]
    check_in.take_back()
    assert (speaks(), check_in.round.go_on.text()) == (["Amina"], "Next: Ben")
    check_in.take_back()
    assert (speaks(), check_in.unkept.last) == ([], None)
    check_in.take_again()
    assert (speaks(), check_in.round.go_on.text()) == (["Amina"], "Next: Ben")
    check_in.take_back()
    # What is done on disk after a turn comes first.
    click(check_in.round.go_on)
    meetings, dev = desk.room.services.meetings, desk.member("Dev").id
    desk.hub.do(lambda: meetings.set_presence(desk.room.meeting_id, dev, Presence.APOLOGIES))
    assert (check_in.unkept.last, check_in.unkept.next) == (None, None)


def test_after_a_click_on_somebody_the_round_goes_on_by_its_button(desk, check_in):
    carys = check_in.round.chip(desk.member("Carys").id)
    QTest.mouseClick(carys, Qt.MouseButton.LeftButton)
    assert check_in.round.go_on.hasFocus()
    QTest.keyClick(check_in.round.go_on, Qt.Key.Key_Space)
    assert check_in.seat_facts()[desk.member("Dev").id] == "speaks now"


def test_the_end_of_the_round_moves_nothing_and_leaves_the_keyboard_off_the_seats(desk, check_in):
    chips = [check_in.round.chip(m.id) for m in desk.view.members]
    check_in.round.go_on.setFocus()
    assert check_in.own_step_leads()
    for _ in chips:
        click(check_in.round.go_on)
    QApplication.processEvents()
    before = [chip.geometry() for chip in chips]
    click(check_in.round.go_on)
    QApplication.processEvents()
    assert not check_in.own_step_leads()
    assert [chip.geometry() for chip in chips] == before
    assert QApplication.focusWidget() is check_in.round


def test_a_seat_takes_the_turn_out_of_order(desk, check_in):
    femi, amina = desk.member("Femi").id, desk.member("Amina").id
    check_in.choose_member(femi)
    assert check_in.seat_facts()[femi] == "speaks now"
    click(check_in.round.chip(amina))
    assert check_in.seat_facts()[femi] == "has spoken"
    assert check_in.round.go_on.text() == "Next: Ben"


def test_who_comes_late_joins_the_round(desk, check_in):
    meetings, dev = desk.room.services.meetings, desk.member("Dev").id
    desk.hub.do(lambda: meetings.set_presence(desk.room.meeting_id, dev, Presence.APOLOGIES))
    assert check_in.round.chip(dev) is None
    click(check_in.round.away_row(dev).arrived)
    assert presence(desk, "Dev") is Presence.LATE
    assert check_in.round.chip(dev) is not None
    assert check_in.round.away_row(dev) is None
    desk.hub.undo()
    assert check_in.round.away_row(dev) is not None


def test_both_stages_share_one_workspace(desk, welcome):
    assert welcome.header.words()[1] == "Who is here, and how do we meet?"
    desk.go(StageKind.CHECK_IN)
    welcome.show_stage(desk.hub.meeting.current_stage)
    assert welcome.header.words()[0] == "Check-in"
    assert welcome.round.isVisible()
    assert not welcome.who.isVisible()


def test_the_next_welcome_says_what_the_set_will_do_differently(desk):
    room, process = desk.room, FeedbackLayer.PROCESS
    room.go(StageKind.FEEDBACK)
    for text in ("Begin on time", "Ask shorter questions", "Leave room for silence", "Longer break"):
        room.services.feedback.add(room.meeting_id, process, "next_time", text, None, None)
    room.services.feedback.add(room.meeting_id, process, "did_well", "We listened", None, None)
    room.services.meetings.close_meeting(room.meeting_id)
    plan_next(room)
    workspace = desk.show(GatheringWorkspace, StageKind.WELCOME)
    card = workspace.last_time
    assert [line.text() for line in card.lines] == [
        "Begin on time",
        "Ask shorter questions",
        "Leave room for silence",
    ]
    assert (card.isVisible(), card.more.text()) == (True, "and 1 more")


def test_the_first_welcome_has_nothing_to_look_back_on(desk, welcome):
    assert not welcome.last_time.isVisible()
