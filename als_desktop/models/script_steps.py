"""Where the work of a stage stands, so that what to say can keep step with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import all_begun, all_sure
from als_desktop.models.bids_wanted import bids_wanted
from als_desktop.models.board import answer_order
from als_desktop.models.closing import closing_step, unsure_now
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import BidOutcome, Slot, StageKind
from als_desktop.models.meeting_pack import code_of
from als_desktop.models.next_step import SILENCE, NextStep, answer_step, rest_to_answer
from als_desktop.models.question_pace import question_step
from als_desktop.models.report_turns import still_to_report
from als_desktop.models.stage_clock import Urgency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.question_pace import QuestionPace
    from als_desktop.models.stage_clock import Moment


def script_step(view: MeetingView, stage: StageRun, now: Moment, pace: QuestionPace) -> str:
    """The step by its name in the catalogue of what to say; empty where there is none.

    A stage for which a pack has lines of its own has no steps: those are ways to say one thing.
    """
    if view.pack is not None and code_of(stage) in view.pack.scripts:
        return ""
    slot = view.find(Slot, stage.slot_id)
    urgency = view.clock(stage).urgency(now)
    if stage.kind is StageKind.WELCOME:
        return rules_step(view)
    if stage.kind is StageKind.CHECK_IN:
        return "round"
    if stage.kind is StageKind.BIDDING:
        return _of_bids(view)
    if stage.kind is StageKind.BREAK:
        return "back" if urgency is Urgency.OVER else "wait"
    if stage.kind is StageKind.REPORT_IN:
        return _of_reports(view, urgency)
    if stage.kind is StageKind.CLOSE:
        return closing_step(view, (), unsure_now(view))
    if stage.kind is StageKind.REVIEW:
        return _of_review(view)
    if slot is None:
        return ""
    if stage.kind is StageKind.PRESENTATION:
        return "present" if urgency is Urgency.CALM else "end"
    if stage.kind is StageKind.QUESTIONS:
        return _of_questions(view.cards(slot.id), question_step(view, stage, now, pace), urgency)
    if stage.kind is StageKind.ACTIONS:
        actions = view.actions(slot.id)
        if urgency is Urgency.OVER:
            return "over" if actions else "over_without"
        return _of_actions(actions)
    if stage.kind is StageKind.FEEDBACK:
        return _asked_for_feedback(view, slot)
    return ""


def _of_actions(actions: Sequence[Action]) -> str:
    """What, by when and how it begins; then who helps, how sure, and once that is said of all, going on."""
    if not all_begun(actions):
        return "act"
    if all_sure(actions):
        return "ready"
    return "sure" if all(one.support.strip() for one in actions if not one.confidence) else "plan"


def rules_step(view: MeetingView) -> str:
    """The rules that are proposed, or who is missing once they are agreed on in this meeting."""
    if view.rules_proposed:
        return "proposed"
    version, started_ms = view.contract_version, view.meeting.started_ms
    now_agreed = version is not None and started_ms is not None and version.agreed_ms >= started_ms
    return "just_agreed" if now_agreed else "agreed"


def _of_reports(view: MeetingView, urgency: Urgency) -> str:
    """Reporting, until all who are here have, or the time is up; the page knows what is asked."""
    if not view.reporters():
        return "none"
    if not any(one.here for one in still_to_report(view)):
        return "reported"
    return "over" if urgency is Urgency.OVER else "reports"


def _of_bids(view: MeetingView) -> str:
    if view.slots_decided:
        return "made"
    if bids_wanted(view):
        return "bid"
    outcomes = [bid.outcome for bid in view.bids]
    chosen, waiting = outcomes.count(BidOutcome.CHOSEN), outcomes.count(BidOutcome.OPEN)
    if chosen and (not waiting or chosen >= view.meeting.planned_slots):
        return "agree"
    return "choose" if view.turns else "choose_first"


def _of_questions(cards: Sequence[QuestionCard], step: NextStep, urgency: Urgency) -> str:
    """The step of the board; towards the end the time has a word in it, and a late question is only read out."""
    begun = any(card.answered_ms is not None for card in cards)
    if step in (NextStep.ANSWER_HELD, NextStep.KEEP, NextStep.GO_ON):
        return step.value
    if urgency is not Urgency.CALM:
        return "over" if urgency is Urgency.OVER else "nearly"
    if begun and step in (NextStep.ASK, NextStep.READ_OUT, NextStep.ASK_ON, *SILENCE):
        return "read_late"
    if step is NextStep.ANSWER_REST and len(rest_to_answer(cards)) == 1:
        return "answer_last"
    if step is not NextStep.ANSWER_NEXT:
        return step.value
    ordered = answer_step(answer_order(cards), None)
    if not begun:
        return "answer_first" if rest_to_answer(cards) else "answer_begin"
    return "back" if ordered.ahead is None else step.value


def _of_review(view: MeetingView) -> str:
    """The rules until all are scored, then what went well; the page knows which question is asked after it."""
    scores = view.rule_scores
    unscored = view.contract_version is not None and any(rule.id not in scores for rule in view.ground_rules)
    return "rules" if unscored else "did_well"


def _asked_for_feedback(view: MeetingView, slot: Slot) -> str:
    """Its presenter, until they have said all that they are asked, or somebody else has spoken; then the members."""
    said = [f for f in view.of(Feedback) if f.layer is FeedbackLayer.SLOT and f.slot_id == slot.id]
    others = any(f.member_id != slot.presenter_id for f in said)
    all_said = len({f.prompt for f in said}) > 1 and bool(slot.learned.strip())
    return "members" if others or all_said else "presenter"
