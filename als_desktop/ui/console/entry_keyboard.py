"""Where the keyboard is: in quick entry, on the page of the stage, or back where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView
from shiboken6 import isValid

from als_desktop.ui.parts.keyboard_in import has_keyboard

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.console.quick_entry import QuickEntry
    from als_desktop.ui.console.workspace import Workspace

_OTHER = Qt.FocusReason.OtherFocusReason


class EntryKeyboard(QObject):
    """Carries it between quick entry and the page.

    Signals:
        left(): the keyboard leaves quick entry, and where it came from is not there any more.
    """

    left = Signal()

    def __init__(self, entry: QuickEntry, parent: QObject) -> None:
        """Without a page until `attend`."""
        super().__init__(parent)
        self._entry = entry
        self._workspace: Workspace | None = None
        self._came_from: QWidget | None = None
        entry.left.connect(self.give_back)

    def attend(self, workspace: Workspace) -> None:
        """Another stage is shown: from words to what its page begins with."""
        self._workspace = workspace
        self.give_to_page()

    def give_to_page(self) -> None:
        """From quick entry, where no words are begun, to what the page begins with, if there is anything."""
        workspace = self._workspace
        if workspace is not None and workspace.begins_on_page() and has_keyboard(self._entry):
            self.begin()

    def begin(self) -> None:
        """Bring the keyboard to what the stage begins with: something on its page, else quick entry."""
        workspace = self._workspace
        if workspace is not None and workspace.begins_on_page() and not self._entry.field.text():
            self._to_page(workspace)
        else:
            self.take()

    def take(self) -> None:
        """Bring it to quick entry, if words are typed here; Escape gives it back to where it is now."""
        if not self._entry.isVisible():
            return
        focused = self._entry.window().focusWidget()
        if focused is not None and not self._entry.isAncestorOf(focused):
            # What leads on the page may be a button: whoever leaves words for it wants the keys of the page.
            leads = (
                self._workspace is not None
                and self._workspace.begins_on_page()
                and isinstance(focused, QAbstractButton)
            )
            self._came_from = None if leads else focused
        self._entry.take_keyboard()

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a letter that means nothing else begins words in quick entry: nobody looks where the keyboard is."""
        text, held = event.text(), event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        # On the board a letter is an act on a card, and one that is none there is a slip.
        on_cards = isinstance(self._entry.window().focusWidget(), QAbstractItemView)
        if held or on_cards or not text.isalpha() or not self._entry.isVisible():
            return False
        self.take()
        self._entry.field.insertPlainText(text)
        return True

    def follow_lead(self, decided: bool) -> None:
        """After an act, leave the field when, unlike before it (`decided`), the page comes before words."""
        workspace = self._workspace
        if workspace is not None and not decided and workspace.begins_on_page():
            self._to_page(workspace)

    def _to_page(self, workspace: Workspace) -> None:
        focused = self._entry.window().focusWidget()
        if not workspace.take_lead() and focused is not None and self._entry.isAncestorOf(focused):
            self.left.emit()

    def go_on(self) -> None:
        """Nobody is asked for words: to what comes next on the page, else out of quick entry."""
        workspace = self._workspace
        if workspace is not None and workspace.begins_on_page():
            self.begin()
        else:
            self.give_back()

    def give_back(self) -> None:
        """Out of quick entry to where it came from, if that is still there, else to the page."""
        came_from, self._came_from = self._came_from, None
        workspace = self._workspace
        if came_from is not None and not (
            isValid(came_from) and came_from.isVisible() and came_from.isEnabled()
        ):
            came_from = None
        on_page = workspace is not None and came_from is not None and workspace.isAncestorOf(came_from)
        # Where keys are about cards, they are what letters are for once the field is left.
        if not on_page and workspace is not None and workspace.take_keyboard():
            return
        if came_from is not None:
            came_from.setFocus(_OTHER)
        else:
            self.left.emit()
