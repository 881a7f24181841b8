"""How a set's time and questions were shared out over its life. Counts only: nobody is scored, nobody is ranked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from als_desktop.models.action import REPORTABLE, Action, ActionStatus
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.meeting import Slot
    from als_desktop.models.people import Member
    from als_desktop.models.slot_tally import SlotTally


_TOLD: Final = frozenset(REPORTABLE)
_KEPT: Final = frozenset((ActionStatus.DONE, ActionStatus.PARTLY))


@dataclass(frozen=True, slots=True)
class MemberLife:
    """One member: slots presented and the minutes they lasted, questions asked of others, what became of their actions.

    `actions` were formed, `told` of them were reported on, `kept` of those were kept: what was not reported on yet is
    neither kept nor not kept.
    """

    member: Member
    slots: int
    minutes: int
    questions: int
    actions: int
    told: int
    kept: int

    @property
    def ahead(self) -> int:
        """Actions that nobody has reported on yet."""
        return self.actions - self.told


@dataclass(frozen=True, slots=True)
class SetLife:
    """All members who belong to the set, by seat. `unnamed` counts the questions that have no author."""

    meetings: int
    members: tuple[MemberLife, ...]
    unnamed: int


def set_life(
    members: Sequence[Member],
    meetings: int,
    slots: Sequence[Slot],
    lasted_ms: Mapping[str, int],
    asked: Mapping[tuple[str, ...], int],
    actions: Sequence[Action],
    tallies: Sequence[SlotTally] = (),
) -> SetLife:
    """The facts of a set; `lasted_ms` is how long each slot (by id) took, `asked` counts questions by their authors.

    A question that several wrote together counts for each of them. Kept is what was done, in part or whole, also after
    it was carried on. `tallies` count what was let go since.
    """
    questions: dict[str, int] = {}
    for tally in tallies:
        if tally.member_id is not None:
            questions[tally.member_id] = questions.get(tally.member_id, 0) + tally.questions
    for authors, number in asked.items():
        for author in authors:
            questions[author] = questions.get(author, 0) + number
    return SetLife(
        meetings,
        tuple(
            _life_of(
                m,
                slots,
                lasted_ms,
                questions.get(m.id, 0),
                actions,
                [t for t in tallies if t.member_id == m.id],
            )
            for m in sorted(members, key=lambda m: m.seat)
        ),
        asked.get((), 0) + sum(t.questions for t in tallies if t.member_id is None),
    )


def counts_as_told(status: ActionStatus) -> bool:
    """Whether an action that stands so was reported on."""
    return status in _TOLD


def counts_as_kept(status: ActionStatus) -> bool:
    """Whether an action that stands so counts as kept."""
    return status in _KEPT


def _life_of(
    member: Member,
    slots: Sequence[Slot],
    lasted_ms: Mapping[str, int],
    questions: int,
    actions: Sequence[Action],
    let_go: Sequence[SlotTally],
) -> MemberLife:
    # One that its presenter never began was no turn.
    begun = [s for s in slots if s.presenter_id == member.id and lasted_ms.get(s.id, 0) > 0]
    carried = {a.carried_from: a for a in actions if a.carried_from is not None}
    own = [a for a in actions if a.owner_id == member.id and a.carried_from is None]
    return MemberLife(
        member,
        slots=len(begun),
        minutes=round(sum(lasted_ms[s.id] for s in begun) / MINUTE_MS),
        questions=questions,
        actions=len(own) + sum(t.actions for t in let_go),
        told=sum(1 for a in own if {a.status, _last_of(a, carried).status} & _TOLD)
        + sum(t.actions_told for t in let_go),
        kept=sum(1 for a in own if counts_as_kept(_last_of(a, carried).status))
        + sum(t.actions_kept for t in let_go),
    )


def _last_of(action: Action, carried: Mapping[str, Action]) -> Action:
    while (following := carried.get(action.id)) is not None:
        action = following
    return action
