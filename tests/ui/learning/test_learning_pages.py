"""The learning record in the windows: from home, from the console, and onto paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from als_desktop.models.feedback import ExportEntry
from als_desktop.models.meeting import StageKind
from als_desktop.ui.home.home_screen import HomeScreen
from als_desktop.ui.hub import Hub
from als_desktop.ui.learning.learning_page import LearningPage
from als_desktop.ui.learning.record_dialog import RecordDialog
from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace
from als_desktop.ui.theme.theme import Theme
from tests.six_meetings import BEN_SAYS_NO_NOW, PRIVATE_NOTE, SixMeetings
from tests.ui.gathering.hands import click


@pytest.fixture(scope="module")
def six(tmp_path_factory):
    made = SixMeetings(tmp_path_factory.mktemp("six"))
    yield made
    made.room.store.close()


@pytest.fixture
def hub(six):
    made = Hub(six.services)
    yield made
    made.undo_stack.clear()


@pytest.fixture
def home(qtbot, hub, six):
    screen = HomeScreen(hub, Theme("light"))
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.refresh()
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.show_set(six.room.set_id)
    return screen


def button(within, name):
    found = [b for b in within.findChildren(Button) if b.isVisible() and b.accessibleName() == name]
    assert found, [b.accessibleName() for b in within.findChildren(Button) if b.isVisible()]
    return found[0]


def test_the_page_is_opened_and_left_by_keys(qtbot, home):
    way = button(home, "Learning record of Ben")
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Space)
    page = home.findChild(LearningPage)
    assert page.isVisible()
    assert page.header.words() == ("Women's Network, Set B", "Ben’s learning record")
    texts = page.view.texts()
    assert texts[0] == "Meeting 5, Thursday 18 March 2027"
    assert f"Carried: {BEN_SAYS_NO_NOW} (planned at meeting 1)" in texts
    assert not any(PRIVATE_NOTE in text or "Dev at meeting" in text for text in texts)
    page.back.setFocus()
    QTest.keyClick(page.back, Qt.Key.Key_Space)
    assert not page.isVisible()
    way = button(home, "Learning record of Ben")
    assert (way.isVisible(), way.text()) == (True, "Learning")


def test_who_has_said_nothing_yet_has_a_page_that_says_so(home, six):
    home.show_member(six.member_id("Femi"))
    page = home.findChild(LearningPage)
    assert page.view.texts() == []
    assert page.view._empty.isVisible()
    assert not page.print_button.isEnabled()


def test_it_is_printed_from_the_page(qtbot, home, six, tmp_path):
    home.show_member(six.member_id("Ben"))
    click(home.findChild(LearningPage).print_button)
    dialog = home.findChild(RecordDialog)
    assert dialog.title.text() == "Ben’s learning record"
    assert "Ben" not in dialog.windowTitle()
    assert dialog.file_name() == "learning-record-2027-04-15.pdf"
    target = tmp_path / "mine.pdf"
    assert dialog.save_to(target)
    assert target.stat().st_size > 1000
    with six.room.store.reading() as tx:
        assert [Path(e.target) for e in tx.find(ExportEntry)] == [target]
    assert not dialog.save_to(tmp_path / "no folder" / "mine.pdf")
    assert "folder" in dialog.notice.text()
    dialog.reject()


def test_it_is_looked_at_from_report_in(qtbot, hub, six):
    assert hub.open_meeting(six.room.meeting_id)
    assert hub.meeting.current_stage.kind is StageKind.REPORT_IN
    window = QWidget()
    qtbot.addWidget(window)
    workspace = ReportInWorkspace(hub, Theme("light"))
    workspace.setParent(window)
    workspace.show_stage(hub.meeting.current_stage)
    window.show()
    click(workspace.record)
    dialog = window.findChild(RecordDialog)
    assert dialog.isVisible()
    assert dialog.title.text() == "Ben’s learning record"
    dialog.reject()
