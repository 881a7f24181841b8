"""The button beside the answer order that leaves a question without an answer."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from als_desktop.models.board import beside_in_order
from als_desktop.models.next_step import answer_step
from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.ui.theme.theme import Theme


class PassesTo(Enum):
    """What becomes of the question: the next in order comes, it is held for later, or what is offered is set aside."""

    NEXT = auto()
    HOLD = auto()
    DISCARD = auto()


class PassOverButton(Button):
    """Goes on to the next in order; where none is left without an answer, the question is held, at last left."""

    def __init__(self, theme: Theme) -> None:
        """Without words until `show_order`."""
        super().__init__(theme, "", "quiet", size="small")
        self.passes_to = PassesTo.NEXT
        self.set_trailing_icon("chevron_right")

    def show_order(
        self, order: Sequence[QuestionCard], lit: QuestionCard | None, offered: QuestionCard | None
    ) -> None:
        """Offer what can be done with the question being answered, `lit`, or with the one that is offered."""
        waits = lit is not None and lit.answered_ms is None
        beside = lit is not None and beside_in_order(order, lit.id, 1) is not None
        self.passes_to = PassesTo.NEXT
        if offered is not None:
            self.passes_to = PassesTo.DISCARD
        elif lit is not None and waits and answer_step(order, lit.id).ahead is None:
            self.passes_to = PassesTo.HOLD
        self.setEnabled(self.passes_to is not PassesTo.NEXT or beside)
        text, tip = self._words()
        if text != self.text():
            self.setText(text)
            self.setToolTip(plain_tip(tip))
            # As wide with the shorter words: nothing beside it moves.
            self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))

    def _words(self) -> tuple[str, str]:
        """What stands on it, and what it does."""
        if self.passes_to is PassesTo.DISCARD:
            return self.tr("Leave it"), self.tr("Sets the question aside, without an answer (D)")
        if self.passes_to is PassesTo.HOLD:
            return self.tr("Hold it"), self.tr("Keeps the question for later, without an answer (H)")
        return self.tr("Pass over"), self.tr("Leaves the question without an answer; the next in order (>)")
