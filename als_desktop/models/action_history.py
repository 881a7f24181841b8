"""What became of an action over the meetings: what was planned first, and each report in the order of the meetings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from als_desktop.models.action import REPORTABLE, ActionStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from als_desktop.models.action import Action, ActionReport


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One report. `anew` are the words that the action was given in it, empty where they stayed."""

    meeting_number: int
    report: ActionReport
    anew: str = ""


@dataclass(frozen=True, slots=True)
class ActionHistory:
    """An action's first words and date, the number of the meeting that formed it, and the reports since."""

    planned: str
    by_when: str
    meeting_number: int
    steps: tuple[HistoryStep, ...] = ()


def history_of(
    action: Action,
    reports: Iterable[ActionReport],
    numbers: Mapping[str, int],
    next_report: ActionReport | None = None,
) -> ActionHistory:
    """The history of an action; `numbers` are those of the meetings by id.

    With `next_report` it ends where that report begins, else at what the action says now.
    """
    told = sorted(reports, key=lambda r: numbers.get(r.meeting_id, 0))
    begun = told if next_report is None else [*told, next_report]
    # Each report keeps the words it began with, so the next one's are those that this one ended with.
    words = [report.planned or action.what for report in begun]
    if next_report is None:
        words.append(action.what)
    steps = tuple(
        HistoryStep(numbers.get(report.meeting_id, 0), report, after if after != before else "")
        for report, (before, after) in zip(told, pairwise(words), strict=True)
    )
    first = begun[0] if begun else None
    return ActionHistory(
        planned=words[0],
        by_when=first.planned_by_when if first is not None else action.by_when,
        meeting_number=numbers.get(action.meeting_id, 0),
        steps=steps,
    )


def standing(action: Action, reports: Iterable[ActionReport], numbers: Mapping[str, int]) -> ActionStatus:
    """The status of an action: what the latest meeting that spoke of it said, else what the action says itself."""
    told = sorted(reports, key=lambda r: numbers.get(r.meeting_id, 0))
    said = [report.status for report in told if report.status in REPORTABLE]
    return said[-1] if said else action.status


def as_left(action: Action, told: Iterable[ActionReport], later: ActionReport | None) -> Action:
    """An action as a meeting left it: `told` are the reports up to then, in order, `later` is the first one after."""
    if later is None:
        return action
    begun = replace(action, status=ActionStatus.OPEN)
    if later.planned:
        begun = replace(begun, what=later.planned, by_when=later.planned_by_when)
    return replace(begun, status=standing(begun, told, {}))
