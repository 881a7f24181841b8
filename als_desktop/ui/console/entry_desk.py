"""Whose words are typed, and where they go: quick entry and the seats work for the workspace of the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from als_desktop.models.meeting import Attendance, StageKind, StageRun
from als_desktop.models.people import Member
from als_desktop.ui.console.asking_round import HABIT_MS, AsksRound, PassesOver, asked_after
from als_desktop.ui.console.entry_keyboard import EntryKeyboard
from als_desktop.ui.console.seat_digits import SeatDigits
from als_desktop.ui.console.taken_back import brought_back_to, taken_back_from
from als_desktop.ui.console.turns import next_in_turn
from als_desktop.ui.console.waiting_words import WaitingWords, waiting_in
from als_desktop.ui.console.workspace import Digits, Turns
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.set_words import word

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.console.quick_entry import QuickEntry
    from als_desktop.ui.console.seats_panel import SeatsPanel
    from als_desktop.ui.console.workspace import EntryMode, Workspace
    from als_desktop.ui.hub import Hub

_OTHER = Qt.FocusReason.OtherFocusReason


class EntryDesk(QObject):
    """Ties quick entry and the seats to one workspace after another.

    Signals:
        taken(): words were taken.
        away_chosen(str, str): the seat of somebody who is not in the room was chosen to speak; their id and name.
        words_wait(sentence): what was half typed waits in the stage that was left, until the meeting is there again.
    """

    taken = Signal()
    away_chosen = Signal(str, str)
    words_wait = Signal(str)

    def __init__(self, hub: Hub, entry: QuickEntry, seats: SeatsPanel, parent: QObject) -> None:
        """Idle until `turn_to`."""
        super().__init__(parent)
        self._hub = hub
        self._entry = entry
        self._seats = seats
        self._workspace: Workspace | None = None
        self._member: Member | None = None
        # Whether a person chose them, whoever else has the turn.
        self._by_hand = False
        self.keyboard = EntryKeyboard(entry, self)
        self._stage: StageRun | None = None
        self._waiting = WaitingWords()
        self._digits = SeatDigits()
        self._taken_at: Moment | None = None
        entry.entered.connect(self._on_entry_entered)
        entry.many_entered.connect(self._on_entry_many_entered)
        entry.passed.connect(self._on_entry_passed)
        entry.mode_chosen.connect(self._on_entry_mode_chosen)
        entry.seat_wanted.connect(self._on_entry_seat_wanted)
        entry.field.textChanged.connect(self._on_field_text_changed)
        entry.next_seat_wanted.connect(self._on_entry_next_seat_wanted)
        seats.member_chosen.connect(self._on_seats_member_chosen)

    @property
    def member(self) -> Member | None:
        """The one whose words are typed."""
        return self._member

    def adopt(self, workspace: Workspace) -> None:
        """Listen to a workspace from now on."""
        workspace.entry_changed.connect(self._on_workspace_entry_changed)
        workspace.facts_changed.connect(self._on_workspace_facts_changed)
        workspace.lead_changed.connect(self._show_lead)
        workspace.entry_wanted.connect(self._on_workspace_entry_wanted)
        workspace.mode_turned.connect(self._on_workspace_mode_turned)
        workspace.round_begun.connect(self._on_workspace_round_begun)
        workspace.turned_to.connect(self._on_workspace_turned_to)
        workspace.pass_wanted.connect(self._on_workspace_pass_wanted)
        workspace.page_offered.connect(self.keyboard.give_to_page)

    def turn_to(self, workspace: Workspace) -> None:
        """Work for a workspace, from the first mode and the first turn.

        A question that is half typed stays within its slot; other words wait in their stage, and for whom they were.
        """
        left, mode, typed = self._stage, self._entry.mode, self._entry.field.text()
        self._stage = self._hub.meeting.current_stage
        self._workspace = workspace
        self._member, self._by_hand = None, False
        self._entry.set_room(self._hub.meeting.members_in_room)
        self._show()
        modes = workspace.entry_modes()
        if modes:
            self._entry.choose_mode(self._asked() or modes[0].code)
            self._ask(None)
            self._turn_to_member(workspace.turn_id())
        was_question = mode is not None and mode.is_question
        if typed and left is not None and not (was_question and self._takes_question(left)):
            self._waiting.leave(left, self._entry.put_aside())
            self.words_wait.emit(waiting_in(left, self._hub.meeting))
        if self._stage is not None and modes and not self._entry.field.text():
            words = self._waiting.take(self._stage.id)
            if words is not None:
                self._entry.bring_back(words)
        # Before a meeting is closed: nobody would look for words that were not added.
        reminder = self._waiting.reminder(self._hub.meeting)
        if reminder and self._stage is not None and self._stage.kind is StageKind.CLOSE:
            self.words_wait.emit(reminder)
        self.keyboard.attend(workspace)

    def set_aside(self) -> None:
        """Another meeting is shown: words that were begun wait in their stage."""
        words = self._entry.put_aside()
        if self._stage is not None and words.text:
            self._waiting.leave(self._stage, words)
        self._stage = None

    def words_begun(self) -> str:
        """What was typed and not added, here first, on one line; empty where nothing was."""
        return self._entry.field.text().strip() or self._waiting.first()

    def _takes_question(self, left: StageRun) -> bool:
        """Whether a question that was begun in the stage that was left is one here too."""
        here, mode = self._stage, self._entry.mode
        same_slot = here is not None and here.slot_id is not None and here.slot_id == left.slot_id
        return same_slot and mode is not None and mode.is_question

    def follow(self, change: Change) -> None:
        """Show what a change means for names, seats and turns."""
        if change.touches(Member, Attendance):
            self._entry.set_room(self._hub.meeting.members_in_room)
            self._show()
        elif not self._give_turn_back(change) and not self._pass_turn_on(change):
            self._show_seats()

    def _give_turn_back(self, change: Change) -> bool:
        """Who said what was just taken back has the turn again, where it had passed on and no words are begun."""
        passes = self._turns is not Turns.STAY and not self._stage_says() and not self._entry.field.text()
        member = self._hub.meeting.member(taken_back_from(change)) if passes else None
        if member is None or member not in self._hub.meeting.members_in_room:
            return False
        # Who is still asked is asked that again, not what came after it.
        stays = self._member is not None and member.id == self._member.id
        asked = "" if stays else self._asked()
        self._member = member
        self._show()
        self._follow(asked)
        return True

    def _pass_turn_on(self, change: Change) -> bool:
        """Redo of what was said by the one who has the turn passes it on, as saying it did, unless words are begun."""
        passes = self._turns is Turns.EACH and not self._stage_says() and not self._entry.field.text()
        if (
            not passes
            or not self._hub.turning
            or self._member is None
            or brought_back_to(change) != self._member.id
        ):
            return False
        self._ask(self._member)
        # It is another's turn, and another thing is asked of them.
        self._follow("")
        return True

    def _stage_says(self) -> bool:
        """Whether the stage knows who has the turn, whatever was taken back."""
        return self._workspace is not None and bool(self._workspace.turn_id())

    def take_digit(self, number: int) -> None:
        """A digit was pressed beside the field: an answer where a number is asked, else the key of a seat."""
        mode = self._entry.mode
        if self._entry.isVisible() and mode is not None and mode.digits is Digits.ANSWER:
            self.keyboard.take()
            self._entry.field.insertPlainText(str(number))
        else:
            self._on_entry_seat_wanted(number)

    def _on_entry_seat_wanted(self, number: int) -> None:
        """In front of words a digit will have been the first of them."""
        if self._entry.isVisible() and not self._entry.field.text():
            self._digits.press(number, self._member)
        self.choose_seat(number)

    def choose_seat(self, number: int) -> None:
        """Have the member in seat number `number` (from 1) speak, if they are in the room."""
        self._choose(next((m for m in self._hub.meeting.members if m.seat == number - 1), None))

    def _choose(self, member: Member | None) -> None:
        if member is None or self._workspace is None:
            return
        self._workspace.choose_member(member.id)
        if self._workspace.entry_member_id() == member.id:
            # The stage speaks for them, also in their absence: a report that was sent.
            self._show()
            self.keyboard.take()
            return
        if member not in self._hub.meeting.members_in_room:
            if self._workspace.entry_modes():
                self.away_chosen.emit(member.id, member.name)
            return
        asked = self._asked()
        self._member, self._by_hand = member, True
        self._show()
        self._follow(asked)
        self.keyboard.take()

    def _show(self) -> None:
        workspace = self._workspace
        if workspace is None or self._hub.view is None:
            return
        self._member = self._speaker(workspace.entry_member_id())
        self._entry.set_modes(workspace.entry_modes())
        self._entry.set_member(self._member)
        self._show_seats()
        self._show_lead()

    def _speaker(self, said_by_stage: str | None) -> Member | None:
        """The member whose turn it is, as their record is now."""
        view = self._hub.meeting
        if said_by_stage is not None:
            return view.member(said_by_stage)
        known = self._member
        here = next((m for m in view.members_in_room if known is not None and m.id == known.id), None)
        return here if here is not None else next_in_turn(view, known)

    def _show_seats(self) -> None:
        workspace = self._workspace
        if workspace is None or self._hub.view is None:
            return
        speaks = bool(workspace.entry_modes()) or workspace.entry_member_id() is not None
        chosen = self._member.id if self._member is not None and speaks else None
        if not self._by_hand:
            chosen = workspace.stands_out(chosen)
        facts = self._with_leader(workspace.seat_facts())
        self._seats.show_members(self._hub.meeting, facts, workspace.seat_caption(), chosen)

    def _with_leader(self, facts: dict[str, str]) -> dict[str, str]:
        """Whoever leads a slot in place of the facilitator is called so wherever nothing else is said of them."""
        view = self._hub.meeting
        leader = view.current_slot.facilitator_id if view.current_slot is not None else None
        if leader is None or facts.get(leader):
            return facts
        return facts | {leader: word(view, "facilitator")}

    def _show_lead(self) -> None:
        if self._workspace is not None:
            self._entry.set_leads(self._workspace.entry_stands_out())

    def _on_entry_entered(self, mode: str, text: str) -> None:
        workspace, member = self._workspace, self._member
        if workspace is None or not text.strip():
            return
        turns, asked, decided = self._turns, self._asked(), workspace.begins_on_page()
        self._digits.forget()
        if workspace.enter(mode, member.id if member is not None else None, text):
            self._accept(turns)
            self._follow(asked)
            if turns is Turns.ON_ENTER and self._turns is Turns.EACH:
                # Who was asked several things has said them; what is asked now goes round.
                self._ask(self._member)
            self.keyboard.follow_lead(decided)
        else:
            self._entry.refuse()

    def _on_entry_many_entered(self, mode: str, texts: object) -> None:
        workspace, member = self._workspace, self._member
        if workspace is None or not isinstance(texts, tuple):
            return
        turns = self._turns
        if workspace.enter_many(mode, member.id if member is not None else None, texts):
            self._accept(turns)
            announce(self._entry, self.tr("{n} cards made").format(n=len(texts)))
        else:
            self._entry.refuse()

    def _asked(self) -> str:
        """The mode that the words of the one who speaks begin in, where the stage says so."""
        workspace, member = self._workspace, self._member
        return workspace.mode_for(member.id if member is not None else None) if workspace is not None else ""

    def _follow(self, asked: str) -> None:
        """Turn to what is asked now, where that is another thing than `asked`: else what a person chose stays."""
        now = self._asked()
        if now and now != asked:
            self._entry.choose_mode(now)

    @property
    def _turns(self) -> Turns:
        mode = self._entry.mode
        return mode.turns if mode is not None else Turns.STAY

    def _accept(self, turns: Turns) -> None:
        """The words of the one who speaks were taken; all that one act makes is theirs, then the turn may pass."""
        self._entry.accept()
        self._taken_at = self._hub.services.clock.now()
        self.taken.emit()
        if turns is Turns.EACH:
            self._ask(self._member)

    def _ask(self, after: Member | None) -> None:
        """Turn to whoever is asked after a member, or first, and to what they are asked."""
        workspace, mode = self._workspace, self._entry.mode
        if workspace is None:
            return
        asked = asked_after(workspace, self._hub.meeting, mode.code if mode is not None else "", after)
        self._member, self._by_hand = asked.member, False
        self._show()
        if asked.mode:
            self._entry.choose_mode(asked.mode)

    def _on_field_text_changed(self) -> None:
        text = self._digits.words(self._entry.field.text())
        if text is not None:
            self._entry.field.setText(text)
            self._choose(self._digits.before)

    def _on_entry_mode_chosen(self, mode: str) -> None:
        if self._workspace is not None:
            self._workspace.choose_mode(mode)

    def _on_entry_passed(self) -> None:
        workspace, member, mode = self._workspace, self._member, self._entry.mode
        if workspace is None or member is None or mode is None:
            return
        self._digits.forget()
        if isinstance(workspace, PassesOver) and self._by_habit():
            return
        self._pass_over(workspace, mode, member)

    def _pass_over(self, workspace: Workspace, mode: EntryMode, member: Member) -> None:
        """Turn to whoever, or whatever, is asked next; where everybody is asked, only if one may pass."""
        may_pass = isinstance(workspace, AsksRound) and workspace.can_pass(mode.code)
        if mode.turns is Turns.EACH and not may_pass:
            if not workspace.typing_leads():
                self.keyboard.go_on()
            return
        asked, decided = self._asked(), workspace.begins_on_page()
        if isinstance(workspace, PassesOver):
            workspace.pass_over(mode.code, member.id)
        self._ask(member)
        self._follow(asked)
        self.keyboard.follow_lead(decided)

    def _by_habit(self) -> bool:
        """Whether words were taken only just now: a second Enter right behind them is not meant to pass."""
        now, taken_at = self._hub.services.clock.now(), self._taken_at
        return taken_at is not None and now.since(taken_at) < HABIT_MS

    def _on_entry_next_seat_wanted(self) -> None:
        self._choose(next_in_turn(self._hub.meeting, self._member))

    def _on_seats_member_chosen(self, member_id: str) -> None:
        self._choose(self._hub.meeting.member(member_id))

    def _on_workspace_entry_changed(self) -> None:
        if self.sender() is self._workspace:
            self._show()

    def _on_workspace_facts_changed(self) -> None:
        if self.sender() is self._workspace:
            self._show_seats()

    def _on_workspace_entry_wanted(self, mode: str) -> None:
        if self.sender() is self._workspace:
            self._entry.choose_mode(mode)
            self.keyboard.take()

    def _on_workspace_round_begun(self) -> None:
        if self.sender() is self._workspace:
            self._ask(None)

    def _on_workspace_pass_wanted(self) -> None:
        workspace, member, mode = self._workspace, self._member, self._entry.mode
        typed = self._entry.field.text()
        if workspace is None or member is None or mode is None:
            return
        if self.sender() is workspace and not typed:
            self._pass_over(workspace, mode, member)

    def _on_workspace_turned_to(self, member_id: str) -> None:
        if self.sender() is self._workspace and not self._entry.field.text():
            self._turn_to_member(member_id)

    def _turn_to_member(self, member_id: str) -> None:
        member = self._hub.meeting.member(member_id)
        if member is not None:
            self._member, self._by_hand = member, False
            self._show()

    def _on_workspace_mode_turned(self, mode: str) -> None:
        now = self._entry.mode
        # A question that is half typed stays what it was meant to be: face down, or for all to see.
        meant = now is not None and now.is_question and bool(self._entry.field.text())
        if self.sender() is self._workspace and not meant:
            self._entry.choose_mode(mode)
