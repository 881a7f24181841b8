"""Packs as tables of plain values: read from a resource or from what a set saved, and written to be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from als_desktop.models.agenda import (
    LONGEST_MEETING_MS,
    MeetingTemplate,
    SlotRole,
    SlotSplit,
    SlotStage,
    SlotStep,
    StagePlan,
)
from als_desktop.models.meeting import SLOT_STAGES, StageKind
from als_desktop.models.meeting_pack import Pack
from als_desktop.models.set_words import OF_PACK
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Table = dict[str, object]
MOST_STAGES = 40
_MOST_MINUTES = LONGEST_MEETING_MS // MINUTE_MS


def pack_of_table(table: Mapping[str, object]) -> Pack:
    """The pack in a table.

    Raises:
        ValueError: the table is no pack: something is missing, of another type, or out of bounds.
    """
    lengths = _numbers(table, "lengths")
    if not lengths or sorted(set(lengths)) != list(lengths):
        raise ValueError("lengths are not ascending")
    stages = tuple(_slot_stage(one, len(lengths)) for one in _tables(table, "slot"))
    if not stages or len({one.code for one in stages}) < len(stages):
        raise ValueError("a slot needs stages, each with a code of its own")
    for n, length in enumerate(lengths):
        if sum(stage.minutes[n] for stage in stages) != length:
            raise ValueError(f"the stages of a slot of {length} minutes do not add up")
    templates = tuple(_template(one) for one in _tables(table, "template"))
    if not templates:
        raise ValueError("no template")
    scripts = _lines_by_code(table.get("script", {}))
    for one in _tables(table, "slot"):
        if one.get("script"):
            scripts[_text(one, "code")] = _lines(one["script"])
    return Pack(
        _text(table, "code"),
        _text(table, "name"),
        _text(table, "about", LINE_LIMIT, ""),
        _text(table, "source", LINE_LIMIT, ""),
        SlotSplit(lengths, stages),
        templates,
        {key: _checked(word, NAME_LIMIT) for key, word in _mapping(table.get("words", {})).items()},
        scripts,
        _text(table, "base", NAME_LIMIT, ""),
        _lines(table.get("rules", [])),
    )


def table_of_pack(pack: Pack) -> Table:
    """The table from which `pack_of_table` reads the same pack again."""
    return {
        "code": pack.code,
        "name": pack.name,
        "about": pack.about,
        "source": pack.source,
        "base": pack.base,
        "rules": list(pack.rules),
        "lengths": list(pack.split.lengths),
        "words": dict(pack.words),
        "script": {code: list(lines) for code, lines in pack.scripts.items()},
        "slot": [_slot_table(stage) for stage in pack.split.stages],
        "template": [_template_table(template) for template in pack.templates],
    }


def _slot_stage(table: Mapping[str, object], lengths: int) -> SlotStage:
    kind = StageKind(_text(table, "kind"))
    if kind not in SLOT_STAGES:
        raise ValueError(f"{kind} is no stage of a slot")
    return SlotStage(
        _text(table, "code", NAME_LIMIT, kind.value),
        kind,
        _column(table, lengths, 1),
        _text(table, "title", NAME_LIMIT, ""),
        table.get("optional") is True,
        tuple(
            SlotStep(_text(one, "title"), _column(one, lengths, 0))
            for one in _tables(table, "steps", least=0)
        ),
        table.get("ideas_first") is True,
        tuple(_role(one) for one in _tables(table, "roles", least=0)),
        table.get("choose_one") is True,
        _lines(table.get("offers", [])),
    )


def _role(table: Mapping[str, object]) -> SlotRole:
    word = _text(table, "word", NAME_LIMIT, "")
    if word and word not in OF_PACK:
        raise ValueError(f"nothing is called {word!r}")
    # What has no word of the pack's needs a name.
    name = _text(table, "name", NAME_LIMIT, "" if word else None)
    return SlotRole(_text(table, "does", LINE_LIMIT), word, name)


def _slot_table(stage: SlotStage) -> Table:
    return {
        "code": stage.code,
        "kind": stage.kind.value,
        "minutes": list(stage.minutes),
        "title": stage.title,
        "optional": stage.optional,
        "steps": [{"title": one.title, "minutes": list(one.minutes)} for one in stage.steps],
        "ideas_first": stage.ideas_first,
        "roles": [{"does": one.does, "word": one.word, "name": one.name} for one in stage.roles],
        "choose_one": stage.choose_one,
        "offers": list(stage.offers),
    }


def _template(table: Mapping[str, object]) -> MeetingTemplate:
    stages = tuple(_stage(one) for one in _tables(table, "stages"))
    if len(stages) > MOST_STAGES:
        raise ValueError("too many stages")
    return MeetingTemplate(
        _text(table, "code"),
        _text(table, "name"),
        _number(table, "length", 1),
        _number(table, "spare", 0),
        stages,
    )


def _template_table(template: MeetingTemplate) -> Table:
    stages: list[Table] = [
        {}
        if one.kind is None
        else {"kind": one.kind.value, "minutes": one.minutes, "code": one.code, "title": one.title}
        for one in template.stages
    ]
    return {
        "code": template.code,
        "name": template.name,
        "length": template.length,
        "spare": template.spare,
        "stages": stages,
    }


def _stage(table: Mapping[str, object]) -> StagePlan:
    if not table:
        return StagePlan(None)
    kind = StageKind(_text(table, "kind"))
    if kind in SLOT_STAGES:
        raise ValueError(f"{kind} belongs into a slot")
    return StagePlan(
        kind,
        _number(table, "minutes", 1),
        _text(table, "code", NAME_LIMIT, ""),
        _text(table, "title", NAME_LIMIT, ""),
    )


def _column(table: Mapping[str, object], length: int, least: int) -> tuple[int, ...]:
    minutes = _numbers(table, "minutes", least)
    if len(minutes) != length:
        raise ValueError("minutes and lengths do not go together")
    return minutes


def _numbers(table: Mapping[str, object], key: str, least: int = 1) -> tuple[int, ...]:
    found = table.get(key)
    if not isinstance(found, list):
        raise ValueError(f"{key} is no list")
    return tuple(_minutes(one, least) for one in cast("list[object]", found))


def _number(table: Mapping[str, object], key: str, least: int) -> int:
    return _minutes(table.get(key), least)


def _minutes(found: object, least: int) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= _MOST_MINUTES:
        raise ValueError(f"{found!r} is no number of minutes")
    return found


def _text(table: Mapping[str, object], key: str, limit: int = NAME_LIMIT, usual: str | None = None) -> str:
    text = _checked(table.get(key, usual), limit)
    if not text and usual is None:
        raise ValueError(f"{key} is empty")
    return text


def _checked(found: object, limit: int) -> str:
    if not isinstance(found, str) or len(found) > limit:
        raise ValueError(f"{found!r} is no short text")
    return found


def _tables(table: Mapping[str, object], key: str, least: int = 1) -> Sequence[Mapping[str, object]]:
    found = table.get(key, [])
    if not isinstance(found, list) or len(cast("list[object]", found)) < least:
        raise ValueError(f"{key} is missing")
    return [_mapping(one) for one in cast("list[object]", found)]


def _mapping(found: object) -> Mapping[str, object]:
    if not isinstance(found, dict):
        raise ValueError(f"{found!r} is no table")
    return cast("dict[str, object]", found)


def _lines_by_code(found: object) -> dict[str, tuple[str, ...]]:
    return {code: _lines(lines) for code, lines in _mapping(found).items()}


def _lines(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        raise ValueError(f"{found!r} is no list of lines")
    return tuple(_checked(one, LINE_LIMIT) for one in cast("list[object]", found))
