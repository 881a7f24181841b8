"""Every pair of text and background that the parts draw can be read."""

from __future__ import annotations

import pytest

from als_desktop.ui.theme.tokens import MODES, load_tokens

TEXT = 4.5
GRAPHICS = 3.0

_GROUNDS = ("canvas", "rail", "surface", "raised", "lane")
PAIRS = [
    *((ink, ground) for ink in ("text", "text_2", "text_3") for ground in _GROUNDS),
    *(("text", ground) for ground in ("lane_2", "accent_soft", "over_soft")),
    *(("accent", ground) for ground in ("canvas", "surface", "raised")),
    *(("over", ground) for ground in ("surface", "over_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_soft", "accent_soft"),
    ("text_2", "lane_2"),
    ("warn", "warn_soft"),
    ("warn", "surface"),
]
MARKS = [
    *(("border_strong", ground) for ground in ("canvas", "surface", "raised")),
    *(("focus", ground) for ground in ("canvas", "rail", "surface", "raised", "lane", "accent_soft")),
    ("accent", "lane_2"),
    ("over_fill", "over_soft"),
]


def luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(mode: str, ink: str, ground: str) -> None:
    colours = load_tokens().colours[mode]
    assert contrast(colours[ink], colours[ground]) >= TEXT


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_can_be_seen(mode: str, mark: str, ground: str) -> None:
    colours = load_tokens().colours[mode]
    assert contrast(colours[mark], colours[ground]) >= GRAPHICS


@pytest.mark.parametrize("name", load_tokens().stickies)
def test_ink_can_be_read_on_paper(name: str) -> None:
    tokens = load_tokens()
    paper = tokens.stickies[name]
    assert contrast(tokens.ink, paper.fill) >= TEXT
    assert contrast(tokens.ink_2, paper.band) >= TEXT
    assert contrast(paper.edge, tokens.colours["light"]["lane"]) >= GRAPHICS


def test_no_two_seats_look_alike() -> None:
    seats = load_tokens().seats
    assert len(seats) == 12
    assert len(set(seats)) == len(seats)


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_has_every_role(mode: str) -> None:
    colours = load_tokens().colours
    assert colours[mode].keys() == colours["light"].keys()
