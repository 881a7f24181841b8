"""What the facilitator is told about the back row, in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF

from als_desktop.models.back_row import (
    LEAST_ARCMIN,
    PREFERRED_ARCMIN,
    BackRow,
    Reading,
    Remedy,
    remedies,
)
from als_desktop.models.spoken_length import LengthUnit, of_mm
from als_desktop.ui.room.measures import HEIGHT
from als_desktop.ui.room.room_type import RoomType, TextSize

if TYPE_CHECKING:
    from als_desktop.ui.theme.tokens import Tokens

# In metres people count the tenths, in feet they do not.
_STEPS = {LengthUnit.METRE: 10, LengthUnit.FOOT: 1}


@dataclass(frozen=True, slots=True)
class Letters:
    """How high the capitals of the wall are in one text size, as shares of its height; `spotlight` at its smallest."""

    card: float
    spotlight: float
    timer: float


def letters_of(tokens: Tokens, size: TextSize) -> Letters:
    """As the wall really paints them, in its own face."""
    letters = RoomType(tokens, size)

    def share(role: str, *, bold: bool) -> float:
        return QFontMetricsF(letters.font(letters.px(role), bold=bold)).capHeight() / HEIGHT

    return Letters(share("card", bold=False), share("spotlight_least", bold=True), share("timer", bold=True))


def distance(mm: float, unit: LengthUnit) -> str:
    """`5.9 m`, `19 ft`: never more than it is."""
    step = _STEPS[unit]
    number = math.floor(of_mm(mm, unit) * step + 1e-6) / step
    form = (
        QCoreApplication.translate("BackRow", "{n}\u00a0m")
        if unit is LengthUnit.METRE
        else QCoreApplication.translate("BackRow", "{n}\u00a0ft")
    )
    return form.format(n=f"{number:g}")


def reading_words(reading: Reading) -> str:
    """How well something is read."""
    say = QCoreApplication.translate
    return {
        Reading.EASILY: say("BackRow", "read with ease"),
        Reading.JUST: say("BackRow", "just readable"),
        Reading.NOT: say("BackRow", "too small"),
    }[reading]


def verdict(row: BackRow, card: float, unit: LengthUnit) -> str:
    """Whether the back row reads the question cards, in one sentence."""
    say = QCoreApplication.translate
    form = {
        Reading.EASILY: say("BackRow", "The back row, {far} away, reads the question cards with ease."),
        Reading.JUST: say("BackRow", "The back row, {far} away, can just read the question cards."),
        Reading.NOT: say("BackRow", "The back row, {far} away, cannot read the question cards."),
    }[row.reading(card)]
    return form.format(far=distance(row.seat_mm, unit))


def reasons(row: BackRow, card: float) -> str:
    """The numbers behind it: the standard, and the formula that those who equip rooms use."""
    say = QCoreApplication.translate
    standard = say(
        "BackRow",
        "From there the capitals of a card are {n} minutes of arc high; "
        "ISO 9241-3 asks for {least}, better {more}.",
    ).format(n=f"{row.arcmin(card):.0f}", least=LEAST_ARCMIN, more=PREFERRED_ARCMIN)
    practice = say(
        "BackRow", "They take {n} % of the picture’s height; the AVIXA rule for rooms asks for {asked} %."
    ).format(n=f"{card * 100:.1f}", asked=f"{row.practice_share * 100:.1f}")
    return f"{standard} {practice}"


def advice(row: BackRow, size: TextSize, by_size: dict[TextSize, Letters], unit: LengthUnit) -> list[str]:
    """What to change, a sentence each, best first; nothing when nothing has to be."""
    say = QCoreApplication.translate
    now = by_size[size]
    larger = [by_size[one].card for one in list(TextSize)[list(TextSize).index(size) + 1 :]]
    if row.reading(now.card) is Reading.JUST and any(row.reading(c) is Reading.EASILY for c in larger):
        return [say("BackRow", "With larger text it would be easy.")]
    words = {
        Remedy.LARGER_TEXT: say("BackRow", "Choose larger text."),
        Remedy.MOVE_SEATS: say("BackRow", "Move the farthest seat to at most {far}.").format(
            far=distance(row.reaches_mm(now.card), unit)
        ),
        Remedy.SPOTLIGHT: say(
            "BackRow", "Let each question stand alone (S): that is readable up to {far}."
        ).format(far=distance(row.reaches_mm(now.spotlight), unit)),
    }
    return [words[remedy] for remedy in remedies(row, now.card, larger, now.spotlight)]


def warning(row: BackRow, size: TextSize, by_size: dict[TextSize, Letters], unit: LengthUnit) -> str:
    """A line for the console when a text size is too small for this room; else nothing."""
    if row.reading(by_size[size].card) is not Reading.NOT:
        return ""
    return " ".join([verdict(row, by_size[size].card, unit), *advice(row, size, by_size, unit)])
