"""The prompts of each layer of feedback, and the answers to them. Knows no widget."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from als_desktop.assets import read_toml
from als_desktop.services.catalogues import feedback_prompts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.feedback import Feedback, FeedbackLayer
    from als_desktop.models.meeting_view import MeetingView


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt of a layer, by its code in the catalogue; `short` is what quick entry calls it."""

    layer: FeedbackLayer
    code: str
    words: str
    short: str


def prompts_of(layer: FeedbackLayer) -> tuple[Prompt, ...]:
    """The prompts of a layer in order."""
    short = _short_names()
    return tuple(
        Prompt(one, code, words, short.get((one.value, code), words))
        for one, code, words in feedback_prompts()
        if one is layer
    )


def answers_to(view: MeetingView, prompt: Prompt, slot_ids: Iterable[str | None]) -> list[Feedback]:
    """The answers to a prompt, slot by slot; None stands for what belongs to no slot."""
    return [answer for slot_id in slot_ids for answer in view.feedback(prompt.layer, prompt.code, slot_id)]


def answers_by_member(answers: Iterable[Feedback]) -> Counter[str | None]:
    """How many answers each member (by id) gave."""
    return Counter(answer.member_id for answer in answers)


@cache
def _short_names() -> dict[tuple[str, str], str]:
    rows = read_toml("catalogues/prompts_en.toml")["feedback"]
    return {(row["layer"], row["code"]): row["short"] for row in rows if "short" in row}
