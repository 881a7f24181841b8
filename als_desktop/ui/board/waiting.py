"""The keyboard waits in the lanes from which cards are read out and sorted, so that each of them takes one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import Pile, QuestionCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.lane import Lane

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
        before = ids_in(lane) if lane is not None else []
        self._order = _from(before, before.index(ids[0]) if before else 0)

    @classmethod
    def done_again(cls, board: Board, view: MeetingView, change: Change) -> Waiting | None:
        """As it was before an act on cards of one lane that redo has just done again; None after any other act."""
        pairs = [(b, a) for b, a in change.edits_of(QuestionCard) if b is not None and a is not None]
        moved = [(b, a) for b, a in pairs if b.lane != a.lane]
        queued = [(b, a) for b, a in pairs if b.queue_position is None and a.queue_position is not None]
        if len(queued) > 1 or len({before.lane for before, _ in moved or queued}) != 1:
            return None
        before, after = (moved or queued)[0]
        gone = {a.id for _, a in moved or queued}
        lane = board.lane(before.lane)
        if lane is None:
            return None
        found = cls(board, view, [after.id])
        found._ordered, found._code = False, before.lane
        others = [card_id for card_id in ids_in(lane) if card_id not in gone]
        found._order = [after.id, *_from(others, before.position)]
        return found

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
            if not ordered or self._ordered:
                return ""
            return open_ids[0] if open_ids else self._open_elsewhere(view)
        if not here and self._code == Pile.HANDED_OVER.value:
            return self._open_elsewhere(view)
        return here[0] if here and self._code in _LANES else ""

    def _open_elsewhere(self, view: MeetingView) -> str:
        """The first card that is in no order and has no answer, of those handed over or of a group."""
        piles = (Pile.DRAFTED.value, Pile.HOLD.value, Pile.DISCARDED.value)
        lanes = (lane for lane in self._board.lanes if lane.code not in piles and not lane.folded)
        cards = (view.find(QuestionCard, card_id) for lane in lanes for card_id in ids_in(lane))
        open_cards = (c for c in cards if c and c.queue_position is None and c.answered_ms is None)
        return next((card.id for card in open_cards), "")


def ids_in(lane: Lane) -> list[str]:
    """The cards of a lane (by id), from the top."""
    return [face.card_id for face in lane.model.faces]


def _from(ids: list[str], at: int) -> list[str]:
    """Down from a place, and then from the top."""
    return ids[at:] + ids[:at]


def made_cards(change: Change) -> list[str]:
    """The cards that a change has made."""
    return [after.id for before, after in change.edits_of(QuestionCard) if before is None and after]


def moved_cards(change: Change) -> list[str]:
    """The cards that a change has put into another lane; else those that it has put in order, or taken out of it."""
    pairs = [(before, after) for before, after in change.edits_of(QuestionCard) if before and after]
    moved = [after.id for before, after in pairs if before.lane != after.lane]
    return moved or [a.id for b, a in pairs if (b.queue_position is None) is not (a.queue_position is None)]
