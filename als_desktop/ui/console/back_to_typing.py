"""After a click the keyboard goes back to what is written, or to where words are typed, if they come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.console.entry_desk import EntryDesk
    from als_desktop.ui.console.workspace import Workspace

# Whoever clicks there means to type, or to choose by keys, there.
_KEEPING = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


class BackToTyping(QObject):
    """Else the first letter of what is typed next would be a key of the console, and be missing in the words."""

    def __init__(self, desk: EntryDesk, parent: QObject) -> None:
        """Attends nothing until `attend`."""
        super().__init__(parent)
        self._desk = desk
        self._workspace: Workspace | None = None
        self._clicked: QWidget | None = None
        self._left: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def attend(self, workspace: Workspace) -> None:
        """Watch the page of the stage that is shown."""
        before, self._workspace = self._workspace, workspace
        for signal in (before.lead_changed, before.mode_turned) if before is not None else ():
            signal.disconnect(self._on_workspace_turned)
        workspace.lead_changed.connect(self._on_workspace_turned)
        workspace.mode_turned.connect(self._on_workspace_turned)
        self._clicked = None

    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        workspace = self._workspace
        by_click = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if (
            by_click
            and new is self.parent()
            and isinstance(old, _KEEPING)
            and _points_at_button(old.window())
        ):
            # The button takes no keyboard: it is not meant to take it from what is written.
            self._left, self._clicked = old, None
            QTimer.singleShot(0, self, self._give_back)
            return
        # What takes no keyboard when it is clicked, like undo, leaves it to the console itself.
        on_page = new is self.parent() or (
            workspace is not None and new is not None and workspace.isAncestorOf(new)
        )
        self._clicked = new if by_click and on_page and not isinstance(new, _KEEPING) else None
        self._on_workspace_turned()

    def _on_workspace_turned(self) -> None:
        if self._clicked is not None:
            # What the click does comes first.
            QTimer.singleShot(0, self, self._go_back)

    def _give_back(self) -> None:
        left, self._left = self._left, None
        here = left is not None and isValid(left) and left.window().focusWidget() is self.parent()
        if left is not None and here and left.isVisible() and left.isEnabled():
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        workspace, clicked = self._workspace, self._clicked
        if workspace is not None and clicked is not None and workspace.typing_leads():
            self._clicked = None
            self._desk.keyboard.take()


def _points_at_button(window: QWidget) -> bool:
    return isinstance(window.childAt(window.mapFromGlobal(QCursor.pos())), QAbstractButton)
