"""The contract of a set: it is worked on as a draft, and counts from the day on which the set agrees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.contract import DRAFT, ContractItem, ContractVersion
from als_desktop.models.contract_book import ContractBook
from als_desktop.models.contract_choices import (
    Choice,
    checked,
    choices_of,
    read_choices,
    with_choices,
    write_choices,
)
from als_desktop.models.ids import new_id
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT, clean_line, required_line
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from als_desktop.models.changes import Change

# More than this can be neither read aloud nor scored at the end.
MOST_RULES = 24


class ContractService(Service):
    """What is done to a set's contract. A draft begins by itself with the first change to what was agreed."""

    def add_rule(self, set_id: str, heading: str, text: str) -> Change:
        """Put a rule at the end, from the catalogue or in the set's own words; one that was left out before comes back.

        Raises:
            Refused: `empty` for the text, `too_long`; `rule_named_twice`; `too_many_rules` beyond 24.
        """
        heading = clean_line(heading, NAME_LIMIT, "rule_heading")
        text = required_line(text, LINE_LIMIT, "ground_rule")
        with self._acting("add_rule") as act:
            draft = _Draft(act, set_id)
            if len(draft.rules) >= MOST_RULES:
                raise Refused("too_many_rules", most=MOST_RULES)
            act.about = heading or text
            made = ContractItem(new_id(), draft.version.id, set_id, heading, text, len(draft.rules))
            draft.refuse_same(made)
            act.add(replace(made, origin=draft.line_of(made)))
        return act.change

    def reword_rule(self, item_id: str, heading: str, text: str) -> Change:
        """Word a rule anew.

        Raises:
            Refused: `empty` for the text, `too_long`; `rule_named_twice`.
        """
        heading = clean_line(heading, NAME_LIMIT, "rule_heading")
        text = required_line(text, LINE_LIMIT, "ground_rule")
        with self._acting("reword_rule") as act:
            draft, rule = _found(act, item_id)
            act.about = heading or text
            worded = replace(rule, heading=heading, text=text)
            draft.refuse_same(worded)
            draft.put(rule, worded)
        return act.change

    def move_rule(self, item_id: str, position: int) -> Change:
        """Put a rule at place number `position` (from 0); the others keep their order."""
        with self._acting("move_rule") as act:
            draft, rule = _found(act, item_id)
            act.about = rule.heading or rule.text
            order = [one for one in draft.rules if one.id != rule.id]
            order.insert(min(max(0, position), len(order)), rule)
            draft.number(order)
        return act.change

    def remove_rule(self, item_id: str) -> Change:
        """Leave a rule out of the next version; those that were agreed keep it."""
        with self._acting("remove_rule") as act:
            draft, rule = _found(act, item_id)
            act.about = rule.heading or rule.text
            draft.take_out(rule)
            draft.number([one for one in draft.rules if one.id != rule.id])
        return act.change

    def choose(self, set_id: str, name: str, value: Choice) -> Change:
        """Have a choice of the contract made differently once the set agrees.

        Raises:
            Refused: `unknown_choice`; `number_out_of_range` with the bounds.
        """
        value = checked(name, value)
        with self._acting("choose_in_contract") as act:
            draft = _Draft(act, set_id)
            wanted = read_choices(draft.version.choices) | {name: value}
            if choices_of(draft.learning_set)[name] == value:
                del wanted[name]
            draft.set_choices(wanted)
        return act.change

    def drop_draft(self, set_id: str) -> Change:
        """Put away what was changed and not agreed; the contract stays as it is."""
        with self._acting("drop_draft") as act:
            for draft in act.tx.find(ContractVersion, set_id=set_id, number=DRAFT):
                for rule in act.tx.find(ContractItem, "position", version_id=draft.id):
                    act.remove(rule)
                act.remove(draft)
        return act.change

    def agree(self, set_id: str) -> Change:
        """The set agrees: what was worked on becomes the next version, of today, and its choices steer the program.

        Without a draft the set agrees again to what it has, which begins the count to the next review anew.
        """
        with self._acting("agree_contract") as act:
            draft = _Draft(act, set_id)
            one = draft.learning_set
            agreed = with_choices(one, read_choices(draft.version.choices))
            number = draft.book.present.number + 1 if draft.book.present is not None else 1
            act.about = str(number)
            act.replace(one, agreed)
            draft.become(number, self._now_ms, write_choices(choices_of(agreed)))
        return act.change


class _Draft:
    """What a set works on, within one act: begun where there is none, with the rules that hold now."""

    def __init__(self, act: Act, set_id: str) -> None:
        self._act = act
        self.learning_set = act.get(LearningSet, set_id)
        self._all = act.tx.find(ContractItem, "position", set_id=set_id)
        self.book = ContractBook.made_of(act.tx.find(ContractVersion, set_id=set_id), self._all)
        self._new = self.book.draft is None
        self.version = self.book.draft or ContractVersion(new_id(), set_id, DRAFT, 0)
        self.rules = list(self.book.rules_of(self.version)) if not self._new else self._copied()
        if self._new:
            act.add(self.version)
            for rule in self.rules:
                act.add(rule)

    def _copied(self) -> list[ContractItem]:
        return [
            replace(rule, id=new_id(), version_id=self.version.id, position=n, origin=rule.lineage)
            for n, rule in enumerate(self.book.rules_of(self.book.present))
        ]

    def find(self, item: ContractItem) -> ContractItem:
        """The rule of the draft that an item of whatever version is."""
        found = next((rule for rule in self.rules if rule.lineage == item.lineage), None)
        if found is None:
            raise Refused("gone")
        return found

    def refuse_same(self, wanted: ContractItem) -> None:
        """See that no other rule of the draft says the same."""
        if any(rule.words == wanted.words and rule.id != wanted.id for rule in self.rules):
            raise Refused("rule_named_twice", rule=wanted.heading or wanted.text)

    def line_of(self, made: ContractItem) -> str:
        """The line of an earlier rule in the same words that is not in the draft; empty for a rule of its own."""
        lines = {rule.lineage for rule in self.rules}
        earlier = (i for i in self._all if i.words == made.words and i.lineage not in lines)
        return next((item.lineage for item in earlier), "")

    def put(self, before: ContractItem, after: ContractItem) -> None:
        """Change a rule of the draft."""
        self._act.replace(before, after)

    def number(self, order: list[ContractItem]) -> None:
        """Give the rules the places of this order."""
        for n, rule in enumerate(order):
            self._act.replace(rule, replace(rule, position=n))

    def take_out(self, rule: ContractItem) -> None:
        """Remove a rule of the draft."""
        self._act.remove(rule)

    def set_choices(self, wanted: dict[str, Choice]) -> None:
        """Keep the choices that are to change."""
        self._act.replace(self.version, replace(self.version, choices=write_choices(wanted)))

    def become(self, number: int, agreed_ms: int, choices: str) -> None:
        """Be an agreed version."""
        self._act.replace(
            self.version, replace(self.version, number=number, agreed_ms=agreed_ms, choices=choices)
        )


def _found(act: Act, item_id: str) -> tuple[_Draft, ContractItem]:
    item = act.get(ContractItem, item_id)
    draft = _Draft(act, item.set_id)
    return draft, draft.find(item)
