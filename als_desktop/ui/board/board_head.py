"""The head of the board: whose slot it is, what usually comes next, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.card import Pile
from als_desktop.models.next_step import NextStep, answer_step, held_to_answer, rest_to_answer
from als_desktop.ui.board.board_words import next_step_words
from als_desktop.ui.board.leading_button import LeadingButton
from als_desktop.ui.board.progress_meter import ProgressMeter
from als_desktop.ui.console.slot_header import SlotHeader
from als_desktop.ui.parts.buttons import icon_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


class BoardHead(QWidget):
    """The slot, the button that leads, the search, and the meter below them."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_step`."""
        super().__init__()
        self.slot = SlotHeader(theme)
        self.meter = ProgressMeter(theme)
        self.lead = LeadingButton(theme)
        self.search = icon_button(theme, "search", self.tr("Find questions (Ctrl+F)"))
        first = QHBoxLayout()
        first.addStretch(1)
        first.addWidget(self.lead)
        first.addWidget(self.search)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addLayout(first)
        side.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.slot, 1)
        line.addLayout(side)
        # Another line takes its place, just as high, so that nothing on the board moves.
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_step(
        self,
        view: MeetingView,
        slot: Slot,
        step: NextStep,
        cards: Sequence[QuestionCard],
        order: Sequence[QuestionCard],
    ) -> None:
        """Say what usually comes next with the `cards` of a slot, offer it, and show how far it has come."""
        ahead = answer_step(order, slot.spotlight_id)
        answered = sum(card.answered_ms is not None for card in cards)
        rest = rest_to_answer(cards) if step in (NextStep.ANSWER_NEXT, NextStep.ANSWER_REST) else []
        self.show_hint(
            view, slot, next_step_words(step, ahead, rest, held_to_answer(cards), begun=answered > 0)
        )
        rest = rest if step is NextStep.ANSWER_REST else []
        drafts = sum(card.pile is Pile.DRAFTED for card in cards)
        self.lead.show_step(step, ahead, begun=answered > 0, face_down=drafts)
        if step is not NextStep.READ_OUT and (answered or step is NextStep.ANSWERING):
            to_answer = [c for c in cards if c.queue_position is not None or c.answered_ms is not None]
            outside = step is NextStep.ANSWERING and all(c.id != slot.spotlight_id for c in to_answer)
            self.meter.show_answered(answered, len(to_answer) + outside + len(rest))
        else:
            self.meter.show_read(len(cards) - drafts, len(cards))

    def show_hint(self, view: MeetingView, slot: Slot, hint: str) -> None:
        """Say something else beside whose slot it is."""
        self.slot.show_slot(view, slot, self.tr("{name} answers, slot {n} of {all}"), hint)
