"""When each member presented last, before a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from als_desktop.models.earlier import EarlierTurn
from als_desktop.services.slot_content import held_among

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from als_desktop.store.reader import Reader


class EarlierSlot(NamedTuple):
    """What is read of a slot of an earlier meeting."""

    id: str
    meeting_id: str
    presenter_id: str
    issue: str


def last_turns(
    tx: Reader, slots: Iterable[EarlierSlot], numbers: Mapping[str, int]
) -> dict[str, EarlierTurn]:
    """The last slot that each presenter (by id) held; `numbers` has the meetings, `slots` are in running order.

    Only of the last slot of each is asked whether it was held, then of the one before for those who did not hold it: a
    set may look back on hundreds.
    """
    ahead: dict[str, list[EarlierSlot]] = {}
    for slot in sorted(slots, key=lambda one: numbers[one.meeting_id]):
        ahead.setdefault(slot.presenter_id, []).append(slot)
    found: dict[str, EarlierTurn] = {}
    while ahead:
        last = [of_one.pop() for of_one in ahead.values()]
        held = held_among(tx, {slot.id: slot.meeting_id for slot in last})
        for slot in last:
            if slot.id in held:
                found[slot.presenter_id] = EarlierTurn(numbers[slot.meeting_id], slot.issue)
        ahead = {who: of_one for who, of_one in ahead.items() if of_one and who not in found}
    return found
