"""What the tests of workspaces build on: a real store behind a real hub, and a workspace shown at a stage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from als_desktop.models.changes import Edit
from als_desktop.models.contract import DRAFT
from als_desktop.models.meeting import StageKind
from als_desktop.ui.hub import Hub
from als_desktop.ui.theme.theme import Theme
from tests.support import open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WIDE = (1236, 890)
NARROW = (842, 634)


class Desk:
    """A meeting in a store in `folder`, a hub that has it open, and what the hub said."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.room = open_room(folder)
        self.hub = Hub(self.room.services)
        self.theme = Theme("light")
        self.said = []
        self.hub.refused.connect(self.said.append)
        self.hub.failed.connect(self.said.append)

    def go(self, kind, slot=0):
        """Bring the meeting to a stage, with two slots (seats 0 and 5), and open it."""
        if kind is StageKind.REVIEW:
            self.room.go(StageKind.FEEDBACK)
            self.room.go(StageKind.FEEDBACK, 1)
        self.room.go(kind, slot)
        assert self.hub.open_meeting(self.room.meeting_id)

    def go_to_code(self, pack, code):
        """As `go`, to the stage with a code in the first slot of a meeting that is run by a pack."""
        self.room.go_by(pack, code)
        assert self.hub.open_meeting(self.room.meeting_id)

    def show(self, make, kind, slot=0, size=WIDE):
        """The workspace that `make` makes, on screen at a stage; what was stored before is seen."""
        self.go(kind, slot)
        return self.show_here(make, size)

    def show_here(self, make, size=WIDE):
        """As `show`, where the meeting that the hub has open stands."""
        workspace = make(self.hub, self.theme)
        self.qtbot.addWidget(workspace)
        workspace.resize(*size)
        workspace.show_stage(self.hub.meeting.current_stage)
        workspace.show()
        workspace.activateWindow()
        self.qtbot.waitUntil(workspace.isActiveWindow)
        return workspace

    @property
    def view(self):
        """The meeting as the store has it."""
        return self.room.view

    @property
    def slot(self):
        """The first slot as the store has it."""
        return self.view.slots[0]

    def member(self, name):
        """The member of that name."""
        return next(m for m in self.view.members if m.name == name)

    def make_anonymous(self):
        """Let the first slot keep no authors."""
        before = self.slot
        with self.room.store.transaction() as tx:
            tx.write((Edit(before, replace(before, anonymous=True)),))

    def propose_rules(self):
        """Let the set not have agreed on its ground rules yet."""
        before = self.view.contract_version
        with self.room.store.transaction() as tx:
            tx.write((Edit(before, replace(before, number=DRAFT, agreed_ms=0, choices="")),))

    def write_first(self):
        """Let the set write its feedback before it speaks."""
        before = self.view.learning_set
        with self.room.store.transaction() as tx:
            tx.write((Edit(before, replace(before, written_first=True)),))

    def agrees(self):
        """Whether what the hub has in memory is what the store has."""
        return self.hub.meeting.everything() == self.view.everything()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    # A stack of undo that still holds something when its hub goes takes the process with it.
    made.hub.undo_stack.clear()
    made.room.store.close()
