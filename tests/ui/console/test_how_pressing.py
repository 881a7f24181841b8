"""How pressing a bid is, asked of whoever has just placed it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import Bid, StageKind
from als_desktop.models.spoken_number import number_typed
from als_desktop.services.catalogues import scripts


@pytest.fixture
def bidding(seat):
    """Amina has placed a bid in the field."""
    seat.open(StageKind.BIDDING)
    seat.type("My workload")
    return seat


def pressing(seat):
    return {seat.hub.meeting.member(bid.member_id).name: bid.pressing for bid in seat.desk.view.of(Bid)}


def asked(seat):
    """Whom the field asks, and whether that is how pressing it is."""
    said = seat.console._side.cue._words.text() == scripts()[StageKind.BIDDING][4]
    head = "How pressing" in seat.console.workspace.header.words()[1]
    assert said == head == (seat.mode == "pressing")
    return seat.speaker, said


def test_a_number_says_it_and_the_next_one_is_asked_for_a_bid(bidding):
    seat = bidding
    assert asked(seat) == ("Amina", True)
    seat.type("4")
    assert (pressing(seat), asked(seat)) == ({"Amina": 4}, ("Ben", False))


def test_enter_alone_leaves_it_open(bidding):
    seat = bidding
    seat.clock.pass_ms(1000)
    seat.type("")
    assert (pressing(seat), asked(seat)) == ({"Amina": 0}, ("Ben", False))
    assert seat.console.workspace.seat_facts()[seat.desk.member("Ben").id] == "to come"


@pytest.mark.parametrize("words", ["very", "0", "6"])
def test_what_is_no_number_is_said_and_stays(bidding, words):
    bidding.type(words)
    assert (bidding.field.text(), pressing(bidding)) == (words, {"Amina": 0})
    assert "from 1 to 5" in bidding.notice


def test_the_dots_of_the_row_say_it_as_well(bidding):
    seat = bidding
    row = seat.console.workspace.table.row(seat.desk.member("Amina").id)
    row.pressing.setValue(3)
    assert (pressing(seat), asked(seat)) == ({"Amina": 3}, ("Ben", False))


def test_whoever_takes_another_seat_is_asked_no_more(bidding):
    bidding.console._side.seats._chips[bidding.desk.member("Femi").id].click()
    assert asked(bidding) == ("Femi", False)


def test_a_bid_that_redo_brings_back_is_asked_about_as_if_it_were_new(bidding):
    seat = bidding
    seat.clock.pass_ms(1000)
    seat.type("")
    seat.hub.undo()
    assert (pressing(seat), asked(seat)) == ({}, ("Amina", False))
    seat.hub.redo()
    assert (pressing(seat), asked(seat)) == ({"Amina": 0}, ("Amina", True))
    seat.type("4")
    assert asked(seat) == ("Ben", False)


def test_undo_takes_back_a_pass_before_the_bid(bidding):
    seat = bidding
    seat.type("4")
    seat.clock.pass_ms(1000)
    seat.type("")
    assert (asked(seat), facts(seat)["Ben"]) == (("Carys", False), "no bid")
    seat.console._undo.undo()
    assert (asked(seat), facts(seat)["Ben"], pressing(seat)) == (("Ben", False), "to come", {"Amina": 4})


def test_undo_asks_again_how_pressing_it_is_where_that_was_passed_over(bidding):
    seat = bidding
    seat.clock.pass_ms(1000)
    seat.type("")
    assert asked(seat) == ("Ben", False)
    seat.console._undo.undo()
    assert (asked(seat), pressing(seat)) == (("Amina", True), {"Amina": 0})


def facts(seat):
    said = seat.console.workspace.seat_facts()
    return {m.name: said[m.id] for m in seat.hub.meeting.members}


def test_undo_of_a_decision_leads_back_to_it_from_the_empty_field_only(seat):
    seat.open(StageKind.BIDDING)
    seat.type("My workload")
    seat.type("4")
    for _ in range(5):
        seat.clock.pass_ms(1000)
        seat.type("")
    page = seat.console.workspace
    decide = page.table.row(seat.desk.member("Amina").id).decide
    assert decide.hasFocus()
    seat.press(Qt.Key.Key_1)
    assert page.make.hasFocus()
    seat.console._desk.keyboard.take()
    seat.hub.undo()
    assert decide.hasFocus()
    seat.hub.redo()
    seat.console._desk.keyboard.take()
    seat.type("Wait", enter=False)
    seat.hub.undo()
    assert seat.field.hasFocus()


def test_whoever_takes_back_their_bid_is_not_asked_again_and_it_is_gone_on_with(seat):
    seat.open(StageKind.BIDDING)
    for words in ("My workload", "4", "My team", "5", "My boss", "3"):
        seat.type(words)
    for _ in range(3):
        seat.clock.pass_ms(1000)
        seat.type("")
    page = seat.console.workspace
    amina, ben, carys = (page.table.row(seat.desk.member(name).id) for name in ("Amina", "Ben", "Carys"))
    assert amina.decide.hasFocus()
    QTest.mouseClick(ben.withdraw, Qt.MouseButton.LeftButton)

    def gone_on():
        said = "Who presents today?" in page.header.words()
        facts = page.seat_facts()[seat.desk.member("Ben").id]
        return said, facts, seat.console._entry._add.property("kind"), amina.decide.hasFocus()

    assert gone_on() == (True, "no bid", "normal", True)
    seat.hub.undo()
    assert gone_on() == (True, "bid 55 min", "normal", True)
    seat.hub.redo()
    assert gone_on() == (True, "no bid", "normal", True)
    assert carys.decide.is_wanted()


def test_whoever_takes_back_a_bid_while_others_are_asked_leaves_the_keyboard_in_the_field(seat):
    seat.open(StageKind.BIDDING)
    for words in ("My workload", "4", "My team", "5"):
        seat.type(words)
    ben = seat.console.workspace.table.row(seat.desk.member("Ben").id)
    QTest.mouseClick(ben.withdraw, Qt.MouseButton.LeftButton)
    assert (seat.speaker, seat.mode, seat.field.hasFocus()) == ("Carys", "bid", True)
    seat.type("My boss")
    seat.type("2")
    assert seat.speaker == "Dev"


def test_a_bid_in_the_table_is_asked_about_in_the_field_as_well(seat):
    seat.open(StageKind.BIDDING)
    row = seat.console.workspace.table.row(seat.desk.member("Amina").id)
    row.add.click()
    QTest.keyClicks(row.headline, "My workload")
    seat.press(Qt.Key.Key_Return)
    assert (asked(seat), seat.field.hasFocus()) == (("Amina", True), True)
    seat.type("4")
    assert (pressing(seat), asked(seat)) == ({"Amina": 4}, ("Ben", False))
    # Whoever goes on in the table by Tab stays there.
    row = seat.console.workspace.table.row(seat.desk.member("Ben").id)
    row.add.click()
    QTest.keyClicks(row.headline, "My team")
    seat.press(Qt.Key.Key_Tab)
    assert asked(seat) == ("Ben", True)
    assert seat.console.workspace.table.isAncestorOf(QApplication.focusWidget())


def test_redo_of_a_question_passes_the_turn_on(seat):
    seat.open(StageKind.PRESENTATION)
    seat.type("What holds you back?")
    assert seat.speaker == "Carys"
    seat.hub.undo()
    assert seat.speaker == "Ben"
    seat.hub.redo()
    assert seat.speaker == "Carys"


@given(st.integers(0, 99))
def test_only_one_to_five_is_a_number_of_it(number):
    assert number_typed(f"about {number}", 5) == (number if number <= 5 else 0)
