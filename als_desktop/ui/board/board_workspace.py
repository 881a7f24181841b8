"""The questions stage: the board, the answer order, and how far reading out has come."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from als_desktop.models.board import answer_order, beside_in_order
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.leading import Lead, lead_of
from als_desktop.models.meeting import Slot
from als_desktop.models.next_step import SILENCE, NextStep, offered_to_answer
from als_desktop.models.people import Member
from als_desktop.models.question_pace import question_step
from als_desktop.services.catalogues import question_pace
from als_desktop.ui.board.answer_strip import AnswerStrip
from als_desktop.ui.board.board import Board
from als_desktop.ui.board.board_gestures import BoardGestures
from als_desktop.ui.board.board_head import BoardHead
from als_desktop.ui.board.board_modes import DRAFT, FOLLOW_UP, HAND_IN, board_modes
from als_desktop.ui.board.board_words import reading_words
from als_desktop.ui.board.card_acts import CardActs
from als_desktop.ui.board.card_face import LaneFaces, face_of
from als_desktop.ui.board.hand import Hand
from als_desktop.ui.board.lane_keys import LaneKeys
from als_desktop.ui.board.pass_over_button import PassesTo, PassOverButton
from als_desktop.ui.board.waiting import made_cards
from als_desktop.ui.board.writing_round import WritingRound, written_facts
from als_desktop.ui.console.asking_round import Asked
from als_desktop.ui.console.workspace import EntryMode, Workspace
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class BoardWorkspace(Workspace):
    """The middle of the console while questions are handed over, sorted and answered."""

    # Whether it is the room that looks at it.
    for_room = False

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._acts = CardActs(hub, self)
        self._follow_up_to: str | None = None
        self._modes: tuple[EntryMode, ...] = ()
        self._asked = HAND_IN
        # Who reads out now, by what lies face down.
        self._reader_id = ""
        # The silence was ended before its time.
        self._reading = False
        self._silence = WritingRound()
        # How many cards each author wrote, and how many of them were read out: of the cards shown.
        self._written: Counter[str] = Counter()
        self._read: Counter[str] = Counter()
        self._step: NextStep | None = None
        self._head = BoardHead(theme)
        self.lead = self._head.lead
        hand = Hand(self)
        self._strip = AnswerStrip(theme, hand)
        self._board = Board(theme, hand, LaneFaces(for_room=self.for_room))
        self._gestures = self._make_gestures()
        LaneKeys(self._board, self._strip)
        self._before = icon_button(
            theme, "chevron_left", self.tr("Previous question in the answer order; marks none (,)")
        )
        self._after = PassOverButton(theme)
        self._build()
        self._gestures.follow_up_wanted.connect(self._on_gestures_follow_up_wanted)
        self._gestures.chosen.connect(self._on_gestures_chosen)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self._head.search.clicked.connect(self._gestures.find)
        self.lead.clicked.connect(self._on_lead_clicked)
        self._gestures.finder.bar.shown.connect(self._on_find_bar_shown)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        # Also from the page and from quick entry, as long as this stage is to be seen.
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self._gestures.find)
        if not self.for_room:
            step = QShortcut(self)
            step.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
            # Also while somebody types: then letters are words.
            step.activated.connect(self._on_step_activated)
        theme.changed.connect(self._on_theme_changed)

    @property
    def board(self) -> Board:
        """The lanes."""
        return self._board

    @property
    def slot(self) -> Slot | None:
        """The slot whose cards are shown."""
        return self.hub.meeting.find(Slot, self.stage.slot_id) if self.stage is not None else None

    def show_stage(self, stage: StageRun) -> None:
        """Turn to a stage; nobody is about to follow up anything."""
        self._follow_up_to = None
        if self.stage is None or self.stage.id != stage.id:
            self._reading = False
            self._silence.begin()
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show the slot's cards."""
        slot = self.slot
        if slot is None:
            return
        view = self.hub.meeting
        self._acts.slot_id = slot.id
        cards = view.cards(slot.id)
        drafts = [c for c in cards if c.pile is Pile.DRAFTED]
        self._written = Counter([author for c in cards for author in c.author_ids])
        self._read = self._written - Counter([author for c in drafts for author in c.author_ids])
        order, before, at_lead = answer_order(cards), self._step, self.lead.hasFocus()
        self._show_step(slot, cards, order)
        lit, room = slot.spotlight_id, self.for_room
        self._strip.show_faces([face_of(c, view.authors(c), lit, for_room=room) for c in order])
        # Now, so that it is painted once, together with the lanes.
        self._strip.executeDelayedItemsLayout()
        self._before.setEnabled(beside_in_order(order, slot.spotlight_id, -1) is not None)
        offered = None if self.for_room else offered_to_answer(cards, order, slot.spotlight_id)
        self._after.show_order(order, view.find(QuestionCard, slot.spotlight_id), offered)
        self._board.show_slot(view, slot.id, slot.spotlight_id)
        self._show_reader(begins=self._step is not before)
        self._gestures.finder.show_slot(slot.id)
        if self._follow_up_to is not None and view.find(QuestionCard, self._follow_up_to) is None:
            self._follow_up_to = None
        self.facts_changed.emit()
        modes = self.entry_modes()
        if modes != self._modes:
            self._modes = modes
            self.entry_changed.emit()
        if self.mode_for(None) != self._asked:
            self._asked = self.mode_for(None)
            self.mode_turned.emit(self._asked)
        if at_lead and not self.begins_on_page():
            self._leave_lead()

    def follow(self, change: Change) -> None:
        """Show the cards again when the change was about this board or its people."""
        if change.touches(QuestionCard, CardGroup, Slot, Member):
            super().follow(change)

    def tick(self) -> None:
        """Writing and reading out have their time; then another step leads."""
        if self.hub.view is not None and self.slot is not None and self._next_step() is not self._step:
            self.refresh()

    def commit(self) -> None:
        """Keep what is half typed on a card."""
        self._gestures.commit()

    def typing_leads(self) -> bool:
        """Not once the silence is over, also where it was ended before its time."""
        return super().typing_leads() and self._step not in (NextStep.WRITTEN, NextStep.READ_OUT)

    def step(self, told: str) -> str:
        """As the records tell, which do not know who passed, nor that the silence was ended before its time."""
        own = self._step if self._step in (*SILENCE, NextStep.READ_OUT) else None
        return own.value if told in SILENCE and own is not None else told

    def can_pass(self, mode: str) -> bool:
        """While all write, somebody may have nothing to ask."""
        return mode == DRAFT and self._step in SILENCE

    def pass_over(self, mode: str, member_id: str) -> None:
        """A member has nothing to ask, or nothing more."""
        self._silence.pass_over(member_id)
        self.did_pass(mode, member_id, partial(self._ask_in_silence, mode, member_id))
        self.refresh()

    def _ask_in_silence(self, mode: str, member_id: str) -> None:
        self._silence.ask_again(member_id)
        self.refresh()
        self.ask_again(mode, member_id)

    def asked_next(self, mode: str, after: Member | None) -> Asked | None:
        """While all write, the next who did not pass."""
        member = self._silence.asked_next(self.hub.meeting, after) if self.can_pass(mode) else None
        return Asked(member) if member is not None else None

    def begins_on_page(self) -> bool:
        """Where the button of the board leads; while it is read out, what others wrote may still be typed."""
        step = self._step
        return step is not None and step is not NextStep.READ_OUT and lead_of(step) is Lead.BOARD

    def take_lead(self) -> bool:
        """Have the keyboard on the button of the board; whether that leads."""
        if self.begins_on_page():
            self.lead.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.begins_on_page()

    def _leave_lead(self) -> None:
        """The button leads no more, and may go: back to the words that were taken back, or to the cards."""
        if self.typing_leads() or self.hub.turning or not self.take_keyboard():
            self.entry_wanted.emit(self.mode_for(None))

    def take_keyboard(self) -> bool:
        """Put it on a card: the first that lies face down, else of those handed over, else of the first group."""
        lane = next((one for one in self._board.lanes if one.model.rowCount() and not one.folded), None)
        if lane is None:
            return False
        if not lane.view.selectedIndexes():
            lane.view.choose([lane.model.face(0).card_id])
        lane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def mode_for(self, member_id: str | None) -> str:
        """While some lie face down and none was read out, the others are still being written."""
        slot = self.slot
        cards = self.hub.meeting.cards(slot.id) if slot is not None else []
        return DRAFT if cards and all(card.pile is Pile.DRAFTED for card in cards) else HAND_IN

    def look_at(self, record_id: str) -> None:
        """Turn to a card, with the keyboard on it, or to a group."""
        self._gestures.look_at(record_id)

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """Hand over at once, keep face down, or follow up a card."""
        return board_modes(self._step or NextStep.ASK, self._parent_card())

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Write a card."""
        slot = self.slot
        if slot is None:
            return False
        board = self.hub.services.board
        parent = self._parent_card()
        if mode == FOLLOW_UP and parent is not None:
            change = self.hub.do(lambda: board.follow_up(parent.id, member_id, text))
        elif mode == DRAFT:
            change = self.hub.do(lambda: board.draft_card(slot.id, member_id, text))
        else:
            change = self.hub.do(lambda: board.hand_in_card(slot.id, member_id, text))
        if change is not None and self._follow_up_to is not None:
            # One follow-up was asked for; the next words are a question again.
            self._follow_up_to = None
            self.entry_changed.emit()
            self.entry_wanted.emit(HAND_IN)
        if change is not None:
            self._board.show_card(made_cards(change)[-1])
        return change is not None

    def enter_many(self, mode: str, member_id: str | None, texts: Sequence[str]) -> bool:
        """Write several cards in one step."""
        slot = self.slot
        if slot is None:
            return False
        board = self.hub.services.board
        write = board.draft_cards if mode == DRAFT else board.hand_in_cards
        return self.hub.do(lambda: write(slot.id, member_id, texts)) is not None

    def seat_facts(self) -> dict[str, str]:
        """How many questions each member wrote, and how many of them were read out."""
        slot = self.slot
        if slot is None:
            return {}
        return written_facts(self.hub.meeting, slot, self._written, self._read, self._silence.passed)

    def turn_id(self) -> str:
        """Whoever reads out now."""
        return self._reader_id

    def stands_out(self, member_id: str | None) -> str | None:
        """Once all was read out, the presenter: they sort, and they answer."""
        slot = self.slot
        asks = self._step in (NextStep.WRITE, NextStep.ASK, NextStep.READ_OUT, NextStep.ASK_ON)
        # Who could write still stands in the field.
        nobody = self._step is NextStep.WRITTEN
        return None if nobody else member_id if asks or slot is None else slot.presenter_id

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("questions")

    def _show_step(self, slot: Slot, cards: Sequence[QuestionCard], order: Sequence[QuestionCard]) -> None:
        """Say what usually comes next, offer it, and show how far it has come."""
        before, step = self._step, self._next_step()
        self._step = step
        self._head.show_step(self.hub.meeting, slot, step, cards, order)
        self._strip.show_wanted(lead_of(step) is Lead.CARDS)
        if before is None or lead_of(step) is not lead_of(before):
            self.lead_changed.emit()

    def _show_reader(self, *, begins: bool) -> None:
        """While questions are read out, the card that comes next is marked and its author has the turn."""
        slot = self.slot
        if self._step is not NextStep.READ_OUT or slot is None or self.for_room:
            self._reader_id = ""
            return
        card = self.hub.meeting.find(QuestionCard, self._gestures.next_to_read(mark=begins))
        authors = self.hub.meeting.authors(card) if card is not None else []
        if authors:
            self._head.show_hint(self.hub.meeting, slot, reading_words(authors[0].name))
        reader_id = authors[0].id if authors else ""
        if reader_id != self._reader_id:
            self._reader_id = reader_id
            self.turned_to.emit(reader_id)

    def _next_step(self) -> NextStep:
        if self.stage is None:
            return NextStep.ASK
        now, passed = self.hub.services.clock.now(), self._silence.passed
        step = question_step(self.hub.meeting, self.stage, now, question_pace(), passed)
        begun = step in SILENCE and self._reading
        return NextStep.READ_OUT if begun and self._gestures.next_to_read() else step

    def _make_gestures(self) -> BoardGestures:
        return BoardGestures(self.hub, self.theme, self._board, self._strip, self._acts, self)

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        top = QGridLayout()
        top.addWidget(self._head, 0, 0)
        top.addWidget(self._gestures.finder.bar, 0, 0)
        self._layout.addLayout(top)
        row = QHBoxLayout()
        row.setSpacing(4)
        caption = PlainLabel(self.tr("Answer\norder"), "label")
        row.addWidget(caption)
        row.addSpacing(6)
        row.addWidget(self._strip, 1)
        row.addWidget(self._before)
        row.addWidget(self._after)
        self._layout.addLayout(row)
        self._layout.addWidget(self._board, 1)
        self._on_theme_changed()

    def _parent_card(self) -> QuestionCard | None:
        """The card that is followed up: the one that was asked for, else the one being answered."""
        slot = self.slot
        wanted = self._follow_up_to or (slot.spotlight_id if slot else None)
        return self.hub.meeting.find(QuestionCard, wanted)

    def _on_gestures_follow_up_wanted(self, card_id: str) -> None:
        self._follow_up_to = card_id
        self.entry_changed.emit()
        self.entry_wanted.emit(FOLLOW_UP)

    def _on_gestures_chosen(self) -> None:
        self._show_reader(begins=False)

    def _on_step_activated(self) -> None:
        if self.lead.isVisible():
            self._on_lead_clicked()

    def _on_lead_clicked(self) -> None:
        if self._step in SILENCE:
            self.unkept.did(self.tr("begin to read out"), self._write_on, self._begin_to_read)
            self._begin_to_read()
        else:
            self._gestures.take_next_step()

    def _begin_to_read(self) -> None:
        """Who reads out first is said before the first card goes."""
        self._reading = True
        self.refresh()
        self._gestures.take_next_to_read()

    def _write_on(self) -> None:
        """The silence was ended by mistake."""
        self._reading = False
        self.refresh()
        if not self.take_lead():
            self.entry_wanted.emit(self.mode_for(None))

    def _on_before_clicked(self) -> None:
        self._gestures.answering.turn_beside(-1)

    def _on_after_clicked(self) -> None:
        if self._after.passes_to is PassesTo.DISCARD:
            self._gestures.answering.leave_offered()
        elif self._after.passes_to is PassesTo.HOLD:
            self._gestures.answering.hold()
        else:
            self._gestures.answering.turn_beside(1)

    def _on_find_bar_shown(self, shown: bool) -> None:
        self._head.setHidden(shown)

    def _on_theme_changed(self) -> None:
        self._layout.setSpacing(self.theme.px("workspace_gap"))
