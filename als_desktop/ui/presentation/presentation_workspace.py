"""The presentation: the presenter's sentence, and a calm place to listen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.models.choosing import board_ahead
from als_desktop.models.stage_clock import Urgency
from als_desktop.models.stage_words import lines_at
from als_desktop.services.catalogues import scripts
from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.pages.slot_page import SlotPage
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.in_place_text import PADDING, InPlaceText
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import word_first
from als_desktop.ui.presentation.authors_kept import AuthorsKept
from als_desktop.ui.presentation.casting import Casting, role_facts, roles_at
from als_desktop.ui.presentation.listening import Listening
from als_desktop.ui.presentation.questions_waiting import QuestionsWaiting, waiting_by_member
from als_desktop.ui.presentation.slot_facilitator import SlotFacilitator
from als_desktop.ui.theme.tokens import load_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Slot
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

DRAFT = "draft"
_TOKEN = 38
_LARGE = 1.4


class PresentationWorkspace(SlotPage):
    """The middle of the console while a presenter speaks. It shows no clock and nothing that moves."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        self._below, self._right = row(), column()
        super().__init__(hub, theme)
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self._caption = PlainLabel("", "quiet")
        self.issue = InPlaceText(
            theme, self.tr("The issue in one sentence"), self.tr("In one sentence: …"), "display", _LARGE
        )
        self.outcome = InPlaceText(
            theme,
            self.tr("Desired outcome"),
            self.tr("What would make this time useful? What should be different afterwards?"),
            "card",
        )
        self.listening = Listening(theme)
        # The stage in which the presenter was said to have finished before the time.
        self._finished_in = ""
        self._was_calm = True
        self.listening.finished.clicked.connect(self._on_listening_finished)
        self.authors = AuthorsKept(hub, theme)
        self.waiting = QuestionsWaiting(theme, self.authors)
        self.casting = Casting(theme)
        self.facilitator = SlotFacilitator(hub, theme)
        # It has the keyboard itself once the presenter has finished: nothing on it is to be filled then.
        self.setProperty("ownFocusLook", True)
        # The sentence itself is the head of this page.
        self.header.hide()
        self._build()
        self.issue.committed.connect(self._on_issue_committed)
        self.outcome.committed.connect(self._on_outcome_committed)
        for sentence in (self.issue, self.outcome):
            sentence.passed.connect(self._on_sentence_passed)

    def show_slot(self, slot: Slot, presenter: Member | None, name: str) -> None:
        """Show the issue and what waits."""
        view = self.hub.meeting
        if presenter is not None:
            self._token.set_person(presenter.seat, presenter.letter)
        caption = self.tr("{presenter}: {name}, slot {n} of {all}")
        called = word_first(view, "presenter")
        words = caption.format(presenter=called, name=name, n=slot.position + 1, all=len(view.slots))
        self._caption.setText(words)
        self.issue.set_committed(slot.issue)
        self.outcome.set_committed(slot.desired_outcome)
        if self.stage is not None and self.stage.title:
            self.listening.show_words(self.stage.title, lines_at(view, self.stage, scripts()))
        elif self._writes and self._ends:
            self.listening.show_end(name)
        elif self._writes and not self._calm:
            self.listening.show_time_ending(name)
        elif self._writes:
            self.listening.show_presenter(name)
        else:
            self.listening.show_listeners(name)
        if self._ends and self._calm:
            self.listening.offer_going_on(name)
        else:
            self.listening.offer_finished(name if self.own_step_leads() else "")
        roles = roles_at(view, self.stage)
        self.casting.setVisible(bool(roles))
        self.casting.show_roles(view, slot, roles)
        self.waiting.setVisible(self._writes)
        self.waiting.show_slot(view, slot)
        self.authors.show_slot(slot)
        self.facilitator.show_slot(slot)

    @property
    def _ends(self) -> bool:
        """Whether the presenter was said to have finished: notes are written long before."""
        return self.stage is not None and self._finished_in == self.stage.id

    def _on_listening_finished(self) -> None:
        if self._ends:
            self.unkept.did(self.tr("the presenter goes on speaking"), self._finish, self._go_on_listening)
            self._go_on_listening()
        else:
            self.unkept.did(self.tr("the presenter has finished"), self._go_on_listening, self._finish)
            self._finish()

    def _finish(self) -> None:
        self._finished_in = self.stage.id if self.stage is not None else ""
        # Out of the field: no note is asked for now.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_finished()

    def _go_on_listening(self) -> None:
        self._finished_in = ""
        self._tell_finished()
        modes = self.entry_modes()
        if modes:
            # Questions are noted again meanwhile.
            self.entry_wanted.emit(modes[0].code)

    def _tell_finished(self) -> None:
        self.refresh()
        self.tell_lead()
        # What to say, and going on, keep step with it.
        self.facts_changed.emit()

    @property
    def _writes(self) -> bool:
        """Whether questions are written meanwhile: some are, or a board is still to come on which they are read out."""
        view, stage, slot = self.hub.meeting, self.stage, self.slot
        if stage is None or slot is None or roles_at(view, stage):
            return False
        return board_ahead(view, stage) or bool(waiting_by_member(view, slot.id))

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """A question that stays face down, where questions are written."""
        if not self._writes:
            return ()
        words = self.tr("{name} writes a question, it stays face down")
        question = EntryMode(
            DRAFT,
            self.tr("Question"),
            words,
            load_tokens().soft_limit,
            turns=Turns.EACH,
            is_question=True,
            takes_many=True,
        )
        return (question,)

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Write a card that stays face down."""
        slot = self.slot
        if slot is None:
            return False
        board = self.hub.services.board
        return self.hub.do(lambda: board.draft_card(slot.id, member_id, text)) is not None

    def enter_many(self, mode: str, member_id: str | None, texts: Sequence[str]) -> bool:
        """Write several cards that stay face down, in one step."""
        slot = self.slot
        if slot is None:
            return False
        board = self.hub.services.board
        return self.hub.do(lambda: board.draft_cards(slot.id, member_id, texts)) is not None

    def seat_facts(self) -> dict[str, str]:
        """Who presents, and how many questions each member has written."""
        slot = self.slot
        if slot is None:
            return {}
        view = self.hub.meeting
        if roles_at(view, self.stage):
            return role_facts(view, slot)
        if not self._writes:
            return {slot.presenter_id: self.tr("presenting")}
        waiting = waiting_by_member(view, slot.id)
        facts: dict[str, str] = {}
        for member in view.members:
            count = waiting[member.id]
            if slot.anonymous:
                facts[member.id] = ""
            else:
                facts[member.id] = self.tr("{n} written").format(n=count) if count else self.tr("none yet")
        facts[slot.presenter_id] = self.tr("presenting")
        return facts

    def seat_caption(self) -> str:
        """What the facts are about."""
        if self._writes:
            return self.tr("questions, face down")
        return self.tr("roles in this slot") if roles_at(self.hub.meeting, self.stage) else ""

    def typing_leads(self) -> bool:
        """Where questions are written, until the time is nearly up; then it is going on."""
        return self.own_step_leads() and super().typing_leads()

    def own_step_leads(self) -> bool:
        """The presenter speaks for as long as it takes, and questions are written meanwhile."""
        if self.hub.view is None or self.stage is None or not self._writes:
            return False
        return self._calm and not self._ends

    @property
    def _calm(self) -> bool:
        """Whether there is time left to speak."""
        if self.stage is None:
            return False
        return self.hub.meeting.clock(self.stage).urgency(self.hub.services.clock.now()) is Urgency.CALM

    def step(self, told: str) -> str:
        """Once the presenter has finished, they are asked what is not said yet."""
        return "end" if told == "present" and self._writes and self._ends else told

    def stands_out(self, member_id: str | None) -> str | None:
        """The presenter, who speaks; whose notes are typed stands in the field."""
        slot = self.slot
        return slot.presenter_id if slot is not None else member_id

    def entry_stands_out(self) -> bool:
        """Not while the presenter speaks: notes are typed in passing, and the presenter says when it is enough."""
        return False

    def tick(self) -> None:
        """When the time is nearly up, going on leads, and the page says what is asked then."""
        if self.hub.view is not None and self._calm is not self._was_calm:
            self._was_calm = self._calm
            self.refresh()
        self.tell_lead()

    def commit(self) -> None:
        """Write down what is half typed."""
        self.issue.commit()
        self.outcome.commit()

    def _build(self) -> None:
        sentence = Panel(self.theme, "card")
        head = row(self.theme.px("space_m"))
        # In line with the letters of the fields, not with their edges.
        head.setContentsMargins(PADDING, 0, 0, 0)
        head.addWidget(self._token)
        head.addWidget(self._caption, 1)
        sentence.body.addLayout(head)
        sentence.body.addStretch(1)
        sentence.body.addWidget(self.issue)
        sentence.body.addStretch(1)
        outcome = PlainLabel(self.tr("Desired outcome"), "label")
        outcome.setContentsMargins(PADDING, 0, 0, 0)
        sentence.body.addWidget(outcome)
        sentence.body.addWidget(self.outcome)
        self._right.addWidget(self.casting, 1)
        self._right.addWidget(self.waiting, 1)
        self._right.addWidget(self.facilitator)
        self._below.addWidget(self.listening, 1)
        self._below.addLayout(self._right, 1)
        self.body.addWidget(self.authors.question)
        self.body.addWidget(sentence, 1)
        self.body.addLayout(self._below)

    def _on_issue_committed(self, text: str) -> None:
        slot = self.slot
        if slot is None:
            return
        if self.hub.do(lambda: self.hub.services.slots.set_issue(slot.id, text)) is None:
            self.issue.refuse()
        elif self.slot is not None:
            self.issue.set_committed(self.slot.issue)

    def _on_sentence_passed(self) -> None:
        """It is written: questions are what is typed next."""
        for mode in self.entry_modes()[:1]:
            self.entry_wanted.emit(mode.code)

    def _on_outcome_committed(self, text: str) -> None:
        slot = self.slot
        if slot is None:
            return
        if self.hub.do(lambda: self.hub.services.slots.set_desired_outcome(slot.id, text)) is None:
            self.outcome.refuse()
        elif self.slot is not None:
            self.outcome.set_committed(self.slot.desired_outcome)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        for layout in (self._below, self._right):
            layout.setSpacing(self.theme.px("workspace_gap"))
