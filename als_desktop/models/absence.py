"""When a presenter is not there: whose turn may come instead, and what becomes of the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.agenda import renumbered, shared_out
from als_desktop.models.feedback import Feedback
from als_desktop.models.meeting import IN_THE_ROOM, Presence, Slot, StageRun, StageStatus
from als_desktop.models.stage_clock import MINUTE_MS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member


_DONE = StageStatus.DONE


@dataclass(frozen=True, slots=True)
class AbsentPresenter:
    """A slot that should begin, and its presenter, who is not in the room; `presence` None: nothing was noted.

    `ahead` are the slots that come after it and have not begun, those whose presenters are here.
    """

    slot: Slot
    presenter: Member
    presence: Presence | None
    ahead: tuple[Slot, ...]


def absent_presenter(view: MeetingView) -> AbsentPresenter | None:
    """The slot of the current stage, when its presenter is not there and nothing has been said in it yet."""
    slot = view.current_slot
    presenter = view.member(slot.presenter_id) if slot is not None else None
    if slot is None or presenter is None or slot.closed_ms is not None:
        return None
    noted = view.presence_of(presenter.id)
    if (noted is not None and noted.presence in IN_THE_ROOM) or not _untouched(view, slot):
        return None
    here = {m.id for m in view.members_in_room}
    ahead = [s for s in view.slots if s.position > slot.position and s.presenter_id in here]
    unbegun = (s for s in ahead if all(one.status is not _DONE for one in view.stages_of_slot(s.id)))
    return AbsentPresenter(
        slot,
        presenter,
        noted.presence if noted is not None else None,
        tuple(s for s in unbegun if _untouched(view, s)),
    )


def later_in_places(
    slot_id: str, after: Sequence[str], order: Sequence[str], adjoining: bool
) -> dict[str, list[str]]:
    """Which slots (by id) take the place of which, when `slot_id` waits behind those `after` it in the agenda.

    `order` is the order in which those are to come. Where the place of `slot_id` is not `adjoining` theirs, since
    another slot was held between, it stays empty.
    """
    if adjoining:
        return {place: [taking] for place, taking in zip((slot_id, *after), (*order, slot_id), strict=True)}
    taken = {place: [taking] for place, taking in zip(after, order, strict=True)}
    taken[after[-1]].append(slot_id)
    return {slot_id: [], **taken}


def gone_in_places(
    slot_id: str, after: Sequence[str], order: Sequence[str], adjoining: bool
) -> dict[str, list[str]]:
    """As `later_in_places`, when `slot_id` is taken off the agenda."""
    if adjoining:
        places = (slot_id, *after)
        return {**{place: [taking] for place, taking in zip(places, order, strict=False)}, places[-1]: []}
    return {slot_id: [], **{place: [taking] for place, taking in zip(after, order, strict=True)}}


def in_places(stages: Sequence[StageRun], taking: Mapping[str, Sequence[str]]) -> list[StageRun]:
    """The agenda with other slots in the places of those that `taking` names, renumbered; all else stays."""
    of_slot: dict[str | None, list[StageRun]] = {}
    for stage in stages:
        of_slot.setdefault(stage.slot_id, []).append(stage)
    agenda: list[StageRun] = []
    filled: set[str] = set()
    for stage in stages:
        if stage.slot_id is None or stage.slot_id not in taking:
            agenda.append(stage)
        elif stage.slot_id not in filled:
            filled.add(stage.slot_id)
            agenda.extend(one for slot_id in taking[stage.slot_id] for one in of_slot[slot_id])
    return renumbered(agenda)


def time_shared(length_ms: int, slots: Sequence[Slot]) -> Mapping[str, int]:
    """What each of `slots` (by id) gets of `length_ms`: equal parts in whole minutes that add up to its minutes."""
    parts = shared_out(length_ms // MINUTE_MS, [1.0] * len(slots))
    return {slot.id: part * MINUTE_MS for slot, part in zip(slots, parts, strict=True)}


def _untouched(view: MeetingView, slot: Slot) -> bool:
    said = any(f.slot_id == slot.id for f in view.of(Feedback))
    return not (said or view.cards(slot.id) or view.options(slot.id) or view.actions(slot.id))
