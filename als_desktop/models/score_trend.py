"""How well a ground rule was kept over the meetings of a set, through all versions of its contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.contract_changes import counterpart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.contract import ContractItem
    from als_desktop.models.contract_book import ContractBook

# More than this is no longer taken in at a glance.
MOST_MEETINGS = 8


@dataclass(frozen=True, slots=True)
class MeetingScore:
    """What the set said of one item in one meeting, 1-3."""

    meeting_number: int
    item_id: str
    score: int


@dataclass(frozen=True, slots=True)
class ScoreHistory:
    """The meetings (by number, in order) whose scores are told, and those scores."""

    meetings: tuple[int, ...] = ()
    scores: tuple[MeetingScore, ...] = ()


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The score of a rule in one meeting; 0 when it was not scored there."""

    meeting_number: int
    score: int


def trend_of(
    rule: ContractItem, rules: Sequence[ContractItem], book: ContractBook, history: ScoreHistory
) -> tuple[TrendPoint, ...]:
    """The scores of `rule`, one of the version `rules`, meeting by meeting.

    A score belongs to it when it was given to the same rule of whatever version: one of its line, or else one in the
    same words. Where two versions were scored in one meeting, the later one counts.
    """
    same = {
        found.id: version.number
        for version in book.versions
        if (found := counterpart(rule, rules, book.rules_of(version))) is not None
    }
    return tuple(TrendPoint(number, _score_at(number, same, history)) for number in history.meetings)


def _score_at(number: int, same: dict[str, int], history: ScoreHistory) -> int:
    found = [
        (same[one.item_id], one.score)
        for one in history.scores
        if one.meeting_number == number and one.item_id in same
    ]
    return max(found)[1] if found else 0
