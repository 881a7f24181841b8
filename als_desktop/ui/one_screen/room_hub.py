"""The hub as a board that the room looks at may know it: the same acts, and only what the room may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import Pile
from als_desktop.models.changes import Change
from als_desktop.models.room_records import RoomRecords
from als_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.hub import Act


class RoomHub(Hub):
    """Runs every act in the true hub; `view`, `changed` and what acts answer are copies without private words.

    A part of the console that is given this hub cannot show what it never gets.
    """

    def __init__(self, hub: Hub) -> None:
        """`hub` has a meeting open, and keeps it for as long as this one is used."""
        super().__init__(hub.services)
        self._hub = hub
        self._covers = {
            Pile.DRAFTED: self.tr("Face down"),
            Pile.DISCARDED: self.tr("Set aside"),
        }
        self.view = self._records().view()
        hub.changed.connect(self._on_hub_changed)
        hub.refused.connect(self.refused)
        hub.failed.connect(self.failed)

    def do_each(self, acts: Sequence[Act]) -> Change | None:
        """Run acts in the true hub, which keeps their undo."""
        return self._told(self._hub.do_each(acts))

    def do_for_good(self, act: Act) -> Change | None:
        """Run an act in the true hub that undo passes over."""
        return self._told(self._hub.do_for_good(act))

    def do_and_forget(self, act: Act) -> Change | None:
        """Run an act in the true hub that takes something away for good."""
        return self._told(self._hub.do_and_forget(act))

    def do_quietly(self, act: Act) -> None:
        """Run an act in the true hub that nobody needs to see."""
        self._hub.do_quietly(act)

    @property
    def turning(self) -> bool:
        """As of the true hub."""
        return self._hub.turning

    def undo(self) -> None:
        """Take back the last act."""
        self._hub.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._hub.redo()

    def _records(self) -> RoomRecords:
        return RoomRecords(self._hub.meeting, self._covers)

    def _told(self, change: Change | None) -> Change | None:
        return self._records().change(change) if change is not None and self._hub.view is not None else None

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None:
            return
        records = self._records()
        told = records.change(change)
        if records.changes_all(change):
            self.view = records.view()
        else:
            self.meeting.apply(told)
        if told.edits:
            self.changed.emit(told)
