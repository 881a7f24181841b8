"""Walking through the agenda: by key, by click, and what goes along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from als_desktop.models.meeting import MeetingState, StageKind, StageStatus
from als_desktop.models.stage_clock import MINUTE_MS, Phase
from als_desktop.services.catalogues import slot_splits
from als_desktop.ui.console.keys_sheet import KeysSheet
from tests.ui.console.seat import CONTROL, SHIFT

Key = Qt.Key
OF_SLOT = [StageKind.PRESENTATION, StageKind.QUESTIONS, StageKind.ACTIONS, StageKind.FEEDBACK]
WHOLE = [
    StageKind.WELCOME,
    StageKind.CHECK_IN,
    StageKind.REPORT_IN,
    StageKind.BIDDING,
    *OF_SLOT,
    StageKind.BREAK,
    *OF_SLOT,
    StageKind.REVIEW,
    StageKind.CLOSE,
]


def test_page_keys_walk_through_every_stage_and_back(seat):
    seat.desk.go(StageKind.BIDDING)
    seat.desk.room.make_slots()
    seat.open(StageKind.WELCOME)
    there = [seat.stage]
    for _ in WHOLE:
        seat.press(Key.Key_PageDown)
        there.append(seat.stage)
    back = [seat.stage]
    for _ in WHOLE:
        seat.press(Key.Key_PageUp)
        back.append(seat.stage)

    assert there == [*WHOLE, WHOLE[-1]]
    assert back == [*reversed(WHOLE), WHOLE[0]]
    assert seat.stored_stage is StageKind.WELCOME
    assert seat.notice == ""
    assert seat.desk.said == []


def test_what_is_said_moves_nothing_and_goes_with_its_stage(seat):
    console = seat.open(StageKind.WELCOME)
    at = console.workspace.mapTo(console, console.workspace.rect().topLeft())

    console.say("That seat is empty.")
    QApplication.processEvents()
    assert console._notice.isVisible()
    assert console.workspace.mapTo(console, console.workspace.rect().topLeft()) == at
    # Neither the heading of the page is covered nor a button.
    seat.desk.qtbot.waitUntil(lambda: console._notice.width() > 300)
    said = console._notice.geometry()
    assert said.bottom() < at.y()
    # The first words of a run too are where they can be read.
    assert all(
        console._notice.rect().contains(part.geometry()) for part in console._notice.findChildren(QLabel)
    )
    for button in (console._top._home, console._top._undo):
        assert not said.intersects(button.geometry())

    seat.press(Key.Key_PageDown)
    assert seat.notice == ""
    # What failed waits until somebody has read it.
    console.say("The disk is full.", "over")
    seat.press(Key.Key_PageDown)
    assert seat.notice == "The disk is full."


def test_click_in_the_agenda_goes_there_and_skips_what_lies_between(seat):
    seat.open(StageKind.WELCOME)

    QTest.mouseClick(seat.row(StageKind.BIDDING), Qt.MouseButton.LeftButton)

    assert seat.stage is seat.stored_stage is StageKind.BIDDING
    assert seat.row(StageKind.WELCOME).state() == "done"
    assert seat.row(StageKind.CHECK_IN).state() == "skipped"
    assert seat.row(StageKind.BIDDING).state() == "current"
    QTest.mouseClick(seat.row(StageKind.CHECK_IN), Qt.MouseButton.LeftButton)
    assert seat.stage is StageKind.CHECK_IN
    assert seat.row(StageKind.CHECK_IN).state() == "current"


def test_button_at_the_foot_names_and_enters_the_next_stage(seat):
    seat.open(StageKind.WELCOME)

    seat.click("Check-in")
    assert seat.stage is StageKind.CHECK_IN
    seat.click("Report in")
    assert seat.stage is StageKind.REPORT_IN


def test_words_typed_after_the_button_was_clicked_are_words(seat):
    """Not letters that steer the wall, nor a space bar that goes on again."""
    seat.desk.go(StageKind.BIDDING)
    seat.desk.room.make_slots()
    seat.open(StageKind.BIDDING)

    seat.click("Presentation: Amina")
    QTest.keyClicks(QApplication.focusWidget(), "What would you lose?")

    assert seat.stage is StageKind.PRESENTATION
    assert seat.field.text() == "What would you lose?"
    assert not seat.console.findChildren(KeysSheet)


def test_space_after_the_button_was_clicked_goes_no_further(seat):
    seat.open(StageKind.WELCOME)

    seat.click("Check-in")
    seat.press(Key.Key_Space)

    assert seat.stage is StageKind.CHECK_IN


def test_last_stage_has_no_next(seat):
    seat.open(StageKind.CLOSE)

    assert not seat.console._rail._next.isVisible()
    seat.press(Key.Key_PageDown)
    assert seat.stage is StageKind.CLOSE


def test_moving_on_is_not_undone(seat):
    seat.open(StageKind.WELCOME)
    seat.press(Key.Key_PageDown)

    seat.press(Key.Key_Z, CONTROL)

    assert seat.stage is StageKind.CHECK_IN


def test_clock_of_the_stage_that_is_left_stops(seat):
    seat.open(StageKind.WELCOME)
    seat.press(Key.Key_P)
    seat.clock.pass_ms(2 * MINUTE_MS)

    seat.press(Key.Key_PageDown)

    view = seat.desk.view
    assert view.clock(view.stages[0]).phase is Phase.PAUSED
    assert view.clock(view.stages[1]).phase is Phase.RUNNING
    assert seat.console._side.timer._name.text() == "Check-in"


def test_the_keyboard_stays_at_hand_on_every_stage(seat):
    """However the stages follow each other, the page keys go on working."""
    seat.desk.go(StageKind.BIDDING)
    seat.desk.room.make_slots()
    seat.open(StageKind.WELCOME)
    for kind in WHOLE[1:]:
        fields = seat.console.workspace.findChildren(QLineEdit)
        # Fields of minutes step by the page keys.
        shown = [f for f in fields if f.isVisible() and f.isEnabled() and f.property("look") != "minutes"]
        if shown:
            shown[0].setFocus()
        assert (
            seat.console.isAncestorOf(QApplication.focusWidget())
            or QApplication.focusWidget() is seat.console
        )
        seat.press(Key.Key_PageDown, widget=QApplication.focusWidget())
        assert seat.stage is kind


def test_page_keys_walk_also_from_a_card_on_the_board(seat):
    seat.open(StageKind.QUESTIONS)
    seat.type("One?")
    seat.console.workspace.board.lane("handed_over").view.setFocus()

    seat.press(Key.Key_PageDown)
    assert seat.stage is StageKind.ACTIONS
    seat.press(Key.Key_PageUp)

    assert seat.stage is StageKind.QUESTIONS


def test_what_is_half_typed_in_quick_entry_stays_while_the_stage_changes(seat):
    seat.open(StageKind.PRESENTATION)
    seat.type("What would your dir", enter=False)

    seat.press(Key.Key_PageDown)

    assert seat.stage is StageKind.QUESTIONS
    assert seat.field.text() == "What would your dir"
    assert seat.field.hasFocus()
    seat.type("ector say?")
    assert seat.written() == [("Ben", "What would your director say?")]


def test_every_stage_begins_with_its_own_mode(seat):
    seat.open(StageKind.QUESTIONS)
    seat.console.entry.choose_mode("draft")

    seat.press(Key.Key_PageUp)
    seat.press(Key.Key_PageDown)

    assert seat.stage is StageKind.QUESTIONS
    assert seat.mode == "hand_in"


def test_field_of_the_stage_half_typed_is_kept_when_the_stage_is_left(seat):
    seat.open(StageKind.QUESTIONS)
    board = seat.services.board
    seat.hub.do(lambda: board.hand_in_card(seat.desk.slot.id, None, "What now?"))
    lane = seat.console.workspace.board.lane("handed_over")
    lane.view.edit_card(lane.model.face(0).card_id)
    QTest.keyClicks(QApplication.focusWidget(), "What else?")

    QTest.mouseClick(seat.row(StageKind.ACTIONS), Qt.MouseButton.LeftButton)

    assert seat.stage is StageKind.ACTIONS
    assert seat.written() == [("", "What else?")]


def test_page_keys_in_a_text_of_several_lines_belong_to_the_text(seat):
    seat.open(StageKind.QUESTIONS)
    seat.notes.setFocus()

    seat.press(Key.Key_PageDown)

    assert seat.stage is StageKind.QUESTIONS


class TestSlots:
    """Slots that come and go while the console is open."""

    @pytest.fixture
    def bidding(self, seat):
        seat.desk.go(StageKind.BIDDING)
        bids = seat.services.bids
        for name in ("Amina", "Femi"):
            change = bids.place_bid(
                seat.desk.room.meeting_id, seat.desk.member(name).id, "Stuck", 3, 50 * MINUTE_MS
            )
            bids.choose(change.edits[0].after.id)
        seat.open_here()
        return seat

    def make(self, seat):
        return seat.hub.do(lambda: seat.services.bids.make_slots(seat.desk.room.meeting_id, slot_splits()))

    def frames(self, seat) -> list[str]:
        return [f._title for f in seat.console._rail.findChildren(object) if hasattr(f, "set_undecided")]

    def test_undecided_slots_stand_in_the_agenda(self, bidding):
        assert self.frames(bidding) == ["Slot 1", "Slot 2"]
        assert "No slots yet" in bidding.console._rail._next.text()

    def test_decided_slots_take_their_place(self, bidding):
        self.make(bidding)
        QApplication.sendPostedEvents(None, 52)

        assert self.frames(bidding) == ["Slot 1 · Amina", "Slot 2 · Femi"]
        assert bidding.console._rail._next.text() == "Presentation: Amina"
        bidding.press(Key.Key_PageDown)
        assert bidding.stage is StageKind.PRESENTATION

    def test_undo_in_a_slot_leads_back_to_the_bids(self, bidding):
        self.make(bidding)
        bidding.press(Key.Key_PageDown)
        bidding.press(Key.Key_PageDown)
        assert bidding.stage is StageKind.QUESTIONS

        # What was done in another stage is named first.
        bidding.hub.told.connect(bidding.console.say)
        bidding.press(Key.Key_Z, CONTROL)
        assert bidding.stage is StageKind.QUESTIONS
        assert bidding.notice.startswith("Nothing to take back here. In another stage: make slots")
        bidding.press(Key.Key_Z, CONTROL)

        assert bidding.stage is bidding.stored_stage is StageKind.BIDDING
        assert bidding.console._side.timer._name.text() == "Bidding"
        QApplication.sendPostedEvents(None, 52)
        assert self.frames(bidding) == ["Slot 1", "Slot 2"]
        assert bidding.desk.agrees()

        bidding.press(Key.Key_Z, CONTROL | SHIFT)
        assert len(bidding.desk.view.slots) == 2
        assert bidding.stage is StageKind.BIDDING
        bidding.press(Key.Key_PageDown)
        assert bidding.stage is StageKind.PRESENTATION

    def test_a_member_who_is_renamed_is_renamed_in_the_agenda(self, bidding):
        self.make(bidding)

        bidding.hub.do(lambda: bidding.services.sets.rename_member(bidding.desk.member("Femi").id, "Phemie"))
        QApplication.sendPostedEvents(None, 52)

        assert self.frames(bidding)[1] == "Slot 2 · Phemie"


def test_current_stage_is_in_sight_in_a_low_window(seat):
    seat.open(StageKind.CLOSE, size=(1366, 500))
    QTest.qWait(1)

    row = seat.row(StageKind.CLOSE)
    seen = seat.console._rail._scroll.viewport()
    assert seen.rect().contains(row.mapTo(seen, row.rect().center()))


def test_narrow_window_shows_the_agenda_when_asked(seat):
    seat.open(StageKind.WELCOME, size=(1100, 700))
    assert not seat.console._rail.isVisible()

    seat.click("Agenda")
    assert seat.console._rail.isVisible()
    QTest.mouseClick(seat.row(StageKind.BIDDING), Qt.MouseButton.LeftButton)

    assert seat.stage is StageKind.BIDDING
    assert not seat.console._rail.isVisible()
    seat.console.resize(1366, 768)
    assert seat.console._rail.isVisible()


def test_closing_the_meeting_shows_it_closed_and_leads_home(seat):
    seat.open(StageKind.CLOSE)
    home = []
    seat.console.home_wanted.connect(lambda: home.append(True))

    seat.hub.do_for_good(lambda: seat.services.meetings.close_meeting(seat.desk.room.meeting_id))
    assert seat.desk.view.meeting.state is MeetingState.CLOSED
    seat.console.workspace.home_wanted.emit()

    assert home == [True]


def test_agenda_says_what_went_over_time(seat):
    seat.open(StageKind.WELCOME)
    seat.press(Key.Key_P)
    seat.clock.pass_ms(8 * MINUTE_MS)
    seat.press(Key.Key_PageDown)

    assert "3 over" in seat.row(StageKind.WELCOME).accessibleName()
    assert seat.desk.view.stages[0].status is StageStatus.DONE


def test_other_meeting_in_the_same_console(seat):
    seat.open(StageKind.QUESTIONS)
    seat.type("What half", enter=False)
    first = seat.desk.room.meeting_id
    ends = seat.desk.view.meeting.starts_ms + 90 * 24 * 60 * MINUTE_MS
    from support import made

    from als_desktop.models.meeting import Meeting
    from als_desktop.services.catalogues import meeting_templates

    template = meeting_templates()[0]
    planned = seat.services.meetings.plan_meeting(
        seat.desk.room.set_id, template, ends, ends + template.length * MINUTE_MS
    )
    other = made(planned, Meeting).id
    seat.services.meetings.open_meeting(other)

    seat.hub.open_meeting(other)
    seat.console.show_meeting()
    assert seat.stage is StageKind.WELCOME
    assert seat.field.text() == ""

    seat.hub.open_meeting(first)
    seat.console.show_meeting()
    assert seat.stage is StageKind.QUESTIONS


def test_who_goes_on_by_key_and_types_at_once_loses_no_letter(seat):
    seat.open(StageKind.ACTIONS)
    seat.console.setFocus()
    seat.press(Qt.Key.Key_PageDown)
    running = seat.hub.meeting.clock(seat.hub.meeting.current_stage).phase
    for key in (Qt.Key.Key_P, Qt.Key.Key_N):
        seat.press(key)
    assert seat.field.text() == "pn"
    assert seat.hub.meeting.clock(seat.hub.meeting.current_stage).phase is running
