"""A slot by the keyboard alone, at speaking pace: from an empty board to answered questions, and all of it undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.desk import Desk, missing_parts
from tests.e2e.seen import Tree, card, cards, lane, node, slot_begun, stored, texts

if TYPE_CHECKING:
    from pathlib import Path

lacking = missing_parts()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]

# Seats 2 to 6 ask in turn; the sixth question is given to seat 4 by its key, and the turn goes on from there.
AUTHORS = ["Ben", "Carys", "Dev", "Elin", "Femi", "Dev", "Elin", "Femi", "Ben", "Carys"]
AUTHORS += ["Dev", "Elin", "Femi", "Ben", "Carys", "Dev", "Elin", "Femi", "Ben", "Carys"]
FACE_DOWN = 12
MOST_STEPS = 80


def question(n: int) -> str:
    """The words of question number `n`, from 1."""
    return f"What is {n:02}?"


def test_a_whole_slot_by_keys(desk: Desk, tmp_path: Path) -> None:
    meeting_id = slot_begun(tmp_path / "data")
    program = desk.start_program(tmp_path / "data")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 0 cards"), "the empty board")

    write_twenty(desk)
    read_out(desk)
    sort(desk)
    answer(desk)
    join_and_part(desk)
    look_around(desk)

    before = board(desk.tree())
    undo_and_redo(desk, before)
    desk.quit(program)
    with stored(tmp_path / "data", meeting_id) as view:
        slot = view.slots[0]
        lanes = {group.title: group.id for group in view.groups(slot.id)}
        assert list(lanes) == ["Support", "Next"]
        for title, code in (*lanes.items(), ("Handed over", "handed_over"), ("Discarded", "discarded")):
            assert [c.text for c in view.lane(slot.id, code)] == words(before, title), title
        assert [c.text for c in view.answer_order(slot.id)] == [question(14), question(13)]
        (first,) = [c for c in view.cards(slot.id) if c.text == question(14)]
        assert (slot.spotlight_id, first.answer_note) == (first.id, "Not yet")
        assert first.answered_ms is not None
        assert first.taken_home
        names = {m.id: m.name for m in view.members}
        written = {c.text: [names[i] for i in c.author_ids] for c in view.cards(slot.id)}
        for n in (1, 6, 7, 20):
            assert written[question(n)] == [AUTHORS[n - 1]]


def write_twenty(desk: Desk) -> None:
    """A meeting that goes on begins in the field; Esc leaves it, N goes there; seats by turn and by key."""
    desk.until(lambda: desk.keyboard() == ["Quick entry"], "the keyboard in the field")
    desk.key("Escape")
    desk.until(lambda: desk.keyboard() != ["Quick entry"], "the keyboard out of the field")
    desk.key("n")
    desk.until(lambda: desk.keyboard() == ["Quick entry"], "the keyboard in the field")
    desk.key("alt+Down")
    for n in range(1, 21):
        if n == 6:
            desk.key("4")
        if n == FACE_DOWN + 1:
            desk.key("alt+Up")
        desk.type_line(question(n))
    desk.wait_for(lambda tree: lane(tree, "Handed over, 8 cards"), "the last question")
    down = cards(desk.tree(), f"Face down, {FACE_DOWN} cards")
    assert down == [f"{question(n)}, by {AUTHORS[n - 1]}, face down" for n in range(1, FACE_DOWN + 1)]
    assert cards(desk.tree(), "Handed over")[0] == f"{question(13)}, by {AUTHORS[12]}"
    desk.key("Escape")
    on_card(desk, 1)


def read_out(desk: Desk) -> None:
    """Find goes to the first card; R, Enter, and all the rest at once."""
    go_to(desk, 1)
    desk.key("r")
    desk.hears("Handed over, 9 of 9")
    desk.key("Left", "Return")
    desk.hears("Handed over, 10 of 10")
    desk.wait_for(lambda tree: node(tree, "label", "Read out 10 of 20"), "half of them read out")
    desk.key("Left", "ctrl+a", "r")
    desk.wait_for(lambda tree: lane(tree, "Handed over, 20 cards"), "all read out")
    # The field and back: the keyboard returns to the card.
    desk.key("Home", "n")
    desk.until(lambda: desk.keyboard() == ["Quick entry"], "the field")
    desk.key("Escape")
    on_card(desk, 13)


def sort(desk: Desk) -> None:
    """Groups by G and by number; aside, away and back; along and across with Control."""
    desk.key("g")
    desk.hears("New group Group 1")
    desk.until(lambda: desk.keyboard() == ["Name of the group"], "the name")
    desk.type_line("Support")
    desk.wait_for(lambda tree: lane(tree, "Support, 1 card"), "its name")
    for n in (14, 15):
        go_to(desk, n)
        desk.key("1")
        desk.hears(f"Moved to Support, {n - 12} of {n - 12}")
    go_to(desk, 16)
    desk.key("g")
    desk.hears("New group Group 2")
    desk.until(lambda: desk.keyboard() == ["Name of the group"], "the name")
    desk.type_line("Next")
    desk.wait_for(lambda tree: lane(tree, "Next, 1 card"), "its name")
    go_to(desk, 17)
    desk.key("2")
    desk.hears("Moved to Next, 2 of 2")
    # The keyboard waits at the next card that is to be sorted.
    on_card(desk, 18)
    go_to(desk, 17)
    desk.key("ctrl+Up")
    desk.hears("Moved to Next, 1 of 2")
    desk.key("ctrl+Left")
    desk.hears("Moved to Support, 4 of 4")
    desk.key("ctrl+Right")
    desk.hears("Moved to Next, 2 of 2")
    for n, key, said in ((18, "h", "On hold, 1 of 1"), (19, "d", "Discarded. Press B to take it back.")):
        go_to(desk, n)
        desk.key(key)
        desk.hears(said)
    go_to(desk, 18)
    desk.key("b")
    desk.hears("Moved to Handed over, 14 of 14")


def answer(desk: Desk) -> None:
    """The answer order, forth and back, answered, noted, taken home."""
    for n, card_number in enumerate((14, 13)):
        go_to(desk, card_number)
        desk.key("q")
        desk.hears(f"Number {n + 1} of {n + 1} in the answer order")
    desk.key("period")
    desk.hears(f"Being answered: {question(14)}")
    desk.key("period")
    desk.hears(f"Being answered: {question(13)}")
    desk.key("comma")
    desk.hears(f"Being answered: {question(14)}")
    go_to(desk, 14)
    desk.key("w")
    desk.until(lambda: desk.keyboard() == ["What was answered, in a few words"], "the note")
    desk.type_line("Not yet")
    desk.hears("Noted")
    desk.key("a")
    desk.hears("Marked as answered")
    desk.key("t")
    desk.hears("Taken home")
    done = "number 1 in the answer order, being answered, answered, noted: Not yet, taken home"
    assert f"{question(14)}, by Ben, {done}" in cards(desk.tree(), "Support")
    # Enter on a card turns to it, and again lets it go.
    go_to(desk, 15)
    desk.key("Return")
    desk.wait_for(
        lambda tree: "being answered" in (card(tree, question(15)) or {"name": ""})["name"], "another one"
    )
    desk.key("comma")
    go_to(desk, 14)
    desk.key("Return")
    desk.wait_for(
        lambda tree: "being answered" in (card(tree, question(14)) or {"name": ""})["name"], "the first"
    )


def join_and_part(desk: Desk) -> None:
    """S parts a card, M joins two that are chosen."""
    go_to(desk, 20)
    desk.key("s")
    desk.until(lambda: desk.keyboard() == ["Second question"], "the two halves")
    desk.type_line("And why?")
    desk.hears("Split in two, Handed over, 1 of 15")
    go_to(desk, 3)
    desk.key("shift+Down", "m")
    desk.hears("Merged into one card, Handed over, 5 of 14")
    assert question(4) not in texts(desk.tree(), "Handed over")


def look_around(desk: Desk) -> None:
    """A pile is looked into and opened; the sheet of keys comes and goes."""
    go_to(desk, 16)
    desk.key("c")
    desk.until(lambda: desk.keyboard() == ["Next, 2 cards, folded"], "the pile")
    desk.key("space")
    desk.hears(f"{question(16)}, by Dev; {question(17)}, by Elin")
    desk.key("Return")
    desk.until(lambda: desk.keyboard()[:1] == ["Next, 2 cards"], "the open pile")
    desk.key("question")
    desk.wait_for(lambda tree: node(tree, "dialog", "Keys"), "the sheet of keys")
    desk.key("Escape")
    desk.until(lambda: desk.keyboard()[:1] == ["Next, 2 cards"], "the keyboard on the card again")


def undo_and_redo(desk: Desk, before: dict[str, list[str]]) -> None:
    """All the way back to the empty board, and forth again."""
    go_to(desk, 13)
    for key, button in (("ctrl+z", "Undo"), ("ctrl+shift+z", "Redo")):
        pressed = 0
        while can_be_pressed(desk, button):
            assert pressed < MOST_STEPS
            desk.key(*[key] * 10)
            pressed += 10
        if button == "Undo":
            assert not [name for name in board(desk.tree()) if not name.endswith("0 cards")]
            assert not node(desk.tree(), "list item", "What")
    # How lanes lie, open or folded, is no step that could be undone.
    desk.wait_for(lambda tree: board(tree).keys() == before.keys(), "everything as it was")
    after = board(desk.tree())
    assert {name: found for name, found in after.items() if found and before[name]} == {
        name: found for name, found in before.items() if found and after[name]
    }


def can_be_pressed(desk: Desk, name: str) -> bool:
    found = desk.wait_for(lambda tree: node(tree, "push button", name), name)
    return "enabled" in found["states"]


def go_to(desk: Desk, n: int) -> None:
    """Find a card by its words and have the keyboard on it; its lane opens if it is folded."""
    desk.key("ctrl+f")
    desk.type_line(question(n))
    desk.key("Escape")
    on_card(desk, n)


def on_card(desk: Desk, n: int) -> None:
    desk.until(lambda: desk.keyboard()[-1:] and desk.keyboard()[-1].startswith(question(n)), question(n))


def board(tree: Tree) -> dict[str, list[str]]:
    """The cards of each lane, by what the lane is called; folded ones only by that."""
    folded = {n["name"].removesuffix(", folded"): [] for n in tree if n["name"].endswith(", folded")}
    return folded | {n["name"]: cards(tree, n["name"]) for n in tree if n["role"] == "list"}


def words(shown: dict[str, list[str]], title: str) -> list[str]:
    """The words of the cards in the lane called so."""
    return next(
        [said.split(",")[0] for said in found] for name, found in shown.items() if name.startswith(title)
    )
