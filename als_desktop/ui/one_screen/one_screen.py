"""Turning the console's window into the room's, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from als_desktop.ui.one_screen.page import OneScreenPage

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_control import RoomControl
    from als_desktop.ui.theme.theme import Theme

# What makes no sense where there is but one screen.
_ELSEWHERE = ("project", "swap", "close")


class OneScreen(QObject):
    """Makes a page when it is entered and takes it away when it is left, so that nothing of it stays.

    Signals:
        entered(page): the window is to show this alone.
        left(): the window is to show the console again.
        wanted(act): back, before, after, pause, or an act of the room display.
    """

    entered = Signal(object)
    left = Signal()
    wanted = Signal(str)

    def __init__(self, hub: Hub, control: RoomControl, room_theme: Theme, parent: QObject) -> None:
        """Off. `room_theme` is the wall's."""
        super().__init__(parent)
        self._hub = hub
        self._control = control
        self._theme = room_theme
        self._page: OneScreenPage | None = None

    @property
    def page(self) -> OneScreenPage | None:
        """What the room sees; None while the console is shown."""
        return self._page

    def enter(self, screen: QScreen) -> None:
        """Show the room what it may see; neither frozen nor blank, for nobody would know why.

        `screen` is the one that the window is on, and will fill.
        """
        if self._page is not None or self._hub.view is None:
            return
        self._clear()
        self._page = page = OneScreenPage(self._hub, self._control, self._theme, screen.size())
        page.wanted.connect(self._on_page_wanted)
        self.entered.emit(page)
        page.greet()

    def leave(self) -> None:
        """Show the console again."""
        page, self._page = self._page, None
        if page is None:
            return
        page.end()
        self._clear()
        self.left.emit()
        page.hide()
        page.deleteLater()

    def _clear(self) -> None:
        state = self._control.state
        if state.frozen:
            self._control.freeze()
        if state.blank:
            self._control.blank(state.blank)

    def _on_page_wanted(self, act: str) -> None:
        if act == "keys":
            self._open_keys()
        elif act == "more":
            self._open_menu()
        else:
            self.wanted.emit(act)

    def _open_keys(self) -> None:
        if self._page is not None:
            from als_desktop.ui.console.keys_sheet import KeysSheet

            sheet = KeysSheet(self._theme, self._page)
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()

    def _open_menu(self) -> None:
        page = self._page
        if page is None:
            return
        from als_desktop.ui.room.room_menu import RoomMenu

        menu = RoomMenu(self._theme, page, self._control.state)
        for action in menu.actions():
            if action.data() in _ELSEWHERE:
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.wanted.connect(self.wanted)
        menu.popup(page.bar.above_more(menu.sizeHint()))
