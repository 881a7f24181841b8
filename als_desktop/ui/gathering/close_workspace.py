"""The end of the meeting: the next date, the plans to take home, and closing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from als_desktop.errors import StoreUnavailable
from als_desktop.models.keeping import keepings
from als_desktop.models.meeting import MeetingState
from als_desktop.ui.actions.sure_now import SureNow
from als_desktop.ui.gathering.next_date_card import NextDateCard
from als_desktop.ui.gathering.next_time_card import NextTimeCard, open_actions
from als_desktop.ui.gathering.plan_rows import PlanRows
from als_desktop.ui.keeping.kept_rows import KeptRows
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import open_actions as count_of_open_actions

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class CloseWorkspace(PageWorkspace):
    """Dates and close.

    Signals:
        plan_wanted(str): somebody asks for the action plan of the slot with that id; its dialog opens from here.
        meeting_closed(): the meeting has been closed from here; `home_wanted` follows.
    """

    plan_wanted = Signal(str)
    meeting_closed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._plan_seen_of = ""
        self.next_date = NextDateCard(hub, theme)
        self.plans = PlanRows(theme)
        self.sure_now = SureNow(hub, theme)
        self.kept = KeptRows(theme)
        self.next_time = NextTimeCard(theme)
        self.advice = PlainLabel("", "quiet", wrap=True)
        self.close_meeting = primary_button(theme, self.tr("Close the meeting"), "check", "big")
        self.reopen = normal_button(theme, self.tr("Open this meeting again"), "play", "big")
        # The keyboard may come here: the button that had it goes when it is pressed.
        self.setProperty("ownFocusLook", True)
        for card in (self.next_date, self.sure_now, self.plans, self.kept, self.next_time):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.foot.addWidget(self.advice, 1)
        self.foot.addWidget(self.close_meeting)
        self.foot.addWidget(self.reopen)
        self.header.show_words(self.tr("Dates and close"), self.tr("When do we meet next?"))
        self.plans.plan_wanted.connect(self._on_plans_plan_wanted)
        self.kept.look_wanted.connect(self._on_kept_look_wanted)
        self.close_meeting.clicked.connect(self._on_close_meeting_clicked)
        self.reopen.clicked.connect(self._on_reopen_clicked)

    def refresh(self) -> None:
        """Show what is agreed and what is left to do."""
        if self.hub.view is None:
            return
        view = self.hub.view
        self.next_date.refresh()
        self.sure_now.show_actions([a for slot in view.slots for a in view.actions(slot.id)])
        self.plans.show_slots(view)
        self.kept.show_slots(view)
        self.next_time.show_meeting(view)
        closed = view.meeting.state is MeetingState.CLOSED
        self.close_meeting.setEnabled(not closed)
        self.close_meeting.setVisible(not closed)
        self.reopen.setVisible(closed)
        # Without a date, or before the plans, it is possible, but not what is offered first.
        undated = view.meeting.next_starts_ms is None
        plans_lead = not (closed or undated) and bool(view.slots) and not self._plan_seen()
        self.plans.set_leads(plans_lead)
        self.close_meeting.set_kind("normal" if undated or plans_lead else "primary")
        self.advice.setText(self._advice(closed, plans_lead))
        self.tell_console()

    def seat_facts(self) -> dict[str, str]:
        """What each member has open for next time."""
        open_for = open_actions(self.hub.meeting)
        none = self.tr("none open")
        return {
            m.id: count_of_open_actions(open_for[m.id]) if open_for[m.id] else none
            for m in self.hub.meeting.members
        }

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("for next time")

    def _plan_seen(self) -> bool:
        """Whether a plan was looked at here, or one was saved or printed ever."""
        meeting_id = self.hub.meeting.meeting.id
        if self._plan_seen_of == meeting_id:
            return True
        try:
            return self.hub.services.keeping.plan_left(meeting_id)
        except StoreUnavailable as error:
            self.hub.report(error)
            return False

    def _advice(self, closed: bool, plans_lead: bool) -> str:
        if closed:
            return self.tr("The meeting is closed. It can be looked at as it is; opened again, it goes on.")
        if self.hub.meeting.meeting.next_starts_ms is None:
            return self.tr("The next date is not agreed yet; the plans would be printed without it.")
        if plans_lead:
            return self.tr("Next the plans: each presenter looks through theirs, and takes it home.")
        return self.tr("Closing stops the clocks. The meeting can be opened again from this page.")

    def _on_plans_plan_wanted(self, slot_id: str) -> None:
        from als_desktop.ui.plan.plan_dialog import PlanDialog

        self.plan_wanted.emit(slot_id)
        self._plan_seen_of = self.hub.meeting.meeting.id
        self.refresh()
        PlanDialog(self.hub, self.theme, slot_id, self.window()).open()

    def _on_kept_look_wanted(self, slot_id: str) -> None:
        from als_desktop.ui.keeping.look_through import LookThrough

        LookThrough(self.hub, self.theme, slot_id, self.window()).open()

    def _on_close_meeting_clicked(self) -> None:
        from als_desktop.ui.keeping.closing_question import closing_question

        view = self.hub.meeting
        full = [(slot, keeping) for slot, keeping in keepings(view) if keeping.goes.anything]
        if not full:
            self._close()
            return
        plan_left = self.hub.services.keeping.plan_left(view.meeting.id)
        box = closing_question(self.theme, self.window(), view, full, plan_left)
        box.buttonClicked.connect(self._on_question_button_clicked)
        box.open()

    def _on_reopen_clicked(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        meeting_id = self.hub.meeting.meeting.id
        self.hub.do_for_good(lambda: self.hub.services.meetings.open_meeting(meeting_id))

    def _on_question_button_clicked(self, button: QAbstractButton) -> None:
        box = button.window()
        role = box.buttonRole(button) if isinstance(box, QMessageBox) else QMessageBox.ButtonRole.RejectRole
        removed = role is QMessageBox.ButtonRole.DestructiveRole and self._let_go()
        if removed or role is QMessageBox.ButtonRole.AcceptRole:
            self._close()

    def _let_go(self) -> bool:
        """Remove what the contract does not keep of each slot; False when that failed, which has been said."""
        keeping = self.hub.services.keeping
        full = [slot.id for slot, of_slot in keepings(self.hub.meeting) if of_slot.goes.anything]
        return all(self.hub.do_and_forget(partial(keeping.let_go, slot_id)) is not None for slot_id in full)

    def _close(self) -> None:
        meeting = self.hub.meeting.meeting
        # The clocks stop with it, so this is no act for undo: a closed meeting is opened again instead.
        change = self.hub.do_for_good(lambda: self.hub.services.meetings.close_meeting(meeting.id))
        if change is not None:
            self.meeting_closed.emit()
            self.home_wanted.emit()
