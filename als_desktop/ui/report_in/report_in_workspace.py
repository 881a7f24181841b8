"""Reporting in: what became of the actions of earlier meetings, one reporter after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from als_desktop.models.action import REPORTABLE
from als_desktop.models.leading import starting_leads
from als_desktop.models.stage_clock import Urgency
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.console.leads import going_on_leads
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.tab_order import TabOrder
from als_desktop.ui.report_in.report_asking import QUESTIONS, STATUS
from als_desktop.ui.report_in.report_cards import ReportCards
from als_desktop.ui.report_in.report_facts import first_reporter, reported
from als_desktop.ui.report_in.report_head import head_words, nothing_words, turn_words
from als_desktop.ui.report_in.report_hints import date_words
from als_desktop.ui.report_in.report_keyboard import ReportKeyboard
from als_desktop.ui.report_in.report_modes import modes_at_end, report_modes, status_mode
from als_desktop.ui.report_in.reporter_asking import ReporterAsking
from als_desktop.ui.report_in.reporters_ahead import ReportersAhead
from als_desktop.ui.report_in.status_words import not_a_status, status_typed

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.report_in.report_card import ReportCard
    from als_desktop.ui.theme.theme import Theme


class ReportInWorkspace(PageWorkspace):
    """The cards of one reporter, and the way to the next."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._called_for: tuple[ReportCard, str] | None = None
        self._asked: str = QUESTIONS[0]
        self._tabs = TabOrder()
        self.turn = Pill(theme, icon="clock")
        self.progress = Pill(theme)
        self.record = quiet_button(theme, self.tr("Learning record"), "note", size="small")
        self.cards = ReportCards(hub, theme)
        self._asks = ReporterAsking(hub, self.cards)
        self.ahead = ReportersAhead(theme)
        self._keyboard = ReportKeyboard(self._asks, self.cards, self.ahead)
        self.empty = EmptyState(theme, "", "")
        self._build()
        for place in range(len(REPORTABLE)):
            keys = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            keys.setProperty("place", place)
            keys.activated.connect(self._on_status_keys_activated)
        for step, key in ((1, "Ctrl+Down"), (-1, "Ctrl+Up")):
            keys = QShortcut(QKeySequence(key), self)
            keys.setProperty("step", step)
            keys.activated.connect(self._on_turn_keys_activated)
        self.record.clicked.connect(self._on_record_clicked)
        self.cards.picked.connect(self._on_cards_picked)
        self.cards.waived.connect(self._on_cards_waived)
        self.cards.reached.connect(self.bring_into_view)
        self.cards.begun.connect(self._on_cards_begun)
        self.ahead.reporter_wanted.connect(self._on_ahead_reporter_wanted)

    def show_stage(self, stage: StageRun) -> None:
        """Begin with the first who has not finished; another meeting begins afresh."""
        if self.stage is None or self.stage.meeting_id != stage.meeting_id:
            self.cards.clear()
            self._asks.reporter_id = None
        self._asked = QUESTIONS[0]
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show the present reporter."""
        if self.hub.view is None:
            return
        reporter = self._reporter()
        if reporter is None:
            self._show_nothing_to_report()
        else:
            self.cards.show_reporter(reporter.id)
            self._show_header(reporter)
            self.ahead.show_after(self.hub.view, reporter, through=self._asks.through)
        self.tell_lead()
        for part in (self.cards, self.turn, self.progress, self.record, self.ahead):
            part.setVisible(reporter is not None)
        self.empty.setVisible(reporter is None)
        stops = [stop for card in self.cards.cards() for stop in card.tab_stops()]
        self._tabs.set_stops([self.record, *stops, self.ahead.next])
        self.tell_console()

    def tick(self) -> None:
        """When the time is up, going on leads."""
        self.tell_lead()

    def follow(self, change: Change) -> None:
        """What a status asks for is asked at once: what an action becomes, until when it goes on."""
        super().follow(change)
        taken, given = self._asks.taken_back(change), self._asks.answered(change)
        if taken is not None:
            self.cards.stay_at(taken[0])
            taken[0].asking.ask_from(taken[1])
            self._ask(taken[1])
        elif given is not None and given == (self.cards.current(), self._asked):
            # Also where it was written on the card, or is done again.
            self._go_on_after(*given)
        self._ask_what_is_called_for()
        if self._keyboard.follow_lead() and self.typing_leads():
            self.entry_wanted.emit(self._asked)

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """The texts of a report; each says to which action it goes. Then what became of it, once that is asked."""
        if self._reporter() is None:
            return ()
        if self._asks.through:
            return modes_at_end()
        card, view = self.cards.current(), self.hub.meeting
        several = len(self.cards.cards()) > 1
        number = self.cards.cards().index(card) + 1 if card is not None and several else 0
        instead = card is not None and card.asks_instead
        dated = card is not None and card.asking.takes_date(view)
        action = view.action(card.action_id) if card is not None else None
        date = date_words(view, action) if action is not None else ""
        modes = report_modes(number, instead=instead, date=date if dated else None)
        awaited = self._asks.awaited
        if awaited is None:
            return modes
        return (*modes, status_mode(self.cards.cards().index(awaited) + 1 if several else 0))

    def entry_member_id(self) -> str | None:
        """The words are the reporter's."""
        reporter = self._reporter()
        return reporter.id if reporter is not None else None

    def mode_for(self, member_id: str | None) -> str:
        """Once all was asked more words go to what was learned."""
        return ReportField.LEARNED.value if self.stage is not None and self._asks.through else ""

    def begins_on_page(self) -> bool:
        """Once a report is given, the next reporter's turn or going on comes before more words."""
        return self.hub.view is not None and self._asks.through

    def take_keyboard(self) -> bool:
        """Have it on the row of the next reporter."""
        return self._keyboard.take()

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Add a line to a text of the report; the next question about the same action follows, then the next action."""
        if mode == STATUS:
            return self._take_status(text)
        field = ReportField(mode)
        card = self.cards.current()
        if card is None:
            return False
        self._asked = field
        if not card.add_words(field, text):
            return False
        if self._asked == field and card is self.cards.current():
            self._go_on_after(card, field)
        return True

    def pass_over(self, mode: str, member_id: str) -> None:
        """There is nothing to say to what is asked; the date holds."""
        card = self.cards.current()
        if card is not None and mode != STATUS and not self._asks.through:
            field = ReportField(mode)
            card.pass_over(field)
            self._go_on_after(card, field)
            self._ask_what_is_called_for()
            self.refresh()

    def typing_leads(self) -> bool:
        """Not while the next reporter's turn, or going on, is what comes next."""
        if not super().typing_leads() or self.hub.view is None:
            return False
        return not self._going_on_leads() and not self._asks.through

    def own_step_leads(self) -> bool:
        """Until when an action goes on, and what it has taught, is said before all go on, while there is time."""
        if self.hub.view is None or self.stage is None or self._asks.through or not self._asks.told:
            return False
        now = self.hub.services.clock.now()
        return self.hub.view.clock(self.stage).urgency(now) is not Urgency.OVER

    def tell_lead(self) -> None:
        """One thing stands out at a time."""
        view = self.hub.view
        if view is None:
            return
        held = starting_leads(view, self.stage) or self._going_on_leads()
        self.ahead.set_leads(self._asks.through and not held)
        awaited = None if held else self._asks.awaited
        self.cards.mark_awaited(awaited.action_id if awaited is not None else None)
        self._mark_asked()
        super().tell_lead()

    def step(self, told: str) -> str:
        """What is asked about the action now."""
        card = self.cards.current()
        if told == "over" or card is None:
            return told
        if self._asks.through:
            return "handed_on" if self.ahead.next.leads else told
        if self._asks.last_word_is_asked and self._asked == ReportField.LEARNED:
            return "last_word"
        if self._asks.awaited is not None:
            return "status"
        if self._asked == ReportField.NEW_BY_WHEN:
            return "until_when"
        if self._asked == ReportField.WHAT_NOW:
            return "instead" if card.asks_instead else "now"
        return self._asked if self._asked in (ReportField.LEARNED, ReportField.HAPPENED) else "reports"

    def seat_facts(self) -> dict[str, str]:
        """How far each member has come."""
        view = self.hub.meeting
        facts = {}
        for member in view.members:
            done, number = reported(view, member.id)
            if not number:
                facts[member.id] = self.tr("none open")
            elif done < number:
                facts[member.id] = self.tr("{number} to report").format(number=number - done)
            else:
                facts[member.id] = self.tr("all reported")
        return facts

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("earlier actions")

    def choose_mode(self, mode: str) -> None:
        """The first question means the next action, where typing has come to one that was asked it."""
        self._asked = mode
        if mode == QUESTIONS[0].value:
            self.cards.ask_anew(QUESTIONS[0])
        self._mark_asked()

    def choose_member(self, member_id: str) -> None:
        """Turn to a member who has something to report."""
        if member_id != self._asks.reporter_id and member_id in {m.id for m in self.hub.meeting.reporters()}:
            # What had the keyboard may go now, and would pass it on to whatever comes next in the window.
            self.entry_wanted.emit(QUESTIONS[0].value)
            self._asks.reporter_id = member_id
            self.refresh()
            self._ask_first()
            self.to_top()

    def _ask(self, question: str) -> None:
        """Turn quick entry to a question, and mark its field."""
        self.tell_console()
        self._asked = question
        self.mode_turned.emit(str(question))
        self._mark_asked()
        # What to say keeps step with it.
        self.facts_changed.emit()

    def _take_status(self, text: str) -> bool:
        """Say what became of the action that waits for it, by the name of a status or how it begins."""
        status, card = status_typed(text), self._asks.awaited
        if status is None or card is None:
            self.notice_wanted.emit(not_a_status(text))
            return False
        card.choose_status(status)
        return True

    def _ask_first(self) -> None:
        """Ask what is asked first of the current action."""
        card = self.cards.current()
        if card is not None:
            self._ask(card.asking.first(self.hub.meeting))

    def _go_on_after(self, card: ReportCard, field: ReportField) -> None:
        """The next question about the same action follows, then the next action."""
        following = card.asking.after(self.hub.meeting, field)
        if self._asks.through:
            self._ask(ReportField.LEARNED)
            return
        if following is not None:
            self.cards.stay_at(card)
            self._ask(following)
            return
        if card.asking.talked_through(self.hub.meeting):
            # The action that it is about stays the one that is marked.
            self.cards.stay_at(card)
            self._ask(STATUS)
        elif self.cards.go_on_from(card):
            self._ask_first()
        elif self._asks.awaited is not None:
            self._ask(STATUS)

    def _ask_what_is_called_for(self) -> None:
        """Ask for what a status wants to know, and at the end what it has taught, once each."""
        wanted = self._asks.wanted()
        if wanted == self._called_for:
            return
        self._called_for = wanted
        if wanted is not None:
            card, question = wanted
            self.cards.stay_at(card)
            self.bring_into_view(card)
            self._ask(question)
        elif self._asks.through:
            self._ask(ReportField.LEARNED)
        elif self._asked in (ReportField.NEW_BY_WHEN, STATUS):
            current = self.cards.current()
            if current is not None and current.asking.ended(self.hub.meeting):
                self.cards.go_on_from(current)
            self._ask_first()

    def _going_on_leads(self) -> bool:
        return going_on_leads(self.hub, self.stage) and not self.own_step_leads()

    def _mark_asked(self) -> None:
        self.cards.mark_asked(self._asked if self.typing_leads() else None)

    def _build(self) -> None:
        for part in (self.turn, self.progress, self.record):
            self.header.tools.addWidget(part)
        # As high as its words need: room that is left lies below the last card.
        self.body.addWidget(self.cards, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.empty, 1)
        self.foot.addWidget(self.ahead, 1)

    def _reporter(self) -> Member | None:
        view = self.hub.meeting
        chosen = next((m for m in view.reporters() if m.id == self._asks.reporter_id), None)
        reporter = chosen or first_reporter(view)
        self._asks.reporter_id = reporter.id if reporter is not None else None
        return reporter

    def _show_header(self, reporter: Member) -> None:
        view = self.hub.meeting
        self.header.show_member(reporter)
        self.header.show_words(*head_words(view, reporter))
        done, number = reported(view, reporter.id)
        self.progress.setText(self.tr("{done} of {number} reported").format(done=done, number=number))
        self.progress.set_tone("calm" if done == number else "plain")
        card = self.cards.current()
        turn = (
            turn_words(view, self.stage, reporter, card.action_id) if card is not None and self.stage else ""
        )
        if turn:
            self.turn.setText(turn)

    def _show_nothing_to_report(self) -> None:
        self.header.show_member(None)
        self.header.show_words(self.tr("Report in"), self.tr("What became of our actions?"))
        self.empty.set_texts(self.tr("Nothing to report"), nothing_words(self.hub.meeting))

    def _on_cards_picked(self) -> None:
        self.refresh()
        card = self.cards.current()
        if card is not None and (card.asks_instead or card.asks_date or not card.texts[QUESTIONS[0]].kept()):
            self._ask_first()

    def _on_cards_begun(self, field: str) -> None:
        """Somebody writes on the card: that is what is asked now."""
        if field != self._asked and not self._asks.through:
            self._ask(ReportField(field))

    def _on_cards_waived(self) -> None:
        self._ask_what_is_called_for()
        self.refresh()

    def _on_ahead_reporter_wanted(self, member_id: str) -> None:
        self.choose_member(member_id)

    def _on_turn_keys_activated(self) -> None:
        step = int(self.sender().property("step"))
        card = self.cards.turn_by(step)
        if card is not None:
            self.bring_into_view(card)
            card.status.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif step > 0 and self.ahead.next.isVisible():
            self.ahead.next.click()

    def _on_record_clicked(self) -> None:
        from als_desktop.ui.learning.record_dialog import RecordDialog

        reporter = self._reporter()
        if reporter is not None:
            RecordDialog(self.hub, self.theme, reporter.id, self.window()).open()

    def _on_status_keys_activated(self) -> None:
        self.cards.choose_status(int(self.sender().property("place")))
