"""The page of the bidding as a whole: what fits it, what stays where it is, and what it says comes next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind
from als_desktop.models.people import TimeMode
from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace
from tests.ui.bidding.bids import bid, choose, row, segment, stored
from tests.ui.gathering.hands import click
from tests.ui.staged import NARROW

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bidding(desk):
    return desk.show(BiddingWorkspace, StageKind.BIDDING)


@pytest.fixture
def narrow(dressed):
    """The page as people see it in the smallest window."""
    dressed.theme.set_compact(True)
    return dressed.show(BiddingWorkspace, StageKind.BIDDING, size=NARROW)


def beyond(bidding):
    """What of the page is out of sight, in px, downwards and to the right."""
    QTest.qWait(0)
    content, viewport = bidding._content, bidding._scroll.viewport()
    return max(0, content.height() - viewport.height()), max(0, content.width() - viewport.width())


def mode(desk, wanted):
    desk.hub.do(lambda: desk.room.services.bids.set_time_mode(desk.view.meeting.id, wanted))


@pytest.mark.parametrize("time_mode", list(TimeMode))
def test_six_members_fit_the_smallest_window(desk, narrow, time_mode):
    mode(desk, time_mode)
    assert beyond(narrow) == (0, 0)
    modes = narrow.modes.y()
    for member in desk.view.members:
        bid(desk, member.name, 20 if time_mode is TimeMode.BID else 55)
        assert beyond(narrow) == (0, 0)
    choose(desk, narrow, "Amina", "Ben")
    assert beyond(narrow) == (0, 0)
    for name in ("Carys", "Dev", "Elin"):
        desk.hub.do(lambda n=name: desk.room.services.bids.choose(stored(desk, n).id))
    QTest.keyClick(narrow, Qt.Key.Key_Return, CTRL)
    assert len(desk.view.slots) == 5
    assert beyond(narrow) == (0, 0)
    assert narrow.modes.guaranteed.isVisible()
    # The second line of presenters takes some px; all above stays where it was.
    assert abs(narrow.modes.y() - modes) < 20


def test_nothing_moves_when_slots_are_made(desk, narrow):
    for name in ("Amina", "Ben", "Carys"):
        bid(desk, name, 40)
    choose(desk, narrow, "Amina", "Ben")
    QTest.qWait(0)
    parts = (narrow.table, narrow.modes, narrow.header, narrow._scroll)
    before = [part.geometry() for part in parts]
    click(narrow.make)
    QTest.qWait(0)
    assert narrow.order.isVisible()
    assert not narrow.arithmetic.isVisible()
    assert [part.geometry() for part in parts] == before


def test_a_row_in_sight_is_not_scrolled_to(desk, narrow):
    narrow.resize(NARROW[0], 380)
    QTest.qWait(0)
    bar, elin = narrow._scroll.verticalScrollBar(), row(desk, narrow, "Elin")
    bottom = elin.mapTo(narrow._content, elin.rect().bottomLeft()).y() + 1
    bar.setValue(bottom - narrow._scroll.viewport().height())
    before = bar.value()
    assert before > 0
    narrow.choose_member(desk.member("Elin").id)
    assert bar.value() == before
    narrow.choose_member(desk.member("Femi").id)
    assert bar.value() > before


def line_is_drawn(desk, bar):
    """Whether the line of the time to give is drawn."""
    image, ink = bar.grab().toImage(), desk.theme.color("text").rgb()
    return any(image.pixel(x, 1) == ink for x in range(image.width()))


def test_the_line_of_the_time_to_give_is_drawn_once_there_is_something_to_compare(desk, bidding):
    sums = bidding.arithmetic
    assert not line_is_drawn(desk, sums.all_bids._bar)
    bid(desk, "Amina")
    assert line_is_drawn(desk, sums.all_bids._bar)
    assert not line_is_drawn(desk, sums.chosen._bar)
    choose(desk, bidding, "Amina")
    assert line_is_drawn(desk, sums.chosen._bar)


def lead(desk, bidding):
    """What the head says, and who is decided on next."""
    wanted = [m.name for m in desk.view.members if row(desk, bidding, m.name).decide.is_wanted()]
    return bidding.header.words()[1], bidding.hint.text(), wanted


def others_pass(desk, bidding):
    """Whoever has no bid wants to place none."""
    while (asked := bidding.asked_next("bid", None)) is not None:
        bidding.pass_over("bid", asked.member.id)


def test_choosing_leads_once_everybody_has_a_bid_or_wants_none(desk, bidding):
    assert lead(desk, bidding) == ("Who would like to present today?", "", [])
    names = ["Amina", "Ben", "Carys"]
    for name in names[:2]:
        bid(desk, name, 40)
    assert lead(desk, bidding) == ("Who would like to present today?", "", [])
    bid(desk, "Carys", 40)
    # Who is left is asked, also where there are bids enough: nobody has to, by Enter in the empty field.
    assert lead(desk, bidding) == ("Who would like to present today?", "", [])
    assert (bidding.asked_next("bid", None).member.name, bidding.step("bid")) == ("Dev", "bid")
    others_pass(desk, bidding)
    assert (bidding.typing_leads(), bidding.step("bid")) == (False, "choose_first")
    question = "Who presents today?"
    assert lead(desk, bidding) == (question, "3 bids, 2 slots: choose a slot for each, or next time", names)
    assert bidding.make.property("kind") == "normal"
    choose(desk, bidding, "Ben")
    hint = "Slot 2 is free: choose who has it, or next time"
    assert lead(desk, bidding) == (question, hint, ["Amina", "Carys"])
    # Two steps at once would be none; nor are bids kept for next time that may still be chosen.
    assert (bidding.make.property("kind"), bidding.outcome.text()) == ("normal", "")
    click(segment(row(desk, bidding, "Amina").decide, "Slot 2"))
    assert lead(desk, bidding) == (question, "Next: make the slots", [])
    assert bidding.make.property("kind") == "primary"
    click(bidding.make)
    assert lead(desk, bidding) == ("The slots are made", "Next: go on in the agenda", [])
    QTest.keyClick(bidding.order.rows()[0], Qt.Key.Key_Down)
    assert lead(desk, bidding)[:2] == (question, "Changed since the slots were made: make them anew")


def test_choices_that_come_next_look_so(desk, bidding):
    bid(desk, "Amina")
    decide = row(desk, bidding, "Amina").decide
    plain = decide.grab().toImage()
    for name in ("Ben", "Carys"):
        bid(desk, name)
    others_pass(desk, bidding)
    assert decide.grab().toImage() != plain
    # An edge, for filled is what was chosen.
    assert decide.grab().toImage().pixelColor(6, 6) == desk.theme.color("surface")


def test_where_all_share_the_time_making_the_slots_leads(desk, bidding):
    for name in ("Amina", "Ben"):
        bid(desk, name)
    mode(desk, TimeMode.EQUAL)
    # The field for typing still stands out: more may bid.
    assert bidding.make.property("kind") == "normal"
    bid(desk, "Carys")
    others_pass(desk, bidding)
    hint = "3 bids share the time: make the slots, or choose"
    assert lead(desk, bidding) == ("Who presents today?", hint, [])
    assert bidding.make.property("kind") == "primary"
    click(segment(row(desk, bidding, "Ben").decide, "Slot 1"))
    assert lead(desk, bidding)[1:] == ("Next: make the slots", [])


def test_too_many_to_share_the_time_are_chosen_among(desk, bidding):
    mode(desk, TimeMode.HYBRID)
    names = [member.name for member in desk.view.members]
    for name in names:
        bid(desk, name)
    assert lead(desk, bidding)[1:] == ("6 bids are too many: choose who presents", names)
    assert bidding.make.property("kind") == "normal"


def test_where_all_wait_for_next_time_any_may_still_be_chosen(desk, bidding):
    for name in ("Amina", "Ben"):
        bid(desk, name)
        click(segment(row(desk, bidding, name).decide, "Next time"))
    assert lead(desk, bidding)[2] == ["Amina", "Ben"]


@pytest.mark.parametrize("again", ["pressed", "keys"])
def test_a_second_press_does_not_make_the_slots_anew(desk, bidding, qtbot, again):
    for name in ("Amina", "Femi"):
        bid(desk, name)
    choose(desk, bidding, "Amina", "Femi")
    QTest.qWait(0)
    at = bidding.make.mapTo(bidding, bidding.make.rect().center())
    click(bidding.make)
    made = desk.view.slots
    QTest.qWait(0)
    if again == "pressed":
        under = bidding.childAt(at) or bidding
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(bidding, at))
        QTest.keyClick(bidding.focusWidget(), Qt.Key.Key_Space)
    else:
        with qtbot.waitSignal(bidding.notice_wanted) as said:
            QTest.keyClick(bidding, Qt.Key.Key_Return, CTRL)
        assert said.args[0].startswith("The slots are made already")
    assert len(made) == 2
    assert desk.view.slots == made
    click(bidding.make_anew)
    assert [slot.id for slot in desk.view.slots] != [slot.id for slot in made]
