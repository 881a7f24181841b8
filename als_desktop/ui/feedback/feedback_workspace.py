"""Feedback on a slot: what it was like, what the presenter learned, and the facts about the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.writing_first import writes_first
from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.feedback.answer_words import answers_given
from als_desktop.ui.feedback.coverage import coverage_of
from als_desktop.ui.feedback.coverage_panel import CoveragePanel
from als_desktop.ui.feedback.learned_card import LearnedCard
from als_desktop.ui.feedback.prompt_column import PromptColumn
from als_desktop.ui.feedback.prompts import (
    Answer,
    answers_by_member,
    answers_to,
    goes_round,
    prompt_asked_of,
    prompts_of,
)
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace
from als_desktop.ui.feedback.writing_first import WritingFirst
from als_desktop.ui.pages.slot_page import SlotPage

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.people import Member
    from als_desktop.ui.feedback.prompts import Prompt
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

__all__ = ["FeedbackWorkspace", "ReviewWorkspace"]


class FeedbackWorkspace(SlotPage):
    """The middle of the console in the feedback stage of a slot.

    Signals:
        entry_wanted(str): the person wants to type; the mode that quick entry should have.
    """

    entry_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        self._above, self._below = QHBoxLayout(), QHBoxLayout()
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
        """An answer to one of the prompts."""
        return tuple(
            self._mode_of_members(one.prompt)
            if goes_round(one.prompt)
            else self._mode_of_presenter(one.prompt)
            for one in self.columns
        )

    def _mode_of_members(self, prompt: Prompt) -> EntryMode:
        return EntryMode(prompt.code, prompt.short, self.tr("{name}, in a sentence"), turns=Turns.EACH)

    def _mode_of_presenter(self, prompt: Prompt) -> EntryMode:
        words = self.tr("{name}, in a sentence (empty Enter: next seat)")
        return EntryMode(prompt.code, prompt.short, words, turns=Turns.ON_ENTER)

    def mode_for(self, member_id: str | None) -> str:
        """First what the presenter is asked, then what the others are."""
        slot = self.slot
        return prompt_asked_of(self.hub.meeting, slot, member_id) if slot is not None else ""

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Note an answer."""
        slot = self.slot
        if slot is None:
            return False
        meeting_id, feedback = self.hub.meeting.meeting.id, self.hub.services.feedback
        layer = FeedbackLayer.SLOT
        return (
            self.hub.do(lambda: feedback.add(meeting_id, layer, mode, text, member_id, slot.id)) is not None
        )

    def seat_facts(self) -> dict[str, str]:
        """How many answers each member gave."""
        slot = self.slot
        if slot is None:
            return {}
        view = self.hub.meeting
        given = answers_by_member(a for one in self.columns for a in answers_to(view, one.prompt, (slot.id,)))
        return {member.id: answers_given(given[member.id]) for member in view.members}

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
