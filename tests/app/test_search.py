"""From a search to the meeting in which something was said, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.ui.board.board_workspace import BoardWorkspace

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_sample(start):
    """The program at its home, with the sample set in it."""
    app = start()
    app.services.sample.create_sample()
    start.stop(app)
    return start.open()


def search(app, words):
    """Search from the home, and press Enter."""
    QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), words)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_hit_opens_its_meeting_where_it_was_said(start):
    app = open_sample(start)
    search(app, "projects list")
    console = app.window.console
    assert console is not None
    assert app.hub.meeting.meeting.number == 3
    assert app.hub.meeting.current_stage.kind is StageKind.QUESTIONS
    assert isinstance(console.workspace, BoardWorkspace)
    (chosen,) = [card for lane in console.workspace.board.lanes for card in lane.view.chosen_ids()]
    assert app.hub.meeting.find(QuestionCard, chosen).text == "How many projects are on your list?"
    app.window.show_home()
    assert app.window.home is not None


def test_a_meeting_that_is_under_way_is_opened_in_the_stage_it_is_in(start):
    app = open_sample(start)
    coming = app.services.reading.home().next_meeting[1]
    app.services.meetings.open_meeting(coming.id)
    app.services.feedback.write_note(coming.id, None, "Xylophone")
    search(app, "xylophone")
    assert app.window.console is not None
    assert app.hub.meeting.meeting.id == coming.id
    assert app.hub.meeting.current_stage.kind is StageKind.WELCOME
