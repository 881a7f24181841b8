"""The line in which cards are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from als_desktop.models.card_search import CardSearch
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_ICON = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_OTHER = Qt.FocusReason.OtherFocusReason


class FindBar(QWidget):
    """Words, an author, and whether only what is not answered counts; hidden until it is wanted.

    Signals:
        changed(): something else is looked for.
        step_wanted(int): to the next (1) or the previous (-1) card that was found.
        shown(bool): the line has come, or gone.
        closed(): nothing is looked for any more.
    """

    changed = Signal()
    step_wanted = Signal(int)
    shown = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Looks for nothing."""
        super().__init__()
        self._theme = theme
        self._authors: list[str | None] = []
        self._words = QLineEdit()
        self._words.setAccessibleName(self.tr("Find questions of this slot"))
        self._words.setPlaceholderText(self.tr("Find: words in any order"))
        self._icon = self._words.addAction(
            theme.icon("search", "text_2", _ICON), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(self.tr("Find"))
        self._author = QComboBox()
        self._author.setAccessibleName(self.tr("Asked by"))
        # Some systems call a choice by what is chosen, and leave the name out.
        self._author.setAccessibleDescription(self.tr("Asked by"))
        self._unanswered = QCheckBox(self.tr("Not answered yet"))
        self._count = PlainLabel("", "caption", equal_digits=True)
        self._close = icon_button(theme, "close", self.tr("Find no more (Esc)"), size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self._author)
        row.addWidget(self._unanswered)
        row.addWidget(self._count)
        row.addWidget(self._close)
        self._words.textChanged.connect(self._on_something_changed)
        self._author.currentIndexChanged.connect(self._on_something_changed)
        self._unanswered.toggled.connect(self._on_something_changed)
        self._close.clicked.connect(self.close_bar)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    @property
    def search(self) -> CardSearch:
        """What is looked for."""
        if self.isHidden():
            return CardSearch()
        at = self._author.currentIndex()
        author_id = self._authors[at] if 0 <= at < len(self._authors) else None
        return CardSearch(self._words.text(), author_id, self._unanswered.isChecked())

    def open_bar(self, authors: Sequence[Member]) -> None:
        """Come up with the keyboard in the field; `authors` are those who may have asked."""
        ids = [None, *(member.id for member in authors)]
        if ids != self._authors:
            self._authors = ids
            self._author.clear()
            self._author.addItem(self.tr("Anybody"))
            self._author.addItems([member.name for member in authors])
            self._author.setVisible(bool(authors))
        self.shown.emit(True)
        self.show()
        self._words.setFocus(_OTHER)
        self._words.selectAll()

    def close_bar(self) -> None:
        """Go, and look for nothing."""
        if self.isHidden():
            return
        self.hide()
        self.shown.emit(False)
        self._words.clear()
        self._author.setCurrentIndex(0)
        self._unanswered.setChecked(False)
        self.closed.emit()

    def show_count(self, found: int, of: int) -> None:
        """Say how many cards were found."""
        words = self.tr("{n} of {all}").format(n=found, all=of)
        if words != self._count.text():
            self._count.setText(words)
            announce(self, self.tr("{n} of {all} questions found").format(n=found, all=of))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from one to the next, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _ENTER and self._words.hasFocus():
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_wanted.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _on_something_changed(self) -> None:
        if not self.isHidden():
            self.changed.emit()

    def _on_theme_changed(self) -> None:
        self._icon.setIcon(self._theme.icon("search", "text_2", _ICON))
