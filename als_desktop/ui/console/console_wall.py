"""The console's side of the room display: made when it is first wanted, and shown in the top bar and the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.preferences import Preferences
    from als_desktop.ui.console.agenda_rail import AgendaRail
    from als_desktop.ui.console.side_panel import SidePanel
    from als_desktop.ui.console.top_bar import TopBar
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.console_room import ConsoleRoom
    from als_desktop.ui.theme.theme import Theme


class ConsoleWall(QObject):
    """Does nothing until somebody wants the room to see something.

    Signals:
        line_wanted(str): a quiet sentence for the facilitator.
        preferred(dict): what is to be remembered, by the names of preferences.
        covered(page): the window is to show this page alone, and nothing private.
        uncovered(): the window is to show the console again.
    """

    line_wanted = Signal(str)
    preferred = Signal(object)
    covered = Signal(object)
    uncovered = Signal()

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        console: QWidget,
        preferences: Preferences,
        parts: tuple[TopBar, AgendaRail, SidePanel],
    ) -> None:
        """`console` is what the room display must never cover; `parts` are its own."""
        super().__init__(console)
        self._hub = hub
        self._theme = theme
        self._console = console
        self._preferences = preferences
        self._top, self._rail, self._side = parts
        self.room: ConsoleRoom | None = None
        self._top.room_wanted.connect(self.toggle)

    def toggle(self) -> None:
        """Open the room display, or close it."""
        self._made().toggle()

    def project(self) -> None:
        """Turn this very window into what the room sees."""
        self._made().project()

    def blank(self) -> None:
        """Blank the wall, or show it again."""
        if self.room is not None and self.room.is_open:
            self.room.act("black")

    def begin(self) -> None:
        """Another meeting is open."""
        if self.room is not None:
            self.room.begin()
        self._show_steps()

    def close(self) -> None:
        """What is said in one meeting is not left on the wall while another is chosen."""
        if self.room is not None:
            self.room.close()

    def tick(self) -> None:
        """The clock goes on."""
        if self.room is not None:
            self.room.tick()

    def follow(self, change: Change) -> None:
        """Show what a change means."""
        if self.room is not None:
            self.room.follow(change)
        self._show_steps()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the console steers the wall; it has done so."""
        return self.room is not None and self.room.takes(event)

    @property
    def is_open(self) -> bool:
        """Whether the room display is shown, whose letters come before words."""
        return self.room is not None and self.room.is_open

    def page(self, event: QKeyEvent) -> None:
        """A page key, as a presenter's remote sends it: what comes next on the wall, else the next stage.

        With Ctrl the stage, whatever is on the wall.
        """
        by = 1 if event.key() == Qt.Key.Key_PageDown else -1
        straight = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if straight or self.room is None or not self.room.step(by):
            self._walk(by)

    def _show_steps(self) -> None:
        room = self.room if self._hub.view is not None else None
        beside = (room.beside(1), room.beside(-1)) if room is not None else (None, None)
        self._rail.keys.show_steps(*beside)

    def _walk(self, by: int) -> None:
        if by > 0:
            self._rail.go_on()
        else:
            self._rail.go_back()

    def _made(self) -> ConsoleRoom:
        if self.room is None:
            from als_desktop.ui.room.console_room import ConsoleRoom

            self.room = room = ConsoleRoom(self._hub, self._theme, self._console, self._preferences)
            room.line_wanted.connect(self.line_wanted)
            room.preferred.connect(self.preferred)
            room.opened_or_closed.connect(self._on_room_opened_or_closed)
            room.turned.connect(self._show_steps)
            room.covered.connect(self.covered)
            room.uncovered.connect(self.uncovered)
            room.walk_wanted.connect(self._walk)
            room.pause_wanted.connect(self._side.timer.toggle)
            room.begin()
        return self.room

    def _on_room_opened_or_closed(self) -> None:
        room = self.room
        shown = room is not None and room.is_open
        self._side.show_room(room.panel if room is not None and shown else None)
        self._top.show_room(room.place if room is not None and shown else None)
        self._show_steps()
