"""What every stage's workspace has in common."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.changes import Change
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.meeting import FacilitatorNote, StageRun
from als_desktop.models.stage_clock import StageClock, TimerEvent
from als_desktop.ui.console.leads import going_on_leads, typing_leads
from als_desktop.ui.console.unkept_steps import UnkeptSteps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class Turns(Enum):
    """When it is the next seat's turn: never by itself, after each entry, or by Enter in the empty field.

    The last is for what one person says several things to: nobody goes back a seat for the second. Once what they are
    asked next is of the second kind, it is the next seat's turn all the same.
    """

    STAY = auto()
    EACH = auto()
    ON_ENTER = auto()


class Digits(Enum):
    """What a digit is: a seat key, the beginning of words in the empty field, or an answer wherever it is typed."""

    SEATS = auto()
    WORDS = auto()
    ANSWER = auto()


@dataclass(frozen=True, slots=True)
class EntryMode:
    """One thing that quick entry can make: `code` for the workspace, `label` and `placeholder` for people.

    A placeholder may hold `{name}`, the member whose seat is chosen. `soft_limit` is a count of characters to aim
    for (0: no count shown). `is_question`: it makes question cards, on which advice may be given; `takes_many`: pasted
    lines can become a card each (`enter_many`).
    """

    code: str
    label: str
    placeholder: str
    soft_limit: int = 0
    turns: Turns = Turns.STAY
    is_question: bool = False
    takes_many: bool = False
    digits: Digits = Digits.SEATS


class Workspace(QWidget):
    """The middle of the console in one kind of stage.

    It is made when its kind of stage is first entered and kept; `show_stage` turns it to another stage of its kind.
    It listens to `hub.changed` by itself through `follow`.

    Signals:
        entry_changed(): `entry_modes` or `entry_member_id` differ from before.
        facts_changed(): `seat_facts` or `seat_caption` differ from before.
        lead_changed(): what usually comes next is offered elsewhere on the screen than before.
        entry_wanted(str): the person wants to type; the mode that quick entry should have.
        mode_turned(str): what is typed next becomes something else; the keyboard stays where it is.
        round_begun(): another thing is asked of everybody, from the first seat on.
        turned_to(str): it is this member's turn (an id); the keyboard stays where it is.
        notice_wanted(str): a sentence to show above the workspace.
        home_wanted(): the meeting is over; go home.
        page_offered(): undo or redo leads to something on the page; from the empty field the keyboard goes there.
        pass_wanted(): whoever is asked in quick entry is passed over, as by Enter in the empty field.
    """

    entry_changed = Signal()
    facts_changed = Signal()
    lead_changed = Signal()
    entry_wanted = Signal(str)
    mode_turned = Signal(str)
    round_begun = Signal()
    turned_to = Signal(str)
    notice_wanted = Signal(str)
    home_wanted = Signal()
    page_offered = Signal()
    pass_wanted = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """`hub.view` is the open meeting whenever the workspace is shown."""
        super().__init__()
        self.hub = hub
        self.theme = theme
        self.stage: StageRun | None = None
        self._led = (False, False)
        self.unkept = UnkeptSteps(hub.undo_stack.index)
        hub.changed.connect(self._on_hub_changed)

    def show_stage(self, stage: StageRun) -> None:
        """Turn to `stage` and show everything of it."""
        self.unkept.forget()
        self.stage = stage
        self.refresh()

    def refresh(self) -> None:
        """Show everything of the stage anew."""

    def follow(self, change: Change) -> None:
        """Show what `change` changed; only called while the workspace has a stage that still exists."""
        self.refresh()

    def commit(self) -> None:
        """Keep what is half typed; the stage is about to be left."""

    def tick(self) -> None:
        """A second has passed on the clock, or a minute on the wall; for stages that show the time."""

    def take_back(self) -> None:
        """Take back the last of the steps that are kept nowhere but here (`unkept`, told by `facts_changed`)."""
        self.unkept.take_back()
        self.facts_changed.emit()

    def take_again(self) -> None:
        """Take once more the step that was taken back last."""
        self.unkept.take_again()
        self.facts_changed.emit()

    def did_pass(self, mode: str, member_id: str, take_back: Callable[[], None]) -> None:
        """A member was passed over, which `take_back` undoes: then they are asked again."""
        member = self.hub.meeting.member(member_id)
        words = self.tr("pass over {name}").format(name=member.name if member is not None else "")
        self.unkept.did(words, take_back, partial(self.pass_again, mode, member_id))

    def ask_again(self, mode: str, member_id: str) -> None:
        """What was passed over is asked again: the field turns to that, and the turn to that member."""
        self.turned_to.emit(member_id)
        self.mode_turned.emit(mode)

    def pass_again(self, mode: str, member_id: str) -> None:
        """What was asked again is passed over once more."""
        self.ask_again(mode, member_id)
        self.pass_wanted.emit()

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """What quick entry can make here; none hides it."""
        return ()

    def entry_member_id(self) -> str | None:
        """The member whose words are typed, when the stage itself says so; None leaves the choice to the seats."""
        return None

    def mode_for(self, member_id: str | None) -> str:
        """The mode that what a member says begins in; empty leaves it as it is."""
        return ""

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Take a text from quick entry. False when it was refused: the text stays where it was typed."""
        return False

    def enter_many(self, mode: str, member_id: str | None, texts: Sequence[str]) -> bool:
        """Take texts from quick entry, one act for all. False when they were refused: all of them stay."""
        return False

    def can_pass(self, mode: str) -> bool:
        """Whether Enter in the empty field passes over whoever's turn it is, where the stage asks everybody."""
        return True

    def take_keyboard(self) -> bool:
        """Have the keyboard on what the keys of the stage are about; whether there is anything."""
        return False

    def begins_on_page(self) -> bool:
        """Whether something on the page comes before words: the keyboard begins there (`take_lead`)."""
        return False

    def take_lead(self) -> bool:
        """Have the keyboard on what comes next on the page; whether there is anything."""
        return self.take_keyboard()

    def typing_leads(self) -> bool:
        """Whether typing is what usually comes next; told by `lead_changed` and `entry_changed`."""
        return self.stage is None or typing_leads(self.hub, self.stage)

    def entry_stands_out(self) -> bool:
        """Whether the button of quick entry stands out: where typing leads, and is not done in passing."""
        return self.typing_leads()

    def tell_lead(self) -> None:
        """Say so when typing, or going on, leads and did not before, or no longer does."""
        if self.hub.view is None:
            return
        going_on = going_on_leads(self.hub, self.stage) or self.ready_to_go_on()
        leads = (self.typing_leads(), going_on)
        if leads != self._led:
            self._led = leads
            self.lead_changed.emit()

    def own_step_leads(self) -> bool:
        """Whether a step of the stage itself usually comes before going on to the next; told by `facts_changed`."""
        return False

    def ready_to_go_on(self) -> bool:
        """Whether all that the page asks was answered or left for later, which the records do not tell; told by
        `lead_changed`."""
        return False

    def step(self, told: str) -> str:
        """The step of what to say; `told` is what the records tell, which do not know who was heard or passed over."""
        return told

    def seat_facts(self) -> dict[str, str]:
        """One short fact for each member (by id), shown on their seat."""
        return {}

    def turn_id(self) -> str:
        """Who has the turn when the stage is shown, by id; empty leaves it to the seats."""
        return ""

    def stands_out(self, member_id: str | None) -> str | None:
        """Whose seat stands out while the words of `member_id` would be typed: who speaks now, as the stage knows."""
        return member_id

    def seat_caption(self) -> str:
        """What the facts are about, in two or three words."""
        return ""

    def look_at(self, record_id: str) -> None:
        """Turn to a record of this stage that was searched for, if it has a place here."""

    def choose_mode(self, mode: str) -> None:
        """A person turned quick entry to another mode."""

    def choose_member(self, member_id: str) -> None:
        """A seat was chosen; the workspace may turn to that member."""

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self.stage is None or self.hub.view is None:
            return
        stage = self.hub.view.find(StageRun, self.stage.id)
        if stage is None:
            self.stage = None
            return
        self.stage = stage
        if change.touches(StageClock):
            self.tell_lead()
        if self.isVisible() and not all(isinstance(edit.record, _NOT_OURS) for edit in change.edits):
            if not self.hub.turning:
                self.unkept.forget()
            self.follow(change)
            if self.hub.turning:
                self.page_offered.emit()


_NOT_OURS = (StageClock, TimerEvent, FacilitatorNote, BankQuestion)
