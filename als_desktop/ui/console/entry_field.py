"""The field for typing at speaking pace."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.undo_keys import left_to_window
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_MOST_LINES = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
# Border and padding of the style sheet above and below the text, in px, with the keyboard and without.
_FRAME = 4
# From the edge of the field to what stands at its end, and between the things there, in px.
_END, _GAP = 12, 8
_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAsNeeded
_STANDS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_FONT_EVENTS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class EntryField(QPlainTextEdit):
    """Looks like a line, and grows to a few; a soft count at its end.

    Enter never breaks a line, Shift+Enter does. It takes any length: what is too long is refused later, and stays.

    Signals:
        entered(): Enter.
        escaped(): Escape; the field itself does nothing about it.
        seat_wanted(int): a digit in the empty field, or Alt and a digit.
        mode_step_wanted(int): Alt and an arrow.
        lines_pasted(): a text of several lines came in at once, and is in the field.
    """

    entered = Signal()
    escaped = Signal()
    seat_wanted = Signal(int)
    mode_step_wanted = Signal(int)
    lines_pasted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty, with nothing but the count at its end."""
        super().__init__()
        self._theme = theme
        self._soft_limit = 0
        # A digit is the beginning of what is typed, and no seat.
        self.takes_digits = False
        self._words = ""
        self._tool: QWidget | None = None
        self._count = PlainLabel("", "caption", equal_digits=True, parent=self)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(_STANDS)
        self.setVerticalScrollBarPolicy(_STANDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("look", "big")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_own_text_changed)
        theme.changed.connect(self._settle)
        self._settle()

    @property
    def extra_height(self) -> int:
        """By how much the field is higher than with one line, in px."""
        return self.maximumHeight() - self._theme.px("button_big")

    def text(self) -> str:
        """What was typed, lines parted by line feeds."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show `text`, the cursor behind it; what could be taken back before cannot any more."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def empty(self) -> None:
        """Take all words away, so that the undo key brings them back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def set_soft_limit(self, limit: int) -> None:
        """Aim for `limit` characters; 0 shows no count."""
        if limit != self._soft_limit:
            self._soft_limit = limit
            self._show_count()
            self.place_end()

    def set_placeholder(self, words: str) -> None:
        """Say in the empty field, on one line, what is to be typed."""
        if words != self._words:
            self._words = words
            self.setAccessibleDescription(words)
            self._show_placeholder()

    def set_tool(self, tool: QWidget) -> None:
        """Keep a small control at the end of the field, behind the count."""
        self._tool = tool
        tool.setParent(self)
        self.place_end()

    def place_end(self) -> None:
        """Put what stands at the end of the field in its place; to be called when the tool came or went."""
        line = self._theme.px("button_big")
        bar = self.verticalScrollBar()
        right = self.width() - _END - (bar.width() if bar.isVisible() else 0)
        room = 0
        if self._tool is not None and not self._tool.isHidden():
            size = self._tool.sizeHint()
            right -= size.width() - _END // 2
            self._tool.move(right, self.height() - (line + size.height()) // 2)
            right -= _GAP
            room += size.width() + _GAP
        size = self._count.sizeHint()
        self._count.setGeometry(right - size.width(), self.height() - line, size.width(), line)
        if self._soft_limit:
            # As for a count of three digits, or with the next digit the words would be broken anew.
            widest = self._count.fontMetrics().horizontalAdvance(f"000 / {self._soft_limit}")
            room += max(size.width(), widest) + _GAP
        if self.viewportMargins().right() != room:
            self.setViewportMargins(0, 0, room, 0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the console while there is nothing in the field to undo or redo."""
        if isinstance(event, QKeyEvent):
            document = self.document()
            if left_to_window(event, undoes=document.isUndoAvailable(), redoes=document.isRedoAvailable()):
                return True
        done = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._settle()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in _FONT_EVENTS:
            self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a seat while there is nothing typed; Alt does so at any time."""
        key, held = event.key(), event.modifiers()
        alt = bool(held & Qt.KeyboardModifier.AltModifier)
        number = key - Qt.Key.Key_0
        if 1 <= number <= 9 and (alt or (self.document().isEmpty() and not self.takes_digits)):
            self.seat_wanted.emit(number)
        elif alt and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.mode_step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER and held & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif key in _ENTER:
            # A key held down passes nobody over.
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _PAGE_KEYS:
            # They walk through the agenda.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop: the plain text only."""
        if not source.hasText():
            return
        text = source.text()
        self.insertPlainText(text)
        self.ensureCursorVisible()
        if sum(1 for line in text.splitlines() if line.strip()) > 1:
            self.lines_pasted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and keep what stands at the end there."""
        super().resizeEvent(event)
        self._settle()
        self._show_placeholder()

    def _settle(self) -> None:
        """Be as high as the text, from one line to a few; then scroll."""
        line, spacing = self._theme.px("button_big"), self.fontMetrics().lineSpacing()
        margin = max(0, (line - _FRAME - spacing) // 2)
        if self.document().documentMargin() != margin:
            self.document().setDocumentMargin(margin)
        lines, below_first = self._needed()
        self.setVerticalScrollBarPolicy(_SCROLLS if lines > _MOST_LINES else _STANDS)
        # With one line it is as high as all else in its row, whatever signs stand in it.
        whole = line + math.ceil(below_first)
        if self.maximumHeight() != whole or self.minimumHeight() != whole:
            self.setFixedHeight(whole)
        self.place_end()

    def _needed(self) -> tuple[int, float]:
        """How many lines the text has (at most one more than are shown), and what those below the first take, in px."""
        document = self.document()
        layout, block = document.documentLayout(), document.firstBlock()
        lines, below_first = 0, 0.0
        while block.isValid() and lines <= _MOST_LINES:
            # Lays the block out, where that has not been done yet.
            layout.blockBoundingRect(block)
            for n in range(min(block.layout().lineCount(), _MOST_LINES + 1)):
                lines += 1
                if 1 < lines <= _MOST_LINES:
                    below_first += block.layout().lineAt(n).height()
            block = block.next()
        return lines, below_first

    def _show_placeholder(self) -> None:
        room = self.viewport().width() - round(2 * self.document().documentMargin()) - 2
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if self.placeholderText() != words:
            self.setPlaceholderText(words)
            # Qt paints it anew only when it comes or goes, and another name would stay in sight.
            self.viewport().update()

    def _show_count(self) -> None:
        length = len(self.text())
        self._count.setText(f"{length} / {self._soft_limit}" if self._soft_limit else "")
        self._count.set_tone("warn" if self._soft_limit and length > self._soft_limit else "muted")

    def _on_own_text_changed(self) -> None:
        if self.property("invalid"):
            set_look(self, invalid=False)
        self._show_count()
        self._settle()
