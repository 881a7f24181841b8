from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.preferences import Preferences
from als_desktop.ui.main_window import MainWindow
from tests.ui.room.conftest import letters_loaded, story  # noqa: F401
from tests.ui.staged import Desk, desk  # noqa: F401

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Projected:
    """The program's window on a meeting, worked by keys, with or without the room looking at it."""

    def __init__(self, qtbot, hub: Hub, theme: Theme, folder) -> None:
        self.qtbot = qtbot
        self.hub = hub
        theme.set_reduced_motion(True)
        self.window = MainWindow(hub, theme, folder / "preferences.json", Preferences())
        qtbot.addWidget(self.window)

    def open(self, meeting_id: str) -> None:
        assert self.window.show_meeting(meeting_id)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def console(self):
        return self.window.console

    @property
    def room(self):
        return self.console._wall.room

    @property
    def page(self):
        return self.room.projected if self.room is not None else None

    @property
    def board(self):
        return self.page.board

    @property
    def field(self):
        return self.page.entry.field

    @property
    def line(self) -> str:
        return self.page.bar.line

    def enter(self) -> None:
        self.press(Qt.Key.Key_F5, SHIFT)
        assert self.page is not None
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """A key, wherever the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        self.press(Qt.Key.Key_N)
        assert self.field.hasFocus()
        QTest.keyClicks(self.field, text)

    def ask(self, text: str, seat: int = 1) -> str:
        """A question that was read out; its id."""
        slot = self.hub.meeting.current_slot
        member = self.hub.meeting.members[seat]
        change = self.hub.do(lambda: self.hub.services.board.hand_in_card(slot.id, member.id, text))
        return change.edits[0].record.id

    def draft(self, text: str, seat: int = 1) -> str:
        """A question that stays face down; its id."""
        slot = self.hub.meeting.current_slot
        member = self.hub.meeting.members[seat]
        change = self.hub.do(lambda: self.hub.services.board.draft_card(slot.id, member.id, text))
        return change.edits[0].record.id

    def put_keyboard_on(self, card_id: str) -> None:
        """The keyboard is on that card of the wall's board."""
        lane = self.board.board.lane_of(card_id)
        if lane.folded:
            self.board.board.open_lane(lane.code)
        lane.view.setFocus()
        lane.view.choose([card_id])
        QApplication.processEvents()


def go(projected, wanted, slot=0) -> None:
    stages = [s for s in projected.desk.view.stages if s.kind is wanted]
    service = projected.hub.services.stages
    projected.hub.do_for_good(lambda: service.go_to(projected.desk.room.meeting_id, stages[slot].id))
    QApplication.processEvents()


def cards(projected, pile) -> list[str]:
    found = projected.hub.meeting.of(QuestionCard)
    return [card.text for card in found if card.pile is pile]


@pytest.fixture
def projected(qtbot, desk, tmp_path):  # noqa: F811
    """A console in the questions stage of the first slot; the room does not look yet."""
    desk.go(StageKind.QUESTIONS)
    made = Projected(qtbot, desk.hub, desk.theme, tmp_path)
    made.desk = desk
    made.open(desk.room.meeting_id)
    yield made
    made.window.close()
