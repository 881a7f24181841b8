"""Searching in a meeting: nothing of the meeting moves, and what was found is read where one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from support import START_MS, made, records_in

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.search.search_overlay import SearchOverlay

Key = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
DAYS_35 = 35 * 24 * 60 * MINUTE_MS


class Looking:
    """A console in the questions of a second meeting; at the first somebody asked about the horizon."""

    def __init__(self, seat) -> None:
        self.seat = seat
        self.room = room = seat.desk.room
        room.go(StageKind.QUESTIONS)
        slot = room.view.slots[0].id
        asked = room.services.board.hand_in_card(slot, room.members[1].id, "What lies beyond the horizon?")
        self.old_card = made(asked, QuestionCard)
        self.first = room.meeting_id

    def second_meeting(self) -> None:
        services, starts_ms = self.room.services, START_MS + DAYS_35
        services.meetings.close_meeting(self.first)
        planned = services.meetings.plan_meeting(
            self.room.set_id, meeting_templates()[0], starts_ms, starts_ms + 180 * MINUTE_MS
        )
        self.room.meeting_id = made(planned, Meeting).id

    def open(self) -> None:
        self.seat.open()
        self.press(Key.Key_F, BOTH)

    @property
    def over(self) -> SearchOverlay:
        over = self.seat.console.search.overlay
        assert over is not None
        return over

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.seat.press(key, modifier)

    def type(self, words: str) -> None:
        page = self.over.page
        page.field.setText(words)
        self.seat.desk.qtbot.waitUntil(
            lambda: not page._look_soon.isActive() and not page._read_soon.isActive()
        )
        QApplication.processEvents()


@pytest.fixture
def looking(seat) -> Looking:
    return Looking(seat)


def test_an_earlier_meeting_is_read_and_nothing_of_this_one_moves(looking):
    looking.second_meeting()
    looking.open()
    before = records_in(looking.room.store)
    looking.type("horizon")
    hit = looking.over.page.list.hit
    assert (hit.record_id, hit.meeting.number) == (looking.old_card.id, 1)
    assert looking.over.page.pane._note.text() == "Meeting 2 goes on as it is: this is for reading."
    assert not looking.over.page.pane._go.isVisible()
    for key in (Key.Key_Return, Key.Key_P, Key.Key_PageDown, Key.Key_N, Key.Key_1):
        looking.press(key)
    assert looking.over.isVisible()
    assert looking.seat.hub.meeting.meeting.number == 2
    assert records_in(looking.room.store) == before


def test_the_clock_the_agenda_and_the_seats_stay_in_sight(looking):
    looking.open()
    console = looking.seat.console
    place = looking.over.geometry()
    for part in (console._side, console._rail):
        assert not place.intersects(part.geometry().adjusted(1, 1, -1, -1))
    assert looking.over.window() is console.window()


def test_escape_and_the_same_keys_lead_back_to_where_the_keyboard_was(looking):
    looking.seat.open()
    looking.seat.field.setFocus()
    looking.press(Key.Key_F, BOTH)
    assert looking.over.page.field.hasFocus()
    looking.press(Key.Key_Escape)
    assert looking.over.isHidden()
    assert looking.seat.field.hasFocus()
    looking.press(Key.Key_F, BOTH)
    looking.press(Key.Key_F, BOTH)
    assert looking.over.isHidden()


def test_a_question_of_this_slot_is_shown_on_the_board(looking):
    looking.open()
    looking.type("horizon")
    assert looking.over.page.pane._go.text() == "Go to it"
    looking.press(Key.Key_Return)
    assert looking.over.isHidden()
    lane = looking.seat.console.workspace.board.lane_of(looking.old_card.id)
    assert lane.view.chosen_ids() == [looking.old_card.id]
    assert lane.view.hasFocus()


def test_a_text_of_another_stage_of_this_meeting_is_read_and_the_stage_stays(looking):
    looking.open()
    before = records_in(looking.room.store)
    looking.type("promotion")
    looking.press(Key.Key_Return)
    assert looking.over.isVisible()
    assert looking.seat.stored_stage is StageKind.QUESTIONS
    assert records_in(looking.room.store) == before


def test_another_stage_puts_the_search_away(looking):
    looking.open()
    looking.seat.row(StageKind.ACTIONS).click()
    QApplication.processEvents()
    assert looking.over.isHidden()
    assert looking.seat.stage is StageKind.ACTIONS


def test_in_a_meeting_that_is_over_a_hit_leads_to_its_stage_and_changes_no_more_than_the_place(looking):
    looking.room.services.meetings.close_meeting(looking.first)
    looking.seat.open_here()
    before = records_in(looking.room.store)
    looking.press(Key.Key_F, BOTH)
    looking.type("promotion")
    looking.press(Key.Key_Return)
    assert looking.over.isHidden()
    assert looking.seat.stage is StageKind.PRESENTATION
    after = records_in(looking.room.store)
    assert [key for key in after if after[key] != before[key]] == [f"meeting {looking.first}"]
    looking.press(Key.Key_F, BOTH)
    looking.type("horizon")
    looking.press(Key.Key_Return)
    assert looking.seat.stage is StageKind.QUESTIONS
    assert looking.seat.console.workspace.board.lane_of(looking.old_card.id).view.hasFocus()


def test_from_a_meeting_that_is_over_another_is_wanted(looking):
    looking.second_meeting()
    second = looking.room.meeting_id
    looking.room.go(StageKind.WELCOME)
    looking.room.services.meetings.close_meeting(second)
    looking.seat.open_here()
    wanted = []
    looking.seat.console.hit_chosen.connect(wanted.append)
    looking.press(Key.Key_F, BOTH)
    looking.type("horizon")
    assert looking.over.page.pane._go.text() == "Open meeting 1"
    looking.press(Key.Key_Return)
    assert [hit.meeting.id for hit in wanted] == [looking.first]
    assert looking.seat.hub.open_meeting(looking.first)
    assert looking.over.isHidden()
