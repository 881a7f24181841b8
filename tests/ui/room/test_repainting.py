"""A change paints what it changed and no more, and leaves the same picture as painting everything."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from als_desktop.models.room_scene import RoomCard, WallScene
from als_desktop.ui.room.room_frame import RoomFrame, Shot
from als_desktop.ui.room.room_picture import RoomPicture
from als_desktop.ui.room.room_type import RoomType, TextSize
from als_desktop.ui.theme.theme import Theme
from tests.ui.room.made_scenes import BODIES, CALM, CLOCKS, QUESTION, SIXTY, card, pile, scene, wall
from tests.ui.room.seen import Painted, picture, shown

pytestmark = pytest.mark.usefixtures("letters_loaded")


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same to the eye: cut out, a soft edge is rounded differently by a level or two."""
    if one == other or one.size() != other.size():
        return one == other
    width = one.bytesPerLine()
    some, others = bytes(one.constBits()), bytes(other.constBits())
    rows = (slice(n * width, (n + 1) * width) for n in range(one.height()))
    return all(
        abs(a - b) <= 3
        for row in rows
        if some[row] != others[row]
        for a, b in zip(some[row], others[row], strict=True)
    )


def test_a_tick_paints_the_clock_and_nothing_else(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY, CLOCKS["seconds"]))
    painted = Painted(view)
    QTest.qWait(0)
    painted.take()
    before = picture(view)
    painted.take()
    view.show_scene(scene(SIXTY, replace(CLOCKS["seconds"], left_ms=CLOCKS["seconds"].left_ms - 1000)))
    QTest.qWait(0)
    area = painted.take()
    assert area.height() <= 90
    assert area.left() > 500
    after = picture(view)
    left = QRect(0, 0, area.left(), 540)
    assert before.copy(left) == after.copy(left)
    assert before.copy(area) != after.copy(area)


def test_a_tick_gives_the_same_picture_as_painting_everything(qtbot, still):
    """Whatever the clock says, on whatever kind of scene."""
    clocks = [CALM, *CLOCKS.values(), None]
    for kind in ("sixty cards", "long issue", "plain break"):
        view = shown(qtbot, still, scene(BODIES[kind]))
        for clock in clocks:
            view.show_clock(clock)
            fresh = shown(qtbot, still, scene(BODIES[kind], clock))
            assert alike(picture(view), picture(fresh)), f"{kind}, {clock}"


def other_card(one: RoomCard, choice: random.Random) -> RoomCard:
    """The card after somebody did something with it."""
    return replace(
        one,
        text=choice.choice((one.text, "Who else?", QUESTION)),
        answered=choice.random() < 0.3,
        number=choice.choice((0, 0, 3, 12)),
        spotlit=choice.random() < 0.1,
    )


def other_wall(body: WallScene, choice: random.Random) -> WallScene:
    """The wall after one change of the many that a meeting brings."""
    at = choice.randrange(len(body.piles))
    one = body.piles[at]
    cards = list(one.cards)
    act = choice.randrange(6)
    if act == 0 and cards:
        cards.pop(choice.randrange(len(cards)))
    elif act == 1:
        cards.insert(choice.randint(0, len(cards)), card(choice.randrange(10_000)))
    elif act == 2 and cards:
        n = choice.randrange(len(cards))
        cards[n] = other_card(cards[n], choice)
    elif act == 3:
        choice.shuffle(cards)
    title = choice.choice(
        ("Facts", "What holds me back", "A name that is far too long for the head of a column")
    )
    piles = list(body.piles)
    piles[at] = replace(
        one, cards=tuple(cards), title=title if act == 4 else one.title, closed=one.closed != (act == 5)
    )
    return replace(body, piles=tuple(piles), read=body.read + choice.randrange(2))


@pytest.mark.parametrize(
    ("size", "mode"), [((960, 540), "light"), ((1023, 767), "dark"), ((777, 431), "bright")]
)
def test_painting_what_changed_gives_the_same_picture_as_painting_everything(qtbot, size, mode):
    theme = Theme(mode)
    theme.set_reduced_motion(True)
    choice = random.Random(size[0])
    body = wall(pile(0, 4), pile(1, 3), pile(2, 2, closed=True))
    view, fresh = shown(qtbot, theme), shown(qtbot, theme)
    for one in (view, fresh):
        one.resize(*size)
    painted, partly = Painted(view), 0
    for n in range(60):
        body = other_wall(body, choice)
        clock = choice.choice((CALM, CALM, CALM, CLOCKS["seconds"], None))
        painted.take()
        view.show_scene(scene(body, clock))
        view.settle()
        QTest.qWait(0)
        partly += sum(rect.width() * rect.height() for rect in painted.take_region()) < size[0] * size[1] / 2
        fresh.hide()
        fresh.show_scene(scene(body, clock))
        fresh.turn_to(view.page)
        fresh.show()
        assert alike(picture(view), picture(fresh)), f"after change {n}"
    assert partly > 5


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_on_dense_screens_too_what_changed_is_enough(still, ratio):
    letters = RoomType(still.tokens, TextSize.DEFAULT)
    choice = random.Random(ratio)
    body = wall(pile(0, 4), pile(1, 3), pile(2, 2, closed=True))
    frame, size = RoomFrame(), QSize(801, 451)
    for n in range(40):
        body = other_wall(body, choice)
        clock = replace(CALM, left_ms=CALM.left_ms - choice.choice((0, 90_000)))
        picture_now = RoomPicture(scene(body, clock), letters)
        shot = Shot(picture_now, 0, clock, still, still.mode, None)
        fresh = RoomFrame()
        frame.draw(shot, size, ratio)
        fresh.draw(shot, size, ratio)
        assert alike(frame.image, fresh.image), f"after change {n}"


def test_the_clock_that_says_the_same_paints_nothing(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    painted = Painted(view)
    QTest.qWait(0)
    painted.take()
    view.show_scene(scene(SIXTY))
    QTest.qWait(0)
    assert painted.take().isEmpty()
