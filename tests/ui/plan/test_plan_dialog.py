from __future__ import annotations

import stat
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from als_desktop.models.action import Action
from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import ExportEntry
from als_desktop.models.meeting import StageKind
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from als_desktop.ui.plan.plan_dialog import PlanDialog
from als_desktop.ui.plan.plan_files import plan_file_name, remove_print_copies
from tests.support import made


class Viewer(QObject):
    """Stands in for the program that the system opens PDF files with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer():
    opener = Viewer()
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def dialog(qtbot, desk):
    desk.go(StageKind.ACTIONS)
    board, actions = desk.room.services.board, desk.room.services.actions
    card = made(
        board.hand_in_card(desk.slot.id, desk.member("Carys").id, "Which part do you do?"), QuestionCard
    )
    board.take_home(card.id)
    action = made(actions.add_action(desk.slot.id, "Print the <b>criteria</b>"), Action)
    actions.set_field(action.id, ActionField.BY_WHEN, "2026-12-04")
    actions.give_to(action.id, desk.member("Dev").id)
    desk.hub.open_meeting(desk.room.meeting_id)
    window = QWidget()
    qtbot.addWidget(window)
    shown = PlanDialog(desk.hub, desk.theme, desk.slot.id, window)
    shown.show()
    # Held here until then, or the window goes at once and takes the dialog along.
    yield shown
    del window


def exports(desk):
    with desk.room.store.transaction() as tx:
        return [(entry.what, Path(entry.target)) for entry in tx.find(ExportEntry)]


def save_as(qtbot, dialog, path):
    """Type `path` into the file dialog that is open, and accept it."""
    (chooser,) = dialog.findChildren(QFileDialog)
    field = chooser.findChild(QLineEdit)
    offered = field.text()
    field.setText(str(path))
    buttons = chooser.findChildren(QPushButton)
    qtbot.mouseClick(next(b for b in buttons if "Save" in b.text()), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.findChildren(QFileDialog))
    return offered


@pytest.fixture(autouse=True)
def own_file_dialog(qapp):
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def test_the_summary_says_what_is_on_the_plan_and_what_is_not(desk, dialog):
    texts = dialog.summary.texts()
    assert texts["issue"] == "I want to go for promotion but feel stuck"
    assert texts["questions"] == "Which part do you do? (Carys)"
    assert texts["actions"] == "1. Print the <b>criteria</b>, Fri 4 December (Dev)"
    assert texts["next"] == "–"
    assert "The next meeting is not agreed yet" in texts["empty"]
    assert "Action 1: first step, support, obstacle, if, then, how I will know, how sure" in texts["empty"]


def test_the_summary_says_what_else_is_known_of_an_action(desk, dialog):
    (action,) = desk.view.of(Action)
    actions = desk.hub.services.actions
    desk.hub.do(lambda: actions.set_field(action.id, ActionField.FIRST_STEP, "Ask Jo"))
    desk.hub.do(lambda: actions.set_confidence(action.id, 6))
    desk.hub.do(lambda: actions.set_confidence_end(action.id, 8))
    said = dialog.summary.texts()["actions"].splitlines()
    assert said[1:] == ["first step: Ask Jo · how sure: 6, at the end 8"]


def test_the_summary_follows_changes(desk, dialog):
    starts = round(datetime(2027, 1, 14, 13, 30).timestamp() * 1000)
    meetings = desk.hub.services.meetings
    desk.hub.do(lambda: meetings.agree_next(desk.room.meeting_id, starts, "Room B47"))
    assert dialog.summary.texts()["next"] == "Thursday 14 January 2027, 13:30, Room B47"
    assert "next meeting" not in dialog.summary.texts()["empty"]
    desk.hub.undo()
    assert dialog.summary.texts()["next"] == "–"


def test_the_plan_is_saved_where_the_person_chooses(qtbot, desk, dialog, tmp_path, viewer):
    target = tmp_path / "mine.pdf"
    dialog.save_button.click()
    offered = save_as(qtbot, dialog, target)
    assert Path(offered).name == "action-plan-2026-11-26-1.pdf"
    assert target.read_bytes().startswith(b"%PDF")
    assert exports(desk) == [("action_plan", target)]
    assert "mine.pdf" in dialog.notice.text()
    # Enter does not save it once more.
    assert (dialog.save_button.property("kind"), dialog.close_button.property("kind")) == (
        "normal",
        "primary",
    )
    assert dialog.focusWidget() is dialog.close_button
    assert viewer.opened == []
    dialog.notice.action_chosen.emit("open")
    assert viewer.opened == [target]


def test_the_paper_is_the_persons_choice(qtbot, dialog, tmp_path):
    from pypdf import PdfReader

    for key, width in ((Qt.Key.Key_Home, 595), (Qt.Key.Key_End, 612)):
        qtbot.keyClick(dialog.paper, key)
        assert dialog.save_to(tmp_path / "plan.pdf")
        assert round(PdfReader(tmp_path / "plan.pdf").pages[0].mediabox.width) == width


def test_save_and_open_opens_what_was_saved(qtbot, dialog, tmp_path, viewer):
    dialog.open_button.click()
    save_as(qtbot, dialog, tmp_path / "mine.pdf")
    assert viewer.opened == [tmp_path / "mine.pdf"]


def test_a_failure_is_said_in_the_dialog_and_keeps_everything(desk, dialog, tmp_path):
    old = tmp_path / "old"
    old.mkdir()
    (old / "kept").write_text("kept")
    assert not dialog.save_to(old)
    assert not dialog.save_to(tmp_path / "nowhere" / "plan.pdf")
    assert "nowhere" in dialog.notice.text()
    assert len(desk.said) == 2
    assert (old / "kept").read_text() == "kept"
    assert exports(desk) == []
    assert dialog.isVisible()
    assert dialog.save_to(tmp_path / "plan.pdf")


def test_printing_hands_a_private_copy_to_the_viewer(desk, dialog, temporary, viewer):
    dialog.print_button.click()
    (copy,) = viewer.opened
    assert copy.read_bytes().startswith(b"%PDF")
    assert copy.is_relative_to(temporary)
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    remove_print_copies()
    assert list(temporary.iterdir()) == []


def test_no_room_for_a_copy_is_said(desk, dialog, tmp_path, monkeypatch, viewer):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    dialog.print_button.click()
    assert dialog.notice.text()
    assert viewer.opened == []
    assert exports(desk) == []


def test_names_tell_nothing(desk, dialog):
    names = [plan_file_name(desk.view, slot) for slot in desk.view.slots]
    assert names == ["action-plan-2026-11-26-1.pdf", "action-plan-2026-11-26-2.pdf"]
    assert "Amina" not in dialog.windowTitle()
    assert "promotion" not in dialog.windowTitle()


def test_closing_leaves_nothing_that_listens(qtbot, desk, dialog):
    window = dialog.parentWidget()
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not window.findChildren(PlanDialog))
    desk.hub.do(lambda: desk.hub.services.slots.set_issue(desk.slot.id, "Another"))
    desk.hub.do(lambda: desk.hub.services.slots.set_issue(desk.slot.id, ""))
    assert len(desk.said) == 1


def test_the_button_in_the_actions_stage_opens_it_with_what_is_half_typed(qtbot, desk):
    shown = desk.show(ActionsWorkspace, StageKind.ACTIONS)
    shown.enter("action", None, "One")
    (card,) = shown.action_list.cards
    card.by_when.setFocus()
    qtbot.keyClicks(card.by_when, "4 Dec")
    shown.preview.click()
    (opened,) = shown.findChildren(PlanDialog)
    assert opened.isVisible()
    assert opened.summary.texts()["actions"] == "1. One, Fri 4 December"
    opened.reject()
    qtbot.waitUntil(lambda: not shown.findChildren(PlanDialog))
