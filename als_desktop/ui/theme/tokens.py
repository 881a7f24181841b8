"""The design tokens of `resources/themes/tokens.toml` as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from als_desktop.assets import read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

MODES = ("light", "dark", "bright")


@dataclass(frozen=True, slots=True)
class StickyTokens:
    """One sticky note colour, as #RRGGBB: paper, gum strip, and the edge drawn on light backgrounds."""

    fill: str
    band: str
    edge: str


@dataclass(frozen=True, slots=True)
class SeatTokens:
    """The sticky colour name and the shape name of one seat."""

    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class TypeTokens:
    """One type role: size in px, weight (400 or 700), line height as a factor, letter spacing in percent."""

    size: int
    weight: int
    line: float
    spacing: int = 100


@dataclass(frozen=True, slots=True)
class ShadowTokens:
    """A painted shadow: offset down and spread in px, alpha 0-1 of the innermost ring, turn in degrees."""

    dy: int
    spread: int
    alpha: float
    rotate_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class TimerTokens:
    """When a timer warns (fraction of the plan, bounded in ms), its marks, and the colour role per tone."""

    warn_fraction: float
    warn_least_ms: int
    warn_most_ms: int
    minutes_only_above_min: int
    tick_every_min: int
    colours: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tokens:
    """All design tokens.

    Colours are #RRGGBB strings keyed by mode (light, dark, bright) and role. `sizes` are fixed px. `measures`
    and `measures_fixed` are px pairs (normal, compact); only the first kind grows with the text scale.
    `type_room` are fractions of the screen height, `motion` is ms (and the two drag thresholds).
    """

    font_family: str
    font_files: tuple[str, ...]
    colours: Mapping[str, Mapping[str, str]]
    ink: str
    ink_2: str
    paper: str
    stickies: Mapping[str, StickyTokens]
    seats: tuple[SeatTokens, ...]
    sizes: Mapping[str, int]
    measures: Mapping[str, tuple[int, int]]
    measures_fixed: Mapping[str, tuple[int, int]]
    type_normal: Mapping[str, TypeTokens]
    type_compact: Mapping[str, TypeTokens]
    type_room: Mapping[str, float]
    shadows: Mapping[str, ShadowTokens]
    motion: Mapping[str, int]
    states: Mapping[str, float]
    timer: TimerTokens

    @property
    def soft_limit(self) -> int:
        """How many characters a question may have and still be read from the back row."""
        return int(self.type_room["soft_limit_chars"])


@cache
def load_tokens() -> Tokens:
    """The tokens of the program, read once.

    Raises:
        KeyError, TypeError: the file lacks a table or has one too many.
    """
    return tokens_from(read_toml("themes/tokens.toml"))


def tokens_from(table: Mapping[str, Any]) -> Tokens:
    """Tokens from a parsed TOML table.

    Raises:
        KeyError, TypeError, ValueError: a table is missing or malformed.
    """
    sticky = table["sticky"]
    seats = table["seats"]
    return Tokens(
        font_family=table["meta"]["font_family"],
        font_files=tuple(table["meta"]["font_files"]),
        colours={mode: dict(table["color"][mode]) for mode in MODES},
        ink=sticky["ink"],
        ink_2=sticky["ink_2"],
        paper=sticky["paper"],
        stickies={name: StickyTokens(**one) for name, one in sticky.items() if isinstance(one, dict)},
        seats=tuple(SeatTokens(c, s) for c, s in zip(seats["colour"], seats["shape"], strict=True)),
        sizes=_sizes(table),
        measures=_pairs(table["measure"]),
        measures_fixed=_pairs(table["measure_fixed"]),
        type_normal={role: TypeTokens(*one) for role, one in table["type"]["console"].items()},
        type_compact={role: TypeTokens(*one) for role, one in table["type"]["console_compact"].items()},
        type_room=dict(table["type"]["room"]),
        shadows={name: ShadowTokens(**one) for name, one in table["shadow"].items()},
        motion=dict(table["motion"]),
        states=dict(table["state"]),
        timer=TimerTokens(**table["timer"]),
    )


def _pairs(table: Mapping[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {name: (normal, compact) for name, (normal, compact) in table.items()}


def _sizes(table: Mapping[str, Any]) -> dict[str, int]:
    """One flat table: `space.m` is "space_m", `radius.panel` is "radius_panel", and so on."""
    sections = ("space", "radius", "line", "target", "console")
    return {f"{section}_{name}": value for section in sections for name, value in table[section].items()}
