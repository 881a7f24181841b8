"""Said when the meeting goes on while the stage that was left still holds something, or goes back: the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, Slot, StageRun
from als_desktop.models.report_turns import still_to_report
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.stage_leftovers import Leftover, LeftoverKind, leftover
from als_desktop.services.catalogues import cue_limits
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.words import joined
from als_desktop.ui.report_in.still_words import left_behind

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.parts.notice_bar import NoticeBar


class LeftBehind(QObject):
    """Speaks in the console's notice bar, however the stage was left.

    Signals:
        stage_wanted(str): the way back is taken, to the stage with that id.
    """

    stage_wanted = Signal(str)

    def __init__(self, hub: Hub, notice: NoticeBar, parent: QObject) -> None:
        """Listens to the hub from now on."""
        super().__init__(parent)
        self._hub = hub
        self._notice = notice
        self._said = ""
        self._led = False
        hub.changed.connect(self._on_hub_changed)
        notice.action_chosen.connect(self._on_notice_action_chosen)

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None:
            return
        for before, after in change.edits_of(Meeting):
            if before is not None and after is not None and before.current_stage_id != after.current_stage_id:
                self._moved(before.current_stage_id, after.current_stage_id)

    def _moved(self, from_id: str | None, to_id: str | None) -> None:
        view = self._hub.meeting
        if self._said and self._notice.text() == self._said:
            self._notice.clear()
        self._said = ""
        left, here = view.find(StageRun, from_id), view.find(StageRun, to_id)
        if left is None or here is None:
            return
        if here.position < left.position:
            self._went_back(left, here)
            return
        found = leftover(view, left, here, self._hub.services.clock.now(), cue_limits().left_early)
        if found is None:
            return
        self._said = self._sentence(found)
        back = view.stages_of_slot(found.slots[0].id)[0] if found.slots else left
        self._notice.say(self._said, "info", [(back.id, self._way_back(found))])

    def _went_back(self, left: StageRun, here: StageRun) -> None:
        """Over several stages, not by a way that was offered here: a look back moves the meeting, and its clock."""
        view = self._hub.meeting
        if self._led or not any(here.position < s.position < left.position for s in view.stages):
            return
        words = self.tr("This is {here} again, and its clock goes on.").format(here=stage_name(here, view))
        self._said = words
        back = self.tr("Back to {stage}").format(stage=stage_name(left, view))
        self._notice.say(words, "info", [(left.id, back)])

    def _sentence(self, found: Leftover) -> str:
        if found.kind is LeftoverKind.REPORTS:
            return left_behind(still_to_report(self._hub.meeting))
        if found.kind is LeftoverKind.RULES:
            return self.tr("The set has not agreed on its ground rules; they cannot be scored at the end.")
        if found.kind is LeftoverKind.OFFERS:
            return self.tr("Nothing is chosen yet of what was offered.")
        one = found.number == 1
        if found.kind is LeftoverKind.SLOTS:
            words = self.tr("The slots of {names} were passed over; their bids wait for next time.")
            if one:
                words = self.tr("{names}'s slot was passed over; the bid waits for next time.")
            return words.format(names=joined([self._presenter(slot) for slot in found.slots]))
        if found.kind is LeftoverKind.BIDS:
            words = self.tr("{n} bids wait and no slot is made yet.")
            return self.tr("1 bid waits and no slot is made yet.") if one else words.format(n=found.number)
        words = self.tr("The questions were left with {minutes} minutes to go, {n} of them not answered.")
        if one:
            words = self.tr("The questions were left with {minutes} minutes to go, one of them not answered.")
        return words.format(n=found.number, minutes=found.left_ms // MINUTE_MS)

    def _way_back(self, found: Leftover) -> str:
        if found.slots:
            return self.tr("Go back to {name}'s slot").format(name=self._presenter(found.slots[0]))
        return {
            LeftoverKind.RULES: self.tr("Go back to the welcome"),
            LeftoverKind.REPORTS: self.tr("Go back to report in"),
            LeftoverKind.BIDS: self.tr("Go back to bidding"),
            LeftoverKind.ANSWERS: self.tr("Go back to the questions"),
            LeftoverKind.OFFERS: self.tr("Go back and choose"),
        }[found.kind]

    def _presenter(self, slot: Slot) -> str:
        member = self._hub.meeting.member(slot.presenter_id)
        return member.name if member is not None else ""

    def _on_notice_action_chosen(self, value: str) -> None:
        if self._hub.meeting.find(StageRun, value) is not None:
            self._led = True
            self.stage_wanted.emit(value)
            self._led = False
