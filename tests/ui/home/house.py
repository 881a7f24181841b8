"""The home on screen, with a real store behind it, and the words to write a test of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from als_desktop.models.action import Action
from als_desktop.models.meeting import Bid, Meeting, MeetingState, Slot, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import ground_rules, meeting_templates, slot_splits
from als_desktop.services.services import Services
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.home_screen import HomeScreen
from als_desktop.ui.hub import Hub
from als_desktop.ui.theme.theme import Theme
from tests.support import HandClock, made, open_empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QFont, QPalette
    from pytestqt.qtbot import QtBot

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member

Found = TypeVar("Found", bound=QWidget)
NAMES = "Amina\nBen\nCarys\nDev\nElin\nFemi"


def at(year: int, month: int, day: int, hour: int = 13, minute: int = 30) -> int:
    """A local time as UTC milliseconds."""
    return round(datetime(year, month, day, hour, minute).timestamp() * 1000)


# A Monday.
TODAY_MS = at(2026, 11, 23, 9, 0)


class House:
    """The store, the services, the hub and the screen; it is Monday 23 November 2026, 9:00."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = HandClock()
        self.clock.set_wall_ms(TODAY_MS)
        self.store = open_empty(folder / "als.db")
        self.services = Services(self.store, self.clock)
        self.hub = Hub(self.services)
        self.theme = Theme("light")
        self.theme.set_compact(True)
        self.screen = HomeScreen(self.hub, self.theme)
        self.hub.refused.connect(self._on_hub_refused)
        self.chosen: list[str] = []
        self.screen.meeting_chosen.connect(self.chosen.append)
        self._qtbot = qtbot
        self._before: tuple[str, QPalette, QFont] | None = None
        qtbot.addWidget(self.screen)

    def dress(self) -> None:
        """Give the application the theme, for tests of sizes."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._before = (app.style().name(), app.palette(), app.font())
        self.theme.apply_to(app)

    def leave(self) -> None:
        """Close the store, and let the application look as before."""
        # A stack of undo that still holds something when its hub goes takes the process with it.
        self.hub.undo_stack.clear()
        app = QApplication.instance()
        if self._before is not None and isinstance(app, QApplication):
            style, palette, font = self._before
            app.setStyleSheet("")
            app.setStyle(style)
            app.setPalette(palette)
            app.setFont(font)
            # Its focus ring listens to the application.
            shiboken6.delete(self.theme)
        self.store.close()

    def open(self, width: int = 1366, height: int = 768) -> None:
        """Show the home."""
        self.screen.resize(width, height)
        self.screen.refresh()
        with self._qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()

    # what is in the store

    def new_set(self, name: str = "Set B", names: str = NAMES, planned: int = 6) -> str:
        """A set that is there already."""
        made_set = self.services.sets.create_set(name, "", ground_rules(), planned)
        set_id = made(made_set, LearningSet).id
        self.services.contracts.agree(set_id)
        if names:
            self.services.sets.add_members(set_id, names)
        return set_id

    def plan(self, set_id: str, starts_ms: int, place: str = "", template: int = 0) -> str:
        """A planned meeting."""
        chosen = meeting_templates()[template]
        ends_ms = starts_ms + chosen.length * MINUTE_MS
        change = self.services.meetings.plan_meeting(set_id, chosen, starts_ms, ends_ms, place)
        return made(change, Meeting).id

    def hold(
        self,
        set_id: str,
        starts_ms: int,
        seats: Sequence[int] = (0,),
        actions: Sequence[tuple[str, str]] = (),
    ) -> str:
        """A meeting that was held; the member in the first of `seats` said the `actions`, pairs of what and when."""
        meeting_id = self.plan(set_id, starts_ms)
        self.services.meetings.open_meeting(meeting_id)
        for seat in seats:
            member = self.members(set_id)[seat]
            change = self.services.bids.place_bid(meeting_id, member.id, "A headline", 3, 45 * MINUTE_MS)
            self.services.bids.choose(made(change, Bid).id)
        slots = self.services.bids.make_slots(meeting_id, slot_splits()).edits_of(Slot)
        slot = next(after for _, after in slots if after is not None)
        for stage in self.services.reading.stages(meeting_id):
            if stage.kind is StageKind.PRESENTATION:
                self.services.stages.go_to(meeting_id, stage.id)
        for what, when in actions:
            action = made(self.services.actions.add_action(slot.id, what), Action)
            self.services.actions.set_field(action.id, ActionField.BY_WHEN, when)
        self.services.meetings.close_meeting(meeting_id)
        return meeting_id

    def overview(self, set_id: str) -> SetOverview:
        """A set as the store has it."""
        found = self.services.reading.home().overview(set_id)
        assert found is not None
        return found

    def members(self, set_id: str) -> tuple[Member, ...]:
        """The members by seat."""
        return self.overview(set_id).members

    def names(self, set_id: str) -> list[str]:
        """The names of the members by seat."""
        return [member.name for member in self.members(set_id)]

    def set_names(self) -> list[str]:
        """The sets by name."""
        return [one.learning_set.name for one in self.services.reading.home().sets]

    def meeting(self, meeting_id: str) -> Meeting | None:
        """A meeting as the store has it."""
        sets = self.services.reading.home().sets
        return next((m for one in sets for m in one.meetings if m.id == meeting_id), None)

    def state(self, meeting_id: str) -> MeetingState:
        """Where a meeting stands."""
        meeting = self.meeting(meeting_id)
        assert meeting is not None
        return meeting.state

    # what is on screen

    def dialog(self, kind: type[HomeDialog]) -> HomeDialog:
        """The dialog that is open."""
        (found,) = [d for d in self.screen.findChildren(kind) if d.isVisible()]
        return found

    def dialogs(self) -> list[HomeDialog]:
        """All open dialogs."""
        return [d for d in self.screen.findChildren(HomeDialog) if d.isVisible()]

    def said(self) -> str:
        """What the page says was refused or done."""
        return self.screen._notice.text()

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """The visible button with that text or accessible name."""
        # A widget that was just put into a layout is shown by an event.
        QApplication.processEvents()
        buttons = (within or self.screen).findChildren(QAbstractButton)
        found = [b for b in buttons if b.isVisible() and name in (b.text(), b.accessibleName())]
        assert found, [b.accessibleName() or b.text() for b in buttons if b.isVisible()]
        return found[0]

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click a button."""
        QTest.mouseClick(self.button(name, within), Qt.MouseButton.LeftButton)

    def field(self, name: str, within: QWidget | None = None) -> QLineEdit:
        """The visible field with that accessible name."""
        fields = (within or self.screen).findChildren(QLineEdit)
        found = [f for f in fields if f.isVisible() and f.accessibleName() == name]
        assert found, [f.accessibleName() for f in fields if f.isVisible()]
        return found[0]

    def name_field(self, name: str) -> QLineEdit:
        """The field in which a member's name stands."""
        fields = self.screen.findChildren(QLineEdit)
        return next(f for f in fields if f.isVisible() and f.text() == name)

    def type(self, field: QLineEdit, text: str, enter: bool = False) -> None:
        """Type into a field in place of what it holds."""
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def undo(self) -> None:
        """Ctrl+Z."""
        self._press_keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        """Ctrl+Shift+Z."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._press_keys(Qt.Key.Key_Z, both)

    def _press_keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        # A dialog that has just closed leaves no window active, where there is no window manager.
        self.screen.activateWindow()
        self._qtbot.waitUntil(self.screen.isActiveWindow)
        QTest.keyClick(self.screen.focusWidget() or self.screen, key, modifier)

    def _on_hub_refused(self, sentence: str) -> None:
        self.screen.say(sentence, "warn")


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    """An empty house; open it when it is furnished."""
    made_house = House(qtbot, tmp_path)
    yield made_house
    made_house.leave()
