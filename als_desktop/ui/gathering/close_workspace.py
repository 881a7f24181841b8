"""The end of the meeting: the next date, the plans to take home, and closing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from als_desktop.errors import StoreUnavailable
from als_desktop.models.closing import ClosingStep, closing_step, next_plan, unsure_now
from als_desktop.models.held import slots_held
from als_desktop.models.keeping import keepings
from als_desktop.models.leading import starting_leads
from als_desktop.models.meeting import MeetingState, Slot
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.ui.actions.sure_now import SureNow
from als_desktop.ui.gathering.next_date_card import NextDateCard
from als_desktop.ui.gathering.next_time_card import NextTimeCard, open_actions
from als_desktop.ui.gathering.plan_rows import PlanRows, Taken
from als_desktop.ui.keeping.kept_rows import KeptRows
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.plan.plan_files import is_print_copy

if TYPE_CHECKING:
    from als_desktop.models.action_plan import ActionPlan
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.parts.buttons import Button
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
        # Only of this sitting, by the id of the slot: what the plan was as it was looked at is noted nowhere.
        self._seen: dict[str, ActionPlan] = {}
        self._looked_at = ""
        self._asks_sure = True
        self._closing_step = ClosingStep.DATE
        self._plan_next: Slot | None = None
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
        for card in (self.next_date, self.next_time, self.sure_now, self.plans, self.kept):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.foot.addWidget(self.advice, 1)
        self.foot.addWidget(self.close_meeting)
        self.foot.addWidget(self.reopen)
        self.next_date.agreed.connect(self._on_next_date_agreed)
        self.sure_now.passed.connect(self._on_sure_now_passed)
        self.sure_now.put_off.connect(self._on_sure_now_put_off)
        self.plans.plan_wanted.connect(self._on_plans_plan_wanted)
        self.kept.look_wanted.connect(self._on_kept_look_wanted)
        self.close_meeting.clicked.connect(self._on_close_meeting_clicked)
        self.reopen.clicked.connect(self._on_reopen_clicked)

    def refresh(self) -> None:
        """Show what is agreed and what is left to do."""
        if self.hub.view is None:
            return
        view = self.hub.view
        closed = view.meeting.state is MeetingState.CLOSED
        self.next_date.refresh()
        unsure = unsure_now(view) if self._asks_sure else []
        self.sure_now.show_actions([a for slot in view.slots for a in view.actions(slot.id)])
        taken = self._taken()
        changed = [slot_id for slot_id, how in taken.items() if how is Taken.CHANGED]
        self.plans.show_slots(view, taken)
        self.kept.show_slots(view)
        self.next_time.show_meeting(view)
        before, self._closing_step = self._closing_step, closing_step(view, taken, unsure, changed)
        self._plan_next = next_plan(view, set(taken).difference(changed))
        self.header.show_words(self.tr("Dates and close"), self._title())
        self.close_meeting.setEnabled(not closed)
        self.close_meeting.setVisible(not closed)
        self.reopen.setVisible(closed)
        self._show_lead()
        self.advice.setText(self._advice())
        if self._closing_step is not before:
            self.facts_changed.emit()
        self.tell_console()

    def follow(self, change: Change) -> None:
        """Undo leads back to what is asked again."""
        before = self._closing_step
        super().follow(change)
        if self.hub.turning and self._closing_step is not before:
            self._take_keyboard_on()

    def step(self, told: str) -> str:
        """What was done with the plans is known here."""
        return self._closing_step

    def tell_lead(self) -> None:
        """A clock that waits to be started leads."""
        super().tell_lead()
        if self.hub.view is not None:
            self._show_lead()

    def seat_facts(self) -> dict[str, str]:
        """What each member has open for next time."""
        open_for = open_actions(self.hub.meeting)
        none = self.tr("none open")
        return {
            m.id: self.tr("{n} open").format(n=open_for[m.id]) if open_for[m.id] else none
            for m in self.hub.meeting.members
        }

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("for next time")

    def _lead(self) -> Button | None:
        """What is offered first. Without a date, or before the plans, closing is possible, but not that."""
        if starting_leads(self.hub.meeting, self.stage):
            return None
        if self._closing_step is ClosingStep.DATE:
            return self.next_date.agree
        if self._closing_step is ClosingStep.PLANS and self._plan_next is not None:
            return self.plans.button_of(self._plan_next.id)
        return self.close_meeting if self._closing_step is ClosingStep.GOODBYE else None

    def _show_lead(self) -> None:
        lead = self._lead()
        asks = self._closing_step is ClosingStep.SURE and not starting_leads(self.hub.meeting, self.stage)
        self.sure_now.set_leads(asks)
        for button in (self.next_date.agree, *self.plans.buttons(), self.close_meeting):
            button.set_kind("primary" if button is lead else "normal")

    def _on_next_date_agreed(self) -> None:
        """Not into a field of what was just agreed: whatever is typed there would change it."""
        self._take_keyboard_on()

    def _on_sure_now_passed(self) -> None:
        self._take_keyboard_on()

    def _on_sure_now_put_off(self) -> None:
        self._asks_sure = False
        self.refresh()
        self._take_keyboard_on()

    def _take_keyboard_on(self) -> None:
        """Have the keyboard on what comes next."""
        if self._closing_step is not ClosingStep.SURE or not self.sure_now.take_keyboard():
            (self._lead() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _taken(self) -> dict[str, Taken]:
        """What was done with the plan of each slot (by id): looked at, saved or printed, and changed since."""
        taken = dict.fromkeys(self._seen, Taken.SEEN)
        try:
            left = self.hub.services.plans.plans_left(self.hub.meeting.meeting.id)
        except StoreUnavailable as error:
            self.hub.report(error)
            return taken
        for slot_id, target in left.items():
            taken[slot_id] = Taken.PRINTED if is_print_copy(Path(target)) else Taken.SAVED
        view = self.hub.meeting
        if view.meeting.state is not MeetingState.CLOSED:
            known = [slot for slot in view.slots if slot.id in self._seen]
            for slot in known:
                if plan_of_slot(view, slot, ()) != self._seen[slot.id]:
                    taken[slot.id] = Taken.CHANGED
        return taken

    def _title(self) -> str:
        return {
            ClosingStep.CLOSED: self.tr("This meeting is closed"),
            ClosingStep.DATE: self.tr("When do we meet next?"),
            ClosingStep.SURE: self.tr("How sure are we now?"),
            ClosingStep.PLANS: self.tr("What each takes home"),
            ClosingStep.GOODBYE: self.tr("Until next time"),
        }[self._closing_step]

    def _advice(self) -> str:
        plans = bool(slots_held(self.hub.meeting))
        return {
            ClosingStep.CLOSED: self.tr("It can be looked at as it is; opened again, it goes on."),
            ClosingStep.DATE: self.tr("The plans would be printed without the next date.") if plans else "",
            ClosingStep.SURE: self.tr("First how sure each is now: it is printed on the plan."),
            ClosingStep.PLANS: self.tr(
                "Now the plans: each presenter looks through theirs, and takes it home."
            ),
            ClosingStep.GOODBYE: self.tr(
                "Closing stops the clocks. The meeting can be opened again from this page."
            ),
        }[self._closing_step]

    def _on_plans_plan_wanted(self, slot_id: str) -> None:
        from als_desktop.ui.plan.plan_dialog import PlanDialog

        self.plan_wanted.emit(slot_id)
        self._looked_at = slot_id
        dialog = PlanDialog(self.hub, self.theme, slot_id, self.window())
        dialog.finished.connect(self._on_plan_dialog_finished)
        dialog.open()

    def _on_plan_dialog_finished(self) -> None:
        if self.hub.view is not None:
            self._note_plan(self._looked_at)
            self.refresh()
            self._take_keyboard_on()

    def _note_plan(self, slot_id: str) -> None:
        slot = self.hub.meeting.find(Slot, slot_id)
        if slot is not None:
            self._seen[slot_id] = plan_of_slot(self.hub.meeting, slot, ())

    def _on_kept_look_wanted(self, slot_id: str) -> None:
        from als_desktop.ui.keeping.look_through import LookThrough

        self._looked_at = slot_id
        dialog = LookThrough(self.hub, self.theme, slot_id, self.window())
        dialog.accepted.connect(self._on_look_through_accepted)
        dialog.open()

    def _on_look_through_accepted(self) -> None:
        """What was let go stays on the plan that was taken; a question that was kept there is not on it yet."""
        slot, taken = self.hub.meeting.find(Slot, self._looked_at), self._seen.get(self._looked_at)
        if slot and taken and plan_of_slot(self.hub.meeting, slot, ()).questions == taken.questions:
            self._note_plan(slot.id)
            self.refresh()

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
            words = self.tr("Meeting {n} is closed. It can be looked at, and opened again, from this page.")
            self.hub.told.emit(words.format(n=meeting.number))
