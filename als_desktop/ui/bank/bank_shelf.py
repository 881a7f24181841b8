"""The questions to choose from: search, purposes, list, and what stands there when nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from als_desktop.models.question_bank import counted, matching
from als_desktop.ui.bank.bank_list import BankList
from als_desktop.ui.bank.bank_model import BankModel
from als_desktop.ui.bank.bank_words import purpose_name, questions
from als_desktop.ui.bank.purpose_choice import PurposeChoice
from als_desktop.ui.bank.search_field import SearchField
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.panel import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.question_bank import OfferedQuestion
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason


class BankShelf(QWidget):
    """Shows what it is given; the current question stays the current one for as long as it is offered.

    Signals:
        own_wanted(str): these words, which no question holds, are to become one.
    """

    own_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._questions: Sequence[OfferedQuestion] = ()
        self.search = SearchField(theme)
        self.purposes = PurposeChoice(theme)
        self.model = BankModel(self)
        self.list = BankList(theme, self.model)
        self._elsewhere = EmptyState(theme, "", "", self.tr("Search all purposes"))
        self._nowhere = EmptyState(
            theme,
            self.tr("No question holds these words"),
            self.tr("Try fewer words, or make it a question of the set’s own."),
            self.tr("Add it as our own"),
            "plus",
        )
        self._pages = QStackedWidget()
        for page in (self.list, self._elsewhere, self._nowhere):
            self._pages.addWidget(page)
        layout = column(8)
        layout.addWidget(self.search)
        layout.addWidget(self.purposes)
        layout.addWidget(self._pages, 1)
        self.setLayout(layout)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.list_wanted.connect(self._on_search_list_wanted)
        self.search.step_wanted.connect(self.list.step)
        self.purposes.chosen.connect(self._on_purposes_chosen)
        self.list.search_wanted.connect(self.take_keyboard)
        self._elsewhere.action_chosen.connect(self._on_elsewhere_action_chosen)
        self._nowhere.action_chosen.connect(self._on_nowhere_action_chosen)

    @property
    def question(self) -> OfferedQuestion | None:
        """The current question; None when nothing is found."""
        return self.list.question

    def take_keyboard(self) -> None:
        """Have the keyboard in the search field, whose words the next ones replace."""
        self.search.setFocus(_OTHER)
        self.search.selectAll()

    def show_questions(self, questions: Sequence[OfferedQuestion]) -> None:
        """Show these, as far as they have the purpose and the words that are sought."""
        self._questions = questions
        self._refresh()

    def suggest(self, purpose: str) -> None:
        """Begin afresh with a purpose, "" for all."""
        self.search.setText("")
        self.purposes.choose(purpose)
        self._refresh()
        self.list.choose(0)

    def look_at(self, text: str) -> None:
        """Make a question the current one, whatever was sought before."""
        if self.model.row_of(text) < 0:
            self.suggest("")
        self.list.choose(self.model.row_of(text))

    def _refresh(self) -> None:
        code = self.purposes.code
        hits = matching(self._questions, self.search.text())
        self.purposes.show_counts(counted(hits))
        shown = [q for q in hits if code in ("", q.purpose)]
        before, row = self.list.question, self.list.currentIndex().row()
        if self.model.show(shown, with_purpose=not code):
            kept = self.model.row_of(before.text) if before is not None else -1
            self.list.choose(kept if kept >= 0 else min(max(0, row), len(shown) - 1))
        heading = purpose_name(code)
        self.list.setAccessibleName(
            self.tr("{purpose}, {number}").format(purpose=heading, number=questions(len(shown)))
        )
        if shown:
            self._pages.setCurrentWidget(self.list)
        elif hits:
            self._elsewhere.set_texts(
                self.tr("Nothing under “{purpose}”").format(purpose=heading),
                self.tr("Under other purposes: {number}.").format(number=questions(len(hits))),
            )
            self._pages.setCurrentWidget(self._elsewhere)
        else:
            self._pages.setCurrentWidget(self._nowhere)

    def _on_search_text_changed(self, text: str) -> None:
        self._refresh()
        self.list.choose(0)

    def _on_search_list_wanted(self) -> None:
        if self.question is not None:
            self.list.setFocus(_OTHER)

    def _on_purposes_chosen(self, code: str) -> None:
        self._refresh()
        self.list.choose(0)
        if not self.purposes.isAncestorOf(QApplication.focusWidget() or self):
            # It was clicked, not reached by arrow keys.
            self.take_keyboard()

    def _on_elsewhere_action_chosen(self) -> None:
        self.purposes.choose("")
        self._on_purposes_chosen("")

    def _on_nowhere_action_chosen(self) -> None:
        words = self.search.text()
        self.search.setText("")
        self.own_wanted.emit(words)
