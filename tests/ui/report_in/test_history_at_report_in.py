"""The sixth report-in of a set: the whole history of an action, and what its status asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.action import ActionStatus
from als_desktop.ui.hub import Hub
from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace
from als_desktop.ui.theme.theme import Theme
from tests.six_meetings import BEN_SAYS_NO, BEN_SAYS_NO_NOW, SixMeetings
from tests.ui.gathering.hands import click, press_segment

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def six(tmp_path):
    made = SixMeetings(tmp_path)
    yield made
    made.room.store.close()


@pytest.fixture
def hub(six):
    made = Hub(six.services)
    assert made.open_meeting(six.room.meeting_id)
    yield made
    made.undo_stack.clear()


@pytest.fixture
def reporting(qtbot, hub):
    workspace = ReportInWorkspace(hub, Theme("light"))
    qtbot.addWidget(workspace)
    workspace.resize(1236, 890)
    workspace.show_stage(hub.meeting.current_stage)
    workspace.show()
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    return workspace


def test_the_sixth_report_in_shows_the_whole_history(reporting):
    (card,) = reporting.cards.cards()
    lines = card.history.lines()
    assert [line.split(":")[0] for line in lines] == [
        "Meeting 1, 26 November 2026",
        "Meeting 2, 24 December 2026",
        "Meeting 3, 21 January",
        "Meeting 4, 18 February",
        "Meeting 5, 18 March",
    ]
    assert lines[0].endswith(f": Planned: {BEN_SAYS_NO}, by Fri 11 December 2026")
    assert "Partly: Did: Said no twice, both by email" in lines[2]
    assert f"Changed: In new words: {BEN_SAYS_NO_NOW}" in lines[3]
    assert "New date: Wed 30 June" in lines[4]
    assert card.history.isVisible()
    assert card.history.fold.text() == "History, 4 earlier reports"


def test_what_was_carried_before_is_not_yet_said_today_and_can_be_carried_again(reporting, six):
    (card,) = reporting.cards.cards()
    assert card.status.value() == ""
    press_segment(card.status, "Carried")
    assert six.room.view.report_on(card.action_id).status is ActionStatus.CARRIED


def test_the_history_is_folded_away_by_a_key(reporting):
    (card,) = reporting.cards.cards()
    card.history.fold.setFocus()
    QTest.keyClick(card.history.fold, Qt.Key.Key_Space)
    assert not card.history._table.isVisible()
    assert card.history.fold.accessibleName() == "Show: History, 4 earlier reports"


def test_what_has_changed_is_worded_anew_by_keys_and_the_old_words_stay_in_sight(reporting, hub, six):
    (card,) = reporting.cards.cards()
    card.status.setFocus()
    QTest.keyClick(card, Qt.Key.Key_3, CTRL)
    QTest.keyClick(card.status, Qt.Key.Key_Tab)
    anew = card.follow_up.anew
    assert anew.hasFocus()
    QTest.keyClicks(anew, "No new requests in audit weeks")
    QTest.keyClick(anew, Qt.Key.Key_Return)
    assert card._what.text() == "No new requests in audit weeks"
    assert card.before.text() == f"Planned before: {BEN_SAYS_NO_NOW}"
    hub.undo()
    assert card._what.text() == BEN_SAYS_NO_NOW
    assert not card.before.isVisible()
    assert anew.text() == ""
    hub.redo()
    anew.selectAll()
    QTest.keyClick(anew, Qt.Key.Key_Delete)
    QTest.keyClick(anew, Qt.Key.Key_Return)
    assert six.action(BEN_SAYS_NO_NOW).status is ActionStatus.CHANGED


def test_dropping_asks_why_and_takes_no_answer_too(reporting, six):
    (card,) = reporting.cards.cards()
    assert not card.follow_up.isVisible()
    press_segment(card.status, "Dropped on purpose")
    why = card.follow_up.why
    assert why.isVisible()
    assert six.action(BEN_SAYS_NO_NOW).status is ActionStatus.DROPPED
    why.setFocus()
    QTest.keyClicks(why, "The audit is over")
    QTest.keyClick(why, Qt.Key.Key_Return, CTRL)
    assert six.room.view.report_on(card.action_id).why == "The audit is over"
    press_segment(card.status, "Done")
    assert why.isVisible()


def test_an_empty_learned_is_hinted_at_and_the_hint_is_put_away(reporting):
    (card,) = reporting.cards.cards()
    assert card.hint.text() == ""
    press_segment(card.status, "Done")
    # After what was done and what happened.
    assert card.hint.text() == ""
    for question in ("did", "happened"):
        reporting.pass_over(question, "")
    assert "Learned" in card.hint.text()
    assert card.hint.accessibleName().startswith("Only you see this")
    click(card.hint.close_button)
    press_segment(card.status, "Partly")
    assert card.hint.text() == "Partly: does “by Wed 30 June” still hold, or is there a new date?"
    press_segment(card.status, "Carried")
    assert card.hint.text().startswith("Carried: until when?")
    card.new_date.setFocus()
    QTest.keyClicks(card.new_date, "1 sep")
    QTest.keyClick(card.new_date, Qt.Key.Key_Return)
    assert card.hint.text() == ""


def test_whose_turn_it_is_and_how_long_is_said_and_keys_go_on(reporting):
    assert reporting.header.words()[0].startswith("Ben reports in, 1 of 2.")
    assert reporting.turn.text() == "Action 1 of 1, about 5 min each"
    reporting.cards.cards()[0].status.setFocus()
    QTest.keyClick(reporting, Qt.Key.Key_Up, CTRL)
    assert reporting.header.words()[0].startswith("Ben reports in")
    QTest.keyClick(reporting, Qt.Key.Key_Down, CTRL)
    assert reporting.header.words()[0].startswith("Carys reports in, 2 of 2.")
