"""The button beside the answer order that leaves a question without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.board import beside_in_order
from als_desktop.models.next_step import answer_step
from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.ui.theme.theme import Theme


class PassOverButton(Button):
    """Goes on to the next in order; where none is left without an answer, the question is held."""

    def __init__(self, theme: Theme) -> None:
        """Without words until `show_order`."""
        super().__init__(theme, "", "quiet", size="small")
        self.holds = False
        self.set_trailing_icon("chevron_right")

    def show_order(self, order: Sequence[QuestionCard], lit: QuestionCard | None) -> None:
        """Offer what can be done with the question being answered, `lit`."""
        waits = lit is not None and lit.answered_ms is None
        self.holds = lit is not None and waits and answer_step(order, lit.id).ahead is None
        beside = lit is not None and beside_in_order(order, lit.id, 1) is not None
        self.setEnabled(self.holds or beside)
        text = self.tr("Hold it") if self.holds else self.tr("Pass over")
        if text == self.text():
            return
        held = self.tr("Keeps the question for later, without an answer (H)")
        passed = self.tr("Leaves the question without an answer; the next in order (>)")
        self.setText(text)
        self.setToolTip(plain_tip(held if self.holds else passed))
        # As wide with the shorter words: nothing beside it moves.
        self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
