"""A question that the back row cannot read is named to the facilitator, with what to do about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.room_scene import PileKind, RoomPile, SpotlightScene
from als_desktop.ui.room.long_line import LongLine
from als_desktop.ui.room.long_questions import LongQuestions, long_words
from als_desktop.ui.room.room_type import RoomType, TextSize
from als_desktop.ui.room.room_view import RoomView
from als_desktop.ui.room.spotlight import fits_alone, spotlight_text
from als_desktop.ui.theme.tokens import load_tokens
from tests.ui.room.made_scenes import BODIES, QUESTION, card, scene, wall
from tests.ui.room.made_scenes import LONG as ENDLESS

LONG = ENDLESS[:150]


def wall_of(*cards):
    return wall(RoomPile("p", PileKind.HANDED_OVER, "", cards, False))


def spotlit(text, *follow_ups):
    body = BODIES["long spotlight"]
    assert isinstance(body, SpotlightScene)
    return replace(body, card=replace(body.card, text=text), follow_ups=follow_ups)


@pytest.fixture
def letters(letters_loaded):
    return RoomType(load_tokens(), TextSize.DEFAULT)


def found(body, letters):
    return [(one.text, one.alone) for one in LongQuestions().of(body, letters)]


def test_those_that_wait_for_an_answer_are_named_as_they_lie(letters):
    body = wall_of(card(1, ENDLESS), card(2, QUESTION), card(3, LONG, answered=True), card(4, LONG))
    assert found(body, letters) == [(ENDLESS, False), (LONG, True)]


def test_alone_a_question_is_too_long_only_when_even_so_it_is_not_whole(letters):
    assert found(spotlit(LONG), letters) == []
    assert found(spotlit(ENDLESS), letters) == [(ENDLESS, False)]
    assert found(spotlit(QUESTION, card(5, LONG)), letters) == [(LONG, True)]


def test_other_scenes_have_no_questions(letters):
    for body in BODIES.values():
        if type(body).__name__ not in ("WallScene", "SpotlightScene"):
            assert found(body, letters) == []


def test_words_say_which_and_what_to_do(letters):
    looking = LongQuestions()
    assert long_words(looking.of(wall_of(card(1)), letters)) == ""
    one = long_words(looking.of(wall_of(card(1), card(2, LONG)), letters))
    assert one.startswith("Too long for the back row: “When you think of the th…”.")
    assert "F2" in one
    assert "alone" in one
    more = long_words(looking.of(wall_of(card(1, ENDLESS), card(2, LONG)), letters))
    assert more.startswith("Too long for the back row: “When you think of the th…” and 1 more.")
    assert "alone" not in more


def test_what_is_looked_at_again_is_found_again(letters):
    """Each text is measured once; another size of letters measures anew."""
    looking, body = LongQuestions(), wall_of(card(1, LONG), card(2, ENDLESS), card(3))
    first = looking.of(body, letters)
    assert looking.of(wall_of(*reversed(body.piles[0].cards)), letters) == first[::-1]
    larger = RoomType(load_tokens(), TextSize.LARGER)
    assert looking.of(body, larger) == LongQuestions().of(body, larger)


@given(st.text(st.sampled_from("iW mw\n?é"), max_size=160))
def test_one_measurement_says_the_same_as_the_spotlight_itself(text):
    letters = RoomType(load_tokens(), TextSize.DEFAULT)
    assert fits_alone(text, letters) is spotlight_text(text, letters).whole


class Followed:
    """A line that follows a wall on screen."""

    def __init__(self, qtbot, theme):
        self.view = RoomView(theme)
        self.line = LongLine(theme, self.view)
        for widget in (self.view, self.line):
            qtbot.addWidget(widget)
        self.view.resize(320, 180)
        self.view.show()


@pytest.fixture
def followed(qtbot, still):
    return Followed(qtbot, still)


def test_the_line_comes_and_goes_a_moment_after_the_wall(qtbot, followed):
    followed.view.show_scene(scene(wall_of(card(1, LONG))))
    assert followed.line.isHidden()
    qtbot.waitUntil(followed.line.isVisible)
    assert "Too long" in followed.line.text()
    followed.view.show_scene(scene(wall_of(card(1, QUESTION))))
    qtbot.waitUntil(followed.line.isHidden)
    assert followed.line.text() == ""


def test_a_tick_of_the_clock_measures_nothing(followed):
    shown = scene(wall_of(card(1, LONG)))
    followed.view.show_scene(shown)
    followed.line.look()
    assert shown.clock is not None
    followed.view.show_scene(replace(shown, clock=replace(shown.clock, left_ms=1)))
    assert not followed.line._resting.isActive()


def test_in_a_small_window_it_is_one_line(qtbot, followed, still):
    followed.view.show_scene(scene(wall_of(card(1, LONG))))
    followed.line.look()
    followed.line.setFixedWidth(260)
    high = followed.line.sizeHint().height()
    still.set_compact(True)
    assert followed.line.sizeHint().height() < high / 2
