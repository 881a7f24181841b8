"""What a person does with cards and lanes, by hand or by key, and what is asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent

from als_desktop.models.card import Pile
from als_desktop.models.changes import Change
from als_desktop.models.meeting import Slot
from als_desktop.models.next_step import NextStep, next_step
from als_desktop.ui.board.answering import Answering
from als_desktop.ui.board.board_focus import (
    chosen_in,
    lane_beside,
    lane_with_keyboard,
    look_sideways,
    settle,
)
from als_desktop.ui.board.board_words import said_of
from als_desktop.ui.board.card_acts import KEYS
from als_desktop.ui.board.card_finder import CardFinder
from als_desktop.ui.board.card_sheets import CardSheets
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_gestures import LaneGestures
from als_desktop.ui.board.waiting import Waiting, moved_cards
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.board.answer_strip import AnswerStrip
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.card_acts import CardActs
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_CONTROL = Qt.KeyboardModifier.ControlModifier
_OTHER_MODIFIERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_STEPS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_BESIDE = {",": -1, "<": -1, ".": 1, ">": 1}
_OTHER = Qt.FocusReason.OtherFocusReason
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
# What a menu offers for the card that was clicked alone, whatever else is chosen.
# Acts after which the keyboard goes on to the next card that waits, by the codes of their changes.
_GO_ON = ("add_group", "hand_over", "discard", "hold", "move_cards", "queue_card")
_OF_ONE = ("follow_up", "edit", "split", "note", "bank", "up", "down", "earlier", "later", "spot", "unspot")


class BoardGestures(QObject):
    """Listens to the lanes and the answer order of one board.

    Signals:
        follow_up_wanted(card id): somebody is about to follow up this card.
        chosen(): other cards are chosen than before.
    """

    follow_up_wanted = Signal(str)
    chosen = Signal()

    def __init__(
        self, hub: Hub, theme: Theme, board: Board, strip: AnswerStrip, acts: CardActs, parent: QWidget
    ) -> None:
        """Menus open above `parent`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._board = board
        self._strip = strip
        self._acts = acts
        self._window = parent
        self.answering = Answering(hub, board, strip, acts)
        self._lanes = LaneGestures(hub, theme, board, parent)
        self._sheets = CardSheets(hub, theme, board, parent)
        self._finder = CardFinder(hub, theme, board, self._lanes, self)
        self._sheets.done.connect(self._on_sheets_done)
        hub.changed.connect(self._on_hub_changed)
        board.lane_made.connect(self._on_board_lane_made)
        # A drop runs inside the drag's own event loop: the board changes after it.
        board.group_wanted.connect(self._on_board_group_wanted, Qt.ConnectionType.QueuedConnection)
        strip.cards_dropped.connect(self._on_strip_cards_dropped)
        strip.card_opened.connect(self._on_card_opened)
        strip.menu_wanted.connect(self._on_menu_wanted)
        strip.key_pressed.connect(self._on_key_pressed)

    def take_next_step(self) -> None:
        """Do what usually comes next, where one act does it: read out, or go on from question to question."""
        slot = self._hub.meeting.find(Slot, self._acts.slot_id)
        if slot is None:
            return
        step = next_step(self._hub.meeting.cards(slot.id), slot.spotlight_id)
        if step is NextStep.READ_OUT:
            self._read_out_next()
        else:
            self.answering.take_next_step(step)

    def next_to_read(self, *, mark: bool = False) -> str:
        """The card that is read out next: the one that is chosen face down, else the first; "" where none is left.

        With `mark` it is chosen, if no other is.
        """
        lane = self._board.lane(Pile.DRAFTED.value)
        if lane is None or not lane.model.rowCount():
            return ""
        chosen = self._board.chosen_ids()
        found = next((i for i in chosen if lane.model.row_of(i) >= 0), lane.model.face(0).card_id)
        if mark and not chosen and not lane.folded:
            lane.view.choose([found])
        return found

    def take_next_to_read(self) -> None:
        """Have the keyboard on the card that is read out next."""
        lane = self._board.lane(Pile.DRAFTED.value)
        if lane is not None and self.next_to_read(mark=True):
            lane.view.setFocus(_OTHER)

    def _read_out_next(self) -> None:
        """The card that lies face down and is chosen there, else the first of them, was read out."""
        lane, card_id = self._board.lane(Pile.DRAFTED.value), self.next_to_read()
        if lane is not None and card_id:
            lane.view.setFocus(_OTHER)
            self._act("hand_over", [card_id])

    @property
    def finder(self) -> CardFinder:
        """Finds cards, once that was asked for."""
        return self._finder

    def look_at(self, record_id: str) -> None:
        """Turn to a card, with the keyboard on it, or to a group."""
        lane = self._finder.turn_to(record_id)
        if lane is not None:
            lane.view.setFocus(_OTHER)
        elif self._board.lane(record_id) is not None:
            self._board.bring_into_view(record_id)

    def find(self) -> None:
        """Look for cards."""
        self._finder.open()

    def commit(self) -> None:
        """Keep what is half typed."""
        self._sheets.commit()

    def _act(self, act: str, ids: list[str], then: Waiting | None = None) -> None:
        """Carry out an act on cards. The keyboard goes along with them, or on to what waits in `then`."""
        if act == "follow_up":
            self.follow_up_wanted.emit(ids[0])
            return
        if act == "edit":
            self._edit(ids[0])
            return
        if act in ("note", "split"):
            self._sheets.open(act, ids[0])
            return
        if act == "hand_over":
            then = Waiting(self._board, self._hub.meeting, ids)
        in_order = self._strip.window().focusWidget() is self._strip
        change = self._acts.carry_out(act, ids)
        if change is None or not change.edits:
            return
        if in_order:
            self._strip.choose(ids[0])
        left = [card_id for card_id in ids if self._acts.card(card_id) is not None]
        next_id = then.next_id(self._hub.meeting) if then is not None else ""
        if act == "hand_over" and len(ids) == 1 and not next_id and not self.next_to_read():
            # All was read out: the presenter begins at the top.
            next_id = self._first_handed_over()
        settle(self._board, [next_id] if next_id else left)
        self.chosen.emit()
        announce(self._board, said_of(self._hub.meeting, self._board, change, left[0]))
        if act == "new_group":
            lane = self._board.lane_of(next_id)
            self._lanes.name_new_group(change, lane.view if lane is not None else None)

    def _next_after_redo(self, change: Change) -> str:
        """The card that is next once an act was done again, as it was after the act; "" where the card itself is."""
        then = Waiting.done_again(self._board, self._hub.meeting, change)
        next_id = then.next_id(self._hub.meeting) if then is not None and change.label in _GO_ON else ""
        if change.label == "hand_over" and not next_id:
            return self.next_to_read() or self._first_handed_over()
        return next_id

    def _first_handed_over(self) -> str:
        lane = self._board.lane(Pile.HANDED_OVER.value)
        return lane.model.face(0).card_id if lane is not None and lane.model.rowCount() else ""

    def _show_moved(self, change: Change | None, ids: list[str]) -> None:
        """Cards were carried to another place, by hand or by key: the keyboard goes along."""
        if change is not None and change.edits:
            settle(self._board, ids)
            announce(self._board, said_of(self._hub.meeting, self._board, change, ids[0]))

    def _edit(self, card_id: str) -> None:
        lane = self._board.lane_of(card_id)
        if lane is None:
            return
        if lane.folded:
            self._lanes.open(lane)
        lane.view.edit_card(card_id)

    def _on_hub_changed(self, change: object) -> None:
        # Undo has no gesture of its own on the board: the keyboard goes to what it brought back.
        if not isinstance(change, Change) or not self._hub.turning:
            return
        slots = [(b, a) for b, a in change.edits_of(Slot) if b and a and b.spotlight_id != a.spotlight_id]
        if slots and self._hub.redoing:
            self.answering.follow_redone(change, slots[0][0].spotlight_id)
        elif slots:
            self.answering.follow_turned(slots[0][1].spotlight_id)
        else:
            next_id = self._next_after_redo(change) if self._hub.redoing else ""
            settle(self._board, [next_id] if next_id else moved_cards(change))
        self.chosen.emit()

    def _on_board_lane_made(self, lane: object) -> None:
        assert isinstance(lane, Lane)
        lane.cards_dropped.connect(self._on_lane_cards_dropped)
        lane.key_pressed.connect(self._on_key_pressed)
        lane.model.text_typed.connect(self._on_text_typed)
        lane.view.menu_wanted.connect(self._on_menu_wanted)
        lane.view.card_opened.connect(self._on_card_opened)
        lane.view.key_pressed.connect(self._on_key_pressed)
        lane.view.cards_chosen.connect(self._on_cards_chosen)

    def _on_lane_cards_dropped(self, ids: object, index: int) -> None:
        lane = self.sender()
        if isinstance(lane, Lane) and isinstance(ids, list):
            self._show_moved(self._acts.move(ids, lane.code, index), ids)

    def _on_strip_cards_dropped(self, ids: object, place: int) -> None:
        if isinstance(ids, list):
            change = self._acts.queue(ids, place)
            if change is not None and change.edits:
                announce(self._strip, said_of(self._hub.meeting, self._board, change, ids[0]))

    def _on_board_group_wanted(self, ids: object) -> None:
        if not isinstance(ids, list):
            return
        slot_id = self._acts.slot_id
        change = self._hub.do(lambda: self._hub.services.groups.add_group(slot_id, "", ids))
        if change is not None:
            self._lanes.name_new_group(change)

    def _on_text_typed(self, card_id: str, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.board.edit_text(card_id, text)) is not None:
            return
        # Nothing that was typed is lost: what was refused stays in an open field.
        lane = self._board.lane_of(card_id)
        if lane is not None:
            lane.view.edit_again(card_id, text)

    def _on_menu_wanted(self, card_id: str, point: object) -> None:
        card = self._acts.card(card_id)
        slot = self._hub.meeting.find(Slot, self._acts.slot_id)
        if card is None or slot is None or not isinstance(point, QPoint):
            return
        chosen = chosen_in(self._board, self._strip, self.sender())
        by_id = {g.id: g for g in self._hub.meeting.groups(slot.id)}
        groups = [(by_id[x.code], x.title) for x in self._board.group_lanes if x.code in by_id]
        from als_desktop.ui.board.card_menu import CardMenu

        cards = chosen if card_id in chosen else [card_id]
        spotlit = slot.spotlight_id == card.id
        menu = CardMenu(self._theme, self._window, card, groups, spotlit=spotlit, chosen=len(cards))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setProperty("card", card_id)
        menu.setProperty("cards", cards)
        menu.wanted.connect(self._on_menu_chosen)
        menu.popup(point)

    def _on_menu_chosen(self, act: str) -> None:
        menu = self.sender()
        if menu is not None:
            self._act(act, [menu.property("card")] if act in _OF_ONE else menu.property("cards"))

    def _on_card_opened(self, card_id: str) -> None:
        card = self._acts.card(card_id)
        if card is not None and card.pile is Pile.DRAFTED:
            self._act("hand_over", [card_id])
        elif card is not None and card.pile is not Pile.DISCARDED:
            self._acts.carry_out("open", [card_id])

    def _on_sheets_done(self, card_id: str) -> None:
        settle(self._board, [card_id])
        lane = self._board.lane_of(card_id)
        if lane is not None and not lane.folded:
            lane.view.setFocus(_OTHER)

    def _on_cards_chosen(self) -> None:
        view = self.sender()
        for lane in self._board.lanes:
            if lane.view is not view and lane.view.selectedIndexes():
                lane.view.clearSelection()
        self.chosen.emit()

    def _on_key_pressed(self, event: object) -> None:
        if isinstance(event, QKeyEvent) and not event.modifiers() & _OTHER_MODIFIERS:
            ids = chosen_in(self._board, self._strip, self.sender())
            done = (
                self._with_control(event.key(), ids)
                if event.modifiers() & _CONTROL
                else self._with_key(event, ids)
            )
            event.setAccepted(done)

    def _with_control(self, key: int, ids: list[str]) -> bool:
        """Control and an arrow carry cards; whether the key was one of these."""
        if not ids or key not in (*_STEPS, *_SIDEWAYS):
            return False
        if key in _STEPS:
            self._act(_STEPS[Qt.Key(key)], ids[:1])
        elif self._strip.hasFocus():
            self._act("earlier" if key == Qt.Key.Key_Left else "later", ids)
        else:
            code = lane_beside(self._board, ids[0], _SIDEWAYS[Qt.Key(key)])
            if code is not None:
                self._show_moved(self._acts.move(ids, code, -1), ids)
        return True

    def _with_key(self, event: QKeyEvent, ids: list[str]) -> bool:
        """A key alone; whether the board has a use for it."""
        letter = event.text().upper()
        if event.key() in _SIDEWAYS:
            look_sideways(self._board, _SIDEWAYS[Qt.Key(event.key())])
        elif letter == "/":
            self.find()
        elif letter in _BESIDE:
            self.answering.turn_beside(_BESIDE[letter])
        elif letter == "C" and (lane := lane_with_keyboard(self._board)) is not None and not lane.folded:
            self._lanes.fold(lane)
        elif letter in KEYS and ids:
            self._act(KEYS[letter], ids, Waiting(self._board, self._hub.meeting, ids))
        elif letter == "G":
            self._on_board_group_wanted([])
        elif event.key() == Qt.Key.Key_F2 and ids:
            self._act("edit", ids)
        elif letter.isdecimal() and ids:
            self._to_group(int(letter), ids)
        else:
            return False
        return True

    def _to_group(self, number: int, ids: list[str]) -> None:
        lane = next((x for x in self._board.group_lanes if x.group_number == number), None)
        if lane is not None:
            self._act(f"move:{lane.code}", ids, Waiting(self._board, self._hub.meeting, ids))
