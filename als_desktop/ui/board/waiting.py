"""The keyboard waits in the lanes from which cards are read out and sorted, so that each of them takes one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import Pile, QuestionCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.board.board import Board

_WAITING = (Pile.DRAFTED, Pile.HANDED_OVER)
_LANES = tuple(pile.value for pile in _WAITING)


class Waiting:
    """The lane of some cards before an act on them: one in which cards wait to be sorted, or any to be put in order."""

    def __init__(self, board: Board, view: MeetingView, ids: Sequence[str]) -> None:
        """To be made before the act."""
        self._board = board
        card = view.find(QuestionCard, ids[0])
        # Of several that are put in order together, all stay in hand.
        self._ordered = len(ids) > 1 or (card is not None and card.queue_position is not None)
        lane = board.lane_of(ids[0])
        self._code = lane.code if lane is not None else ""
        before = [face.card_id for face in lane.model.faces] if lane is not None else []
        at = before.index(ids[0]) if before else 0
        # Down from there, and then from the top.
        self._order = before[at:] + before[:at]

    def next_id(self, view: MeetingView) -> str:
        """The card that is next, when the act has taken the first one away or put it in order; "" where none is."""
        lane = self._board.lane(self._code)
        if lane is None or lane.folded:
            return ""
        here = [card_id for card_id in self._order if lane.model.row_of(card_id) >= 0]
        if here and here[0] == self._order[0]:
            first, *others = (view.find(QuestionCard, card_id) for card_id in here)
            ordered = first is not None and first.queue_position is not None and first.answered_ms is None
            open_ids = [
                c.id for c in others if c is not None and c.queue_position is None and c.answered_ms is None
            ]
            return open_ids[0] if ordered and open_ids and not self._ordered else ""
        return here[0] if here and self._code in _LANES else ""


def made_cards(change: Change) -> list[str]:
    """The cards that a change has made."""
    return [after.id for before, after in change.edits_of(QuestionCard) if before is None and after]


def moved_cards(change: Change) -> list[str]:
    """The cards that a change has put into another lane."""
    pairs = change.edits_of(QuestionCard)
    return [after.id for before, after in pairs if before and after and before.lane != after.lane]
