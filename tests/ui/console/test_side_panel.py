"""Seats, script and private notes at the side of the console."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import FacilitatorNote, Presence, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import scripts

Key = Qt.Key
MANY = [f"Person number {n}" for n in range(7, 13)]


def write(seat, text):
    seat.notes.setFocus()
    QTest.keyClicks(seat.notes, text)


def stored(seat) -> dict[StageKind, str]:
    view = seat.desk.view
    kinds = {s.id: s.kind for s in view.stages}
    return {kinds[n.stage_run_id]: n.text for n in view.of(FacilitatorNote)}


class TestNotes:
    """The private notes of a stage."""

    def test_are_kept_a_moment_after_typing_stops(self, seat):
        seat.open()

        write(seat, "Femi has asked least")
        assert stored(seat) == {}
        seat.desk.qtbot.waitUntil(lambda: bool(stored(seat)))

        assert stored(seat) == {StageKind.QUESTIONS: "Femi has asked least"}
        assert seat.notes.hasFocus()
        assert seat.hub.undo_stack.count() == 0

    def test_are_kept_when_the_stage_is_left_and_come_back_with_it(self, seat):
        seat.open()
        write(seat, "Femi has asked least")

        seat.console._rail.go_on()
        assert stored(seat) == {StageKind.QUESTIONS: "Femi has asked least"}
        assert seat.notes.toPlainText() == ""
        seat.console._rail.go_back()

        assert seat.notes.toPlainText() == "Femi has asked least"

    def test_say_on_which_stage_they_are_and_show_those_on_the_others(self, seat):
        seat.open()
        notes = seat.console._side.notes
        assert notes._caption.text() == "My notes on Questions"
        assert not notes._others.isVisible()
        write(seat, "Femi has asked least")
        seat.console._rail.go_on()
        assert notes._caption.text() == "My notes on Forming actions"
        write(seat, "Two actions")

        seat.click("My notes on other stages")
        shown = QApplication.activePopupWidget()
        assert shown.text.toPlainText() == "Questions · Amina\nFemi has asked least"
        QTest.keyClicks(shown.text, "x")
        QTest.keyClick(shown.text, Key.Key_Escape)
        assert QApplication.activePopupWidget() is None
        assert seat.notes.hasFocus()
        assert stored(seat) == {
            StageKind.QUESTIONS: "Femi has asked least",
            StageKind.ACTIONS: "Two actions",
        }

    def test_are_kept_when_the_console_is_left(self, seat):
        seat.open()
        write(seat, "Femi has asked least")

        seat.console.leave()

        assert stored(seat) == {StageKind.QUESTIONS: "Femi has asked least"}

    def test_that_are_refused_stay_with_their_stage(self, seat):
        seat.open()
        seat.notes.setPlainText("x" * 60_000)
        seat.console._rail.go_on()
        assert seat.notes.toPlainText() == ""
        assert "60000" in seat.notice

        write(seat, "Two actions")
        seat.console._rail.go_back()

        assert stored(seat) == {StageKind.ACTIONS: "Two actions"}
        assert seat.notes.toPlainText() == "x" * 60_000
        assert seat.notes.property("invalid")
        seat.notes.setPlainText("Shorter")
        seat.console._rail.go_on()
        assert stored(seat) == {StageKind.ACTIONS: "Two actions", StageKind.QUESTIONS: "Shorter"}
        seat.console._rail.go_back()
        assert seat.notes.toPlainText() == "Shorter"

    def test_are_of_no_concern_to_the_stage(self, seat):
        seat.open()
        followed = []
        seat.console.workspace.facts_changed.connect(lambda: followed.append(True))

        write(seat, "Private")
        seat.console._side.notes.keep()

        assert stored(seat) == {StageKind.QUESTIONS: "Private"}
        assert followed == []

    def test_are_in_no_plan(self, seat, tmp_path):
        from pypdf import PdfReader

        from als_desktop.reports.paper import Paper

        seat.open()
        write(seat, "Zebra crossing")
        seat.console._side.notes.keep()
        path = tmp_path / "plan.pdf"
        shapes = tuple(seat.desk.theme.shape(n) for n in range(12))
        seat.services.plans.save_plan(seat.hub.meeting, seat.hub.meeting.slots[0], Paper.A4, shapes, path)

        assert "Zebra" not in "".join(page.extract_text() for page in PdfReader(path).pages)

    def test_what_was_typed_is_taken_back_there_also_once_it_was_kept(self, seat):
        seat.open(StageKind.PRESENTATION)
        seat.type("What holds you back?")
        write(seat, "Ask about Helen")
        seat.console._side.notes.keep()
        seat.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert seat.notes.text() == ""
        assert len(seat.desk.view.cards(seat.desk.slot.id)) == 1
        # Then it is about the meeting again.
        seat.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert seat.desk.view.cards(seat.desk.slot.id) == []


class TestSeats:
    """Seats with their facts."""

    def test_say_what_each_has_written(self, seat):
        seat.open()
        seat.type("One?")
        chips = seat.console._side.seats._chips

        assert "1 of 1 read out" in chips[seat.desk.member("Ben").id].accessibleName()
        assert "none yet" in chips[seat.desk.member("Carys").id].accessibleName()
        assert chips[seat.desk.member("Amina").id].state() == "presenting"
        assert chips[seat.desk.member("Carys").id].state() == "next"

    def test_that_are_narrow_show_first_names_that_nobody_shares(self, seat):
        first, second, other = seat.desk.view.members[:3]
        sets = seat.services.sets
        seat.hub.do(lambda: sets.rename_member(other.id, "Ben Lee"))
        seat.hub.do(lambda: sets.rename_member(first.id, "Amina Featherstonehaugh"))
        seat.hub.do(lambda: sets.rename_member(second.id, "Elin Papadopoulos"))
        seat.open()
        chips = seat.console._side.seats._chips
        assert chips[first.id].name_within(60) == "Amina"
        assert chips[first.id].name_within(900) == "Amina Featherstonehaugh"
        # One kind of name for all: the short ones too are not whole where the longest has no room.
        assert (chips[other.id].name_within(100), chips[other.id].name_within(900)) == ("Ben", "Ben Lee")
        # There is another Elin.
        assert chips[second.id].name_within(60) == "Elin P"

    def test_show_who_is_away(self, seat):
        seat.open()
        member = seat.desk.member("Dev")
        meetings = seat.services.meetings

        seat.hub.do(lambda: meetings.set_presence(seat.desk.room.meeting_id, member.id, Presence.LEFT))
        assert seat.console._side.seats._chips[member.id].state() == "away"

        seat.hub.undo()
        assert seat.console._side.seats._chips[member.id].state() == "rest"

    def test_are_painted_only_when_they_differ(self, seat):
        from tests.ui.board.test_board_painting import Paints

        seat.open()
        seat.type("One?")
        QTest.qWait(1)
        paints = Paints(*seat.console._side.seats._chips.values())
        seat.clock.pass_ms(1_000)
        seat.console._driver.look()
        seat.hub.do(lambda: seat.services.board.spotlight(seat.desk.slot.id, None))
        seat.console._desk.follow(
            seat.hub.services.board.take_home(seat.desk.view.cards(seat.desk.slot.id)[0].id)
        )
        QTest.qWait(1)

        assert paints.painted == []

    @pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1024, 640)])
    def test_of_twelve_fit(self, seat, size):
        seat.dress()
        seat.services.sets.add_members(seat.desk.room.set_id, "\n".join(MANY))
        seat.open(size=size)
        side = seat.console._side
        chips = list(side.seats._chips.values())
        seat.desk.qtbot.waitUntil(lambda: chips[0].height() == chips[0].sizeHint().height())

        assert len(chips) == 12
        for n, chip in enumerate(chips):
            place = chip.rect().translated(chip.mapTo(side, chip.rect().topLeft()))
            assert side.rect().contains(place)
            assert chip.height() >= 28
            others = [c.geometry() for c in chips[n + 1 :]]
            assert not any(chip.geometry().intersects(other) for other in others)
        assert side.notes.isVisible()
        assert side.timer.isVisible()


class TestScript:
    """What the facilitator may say."""

    def test_turns_over_and_begins_again(self, seat):
        seat.open()
        lines = scripts()[StageKind.QUESTIONS]
        cue = seat.console._side.cue

        seen = []
        for _ in range(len(lines) + 1):
            seen.append(cue._words.text())
            QTest.mouseClick(cue._more, Qt.MouseButton.LeftButton)

        assert seen == [*lines, lines[0]]
        assert cue._words.text() == lines[1]
        place = cue._edit.x()
        for _ in range(2):
            QTest.mouseClick(cue._back, Qt.MouseButton.LeftButton)
        assert cue._words.text() == lines[-1]
        # Nothing is pulled from under the pointer.
        QTest.mouseClick(cue._edit, Qt.MouseButton.LeftButton)
        QTest.qWait(1)
        assert (cue._back.isVisible(), cue._edit.x()) == (False, place)

    def test_is_left_out_where_there_is_no_room_and_comes_back(self, seat):
        seat.dress()
        seat.open()
        side = seat.console._side
        assert side.cue.isVisible()
        assert side.notes.isVisible()

        seat.console.resize(1366, 520)
        QTest.qWait(1)
        assert not side.cue.isVisible()
        assert side.notes.isVisible()
        seat.console.resize(1366, 420)
        QTest.qWait(1)
        assert not side.notes.isVisible()
        seat.console.resize(1366, 768)
        QTest.qWait(1)

        assert side.cue.isVisible()
        assert side.notes.isVisible()


def test_what_to_say_keeps_step_with_the_work_and_moves_nothing(seat):
    seat.open()
    cue, seats = seat.console._side.cue, seat.console._side.seats
    lines, board, slot = scripts()[StageKind.QUESTIONS], seat.services.board, seat.desk.slot.id
    said, places = [cue._words.text()], {seats.y()}

    def note() -> None:
        QApplication.processEvents()
        said.append(cue._words.text())
        places.add(seats.y())

    seat.type("What have you tried?")
    note()
    seat.clock.pass_ms(13 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    note()
    card = seat.desk.view.cards(slot)[0].id
    seat.hub.do(lambda: board.spotlight(slot, card))
    note()
    seat.hub.do(lambda: board.mark_answered(card))
    note()
    assert said == [lines[0], lines[1], lines[2], lines[4], lines[5]]
    assert len(places) == 1
    # Looked at by hand, another line stays until the work goes on.
    QTest.mouseClick(cue._more, Qt.MouseButton.LeftButton)
    seat.hub.do(lambda: board.draft_card(slot, seat.desk.member("Ben").id, "And what else?"))
    note()
    assert said[-1] == lines[9]


def test_the_first_card_that_is_sorted_ends_the_reading_out(seat):
    seat.open()
    cue, lines = seat.console._side.cue, scripts()[StageKind.QUESTIONS]
    seat.type("What have you tried?")
    seat.type("Who knows?")
    assert cue._words.text() == lines[1]
    card = seat.desk.view.cards(seat.desk.slot.id)[0].id
    seat.hub.do(lambda: seat.services.board.hold([card]))
    assert cue._words.text() == lines[2]


def test_without_anything_to_report_the_line_says_so(seat):
    seat.open(StageKind.REPORT_IN)
    assert seat.console._side.cue._words.text() == scripts()[StageKind.REPORT_IN][-1]
    # It fits the work, and is no number in a series; the others are.
    assert not seat.console._side.cue._count.isVisible()
    seat.console._side.cue._more.click()
    assert seat.console._side.cue._count.text() == f"1 of {len(scripts()[StageKind.REPORT_IN])}"
    assert seat.console._side.cue._count.isVisible()


def test_the_lines_of_a_pack_are_ways_to_say_one_thing(seat):
    room = seat.desk.room
    before = seat.desk.view.meeting
    with room.store.transaction() as tx:
        tx.write((Edit(before, replace(before, pack="wial")),))
    seat.open(StageKind.BIDDING)
    cue = seat.console._side.cue
    first = cue._words.text()
    seat.type("Who leads when I am away")
    assert len(seat.desk.view.bids) == 1
    assert cue._words.text() == first
