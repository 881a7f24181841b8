"""What is to be seen of a board in the accessible tree, and what is in the store once the program has been closed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from als_desktop.clock import SystemClock
from als_desktop.models.meeting import StageKind
from als_desktop.paths import app_paths
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from tests.support import open_system_room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from als_desktop.models.meeting_view import MeetingView
    from tests.support import SystemRoom

# Frames of lanes and the ground of fields have the keyboard with what lies in them.
USED = ("push button", "check box", "combo box", "text", "list", "list item", "menu item")
Node = dict[str, Any]
Tree = list[Node]


def slot_begun(data: Path, furnish: Callable[[SystemRoom, str], object] | None = None) -> str:
    """A store in `data` with a meeting in its first slot's questions; `furnish` gets the room and the slot's id.

    Returns the id of the meeting.
    """
    room = open_system_room(app_paths(data).store)
    room.go(StageKind.QUESTIONS)
    if furnish is not None:
        furnish(room, room.view.slots[0].id)
    room.store.close()
    return room.meeting_id


@contextmanager
def stored(data: Path, meeting_id: str) -> Iterator[MeetingView]:
    """A meeting as the store in `data` has it."""
    store = open_store(app_paths(data).store)
    try:
        yield Services(store, SystemClock()).reading.meeting(meeting_id)
    finally:
        store.close()


def node(tree: Tree, role: str, start: str) -> Node | None:
    """The first object of that role whose name begins so."""
    return next((n for n in tree if n["role"] == role and n["name"].startswith(start)), None)


def lane(tree: Tree, name: str) -> Node | None:
    """The lane of exactly that name, which holds its count."""
    return next((n for n in tree if n["role"] == "list" and n["name"] == name), None)


def cards(tree: Tree, name: str) -> list[str]:
    """The sentences of the cards in the lane whose name begins so, top to bottom."""
    found = node(tree, "list", name)
    items = [n for n in tree if n["role"] == "list item"]
    return [n["name"] for n in items if found is not None and n["parent"] == found["at"]]


def texts(tree: Tree, name: str) -> list[str]:
    """As `cards`, but the words of the questions alone."""
    return [said.split(",")[0] for said in cards(tree, name)]


def card(tree: Tree, text: str, name: str = "") -> Node | None:
    """The card with these words: in the lane whose name begins with `name`, and not in the answer order else."""
    lists = [n["at"] for n in tree if n["role"] == "list" and n["name"].startswith(name)]
    order = node(tree, "list", "Answer order")
    if not name and order is not None:
        lists.remove(order["at"])
    return next((n for n in tree if n["parent"] in lists and n["name"].startswith(text)), None)


def with_keyboard(tree: Tree) -> list[str]:
    """The names of what has the keyboard: for a card, those of its lane and of itself."""
    focused = [n for n in tree if "focused" in n["states"]]
    # Each lane remembers a card of its own, with the keyboard or without.
    lists = {n["at"] for n in focused if n["role"] == "list"}
    return [
        n["name"] for n in focused if n["role"] in USED and (n["role"] != "list item" or n["parent"] in lists)
    ]
