"""Where the keyboard is on the board, and keeping it with the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from als_desktop.models.card import Pile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.board.answer_strip import AnswerStrip
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.lane import Lane

_OTHER = Qt.FocusReason.OtherFocusReason


def chosen_in(board: Board, strip: AnswerStrip, where: QObject | None) -> list[str]:
    """The ids of the cards a key or a menu in the view `where` is about: of the answer order, or of all lanes."""
    if where is strip:
        return strip.chosen_ids()
    lane = next((x for x in board.lanes if x.view is where), None)
    if lane is None:
        return []
    face = lane.view.current_face()
    return board.chosen_ids() or ([face.card_id] if face is not None else [])


def settle(board: Board, ids: Sequence[str]) -> None:
    """After cards were moved or changed: keep them chosen and the keyboard on them."""
    lane = board.lane_of(ids[0]) if ids else None
    if lane is None or lane.folded:
        return
    # As the window has it: after a menu the window itself may not have the keyboard again yet.
    focused = board.window().focusWidget()
    had_focus = any(other.view is focused for other in board.lanes)
    for other in board.lanes:
        other.view.choose([i for i in ids if other.model.row_of(i) >= 0])
    if had_focus:
        lane.view.setFocus(_OTHER)
        board.bring_into_view(lane.code)


def lane_with_keyboard(board: Board) -> Lane | None:
    """The lane the keyboard is in."""
    return next((x for x in board.lanes if x.view.hasFocus() or x.hasFocus()), None)


def look_sideways(board: Board, by: int) -> None:
    """Put the keyboard on the next lane to the left (-1) or right (1) that holds a card, also if it is folded."""
    lanes = [x for x in board.lanes if x.model.rowCount()]
    at = next((n for n, x in enumerate(lanes) if x.view.hasFocus() or x.hasFocus()), -1)
    if at < 0 or not 0 <= at + by < len(lanes):
        return
    for other in lanes:
        other.view.clearSelection()
    lane = lanes[at + by]
    board.bring_into_view(lane.code)
    if lane.folded:
        lane.setFocus(_OTHER)
        return
    lane.view.setFocus(_OTHER)
    current = lane.view.currentIndex()
    lane.view.setCurrentIndex(current if current.isValid() else lane.model.index(0))


def lane_beside(board: Board, card_id: str, by: int) -> str | None:
    """The code of the lane to the left or right of the one a card lies in; face down is no place to move to."""
    lane = board.lane_of(card_id)
    lanes = [x for x in board.lanes if x.code != Pile.DRAFTED.value]
    at = lanes.index(lane) + by if lane in lanes else -1
    return lanes[at].code if 0 <= at < len(lanes) else None
