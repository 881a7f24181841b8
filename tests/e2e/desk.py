"""A desk for the whole program: a screen, a window manager, an accessibility bus, a mouse and a keyboard."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_S = 30.0


class Desk:
    """Xvfb with openbox, a session bus with AT-SPI, and one running program. Everything ends with `close`."""

    def __init__(self, folder: Path) -> None:
        """`folder` takes what the parts print."""
        self._folder = folder
        self._parts: list[subprocess.Popen[bytes]] = []
        self._reader: subprocess.Popen[str] | None = None
        self._listened = 0
        self.environment = dict(os.environ)
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.environment.pop(name, None)
        reader, writer = os.pipe()
        # Xvfb chooses a free number by itself and writes it down. Without -noreset it starts over when the first
        # client leaves, and refuses the window manager that comes just then.
        self._start(
            f"Xvfb -displayfd {writer} -screen 0 1366x768x24 -nolisten tcp -noreset".split(),
            pass_fds=[writer],
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            self.environment["DISPLAY"] = ":" + pipe.readline().strip()
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._parts.append(bus)
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        launcher = next(p for p in ("/usr/libexec/at-spi-bus-launcher",) if Path(p).exists())
        self._start([launcher, "--launch-immediately"])
        self._manage_windows()
        self.environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}

    def start_program(self, data: Path) -> subprocess.Popen[bytes]:
        """Start the installed program on the data in `data`."""
        return self._start([sys.executable, "-m", "als_desktop", "--data-dir", str(data)])

    def kill(self, program: subprocess.Popen[bytes]) -> None:
        """SIGKILL, as a crash or an impatient person does."""
        program.send_signal(signal.SIGKILL)
        program.wait(timeout=10)

    def tree(self) -> list[dict[str, Any]]:
        """The accessible objects of the program that show, parents before children.

        Each has name, role, x, y, width, height (screen px), depth, states, and the numbers of itself (at) and of
        its parent, which are good until something is read anew.
        """
        return self.ask("tree") or []

    def menu(self) -> list[dict[str, Any]]:
        """As `tree`: the menu the keyboard is in, and those open beside it."""
        return self.ask("menu") or []

    def keyboard(self) -> list[str]:
        """The names of what was last told to have the keyboard; much quicker to find than the whole tree."""
        return self.ask("keyboard") or []

    def heard(self) -> list[str]:
        """All that was announced since the screen reader has been there."""
        return self.ask("heard") or []

    def hears(self, sentence: str) -> None:
        """Wait until it is announced, after what was waited for last."""
        self.until(lambda: sentence in self.heard()[self._listened :], sentence)
        self._listened += self.heard()[self._listened :].index(sentence) + 1

    def ask(self, do: str, node: dict[str, Any] | None = None, **more: Any) -> Any:
        """Have the screen reader do something with an object of `tree` or `menu`; None when it has gone."""
        if self._reader is None:
            self._reader = subprocess.Popen(
                [SYSTEM_PYTHON, "-W", "ignore", str(READER)],
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        reader = self._reader
        assert reader.stdin is not None
        assert reader.stdout is not None
        at = {} if node is None else {"at": node["at"]}
        reader.stdin.write(json.dumps({"do": do, **at, **more}) + "\n")
        reader.stdin.flush()
        return json.loads(reader.stdout.readline()).get("answer")

    def press_button(self, name: str) -> None:
        """Press the first button whose name begins so, through the accessibility bus, as a screen reader does."""
        node = next(n for n in self.tree() if n["role"] == "push button" and n["name"].startswith(name))
        assert self.ask("act", node, action="Press"), name

    def wait_for(self, found: Callable[[list[dict[str, Any]]], Any], what: str) -> Any:
        """Whatever `found` finds in the tree, as soon as it finds something.

        Raises:
            AssertionError: it did not within half a minute.
        """
        ends = time.monotonic() + PATIENCE_S
        tree: list[dict[str, Any]] = []
        while time.monotonic() < ends:
            tree = self.tree()
            result = found(tree)
            if result:
                return result
            time.sleep(0.1)
        raise AssertionError(f"never seen: {what}\n{_names(tree)}")

    def until(self, holds: Callable[[], Any], what: str) -> None:
        """Wait until something holds.

        Raises:
            AssertionError: it did not within half a minute.
        """
        ends = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > ends:
                heard = self.heard()[-3:]
                raise AssertionError(
                    f"never so: {what}\nheard: {heard}\n{_names(self.menu())}\n{_names(self.tree())}"
                )
            time.sleep(0.05)

    def menu_item(self, name: str) -> dict[str, Any]:
        """The item of the open menu whose name begins so, as soon as it is there."""
        found: list[dict[str, Any]] = []

        def is_there() -> bool:
            found[:] = [n for n in self.menu() if n["role"] == "menu item" and n["name"].startswith(name)]
            return bool(found)

        self.until(is_there, name)
        return found[0]

    def quit(self, program: subprocess.Popen[bytes]) -> None:
        """Close the window, as a person does."""
        self.key("alt+F4")
        assert program.wait(timeout=PATIENCE_S) == 0

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag with the real mouse, in small steps."""
        self.mouse_down(start)
        self.mouse_along(start, end)
        self.mouse_up()

    def mouse_down(self, at: tuple[int, int]) -> None:
        """Press the button of the real mouse and keep it pressed."""
        self._mouse("mousemove", *at)
        time.sleep(0.2)
        self._mouse("mousedown", 1)

    def mouse_along(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Move the real mouse, in small steps."""
        steps = 12
        way: list[object] = []
        for n in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * n // steps
            y = start[1] + (end[1] - start[1]) * n // steps
            way += ["mousemove", x, y, "sleep", 0.04]
        self._mouse(*way)
        time.sleep(0.2)

    def mouse_up(self) -> None:
        """Release the button of the real mouse."""
        self._mouse("mouseup", 1)

    def click(self, at: tuple[int, int]) -> None:
        """Click with the real mouse."""
        self._mouse("mousemove", *at, "click", 1)

    def click_right(self, at: tuple[int, int]) -> None:
        """Click with the right button of the real mouse."""
        self._mouse("mousemove", *at, "click", 3)

    def click_with(self, key: str, at: tuple[int, int]) -> None:
        """Click with the real mouse while a key is held."""
        self._mouse("mousemove", *at, "keydown", key, "click", 1, "keyup", key)

    def type(self, text: str) -> None:
        """Type on the real keyboard."""
        self._mouse("type", "--delay", 15, text)

    def type_line(self, text: str) -> None:
        """Type, then Enter."""
        self._mouse("type", "--delay", 15, "--args", 1, text, "key", "Return")

    def key(self, *names: str) -> None:
        """Press keys, one after another, by their X names."""
        self._mouse("key", "--delay", 30, *names)

    def picture(self, path: Path) -> None:
        """A picture of the screen, for a person who looks into a failure."""
        if shutil.which("import"):
            subprocess.run(
                ["import", "-window", "root", str(path)], env=self.environment, check=False, timeout=20
            )

    def close(self) -> None:
        """End everything, the last started first."""
        if self._reader is not None:
            self._reader.communicate(timeout=PATIENCE_S)
        for part in reversed(self._parts):
            if part.poll() is None:
                part.terminate()
            with suppress(subprocess.TimeoutExpired):
                part.wait(timeout=5)
            if part.poll() is None:
                part.kill()
                part.wait(timeout=5)
            if part.stdout is not None:
                part.stdout.close()

    def _manage_windows(self) -> None:
        """Start openbox and wait until it is there: a program that comes before it never gets the keyboard."""
        managed = self._folder / "managed"
        openbox = self._start(["openbox", "--startup", f"touch {managed}"])
        ends = time.monotonic() + PATIENCE_S
        while not managed.exists():
            assert openbox.poll() is None, "openbox ended"
            assert time.monotonic() < ends, "openbox never began"
            time.sleep(0.02)

    def _mouse(self, *arguments: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, arguments)], env=self.environment, check=True, timeout=PATIENCE_S
        )

    def _start(self, command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        log = (self._folder / f"{len(self._parts)}-{Path(command[0]).name}.log").open("wb")
        with log:
            part = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, **options)
        self._parts.append(part)
        return part


def missing_parts() -> list[str]:
    """What this machine lacks for a desk."""
    wanted = ["Xvfb", "xdotool", "dbus-daemon", "openbox", "pdftotext"]
    missing = [name for name in wanted if shutil.which(name) is None]
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        missing.append("at-spi2-core")
    probe = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        missing.append("gir1.2-atspi-2.0")
    return missing


def _names(tree: list[dict[str, Any]]) -> str:
    return "\n".join(f"{'  ' * n['depth']}{n['role']}: {n['name']} {' '.join(n['states'])}" for n in tree)


def middle(node: dict[str, Any]) -> tuple[int, int]:
    """The middle of an object on the screen."""
    return node["x"] + node["width"] // 2, node["y"] + node["height"] // 2
