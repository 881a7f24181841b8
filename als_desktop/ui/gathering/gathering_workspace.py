"""Coming together: who is here and the ground rules, then the round of the check-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from als_desktop.models.leading import starting_leads
from als_desktop.models.meeting import MeetingState, StageKind
from als_desktop.models.script_steps import rules_step
from als_desktop.models.stage_clock import Urgency
from als_desktop.ui.gathering.check_in_round import CheckInRound
from als_desktop.ui.gathering.ground_rules_card import GroundRulesCard
from als_desktop.ui.gathering.last_time_card import LastTimeCard
from als_desktop.ui.gathering.presence_words import presence_words
from als_desktop.ui.gathering.who_is_here import WhoIsHere
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.panel import column

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_SIDE_BY_SIDE_FROM = 760
# How they share the width: names are long, and rules break into lines.
_WHO, _RULES = 4, 3


class GatheringWorkspace(PageWorkspace):
    """The stages welcome and check-in."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self.who = WhoIsHere(hub, theme)
        self.last_time = LastTimeCard(theme)
        self.rules = GroundRulesCard(theme)
        self.round = CheckInRound(hub, theme, self.unkept)
        self._welcome = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._welcome)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.px("workspace_gap"))
        people = column(theme.px("workspace_gap"))
        people.addWidget(self.who)
        people.addWidget(self.last_time)
        people.addStretch(1)
        self._columns.addLayout(people, _WHO)
        self._columns.addWidget(self.rules, _RULES)
        self.body.addWidget(self._welcome)
        self.body.addWidget(self.round)
        self.body.addStretch(1)
        self.round.turned.connect(self._on_round_turned)
        self.rules.change_wanted.connect(self._on_rules_change_wanted)
        self.rules.agreed.connect(self._on_rules_agreed)
        self.rules.heard.connect(self._on_rules_heard)
        # The keyboard may come here: the button by which the rules were heard goes when it is pressed.
        self.setProperty("ownFocusLook", True)
        # The welcome in which the rules were read aloud.
        self._heard_in = ""

    def show_stage(self, stage: StageRun) -> None:
        """Turn to the welcome or the check-in; a check-in of another meeting begins afresh."""
        if self.stage is None or self.stage.meeting_id != stage.meeting_id:
            self.round.begin()
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show who is here."""
        if self.hub.view is None or self.stage is None:
            return
        if self._checking_in:
            self.header.show_words(self.tr("Check-in"), self.tr("What do we bring into the room?"))
            self.round.refresh(self.stage)
        else:
            self.header.show_words(
                self.tr("Welcome and contract"), self.tr("Who is here, and how do we meet?")
            )
            self.who.refresh()
            self.last_time.show_sentences(self.hub.view.resolved)
            self.rules.show_rules(self.hub.view)
            self.rules.offer_heard(self._to_hear)
            self.rules.set_leads(not starting_leads(self.hub.view, self.stage))
        self._welcome.setVisible(not self._checking_in)
        self.round.setVisible(self._checking_in)
        self.tell_console()

    def tick(self) -> None:
        """Once the time is up the rules hold back nobody."""
        if self.hub.view is not None and self.rules.hear.isHidden() is self._to_hear:
            self.refresh()

    def take_back(self) -> None:
        """As every page; what leads on the page then has the keyboard."""
        super().take_back()
        if self.begins_on_page():
            self.take_keyboard()

    def seat_facts(self) -> dict[str, str]:
        """Who is here, or who has spoken."""
        view, words = self.hub.meeting, presence_words()
        facts = {
            m.id: words[found.presence].lower()
            for m in view.members
            if (found := view.presence_of(m.id)) is not None
        }
        return facts | self.round.facts() if self._checking_in else facts

    def entry_member_id(self) -> str | None:
        """Whoever speaks in the round, whose seat is marked."""
        return self.round.speaking_id if self._checking_in else None

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("the round") if self._checking_in else self.tr("who is here")

    def step(self, told: str) -> str:
        """Once everybody has spoken, or the rules were heard, something else is said."""
        if told == "agreed" and not self._to_hear:
            return "just_agreed"
        return "through" if self._checking_in and self.round.through else told

    def begins_on_page(self) -> bool:
        """Where the round goes round by a button, or the rules are still to be heard."""
        return self.own_step_leads() and not starting_leads(self.hub.meeting, self.stage)

    def take_keyboard(self) -> bool:
        """Have the keyboard on the button by which the round goes on, or by which the rules were heard."""
        if self.begins_on_page():
            button = self.round.go_on if self._checking_in else self.rules.hear
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.begins_on_page()

    def own_step_leads(self) -> bool:
        """The round, until everybody has spoken; in the welcome the rules that hold, until they were heard."""
        return not self.round.through if self._checking_in else self._to_hear

    @property
    def _to_hear(self) -> bool:
        """Whether rules on which the set agreed before are still to be read aloud, while there is time."""
        view, stage = self.hub.view, self.stage
        if view is None or stage is None or self._checking_in or view.meeting.state is MeetingState.CLOSED:
            return False
        over = view.clock(stage).urgency(self.hub.services.clock.now()) is Urgency.OVER
        to_hear = rules_step(view) == "agreed" and bool(view.ground_rules)
        return to_hear and not over and self._heard_in != stage.id

    def tell_lead(self) -> None:
        """Once the clock has been started, the rules are agreed on."""
        super().tell_lead()
        if self.hub.view is not None:
            self.rules.set_leads(not starting_leads(self.hub.view, self.stage))

    def choose_member(self, member_id: str) -> None:
        """It is this member's turn, or their row is shown."""
        if self._checking_in:
            self.round.turn_to(member_id)
            return
        row = self.who.row(member_id)
        if row is not None:
            self.bring_into_view(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rules below the people where there is no room beside them."""
        super().resizeEvent(event)
        least = round(_SIDE_BY_SIDE_FROM * self.theme.text_scale)
        beside = event.size().width() >= least
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    @property
    def _checking_in(self) -> bool:
        return self.stage is not None and self.stage.kind is StageKind.CHECK_IN

    def _on_rules_change_wanted(self) -> None:
        from als_desktop.ui.contract.contract_dialog import open_contract

        open_contract(self.hub, self.theme, self.hub.meeting.learning_set.id, self)

    def _on_rules_agreed(self) -> None:
        contracts, set_id = self.hub.services.contracts, self.hub.meeting.learning_set.id
        # Out of the button that goes: else the keyboard would be on changing what was just agreed.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hub.do(lambda: contracts.agree(set_id))

    def _on_rules_heard(self) -> None:
        self._heard_in = self.stage.id if self.stage is not None else ""
        self.unkept.did(self.tr("the rules were heard"), self._hear_again, self._on_rules_heard)
        self._tell_heard()

    def _hear_again(self) -> None:
        self._heard_in = ""
        self._tell_heard()

    def _tell_heard(self) -> None:
        # Out of the button that goes: else the keyboard would be in whatever comes next.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self.tell_lead()
        self.facts_changed.emit()

    def _on_round_turned(self) -> None:
        self.refresh()
