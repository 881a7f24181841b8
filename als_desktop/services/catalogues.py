"""The catalogues in `resources/`, as the values that the rules take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from als_desktop.assets import read_toml
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.ground_rule import CatalogueRule, RuleGroup
from als_desktop.models.meeting import StageKind
from als_desktop.models.question_pace import QuestionPace
from als_desktop.services.packs import usual_pack

if TYPE_CHECKING:
    from als_desktop.models.agenda import MeetingTemplate, SlotSplit
    from als_desktop.models.cues import CueLimits
    from als_desktop.models.meeting_pack import Pack
    from als_desktop.models.question_bank import CatalogueQuestion
    from als_desktop.models.replanning import Floors


@dataclass(frozen=True, slots=True)
class CueWords:
    """What a cue says: the fact for one name or number and for more, and what the facilitator might say."""

    one: str
    fact: str
    say: str


def meeting_templates() -> tuple[MeetingTemplate, ...]:
    """The ways to divide a meeting of the usual kind, the most usual first."""
    return usual_pack().templates


def slot_splits() -> SlotSplit:
    """How slots of the usual kind are cut into stages."""
    return usual_pack().split


@cache
def stage_floors() -> Floors:
    """How short re-planning may make a stage."""
    from als_desktop.models.replanning import Floors

    read = read_toml("catalogues/stage_floors.toml")
    minutes = {StageKind(kind): least for kind, least in read["minutes"].items()}
    return Floors(minutes, read["slot"], frozenset(StageKind(kind) for kind in read["whole"]))


@cache
def rule_catalogue() -> tuple[RuleGroup, ...]:
    """The ground rules to pick from, by heading; `{presenter}` and the like stand for the set's own words."""
    return tuple(
        RuleGroup(
            group["name"],
            tuple(CatalogueRule(one["heading"], one["text"], one.get("begins", 0)) for one in group["rules"]),
        )
        for group in read_toml("catalogues/ground_rules.toml")["group"]
    )


def ground_rules(pack: Pack | None = None) -> tuple[tuple[str, str], ...]:
    """What is proposed to a new set that will meet by `pack` (None: the usual way): heading and text, in its words."""
    pack = pack or usual_pack()
    known = {rule.heading: rule for group in rule_catalogue() for rule in group.rules}
    usual = sorted((rule for rule in known.values() if rule.begins), key=lambda rule: rule.begins)
    begun = [known[heading] for heading in pack.rules if heading in known] or usual
    return tuple(rule.worded({**usual_words(), **pack.words}) for rule in begun)


@cache
def usual_words() -> dict[str, str]:
    """What the program calls the roles and the set where neither the set nor the way it meets has words of its own."""
    return dict(read_toml("i18n/messages_en.toml")["word"])


@cache
def scripts() -> dict[StageKind, tuple[str, ...]]:
    """What the facilitator may say at each kind of stage."""
    lines = read_toml("catalogues/prompts_en.toml")["script"]
    return {StageKind(kind): tuple(said) for kind, said in lines.items()}


@cache
def script_lines() -> dict[StageKind, dict[str, int]]:
    """For a kind of stage the line, from 0, that fits each step of its work."""
    places = read_toml("catalogues/prompts_en.toml")["script_at"]
    return {StageKind(kind): {step: n - 1 for step, n in at.items()} for kind, at in places.items()}


@cache
def days_not_suggested() -> frozenset[tuple[int, int]]:
    """Month and day of those for which no meeting is suggested."""
    days = read_toml("catalogues/meeting_days.toml")["not_suggested"]
    return frozenset((int(month), int(day)) for month, day in (one.split("-") for one in days))


@cache
def question_pace() -> QuestionPace:
    """How much of the time for questions they are written, and read out, before they are sorted."""
    prompts = read_toml("catalogues/prompts_en.toml")
    return QuestionPace(written=prompts["writing_share"], read=prompts["reading_share"])


@cache
def feedback_prompts() -> tuple[tuple[FeedbackLayer, str, str], ...]:
    """The prompts for feedback: layer, code and the words."""
    rows = read_toml("catalogues/prompts_en.toml")["feedback"]
    return tuple((FeedbackLayer(row["layer"]), row["code"], row["prompt"]) for row in rows)


@cache
def bank_questions() -> tuple[CatalogueQuestion, ...]:
    """The open questions that the program brings along, by purpose."""
    from als_desktop.models.question_bank import CatalogueQuestion, Purpose

    return tuple(
        CatalogueQuestion(text, Purpose(one["code"]))
        for one in read_toml("catalogues/question_bank_en.toml")["purpose"]
        for text in one["questions"]
    )


@cache
def cue_limits() -> CueLimits:
    """When facts are worth a cue."""
    from als_desktop.models.cues import CueLimits

    return CueLimits(**read_toml("catalogues/cues_en.toml")["limits"])


@cache
def cue_words() -> dict[str, CueWords]:
    """What cues say, by their codes."""
    rows = read_toml("catalogues/cues_en.toml")["cue"]
    return {
        code: CueWords(row.get("one", row["fact"]), row["fact"], row["say"]) for code, row in rows.items()
    }


@cache
def register_columns() -> dict[str, tuple[str, ...]]:
    """What the columns of a list of people are called, the best wording first."""
    wordings = read_toml("catalogues/register_columns.toml")["wording"]
    return {part: tuple(said) for part, said in wordings.items()}
