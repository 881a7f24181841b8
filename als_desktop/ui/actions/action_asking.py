"""What quick entry asks about the actions of a slot, and where its answers go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.models.action import Action
from als_desktop.models.spoken_date import stored_from_typed
from als_desktop.models.spoken_number import number_typed
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.action_modes import ACTION, OPTION
from als_desktop.ui.actions.entry_chain import CHAIN, SURE, Asked, EntryChain
from als_desktop.ui.actions.options_first import OptionsFirst
from als_desktop.ui.parts.keyboard_in import has_keyboard
from als_desktop.ui.parts.when import meeting_day

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.actions.action_list import ActionList
    from als_desktop.ui.hub import Hub

_MOST_SURE = 10


class ActionAsking(QObject):
    """Follows the chain of a new action, and a person who turns to something else.

    Signals:
        asked_changed(): `asked` is another.
        turned(str): the mode that quick entry should have now, where a person did not choose it; after `asked_changed`.
    """

    asked_changed = Signal()
    turned = Signal(str)

    def __init__(self, hub: Hub, actions: ActionList) -> None:
        """Asks nothing until `begin`."""
        super().__init__()
        self._hub = hub
        self._list = actions
        self._chain = EntryChain()
        self._stage: StageRun | None = None
        self._by_hand = False
        # The actions (by id) that were typed by a person who had turned to that.
        self._turned_to_type: set[str] = set()
        self.options = OptionsFirst()
        self.asked: Asked | None = None

    @property
    def typing(self) -> bool:
        """Whether something is asked, or a person turned to what they mean to type."""
        return self._by_hand or self.asked is not None

    @property
    def at(self) -> Asked | None:
        """What is asked; else the first step of the action that was worked on last, if there is any."""
        return self.asked or self._of_chosen()

    @property
    def passed(self) -> frozenset[tuple[str, str]]:
        """What was left for later in this stage: the action (by id), and the field."""
        return self._chain.passed

    @property
    def mode(self) -> str:
        """The mode of quick entry for what is asked, also when the stage was left in between: of an action, or options.

        Empty for whatever a person chose.
        """
        if self.asked is not None:
            return self.asked.field
        return OPTION if self.options.asks(self._hub.meeting, self._stage) else ""

    def show_stage(self, stage: StageRun) -> None:
        """Turn to a stage; in another one nothing is asked yet."""
        self._by_hand = False
        self.options.show_stage(stage)
        if self._stage is None or self._stage.id != stage.id:
            self._chain.forget()
            self._turned_to_type.clear()
            self.asked = None
        self._stage = stage

    def begin(self, action_id: str) -> None:
        """Ask about an action that was just added."""
        self.options.end()
        if self.typing:
            self._turned_to_type.add(action_id)
        self._chain.begin(action_id)
        self.settle()

    def settle(self) -> None:
        """Ask what is asked now that the actions are others."""
        if self._look():
            self.turned.emit(self.asked.field if self.asked is not None else ACTION)

    def follow(self, change: Change) -> None:
        """An answer that a change took away is asked again, and one that is done again is followed by what comes next.

        Not while somebody is at work on the actions themselves.
        """
        if has_keyboard(self._list):
            return
        for before, after in change.edits_of(Action):
            if before is None:
                if after is not None and self._hub.turning:
                    self._by_hand = False
                    self._chain.begin(after.id)
                continue
            if after is None:
                # What led before it was typed leads again.
                self._chain.end()
                self._by_hand = before.id in self._turned_to_type
                continue
            gone = next((f for f in CHAIN if getattr(before, f) and not getattr(after, f)), None)
            if gone is not None:
                self._by_hand = False
                self._chain.begin(after.id, gone)
            elif self._hub.turning:
                self._chain.answered()

    def choose(self, mode: str) -> None:
        """A person turned to something else: to what an action begins with, and the rest of that is asked after it."""
        (self.options.want if mode == OPTION else self.options.end)()
        at = self.at
        if mode in CHAIN and at is not None:
            self._chain.begin(at.action_id, mode)
            self._look()
        else:
            self.leave()

    def leave(self) -> None:
        """A person means to type something else."""
        self._chain.end()
        self._by_hand = True
        self._look()

    def fill(self, field: str, text: str) -> bool:
        """Write down what is asked; the next that is asked follows. False when it was refused."""
        at = self.at
        if at is None or not self._write(at.action_id, field, text):
            return False
        self._list.bring_into_view(at.action_id)
        self._chain.answered()
        self.settle()
        return True

    def pass_over(self) -> None:
        """What is asked waits until later."""
        if self.asked is None:
            return
        self._by_hand = False
        self._chain.pass_over(self.asked.field)
        self.settle()

    def ask_again(self, asked: Asked) -> None:
        """It was passed over by mistake."""
        self._by_hand = False
        self._chain.begin(asked.action_id, asked.field)
        self.settle()

    def ask_what_is_left(self, action_id: str) -> None:
        """Ask all that was left for later of an action, one after the other."""
        self._by_hand = False
        self._chain.begin_anew(action_id)
        self.settle()

    def rest(self) -> None:
        """A person turned to the fields of an action instead, or what they typed was taken."""
        self._by_hand = False

    def _write(self, action_id: str, field: str, text: str) -> bool:
        actions = self._hub.services.actions
        if field == SURE:
            sure = number_typed(text, _MOST_SURE)
            return sure > 0 and self._hub.do(lambda: actions.set_confidence(action_id, sure)) is not None
        when = field == ActionField.BY_WHEN
        said = stored_from_typed(text, meeting_day(self._hub.meeting)) if when else text
        return self._hub.do(lambda: actions.set_field(action_id, ActionField(field), said)) is not None

    def _look(self) -> bool:
        """Whether something else is asked than before; it is marked and in sight."""
        before = self.asked
        slot_id = self._stage.slot_id if self._stage is not None else None
        self.asked = self._chain.asked(self._hub.meeting.actions(slot_id or ""))
        self._list.mark_asked(self.asked)
        if self.asked == before:
            return False
        if self.asked is not None:
            self._list.bring_into_view(self.asked.action_id)
        self.asked_changed.emit()
        return True

    def _of_chosen(self) -> Asked | None:
        ids = [card.action_id for card in self._list.cards]
        chosen_id = self._list.chosen_id
        return Asked(chosen_id, ids.index(chosen_id) + 1, CHAIN[0]) if chosen_id in ids else None
