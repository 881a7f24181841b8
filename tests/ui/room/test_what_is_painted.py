"""Whatever the wall shows can be read from the back row: large enough, whole, apart, and with contrast."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from als_desktop.models.room_scene import (
    BreakScene,
    RoomScene,
    ShutterScene,
    SpotlightScene,
    WallScene,
)
from als_desktop.ui.room.measures import HEIGHT, WIDTH
from als_desktop.ui.room.pages import too_long
from als_desktop.ui.room.room_picture import Painted, RoomPicture, fitted
from als_desktop.ui.room.room_type import RoomType, TextSize
from als_desktop.ui.theme.theme import Theme
from als_desktop.ui.theme.tokens import MODES, load_tokens
from tests.ui.room.made_scenes import BODIES, CALM, CLOCKS, LONG, scene
from tests.ui.theme.test_token_contrast import contrast

FLOOR = 0.035
CARD = 0.045
SPOTLIGHT = 0.08
DIGITS = 0.12
SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1024, 768), (1080, 1920)]
SMALL = (480, 270)
# What is drawn softly at the edge of a letter may touch its neighbour's box, and a pixel is not a logical pixel.
TOUCH = 3
_DIGITS = re.compile(r"\+?\d+(:\d\d)?")

pytestmark = pytest.mark.usefixtures("letters_loaded")


def painted(shown: RoomScene, theme: Theme, letters: RoomType, size=SMALL) -> list[tuple[Painted, QImage]]:
    """What was painted on each page, and the picture."""
    picture = RoomPicture(shown, letters)
    found = []
    for page in range(len(picture.pages)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        texts = picture.paint(painter, QRectF(0, 0, *size), theme, page, shown.clock)
        painter.end()
        found.append((texts, image))
    return found


def told(story) -> list[tuple[str, RoomScene]]:
    """All scenes of the sample meeting, and those that only the facilitator's choices bring."""
    scenes = [(one.name, one.scene()) for one in story.told]
    last = next(one for one in story.told if one.name == "spotlight")
    scenes.append(("wall with spotlit card", last.scene(spotlight=False)))
    scenes.append(("shutter", last.scene(shutter=True)))
    scenes.extend((f"{one.name} without a clock", one.scene(clock=False)) for one in story.told)
    return scenes


def made() -> list[tuple[str, RoomScene]]:
    hard = [(name, scene(body)) for name, body in BODIES.items()]
    timed = [
        (f"{kind}, {name}", scene(BODIES[kind], clock))
        for name, clock in CLOCKS.items()
        for kind in ("short follow-ups", "long issue", "plain break")
    ]
    return hard + timed


def faults(name: str, texts: Painted, body, least_contrast: float) -> list[str]:
    every = [*texts.texts, *texts.clock]
    wall = QRectF(0, 0, WIDTH, HEIGHT)
    found = []
    for one in every:
        if one.px < FLOOR * HEIGHT:
            found.append(f"{one.text!r} is {one.px / HEIGHT:.2%} high")
        if not wall.contains(one.rect):
            found.append(f"{one.text!r} runs off the wall: {one.rect}")
        ratio = contrast(one.ink.name(), one.back.name())
        if ratio < least_contrast:
            found.append(f"{one.text!r} has a contrast of {ratio:.1f}")
    for one, other in combinations(every, 2):
        both = one.rect.intersected(other.rect)
        if both.width() > TOUCH and both.height() > TOUCH:
            found.append(f"{one.text!r} lies over {other.text!r} by {both.width():.0f} x {both.height():.0f}")
    if isinstance(body, SpotlightScene):
        found.extend(
            f"{one.text!r} is {one.px / HEIGHT:.2%} high"
            for one in texts.texts
            if one.text == body.card.text and one.px < SPOTLIGHT * HEIGHT
        )
    if texts.clock and not isinstance(body, BreakScene):
        digits = [one for one in texts.clock if _DIGITS.fullmatch(one.text)]
        if not digits or digits[0].px < DIGITS * HEIGHT:
            found.append(f"the clock's digits are too small: {texts.clock}")
    return [f"{name}: {fault}" for fault in found]


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("mode", MODES)
def test_every_text_can_be_read_and_none_lies_over_another(story, mode, size):
    theme, letters = Theme(mode), RoomType(load_tokens(), size)
    least = 7.0 if mode == "bright" else 4.5
    found = []
    for name, shown in (*told(story), *made()):
        for texts, _ in painted(shown, theme, letters):
            found.extend(faults(name, texts, shown.body, least))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", TextSize)
def test_no_text_of_the_sample_meeting_is_cut_off(story, size):
    theme, letters = Theme("light"), RoomType(load_tokens(), size)
    cut = [
        f"{name}: {one.text!r}"
        for name, shown in told(story)
        for texts, _ in painted(shown, theme, letters)
        for one in (*texts.texts, *texts.clock)
        if not one.whole
    ]
    assert not cut, "\n".join(cut)


@pytest.mark.parametrize("size", TextSize)
def test_card_text_is_as_large_as_it_is_meant_to_be(story, size):
    letters = RoomType(load_tokens(), size)
    least = {TextSize.SMALLER: FLOOR, TextSize.DEFAULT: CARD, TextSize.LARGER: CARD * 1.15}[size]
    body = next(one for one in story.told if one.name == "questions-grouped").scene().body
    assert isinstance(body, WallScene)
    questions = {card.text for pile in body.piles for card in pile.cards}
    seen = [
        one
        for texts, _ in painted(scene(body), Theme("light"), letters)
        for one in texts.texts
        if one.text in questions
    ]
    assert len(seen) >= 6
    assert min(one.px for one in seen) >= least * HEIGHT


def gray_rows(image: QImage, rect: QRectF) -> list[bytes]:
    """The pixels of a part of a picture as bytes of gray, row by row."""
    part = image.copy(rect.toAlignedRect()).convertToFormat(QImage.Format.Format_Grayscale8)
    whole, stride = bytes(part.constBits()), part.bytesPerLine()
    return [whole[n * stride : n * stride + part.width()] for n in range(part.height())]


def gray_of(colour: QColor) -> int:
    """The gray that `gray_rows` makes of a colour."""
    one = QImage(1, 1, QImage.Format.Format_RGB32)
    one.fill(colour)
    return gray_rows(one, QRectF(0, 0, 1, 1))[0][0]


def ink_height(rows: list[bytes], back: int) -> tuple[int, int]:
    """In how many rows there is ink on a `back` of that gray, and how much (percent) is back and nothing else."""
    near = bytes(range(max(0, back - 60), min(255, back + 60) + 1))
    inked = [n for n, row in enumerate(rows) if row.translate(None, near)]
    plain = 100 * sum(row.count(back) for row in rows) // sum(len(row) for row in rows)
    return (inked[-1] - inked[0] + 1 if inked else 0), plain


@pytest.mark.parametrize(
    ("size", "mode"),
    [*((size, "light") for size in SIZES), ((1280, 720), "dark"), ((1280, 720), "bright")],
    ids=str,
)
def test_the_pixels_are_as_high_as_the_pen_says(story, mode, size):
    """On every kind of screen: the letters' ink fills its share of the wall's height, on the colour that was said."""
    theme, letters = Theme(mode), RoomType(load_tokens(), TextSize.DEFAULT)
    scale, place = fitted(QRectF(0, 0, *size))
    found, looked_at = [], 0
    for name, shown in told(story)[: len(story.told) + 2]:
        texts, image = painted(shown, theme, letters, size)[0]
        for one in texts.texts:
            # Capital letters and ascenders are seven tenths of the size; signs and lower case are less.
            if len(one.text) < 4 or not re.search(r"[A-Zbdfhkl]", one.text):
                continue
            looked_at += 1
            rect = one.rect
            on_screen = QRectF(
                place.left() + rect.left() * scale,
                place.top() + rect.top() * scale,
                rect.width() * scale,
                rect.height() * scale,
            )
            high, plain = ink_height(gray_rows(image, on_screen), gray_of(one.back))
            share = high / place.height()
            if share < 0.6 * FLOOR:
                found.append(f"{name}: the ink of {one.text!r} is {share:.2%} of the wall")
            if plain < 40:
                found.append(f"{name}: {one.text!r} is not on {one.back.name()} ({plain} %)")
    assert looked_at > 100
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "text", ["Which part?", "מה היית עושה?", "What now? 🙂", "Ça va à l’été", "→ 50 % ≥ ½"]
)
def test_large_letters_look_as_qt_draws_them(text):
    """They are copied from pictures; those that Qt colours, or has from another face, it draws itself."""
    letters = RoomType(load_tokens(), TextSize.DEFAULT)
    block = letters.block(text, 100, 800)
    ours, theirs = (QImage(900, 200, QImage.Format.Format_RGB32) for _ in range(2))
    ink, back = (Theme("light").color(role) for role in ("text", "canvas"))
    paper = gray_of(back)
    for image, kept in ((ours, True), (theirs, False)):
        image.fill(back)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        if kept:
            letters.pictures.draw(painter, block.layout, QPointF(20, 20), 100, ink)
        else:
            block.layout.draw(painter, QPointF(20, 20))
        painter.end()
    whole = QRectF(0, 0, 900, 200)
    high, other_high = (ink_height(gray_rows(image, whole), paper)[0] for image in (ours, theirs))
    assert abs(high - other_high) <= 1
    some, others = b"".join(gray_rows(ours, whole)), b"".join(gray_rows(theirs, whole))
    inked = sum(one != paper for one in others)
    # A letter may lie half a pixel beside: a rim of it differs, not its body.
    assert inked > 1000
    assert sum(abs(a - b) > 128 for a, b in zip(some, others, strict=True)) < inked / 10


def test_a_question_is_whole_before_its_follow_ups_take_its_room():
    """A long one has a page of its own first; what is too long even for that is reported, and ends in an ellipsis."""
    letters = RoomType(load_tokens(), TextSize.DEFAULT)
    body = BODIES["long spotlight"]
    assert isinstance(body, SpotlightScene)
    for text, whole in ((LONG[:150], True), (LONG * 2, False)):
        shown = scene(replace(body, card=replace(body.card, text=text)))
        first, _ = painted(shown, Theme("light"), letters)[0]
        assert [one.whole for one in first.texts if one.text == text] == [whole]
        assert too_long(text, letters)


def test_the_presenters_sentence_is_whole_however_long():
    letters = RoomType(load_tokens(), TextSize.LARGER)
    [(texts, _)] = painted(scene(BODIES["long issue"]), Theme("light"), letters)
    assert [one.whole for one in texts.texts if one.text == LONG] == [True]


def test_the_wall_around_the_scene_is_plain(story):
    theme = Theme("dark")
    letters = RoomType(load_tokens(), TextSize.DEFAULT)
    _, image = painted(scene(BODIES["sixty cards"], CALM), theme, letters, (1080, 1920))[0]
    assert {image.pixelColor(540, y).name() for y in (0, 600, 1300, 1919)} == {theme.color("canvas").name()}


def test_the_shutter_says_nothing_of_the_meeting(story):
    shown = next(one for one in story.told if one.name == "spotlight").scene(shutter=True)
    assert isinstance(shown.body, ShutterScene)
    letters = RoomType(load_tokens(), TextSize.DEFAULT)
    [(texts, _)] = painted(shown, Theme("light"), letters)
    assert [one.text for one in texts.texts] == ["One moment"]
    assert texts.clock == ()
