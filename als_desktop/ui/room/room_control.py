"""What the facilitator decides about the wall, and the scenes that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.models.meeting import Meeting, Slot, StageKind, StageRun
from als_desktop.models.room_focus import worked_on
from als_desktop.models.room_white_list import RoomChoices, between_slots, scene_for
from als_desktop.services.catalogues import feedback_prompts
from als_desktop.ui.room.room_type import TextSize
from als_desktop.ui.room.wall_step import WallStep

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_view import RoomView
    from als_desktop.ui.theme.theme import Theme

_SIZES = (TextSize.SMALLER, TextSize.DEFAULT, TextSize.LARGER)


@dataclass(frozen=True, slots=True)
class RoomState:
    """How the wall stands: `blank` is "", "black" or "white"; `frozen` keeps it as it is while the console goes on."""

    frozen: bool = False
    blank: str = ""
    spotlight: bool = True
    clock: bool = True
    shutter: bool = False
    text: TextSize = TextSize.DEFAULT


class RoomControl(QObject):
    """Feeds one or more views of the wall; knows no screen. Scenes are made only while somebody looks.

    Signals:
        changed(): `state` is another one.
    """

    changed = Signal()

    def __init__(self, hub: Hub, theme: Theme, state: RoomState, parent: QObject) -> None:
        """Feeds nobody until `feed`. `theme` is the wall's."""
        super().__init__(parent)
        self._theme = theme
        self._hub = hub
        self._views: list[RoomView] = []
        self._worked_on: str | None = None
        self._slot_id: str | None = None
        self.state = state

    def feed(self, view: RoomView) -> None:
        """Show a view what the room sees, from now on."""
        if view not in self._views:
            self._views.append(view)
            view.set_text_size(self.state.text)
            self._show_blank(view)
            self._show(view)

    def starve(self, view: RoomView) -> None:
        """Show a view nothing any more."""
        if view in self._views:
            self._views.remove(view)

    def begin(self) -> None:
        """Another meeting is open: nothing of the one before is left."""
        self._worked_on = None
        stage = self._hub.view.current_stage if self._hub.view is not None else None
        self._slot_id = stage.slot_id if stage is not None else None
        self._set(frozen=False, shutter=False)
        self.show()

    def follow(self, change: Change) -> None:
        """Show what a change means for the wall; between two presenters the shutter falls."""
        self._worked_on = worked_on(change) or self._worked_on
        if change.touches(Meeting, StageRun):
            stage = self._hub.meeting.current_stage
            if between_slots(self._slot_id, stage):
                self._set(shutter=True)
            if stage is not None and stage.slot_id is not None:
                self._slot_id = stage.slot_id
        self.show()

    def show(self) -> None:
        """Bring the wall up to date, unless it is frozen."""
        if not self.state.frozen:
            for view in self._views:
                self._show(view)

    def freeze(self) -> None:
        """Keep the wall as it is, or let it follow again."""
        self._set(frozen=not self.state.frozen)
        self.show()

    def blank(self, colour: str) -> None:
        """Show nothing but "black" or "white", or the scene again."""
        self._set(blank="" if self.state.blank == colour else colour)
        for view in self._views:
            self._show_blank(view)

    def spotlight(self) -> None:
        """Let the question that is being answered stand alone, or among the others."""
        self._set(spotlight=not self.state.spotlight)
        self.show()

    def clock(self) -> None:
        """Show the room a clock, or none."""
        self._set(clock=not self.state.clock)
        self.show()

    def shutter(self) -> None:
        """Close the shutter, or lift it."""
        self._set(shutter=not self.state.shutter)
        self.show()

    def resize(self, by: int) -> None:
        """Larger (1) or smaller (-1) texts; never below what the back row can read."""
        at = min(max(0, _SIZES.index(self.state.text) + by), len(_SIZES) - 1)
        self.set_text(_SIZES[at])

    def set_text(self, size: TextSize) -> None:
        """Texts of that size."""
        self._set(text=size)
        for view in self._views:
            view.set_text_size(size)

    def page_beside(self, by: int) -> WallStep | None:
        """The next (1) or previous (-1) page of the wall; None when there is none, or nobody looks."""
        if not self._views or self.state.frozen:
            return None
        at = self._views[0].page + by
        return WallStep(at + 1, self._views[0].pages) if 0 <= at < self._views[0].pages else None

    def question_beside(self, by: int) -> WallStep | None:
        """The next (1) or previous (-1) question of the answer order, while questions are answered; else None."""
        view = self._hub.view
        stage = view.current_stage if view is not None else None
        if view is None or stage is None or stage.kind is not StageKind.QUESTIONS or stage.slot_id is None:
            return None
        from als_desktop.models.board import beside_in_order

        slot = view.find(Slot, stage.slot_id)
        order = view.answer_order(stage.slot_id)
        card_id = beside_in_order(order, slot.spotlight_id if slot is not None else None, by)
        if card_id is None:
            return None
        return WallStep([card.id for card in order].index(card_id) + 1, len(order), card_id)

    def turn(self, by: int) -> bool:
        """Turn the page of the wall, as with a presenter's remote; False when there is none, or nobody looks."""
        if not self._views or self.state.frozen:
            return False
        turned = [view.next_page() if by > 0 else view.previous_page() for view in self._views]
        return turned[0]

    def step(self, by: int) -> bool:
        """Turn to the question beside; False when there is none. Who goes on has heard the answer to the one before."""
        beside = self.question_beside(by)
        board, slot = self._hub.services.board, self._hub.meeting.current_slot
        if slot is None:
            return False
        if beside is None:
            if by > 0:
                self._answer_last(slot)
            return False
        act = board.answer_next if by > 0 else board.spotlight
        return self._hub.do(lambda: act(slot.id, beside.card_id)) is not None

    def _answer_last(self, slot: Slot) -> None:
        """The last question of the answer order is left for what comes after all of them."""
        order = self._hub.meeting.answer_order(slot.id)
        if order and order[-1].id == slot.spotlight_id and order[-1].answered_ms is None:
            self._hub.do(lambda: self._hub.services.board.mark_answered(order[-1].id))

    def _show(self, view: RoomView) -> None:
        meeting = self._hub.view
        if meeting is None:
            return
        choices = RoomChoices(
            clock=self.state.clock,
            spotlight=self.state.spotlight,
            shutter=self.state.shutter,
            worked_on=self._worked_on,
        )
        now = self._hub.services.clock.now()
        view.show_scene(scene_for(meeting, now, feedback_prompts(), choices))

    def _show_blank(self, view: RoomView) -> None:
        blank = self.state.blank
        view.blank(self._theme.color(f"blank_{blank}") if blank else None)

    def _set(self, **values: object) -> None:
        state = replace(self.state, **values)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            self.changed.emit()
