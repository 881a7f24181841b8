"""A set formed by a real mouse on a real screen, as a screen reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from als_desktop.clock import SystemClock
from als_desktop.models.register import PersonDetails
from als_desktop.paths import app_paths
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from tests.e2e.desk import Desk, middle, missing_parts

if TYPE_CHECKING:
    from pathlib import Path

lacking = missing_parts()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(lacking), reason="not on this machine: " + ", ".join(lacking)),
]
LEFT, RIGHT = "People of the register", "Chosen for the set"


@pytest.fixture
def desk(desk: Desk, tmp_path: Path) -> Desk:
    """The program with four people in the register, one the line manager of another, and no set."""
    store = open_store(app_paths(tmp_path / "data").store)
    people = [PersonDetails("Ben Ode", line_manager="Dilys Owen"), PersonDetails("Carys Parry")]
    people += [PersonDetails("Dilys Owen"), PersonDetails("Elin Huws")]
    Services(store, SystemClock()).register.import_people(people)
    store.close()
    desk.start_program(tmp_path / "data")
    return desk


def test_by_a_real_mouse(desk: Desk) -> None:
    desk.wait_for(lambda tree: _named(tree, "Try the sample set"), "the welcome")
    desk.press_button("Or begin with a list")
    ben = desk.wait_for(lambda tree: _row(tree, LEFT, "Ben Ode"), "Ben")
    target = desk.wait_for(lambda tree: _named(tree, RIGHT), "the set")

    desk.drag(middle(ben), middle(target))
    desk.wait_for(lambda tree: _row(tree, RIGHT, "Ben Ode"), "Ben in the set")
    # Beside him his manager is warned of before she is chosen.
    dilys = desk.wait_for(
        lambda tree: _row(tree, LEFT, "Dilys Owen. Careful: line manager of Ben Ode"), "the warning"
    )
    desk.drag(middle(dilys), middle(target))
    desk.wait_for(lambda tree: _named(tree, "Dilys Owen is Ben Ode’s line manager."), "what is said of them")
    dilys = desk.wait_for(lambda tree: _row(tree, RIGHT, "Dilys Owen"), "Dilys in the set")
    back = desk.wait_for(lambda tree: _named(tree, LEFT), "the register")
    desk.drag(middle(dilys), middle(back))
    desk.wait_for(lambda tree: _row(tree, LEFT, "Dilys Owen"), "Dilys in the register")

    carys = desk.wait_for(lambda tree: _row(tree, LEFT, "Carys Parry"), "Carys")
    desk.click(middle(carys))
    desk.key("Return")
    desk.wait_for(lambda tree: _row(tree, RIGHT, "Carys Parry"), "Carys in the set")
    desk.click(middle(desk.wait_for(lambda tree: _named(tree, "Name of the new set"), "the name")))
    desk.type("Set C")
    desk.key("Return")
    desk.wait_for(lambda tree: _named(tree, "“Set C” was made, with 2 people"), "the new set")
    desk.key("ctrl+z")
    desk.wait_for(lambda tree: _row(tree, LEFT, "Ben Ode"), "Ben in the register again")


def _named(tree: list[dict[str, Any]], name: str) -> dict[str, Any] | None:
    return next((node for node in tree if node["name"].startswith(name)), None)


def _row(tree: list[dict[str, Any]], where: str, text: str) -> dict[str, Any] | None:
    """The row of a list whose words begin so."""
    top = _named(tree, where)
    if top is None:
        return None
    parents = {node["at"]: node.get("parent") for node in tree}

    def within(at: Any) -> bool:
        while at is not None:
            if at == top["at"]:
                return True
            at = parents.get(at)
        return False

    return next((n for n in tree if n["name"].startswith(text) and n is not top and within(n["at"])), None)
