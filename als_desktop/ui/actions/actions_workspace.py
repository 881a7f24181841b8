"""Forming actions: the questions that are kept, the options, and what the presenter will do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from als_desktop.models.action import Action
from als_desktop.models.ideas import actions_ahead, from_ideas, ideas_first
from als_desktop.models.leading import forms_actions
from als_desktop.models.meeting import Slot, StageRun
from als_desktop.ui.actions.action_asking import ActionAsking
from als_desktop.ui.actions.action_list import ActionList, Source
from als_desktop.ui.actions.action_modes import (
    ACTION,
    OPTION,
    about_ideas,
    action_mode,
    field_modes,
    idea_mode,
    no_number,
    option_mode,
)
from als_desktop.ui.actions.asked_again import AskedAgain
from als_desktop.ui.actions.beside_actions import BesideActions
from als_desktop.ui.actions.entry_chain import SURE
from als_desktop.ui.actions.forming_columns import FormingColumns
from als_desktop.ui.actions.forming_lead import OVER, FormingLead
from als_desktop.ui.actions.from_question import FromQuestion
from als_desktop.ui.actions.kept_questions import KeptQuestions, may_keep_questions
from als_desktop.ui.actions.option_list import OptionList
from als_desktop.ui.actions.owner_words import helpers_said, owners_said, page_title
from als_desktop.ui.actions.question_acts import QuestionActs
from als_desktop.ui.choice.chosen_line import ChosenLine
from als_desktop.ui.console.slot_header import SlotHeader
from als_desktop.ui.console.workspace import EntryMode, Workspace
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.gentle_line import GentleLine
from als_desktop.ui.parts.keyboard_in import has_keyboard
from als_desktop.ui.parts.set_words import word

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ActionsWorkspace(Workspace):
    """The middle of the console while actions are formed."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._told_modes: tuple[EntryMode, ...] = ()
        self._header = SlotHeader(theme)
        self.chosen = ChosenLine(theme)
        self.questions = KeptQuestions(theme)
        QuestionActs(hub, self.questions)
        self.options = OptionList(hub, theme)
        self.from_question = FromQuestion(hub, theme)
        self.action_list = ActionList(hub, theme)
        self._asking = ActionAsking(hub, self.action_list)
        self._again = AskedAgain(hub, self.action_list.sure_now)
        self.missing = GentleLine(theme, self.tr("Go there"))
        self._lead = FormingLead(hub, self.missing)
        self.preview = normal_button(theme, self.tr("Preview action plan"), "printer")
        self._beside = BesideActions(theme, self.questions, self.options)
        self._columns = FormingColumns(
            theme, self._beside, self.from_question, self.action_list, self.missing, self.preview
        )
        self._build()
        self.questions.action_wanted.connect(self._on_questions_action_wanted)
        self.options.action_wanted.connect(self._on_options_action_wanted)
        self.options.typing_changed.connect(self._on_options_typing_changed)
        self.options.passed.connect(self._on_options_passed)
        self.from_question.taken_changed.connect(self._on_from_question_taken_changed)
        self.action_list.chosen_changed.connect(self._on_actions_chosen_changed)
        self.action_list.new_wanted.connect(self._on_new_wanted)
        self.action_list.entered.connect(self._take_to_asked)
        self._asking.asked_changed.connect(self._on_asking_asked_changed)
        self._asking.turned.connect(self.mode_turned)
        self.missing.act_wanted.connect(self._on_missing_act_wanted)
        self.missing.put_away.connect(self.tell_lead)
        self.preview.clicked.connect(self._on_preview_clicked)
        QShortcut(QKeySequence("N"), self).activated.connect(self._on_new_wanted)
        QShortcut(QKeySequence("Ctrl+O"), self).activated.connect(self._on_option_wanted)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def slot(self) -> Slot | None:
        """The slot whose actions are shown."""
        return self.hub.meeting.find(Slot, self.stage.slot_id) if self.stage is not None else None

    def show_stage(self, stage: StageRun) -> None:
        """Turn to another slot."""
        self.from_question.forget()
        self._asking.show_stage(stage)
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show the slot's questions, options and actions."""
        slot = self.slot
        if slot is None:
            return
        view = self.hub.meeting
        self._header.show_slot(view, slot, page_title(ideas=self._ideas_first))
        first = ideas_first(view, self.stage)
        ideas_lead = first or from_ideas(view, self.stage)
        self.action_list.show_actions(view.actions(slot.id), Source.IDEAS if ideas_lead else Source.QUESTIONS)
        self._again.show(slot, None if self._ideas_first else self.stage)
        self.chosen.show_slot(view, slot)
        # What was chosen stands above already, and ideas need the room.
        told = first and self.chosen.says_all_kept(view, slot)
        self.questions.setHidden(told or not may_keep_questions(view, slot))
        self.questions.show_slot(view, slot, self.action_list.chosen_id)
        self.options.show_slot(view, slot)
        self.options.say(about_ideas(word(view, "presenter")) if first else "")
        self._beside.put_first(self.options if ideas_lead else self.questions)
        self._columns.whose.setText(owners_said(view, slot))
        self.from_question.refresh()
        self._asking.settle()
        self._tell_modes()
        self._share_width()
        self.tell_lead()
        self.facts_changed.emit()

    def follow(self, change: Change) -> None:
        """What was taken back is asked again."""
        self._asking.follow(change)
        if self.hub.turning and change.label == "add_option":
            self._want_options()
        super().follow(change)

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """An action and what it begins with, or an option; the one first that this stage is for."""
        slot = self.slot
        member = self.hub.meeting.member(slot.presenter_id) if slot is not None else None
        name = member.name if member is not None else ""
        begun = slot is not None and bool(self.hub.meeting.actions(slot.id))
        action = action_mode(name, self.from_question.text, more=begun)
        if self._ideas_first:
            return (idea_mode(name), action)
        at = self._asking.at
        more = slot is not None and bool(self.hub.meeting.options(slot.id))
        return (action, *(field_modes(at.number) if at is not None else ()), option_mode(name, more=more))

    def mode_for(self, member_id: str | None) -> str:
        """What is asked of an action, also when its stage was left in between; first the options."""
        return self._asking.mode

    def entry_member_id(self) -> str | None:
        """Actions are the presenter's; ideas come from the others, seat by seat."""
        return self.slot.presenter_id if self.slot is not None and not self._ideas_first else None

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Make an action, from the question that was chosen for it, fill what is asked of one, or make an option."""
        slot = self.slot
        if slot is None:
            return False
        services = self.hub.services.actions
        if mode == OPTION:
            taken = self.hub.do(lambda: services.add_option(slot.id, text)) is not None
        elif mode != ACTION:
            taken = self._asking.fill(mode, text)
            if not taken and mode == SURE:
                self.notice_wanted.emit(no_number())
        else:
            card = self.from_question.card
            cards = (card.id,) if card is not None else ()
            taken = self._add_action(slot, text, cards)
            if taken:
                self.from_question.take("")
        if taken:
            self._asking.rest()
            self.tell_lead()
        return taken

    def pass_over(self, mode: str, member_id: str) -> None:
        """There are no more options, or what is asked of an action waits until later."""
        asked = self._asking.asked
        if mode == OPTION:
            self.unkept.did(self.tr("no more options"), self._want_options, self._end_options)
            self._end_options()
        elif asked is not None:
            back = partial(self._asking.ask_again, asked)
            self.unkept.did(self.tr("leave for later"), back, partial(self.pass_again, mode, member_id))
            self._asking.pass_over()
        self.tell_lead()
        self.facts_changed.emit()

    def _end_options(self) -> None:
        self._asking.options.end()
        self.mode_turned.emit(ACTION)
        self.tell_lead()

    def choose_mode(self, mode: str) -> None:
        """A person turned quick entry to something else."""
        self._asking.choose(mode)
        self.tell_lead()
        self.facts_changed.emit()

    def typing_leads(self) -> bool:
        """Not while something that an action still wants comes first."""
        stage = self.stage
        if stage is None or not forms_actions(self.hub.meeting, stage):
            return super().typing_leads()
        return self._lead.typing_leads(stage)

    def begins_on_page(self) -> bool:
        """Where the hint at what was left for later leads."""
        return self._lead.leads

    def ready_to_go_on(self) -> bool:
        """Once what was asked of each action has its answer, or was left for later."""
        return self._lead.all_asked

    def take_keyboard(self) -> bool:
        """Have the keyboard on the button that goes there."""
        if self._lead.leads:
            self.missing.act.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._lead.leads

    def entry_stands_out(self) -> bool:
        """Not while an option is typed beside the actions."""
        return self.typing_leads() and not self.options.typing

    def tell_lead(self) -> None:
        """As every page, and have the hint stand out where it leads."""
        if self.stage is not None and self.hub.view is not None:
            typing = self._asking.typing or self._asks_options
            self._lead.show(self.stage, self._asking.passed, typing=typing)
        super().tell_lead()

    def step(self, told: str) -> str:
        """What is asked now: options, what an action still wants, or whether there is another."""
        if self.stage is None:
            return told
        asks_options = self._asks_options and told not in OVER
        return "option" if asks_options else self._lead.step(told, self.stage, self._asking.asked)

    def seat_facts(self) -> dict[str, str]:
        """Who presents, and who helps with which action."""
        slot = self.slot
        return helpers_said(self.hub.meeting, slot) if slot is not None else {}

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("who says an idea") if self._ideas_first else self.tr("who helps with which")

    def tick(self) -> None:
        """Towards the end of the stage it is asked again how sure the presenter is, and going on leads."""
        slot = self.slot
        if slot is not None:
            self._again.show(slot, None if self._ideas_first else self.stage)
            self.tell_lead()

    def commit(self) -> None:
        """Write down what is half typed."""
        self.action_list.commit()
        self.options.commit()

    @property
    def _ideas_first(self) -> bool:
        """Whether the others say what could be done in this stage, before actions are formed."""
        return ideas_first(self.hub.meeting, self.stage)

    @property
    def _asks_options(self) -> bool:
        beside = self.options.typing and not self._ideas_first
        return beside or self._asking.mode == OPTION

    def _build(self) -> None:
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.addWidget(self._header)
        self._page.addWidget(self.chosen)
        self._page.addWidget(self._columns, 1)

    def _share_width(self) -> None:
        """While ideas are said they have the width; what is for actions waits until there are some, or their stage."""
        slot = self.slot if self.hub.view is not None else None
        if slot is None:
            return
        view = self.hub.meeting
        first, later = self._ideas_first, actions_ahead(view, self.stage)
        shown = not first or not later or bool(view.actions(slot.id) or self.from_question.card)
        self._columns.share(most=first, forming=shown)
        self.action_list.new.setVisible(not first or not later)

    def _on_asking_asked_changed(self) -> None:
        self._tell_modes()
        self.tell_lead()
        self.facts_changed.emit()
        if has_keyboard(self.missing):
            # What was taken back there is asked again in the field.
            self._take_to_asked()

    def _take_to_asked(self) -> None:
        """The keyboard goes to quick entry where that asks the next of an action: what was written is done."""
        asked = self._asking.asked
        if asked is not None:
            self.entry_wanted.emit(asked.field)

    def _tell_modes(self) -> None:
        modes = self.entry_modes()
        if modes != self._told_modes:
            self._told_modes = modes
            self.entry_changed.emit()

    def _add_action(self, slot: Slot, text: str, cards: tuple[str, ...]) -> bool:
        change = self.hub.do(lambda: self.hub.services.actions.add_action(slot.id, text, cards))
        if change is None:
            return False
        made = next(
            after for before, after in change.edits_of(Action) if before is None and after is not None
        )
        self.action_list.bring_into_view(made.id)
        if not self._ideas_first:
            self._asking.begin(made.id)
            self.tell_lead()
        return True

    def _on_questions_action_wanted(self, card_id: str) -> None:
        self.from_question.take(card_id)
        self._on_new_wanted()

    def _on_options_action_wanted(self, text: str) -> None:
        slot = self.slot
        if slot is not None:
            self._add_action(slot, text, ())

    def _on_options_typing_changed(self) -> None:
        """What is said is about what is typed beside the actions, and nothing below stands out."""
        if self.hub.view is not None and self.stage is not None:
            self.lead_changed.emit()
            self.facts_changed.emit()

    def _want_options(self) -> None:
        self._asking.options.want()
        self.mode_turned.emit(OPTION)
        self.tell_lead()

    def _on_options_passed(self) -> None:
        if not self._ideas_first:
            self._on_new_wanted()

    def _on_from_question_taken_changed(self) -> None:
        self._share_width()
        self._tell_modes()

    def _on_actions_chosen_changed(self) -> None:
        slot = self.slot
        if slot is not None:
            self.questions.show_slot(self.hub.meeting, slot, self.action_list.chosen_id)
            self._tell_modes()

    def _on_missing_act_wanted(self) -> None:
        """What was left for later is asked now."""
        hint, slot = self._lead.hint, self.slot
        if hint is not None and slot is not None:
            self._asking.ask_what_is_left(self.hub.meeting.actions(slot.id)[hint.number - 1].id)
            self._take_to_asked()

    def _on_new_wanted(self) -> None:
        self._asking.leave()
        self._asking.options.end()
        self.tell_lead()
        self.facts_changed.emit()
        self.entry_wanted.emit(ACTION)

    def _on_option_wanted(self) -> None:
        self.options.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_preview_clicked(self) -> None:
        from als_desktop.ui.plan.plan_dialog import PlanDialog

        slot = self.slot
        if slot is not None:
            self.commit()
            self._again.ask(slot)
            PlanDialog(self.hub, self.theme, slot.id, self.window()).open()

    def _on_theme_changed(self) -> None:
        self._page.setSpacing(self.theme.px("workspace_gap"))
