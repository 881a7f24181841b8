"""The questions stage: the board, the answer order, and how far reading out has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.meeting import Slot
from als_desktop.ui.board.answer_strip import AnswerStrip
from als_desktop.ui.board.board import Board
from als_desktop.ui.board.board_focus import chosen_in, lane_beside, look_sideways, settle
from als_desktop.ui.board.card_acts import KEYS, CardActs
from als_desktop.ui.board.card_face import face_of
from als_desktop.ui.board.card_menu import CardMenu
from als_desktop.ui.board.lane import Lane
from als_desktop.ui.board.lane_menu import LaneMenu
from als_desktop.ui.board.read_out_meter import ReadOutMeter
from als_desktop.ui.console.slot_header import SlotHeader
from als_desktop.ui.console.workspace import EntryMode, Workspace
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEPS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BoardWorkspace(Workspace):
    """The middle of the console while questions are handed over, sorted and answered."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._acts = CardActs(hub, self)
        self._follow_up_to: str | None = None
        self._header = SlotHeader(theme)
        self._meter = ReadOutMeter(theme)
        self._strip = AnswerStrip(theme)
        self._board = Board(theme)
        self._before = icon_button(theme, "chevron_left", self.tr("Previous question in the answer order"))
        self._after = icon_button(theme, "chevron_right", self.tr("Next question in the answer order"))
        self._build()
        self._board.lane_made.connect(self._on_board_lane_made)
        # A drop runs inside the drag's own event loop: the board changes after it.
        self._board.group_wanted.connect(self._on_board_group_wanted, Qt.ConnectionType.QueuedConnection)
        self._strip.cards_dropped.connect(self._on_strip_cards_dropped)
        self._strip.card_opened.connect(self._on_card_opened)
        self._strip.menu_wanted.connect(self._on_menu_wanted)
        self._strip.key_pressed.connect(self._on_key_pressed)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)

    @property
    def board(self) -> Board:
        """The lanes."""
        return self._board

    @property
    def slot(self) -> Slot | None:
        """The slot whose cards are shown."""
        return self.hub.meeting.find(Slot, self.stage.slot_id) if self.stage is not None else None

    def refresh(self) -> None:
        """Show the slot's cards."""
        slot = self.slot
        if slot is None:
            return
        view = self.hub.meeting
        self._acts.slot_id = slot.id
        self._header.show_slot(view, slot, self.tr("{name} answers, slot {n} of {all}"))
        cards = view.cards(slot.id)
        drafted = sum(1 for c in cards if c.pile is Pile.DRAFTED)
        self._meter.set_counts(len(cards) - drafted, len(cards))
        order = view.answer_order(slot.id)
        self._strip.show_faces([face_of(c, view.member(c.author_id), slot.spotlight_id) for c in order])
        self._before.setEnabled(bool(order))
        self._after.setEnabled(bool(order))
        self._board.show_slot(view, slot.id, slot.spotlight_id)
        if self._follow_up_to is not None and view.find(QuestionCard, self._follow_up_to) is None:
            self._follow_up_to = None
        self.facts_changed.emit()

    def follow(self, change: Change) -> None:
        """Show the cards again when the change was about this board or its people."""
        super().follow(change)
        if change.touches(QuestionCard):
            self.entry_changed.emit()

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """Hand over at once, keep face down, or follow up a card."""
        parent = self._parent_card()
        modes = [
            EntryMode("hand_in", self.tr("Hand over"), self.tr("{name} reads out, and hands over"), 90, True),
            EntryMode("draft", self.tr("Face down"), self.tr("{name} writes, not read out yet"), 90, True),
        ]
        if parent is not None:
            number = parent.queue_position
            where = (
                self.tr("Follow-up") if number is None else self.tr("Follow-up to {n}").format(n=number + 1)
            )
            modes.append(EntryMode("follow_up", where, self.tr("{name} follows up"), 90, True))
        return tuple(modes)

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Write a card."""
        slot = self.slot
        if slot is None:
            return False
        board = self.hub.services.board
        parent = self._parent_card()
        if mode == "follow_up" and parent is not None:
            change = self.hub.do(lambda: board.follow_up(parent.id, member_id, text))
        elif mode == "draft":
            change = self.hub.do(lambda: board.draft_card(slot.id, member_id, text))
        else:
            change = self.hub.do(lambda: board.hand_in_card(slot.id, member_id, text))
        return change is not None

    def seat_facts(self) -> dict[str, str]:
        """How many questions each member wrote, and how many of them were read out."""
        slot = self.slot
        if slot is None:
            return {}
        facts = {slot.presenter_id: self.tr("presenting")}
        cards = self.hub.meeting.cards(slot.id)
        for member in self.hub.meeting.members:
            own = [c for c in cards if c.author_id == member.id]
            if member.id != slot.presenter_id:
                read = sum(1 for c in own if c.pile is not Pile.DRAFTED)
                facts[member.id] = (
                    self.tr("{read} of {n} read out").format(read=read, n=len(own))
                    if own
                    else self.tr("none yet")
                )
        return facts

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("questions")

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.px("workspace_gap"))
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._header, 1)
        top.addWidget(self._meter)
        layout.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(4)
        caption = PlainLabel(self.tr("Answer\norder"), "label")
        row.addWidget(caption)
        row.addSpacing(6)
        row.addWidget(self._strip, 1)
        row.addWidget(self._before)
        row.addWidget(self._after)
        layout.addLayout(row)
        layout.addWidget(self._board, 1)

    def _parent_card(self) -> QuestionCard | None:
        slot = self.slot
        wanted = self._follow_up_to or (slot.spotlight_id if slot else None)
        return self.hub.meeting.find(QuestionCard, wanted)

    def _step_through(self, by: int) -> None:
        slot = self.slot
        if slot is None:
            return
        order = [c.id for c in self.hub.meeting.answer_order(slot.id)]
        if not order:
            return
        at = order.index(slot.spotlight_id) + by if slot.spotlight_id in order else (0 if by > 0 else -1)
        if -1 <= at < len(order):
            self._acts.spotlight(order[at])

    def _act(self, act: str, ids: list[str]) -> None:
        if act == "follow_up":
            self._follow_up_to = ids[0]
            self.entry_changed.emit()
            return
        if act == "edit":
            self._edit(ids[0])
            return
        change = self._acts.carry_out(act, ids)
        if change is not None and change.edits:
            settle(self._board, ids)
            if act == "new_group":
                self._name_new_group(change)

    def _name_new_group(self, change: Change) -> None:
        group = next((after for before, after in change.edits_of(CardGroup) if before is None), None)
        lane = self._board.lane(group.id) if group is not None else None
        if lane is not None:
            self._board.open_lane(lane.code)
            QTimer.singleShot(0, lane.edit_name)

    def _edit(self, card_id: str) -> None:
        lane = self._board.lane_of(card_id)
        if lane is not None:
            lane.view.edit(lane.model.index(lane.model.row_of(card_id)))

    def _on_board_lane_made(self, lane: object) -> None:
        assert isinstance(lane, Lane)
        lane.cards_dropped.connect(self._on_lane_cards_dropped)
        lane.renamed.connect(self._on_lane_renamed)
        lane.menu_wanted.connect(self._on_lane_menu_wanted)
        lane.unfolded.connect(self._on_lane_unfolded)
        lane.model.text_typed.connect(self._on_text_typed)
        lane.view.menu_wanted.connect(self._on_menu_wanted)
        lane.view.card_opened.connect(self._on_card_opened)
        lane.view.key_pressed.connect(self._on_key_pressed)
        lane.view.cards_chosen.connect(self._on_cards_chosen)

    def _on_lane_cards_dropped(self, ids: object, index: int) -> None:
        lane = self.sender()
        if isinstance(lane, Lane) and isinstance(ids, list):
            change = self._acts.move(ids, lane.code, index)
            if change is not None:
                settle(self._board, ids)

    def _on_strip_cards_dropped(self, ids: object, place: int) -> None:
        if isinstance(ids, list):
            self._acts.queue(ids, place)

    def _on_board_group_wanted(self, ids: object) -> None:
        slot = self.slot
        if slot is None or not isinstance(ids, list):
            return
        change = self.hub.do(lambda: self.hub.services.board.add_group(slot.id, "", ids))
        if change is not None:
            self._name_new_group(change)

    def _on_lane_renamed(self, title: str) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            code = lane.code
            self.hub.do(lambda: self.hub.services.board.rename_group(code, title))

    def _on_lane_unfolded(self) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            self._board.open_lane(lane.code)

    def _on_lane_menu_wanted(self, point: object) -> None:
        lane = self.sender()
        if not isinstance(lane, Lane) or not isinstance(point, QPoint):
            return
        menu = LaneMenu(self.theme, self, lane.code)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.wanted.connect(self._on_lane_menu_chosen)
        menu.popup(point)

    def _on_lane_menu_chosen(self, act: str, code: str) -> None:
        lane = self._board.lane(code)
        if lane is None:
            return
        board = self.hub.services.board
        place = lane.group_number - 1
        if act == "rename":
            QTimer.singleShot(0, lane.edit_name)
        elif act == "fold":
            self._board.fold_lane(code)
        elif act == "dissolve":
            self.hub.do(lambda: board.dissolve_group(code))
        else:
            self.hub.do(lambda: board.move_group(code, place + (1 if act == "right" else -1)))

    def _on_text_typed(self, card_id: str, text: str) -> None:
        if self.hub.do(lambda: self.hub.services.board.edit_text(card_id, text)) is None:
            self._keep_typed(card_id, text)

    def _keep_typed(self, card_id: str, text: str) -> None:
        """Nothing that was typed is lost: what was refused stays in an open field."""
        lane = self._board.lane_of(card_id)
        if lane is not None:
            lane.view.edit_again(lane.model.row_of(card_id), text)

    def _on_menu_wanted(self, card_id: str, point: object) -> None:
        card, slot = self._acts.card(card_id), self.slot
        if card is None or slot is None or not isinstance(point, QPoint):
            return
        names = [(lane.code, lane.title) for lane in self._board.group_lanes]
        by_id = {g.id: g for g in self.hub.meeting.groups(slot.id)}
        groups = [(by_id[code], title) for code, title in names if code in by_id]
        menu = CardMenu(self.theme, self, card, groups, spotlit=slot.spotlight_id == card.id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setProperty("card", card_id)
        menu.wanted.connect(self._on_menu_chosen)
        menu.popup(point)

    def _on_menu_chosen(self, act: str) -> None:
        menu = self.sender()
        card_id = str(menu.property("card")) if menu is not None else ""
        lane = self._board.lane_of(card_id)
        chosen = lane.view.chosen_ids() if lane is not None else []
        self._act(act, chosen if card_id in chosen else [card_id])

    def _on_card_opened(self, card_id: str) -> None:
        card = self._acts.card(card_id)
        if card is not None and card.pile is Pile.DRAFTED:
            self._act("hand_over", [card_id])
        elif card is not None and card.pile is not Pile.DISCARDED:
            self._acts.carry_out("open", [card_id])

    def _on_cards_chosen(self) -> None:
        view = self.sender()
        for lane in self._board.lanes:
            if lane.view is not view and lane.view.selectedIndexes():
                lane.view.clearSelection()

    def _on_before_clicked(self) -> None:
        self._step_through(-1)

    def _on_after_clicked(self) -> None:
        self._step_through(1)

    def _on_key_pressed(self, event: object) -> None:
        if not isinstance(event, QKeyEvent):
            return
        ids = chosen_in(self._board, self._strip, self.sender())
        control = bool(event.modifiers() & _CONTROL)
        if control and event.key() in _STEPS and ids:
            self._act(_STEPS[Qt.Key(event.key())], ids[:1])
        elif event.key() in _SIDEWAYS:
            by = _SIDEWAYS[Qt.Key(event.key())]
            self._carry_sideways(ids, by) if control and ids else look_sideways(self._board, by)
        elif not control and event.text().upper() in KEYS and ids:
            self._act(KEYS[event.text().upper()], ids)
        elif not control and event.text().isdigit() and ids:
            self._to_group(int(event.text()), ids)
        elif not control and event.text().upper() == "G":
            self._on_board_group_wanted([])
        else:
            return
        event.accept()

    def _to_group(self, number: int, ids: list[str]) -> None:
        lane = next((x for x in self._board.group_lanes if x.group_number == number), None)
        if lane is not None:
            self._act(f"move:{lane.code}", ids)

    def _carry_sideways(self, ids: list[str], by: int) -> None:
        code = lane_beside(self._board, ids[0], by)
        if code is not None:
            self._act(f"move:{code}", ids)
