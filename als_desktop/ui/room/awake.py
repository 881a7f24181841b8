"""Keeps the computer awake while the room display is open: it neither sleeps nor locks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.room.awake_ways import Way


class KeepAwake(QObject):
    """Asks the system's own service, from `hold` until `release`; the system forgets it when the program dies.

    The answer comes later. Signals:
        changed(): `held` or `sentence` is another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, ways: Sequence[Way] | None = None) -> None:
        """Asks nothing yet. `ways` are tried in their order; None for those that this system has."""
        super().__init__(parent)
        self._ways = ways
        self._at = 0
        self._wanted = False
        self._held = False

    @property
    def held(self) -> bool:
        """Whether the computer stays awake, as the system has confirmed."""
        return self._held

    @property
    def sentence(self) -> str:
        """Why not, for the person at the console; "" while it is held, not wanted, or not answered yet."""
        if not self._wanted or self._ways is None or self._at < len(self._ways):
            return ""
        return self.tr(
            "This computer cannot be kept awake from here. Turn off its screen saver and sleep in its settings."
        )

    def hold(self) -> None:
        """Keep awake from now on."""
        if self._wanted:
            return
        if self._ways is None:
            self._ways = _ways_of_this_system()
        for way in self._ways:
            way.answered.connect(self._on_way_answered)
        self._wanted = True
        self._at = 0
        self._try_one()

    def release(self) -> None:
        """Let it sleep and lock again as it likes."""
        if not self._wanted or self._ways is None:
            return
        self._wanted = False
        for way in self._ways:
            way.answered.disconnect(self._on_way_answered)
            way.end()
        self._held = False
        self.changed.emit()

    def _try_one(self) -> None:
        if self._ways is not None and self._at < len(self._ways):
            self._ways[self._at].begin()
        else:
            self.changed.emit()

    def _on_way_answered(self, held: bool) -> None:
        self._held = held
        if held:
            self.changed.emit()
            return
        self._at += 1
        self._try_one()


def _ways_of_this_system() -> list[Way]:
    # Late, as all that belongs to an open room display.
    if sys.platform == "win32":
        from als_desktop.ui.room.awake_ways import ThreadState

        return [ThreadState()]
    from als_desktop.ui.room.awake_ways import Helper, caffeinate, systemd_inhibit

    if sys.platform == "darwin":
        return [Helper(caffeinate())]
    from als_desktop.ui.room.awake_bus import DesktopService

    return [DesktopService(), Helper(systemd_inhibit())]
