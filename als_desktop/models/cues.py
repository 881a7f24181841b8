"""Private cues for the facilitator that come from facts of the meeting (practice literature: facilitator cues).

A cue says what is so, never what a person is like, and never does anything by itself. How much of a stage's time has
to be gone, and the like, is data: `CueLimits`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.choosing import choice_at
from als_desktop.models.contract import ContractScore
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import MeetingState, StageKind, StageStatus
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from als_desktop.models.meeting import Slot, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.models.stage_clock import Moment


@dataclass(frozen=True, slots=True)
class CueLimits:
    """When a fact is worth a cue: shares of a stage's time (0 to 1), and counts."""

    nothing_answered_after: float
    not_asked_after: float
    unread_after: float
    no_action_left: float
    time_for_actions_left: float
    sure_again_left: float
    reports_after: float
    not_bidding_after: float
    unscored_left: float
    undated_left: float
    left_early: float
    same_person_cards: int
    advice_cards: int
    advice_of_last: int
    silent_meetings: int


@dataclass(frozen=True, slots=True)
class Cue:
    """One fact: its `code` in the catalogue of cues, the names it speaks of, and a number (minutes or a count)."""

    code: str
    names: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Watched:
    """What the rules look at: a meeting in one of its stages, `gone` of whose time has passed (1: all of it).

    `slot_left` is the share of the slot's time that is left. `cards` are those of the slot, the earliest first.
    """

    view: MeetingView
    stage: StageRun
    slot: Slot | None
    limits: CueLimits
    gone: float
    left_ms: int
    slot_left: float
    gives_advice: Callable[[str], bool] | None
    cards: list[QuestionCard]
    speaking_id: str | None

    @property
    def askers(self) -> list[Member]:
        """Who may ask in the slot and is here."""
        presenter = self.slot.presenter_id if self.slot is not None else None
        return [m for m in self.view.members_in_room if m.id != presenter]


def cues(
    view: MeetingView,
    now: Moment,
    limits: CueLimits,
    gives_advice: Callable[[str], bool] | None = None,
    speaking_id: str | None = None,
) -> tuple[Cue, ...]:
    """The cues for the stage that the meeting is in, the most telling first.

    `gives_advice` says whether a question is advice in disguise; without it that is not looked at. `speaking_id` is the
    member who speaks just now, where that is known.
    """
    stage = view.current_stage
    # Where one of several is chosen there is no board to speak of.
    if stage is None or choice_at(view, stage) is not None:
        return ()
    clock = view.clock(stage)
    left = clock.left(now)
    gone = clock.elapsed(now) / clock.length_ms if clock.length_ms else 0.0
    slot = view.current_slot
    # Once for all rules: they are asked after each act on the board.
    cards = sorted(view.cards(slot.id), key=lambda c: c.written_ms) if slot is not None else []
    slot_left = _slot_left(view, slot, now) if slot is not None else 1.0
    watched = Watched(view, stage, slot, limits, gone, left, slot_left, gives_advice, cards, speaking_id)
    return tuple(cue for rule in _RULES.get(stage.kind, ()) for cue in rule(watched))


def time_to_ask_again(view: MeetingView, stage: StageRun, now: Moment, limits: CueLimits) -> bool:
    """Whether forming actions is so near its end that the presenter may be asked once more how sure they are."""
    clock = view.clock(stage)
    return clock.left(now) <= limits.sure_again_left * clock.length_ms


def _slot_left(view: MeetingView, slot: Slot, now: Moment) -> float:
    """How much of a slot's time is left, as a share: what its stages have together, less what they have had."""
    stages = (s for s in view.stages_of_slot(slot.id) if s.status is not StageStatus.SKIPPED)
    clocks = [view.clock(stage) for stage in stages]
    length_ms = sum(clock.length_ms for clock in clocks)
    return sum(clock.left(now) for clock in clocks) / length_ms if length_ms else 1.0


def _nothing_answered(w: Watched) -> Iterator[Cue]:
    begun = w.slot is not None and w.slot.spotlight_id is not None
    if w.gone < w.limits.nothing_answered_after or begun:
        return
    # What still lies face down is read out first, and has a cue of its own.
    if any(card.answered_ms is not None or card.pile is Pile.DRAFTED for card in w.cards):
        return
    yield Cue("nothing_answered" if w.cards else "nothing_asked")


def _unread(w: Watched) -> Iterator[Cue]:
    drafts = sum(1 for card in w.cards if card.pile is Pile.DRAFTED)
    answering = any(card.answered_ms is not None for card in w.cards)
    if drafts and (answering or w.gone >= w.limits.unread_after):
        yield Cue("unread", number=drafts)


def _not_asked(w: Watched) -> Iterator[Cue]:
    if w.slot is None or w.slot.anonymous or w.gone < w.limits.not_asked_after:
        return
    asked = {author for card in w.cards for author in card.author_ids}
    silent = [m.name for m in w.askers if m.id not in asked]
    # While nobody has asked, that is said of the stage and not of everybody in it.
    if silent and len(silent) < len(w.askers):
        yield Cue("not_asked", tuple(silent))


def _same_person(w: Watched) -> Iterator[Cue]:
    if len(w.askers) < 2:
        return
    most = w.limits.same_person_cards
    read = sorted((c for c in w.cards if c.read_ms is not None), key=lambda c: (c.read_ms, c.written_ms))
    last = [card.author_id for card in read[-most:]]
    if len(last) == most and last[0] is not None and len(set(last)) == 1:
        author = w.view.member(last[0])
        if author is not None:
            yield Cue("same_person", (author.name,), most)


def _advice_slips_in(w: Watched) -> Iterator[Cue]:
    if w.gives_advice is None:
        return
    last = w.cards[-w.limits.advice_of_last :]
    advising = sum(1 for card in last if w.gives_advice(card.text))
    if advising >= w.limits.advice_cards:
        yield Cue("advice", number=advising)


def _actions_need_time(w: Watched) -> Iterator[Cue]:
    if w.left_ms > 0 or w.slot is None:
        return
    ahead = [s for s in w.view.stages_of_slot(w.slot.id) if s.position > w.stage.position]
    minutes = sum(s.planned_ms for s in ahead) // MINUTE_MS
    if minutes:
        yield Cue("move_on", number=minutes)


def _time_for_actions(w: Watched) -> Iterator[Cue]:
    """Questions may take what was meant for the actions: then that is said here, before it is too late."""
    if w.slot is None or w.slot_left > w.limits.time_for_actions_left or w.view.actions(w.slot.id):
        return
    ahead = (s for s in w.view.stages_of_slot(w.slot.id) if s.position > w.stage.position)
    if any(s.kind is StageKind.ACTIONS and s.status is StageStatus.AHEAD for s in ahead):
        yield Cue("time_for_actions" if w.slot_left > 0 else "slot_without_action")


def _no_action(w: Watched) -> Iterator[Cue]:
    if w.slot is not None and 1 - w.gone <= w.limits.no_action_left and not w.view.actions(w.slot.id):
        yield Cue("no_action" if w.left_ms > 0 else "over_without_action")


def _presentation_over(w: Watched) -> Iterator[Cue]:
    if w.left_ms <= -MINUTE_MS:
        yield Cue("presentation_over", number=-w.left_ms // MINUTE_MS)


def _reports_left(w: Watched) -> Iterator[Cue]:
    view = w.view
    if w.gone < w.limits.reports_after:
        return
    reported = {a.owner_id for a in view.earlier_actions if view.report_on(a.id) is not None}
    # Whoever reports now is being heard.
    reported.add(w.speaking_id or "")
    here = view.members_in_room
    left = [m.name for m in view.reporters() if m.id not in reported and m in here]
    if left:
        yield Cue("reports_left", tuple(left), max(0, w.left_ms) // MINUTE_MS)


def _not_bidding(w: Watched) -> Iterator[Cue]:
    view, most = w.view, w.limits.silent_meetings
    number = view.meeting.number
    if number <= most or view.slots_decided or not view.bids or w.gone < w.limits.not_bidding_after:
        return
    bidding = {bid.member_id for bid in view.bids}
    names = tuple(
        m.name
        for m in view.members_in_room
        if m.id not in bidding
        and number - (view.turns[m.id].meeting_number if m.id in view.turns else 0) >= most
    )
    if names:
        yield Cue("not_bidding", names, most)


def _presenter_first(w: Watched) -> Iterator[Cue]:
    if w.slot is None:
        return
    said = [f for f in w.view.of(Feedback) if f.layer is FeedbackLayer.SLOT and f.slot_id == w.slot.id]
    presenter = w.view.member(w.slot.presenter_id)
    if presenter is not None and said and all(f.member_id != presenter.id for f in said):
        yield Cue("presenter_first", (presenter.name,))


def _not_scored(w: Watched) -> Iterator[Cue]:
    if w.view.contract_version is None:
        return
    rules = {rule.id for rule in w.view.ground_rules}
    scored = {score.item_id for score in w.view.of(ContractScore)}
    if rules and 1 - w.gone <= w.limits.unscored_left and not rules <= scored:
        yield Cue("not_scored", number=len(rules - scored))


def _no_next_date(w: Watched) -> Iterator[Cue]:
    """Until then it is what "Say this" begins with."""
    closed = w.view.meeting.state is MeetingState.CLOSED
    if w.view.meeting.next_starts_ms is None and 1 - w.gone <= w.limits.undated_left and not closed:
        yield Cue("no_next_date")


_RULES: Final[dict[StageKind, tuple[Callable[[Watched], Iterator[Cue]], ...]]] = {
    StageKind.REPORT_IN: (_reports_left,),
    StageKind.BIDDING: (_not_bidding,),
    StageKind.PRESENTATION: (_presentation_over,),
    StageKind.QUESTIONS: (
        _time_for_actions,
        _actions_need_time,
        _nothing_answered,
        _unread,
        _not_asked,
        _same_person,
        _advice_slips_in,
    ),
    StageKind.ACTIONS: (_no_action, _actions_need_time),
    StageKind.FEEDBACK: (_presenter_first,),
    StageKind.REVIEW: (_not_scored,),
    StageKind.CLOSE: (_no_next_date,),
}
