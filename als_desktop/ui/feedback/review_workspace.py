"""The set's review at the end: how the set worked, what each learned, and what presenters met with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.contract import ContractScore
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.held import slots_held
from als_desktop.models.leading import Lead, starting_leads
from als_desktop.models.writing_first import writes_first
from als_desktop.ui.console.workspace import EntryMode, Turns
from als_desktop.ui.feedback.next_part import NextPart
from als_desktop.ui.feedback.prompt_column import PromptColumn
from als_desktop.ui.feedback.prompts import prompts_of
from als_desktop.ui.feedback.review_round import ReviewRound, slot_to_fill
from als_desktop.ui.feedback.rule_scores import RuleScores
from als_desktop.ui.feedback.rules_fold import RulesFold
from als_desktop.ui.feedback.scored_line import ScoredLine
from als_desktop.ui.feedback.set_life_panel import SetLifePanel
from als_desktop.ui.feedback.writing_first import WritingFirst
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.set_words import capital, word_first, words

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.people import Member
    from als_desktop.ui.console.asking_round import Asked
    from als_desktop.ui.feedback.prompts import Prompt
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_FIRST = FeedbackLayer.PROCESS
# Beside the three layers, and no layer itself: nothing is answered there.
_FACTS = "facts"
# A new row has its place after some rounds of layout.
_SETTLED_MS = 40


class ReviewWorkspace(PageWorkspace):
    """The middle of the console in the set's review: three layers and the facts, one shown at a time.

    Signals:
        entry_wanted(str): the person wants to type; the mode that quick entry should have.
    """

    entry_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        self._groups: list[QHBoxLayout] = []
        super().__init__(hub, theme)
        self._layer = _FIRST
        self._layer_names: list[tuple[str, str]] = []
        self._done: list[str] = []
        self.layers = SegmentedControl(theme, [], self.tr("What is looked back on"))
        self.facts = SegmentedControl(theme, [(_FACTS, self.tr("Facts so far"))], self.tr("To look up"))
        self._show_layer_names(self.tr("Presenters"))
        self.change = normal_button(theme, self.tr("Change the contract"), "edit")
        self.header.tools.addWidget(self.change)
        self.scored = ScoredLine()
        self.rules = RuleScores(hub, theme)
        self.fold = RulesFold(theme, self.rules)
        self.columns = {
            layer: [PromptColumn(hub, theme, prompt) for prompt in prompts_of(layer)]
            for layer in FeedbackLayer
        }
        self._pages = {layer: self._make_page(layer) for layer in FeedbackLayer}
        self.writing = WritingFirst(theme)
        self.life = SetLifePanel(theme)
        self.next_part = NextPart(theme)
        self._facts_shown = False
        self._lead = Lead.CARDS
        self._looked_at: set[FeedbackLayer] = set()
        self.round = ReviewRound()
        self._answered = ""
        choice = row(theme.px("space_l"))
        choice.addWidget(self.layers)
        # No part of the review: apart from the three.
        choice.addWidget(self.facts)
        choice.addStretch(1)
        choice.addWidget(self.scored)
        choice.addWidget(self.fold.button)
        # Above the part that scrolls, which would cut off the ring of the keyboard.
        self._page.insertLayout(1, choice)
        self._page.insertWidget(2, self.writing)
        for page in (*self._pages.values(), self.life):
            self.body.addWidget(page, 1)
        self.foot.addWidget(self.next_part)
        self.layers.chosen.connect(self._on_layers_chosen)
        self.facts.chosen.connect(self._on_layers_chosen)
        self.next_part.part_wanted.connect(self._on_next_part_part_wanted)
        self.change.clicked.connect(self._on_change_clicked)
        self.rules.finished.connect(self._on_rules_finished)
        self._on_theme_changed()
        self._show_layer()

    @property
    def layer(self) -> FeedbackLayer:
        """The layer that is shown."""
        return self._layer

    def show_stage(self, stage: StageRun) -> None:
        """Turn to a review; that of another meeting begins with how the set worked."""
        if self.stage is None or self.stage.meeting_id != stage.meeting_id:
            self._facts_shown, self._layer = False, _FIRST
            self._looked_at.clear()
            self.round.begin(self.hub.meeting)
            self._show_layer()
            self.to_top()
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show all layers as they are now."""
        view = self.hub.meeting
        self.header.show_words(self.tr("{set} review").format(set=word_first(view, "set")), self._title())
        self._show_layer_names(capital(words(view, "presenter")))
        for layer, columns in self.columns.items():
            for one in columns:
                answers = self.round.answers(view, one.prompt)
                one.show_answers(view, answers, "" if answers else self._hint(one.prompt))
            if layer is FeedbackLayer.PROCESS:
                self.rules.show_rules(view)
        self.scored.show_scores(view)
        self._fold_rules()
        self._show_done()
        if self._facts_shown:
            self.next_part.show_way_to(self._layer_names, self._part_ahead)
        else:
            self.next_part.show_part(self._layer_names, self._layer.value)
        self.writing.setVisible(writes_first(view, self._layer) and not self._facts_shown)
        if self._facts_shown:
            self.life.show_life(self.hub.services.reading.set_life(view.learning_set.id))
        self.tell_console()
        self._show_lead()

    def follow(self, change: Change) -> None:
        """A score that was taken back is given again next; done again it is followed by the next."""
        super().follow(change)
        scores = change.edits_of(ContractScore) if self.hub.redoing else []
        given = [after.item_id for before, after in scores if after and not before]
        if given and self._layer is _FIRST:
            self.rules.go_on_after(given[-1])
        gone = [before.item_id for before, after in change.edits_of(ContractScore) if before and not after]
        if gone and self.begins_on_page():
            self.rules.take_row(gone[-1])

    def _hint(self, prompt: Prompt) -> str:
        """What stands where nobody has answered."""
        if prompt.aside:
            return self.tr("If you like: the number of a seat, then type")
        return self.tr("No answer yet")

    def _show_layer_names(self, presenters: str) -> None:
        options = [
            (FeedbackLayer.PROCESS.value, self.tr("How we worked")),
            (FeedbackLayer.INDIVIDUAL.value, self.tr("What I learned")),
            (FeedbackLayer.SLOT.value, self.tr("{presenters}’ experience").format(presenters=presenters)),
        ]
        if options != self._layer_names:
            self._layer_names = options
            self.layers.set_options(options)

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """An answer to one of the prompts of the layer shown; none while the facts are."""
        if self._facts_shown:
            return ()
        words = self.tr("In a sentence (empty Enter: next)")
        if self._layer is _FIRST and self.scored.waits:
            words = self.tr("First the rules, above")
        elif not self.round.question(self.hub.meeting, self._layer):
            words = self.tr("{name}, anything to add? (1 to 9: another seat)")
        columns = self.columns[self._layer]
        return tuple(
            EntryMode(
                one.prompt.code,
                one.prompt.short,
                words,
                turns=Turns.ON_ENTER if one.prompt.aside else Turns.EACH,
            )
            for one in columns
        )

    def mode_for(self, member_id: str | None) -> str:
        """The first question of this part to which they were not heard."""
        return self.round.first_for(self.hub.meeting, self._layer, member_id)

    def pass_over(self, mode: str, member_id: str) -> None:
        """A member has nothing to add to a question of the part shown."""
        kept = self.round.circle.kept()
        self.did_pass(mode, member_id, partial(self._take_back_pass, kept, mode, member_id))
        self.round.circle.pass_over(mode, member_id)
        self._show_done()
        self._show_lead()
        # Also where their seat says what it said: who is asked what is another fact.
        self.facts_changed.emit()

    def _take_back_pass(self, kept: frozenset[tuple[str, str]], mode: str, member_id: str) -> None:
        self.round.circle.bring_back(kept)
        self._show_done()
        self._show_lead()
        self.ask_again(mode, member_id)

    def asked_next(self, mode: str, after: Member | None) -> Asked | None:
        """Round the circle with one question, then with the next one from the first seat."""
        return self.round.next(self.hub.meeting, self._layer, mode, after)

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Note an answer in the layer shown; a presenter's experience belongs to their slot.

        So does what they learned about themselves: it is printed on their plan.
        """
        self._answered = mode
        if self._write(mode, member_id, text) is None:
            return False
        QTimer.singleShot(_SETTLED_MS, self, self._bring_answer_into_view)
        return True

    def _write(self, mode: str, member_id: str | None, text: str) -> Change | None:
        prompt = next(one.prompt for one in self.columns[self._layer] if one.prompt.code == mode)
        slot = slot_to_fill(self.hub.meeting, prompt, member_id)
        if slot is not None and text.strip():
            slots = self.hub.services.slots
            return self.hub.do(lambda: slots.set_learned(slot.id, text))
        meeting_id, feedback, layer = self.hub.meeting.meeting.id, self.hub.services.feedback, self._layer
        slot_id = self._slot_of(member_id) if layer is FeedbackLayer.SLOT else None
        return self.hub.do(lambda: feedback.add(meeting_id, layer, mode, text, member_id, slot_id))

    def step(self, told: str) -> str:
        """The question that goes round, and then thanks; before them the rules are scored."""
        if self._facts_shown:
            return _FACTS
        if self._layer is _FIRST and told == "rules":
            return told
        asked = self.round.question(self.hub.meeting, self._layer)
        return asked or ("heard" if self._parts_left() else "through")

    def own_step_leads(self) -> bool:
        """The part that is shown until it is done, and those that were neither looked at nor done."""
        return self._parts_left() or (not self._facts_shown and self._layer.value not in self._done)

    def _parts_left(self) -> bool:
        """Whether there are parts that were neither looked at nor done."""
        return any(layer not in self._looked_at and layer.value not in self._done for layer in FeedbackLayer)

    def begins_on_page(self) -> bool:
        """The rules are scored first."""
        return self._layer is _FIRST and not self._facts_shown and self.scored.waits

    def take_keyboard(self) -> bool:
        """Have the keyboard on the first rule that is not scored."""
        return self.begins_on_page() and self.rules.take_keyboard()

    def typing_leads(self) -> bool:
        """Not while rules are scored, once all was said in this part, or once going on to the next stage leads."""
        return self._lead is Lead.TYPING

    def tell_lead(self) -> None:
        """A clock that waits to be started comes first."""
        super().tell_lead()
        if self.hub.view is not None:
            self._show_lead()

    def seat_facts(self) -> dict[str, str]:
        """How many answers each member gave in the layer shown."""
        return self.round.facts(self.hub.meeting, self._layer)

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("answers given")

    def commit(self) -> None:
        """Write down what is half typed."""
        for columns in self.columns.values():
            for one in columns:
                one.commit()

    def _make_page(self, layer: FeedbackLayer) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        if layer is FeedbackLayer.PROCESS:
            rows.addWidget(self.rules)
        side_by_side = row()
        for one in self.columns[layer]:
            one.stand_beside(self.columns[layer])
            side_by_side.addWidget(one, 1)
            one.entry_wanted.connect(self.entry_wanted)
        self._groups.append(side_by_side)
        rows.addLayout(side_by_side, 1)
        return page

    def _slot_of(self, member_id: str | None) -> str | None:
        return next((s.id for s in slots_held(self.hub.meeting) if s.presenter_id == member_id), None)

    def _show_lead(self) -> None:
        """Let one thing stand out: the rules to be scored, then typing, then the next part, or the next stage."""
        before, self._lead = self._lead, self._leading()
        self.next_part.set_leads(self._lead is Lead.BOARD)
        if self._lead is not before:
            self.lead_changed.emit()

    def _bring_answer_into_view(self) -> None:
        """Below the rules there is room for few answers."""
        for one in self.columns[self._layer]:
            if one.prompt.code == self._answered and one.rows:
                self.bring_into_view(one.rows[-1])

    def _leading(self) -> Lead:
        if starting_leads(self.hub.meeting, self.stage):
            # Elsewhere: the clock.
            return Lead.CARDS
        if not self.own_step_leads():
            return Lead.AGENDA
        if self._facts_shown:
            return Lead.BOARD
        if self._layer is _FIRST and self.scored.waits:
            return Lead.CARDS
        return Lead.TYPING if self.round.question(self.hub.meeting, self._layer) else Lead.BOARD

    def _show_done(self) -> None:
        """Tick the parts in which everybody was heard to all they are asked; the first once the rules are scored."""
        view = self.hub.meeting
        heard = [layer for layer in FeedbackLayer if not self.round.question(view, layer)]
        self._done = [layer.value for layer in heard if not (layer is _FIRST and self.scored.waits)]
        self.layers.set_done(self._done)

    @property
    def _part_ahead(self) -> str:
        """Where it goes on from the facts: the part that was shown, else one that nobody looked at; "" after all."""
        layers = (self._layer, *(layer for layer in FeedbackLayer if layer not in self._looked_at))
        return next((layer.value for layer in layers if layer.value not in self._done), "")

    def _title(self) -> str:
        if self._facts_shown:
            return self.tr("How was it shared out?")
        return {
            FeedbackLayer.SLOT: self.tr("What was it like to present?"),
            FeedbackLayer.INDIVIDUAL: self.tr("What did each of us learn?"),
            FeedbackLayer.PROCESS: self.tr("How did we work together?"),
        }[self._layer]

    def _show_layer(self) -> None:
        if not self._facts_shown:
            self._looked_at.add(self._layer)
        self.layers.set_value("" if self._facts_shown else self._layer.value)
        self.facts.set_value(_FACTS if self._facts_shown else "")
        self.scored.setVisible(self._layer is FeedbackLayer.PROCESS and not self._facts_shown)
        for layer, page in self._pages.items():
            page.setVisible(layer is self._layer and not self._facts_shown)
        self.life.setVisible(self._facts_shown)

    def _on_change_clicked(self) -> None:
        from als_desktop.ui.contract.contract_dialog import open_contract

        open_contract(self.hub, self.theme, self.hub.meeting.learning_set.id, self)

    def _on_layers_chosen(self, value: str) -> None:
        self._facts_shown = value == _FACTS
        if not self._facts_shown:
            self._layer = FeedbackLayer(value)
        self._show_layer()
        self.to_top()
        self.refresh()
        self.round_begun.emit()
        # That a part was looked at is no change of the facts.
        self.facts_changed.emit()

    def _on_next_part_part_wanted(self, value: str) -> None:
        self._on_layers_chosen(value)
        self._want_entry()

    def _on_rules_finished(self) -> None:
        self._want_entry()
        self._fold_rules()

    def _fold_rules(self) -> None:
        scored = self.scored.rules > 0 and not self.scored.waits
        self.fold.settle(scored=scored, here=self._layer is _FIRST and not self._facts_shown)

    def _want_entry(self) -> None:
        asked = self.asked_next("", None)
        self.entry_wanted.emit(asked.mode if asked is not None else self.entry_modes()[0].code)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        gap = self.theme.px("workspace_gap")
        for side_by_side in self._groups:
            side_by_side.setSpacing(gap)
        for page in getattr(self, "_pages", {}).values():
            page.layout().setSpacing(gap)
