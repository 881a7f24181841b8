"""A board on screen over a real store, and the gestures of a person at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from support import made

from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.ui.board.board_workspace import BoardWorkspace
from als_desktop.ui.board.lane_model import CARD_MIME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.board.lane import Lane
    from tests.ui.staged import Desk

_MOVE = Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
HANDED, HOLD, DISCARDED, DRAFTED = (
    p.value for p in (Pile.HANDED_OVER, Pile.HOLD, Pile.DISCARDED, Pile.DRAFTED)
)


class Table:
    """Cards are known by their text, lanes by their title or pile."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.go(StageKind.QUESTIONS)
        self.slot_id = desk.slot.id

    # what is in the store before the board is shown

    @property
    def service(self):
        return self.desk.room.services.board

    @property
    def groups_service(self):
        return self.desk.room.services.groups

    def hand_in(self, *texts: str, seat: int = 1) -> None:
        for text in texts:
            self.service.hand_in_card(self.slot_id, self.desk.view.members[seat].id, text)

    def draft(self, text: str, seat: int = 1) -> None:
        self.service.draft_card(self.slot_id, self.desk.view.members[seat].id, text)

    def follow(self, parent: str, text: str, seat: int = 2) -> None:
        self.service.follow_up(self.id(parent), self.desk.view.members[seat].id, text)

    def group(self, title: str, *texts: str) -> str:
        self.hand_in(*texts)
        change = self.groups_service.add_group(self.slot_id, title, [self.id(t) for t in texts])
        return made(change, CardGroup).id

    def hold(self, *texts: str) -> None:
        self.hand_in(*texts)
        self.service.hold([self.id(t) for t in texts])

    def queue(self, *texts: str) -> None:
        for text in texts:
            self.service.queue(self.id(text))

    # what the store says

    def card(self, text: str) -> QuestionCard:
        (found,) = [c for c in self.desk.view.cards(self.slot_id) if c.text == text]
        return found

    def id(self, text: str) -> str:
        return self.card(text).id

    def texts(self, lane: str) -> list[str]:
        """The cards of a lane in the store, top to bottom; `lane` is a pile or a group's title."""
        groups = {g.title: g.id for g in self.desk.view.groups(self.slot_id)}
        return [c.text for c in self.desk.view.lane(self.slot_id, groups.get(lane, lane))]

    def order(self) -> list[str]:
        return [c.text for c in self.desk.view.answer_order(self.slot_id)]

    @property
    def titles(self) -> list[str]:
        return [g.title for g in self.desk.view.groups(self.slot_id)]

    @property
    def spotlit(self) -> str:
        """The words of the card being answered."""
        light = self.desk.slot.spotlight_id
        found = self.desk.view.find(QuestionCard, light)
        return found.text if found is not None else ""

    def steps(self) -> int:
        return self.desk.hub.undo_stack.index()

    # what is on screen

    def show(self, width: int = 1236, height: int = 890) -> Table:
        self.workspace = self.desk.show(BoardWorkspace, StageKind.QUESTIONS, size=(width, height))
        return self

    @property
    def board(self):
        return self.workspace.board

    @property
    def strip(self):
        return self.workspace._strip

    def lane(self, name: str) -> Lane:
        (found,) = [x for x in self.board.lanes if name in (x.code, x.title)]
        return found

    def shown(self, name: str) -> list[str]:
        return [face.text for face in self.lane(name).model.faces]

    def lane_with(self, text: str) -> Lane:
        found = self.board.lane_of(self.id(text))
        assert found is not None
        return found

    def rect(self, text: str):
        lane = self.lane_with(text)
        return lane.view.visualRect(lane.model.index(lane.model.row_of(self.id(text))))

    @property
    def focused(self) -> str:
        """The words of the card the keyboard is on."""
        for lane in self.board.lanes:
            if lane.view.hasFocus():
                return lane.view.current_face().text
        return ""

    def choose(self, *texts: str) -> None:
        """Click a card, and the others with Control."""
        for n, text in enumerate(texts):
            view = self.lane_with(text).view
            point = self.rect(text).center()
            QTest.mouseClick(view.viewport(), _LEFT, CONTROL if n else _NONE, point)
        view.setFocus()

    def press(self, key, modifier=_NONE) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def settle(self) -> None:
        """What was put off until after the gesture happens."""
        for _ in range(3):
            QApplication.processEvents()

    @property
    def editor(self) -> QPlainTextEdit | None:
        """The field in which a card is worded."""
        found = [
            e for lane in self.board.lanes for e in lane.view.findChildren(QPlainTextEdit) if e.isVisible()
        ]
        return found[0] if found else None

    def drop(self, texts: list[str], target: QWidget, point: QPoint) -> bool:
        """Drag cards over `target` and let go; whether they were taken."""
        data = QMimeData()
        data.setData(CARD_MIME, "\n".join(self.id(t) for t in texts).encode())
        return self.drop_data(data, target, point)

    def drop_data(self, data: QMimeData, target: QWidget, point: QPoint) -> bool:
        entering = QDragEnterEvent(point, _MOVE, data, _LEFT, _NONE)
        QApplication.sendEvent(target, entering)
        taken = entering.isAccepted()
        QApplication.sendEvent(target, QDragMoveEvent(point, _MOVE, data, _LEFT, _NONE))
        if taken:
            letting_go = QDropEvent(QPointF(point), _MOVE, data, _LEFT, _NONE)
            QApplication.sendEvent(target, letting_go)
            taken = letting_go.isAccepted()
        else:
            QApplication.sendEvent(target, QDragLeaveEvent())
        self.settle()
        return taken

    def drop_before(self, texts: list[str], other: str) -> bool:
        """Drop cards on the upper half of another card."""
        rect = self.rect(other)
        return self.drop(
            texts, self.lane_with(other).view.viewport(), QPoint(rect.center().x(), rect.top() + 3)
        )

    def drop_after(self, texts: list[str], other: str) -> bool:
        """Drop cards on the lower half of another card."""
        rect = self.rect(other)
        return self.drop(
            texts, self.lane_with(other).view.viewport(), QPoint(rect.center().x(), rect.bottom() - 3)
        )

    def drop_on_ground(self, texts: list[str], lane: str) -> bool:
        """Drop cards at the foot of a lane."""
        viewport = self.lane(lane).view.viewport()
        return self.drop(texts, viewport, QPoint(viewport.width() // 2, viewport.height() - 4))

    def menu(self) -> QMenu:
        """The menu that is open."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found

    def items(self) -> dict[str, str]:
        """The acts of the open menu, with their words."""
        return {a.data(): a.text() for a in _leaves(self.menu()) if a.data()}

    def pick(self, act: str) -> None:
        """Choose an item of the open menu."""
        menu = self.menu()
        action = next(a for a in _leaves(menu) if a.data() == act)
        # As Qt does it: the menu has gone when the act is carried out; without a screen the window has to be told.
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        menu.close()
        self.settle()
        self.workspace.activateWindow()
        self.desk.qtbot.waitUntil(self.workspace.isActiveWindow)
        action.trigger()
        menu.deleteLater()
        self.settle()

    def card_menu(self, text: str) -> None:
        """Open the menu of a card by the right button."""
        QTest.mouseClick(
            self.lane_with(text).view.viewport(), Qt.MouseButton.RightButton, _NONE, self.rect(text).center()
        )

    def lane_menu(self, name: str) -> None:
        """Open the menu of a lane."""
        QTest.mouseClick(self.lane(name)._head._menu, _LEFT)


def _leaves(menu: QMenu):
    for action in menu.actions():
        if action.menu() is not None:
            yield from _leaves(action.menu())
        else:
            yield action


@pytest.fixture
def table(desk: Desk) -> Iterator[Table]:
    made_table = Table(desk)
    yield made_table
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    # What the store and the screen say is never two things.
    if hasattr(made_table, "workspace"):
        assert desk.agrees()
        for lane in made_table.board.lanes:
            assert [f.card_id for f in lane.model.faces] == [
                c.id for c in desk.view.lane(made_table.slot_id, lane.code)
            ]
