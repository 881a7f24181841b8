"""What leads on in a stage: one thing on the screen at a time, so that the next step is to be seen."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.action import all_begun, all_sure
from als_desktop.models.bids_wanted import bids_wanted
from als_desktop.models.choosing import choice_at, is_board
from als_desktop.models.ideas import ideas_first
from als_desktop.models.meeting import MeetingState, StageKind
from als_desktop.models.next_step import NextStep
from als_desktop.models.question_pace import question_step
from als_desktop.models.report_turns import still_to_report
from als_desktop.models.stage_clock import Phase, Urgency

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.question_pace import QuestionPace
    from als_desktop.models.stage_clock import Moment


class Lead(StrEnum):
    """Who leads: the field for typing, a button of the board, the cards on it, or the agenda."""

    TYPING = "typing"
    BOARD = "board"
    CARDS = "cards"
    AGENDA = "agenda"


_LEADS = {
    NextStep.WRITE: Lead.TYPING,
    NextStep.WRITTEN: Lead.BOARD,
    NextStep.ASK: Lead.TYPING,
    NextStep.READ_OUT: Lead.BOARD,
    NextStep.ASK_ON: Lead.TYPING,
    NextStep.CHOOSE: Lead.CARDS,
    NextStep.ANSWER_NEXT: Lead.BOARD,
    NextStep.ANSWERING: Lead.BOARD,
    NextStep.ANSWER_REST: Lead.BOARD,
    NextStep.ANSWER_HELD: Lead.BOARD,
    NextStep.KEEP: Lead.AGENDA,
    NextStep.GO_ON: Lead.AGENDA,
}


def starting_leads(view: MeetingView, stage: StageRun | None) -> bool:
    """Whether the clock of a stage waits to be started: at the beginning of a meeting, and once it was set back."""
    if stage is None or view.meeting.state is MeetingState.CLOSED:
        return False
    clock = view.clock(stage)
    return clock.phase is Phase.READY and clock.length_ms > 0


def typing_leads(view: MeetingView, stage: StageRun, now: Moment, pace: QuestionPace) -> bool:
    """Whether what is typed is what usually comes next; not where one of what the pack offers is chosen.

    While actions are formed it is an action, then its first step and its date, until the time is up.
    """
    if starting_leads(view, stage):
        return False
    choice = choice_at(view, stage)
    if choice is not None:
        return not choice.offers
    if forms_actions(view, stage):
        return not (_is_over(view, stage, now) or all_begun(view.actions(stage.slot_id or "")))
    if stage.kind is StageKind.BIDDING:
        return bids_wanted(view)
    return not is_board(view, stage) or lead_of(question_step(view, stage, now, pace)) is Lead.TYPING


def going_on_leads(view: MeetingView, stage: StageRun | None, now: Moment, pace: QuestionPace) -> bool:
    """Whether going on to the next stage is what usually comes next.

    It would leave out every presenter while the bids are not made into slots, have a set meet by rules on which it
    never agreed, leave actions unreported, questions without their answer, what was to be chosen open, actions
    without a first step and a date, or, while there is time, nobody asked how sure they are: possible, but not what is
    offered first. When the time is up it is, unless a question is under way, and a break is not cut short. Where
    everybody is heard in turn, the page knows who was (`own_step_leads`).
    """
    if stage is None:
        return True
    if starting_leads(view, stage):
        return False
    if stage.kind is StageKind.WELCOME:
        return not view.rules_proposed
    over = _is_over(view, stage, now)
    if stage.kind is StageKind.BREAK:
        return view.clock(stage).urgency(now) is not Urgency.CALM
    if stage.kind is StageKind.REPORT_IN:
        return over or not any(one.here for one in still_to_report(view))
    choice = choice_at(view, stage)
    if choice is not None:
        return over or choice.chosen is not None
    if is_board(view, stage):
        lead = lead_of(question_step(view, stage, now, pace))
        return lead is Lead.AGENDA or (lead is Lead.CARDS and over)
    if forms_actions(view, stage):
        actions = view.actions(stage.slot_id or "")
        calm = view.clock(stage).urgency(now) is Urgency.CALM
        return over or (all_begun(actions) and (not calm or all_sure(actions)))
    return not view.next_undecided(stage)


def lead_of(step: NextStep) -> Lead:
    """Who leads in a step of the questions' life."""
    return _LEADS[step]


def forms_actions(view: MeetingView, stage: StageRun) -> bool:
    """Whether actions are formed in a stage; where ideas come first, they are only said."""
    return stage.kind is StageKind.ACTIONS and not ideas_first(view, stage)


def _is_over(view: MeetingView, stage: StageRun, now: Moment) -> bool:
    return view.clock(stage).urgency(now) is Urgency.OVER
