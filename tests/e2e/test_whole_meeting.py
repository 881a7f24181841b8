"""The installed program as people meet it: a process on a screen, a real mouse, a screen reader's view, a crash."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING, Any

import pytest
from support import SystemRoom, made, open_system_room

from als_desktop.models.card import QuestionCard
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

QUESTIONS = (
    (1, "What are you waiting for before you apply?"),
    (2, "Which part of the next role do you already do?"),
    (4, "What feels risky about asking?"),
)
ACTION = "Collect five pieces of evidence"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A store with a meeting in its questions stage, three cards handed over and a group."""
    folder = tmp_path / "data"
    room: SystemRoom = open_system_room(app_paths(folder).store)
    room.go(StageKind.QUESTIONS)
    slot = room.view.slots[0]
    board = room.services.board
    for seat, text in QUESTIONS:
        made(board.hand_in_card(slot.id, room.members[seat].id, text), QuestionCard)
    room.services.groups.add_group(slot.id, "My evidence")
    room.store.close()
    return folder


def test_a_meeting_survives_a_crash_and_ends_with_a_plan(desk: Desk, data: Path, tmp_path: Path) -> None:
    program = desk.start_program(data)
    card = desk.wait_for(lambda tree: _card(tree, QUESTIONS[1][1]), "the cards")
    group = desk.wait_for(lambda tree: _lane(tree, "My evidence, 0 cards"), "the empty group")

    desk.drag(middle(card), middle(group))
    desk.wait_for(lambda tree: _lane(tree, "My evidence, 1 card"), "the card in its group")
    under = desk.wait_for(lambda tree: _cards_below(tree, "My evidence, 1 card"), "the card below its lane")
    assert [n["name"].split(",")[0] for n in under] == [QUESTIONS[1][1]]

    # A question typed on the real keyboard: it stays through the crash.
    desk.click(middle(desk.wait_for(lambda tree: _named(tree, "text", "Quick entry"), "quick entry")))
    desk.type("Who could you show it to?")
    desk.key("Return")
    desk.wait_for(lambda tree: _card(tree, "Who could you show it to?"), "the typed card")

    left_before = _seconds_left(desk)
    seen_at = time.monotonic()
    desk.kill(program)
    time.sleep(2.0)

    desk.start_program(data)
    tree = desk.wait_for(
        lambda tree: tree if _card(tree, QUESTIONS[0][1]) else None, "the cards after the crash"
    )
    assert _named(tree, "push button", "Questions, now")
    assert _lane(tree, "My evidence, 1 card")
    assert _lane(tree, "Handed over, 3 cards")
    for text in [text for _, text in QUESTIONS] + ["Who could you show it to?"]:
        assert _card(tree, text), text
    left_after = _seconds_left(desk)
    gone = time.monotonic() - seen_at
    assert abs((left_before - left_after) - gone) <= 3.0

    # On to forming actions, an action in the presenter's words, and the plan on paper.
    desk.press_button("Forming actions")
    desk.wait_for(
        lambda tree: _named(tree, "push button", "Forming actions, now"), "the stage of forming actions"
    )
    desk.click(middle(desk.wait_for(lambda tree: _named(tree, "text", "Quick entry"), "quick entry")))
    desk.type(ACTION)
    desk.key("Return")
    plan = tmp_path / "plan.pdf"
    _save_plan(desk, plan)
    text = subprocess.run(
        ["pdftotext", "-layout", str(plan), "-"], capture_output=True, text=True, check=True
    )
    assert ACTION in " ".join(text.stdout.split())
    assert "I want to go for promotion" in " ".join(text.stdout.split())


def _save_plan(desk: Desk, path: Path) -> None:
    desk.wait_for(lambda tree: _named(tree, "push button", "Preview action plan"), "the button of the plan")
    desk.press_button("Preview action plan")
    desk.wait_for(lambda tree: _named(tree, "push button", "Save PDF"), "the plan's dialog")
    desk.press_button("Save PDF")
    desk.wait_for(lambda tree: _named(tree, "text", "File name"), "the choice of a file")
    desk.key("ctrl+a")
    desk.type(str(path))
    desk.key("Return")
    ends = time.monotonic() + 20
    while not path.exists() and time.monotonic() < ends:
        time.sleep(0.2)
    assert path.exists()


def _seconds_left(desk: Desk) -> float:
    said = desk.wait_for(
        lambda tree: [n["name"] for n in tree if n["role"] == "label" and " of 35 min" in n["name"]],
        "the clock",
    )[0]
    minutes, seconds = said.split(" ")[0].split(":")
    return int(minutes) * 60 + int(seconds)


def _named(tree: list[dict[str, Any]], role: str, start: str) -> dict[str, Any] | None:
    return next((n for n in tree if n["role"] == role and n["name"].startswith(start)), None)


def _lane(tree: list[dict[str, Any]], name: str) -> dict[str, Any] | None:
    return next((n for n in tree if n["role"] == "list" and n["name"] == name), None)


def _card(tree: list[dict[str, Any]], text: str) -> dict[str, Any] | None:
    return _named(tree, "list item", text)


def _cards_below(tree: list[dict[str, Any]], lane: str) -> list[dict[str, Any]]:
    at = next((n for n, node in enumerate(tree) if node["role"] == "list" and node["name"] == lane), None)
    if at is None:
        return []
    below: list[dict[str, Any]] = []
    for node in tree[at + 1 :]:
        if node["depth"] <= tree[at]["depth"]:
            break
        if node["role"] == "list item":
            below.append(node)
    return below
