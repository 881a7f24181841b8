"""A window that shows one page alone, over the whole screen, and then again what it showed before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget, QWidget

_OTHER = Qt.FocusReason.OtherFocusReason


class Cover(QObject):
    """Puts a page in front of the others of a window's stack; all else in the window is hidden meanwhile."""

    def __init__(self, stack: QStackedWidget) -> None:
        """Shows nothing of its own. `stack` is all that its window shows."""
        super().__init__(stack)
        # The window itself is asked for, since holding each other they would outlive what Qt has of them.
        self._stack = stack
        self._page: QWidget | None = None
        self._before: QWidget | None = None
        self._held: QWidget | None = None
        self._state = Qt.WindowState.WindowNoState

    @property
    def on(self) -> bool:
        """Whether a page is in front."""
        return self._page is not None

    def put(self, page: QWidget) -> None:
        """Show this page, and nothing else on the screen."""
        self._page, self._before = page, self._stack.currentWidget()
        window = self._stack.window()
        self._held = window.focusWidget()
        if self._held is not None:
            # Fields ask for what was typed when the keyboard leaves them.
            self._held.clearFocus()
        self._state = window.windowState()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        page.setFocus(_OTHER)

    def take_away(self) -> None:
        """Show what was there before, in a window as it was; whoever made the page lets it go."""
        page, self._page = self._page, None
        if page is None:
            return
        if self._before is not None:
            self._stack.setCurrentWidget(self._before)
        self._stack.removeWidget(page)
        self._stack.window().setWindowState(self._state)

    def return_keyboard(self) -> None:
        """Put the keyboard where it was before the page came, if that is still to be seen."""
        held, self._held = self._held, None
        if held is not None and isValid(held) and held.isVisible():
            held.setFocus(_OTHER)
