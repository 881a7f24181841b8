"""The table of bids: who is in it, what is typed, and what happens to what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from support import made

from als_desktop.models.earlier import EarlierTurn
from als_desktop.models.meeting import Meeting, Presence, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.services.packs import shipped_pack
from als_desktop.ui.bidding.bidding_workspace import BiddingWorkspace
from tests.ui.bidding.bids import bid, choose, row, segment, stored
from tests.ui.gathering.hands import click, leave, write
from tests.ui.staged import NARROW, WIDE


@pytest.fixture
def bidding(desk):
    return desk.show(BiddingWorkspace, StageKind.BIDDING)


def test_there_is_a_row_for_each_who_is_here(desk, bidding):
    assert [r.member_id for r in bidding.table.rows()] == [m.id for m in desk.view.members]
    dev = desk.member("Dev")
    meetings = desk.room.services.meetings
    desk.hub.do(lambda: meetings.set_presence(desk.room.meeting_id, dev.id, Presence.APOLOGIES))
    assert row(desk, bidding, "Dev") is None
    assert len(bidding.table.rows()) == 5
    desk.hub.undo()
    assert [r.member_id for r in bidding.table.rows()] == [m.id for m in desk.view.members]


def test_a_typed_bid_starts_from_an_even_share(desk, bidding):
    amina = desk.member("Amina")
    assert bidding.enter("bid", amina.id, "I want to go for promotion")
    kept = stored(desk, "Amina")
    assert (kept.headline, kept.wanted_ms) == ("I want to go for promotion", 55 * MINUTE_MS)
    assert row(desk, bidding, "Amina").headline.text() == "I want to go for promotion"
    assert row(desk, bidding, "Amina").minutes.minutes() == 55
    assert bidding.seat_facts()[amina.id] == "bid 55 min"
    assert bidding.seat_facts()[desk.member("Ben").id] == "to come"
    bidding.pass_over("bid", desk.member("Ben").id)
    assert bidding.seat_facts()[desk.member("Ben").id] == "no bid"


def test_slots_are_what_comes_next_once_somebody_is_chosen(desk, bidding):
    assert bidding.make.property("kind") == "normal"
    bid(desk, "Amina", minutes=35, pressing=4)
    assert bidding.make.property("kind") == "normal"
    desk.hub.do(lambda: desk.room.services.bids.choose(stored(desk, "Amina").id))
    assert bidding.make.property("kind") == "primary"


def test_quick_entry_never_replaces_the_words_of_a_bid(desk, bidding, qtbot):
    bid(desk, "Amina", minutes=35, pressing=4)
    before = stored(desk, "Amina")
    with qtbot.waitSignal(bidding.notice_wanted) as said:
        assert not bidding.enter("bid", desk.member("Amina").id, "Meant for Ben")
    assert said.args[0].startswith("Amina has a bid already.")
    assert stored(desk, "Amina") == before


def test_quick_entry_refuses_what_is_no_bid(desk, bidding, qtbot):
    ben = desk.member("Ben")
    assert not bidding.enter("bid", ben.id, "x" * 501)
    assert "501" in desk.said[-1]
    with qtbot.waitSignal(bidding.notice_wanted):
        assert not bidding.enter("bid", None, "Nobody's wish")
    desk.room.services.meetings.set_presence(desk.room.meeting_id, ben.id, Presence.LEFT)
    desk.hub.open_meeting(desk.room.meeting_id)
    with qtbot.waitSignal(bidding.notice_wanted) as said:
        assert not bidding.enter("bid", ben.id, "I am on the train")
    assert "Ben" in said.args[0]
    assert desk.view.bids == []


def test_a_bid_is_added_in_the_row_and_undone(desk, bidding):
    carys = row(desk, bidding, "Carys")
    assert not carys.headline.isVisible()
    click(carys.add)
    assert carys.headline.hasFocus()
    QTest.keyClicks(carys.headline, "How do I say no?")
    QTest.keyClick(carys.headline, Qt.Key.Key_Return)
    assert stored(desk, "Carys").headline == "How do I say no?"
    assert carys.pressing.isVisible()
    desk.hub.undo()
    assert stored(desk, "Carys") is None
    assert carys.add.isVisible()
    assert not carys.headline.isVisible()
    desk.hub.redo()
    assert stored(desk, "Carys").headline == "How do I say no?"
    assert carys.headline.text() == "How do I say no?"
    assert desk.agrees()


@pytest.mark.parametrize("going", ["leaves", "escapes"])
def test_a_row_left_empty_has_no_bid(desk, bidding, going):
    carys = row(desk, bidding, "Carys")
    click(carys.add)
    if going == "leaves":
        leave(carys.headline)
    else:
        QTest.keyClick(carys.headline, Qt.Key.Key_Escape)
        assert carys.add.hasFocus()
    assert carys.add.isVisible()
    assert not carys.headline.isVisible()
    assert desk.view.bids == []
    assert desk.said == []


def test_a_headline_is_reworded_in_place(desk, bidding):
    bid(desk, "Amina")
    headline = row(desk, bidding, "Amina").headline
    write(headline, "Shorter")
    leave(headline)
    assert stored(desk, "Amina").headline == "Shorter"
    desk.hub.undo()
    assert headline.text() == "What Amina wants"


def test_a_refused_headline_stays_where_it_was_typed(desk, bidding):
    bid(desk, "Amina")
    headline = row(desk, bidding, "Amina").headline
    headline.selectAll()
    headline.insertPlainText("x" * 501)
    headline.commit()
    assert "501" in desk.said[-1]
    assert headline.text() == "x" * 501
    assert headline.property("invalid") is True
    bid(desk, "Ben")
    assert headline.text() == "x" * 501
    assert stored(desk, "Amina").headline == "What Amina wants"


def test_typing_goes_on_while_others_bid(desk, bidding):
    bid(desk, "Amina")
    headline = row(desk, bidding, "Amina").headline
    write(headline, "Half a sen")
    bid(desk, "Ben")
    assert headline.hasFocus()
    assert headline.text() == "Half a sen"
    assert headline.textCursor().atEnd()


def test_pressing_is_typed_as_a_digit(desk, bidding):
    bid(desk, "Femi")
    dots = row(desk, bidding, "Femi").pressing
    dots.setFocus()
    QTest.keyClick(dots, Qt.Key.Key_4)
    assert stored(desk, "Femi").pressing == 4
    desk.hub.undo()
    assert (stored(desk, "Femi").pressing, dots.value()) == (0, 0)
    desk.hub.redo()
    assert (stored(desk, "Femi").pressing, dots.value()) == (4, 4)


def test_a_slot_of_no_minutes_is_refused_and_stays_typed(desk, bidding):
    bid(desk, "Femi")
    minutes = row(desk, bidding, "Femi").minutes
    field = minutes.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "too short" in desk.said[-1]
    assert field.text() == "0"
    assert field.property("invalid") is True
    assert stored(desk, "Femi").wanted_ms == 55 * MINUTE_MS
    field.selectAll()
    QTest.keyClicks(field, "40")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.property("invalid") is False
    assert stored(desk, "Femi").wanted_ms == 40 * MINUTE_MS


def test_a_bid_is_taken_back(desk, bidding):
    bid(desk, "Dev")
    dev = row(desk, bidding, "Dev")
    click(dev.withdraw)
    assert stored(desk, "Dev") is None
    assert dev.add.isVisible()
    desk.hub.undo()
    assert dev.headline.text() == "What Dev wants"


def outside(bidding):
    """The parts of rows that reach beyond the right edge, or have no room for words."""
    rows = bidding.table.rows()
    parts = [p for one in rows for p in (one.headline, one.pressing, one.minutes, one.decide, one.withdraw)]
    beyond = [p for p in parts if p.mapTo(bidding, p.rect().topRight()).x() >= bidding.width()]
    return beyond + [one.headline for one in rows if one.headline.width() < 150]


def test_nothing_is_cut_off_when_the_window_changes(desk, bidding, qtbot):
    for member in desk.view.members:
        bid(desk, member.name, 20)
    choose(desk, bidding, "Amina", "Ben")
    for size, compact in ((WIDE, False), (NARROW, True), (WIDE, False)):
        desk.theme.set_compact(compact)
        bidding.resize(*size)
        qtbot.waitUntil(lambda: outside(bidding) == [])
        assert bidding.table.width() > size[0] - 20


def places(bidding):
    """Where each row begins, and how high it is."""
    QTest.qWait(0)
    return [(one.y(), one.height()) for one in bidding.table.rows()]


@pytest.fixture(params=[(WIDE, False), (NARROW, True)], ids=["wide", "narrow"])
def looked_at(dressed, request):
    """The page as people see it, in one line and in two."""
    size, compact = request.param
    dressed.theme.set_compact(compact)
    return dressed.show(BiddingWorkspace, StageKind.BIDDING, size=size)


def test_no_row_moves_when_bids_come_and_go(desk, looked_at):
    bidding = looked_at
    before = places(bidding)
    assert len({height for _, height in before}) == 1
    carys = row(desk, bidding, "Carys")
    click(carys.add)
    assert places(bidding) == before
    QTest.keyClicks(
        carys.headline, "How do I say no to all of them, again and again, and be asked the next time? "
    )
    assert places(bidding) == before
    QTest.keyClick(carys.headline, Qt.Key.Key_Return)
    assert places(bidding) == before
    desk.room.services.bids.defer(stored(desk, "Carys").id)
    meet_again(desk, bidding)
    assert carys.wait.isVisible()
    assert carys.headline.isVisible()
    assert places(bidding) == before
    click(carys.withdraw)
    assert places(bidding) == before


def test_the_head_stands_over_its_columns_beside_many_places(dressed):
    bidding = dressed.show(BiddingWorkspace, StageKind.BIDDING)
    for member in dressed.view.members:
        bid(dressed, member.name, 20)
    for member in dressed.view.members:
        dressed.hub.do(lambda n=member.name: dressed.room.services.bids.choose(stored(dressed, n).id))
    QTest.qWait(0)
    heads, first = bidding.table._heads, bidding.table.rows()[0]
    for name in ("pressing", "minutes", "decide"):
        part = getattr(first, name)
        assert heads[name].mapTo(bidding, QPoint(0, 0)).x() == part.mapTo(bidding, QPoint(0, 0)).x(), name


def test_a_second_click_on_add_a_bid_lands_in_the_field(desk, looked_at):
    bidding = looked_at
    bid(desk, "Ben")
    QTest.qWait(0)
    carys = row(desk, bidding, "Carys")
    area = carys.add.rect().adjusted(1, 1, -1, -1)
    corners = [carys.add.mapTo(bidding, at) for at in (area.topLeft(), area.center(), area.bottomRight())]
    assert "to come" in carys.add.accessibleDescription()
    click(carys.add)
    QTest.qWait(0)
    hit = [bidding.childAt(at) for at in corners]
    assert all(one is carys.headline or carys.headline.isAncestorOf(one) for one in hit), hit


def test_words_that_have_no_room_end_in_an_ellipsis_until_they_are_changed(desk, bidding):
    bid(desk, "Amina")
    headline = row(desk, bidding, "Amina").headline
    words = "How do I say no to all of them, again and again, and yet be asked the next time round? " * 2
    write(headline, words)
    leave(headline)
    short = headline.grab().toImage()
    assert headline.toolTip() == words.strip()
    # What stands behind the ellipsis changes nothing of what is painted.
    write(headline, f"{words}And so on")
    leave(headline)
    assert headline.grab().toImage() == short
    write(headline, "No")
    leave(headline)
    headline.grab()
    assert headline.toolTip() == ""


def test_a_slot_beyond_the_next_free_one_cannot_be_chosen(desk, bidding):
    for name in ("Amina", "Ben", "Carys"):
        bid(desk, name)
    amina, ben = (row(desk, bidding, name).decide for name in ("Amina", "Ben"))
    click(segment(amina, "Slot 2"))
    assert stored(desk, "Amina").turn is None
    assert segment(amina, "Slot 2").toolTip() == "Slot 1 is filled first."
    click(segment(amina, "Slot 1"))
    click(segment(ben, "Slot 1"))
    assert [stored(desk, name).turn for name in ("Ben", "Amina")] == [0, 1]
    assert segment(row(desk, bidding, "Carys").decide, "Slot 2").toolTip() == ""


def test_tab_goes_through_the_rows_before_the_time_modes(desk, bidding):
    bid(desk, "Amina")
    bid(desk, "Ben")
    first, second = row(desk, bidding, "Amina"), row(desk, bidding, "Ben")
    first.headline.setFocus()
    went = []
    for _ in range(7):
        QTest.keyClick(bidding.focusWidget(), Qt.Key.Key_Tab)
        went.append(bidding.focusWidget())
    assert went[:6] == [
        *(first.pressing, first.minutes.focusProxy(), first.decide, first.withdraw),
        *(second.headline, second.pressing),
    ]


def meet_again(desk, bidding):
    """Close the meeting, and go to the bidding of the next."""
    ends, meetings = desk.view.meeting.hard_end_ms, desk.room.services.meetings
    template = meeting_templates()[0]
    week = 7 * 24 * 60 * MINUTE_MS
    meetings.close_meeting(desk.room.meeting_id)
    plan = meetings.plan_meeting(
        desk.room.set_id, template, ends + week, ends + week + template.length * MINUTE_MS
    )
    desk.room.meeting_id = made(plan, Meeting).id
    desk.go(StageKind.BIDDING)
    bidding.show_stage(desk.hub.meeting.current_stage)


def test_last_turns_are_counted_in_meetings(desk, bidding):
    amina = row(desk, bidding, "Amina")
    assert amina._last_turn.text() == "not yet"
    desk.room.make_slots()
    desk.room.hold_slots()
    for words in ("last meeting", "2 meetings ago", "3 meetings ago"):
        meet_again(desk, bidding)
        assert amina._last_turn.text() == words
    assert row(desk, bidding, "Ben")._last_turn.text() == "not yet"


def test_a_bid_that_waited_says_since_when(desk, bidding):
    bid(desk, "Dev")
    dev = row(desk, bidding, "Dev")
    assert not dev.wait.isVisible()
    desk.room.services.bids.defer(stored(desk, "Dev").id)
    meet_again(desk, bidding)
    assert (dev.wait.isVisible(), dev.wait.text()) == (True, "Waiting: from meeting 1")
    meet_again(desk, bidding)
    assert dev.wait.text() == "Waiting since meeting 1"
    click(dev.withdraw)
    assert not dev.wait.isVisible()
    desk.hub.undo()
    assert dev.wait.text() == "Waiting since meeting 1"


def test_a_way_to_meet_with_short_slots_starts_from_those(desk):
    troika = shipped_pack("troika").templates[0]
    starts_ms = desk.view.meeting.hard_end_ms
    change = desk.room.services.meetings.plan_meeting(
        desk.room.set_id, troika, starts_ms, starts_ms + troika.length * MINUTE_MS, pack="troika"
    )
    desk.room.meeting_id = made(change, Meeting).id
    desk.room.services.meetings.open_meeting(desk.room.meeting_id)
    bidding = desk.show(BiddingWorkspace, StageKind.BIDDING)
    for member in desk.view.members[:3]:
        assert bidding.enter("bid", member.id, "Stuck")
    assert [bid.wanted_ms // MINUTE_MS for bid in desk.view.bids] == [10, 10, 10]


def test_a_last_turn_that_takes_more_words_is_not_cut_off(desk, bidding, qtbot):
    for member in desk.view.members:
        bid(desk, member.name, 20)
    desk.theme.set_compact(True)
    bidding.resize(*NARROW)
    qtbot.waitUntil(lambda: outside(bidding) == [])
    # As at the next meeting, in which the rows stay.
    for member in desk.hub.meeting.members:
        desk.hub.meeting.turns[member.id] = EarlierTurn(-11, "Stuck")
    bidding.refresh()
    labels = [one._last_turn for one in bidding.table.rows()]
    assert all("12 meetings ago" in label.text() for label in labels)
    qtbot.waitUntil(lambda: all(label.width() >= label.sizeHint().width() for label in labels))
    assert outside(bidding) == []
