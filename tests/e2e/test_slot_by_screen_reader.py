"""A slot without looking: what a screen reader finds in the questions stage, and a whole slot run through it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.desk import Desk, missing_parts
from tests.e2e.seen import Node, Tree, card, cards, lane, node, slot_begun, stored, with_keyboard

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import Popen

    from tests.support import SystemRoom

lacking = missing_parts()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]

BUTTONS = ("push button", "toggle button", "check box", "radio button", "combo box", "menu item")
NAMED = (*BUTTONS, "text", "list", "list item", "popup menu", "dialog")
# What can have the keyboard is one of these, or the page itself.
USABLE = (*BUTTONS, "text", "list", "list item", "panel", "spin button", "dialog")
PAGES = ("Console", "Keys")
CLASS_NAME = re.compile(r"\bQ[A-Z][a-z]+[A-Z]|Q(Widget|Frame|Object)|als_desktop")


class Listener:
    """A facilitator who hears the screen and has a keyboard."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def press(self, name: str, role: str = "push button") -> None:
        """Press what is called so, by its own action."""
        found = self._desk.wait_for(lambda tree: node(tree, role, name), name)
        assert self._desk.ask("act", found, action="Press"), name

    def write(self, field: str, text: str) -> None:
        """Set the text of a field through its interface."""
        found = self._desk.wait_for(lambda tree: node(tree, "text", field), field)
        assert self._desk.ask("focus", found)
        assert self._desk.ask("write", found, text=text)
        assert self._desk.ask("text", found) == text

    def go_to(self, text: str, name: str) -> None:
        """Bring the keyboard to a card: into its lane by action, then along by arrows, as far as is heard."""
        found = self._desk.wait_for(lambda tree: card(tree, text, name), text)
        there = self._desk.wait_for(lambda tree: node(tree, "list", name), name)
        assert self._desk.ask("act", there, action="SetFocus")
        along, home = ("Right", "Home") if name == "Answer order" else ("Down", "Home")
        self._desk.key(home)
        at = [n["name"] for n in self._desk.tree() if n["parent"] == there["at"]].index(found["name"])
        for _ in range(at):
            self._desk.key(along)
        wanted = [there["name"], found["name"]]
        self._desk.wait_for(lambda tree: with_keyboard(tree) == wanted, "the keyboard on " + text)

    def choose(self, *items: str) -> None:
        """Open the menu of what has the keyboard by its key, and take an item by its own action."""
        self._desk.key("Menu")
        self.choose_in_menu(*items)

    def choose_in_menu(self, *items: str) -> None:
        """Take an item of the menu that is open, by its own action."""
        for n, item in enumerate(items):
            found = self._desk.menu_item(item)
            action = "Press" if n == len(items) - 1 else "ShowMenu"
            assert self._desk.ask("act", found, action=action), item


def start(desk: Desk, data: Path) -> Popen[bytes]:
    program = desk.start_program(data)
    desk.wait_for(lambda tree: node(tree, "list", "Handed over"), "the board")
    return program


def furnish(room: SystemRoom, slot_id: str) -> None:
    board, members = room.services.board, room.members
    for n in range(4):
        board.hand_in_card(slot_id, members[1 + n].id, f"Card {n}?")
    board.draft_card(slot_id, members[2].id, "Face down?")
    first = room.view.cards(slot_id)
    room.services.groups.add_group(slot_id, "Mine", [c.id for c in first if c.text == "Card 3?"])
    board.queue(next(c.id for c in first if c.text == "Card 0?"))
    board.discard([c.id for c in first if c.text == "Card 2?"])


def test_all_of_it_has_a_name_and_a_role(desk: Desk, tmp_path: Path) -> None:
    slot_begun(tmp_path / "data", furnish)
    start(desk, tmp_path / "data")
    listener = Listener(desk)

    tree = desk.tree()
    assert faults(tree) == []
    said = {(n["role"], n["name"]) for n in tree}
    for role, name in (
        ("list", "Answer order, 1 card"),
        ("list", "Face down, 1 card"),
        ("list", "Handed over, 2 cards"),
        ("list", "Mine, 1 card"),
        ("push button", "Hold, 0 cards, folded"),
        ("list", "Discarded, 1 card"),
        ("list item", "Card 0?, by Ben, number 1 in the answer order"),
        ("list item", "Face down?, by Carys, face down"),
        ("push button", "Group Mine, press to rename"),
        ("push button", "Menu of Mine"),
        ("push button", "New group"),
        ("label", "Read out 4 of 5"),
        ("push button", "Questions, now, 35 minutes"),
        ("push button", "Pause"),
        # Her question is the one that is read out next.
        ("push button", "Seat 3, Carys, next, 1 of 2 read out"),
        ("push button", "Who speaks: seat 3, Carys. Click for the next seat."),
        ("combo box", "Hand over"),
        ("text", "Quick entry"),
        ("check box", "Question advice"),
        ("push button", "Add"),
        ("push button", "Undo"),
        ("push button", "Find questions (Ctrl+F)"),
        ("push button", "Pass over"),
    ):
        assert (role, name) in said, name
    mode = next(n for n in tree if n["role"] == "combo box")
    assert desk.ask("description", mode) == "What it becomes"

    # What comes up over the board, one after another.
    listener.press("Find questions")
    desk.wait_for(lambda tree: node(tree, "text", "Find questions of this slot"), "the find bar")
    assert faults(desk.tree()) == []
    desk.key("Escape")
    listener.press("Bank of questions")
    desk.wait_for(lambda tree: node(tree, "text", "Search the bank"), "the bank")
    assert faults(desk.tree()) == []
    desk.key("Escape")
    for item, panel in (("Note the answer", "Answer to “Card 0?”"), ("Split in two", "Split in two")):
        listener.go_to("Card 0?", "Handed over")
        listener.choose(item)
        desk.wait_for(lambda tree, panel=panel: node(tree, "panel", panel), panel)
        assert faults(desk.tree()) == []
        desk.key("Escape")
    listener.go_to("Card 0?", "Handed over")
    desk.key("Menu")
    desk.until(lambda: node(desk.menu(), "menu item", "Answer now"), "the menu of a card")
    assert faults(desk.menu()) == []
    desk.key("Escape")
    listener.press("Menu of Mine")
    desk.until(lambda: node(desk.menu(), "menu item", "Dissolve"), "the menu of a lane")
    assert faults(desk.menu()) == []
    desk.key("Escape")
    listener.press("Keys")
    desk.wait_for(lambda tree: node(tree, "dialog", "Keys"), "the sheet of keys")
    assert faults(desk.tree()) == []


def test_a_whole_slot_is_run_through_it(desk: Desk, tmp_path: Path) -> None:
    """By the objects' own actions and texts; by key: modes, arrows, the menu, Enter in a name, R, B."""
    meeting_id = slot_begun(tmp_path / "data")
    program = start(desk, tmp_path / "data")
    facilitator = Listener(desk)

    # Enter: four face down, by four members in turn.
    facilitator.write("Quick entry", "What helps?")
    desk.key("alt+Down")
    desk.wait_for(lambda tree: node(tree, "combo box", "Face down"), "another mode")
    for n, (seat, text) in enumerate(
        (
            ("2, Ben", "What helps?"),
            ("3, Carys", "Who knows?"),
            ("4, Dev", "What then?"),
            ("5, Elin", "What else?"),
        )
    ):
        whose = f"Who speaks: seat {seat}"
        desk.wait_for(lambda tree, whose=whose: node(tree, "push button", whose), whose)
        facilitator.write("Quick entry", text)
        facilitator.press("Add")
        count = "1 card" if n == 0 else f"{n + 1} cards"
        desk.wait_for(lambda tree, count=count: lane(tree, f"Face down, {count}"), count)
    assert cards(desk.tree(), "Face down")[1] == "Who knows?, by Carys, face down"
    assert node(desk.tree(), "label", "Read out 0 of 4")

    # Read out and hand over: by the menu, and by a key.
    facilitator.go_to("What helps?", "Face down")
    facilitator.choose("Read out and hand over")
    desk.hears("Handed over, 1 of 1")
    for n, text in enumerate(("Who knows?", "What then?", "What else?")):
        facilitator.go_to(text, "Face down")
        desk.key("r")
        desk.hears(f"Handed over, {n + 2} of {n + 2}")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 4 cards"), "all handed over")
    assert node(desk.tree(), "label", "Read out 4 of 4")

    # Group.
    facilitator.go_to("What helps?", "Handed over")
    facilitator.choose("Move to", "New group")
    desk.hears("New group Group 1")
    facilitator.write("Name of the group", "Support")
    desk.key("Return")
    desk.wait_for(lambda tree: lane(tree, "Support, 1 card"), "the group")
    for n, text in enumerate(("Who knows?", "What then?")):
        facilitator.go_to(text, "Handed over")
        facilitator.choose("Move to", "Support")
        desk.hears(f"Moved to Support, {n + 2} of {n + 2}")
    desk.wait_for(
        lambda tree: with_keyboard(tree) == ["Support, 3 cards", "What then?, by Dev"], "the keyboard"
    )
    facilitator.choose("Move up")
    desk.hears("Moved to Support, 2 of 3")
    assert [said.split(",")[0] for said in cards(desk.tree(), "Support, 3 cards")] == [
        "What helps?",
        "What then?",
        "Who knows?",
    ]

    # Queue.
    for n, text in enumerate(("Who knows?", "What helps?")):
        facilitator.go_to(text, "Support")
        facilitator.choose("Put in the answer order")
        desk.hears(f"Number {n + 1} of {n + 1} in the answer order")
    assert cards(desk.tree(), "Answer order, 2 cards") == [
        "Who knows?, by Carys, number 1 in the answer order",
        "What helps?, by Ben, number 2 in the answer order",
    ]

    # Answer: turn to the first, note what was said, tick it.
    facilitator.press("Answer the first")
    desk.hears("Being answered: Who knows?")
    facilitator.go_to("Who knows?", "Answer order")
    facilitator.choose("Note the answer")
    facilitator.write("What was answered, in a few words", "Nobody yet")
    facilitator.press("Keep")
    desk.hears("Noted")
    facilitator.go_to("Who knows?", "Support")
    facilitator.choose("Mark as answered")
    desk.hears("Marked as answered")
    answered = (
        "Who knows?, by Carys, number 1 in the answer order, being answered, answered, noted: Nobody yet"
    )
    assert answered in cards(desk.tree(), "Support")

    # Discard, undo, redo, and back out of the folded lane.
    facilitator.go_to("What else?", "Handed over")
    facilitator.choose("Discard")
    desk.hears("Discarded. Press B to take it back.")
    facilitator.press("Menu of Discarded")
    facilitator.choose_in_menu("Fold")
    desk.wait_for(lambda tree: node(tree, "push button", "Discarded, 1 card, folded"), "the discarded card")
    assert lane(desk.tree(), "Handed over, 0 cards")
    facilitator.press("Undo: discard")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 1 card"), "the card again")
    facilitator.press("Redo: discard")
    facilitator.press("Discarded, 1 card, folded")
    facilitator.go_to("What else?", "Discarded")
    desk.wait_for(
        lambda tree: cards(tree, "Discarded") == ["What else?, by Elin, discarded"], "the open lane"
    )
    desk.key("b")
    desk.hears("Moved to Handed over, 1 of 1")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 1 card"), "the card taken back")

    # What was heard is what is on the disk.
    desk.quit(program)
    with stored(tmp_path / "data", meeting_id) as view:
        slot = view.slots[0]
        (group,) = view.groups(slot.id)
        assert group.title == "Support"
        assert [c.text for c in view.lane(slot.id, group.id)] == ["What helps?", "What then?", "Who knows?"]
        assert [c.text for c in view.answer_order(slot.id)] == ["Who knows?", "What helps?"]
        lit = next(c for c in view.cards(slot.id) if c.id == slot.spotlight_id)
        assert (lit.text, lit.answer_note, lit.answered_ms is not None) == ("Who knows?", "Nobody yet", True)
        assert [c.text for c in view.cards(slot.id) if c.lane == "handed_over"] == ["What else?"]


def faults(tree: Tree) -> list[str]:
    """What a person who does not see it could not use: without a name, without a role, or named like another."""
    found = [f"empty name: {_way(tree, n)}" for n in tree if n["role"] in NAMED and not n["name"].strip()]
    found += [f"name of a class: {_way(tree, n)}" for n in tree if CLASS_NAME.search(n["name"])]
    found += [
        f"no role for the keyboard: {_way(tree, n)}"
        for n in tree
        if "focusable" in n["states"] and n["role"] not in USABLE and n["name"] not in PAGES
    ]
    twins: dict[tuple[int, str], list[Node]] = {}
    for n in tree:
        if n["role"] in BUTTONS:
            twins.setdefault((n["parent"], n["name"]), []).append(n)
    return found + [f"named alike: {_way(tree, same[0])}" for same in twins.values() if len(same) > 1]


def _way(tree: list[dict[str, Any]], n: Node) -> str:
    above = [n]
    while above[0]["parent"] >= 0:
        above.insert(0, tree[above[0]["parent"]])
    return " > ".join(f"{x['role']} {x['name']!r}" for x in above)
