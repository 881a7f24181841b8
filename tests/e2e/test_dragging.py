"""Cards dragged by a real mouse on a real screen: beyond what is to be seen, put back by Esc, several at once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from support import open_system_room

from als_desktop.models.meeting import StageKind
from als_desktop.paths import app_paths
from tests.e2e.desk import Desk, middle, missing_parts

if TYPE_CHECKING:
    from pathlib import Path

lacking = missing_parts()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]

MANY = 30


@pytest.fixture
def desk(desk: Desk, tmp_path: Path) -> Desk:
    """The program with 30 cards handed over and a group."""
    room = open_system_room(app_paths(tmp_path / "data").store)
    room.go(StageKind.QUESTIONS)
    slot = room.view.slots[0]
    board = room.services.board
    for n in range(MANY):
        board.hand_in_card(slot.id, room.members[1 + n % 4].id, f"Card number {n}?")
    room.services.groups.add_group(slot.id, "Mine")
    room.store.close()
    desk.start_program(tmp_path / "data")
    return desk


def test_by_a_real_mouse(desk: Desk) -> None:
    lane = desk.wait_for(lambda tree: _lane(tree, f"Handed over, {MANY} cards"), "the cards")
    first = desk.wait_for(lambda tree: _card(tree, "Card number 0?"), "the first card")
    group = desk.wait_for(lambda tree: _lane(tree, "Mine, 0 cards"), "the group")
    foot = (middle(lane)[0], lane["y"] + lane["height"] - 8)
    head = (middle(lane)[0], lane["y"] + 6)

    # A small movement is a click.
    _pull(desk, middle(first), (middle(first)[0] + 5, middle(first)[1]))
    desk.mouse_up()
    assert _order(desk)[0] == "Card number 0?"

    # To the end of the lane, which is reached by scrolling alone.
    _pull(desk, middle(first), foot)
    _hold_until_still(desk, f"Card number {MANY - 1}?", foot)
    desk.mouse_up()
    desk.wait_for(lambda tree: _cards(tree)[-1:] == ["Card number 0?"], "the first card at the end")

    # And all the way back, held over the top.
    last = desk.wait_for(lambda tree: _card(tree, "Card number 0?"), "the card at the end")
    _pull(desk, middle(last), head)
    _hold_until_still(desk, "Card number 1?", head)
    desk.mouse_up()
    desk.wait_for(lambda tree: _cards(tree)[:1] == ["Card number 0?"], "the card at the top again")

    # Esc in mid-drag.
    before = _order(desk)
    card = desk.wait_for(lambda tree: _card(tree, "Card number 1?"), "a card")
    _pull(desk, middle(card), middle(group))
    desk.key("Escape")
    time.sleep(0.3)
    desk.mouse_up()
    assert _order(desk) == before
    assert desk.wait_for(lambda tree: _lane(tree, "Mine, 0 cards"), "the empty group")

    # Three at once.
    points = [
        middle(desk.wait_for(lambda tree, n=n: _card(tree, f"Card number {n}?"), "a card")) for n in range(3)
    ]
    desk.click(points[0])
    desk.click_with("ctrl", points[1])
    desk.click_with("ctrl", points[2])
    _pull(desk, points[1], middle(group))
    desk.mouse_up()
    desk.wait_for(lambda tree: _lane(tree, "Mine, 3 cards"), "three cards in the group")
    desk.key("ctrl+z")
    desk.wait_for(lambda tree: _cards(tree) == before, "all of it taken back in one step")


def _pull(desk: Desk, start: tuple[int, int], end: tuple[int, int]) -> None:
    desk.mouse_down(start)
    desk.mouse_along(start, end)


def _hold_until_still(desk: Desk, text: str, at: tuple[int, int]) -> None:
    """Hold until the card `text` is to be seen at rest, then move a little, as a hand does."""
    places: list[tuple[int, int]] = []
    lane = _lane(desk.tree(), f"Handed over, {MANY} cards")
    assert lane is not None
    ends = time.monotonic() + 20
    while time.monotonic() < ends:
        card = _card(desk.tree(), text)
        assert card is not None
        places.append((card["x"], card["y"]))
        seen = lane["y"] - 8 <= card["y"] and card["y"] + card["height"] <= lane["y"] + lane["height"] + 8
        if seen and places[-2:-1] == places[-1:]:
            desk.mouse_along((at[0] + 3, at[1]), at)
            time.sleep(0.2)
            return
        time.sleep(0.1)
    raise AssertionError(f"never reached: {text} {places[-3:]}")


def _order(desk: Desk) -> list[str]:
    return _cards(desk.tree())


def _cards(tree: list[dict[str, Any]]) -> list[str]:
    """The words of the cards in the lane of what was handed over."""
    at = next(
        (n for n, x in enumerate(tree) if x["role"] == "list" and x["name"].startswith("Handed over")), None
    )
    if at is None:
        return []
    found: list[str] = []
    for node in tree[at + 1 :]:
        if node["depth"] <= tree[at]["depth"]:
            break
        if node["role"] == "list item":
            found.append(node["name"].split(",")[0])
    return found


def _lane(tree: list[dict[str, Any]], name: str) -> dict[str, Any] | None:
    return next((n for n in tree if n["role"] == "list" and n["name"] == name), None)


def _card(tree: list[dict[str, Any]], text: str) -> dict[str, Any] | None:
    return next((n for n in tree if n["role"] == "list item" and n["name"].startswith(text)), None)
