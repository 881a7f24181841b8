"""Sets and their members."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.contract import DRAFT, ContractItem, ContractVersion
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Attendance, Bid, BidOutcome, Meeting, MeetingState
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.refusal import Refused
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT, clean_line, required_line
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change

MOST_MEMBERS = 12


class SetService(Service):
    """What is done to a set outside its meetings."""

    def create_set(
        self,
        name: str,
        purpose: str = "",
        ground_rules: Sequence[tuple[str, str]] = (),
        planned_meetings: int = 6,
        pack: str = "",
    ) -> Change:
        """Make a set to which `ground_rules`, pairs of heading and text, are proposed; it agrees on them when it meets.

        `pack` is the code of the way it usually meets.

        Raises:
            Refused: `empty` for the name, `too_long`, `set_named_twice`.
        """
        with self._acting("create_set") as act:
            made = add_set(act, name, purpose, ground_rules, planned_meetings, now_ms=self._now_ms, pack=pack)
            act.about = made.name
        return act.change

    def rename_set(self, set_id: str, name: str) -> Change:
        """Give a set another name.

        Raises:
            Refused: `empty`, `too_long`, `set_named_twice`.
        """
        name = required_line(name, NAME_LIMIT, "set_name")
        with self._acting("rename_set") as act:
            before = act.get(LearningSet, set_id)
            refuse_same_set(act, name, set_id)
            act.about = name
            act.replace(before, replace(before, name=name))
        return act.change

    def add_members(self, set_id: str, names: str) -> Change:
        """Add the members named in a pasted list: one a line, or separated by commas, semicolons or tabs.

        Numbering and bullets in front of a name are passed over.

        Raises:
            Refused: `empty`; `too_long`; `member_named_twice` with the name; `too_many_members` beyond 12.
        """
        wanted = split_names(names)
        if not wanted:
            raise Refused("empty", field="member_name")
        with self._acting("add_members") as act:
            act.get(LearningSet, set_id)
            members = act.tx.find(Member, "seat", set_id=set_id)
            here = {m.name.casefold() for m in members if m.present_in_set}
            for name in wanted:
                if name.casefold() in here:
                    raise Refused("member_named_twice", name=name)
                here.add(name.casefold())
            if len(here) > MOST_MEMBERS:
                raise Refused("too_many_members", most=MOST_MEMBERS, number=len(here))
            taken = {m.seat for m in members if m.present_in_set}
            free = [seat for seat in range(MOST_MEMBERS) if seat not in taken]
            act.about = ", ".join(wanted)
            for name, seat in zip(wanted, free, strict=False):
                act.add(Member(new_id(), set_id, name, seat, self._now_ms))
        return act.change

    def rename_member(self, member_id: str, name: str) -> Change:
        """Correct a member's name.

        Raises:
            Refused: `empty`, `too_long`, `member_named_twice`.
        """
        name = required_line(name, NAME_LIMIT, "member_name")
        with self._acting("rename_member") as act:
            before = act.get(Member, member_id)
            others = act.tx.find(Member, set_id=before.set_id)
            if any(
                m.id != member_id and m.present_in_set and m.name.casefold() == name.casefold()
                for m in others
            ):
                raise Refused("member_named_twice", name=name)
            act.about = name
            act.replace(before, replace(before, name=name))
        return act.change

    def describe_member(self, member_id: str, department: str, line_manager: str) -> Change:
        """Say where a member works and to whom they report; both may stay empty.

        Raises:
            Refused: `gone`, `too_long`.
        """
        department = clean_line(department, LINE_LIMIT, "department")
        line_manager = clean_line(line_manager, LINE_LIMIT, "line_manager")
        with self._acting("describe_member") as act:
            before = act.get(Member, member_id)
            act.about = before.name
            act.replace(before, replace(before, department=department, line_manager=line_manager))
        return act.change

    def member_leaves(self, member_id: str) -> Change:
        """A member leaves the set and is expected at no later meeting; what they said and did stays."""
        with self._acting("member_leaves") as act:
            before = act.get(Member, member_id)
            act.about = before.name
            act.replace(before, replace(before, left_ms=self._now_ms))
            for meeting in act.tx.find(Meeting, set_id=before.set_id, state=MeetingState.PLANNED.value):
                for expected in act.tx.find(Attendance, meeting_id=meeting.id, member_id=member_id):
                    act.remove(expected)
                for bid in act.tx.find(Bid, meeting_id=meeting.id, member_id=member_id):
                    act.replace(bid, replace(bid, outcome=BidOutcome.WITHDRAWN, turn=None))
        return act.change

    def set_purpose(self, set_id: str, purpose: str) -> Change:
        """Say what the set is for."""
        purpose = clean_line(purpose, LINE_LIMIT, "purpose")
        with self._acting("set_purpose") as act:
            before = act.get(LearningSet, set_id)
            act.about = purpose
            act.replace(before, replace(before, purpose=purpose))
        return act.change


def add_set(
    act: Act,
    name: str,
    purpose: str = "",
    ground_rules: Sequence[tuple[str, str]] = (),
    planned_meetings: int = 6,
    *,
    now_ms: int,
    pack: str = "",
) -> LearningSet:
    """Add a set to an act, with a contract to agree on if there are ground rules, pairs of heading and text; `pack` is
    the code of the way it usually meets.

    Raises:
        Refused: `empty` for the name, `too_long`, `set_named_twice`.
    """
    name = required_line(name, NAME_LIMIT, "set_name")
    purpose = clean_line(purpose, LINE_LIMIT, "purpose")
    rules = [
        (clean_line(heading, NAME_LIMIT, "ground_rule"), clean_line(text, LINE_LIMIT, "ground_rule"))
        for heading, text in ground_rules
    ]
    refuse_same_set(act, name, "")
    made = act.add(
        LearningSet(new_id(), name, now_ms, purpose=purpose, planned_meetings=planned_meetings, pack=pack)
    )
    if rules:
        version = act.add(ContractVersion(new_id(), made.id, DRAFT, 0))
        for n, (heading, text) in enumerate(rules):
            act.add(ContractItem(new_id(), version.id, made.id, heading, text, n))
    return made


def split_names(pasted: str) -> list[str]:
    """The names in a pasted list, cleaned, in order; empty entries are passed over.

    Raises:
        Refused: `too_long` when an entry is longer than a name may be.
    """
    parts = pasted.replace("\t", "\n").replace(";", "\n").replace(",", "\n").splitlines()
    names = (
        clean_line(part.strip().lstrip("-*•·0123456789.) "), NAME_LIMIT, "member_name") for part in parts
    )
    return [name for name in names if name]


def refuse_same_set(act: Act, name: str, set_id: str) -> None:
    """Make sure that no other set than `set_id` has that name; archived sets do not count.

    Raises:
        Refused: `set_named_twice`.
    """
    for other in act.tx.find(LearningSet):
        if other.id != set_id and other.archived_ms is None and other.name.casefold() == name.casefold():
            raise Refused("set_named_twice", name=name)
