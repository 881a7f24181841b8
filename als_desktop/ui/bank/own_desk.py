"""Adding, rewording and removing the set's own questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from als_desktop.models.feedback import BankQuestion
from als_desktop.models.question_bank import OfferedQuestion, Purpose
from als_desktop.models.refusal import Refused
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from als_desktop.ui.bank.bank_acts import BankActs
    from als_desktop.ui.bank.bank_shelf import BankShelf
    from als_desktop.ui.bank.own_question import OwnQuestion
    from als_desktop.ui.hub import Hub


class OwnDesk(QObject):
    """Ties the foot of the bank and the words in its list to the acts; what was refused stays where it was typed.

    Signals:
        shelf_wanted(): the list is to be in sight.
    """

    shelf_wanted = Signal()

    def __init__(self, hub: Hub, acts: BankActs, shelf: BankShelf, own: OwnQuestion) -> None:
        """Lives as long as `shelf`."""
        super().__init__(shelf)
        self._hub = hub
        self._acts = acts
        self._shelf = shelf
        self._own = own
        # The field in the list closes first; a refusal then opens it again.
        shelf.model.text_typed.connect(self._on_model_text_typed, Qt.ConnectionType.QueuedConnection)
        shelf.purposes.chosen.connect(own.choose)
        shelf.own_wanted.connect(self._on_shelf_own_wanted)
        own.entered.connect(self._on_own_entered)

    def reword(self, question: OfferedQuestion) -> None:
        """Open the words of a question, if it is the set's own."""
        if question.record_id is None:
            self._hub.report(Refused("question_built_in"))
            return
        self.shelf_wanted.emit()
        self._shelf.list.edit_words()

    def remove(self, question: OfferedQuestion) -> None:
        """Take a question away, if it is the set's own."""
        if question.record_id is None:
            self._hub.report(Refused("question_built_in"))
            return
        self.shelf_wanted.emit()
        if self._acts.remove(question.record_id):
            announce(self._shelf, self.tr("Removed from the bank"))

    def _on_model_text_typed(self, question: object, text: str) -> None:
        if not isinstance(question, OfferedQuestion) or question.record_id is None:
            return
        if self._acts.reword(question.record_id, text):
            self._shelf.look_at(text)
        else:
            self._shelf.look_at(question.text)
            self._shelf.list.edit_words(text)

    def _on_shelf_own_wanted(self, words: str) -> None:
        self._own.field.setText(words)
        self._own.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_own_entered(self, text: str, purpose: str) -> None:
        change = self._acts.add(text, Purpose(purpose))
        if change is None:
            self._own.field.refuse()
            return
        self._own.field.done()
        for _, added in change.edits_of(BankQuestion):
            if added is not None:
                if self._shelf.purposes.code:
                    self._shelf.suggest(added.purpose)
                self._shelf.look_at(added.text)
        announce(self._shelf, self.tr("Added to the bank"))
