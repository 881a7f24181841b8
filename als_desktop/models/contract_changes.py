"""What changed in a contract from one version to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.contract import ContractItem
    from als_desktop.models.contract_choices import Choice


class RuleFate(StrEnum):
    """What became of a rule."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule before and after; there is no `before` of one that was added, no `after` of one that was removed."""

    fate: RuleFate
    before: ContractItem | None
    after: ContractItem | None


@dataclass(frozen=True, slots=True)
class ChoiceChange:
    """A choice that was made differently, by its name."""

    name: str
    before: Choice
    after: Choice


def counterpart(
    rule: ContractItem, rules: Sequence[ContractItem], others: Sequence[ContractItem]
) -> ContractItem | None:
    """The item among `others` that is the same rule as `rule`: of one line, or in the same words.

    `rules` is the version that `rule` belongs to: an item whose line goes on there is nobody else's counterpart.
    """
    of_line = next((one for one in others if one.lineage == rule.lineage), None)
    if of_line is not None:
        return of_line
    lines = {one.lineage for one in rules}
    return next((one for one in others if one.words == rule.words and one.lineage not in lines), None)


def rule_changes(before: Sequence[ContractItem], after: Sequence[ContractItem]) -> list[RuleChange]:
    """What happened to the rules, in the order of `after`, those that went last. Both are whole versions in order.

    As few rules as possible count as moved: those that stand between others which kept their order.
    """
    pairs = [(counterpart(rule, after, before), rule) for rule in after]
    kept = [old for old, _ in pairs if old is not None]
    kept_ids = {old.id for old in kept}
    places = {one.id: n for n, one in enumerate(before)}
    in_place = _longest_rising([places[old.id] for old in kept])
    changes: list[RuleChange] = []
    for old, rule in pairs:
        if old is None:
            changes.append(RuleChange(RuleFate.ADDED, None, rule))
        elif (old.heading, old.text) != (rule.heading, rule.text):
            changes.append(RuleChange(RuleFate.REWORDED, old, rule))
        elif places[old.id] not in in_place:
            changes.append(RuleChange(RuleFate.MOVED, old, rule))
    gone = (one for one in before if one.id not in kept_ids)
    return [*changes, *(RuleChange(RuleFate.REMOVED, one, None) for one in gone)]


def _longest_rising(places: Sequence[int]) -> set[int]:
    """The places of a longest run that goes up only."""
    none: list[int] = []
    runs: list[list[int]] = []
    for place in places:
        longest = max((run for run in runs if run[-1] < place), key=len, default=none)
        runs.append([*longest, place])
    return set(max(runs, key=len, default=none))


def choice_changes(before: Mapping[str, Choice], after: Mapping[str, Choice]) -> list[ChoiceChange]:
    """The choices that both know and made differently, in the order of `after`."""
    return [
        ChoiceChange(name, before[name], value)
        for name, value in after.items()
        if name in before and before[name] != value
    ]
