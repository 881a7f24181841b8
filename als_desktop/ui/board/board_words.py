"""What is said when something was done on the board, for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import QuestionCard
from als_desktop.ui.messages import act_said

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.board.board import Board


def said_of(view: MeetingView, board: Board, change: Change, card_id: str) -> str:
    """What a change did to a card, and where that is now: "Moved to Support, 2 of 5"."""
    card = view.find(QuestionCard, card_id)
    lane = board.lane_of(card_id)
    words: dict[str, object] = {"about": change.about}
    if lane is not None:
        words.update(lane=lane.title, n=lane.model.row_of(card_id) + 1, all=lane.model.rowCount())
    if card is not None and card.queue_position is not None:
        order = view.answer_order(card.slot_id)
        words.update(place=card.queue_position + 1, order=len(order))
    return act_said(change.label, words)
