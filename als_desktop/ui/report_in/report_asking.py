"""Which questions about an action are still asked in this meeting, and which were passed over. Knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.action import ActionStatus
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.report_in.report_facts import asks_date, asks_instead, status_said

if TYPE_CHECKING:
    from als_desktop.models.action import Action
    from als_desktop.models.meeting_view import MeetingView

QUESTIONS: Final = (
    ReportField.DID,
    ReportField.HAPPENED,
    ReportField.LEARNED,
    ReportField.WHAT_NOW,
    ReportField.NEW_BY_WHEN,
)
# What became of it is no text of the report, but is asked like one.
STATUS: Final = "status"
_ENDED: Final = (ActionStatus.DONE, ActionStatus.DROPPED)


class ReportAsking:
    """The questions about one action, in the order in which they are asked."""

    def __init__(self, action_id: str) -> None:
        """Nothing was passed over yet."""
        self._action_id = action_id
        self._passed: set[ReportField] = set()

    def pass_over(self, field: ReportField) -> None:
        """There is nothing to say to this, or not now."""
        self._passed.add(field)

    def ask_from(self, field: ReportField) -> None:
        """An answer was taken back: neither it nor what came after it counts as passed over."""
        self._passed -= set(QUESTIONS[QUESTIONS.index(field) :])

    def settle_date_anew(self) -> None:
        """Something else has become of the action: a date that held need not hold any more."""
        self._passed.discard(ReportField.NEW_BY_WHEN)

    def was_passed(self, field: ReportField | None) -> bool:
        """Whether a question was passed over."""
        return field in self._passed

    def takes_date(self, view: MeetingView) -> bool:
        """Whether the action can have a new date."""
        action = self._action(view)
        return action is not None and status_said(view, action) not in _ENDED

    def asks_instead(self, view: MeetingView) -> bool:
        """Whether it is still to be said what the action becomes."""
        action = self._action(view)
        return action is not None and asks_instead(view, action)

    def asks_date(self, view: MeetingView) -> bool:
        """Whether it is still to be said until when the action goes on."""
        action = self._action(view)
        passed = ReportField.NEW_BY_WHEN in self._passed
        return action is not None and not passed and asks_date(view, action)

    def taught(self, view: MeetingView) -> bool:
        """Whether it was said what the action taught, or that there is nothing to say."""
        report = view.report_on(self._action_id)
        return ReportField.LEARNED in self._passed or (report is not None and bool(report.learned))

    def left_at_the_end(self, view: MeetingView) -> ReportField:
        """What is asked when the status was said first: what was done, what happened, and of what goes on what now.

        What has changed has its new words.
        """
        action, report = self._action(view), view.report_on(self._action_id)
        ended = action is None or status_said(view, action) in _ENDED
        fields = QUESTIONS[:2] if ended else (*QUESTIONS[:2], ReportField.WHAT_NOW)
        open_ones = (field for field in fields if report is not None and self._is_open(view, field))
        return next(open_ones, ReportField.LEARNED)

    def talked_through(self, view: MeetingView) -> bool:
        """Whether all was asked but what became of the action."""
        action, report = self._action(view), view.report_on(self._action_id)
        if action is None or status_said(view, action) is not None:
            return False
        return ReportField.WHAT_NOW in self._passed or (report is not None and bool(report.what_now))

    def ended(self, view: MeetingView) -> bool:
        """Whether it is said what became of the action, and nothing that this calls for is open."""
        action = self._action(view)
        said = action is not None and status_said(view, action) is not None
        return said and not self.asks_instead(view) and not self.asks_date(view)

    def first(self, view: MeetingView) -> ReportField:
        """What is asked first, also of an action that was left half way."""
        if self.asks_instead(view):
            return ReportField.WHAT_NOW
        if self.asks_date(view):
            return ReportField.NEW_BY_WHEN
        open_ones = (field for field in QUESTIONS[:-1] if self._is_open(view, field))
        return next(open_ones, QUESTIONS[0])

    def after(self, view: MeetingView, field: ReportField) -> ReportField | None:
        """What is asked after `field`; None when all was."""
        rest = QUESTIONS[QUESTIONS.index(field) + 1 :]
        return next((one for one in rest if self._is_asked(view, one)), None)

    def _is_open(self, view: MeetingView, field: ReportField) -> bool:
        """Whether a question is asked that has no answer yet and was not passed over."""
        report = view.report_on(self._action_id)
        answered = report is not None and bool(getattr(report, field.value))
        return self._is_asked(view, field) and field not in self._passed and not answered

    def _action(self, view: MeetingView) -> Action | None:
        return view.action(self._action_id)

    def _is_asked(self, view: MeetingView, field: ReportField) -> bool:
        """What now is not asked again once it is said what the action becomes, nor a date of what has none."""
        if field is ReportField.NEW_BY_WHEN:
            return self.asks_date(view)
        action = self._action(view)
        changed = action is not None and status_said(view, action) is ActionStatus.CHANGED
        return field is not ReportField.WHAT_NOW or not changed or self.asks_instead(view)
