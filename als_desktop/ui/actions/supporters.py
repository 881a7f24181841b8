"""Who is named as a supporter of which action. Knows no widget."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.action import Action
    from als_desktop.models.people import Member


def supporters(actions: Sequence[Action], members: Sequence[Member]) -> dict[str, list[int]]:
    """For each member (by id) that a support field names, the numbers (from 1) of those actions.

    A first name is enough where no other member has it.
    """
    patterns = {member.id: _pattern(member, members) for member in members}
    found: dict[str, list[int]] = {}
    for number, action in enumerate(actions, 1):
        for member in members:
            if patterns[member.id].search(action.support):
                found.setdefault(member.id, []).append(number)
    return found


def _pattern(member: Member, members: Sequence[Member]) -> re.Pattern[str]:
    names = [member.name]
    first = _first_name(member)
    if sum(1 for other in members if _first_name(other).casefold() == first.casefold()) == 1:
        names.append(first)
    words = "|".join(re.escape(name) for name in names)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _first_name(member: Member) -> str:
    return member.name.split()[0]
