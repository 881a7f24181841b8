"""Lets cards glide to their new places, and glow once they have come from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QModelIndex,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QVariantAnimation,
    Signal,
)
from shiboken6 import isValid

from als_desktop.ui.board.gliding import Gliding
from als_desktop.ui.board.lane_model import LaneModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.board.hand import Hand
    from als_desktop.ui.board.lane import Lane
    from als_desktop.ui.board.lane_view import LaneView
    from als_desktop.ui.theme.theme import Theme

_QUEUED = Qt.ConnectionType.QueuedConnection


class Glide(QObject):
    """Watches the models: data is at its new place at once, and only the picture takes its time.

    A list is looked at before its rows change, and once more when all of an act has arrived; the difference is
    what its cards are painted away from their places, less and less. Nobody waits for it.
    """

    _changed = Signal()

    def __init__(self, theme: Theme, hand: Hand, parent: QObject) -> None:
        """Watches nothing yet."""
        super().__init__(parent)
        self._hand = hand
        self._theme = theme
        # Where cards were, in the coordinates of their own list and on the screen.
        self._seen: dict[LaneView, dict[str, QPoint]] = {}
        self._widths: dict[LaneView, int] = {}
        self._on_screen: dict[str, QPoint] = {}
        self._left: set[str] = set()
        self._came: set[str] = set()
        self._moving: list[LaneView] = []
        self._glowing: list[LaneView] = []
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_motion_value_changed)
        self._motion.finished.connect(self._on_motion_finished)
        self._glow = QVariantAnimation(self)
        self._glow.setStartValue(1.0)
        self._glow.setEndValue(0.0)
        self._glow.valueChanged.connect(self._on_glow_value_changed)
        self._glow.finished.connect(self._on_glow_finished)
        # Once, after the act: the lanes follow a change one by one. Before anything is painted.
        self._changed.connect(self._on_changed, _QUEUED)

    def watch(self, lane: Lane) -> None:
        """Follow the rows of a lane."""
        model = lane.model
        model.rowsAboutToBeInserted.connect(self._on_model_rows_about_to_be_inserted)
        model.rowsInserted.connect(self._on_model_rows_inserted)
        model.rowsAboutToBeRemoved.connect(self._on_model_rows_about_to_be_removed)
        model.rowsAboutToBeMoved.connect(self._on_model_rows_about_to_be_moved)
        lane.view.cards_leaving.connect(self._on_view_cards_leaving)
        lane.view.cards_let_go.connect(self._on_view_cards_let_go)

    def look(self, lane: Lane) -> None:
        """Remember where the cards of a lane are to be seen, if this has not been done since the last motion."""
        view = lane.view
        if view in self._seen or not view.isVisible() or not self._theme.duration("drop"):
            return
        if not self._seen:
            self._changed.emit()
        gliding = view.delegate.gliding
        places: dict[str, QPoint] = {}
        for card_id, rect in view.visible_cards().items():
            offset = gliding.offset(card_id) if gliding is not None else None
            places[card_id] = rect.topLeft() + (offset.toPoint() if offset is not None else QPoint())
        self._seen[view] = places
        self._widths[view] = view.viewport().width()
        corner = view.viewport().mapToGlobal(QPoint(0, 0))
        for card_id, place in places.items():
            self._on_screen.setdefault(card_id, place + corner)

    def take_away(self, lane: Lane) -> None:
        """A lane goes, with all the cards it shows."""
        self.look(lane)
        self._left.update(face.card_id for face in lane.model.faces)

    def _on_changed(self) -> None:
        seen, self._seen = self._seen, {}
        on_screen, self._on_screen = self._on_screen, {}
        left, self._left = self._left, set()
        came, self._came = self._came, set()
        moved = came & left
        moving = [view for view in self._moving if isValid(view) and view not in seen]
        for view in moving:
            self._hold(view)
        glowing: list[LaneView] = []
        for view, places in seen.items():
            if not isValid(view) or not view.isVisible():
                continue
            gliding = self._gliding(view, places, on_screen, moved)
            view.delegate.gliding = gliding
            if gliding.offsets:
                moving.append(view)
            if gliding.landed:
                glowing.append(view)
        self._widths.clear()
        self._start(moving, glowing)

    def _gliding(
        self, view: LaneView, places: dict[str, QPoint], on_screen: dict[str, QPoint], moved: set[str]
    ) -> Gliding:
        """What a list has to show so that its cards seem to be where they were."""
        width = view.viewport().width()
        corner = view.viewport().mapToGlobal(QPoint(0, 0))
        same_width = self._widths.get(view) == width
        visible = view.visible_cards()
        gliding = Gliding(landed=frozenset(moved & visible.keys()), left=1.0)
        area = QRect()
        for card_id, rect in visible.items():
            before = places.get(card_id) if same_width else None
            if card_id in moved and card_id in on_screen:
                before = on_screen[card_id] - corner
                # From another lane it comes in over the edge, the rest of its way cannot be seen.
                before.setX(min(max(before.x(), -width), width))
            if before is None or before == rect.topLeft():
                continue
            gliding.offsets[card_id] = QPointF(before - rect.topLeft())
            area = area.united(rect).united(rect.translated(before - rect.topLeft()))
        gliding.area = area
        gliding.raised = gliding.landed & gliding.offsets.keys()
        return gliding

    def _hold(self, view: LaneView) -> None:
        """Let the way that cards of a list still have to go be a way of its own."""
        gliding = view.delegate.gliding
        if gliding is not None:
            gliding.offsets = {i: offset * gliding.left for i, offset in gliding.offsets.items()}
            gliding.left = 1.0

    def _start(self, moving: list[LaneView], glowing: list[LaneView]) -> None:
        self._moving = moving
        self._motion.stop()
        if moving:
            self._motion.setDuration(self._theme.duration("drop"))
            self._motion.start()
        if glowing:
            self._show_glow(0.0)
            self._glowing = glowing
            self._glow.stop()
            self._glow.setDuration(self._theme.duration("landing_flash"))
            self._glow.start()

    def _show_glow(self, glow: float) -> None:
        for view in self._glowing:
            if isValid(view) and view.delegate.gliding is not None:
                view.delegate.gliding.glow = glow
                view.update_cards(view.delegate.gliding.landed)

    def _on_model_rows_about_to_be_inserted(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self._look_at(self.sender())

    def _on_model_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._came.update(self._ids(self.sender(), first, last))

    def _on_model_rows_about_to_be_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._left.update(self._ids(self.sender(), first, last))

    def _on_model_rows_about_to_be_moved(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._look_at(self.sender())
        ids = self._ids(self.sender(), first, last)
        self._left.update(ids)
        self._came.update(ids)

    def _look_at(self, model: QObject) -> None:
        lane = model.parent()
        self.look(lane)  # type: ignore[arg-type]

    def _ids(self, model: QObject, first: int, last: int) -> Sequence[str]:
        assert isinstance(model, LaneModel)
        return [face.card_id for face in model.faces[first : last + 1]]

    def _on_view_cards_leaving(self) -> None:
        view = self.sender()
        self._look_at(view.model())  # type: ignore[attr-defined]

    def _on_view_cards_let_go(self, ids: object, point: object) -> None:
        """Cards that were dropped come from under the pointer, not from where they lay."""
        if isinstance(ids, list) and isinstance(point, QPoint) and self._theme.duration("drop"):
            self._on_screen.update(dict.fromkeys(ids, point - self._hand.grip))
            # Heard of after the drop: if that changed nothing, this is forgotten again.
            self._changed.emit()

    def _on_motion_value_changed(self, left: object) -> None:
        if not isinstance(left, float):
            return
        for view in self._moving:
            gliding = view.delegate.gliding if isValid(view) else None
            if gliding is not None and gliding.area is not None:
                gliding.left = left
                view.viewport().update(gliding.area)

    def _on_motion_finished(self) -> None:
        for view in self._moving:
            if isValid(view) and view.delegate.gliding is not None:
                view.delegate.gliding.offsets = {}
                view.delegate.gliding.raised = frozenset()
                view.viewport().update()
        self._moving = []

    def _on_glow_value_changed(self, glow: object) -> None:
        if isinstance(glow, float):
            self._show_glow(glow)

    def _on_glow_finished(self) -> None:
        self._show_glow(0.0)
        self._glowing = []
