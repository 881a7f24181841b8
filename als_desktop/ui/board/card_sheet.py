"""A small sheet over the board with one or two fields about a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_WIDTH = 380
_LINES = 3
_AWAY = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardSheet(Panel):
    """Enter keeps what is typed, Shift+Enter makes a new line, Esc leaves everything as it was.

    Signals:
        kept(texts): what stands in the fields is to be kept; a refusal is answered by `refuse`.
        left(): nothing is to be changed.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, fields: Sequence[tuple[str, str]], keep: str
    ) -> None:
        """`fields` are names and the texts they begin with; `keep` is the word on the button."""
        super().__init__(theme, "card", parent)
        self._fields = [_SheetField(name, text, self) for name, text in fields]
        self.setAccessibleName(title)
        self.body.addWidget(PlainLabel(title, "strong"))
        for field in self._fields:
            if len(self._fields) > 1:
                self.body.addWidget(PlainLabel(field.accessibleName(), "caption"))
            self.body.addWidget(field)
            field.done.connect(self._on_done)
        cancel = normal_button(theme, self.tr("Cancel"))
        cancel.set_keys(["Esc"])
        button = primary_button(theme, keep)
        button.set_keys(["Enter"])
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(button)
        self.body.addLayout(buttons)
        cancel.clicked.connect(self.left)
        button.clicked.connect(self._on_done)

    @property
    def texts(self) -> list[str]:
        """What stands in the fields."""
        return [field.toPlainText() for field in self._fields]

    def open_beside(self, card: QRect, area: QRect) -> None:
        """Come up beside `card`, within `area` (both in the parent's coordinates), with the keyboard in the first field
        that is empty."""
        self.setFixedWidth(min(_WIDTH, area.width() - 2 * _AWAY))
        self.adjustSize()
        left = card.right() + _AWAY
        if left + self.width() > area.right():
            left = card.left() - _AWAY - self.width()
        left = min(max(_AWAY, left), area.right() - _AWAY - self.width())
        top = min(max(_AWAY, card.top()), max(_AWAY, area.bottom() - _AWAY - self.height()))
        self.move(left, top)
        self.show()
        self.raise_()
        first = next((f for f in self._fields if not f.toPlainText()), self._fields[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(self._fields) == 1:
            first.moveCursor(first.textCursor().MoveOperation.End)

    def refuse(self) -> None:
        """What was typed was not kept: it stays, marked."""
        for field in self._fields:
            set_look(field, invalid=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, also from a button."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            # Nothing typed here is a key of the console.
            event.accept()

    def _on_done(self) -> None:
        self.kept.emit(self.texts)


class _SheetField(QPlainTextEdit):
    """A few lines of plain text."""

    done = Signal()

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setProperty("face", "card")
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        around = round(2 * self.document().documentMargin()) + 14
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + around)
        self.textChanged.connect(self._on_text_changed)

    def event(self, event: QEvent) -> bool:
        """Keep the undo keys while there is something here to undo."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
                QKeySequence.StandardKey.Redo
            )
            if undo or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done, Shift+Enter a new line; Esc is for the sheet."""
        new_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not new_line:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        if self.property("invalid"):
            set_look(self, invalid=False)
