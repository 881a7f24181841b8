"""Run by the system's Python, which has the AT-SPI bindings: prints the accessible tree, or presses a button."""

from __future__ import annotations

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "selected": Atspi.StateType.SELECTED,
    "enabled": Atspi.StateType.ENABLED,
}


def program() -> object | None:
    """The program on the desktop, if it is there."""
    desktop = Atspi.get_desktop(0)
    for n in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(n)
        if child is not None and "als" in (child.get_name() or "").lower():
            return child
    return None


def walk(node: object, depth: int, found: list[dict[str, object]]) -> None:
    """Collect `node` and everything below it that shows."""
    try:
        states = node.get_state_set()
        if depth > 1 and not states.contains(Atspi.StateType.SHOWING) and node.get_role_name() != "list item":
            return
        box = node.get_extents(Atspi.CoordType.SCREEN)
        found.append(
            {
                "name": node.get_name() or "",
                "role": node.get_role_name(),
                "x": box.x,
                "y": box.y,
                "width": box.width,
                "height": box.height,
                "depth": depth,
                "states": [name for name, state in STATES.items() if states.contains(state)],
            }
        )
        children = [node.get_child_at_index(n) for n in range(node.get_child_count())]
    except Exception:
        return
    for child in children:
        if child is not None:
            walk(child, depth + 1, found)


def press(node: object, name: str) -> bool:
    """Do the first action of the first showing object below `node` whose name begins with `name`."""
    try:
        children = [node.get_child_at_index(n) for n in range(node.get_child_count())]
        if (node.get_name() or "").startswith(name) and node.get_role_name() in ("push button", "button"):
            showing = node.get_state_set().contains(Atspi.StateType.SHOWING)
            if showing:
                return bool(node.do_action(0))
    except Exception:
        return False
    return any(press(child, name) for child in children if child is not None)


def main() -> int:
    """Print the tree as JSON, or press what is named on the command line."""
    root = program()
    if root is None:
        print("[]")
        return 1
    if len(sys.argv) > 2:
        return 0 if press(root, sys.argv[2]) else 1
    found: list[dict[str, object]] = []
    walk(root, 0, found)
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
