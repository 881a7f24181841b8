"""What the set decides about the bids, and the slots that come of it, with a real store behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import BidOutcome, StageKind
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace
from tests.ui.bidding.bids import bid, choose, row, stored
from tests.ui.gathering.hands import click, press_segment

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bidding(desk):
    return desk.show(BiddingWorkspace, StageKind.BIDDING)


def test_the_set_decides_who_presents(desk, bidding):
    for name, minutes in (("Amina", 55), ("Dev", 40), ("Femi", 55)):
        bid(desk, name, minutes)
    press_segment(row(desk, bidding, "Amina").decide, "Slot 1")
    press_segment(row(desk, bidding, "Femi").decide, "Slot 1")
    press_segment(row(desk, bidding, "Dev").decide, "Next time")
    assert [stored(desk, name).turn for name in ("Femi", "Amina", "Dev")] == [0, 1, None]
    assert stored(desk, "Dev").outcome is BidOutcome.DEFERRED
    shown = [row(desk, bidding, name).decide.value() for name in ("Femi", "Amina", "Dev")]
    assert shown == ["0", "1", "next"]
    assert bidding.outcome.text() == "Dev's bid is kept for meeting 2."
    desk.hub.undo()
    assert row(desk, bidding, "Dev").decide.value() == ""
    assert desk.agrees()


def test_choosing_goes_on_by_keyboard_to_next_time(desk, bidding):
    bid(desk, "Amina")
    decide = row(desk, bidding, "Amina").decide
    decide.setFocus()
    QTest.keyClick(decide, Qt.Key.Key_Right)
    assert stored(desk, "Amina").outcome is BidOutcome.CHOSEN
    # There is nobody to change places with, so the next choice is next time.
    QTest.keyClick(decide, Qt.Key.Key_Right)
    assert stored(desk, "Amina").outcome is BidOutcome.DEFERRED
    assert decide.value() == "next"


def test_the_arithmetic_follows_the_bids(desk, bidding):
    for name, minutes in (("Amina", 55), ("Dev", 40), ("Femi", 55)):
        bid(desk, name, minutes)
    choose(desk, bidding, "Amina", "Femi")
    assert bidding.arithmetic.all_bids.words() == "55 + 55 + 40 = 150 min of 110 40 min over"
    assert bidding.arithmetic.chosen.words() == "55 + 55 = 110 min of 110 fits"
    minutes = row(desk, bidding, "Femi").minutes.focusProxy()
    minutes.setFocus()
    QTest.keyClick(minutes, Qt.Key.Key_Up)
    assert bidding.arithmetic.chosen.words() == "55 + 60 = 115 min of 110 5 min over"
    assert bidding.outcome.text().startswith("5 min over")


def test_a_third_slot_is_offered_only_while_there_is_time(desk, bidding):
    for name in ("Amina", "Dev", "Femi"):
        bid(desk, name, 40)
    choose(desk, bidding, "Amina", "Femi")
    press_segment(row(desk, bidding, "Dev").decide, "3")
    assert [row(desk, bidding, n).decide.value() for n in ("Amina", "Femi", "Dev")] == ["0", "1", "2"]


@pytest.mark.parametrize(("mode", "lengths"), [("equal", [36, 36, 36]), ("hybrid", [38, 38, 34])])
def test_a_shared_time_gives_what_its_card_says(desk, bidding, mode, lengths):
    for name, minutes in (("Amina", 55), ("Dev", 40), ("Femi", 55)):
        bid(desk, name, minutes)
    card = bidding.modes.cards[TimeMode(mode)]
    assert card.result.text().startswith("3 slots, ")
    click(card)
    assert desk.view.time_mode is TimeMode(mode)
    assert card.radio.isChecked()
    click(bidding.make)
    assert sorted((s.planned_ms // MINUTE_MS for s in desk.view.slots), reverse=True) == lengths
    desk.hub.undo()
    desk.hub.undo()
    assert desk.view.time_mode is TimeMode.BID
    assert bidding.modes.cards[TimeMode.BID].radio.isChecked()


@pytest.mark.parametrize("mode", [TimeMode.EQUAL, TimeMode.HYBRID])
def test_another_mode_than_the_contracts_is_said_to_be_for_this_meeting(desk, bidding, mode):
    told = []
    desk.hub.told.connect(told.append)
    card, agreed = bidding.modes.cards[mode], bidding.modes.cards[TimeMode.BID]
    usual = card.radio.accessibleDescription()
    words = "In this meeting only. The contract says: Bid time."
    click(card)
    assert card.radio.accessibleDescription().endswith(words)
    assert agreed.radio.accessibleDescription() == "The set chooses who presents and for how long."
    click(agreed)
    assert card.radio.accessibleDescription() == usual
    assert told == [words]
    desk.theme.set_compact(True)
    click(card)
    assert words in card.toolTip()
    desk.hub.undo()
    assert words not in card.toolTip()
    desk.hub.do(lambda: desk.room.services.bids.set_guaranteed(desk.view.meeting.id, 15))
    says = bidding.modes.cards[TimeMode.HYBRID].radio.accessibleDescription()
    assert says == "min each. In this meeting only. The contract says: 20 min."


def test_after_the_slots_are_made_the_keyboard_is_in_no_bid(desk, bidding):
    bid(desk, "Amina", 55)
    choose(desk, bidding, "Amina")
    bidding.make.setFocus()
    QTest.keyClick(bidding.make, Qt.Key.Key_Space)
    assert len(desk.view.slots) == 1
    assert bidding.hasFocus()


def test_the_mode_is_chosen_with_the_arrow_keys(desk, bidding):
    radio = bidding.modes.cards[TimeMode.BID].radio
    radio.setFocus()
    QTest.keyClick(radio, Qt.Key.Key_Right)
    assert desk.view.time_mode is TimeMode.HYBRID


def test_ctrl_enter_makes_the_slots_and_says_so(desk, bidding):
    for name, minutes in (("Amina", 55), ("Dev", 40), ("Femi", 55)):
        bid(desk, name, minutes)
    choose(desk, bidding, "Femi", "Amina")
    assert bidding.make.text() == "Make 2 slots of 55 min"
    assert not bidding.order.isVisible()
    QTest.keyClick(bidding, Qt.Key.Key_Return, CTRL)
    assert [desk.view.member(s.presenter_id).name for s in desk.view.slots] == ["Femi", "Amina"]
    assert stored(desk, "Dev").outcome is BidOutcome.DEFERRED
    assert bidding.order.title() == "The slots are made: 2 slots"
    assert [r.accessibleName() for r in bidding.order.rows()] == [
        "1 of 2: Femi, 55 min",
        "2 of 2: Amina, 55 min",
    ]
    assert bidding.make_anew.text() == "Make 2 slots of 55 min anew"
    assert not bidding.make.isVisible()
    desk.hub.undo()
    assert desk.view.slots == []
    assert not bidding.order.isVisible()
    desk.hub.redo()
    assert bidding.order.title() == "The slots are made: 2 slots"
    assert desk.agrees()


def test_slots_are_made_anew_until_one_has_begun(desk, bidding):
    for name in ("Amina", "Femi"):
        bid(desk, name)
    choose(desk, bidding, "Amina", "Femi")
    click(bidding.make)
    QTest.keyClick(bidding.order.rows()[0], Qt.Key.Key_Down)
    assert bidding.order.title() == "Changed since the slots were made"
    assert [desk.view.member(s.presenter_id).name for s in desk.view.slots] == ["Amina", "Femi"]
    click(bidding.make)
    assert [desk.view.member(s.presenter_id).name for s in desk.view.slots] == ["Femi", "Amina"]
    before = desk.view.slots
    desk.room.go(StageKind.PRESENTATION)
    click(bidding.make_anew)
    assert desk.said[-1] == "A slot has begun, so the slots stay as they are."
    assert desk.view.slots == before


def test_nothing_to_make_is_said_and_nothing_is_made(desk, bidding):
    click(bidding.make)
    assert desk.said[-1].startswith("Nobody has bid yet")
    bid(desk, "Amina")
    click(bidding.make)
    assert desk.said[-1].startswith("No bid is chosen yet")
    choose(desk, bidding, "Amina")
    field = row(desk, bidding, "Amina").minutes.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "115")
    QTest.keyClick(field, Qt.Key.Key_Return)
    click(bidding.make)
    assert "5 minutes over" in desk.said[-1]
    assert desk.view.slots == []


def test_the_running_order_is_changed_by_click_and_by_key(desk, bidding):
    for name in ("Amina", "Ben", "Carys"):
        bid(desk, name, 30)
    choose(desk, bidding, "Amina", "Ben")
    press_segment(row(desk, bidding, "Carys").decide, "3")
    click(bidding.change_order)
    assert bidding.order.rows()[0].hasFocus()
    click(bidding.order.rows()[2].earlier)
    QTest.keyClick(bidding.order.rows()[0], Qt.Key.Key_Down)
    names = [r.accessibleName().split(": ")[1].split(",")[0] for r in bidding.order.rows()]
    assert names == ["Carys", "Amina", "Ben"]
    assert [stored(desk, name).turn for name in names] == [0, 1, 2]
    assert not bidding.order.rows()[0].earlier.isEnabled()
    QTest.keyClick(bidding.order.rows()[0], Qt.Key.Key_Up)
    assert [stored(desk, name).turn for name in names] == [0, 1, 2]
    desk.hub.undo()
    assert [stored(desk, name).turn for name in ("Amina", "Carys", "Ben")] == [0, 1, 2]


def three_bids(desk, bidding, *minutes):
    for name, length in zip(("Amina", "Dev", "Femi"), minutes, strict=True):
        bid(desk, name, length)
    choose(desk, bidding, "Amina", "Dev")
    bids = desk.room.services.bids
    desk.hub.do(lambda: bids.choose(stored(desk, "Femi").id))


def test_three_times_fifty_is_too_much_and_is_made_to_fit(desk, bidding):
    three_bids(desk, bidding, 50, 50, 50)
    assert bidding.arithmetic.chosen.words() == "3 × 50 = 150 min of 110 40 min over"
    assert bidding.outcome.text() == "40 min over. It fits as 36 + 37 + 37, or without Amina's bid."
    click(bidding.shorten)
    assert [stored(desk, n).wanted_ms // MINUTE_MS for n in ("Amina", "Dev", "Femi")] == [36, 37, 37]
    assert not bidding.shorten.isVisible()
    assert bidding.make.hasFocus()
    assert bidding.make.text() == "Make 3 slots of 36 to 37 min"
    desk.hub.undo()
    assert bidding.shorten.isVisible()
    assert bidding.arithmetic.chosen.words().startswith("3 × 50")


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ((20, 20, 90), "20 min over. It fits as 20 + 20 + 70, or without Amina's bid."),
        ((20, 25, 110), "45 min over. It fits as 20 + 20 + 70, or without Femi's bid."),
        ((60, 60, 120), "130 min over. It fits as 27 + 28 + 55."),
    ],
)
def test_what_would_make_the_bids_fit_is_said(desk, bidding, minutes, words):
    three_bids(desk, bidding, *minutes)
    assert bidding.outcome.text() == words


def test_too_many_for_the_guarantee_are_told_and_the_guarantee_is_the_sets_own(desk, bidding):
    for member in desk.view.members:
        bid(desk, member.name, 40)
    card = bidding.modes.cards[TimeMode.HYBRID]
    click(card)
    assert card.result.text() == "6 are too many"
    assert bidding.outcome.text() == "110 min give 20 each to 5, not to 6: choose who, or guarantee 18."
    click(bidding.make)
    assert desk.view.slots == []
    assert desk.said[-1].startswith("110 minutes give 20 each to 5")
    field = bidding.modes.guaranteed.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "18")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.view.guaranteed_minutes == 18
    assert card.result.text() == "6 slots, 0 min left"
    click(bidding.make)
    assert sum(s.planned_ms for s in desk.view.slots) == 110 * MINUTE_MS
    assert min(s.planned_ms for s in desk.view.slots) == 18 * MINUTE_MS
    desk.hub.undo()
    desk.hub.undo()
    assert bidding.modes.guaranteed.minutes() == 20


def test_a_guarantee_that_makes_no_sense_stays_typed(desk, bidding):
    field = bidding.modes.guaranteed.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "900")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "240" in desk.said[-1]
    assert field.text() == "900"
    assert desk.view.guaranteed_minutes == 20


def test_what_equal_time_cannot_divide_is_said(desk, bidding):
    for name in ("Amina", "Dev", "Femi"):
        bid(desk, name)
    click(bidding.modes.cards[TimeMode.EQUAL])
    assert bidding.outcome.text() == "3 bids so far. Who else?"
    for name in ("Ben", "Carys", "Elin"):
        bidding.pass_over("bid", desk.member(name).id)
    assert bidding.outcome.text() == "Every bid gets a slot; 2 min stay spare."


def test_time_that_is_lost_is_not_given_and_typing_goes_on(desk, bidding):
    three_bids(desk, bidding, 55, 20, 20)
    clocks, stage_id = desk.room.services.clocks, desk.view.current_stage.id
    desk.hub.do_for_good(lambda: clocks.pause(stage_id))
    headline = row(desk, bidding, "Amina").headline
    headline.setFocus()
    headline.selectAll()
    QTest.keyClicks(headline, "Half a sen")
    # 21 minutes were won by passing over what comes before, and 12 are spare.
    desk.room.clock.pass_ms((21 + 12 + 30) * MINUTE_MS)
    bidding.tick()
    assert bidding.arithmetic.chosen.words() == "55 + 20 + 20 = 95 min of 80 (110) 15 min over"
    assert headline.hasFocus()
    assert headline.text() == "Half a sen"


def test_slots_made_stay_agreed_when_time_is_lost_or_they_are_shortened(desk, bidding):
    for name in ("Amina", "Dev", "Femi"):
        bid(desk, name)
    click(bidding.modes.cards[TimeMode.EQUAL])
    click(bidding.make)
    slot_id = desk.view.slots[0].id
    desk.hub.do(lambda: desk.room.services.running_order.set_slot_length(slot_id, 30))
    desk.room.clock.pass_ms(60 * MINUTE_MS)
    bidding.tick()
    assert bidding.order.title() == "The slots are made: 3 slots"
    assert [r.accessibleName() for r in bidding.order.rows()] == [
        "1 of 3: Amina, 30 min",
        "2 of 3: Dev, 36 min",
        "3 of 3: Femi, 36 min",
    ]
    assert not bidding.make.isVisible()
