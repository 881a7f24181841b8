"""Run by the system's Python, which has the AT-SPI bindings: a screen reader that answers a line of JSON with a line.

It reads what the program tells of itself, acts on it, and hears what is announced.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

STATES = {
    name: getattr(Atspi.StateType, name.upper())
    for name in ("focused", "focusable", "selected", "enabled", "checked", "editable")
}
# Also read where it is scrolled out of sight: a screen reader goes through all of it.
ROWS = ("list item",)


class ScreenReader:
    """Knows objects by their number in what was read last."""

    def __init__(self, loop: GLib.MainLoop) -> None:
        """Listens from now on."""
        self._loop = loop
        self._nodes: list[Any] = []
        self._heard: list[str] = []
        # Where the keyboard went last: menus stand in no tree and are known by this alone.
        self._focused: Any = None
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:announcement")
        self._listener.register("object:state-changed:focused")

    def answer(self, asked: dict[str, Any]) -> object:
        """Carry out what is asked; `at` is the number of an object."""
        node = self._nodes[asked["at"]] if "at" in asked else None
        what = asked["do"]
        if what == "tree":
            return self._tree()
        if what == "menu":
            return self._menu()
        if what == "heard":
            return self._heard
        if what == "keyboard":
            return self._keyboard()
        if what == "actions":
            return [node.get_action_name(n) for n in range(node.get_n_actions())]
        if what == "act":
            names = [node.get_action_name(n) for n in range(node.get_n_actions())]
            return asked["action"] in names and bool(node.do_action(names.index(asked["action"])))
        if what == "description":
            return node.get_description() or ""
        if what == "focus":
            return bool(node.grab_focus())
        if what == "choose":
            return bool(node.select_child(asked["child"]))
        if what == "choose_none":
            return bool(node.clear_selection())
        if what == "write":
            return bool(node.set_text_contents(asked["text"]))
        if what == "text":
            return Atspi.Text.get_text(node, 0, node.get_character_count())
        raise ValueError(what)

    def on_line(self, channel: object, condition: GLib.IOCondition) -> bool:
        """Answer; end with the one who asks."""
        line = sys.stdin.readline()
        if not line:
            self._loop.quit()
            return False
        try:
            said: dict[str, object] = {"answer": self.answer(json.loads(line))}
        except (GLib.Error, AttributeError, IndexError, ValueError) as error:
            said = {"error": repr(error)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True

    def _on_event(self, event: Any) -> None:
        if event.type == "object:announcement":
            self._heard.append(str(event.any_data))
        elif event.detail1:
            self._focused = event.source

    def _tree(self) -> list[dict[str, object]]:
        self._nodes = []
        found: list[dict[str, object]] = []
        desktop = Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(n)
            if child is not None and "als" in (child.get_name() or "").lower():
                child.clear_cache()
                self._walk(child, 0, -1, found)
        return found

    def _menu(self) -> list[dict[str, object]]:
        """The menu the keyboard is in, with the menus that are open beside it."""
        self._nodes = []
        found: list[dict[str, object]] = []
        menu = None
        above = self._focused
        while above is not None:
            if above.get_role() == Atspi.Role.POPUP_MENU:
                menu = above
            above = above.get_parent()
        if menu is not None:
            menu.clear_cache()
            self._walk(menu, 0, -1, found)
        return found

    def _keyboard(self) -> list[str]:
        """The names of what was last told to have the keyboard: of a list, and of the item in it."""
        at = self._focused
        if at is None:
            return []
        if at.get_role() == Atspi.Role.LIST_ITEM:
            at = at.get_parent()
        at.clear_cache()
        names = [at.get_name() or ""]
        if at.get_role() == Atspi.Role.LIST:
            items = [at.get_child_at_index(n) for n in range(at.get_child_count())]
            names += [i.get_name() for i in items if i.get_state_set().contains(Atspi.StateType.FOCUSED)]
        return names

    def _walk(self, node: Any, depth: int, parent: int, found: list[dict[str, object]]) -> None:
        """Collect an object and everything below it that shows."""
        try:
            role = node.get_role_name()
            states = node.get_state_set()
            if depth != 1 and not states.contains(Atspi.StateType.SHOWING) and role not in ROWS:
                return
            box = node.get_extents(Atspi.CoordType.SCREEN)
            here = len(self._nodes)
            found.append(
                {
                    "at": here,
                    "parent": parent,
                    "depth": depth,
                    "name": node.get_name() or "",
                    "role": role,
                    "x": box.x,
                    "y": box.y,
                    "width": box.width,
                    "height": box.height,
                    "states": [name for name, state in STATES.items() if states.contains(state)],
                }
            )
            self._nodes.append(node)
            children = [node.get_child_at_index(n) for n in range(node.get_child_count())]
        except GLib.Error:
            # It has gone meanwhile.
            return
        for child in children:
            if child is not None:
                self._walk(child, depth + 1, here, found)


def main() -> int:
    """Answer until nobody asks any more."""
    Atspi.init()
    loop = GLib.MainLoop()
    reader = ScreenReader(loop)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, reader.on_line)
    loop.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
