"""Text fields that say once, when a person has finished, what is to be written down."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from als_desktop.ui.parts.commit_state import CommitState
from als_desktop.ui.parts.undo_keys import KEYS, left_to_window
from als_desktop.ui.theme.style_sheet import set_look

# Qt's own limit would cut a long paste without a word; the rules of the store say what is too long.
MOST_LETTERS = 1_000_000
_BREAKS = re.compile(r"\s*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommitLine(QLineEdit):
    """One line. Enter or leaving the field emits `committed` once, if the text differs from what is stored.

    Escape brings the stored text back. After `refuse` the typed text stays, marked. While nothing is typed that is
    not stored, the undo keys belong to the window. `left` follows when the keyboard is elsewhere,
    `entered` Enter, once what was typed is stored.
    """

    committed = Signal(str)
    left = Signal()
    entered = Signal()

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CommitState()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(MOST_LETTERS)
        self.textEdited.connect(self._on_text_edited)

    def set_committed(self, text: str) -> None:
        """Take `text` as stored, and show it unless a person is typing something else. Emits nothing."""
        shown = self._state.store(text, self.text())
        if shown != self.text():
            self.setText(shown)
        if not self._state.typed(shown):
            set_look(self, invalid=False)

    def refuse(self) -> None:
        """Say that the text last committed was not stored: it stays in the field, marked."""
        self._state.refuse(self.text())
        set_look(self, invalid=True)

    def commit(self) -> None:
        """Emit `committed` now if the text differs from what is stored (as Enter does)."""
        if self._state.ask(self.text()):
            self.committed.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Claim Escape from window shortcuts while there is something to bring back; leave it idle undo keys."""
        # A field that is being taken down gets events when nothing of its own is left.
        if event.type() not in KEYS:
            return super().event(event)
        if left_to_window(event, undoes=self._differs(), redoes=self.isRedoAvailable()):
            return True
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event) and self._differs():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits; Escape brings the stored text back."""
        if event.key() in _ENTER and event.modifiers() in _PLAIN:
            self.commit()
            if not self._differs():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self._differs():
            self.bring_back()
        else:
            super().keyPressEvent(event)

    def bring_back(self) -> None:
        """Show the stored text in place of what is typed."""
        self.setText(self._state.committed)
        set_look(self, invalid=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit on leaving, but not for a context menu."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if self._state.ask_on_leaving(self.text()):
            self.committed.emit(self.text())
        self.left.emit()

    def _differs(self) -> bool:
        return self._state.typed(self.text())

    def _on_text_edited(self, text: str) -> None:
        set_look(self, invalid=False)
        line = _BREAKS.sub(" ", text)
        if line != text:  # several lines were pasted; Qt keeps the breaks and hides them
            at = self.cursorPosition() - (len(text) - len(line))
            self.setText(line)
            self.setCursorPosition(max(0, at))


class CommitText(QPlainTextEdit):
    """Some lines. Ctrl+Enter or leaving the field emits `committed` once, if the text is not the stored one.

    Escape brings the stored text back; Tab leaves the field; only plain text can be pasted. After `refuse`
    the typed text stays, marked. The undo keys are as in `CommitLine`.
    """

    committed = Signal(str)

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = CommitState()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """What the field shows."""
        return self.toPlainText()

    def set_committed(self, text: str) -> None:
        """Take `text` as stored, and show it unless a person is typing something else. Emits nothing."""
        shown = self._state.store(text, self.text())
        if shown != self.text():
            self.setPlainText(shown)
        if not self._state.typed(shown):
            set_look(self, invalid=False)

    def refuse(self) -> None:
        """Say that the text last committed was not stored: it stays in the field, marked."""
        self._state.refuse(self.text())
        set_look(self, invalid=True)

    def commit(self) -> None:
        """Emit `committed` now if the text differs from what is stored (as Ctrl+Enter does)."""
        if self._state.ask(self.text()):
            self.committed.emit(self.text())

    def set_lines(self, lines: int) -> None:
        """Make the field as high as `lines` lines of text."""
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + round(2 * self.document().documentMargin()) + 10
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around)

    def event(self, event: QEvent) -> bool:
        """Claim Escape (while it means something) and Ctrl+Enter from window shortcuts; leave it idle undo keys."""
        if event.type() not in KEYS:
            return super().event(event)
        if left_to_window(event, undoes=self._undoes(), redoes=self.document().isRedoAvailable()):
            return True
        claimed = (_is_escape(event) and self._differs()) or _is_ctrl_enter(event)
        if event.type() == QEvent.Type.ShortcutOverride and claimed:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits; Escape brings the stored text back."""
        if _is_ctrl_enter(event):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self._differs():
            self.setPlainText(self._state.committed)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit on leaving, but not for a context menu."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self._state.ask_on_leaving(self.text()):
            self.committed.emit(self.text())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop: the plain text only."""
        if source.hasText():
            self.insertPlainText(source.text())

    def _undoes(self) -> bool:
        """Whether undo is the field's own: what is stored, the window takes back."""
        return self._differs()

    def _differs(self) -> bool:
        return self._state.typed(self.text())

    def _on_text_changed(self) -> None:
        set_look(self, invalid=False)


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape


def _is_ctrl_enter(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
        return False
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
