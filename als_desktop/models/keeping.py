"""What the contract lets the program keep of a slot, and what goes when that is applied.

The slot itself stays at every level: who presented, when and for how long. Counts stay, words go.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.board import answer_order, edits_between, lane_rows, numbered
from als_desktop.models.changes import Edit
from als_desktop.models.choosing import manner_groups
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.held import slots_held
from als_desktop.models.meeting import FacilitatorNote
from als_desktop.models.people import Retention
from als_desktop.models.set_life import counts_as_kept, counts_as_told
from als_desktop.models.slot_tally import SlotTally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from als_desktop.models.card import CardGroup, QuestionCard
    from als_desktop.models.changes import Record
    from als_desktop.models.meeting import Bid, Slot
    from als_desktop.models.meeting_view import MeetingView

_WITHOUT_ISSUE = (Retention.ACTIONS, Retention.NOTHING)


@dataclass(frozen=True, slots=True)
class SlotHolds:
    """All that hangs on a slot.

    `bids` are the one it was made of and those of earlier meetings that it was carried from, `carried` the actions that
    carry on one of its own, `links` those to its cards and of its actions, `notes` the facilitator's on its stages.
    Cards in a group of `manners` are no questions.
    """

    slot: Slot
    bids: Sequence[Bid] = ()
    cards: Sequence[QuestionCard] = ()
    groups: Sequence[CardGroup] = ()
    options: Sequence[OptionNote] = ()
    actions: Sequence[Action] = ()
    carried: Sequence[Action] = ()
    links: Sequence[ActionCard] = ()
    reports: Sequence[ActionReport] = ()
    feedback: Sequence[Feedback] = ()
    notes: Sequence[FacilitatorNote] = ()
    manners: frozenset[str] = frozenset()

    @property
    def written(self) -> tuple[Record, ...]:
        """What was written in it."""
        return (*self.cards, *self.groups, *self.options, *self.actions, *self.feedback)


@dataclass(frozen=True, slots=True)
class Part:
    """What of a slot stays, or goes: its records, and whether the issue and what was learned are in it.

    `answer_notes` are the cards whose note on the answer it is about.
    """

    issue: bool = False
    learned: bool = False
    cards: tuple[QuestionCard, ...] = ()
    answer_notes: tuple[QuestionCard, ...] = ()
    groups: tuple[CardGroup, ...] = ()
    options: tuple[OptionNote, ...] = ()
    actions: tuple[Action, ...] = ()
    reports: tuple[ActionReport, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    notes: tuple[FacilitatorNote, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is anything in it."""
        return self != Part()


@dataclass(frozen=True, slots=True)
class Keeping:
    """What stays of all that hangs on a slot, and what goes."""

    holds: SlotHolds
    stays: Part
    goes: Part

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What takes away what goes; nothing where nothing does."""
        return tuple(_edits(self.holds, self.stays, self.goes)) if self.goes.anything else ()

    @property
    def tallies(self) -> tuple[SlotTally, ...]:
        """What still counts what goes."""
        return tuple(_tallies(self.holds, self.goes)) if self.goes.anything else ()


def held_in(view: MeetingView, slot: Slot) -> SlotHolds:
    """What hangs on a slot of an open meeting; what other meetings have of it is left out."""
    cards, actions = view.cards(slot.id), view.actions(slot.id)
    ids = {r.id for r in (*cards, *actions)}
    stages = {stage.id for stage in view.stages_of_slot(slot.id)}
    return SlotHolds(
        slot,
        bids=[bid for bid in view.bids if bid.id == slot.bid_id],
        cards=[card for lane in _lanes(cards) for card in lane_rows(cards, lane)],
        groups=view.groups(slot.id),
        options=view.options(slot.id),
        actions=actions,
        links=[k for k in view.of(ActionCard) if k.card_id in ids or k.action_id in ids],
        reports=[r for r in view.of(ActionReport) if r.action_id in ids],
        feedback=sorted((f for f in view.of(Feedback) if f.slot_id == slot.id), key=lambda f: f.position),
        notes=[n for n in view.of(FacilitatorNote) if n.stage_run_id in stages and n.text],
        manners=manner_groups(view.pack, view.groups(slot.id)),
    )


def keepings(view: MeetingView) -> list[tuple[Slot, Keeping]]:
    """What stays and goes of each slot that was held, in running order; of none where the contract keeps everything."""
    level = view.learning_set.retention
    if level is Retention.ALL:
        return []
    # One that waits keeps its issue until it is held.
    return [(slot, keeping_of(held_in(view, slot), level)) for slot in slots_held(view)]


def keeping_of(holds: SlotHolds, level: Retention) -> Keeping:
    """What stays and what goes of a slot at a level of the contract."""
    slot = holds.slot
    if level is Retention.ALL:
        return Keeping(holds, _whole(holds), Part())
    linked = {link.card_id for link in holds.links}
    kept = [c for c in holds.cards if level is Retention.KEPT and (c.taken_home or c.id in linked)]
    kept_ids = {card.id for card in kept}
    filled = {card.group_id for card in kept}
    no_actions = level is Retention.NOTHING
    individual = [f for f in holds.feedback if f.layer is not FeedbackLayer.SLOT]
    goes = Part(
        issue=level in _WITHOUT_ISSUE and bool(_issue(holds)),
        learned=no_actions and bool(slot.learned or slot.kept),
        cards=tuple(c for c in holds.cards if c.id not in kept_ids),
        answer_notes=tuple(c for c in holds.cards if c.answer_note),
        groups=tuple(g for g in holds.groups if g.id not in filled),
        options=tuple(holds.options),
        actions=tuple(holds.actions) if no_actions else (),
        reports=tuple(holds.reports) if no_actions else (),
        feedback=tuple(f for f in holds.feedback if no_actions or f not in individual),
        notes=tuple(holds.notes),
    )
    stays = Part(
        issue=bool(_issue(holds)) and not goes.issue,
        learned=bool(slot.learned or slot.kept) and not goes.learned,
        cards=tuple(kept),
        groups=tuple(g for g in holds.groups if g.id in filled),
        actions=() if no_actions else tuple(holds.actions),
        reports=() if no_actions else tuple(holds.reports),
        feedback=() if no_actions else tuple(individual),
    )
    return Keeping(holds, stays, goes)


def _whole(holds: SlotHolds) -> Part:
    return Part(
        issue=bool(_issue(holds)),
        learned=bool(holds.slot.learned or holds.slot.kept),
        cards=tuple(holds.cards),
        answer_notes=tuple(c for c in holds.cards if c.answer_note),
        groups=tuple(holds.groups),
        options=tuple(holds.options),
        actions=tuple(holds.actions),
        reports=tuple(holds.reports),
        feedback=tuple(holds.feedback),
        notes=tuple(holds.notes),
    )


def _issue(holds: SlotHolds) -> str:
    slot = holds.slot
    return slot.issue or slot.desired_outcome or "".join(bid.headline for bid in holds.bids)


def _lanes(cards: Iterable[QuestionCard]) -> dict[str, None]:
    return dict.fromkeys(card.lane for card in cards)


def _edits(holds: SlotHolds, stays: Part, goes: Part) -> Iterable[Edit]:
    card_ids, action_ids = {c.id for c in goes.cards}, {a.id for a in goes.actions}
    yield from _board_edits(holds.cards, card_ids)
    gone: list[Record] = [*goes.groups, *goes.options, *goes.reports, *goes.actions, *goes.feedback]
    gone += goes.notes
    gone += [k for k in holds.links if k.card_id in card_ids or k.action_id in action_ids]
    for record in gone:
        yield Edit(record, None)
    for n, group in enumerate(stays.groups):
        if group.position != n:
            yield Edit(group, replace(group, position=n))
    for action in holds.carried:
        if action.carried_from in action_ids and action.id not in action_ids:
            yield Edit(action, replace(action, carried_from=None))
    if goes.issue:
        for bid in holds.bids:
            if bid.headline:
                yield Edit(bid, replace(bid, headline=""))
    slot = _bare(holds.slot, goes, card_ids)
    if slot != holds.slot:
        yield Edit(holds.slot, slot)


def _bare(slot: Slot, goes: Part, card_ids: set[str]) -> Slot:
    if slot.spotlight_id in card_ids:
        slot = replace(slot, spotlight_id=None)
    if goes.issue:
        slot = replace(slot, issue="", desired_outcome="")
    return replace(slot, learned="", kept="") if goes.learned else slot


def _board_edits(cards: Sequence[QuestionCard], gone: set[str]) -> tuple[Edit, ...]:
    """Without the cards that go, and without notes on answers; what stays lies as before, and in no order is a gap."""
    before = {card.id: card for card in cards}
    after: dict[str, QuestionCard] = {}
    for card in cards:
        if card.id not in gone:
            parent = None if card.parent_id in gone else card.parent_id
            after[card.id] = replace(card, answer_note="", parent_id=parent)
    for lane in _lanes(cards):
        under: dict[str, list[str]] = {}
        for row in lane_rows(cards, lane):
            if row.id in after:
                under.setdefault(after[row.id].parent_id or "", []).append(row.id)
        for order in under.values():
            numbered(after, order)
    numbered(after, [c.id for c in answer_order(after.values())], "queue_position")
    return edits_between(before, after)


def _tallies(holds: SlotHolds, goes: Part) -> list[SlotTally]:
    """What goes, counted for each member, as `set_life` counts what is there."""
    questions: Counter[str | None] = Counter()
    for card in (c for c in goes.cards if c.group_id not in holds.manners):
        questions.update(tuple(dict.fromkeys(card.author_ids)) or (None,))
    # An action that is carried on counts in the one that carries it.
    carried = {action.carried_from: action for action in holds.carried if action not in goes.actions}
    own = [a for a in goes.actions if a.carried_from is None]
    last = [a for a in own if a.id not in carried]
    actions = Counter(a.owner_id for a in last)
    told = Counter(
        a.owner_id
        for a in own
        if counts_as_told(a.status) and not (a.id in carried and counts_as_told(carried[a.id].status))
    )
    kept = Counter(a.owner_id for a in last if counts_as_kept(a.status))
    slot = holds.slot
    return [
        SlotTally(
            "",
            slot.meeting_id,
            slot.id,
            who,
            questions[who],
            actions[who or ""],
            told[who or ""],
            kept[who or ""],
        )
        for who in dict.fromkeys((*questions, *actions, *told))
    ]
