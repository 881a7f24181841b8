"""A card on the wall has the paper that it was given, and the marks of all whose words it holds."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import StageKind
from als_desktop.models.room_scene import SpotlightScene, WallScene
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.services.catalogues import feedback_prompts
from als_desktop.ui.room.room_window import RoomWindow
from als_desktop.ui.theme.theme import Theme
from tests.support import open_room

pytestmark = pytest.mark.usefixtures("letters_loaded")


@pytest.fixture
def merged(tmp_path):
    """Ben's and Carys's questions are one card, in lilac, and another is of Dev alone."""
    room = open_room(tmp_path)
    room.go(StageKind.QUESTIONS)
    slot = room.view.slots[0].id
    board = room.services.board
    for seat, text in ((1, "What matters?"), (2, "Who knows?"), (3, "What now?")):
        board.hand_in_card(slot, room.members[seat].id, text)
    ids = {card.text: card.id for card in room.view.cards(slot)}
    board.merge([ids["What matters?"], ids["Who knows?"]])
    board.recolour([ids["What matters?"]], "lilac")
    yield room
    room.store.close()


def scene(room, **choices):
    return scene_for(room.view, room.clock.now(), feedback_prompts(), RoomChoices(**choices))


def painted(qtbot, room):
    window = RoomWindow(Theme("light"))
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    window.view.show_scene(scene(room))
    qtbot.waitUntil(lambda: window.view.accessibleDescription() != "")
    return window.view.accessibleDescription().splitlines(), window.grab().toImage()


def cards(room):
    body = scene(room).body
    assert isinstance(body, WallScene)
    return [card for pile in body.piles for card in pile.cards]


def test_everybody_whose_words_it_holds_is_marked(qtbot, merged):
    (first, second) = sorted(cards(merged), key=lambda c: -len(c.authors))
    assert [p.name for p in first.authors] == ["Ben", "Carys"]
    assert [p.name for p in second.authors] == ["Dev"]
    words, image = painted(qtbot, merged)
    assert {"Ben", "Carys", "Dev"} <= set(words)
    lilac = Theme("light").sticky_named("lilac").fill.rgb()
    assert any(
        image.pixel(x, y) == lilac for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)
    )


def test_alone_on_the_wall_it_has_them_too(qtbot, merged):
    card = max(cards(merged), key=lambda c: len(c.authors))
    merged.services.board.spotlight(merged.view.slots[0].id, card.key)
    assert isinstance(scene(merged).body, SpotlightScene)
    words, _ = painted(qtbot, merged)
    assert {"Ben", "Carys"} <= set(words)


def test_an_anonymous_slot_marks_nobody(merged):
    merged.services.slots.make_anonymous(merged.view.slots[0].id)
    assert all(card.authors == () for card in cards(merged))
