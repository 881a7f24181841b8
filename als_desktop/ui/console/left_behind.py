"""Said when the meeting goes on while the stage that was left still holds something: it asks for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.models.card import Pile
from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, StageKind, StageRun
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
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
        if left is None or here is None or here.position < left.position:
            return
        back = self.tr("Go back to the questions")
        if left.kind is StageKind.REPORT_IN:
            self._said, back = _unsaid(view), self.tr("Go back to report in")
        elif left.kind is StageKind.BIDDING:
            self._said, back = self._undecided(view), self.tr("Go back to bidding")
        elif left.kind is StageKind.QUESTIONS:
            self._said = self._unanswered(view, left)
        if self._said:
            self._notice.say(self._said, "info", [(left.id, back)])

    def _undecided(self, view: MeetingView) -> str:
        """Bids of which no slot was made."""
        bids = len(view.bids)
        if not bids or view.slots_decided:
            return ""
        words = self.tr("1 bid waits and no slot is made yet.")
        return words if bids == 1 else self.tr("{n} bids wait and no slot is made yet.").format(n=bids)

    def _unanswered(self, view: MeetingView, left: StageRun) -> str:
        """Questions without an answer, where most of the time for them is still to come."""
        waiting = [
            card
            for card in view.cards(left.slot_id or "")
            if card.pile not in (Pile.DRAFTED, Pile.DISCARDED) and card.answered_ms is None
        ]
        clock = view.clock(left)
        left_ms = clock.left(self._hub.services.clock.now())
        if not waiting or left_ms * 2 < clock.length_ms:
            return ""
        words = self.tr("The questions were left with {minutes} minutes to go, one of them not answered.")
        if len(waiting) > 1:
            words = self.tr("The questions were left with {minutes} minutes to go, {n} of them not answered.")
        return words.format(minutes=left_ms // MINUTE_MS, n=len(waiting))

    def _on_notice_action_chosen(self, value: str) -> None:
        if self._hub.meeting.find(StageRun, value) is not None:
            self.stage_wanted.emit(value)


def _unsaid(view: MeetingView) -> str:
    """Actions of which nobody has spoken."""
    from als_desktop.models.report_turns import still_to_report
    from als_desktop.ui.report_in.still_words import left_behind

    unsaid = still_to_report(view)
    return left_behind(unsaid) if unsaid else ""
