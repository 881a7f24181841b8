"""The question bank at the console: it comes over the page, and what is asked from it takes the turn on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from als_desktop.ui.console.turns import next_in_turn
from als_desktop.ui.console.workspace import Turns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from als_desktop.ui.bank.bank_panel import BankPanel
    from als_desktop.ui.console.entry_desk import EntryDesk
    from als_desktop.ui.console.quick_entry import QuickEntry
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ConsoleBank(QObject):
    """Lies over the workspaces while it is wanted, and is made when it is first wanted."""

    def __init__(
        self,
        hub: Hub,
        theme: Theme,
        over: QStackedWidget,
        desk: EntryDesk,
        entry: QuickEntry,
        parent: QObject,
    ) -> None:
        """Hidden until `toggle`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._over = over
        self._desk = desk
        self._entry = entry
        self.panel: BankPanel | None = None

    def toggle(self) -> None:
        """Come for whoever speaks, take the keyboard, or go."""
        if self.panel is None:
            from als_desktop.ui.bank.bank_panel import BankPanel

            self.panel = BankPanel(self._hub, self._theme, self._over)
            self.panel.asked.connect(self._on_panel_asked)
        self.panel.toggle(self._desk.member)

    def put_away(self) -> None:
        """Go, where it is shown."""
        if self.panel is not None:
            self.panel.go()

    def _on_panel_asked(self, member_id: str) -> None:
        mode = self._entry.mode
        asked_by = self._hub.meeting.member(member_id)
        if asked_by is not None and mode is not None and mode.turns is Turns.EACH:
            # As after words that were typed: it is the next one's turn.
            after = next_in_turn(self._hub.meeting, asked_by)
            self._desk.choose_seat(after.seat + 1 if after is not None else 0)
