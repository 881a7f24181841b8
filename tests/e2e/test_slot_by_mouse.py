"""A slot by a real mouse: cards dragged into every place, beyond what is to be seen too, the rest by their menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import Desk, middle, missing_parts
from tests.e2e.seen import Node, Tree, card, cards, lane, node, slot_begun, stored, texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support import SystemRoom

lacking = missing_parts()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]

MANY = 14
Point = tuple[int, int]


class Hand:
    """A hand on the mouse."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, text: str, name: str = "") -> Node:
        """A card that lies still, in the lane whose name begins with `name`."""
        before: list[Node] = []

        def at_rest(tree: Tree) -> Node | None:
            found = card(tree, text, name)
            before.append(found or {"x": -1, "y": -1})
            same = len(before) > 1 and (before[-2]["x"], before[-2]["y"]) == (
                before[-1]["x"],
                before[-1]["y"],
            )
            return found if same else None

        return self._desk.wait_for(at_rest, text)

    def lift(self, text: str, name: str = "") -> Point:
        """Take a card and pull it a little, as a hand does; where it is held."""
        at = middle(self.find(text, name))
        self._desk.mouse_down(at)
        self._desk.mouse_along(at, (at[0] + 14, at[1] + 14))
        return at[0] + 14, at[1] + 14

    def carry(self, text: str, to: Point, name: str = "") -> None:
        """Drag a card to a point and let go."""
        at = self.lift(text, name)
        self._desk.mouse_along(at, to)
        self._desk.mouse_up()

    def choose(self, text: str, *items: str) -> None:
        """Open the menu of a card by the right button, and click through its items."""
        self._desk.click_right(middle(self.find(text)))
        for item in items:
            self.click_item(item)

    def choose_by_sign(self, text: str, *items: str) -> None:
        """As `choose`, by the sign at the corner of a card that carries no marks."""
        found = self.find(text)
        self._desk.click((found["x"] + found["width"] - 20, found["y"] + 18))
        for item in items:
            self.click_item(item)

    def click_item(self, name: str) -> None:
        """Click an item of the menu that is open."""
        self._desk.click(middle(self._desk.menu_item(name)))


def furnish(room: SystemRoom, slot_id: str) -> None:
    board = room.services.board
    for n in range(MANY):
        board.hand_in_card(slot_id, room.members[1 + n % 5].id, f"Card {n:02}?")
    ids = {c.text: c.id for c in room.view.cards(slot_id)}
    room.services.groups.add_group(slot_id, "Long", [ids[f"Card {n:02}?"] for n in range(6, MANY)])


def test_a_whole_slot_by_mouse(desk: Desk, tmp_path: Path) -> None:
    meeting_id = slot_begun(tmp_path / "data", furnish)
    program = desk.start_program(tmp_path / "data")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 6 cards"), "the cards")
    hand = Hand(desk)

    into_a_long_lane(desk, hand)
    into_the_order(desk, hand)
    into_a_new_group(desk, hand)
    aside_and_back(desk, hand)
    by_menu(desk, hand)

    desk.quit(program)
    with stored(tmp_path / "data", meeting_id) as view:
        slot = view.slots[0]
        lanes = {group.title: group.id for group in view.groups(slot.id)}
        assert list(lanes) == ["Long", "Fresh"]
        assert [c.text for c in view.lane(slot.id, lanes["Long"])][-1] == "Card 00?"
        assert [c.text for c in view.lane(slot.id, lanes["Fresh"])] == ["Card 03?"]
        assert [c.text for c in view.lane(slot.id, "handed_over")] == ["Card 04?", "Card 01?", "Card 02?"]
        assert [c.text for c in view.lane(slot.id, "discarded")] == ["Card 05?"]
        assert [c.text for c in view.answer_order(slot.id)] == ["Card 04?", "Card 03?"]
        (first,) = [c for c in view.cards(slot.id) if c.text == "Card 04?"]
        assert first.answered_ms is not None
        assert first.taken_home


def into_a_long_lane(desk: Desk, hand: Hand) -> None:
    """Held at the foot, the lane scrolls as far as it goes; Esc on the way puts the card back."""
    long = desk.wait_for(lambda tree: lane(tree, "Long, 8 cards"), "the long lane")
    foot = (middle(long)[0], long["y"] + long["height"] - 6)
    last = card(desk.tree(), f"Card {MANY - 1}?")
    assert last is not None
    assert last["y"] > foot[1], "the lane is to be longer than the screen"

    at = hand.lift("Card 00?")
    desk.mouse_along(at, middle(long))
    desk.key("Escape")
    desk.hears("Put back")
    desk.mouse_up()
    assert lane(desk.tree(), "Long, 8 cards")

    at = hand.lift("Card 00?")
    desk.mouse_along(at, foot)
    places: list[int] = []

    def has_come(tree: Tree) -> bool:
        places.append((card(tree, f"Card {MANY - 1}?") or {"y": -1})["y"])
        return places[-2:-1] == places[-1:] and places[-1] < foot[1]

    desk.wait_for(has_come, "the foot of the lane")
    desk.mouse_along((foot[0] + 3, foot[1]), foot)
    desk.mouse_up()
    desk.hears("Moved to Long, 9 of 9")
    assert texts(desk.tree(), "Long, 9 cards")[-1] == "Card 00?"


def into_the_order(desk: Desk, hand: Hand) -> None:
    """Three into the strip, and there into another order."""
    strip = desk.wait_for(lambda tree: node(tree, "list", "Answer order"), "the answer order")
    end = (strip["x"] + strip["width"] - 12, middle(strip)[1])
    for n, text in enumerate(("Card 03?", "Card 04?", "Card 05?")):
        hand.carry(text, end)
        desk.hears(f"Number {n + 1} of {n + 1} in the answer order")
    first = hand.find("Card 03?", "Answer order")
    hand.carry("Card 04?", (first["x"] + 5, middle(first)[1]), "Answer order")
    desk.hears("Number 1 of 3 in the answer order")
    assert texts(desk.tree(), "Answer order") == ["Card 04?", "Card 03?", "Card 05?"]


def into_a_new_group(desk: Desk, hand: Hand) -> None:
    """On the place for it, then its name."""
    hand.carry(
        "Card 03?", middle(desk.wait_for(lambda tree: node(tree, "push button", "New group"), "the place"))
    )
    desk.wait_for(lambda tree: node(tree, "text", "Name of the group"), "its name")
    desk.type_line("Fresh")
    desk.wait_for(lambda tree: lane(tree, "Fresh, 1 card"), "the new group")


def aside_and_back(desk: Desk, hand: Hand) -> None:
    """Two at once onto a folded lane, which opens when they are held over it; back; another one discarded."""
    desk.click(middle(desk.wait_for(lambda tree: node(tree, "push button", "Menu of Hold"), "its menu")))
    hand.click_item("Fold")
    folded = desk.wait_for(lambda tree: node(tree, "push button", "Hold, 0 cards, folded"), "the folded lane")
    desk.click(middle(hand.find("Card 01?")))
    desk.click_with("ctrl", middle(hand.find("Card 02?")))
    at = hand.lift("Card 02?")
    desk.mouse_along(at, middle(folded))
    opened = desk.wait_for(lambda tree: lane(tree, "Hold, 0 cards"), "the lane opened under them")
    desk.mouse_along(middle(folded), middle(opened))
    desk.mouse_up()
    desk.wait_for(lambda tree: lane(tree, "Hold, 2 cards"), "both on hold")
    assert texts(desk.tree(), "Hold") == ["Card 01?", "Card 02?"]

    desk.click(middle(hand.find("Card 01?")))
    desk.click_with("ctrl", middle(hand.find("Card 02?")))
    handed = desk.wait_for(lambda tree: lane(tree, "Handed over, 2 cards"), "the others")
    hand.carry("Card 01?", (middle(handed)[0], handed["y"] + handed["height"] - 12))
    desk.wait_for(lambda tree: lane(tree, "Handed over, 4 cards"), "both back")
    assert texts(desk.tree(), "Handed over") == ["Card 04?", "Card 05?", "Card 01?", "Card 02?"]

    away = desk.wait_for(_discarded, "the discarded")
    hand.carry("Card 05?", middle(away))
    desk.hears("Moved to Discarded, 1 of 1")
    assert texts(desk.tree(), "Answer order") == ["Card 04?", "Card 03?"]


def by_menu(desk: Desk, hand: Hand) -> None:
    """What is no place to drag to."""
    hand.choose("Card 04?", "Answer now")
    desk.wait_for(lambda tree: "being answered" in _said(tree, "Card 04?"), "the light")
    hand.choose("Card 04?", "Mark as answered")
    desk.hears("Marked as answered")
    hand.choose("Card 04?", "Take home")
    desk.hears("Taken home")
    hand.choose_by_sign("Card 01?", "Move to", "Hold")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 2 cards"), "the card on hold")
    desk.click(middle(desk.wait_for(lambda tree: node(tree, "push button", "Undo: "), "undo")))
    desk.wait_for(lambda tree: lane(tree, "Handed over, 3 cards"), "the card back")
    said = "Card 04?, by Femi, number 1 in the answer order, being answered, answered, taken home"
    assert said in cards(desk.tree(), "Handed over")


def _discarded(tree: Tree) -> Node | None:
    return node(tree, "push button", "Discarded") or node(tree, "list", "Discarded")


def _said(tree: Tree, text: str) -> str:
    found = card(tree, text)
    return found["name"] if found is not None else ""
