"""Feedback on a slot: what it was like, what the presenter learned, and the facts about the questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.writing_first import writes_first
from als_desktop.ui.console.asking_round import Asked
from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.feedback.answer_words import answers_given, nothing_added
from als_desktop.ui.feedback.circle import Circle, next_of
from als_desktop.ui.feedback.coverage import coverage_of
from als_desktop.ui.feedback.coverage_panel import CoveragePanel
from als_desktop.ui.feedback.learned_card import LearnedCard
from als_desktop.ui.feedback.prompt_column import PromptColumn
from als_desktop.ui.feedback.prompts import (
    LEARNED,
    Answer,
    answers_by_member,
    answers_to,
    asked_alone,
    asks_presenter,
    left_to_presenter,
    prompt_asked_of,
    prompts_of,
)
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace
from als_desktop.ui.feedback.writing_first import WritingFirst
from als_desktop.ui.pages.slot_page import SlotPage

if TYPE_CHECKING:
    from collections import Counter

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import Slot
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

__all__ = ["FeedbackWorkspace", "ReviewWorkspace"]

# What a circle knows the last word by.
_LAST_WORD = "last_word"


class FeedbackWorkspace(SlotPage):
    """The middle of the console in the feedback stage of a slot.

    Signals:
        entry_wanted(str): the person wants to type; the mode that quick entry should have.
    """

    entry_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        self._above, self._below = QHBoxLayout(), QHBoxLayout()
        self.circle = Circle()
        super().__init__(hub, theme)
        self.columns = [PromptColumn(hub, theme, prompt) for prompt in prompts_of(FeedbackLayer.SLOT)]
        self.learned = LearnedCard(hub, theme)
        self.coverage = CoveragePanel(theme)
        for one in self.columns:
            one.stand_beside(self.columns)
            self._above.addWidget(one, 1)
            one.entry_wanted.connect(self.entry_wanted)
        self._below.addWidget(self.learned, 1)
        self._below.addWidget(self.coverage, 1)
        self.writing = WritingFirst(theme)
        self._page.insertWidget(1, self.writing)
        self.body.addLayout(self._above, 3)
        self.body.addLayout(self._below, 2)

    def show_slot(self, slot: Slot, presenter: Member | None, name: str) -> None:
        """Show the answers and the facts."""
        view = self.hub.meeting
        caption = self.tr("Feedback to {name}, slot {n} of {all}")
        words = caption.format(name=name, n=slot.position + 1, all=len(view.slots))
        self.header.show_member(presenter)
        self.header.show_words(words, slot.issue or self.tr("The issue is not worded yet"))
        for one in self.columns:
            answers = [Answer(said) for said in answers_to(view, one.prompt, (slot.id,))]
            one.show_answers(view, answers, "" if answers else self.tr("No answer yet"))
        self.writing.setVisible(writes_first(view, FeedbackLayer.SLOT, slot.id))
        self.learned.show_slot(slot, name)
        self.coverage.show_coverage(coverage_of(view, slot))
        self.tell_lead()

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """An answer to one of the prompts, or what the presenter learned about themselves."""
        asked = [(one.prompt.code, one.prompt.short) for one in self.columns]
        return tuple(self._mode(code, short) for code, short in (*asked, (LEARNED, self.tr("About myself"))))

    def _mode(self, code: str, short: str) -> EntryMode:
        slot = self.slot
        question = next((one.prompt.words for one in self.columns if one.prompt.code == code), "")
        words = self.tr("{question} (empty Enter: next seat)")
        if slot is not None and self._is_left(slot):
            words = self.tr("Anything to add?")
        elif slot is not None and not self._waiting(slot):
            words = self.tr("{name}, if there is a last word")
        elif asks_presenter(code):
            words = self.tr("{question} (Enter: skip)")
        words = words.replace("{question}", question or self.tr("What did you learn about yourself?"))
        return EntryMode(code, short, words, turns=Turns.EACH)

    def mode_for(self, member_id: str | None) -> str:
        """First what the presenter is asked, then what the others are."""
        slot = self.slot
        return prompt_asked_of(self.hub.meeting, slot, member_id, self.circle) if slot is not None else ""

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Note an answer; once everybody was heard it is the last word."""
        slot = self.slot
        if slot is None:
            return False
        last = not self._waiting(slot)
        taken = self._note(slot, mode, member_id, text)
        if taken and last:
            self._leave(slot)
        return taken

    def _note(self, slot: Slot, mode: str, member_id: str | None, text: str) -> bool:
        if mode == LEARNED:
            return self._learn(slot, member_id, text)
        meeting_id, feedback = self.hub.meeting.meeting.id, self.hub.services.feedback
        layer = FeedbackLayer.SLOT
        return (
            self.hub.do(lambda: feedback.add(meeting_id, layer, mode, text, member_id, slot.id)) is not None
        )

    def _learn(self, slot: Slot, member_id: str | None, text: str) -> bool:
        """Add a line to what the presenter learned about themselves, which nobody else says for them."""
        if member_id != slot.presenter_id:
            words = self.tr("This is the presenter’s to say. Choose their seat, or what you were asked.")
            self.notice_wanted.emit(words)
            return False
        self.learned.text.commit()
        now = self.slot
        learned = "\n".join(part for part in (now.learned if now is not None else "", text) if part)
        return self.hub.do(lambda: self.hub.services.slots.set_learned(slot.id, learned)) is not None

    def pass_over(self, mode: str, member_id: str) -> None:
        """A member has nothing to add, a presenter to one of their questions; after the last they were heard too."""
        slot = self.slot
        if slot is None:
            return
        kept = self.circle.kept()
        self.did_pass(mode, member_id, partial(self._take_back_pass, kept, mode, member_id))
        if not self._waiting(slot):
            self._leave(slot)
        if member_id == slot.presenter_id and asks_presenter(mode):
            self.circle.pass_over(asked_alone(slot, mode), member_id)
        if not self._asked_more(slot, member_id):
            self.circle.pass_over(slot.id, member_id)
        self.tell_console()
        self.tell_lead()

    def _take_back_pass(self, kept: frozenset[tuple[str, str]], mode: str, member_id: str) -> None:
        self.circle.bring_back(kept)
        self.tell_console()
        self.tell_lead()
        self.ask_again(mode, member_id)

    def _leave(self, slot: Slot) -> None:
        """The last word was said, or there is none."""
        self.circle.pass_over(asked_alone(slot, _LAST_WORD), slot.presenter_id)
        self.tell_console()
        self.facts_changed.emit()

    def follow(self, change: Change) -> None:
        """A last word that was taken back is asked for again."""
        slot = self.slot
        said = (one for one, after in change.edits_of(Feedback) if one is not None and after is None)
        if slot is not None and self._is_left(slot) and any(one.slot_id == slot.id for one in said):
            self.circle.ask_again(asked_alone(slot, _LAST_WORD), slot.presenter_id)
        super().follow(change)

    def _is_left(self, slot: Slot) -> bool:
        return self.circle.was_silent((asked_alone(slot, _LAST_WORD),), slot.presenter_id)

    def _asked_more(self, slot: Slot, member_id: str) -> bool:
        """Whether a member presented, and is asked another thing that only the presenter is."""
        return member_id == slot.presenter_id and bool(left_to_presenter(self.hub.meeting, slot, self.circle))

    def asked_next(self, mode: str, after: Member | None) -> Asked | None:
        """The presenter until they were asked all that is theirs; then the next who was not heard in this slot."""
        slot = self.slot
        if slot is None:
            return None
        if after is None:
            return self._asked_first(slot)
        if asks_presenter(mode) and self._asked_more(slot, after.id):
            return Asked(after, self.mode_for(after.id))
        following = next_of(self._waiting(slot), after)
        if following is not None:
            return Asked(following)
        # Everybody was heard: whose turn it was has the last word.
        presenter = self._presenter_here(slot) or after
        return Asked(presenter, self.mode_for(presenter.id))

    def _asked_first(self, slot: Slot) -> Asked | None:
        """Whoever is asked when the stage is entered: its presenter until another was heard, then who was not yet."""
        waiting, presenter = self._waiting(slot), self._presenter_here(slot)
        nobody_else = all(m in waiting for m in self.hub.meeting.members_in_room if m is not presenter)
        begins = presenter in waiting or (nobody_else and self._asked_more(slot, slot.presenter_id))
        first = presenter if begins or not waiting else waiting[0]
        return Asked(first, self.mode_for(first.id)) if first is not None else None

    def _presenter_here(self, slot: Slot) -> Member | None:
        return next((m for m in self.hub.meeting.members_in_room if m.id == slot.presenter_id), None)

    def step(self, told: str) -> str:
        """A presenter who has nothing to add was asked as well; thanks once everybody was heard."""
        slot = self.slot
        if slot is not None and not self._waiting(slot):
            return "left" if self._is_left(slot) else "heard"
        if slot is None or told != "presenter":
            return told
        left = left_to_presenter(self.hub.meeting, slot, self.circle)
        heard = not left or self.circle.was_silent((slot.id,), slot.presenter_id)
        return "members" if heard else left

    def own_step_leads(self) -> bool:
        """Those who were not heard yet: they said nothing, and nobody passed them over."""
        slot = self.slot
        return slot is not None and bool(self._waiting(slot))

    def typing_leads(self) -> bool:
        """Until everybody was heard."""
        return super().typing_leads() and self.own_step_leads()

    def seat_facts(self) -> dict[str, str]:
        """How many answers each member gave."""
        slot = self.slot
        if slot is None:
            return {}
        given = self._given(slot)
        return {
            m.id: nothing_added()
            if not given[m.id] and self.circle.was_silent((slot.id,), m.id)
            else answers_given(given[m.id])
            for m in self.hub.meeting.members
        }

    def _waiting(self, slot: Slot) -> list[Member]:
        return self.circle.waiting(slot.id, self.hub.meeting.members_in_room, self._given(slot))

    def _given(self, slot: Slot) -> Counter[str | None]:
        """How many answers each gave; what the presenter learned about themselves is one."""
        view = self.hub.meeting
        given = answers_by_member(a for one in self.columns for a in answers_to(view, one.prompt, (slot.id,)))
        if slot.learned.strip():
            given[slot.presenter_id] += 1
        return given

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("answers given")

    def commit(self) -> None:
        """Write down what is half typed."""
        for one in self.columns:
            one.commit()
        self.learned.text.commit()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        for layout in (self._above, self._below):
            layout.setSpacing(self.theme.px("workspace_gap"))
