"""Type, greys and measures of printed reports; all lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from als_desktop.assets import read_toml
from als_desktop.reports.fonts import Face, Weight, load_faces

if TYPE_CHECKING:
    from collections.abc import Mapping

# Amounts of light from 0 (black) to 1 (paper): a report has no colours, so that any printer does it justice.
INK = 0.07
LABEL = 0.20
HAIRLINE = 0.47
HEAD_FILL = 0.92
TABLE_FILL = 0.95
PAPER = 1.0

RULE = 0.75
FRAME = 1.1
HEAVY = 1.9
RADIUS = 6.0
LABEL_WIDTH = 57.0
LABEL_GAP = 5.0
COLUMN_GAP = 18.0
INDENT = 22.0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set: sizes in points, `grey` from 0 (black) to 1; `right` sets it flush right."""

    face: Face
    size: float
    leading: float
    grey: float = INK
    right: bool = False


@dataclass(frozen=True, slots=True)
class Measures:
    """The lengths that give way, in points, when a plan would otherwise need one page more.

    `line` is the distance of lines of text as a multiple of their size, `write` that of rules to write on.
    """

    gap: float
    line: float
    write: float
    report_row: float


# Type is never made smaller: only room gives way.
CLOSE = Measures(gap=6.0, line=1.22, write=16.0, report_row=30.0)
NORMAL = Measures(gap=10.0, line=1.32, write=19.5, report_row=46.0)
WIDE = Measures(gap=15.0, line=1.36, write=22.0, report_row=160.0)
_STEPS = 8


def measures_from_wide() -> list[Measures]:
    """Measures from the most generous to the closest, in steps that the eye does not notice."""
    parts = [1 - step / _STEPS for step in range(_STEPS)]
    return [
        *(_between(NORMAL, WIDE, part) for part in parts),
        *(_between(CLOSE, NORMAL, part) for part in parts),
        CLOSE,
    ]


def _between(low: Measures, high: Measures, part: float) -> Measures:
    return Measures(
        gap=low.gap + (high.gap - low.gap) * part,
        line=low.line + (high.line - low.line) * part,
        write=low.write + (high.write - low.write) * part,
        report_row=low.report_row + (high.report_row - low.report_row) * part,
    )


@dataclass(frozen=True, slots=True)
class Styles:
    """The text styles of a report, built for one set of `measures`."""

    measures: Measures
    title: TextStyle
    subtitle: TextStyle
    issue: TextStyle
    heading: TextStyle
    body: TextStyle
    strong: TextStyle
    aside: TextStyle
    action: TextStyle
    label: TextStyle
    small: TextStyle
    note: TextStyle
    faces: Mapping[Weight, Face]


def load_styles(measures: Measures) -> Styles:
    """The styles with the type sizes of the theme's `[type.print]`."""
    sizes = cast("dict[str, float]", read_toml("themes/tokens.toml")["type"]["print"])
    faces = load_faces()
    regular, bold, italic = faces[Weight.REGULAR], faces[Weight.BOLD], faces[Weight.ITALIC]
    body, small, heading, issue = (sizes[name] for name in ("body", "small", "heading", "issue"))
    line = measures.line
    return Styles(
        measures=measures,
        title=TextStyle(bold, issue + 0.5, (issue + 0.5) * 1.12),
        subtitle=TextStyle(regular, body - 0.5, (body - 0.5) * 1.3, LABEL),
        issue=TextStyle(bold, issue, issue * 1.2),
        heading=TextStyle(bold, heading, heading * 1.2),
        body=TextStyle(regular, body, body * line),
        strong=TextStyle(bold, body, body * line),
        aside=TextStyle(regular, body - 0.5, (body - 0.5) * 1.3, INK, right=True),
        action=TextStyle(bold, body + 0.7, (body + 0.7) * 1.25),
        label=TextStyle(bold, small + 0.4, (small + 0.4) * 1.16, LABEL),
        small=TextStyle(regular, small, small * 1.3, LABEL),
        note=TextStyle(italic, small, small * 1.3, LABEL),
        faces=faces,
    )
