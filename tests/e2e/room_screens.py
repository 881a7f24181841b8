"""Run as a program of its own under an X server that has nothing else to do: a long random history of the room display.

Screens are made and taken away with xrandr. Prints how often each thing happened; a traceback says what was wrong.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections import Counter

from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from als_desktop.ui.room.room_display import RoomDisplay
from als_desktop.ui.room.room_view import RoomView
from als_desktop.ui.theme.theme import Theme
from tests.ui.room.made_scenes import BODIES, scene

# Side by side on one wide framebuffer, as xrandr wants them: width/mm x height/mm + left + top.
MONITORS = {"LAP": "1366/340x768/190+0+0", "PROJ": "1024/800x768/600+1366+0", "TV": "1280/900x720/500+2390+0"}
SCENES = [scene(body) for body in BODIES.values()]
COMPLAINTS = []
PATIENCE_S = 5


class Room:
    """The console and the room display, and the monitors that are plugged in."""

    def __init__(self, theme, seed):
        self.dice = random.Random(seed)
        self.theme = theme
        self.plugged = {"LAP"}
        self.happened = Counter()
        self.shown = None
        self.frozen = False
        self.blank = None
        self.expected = QImage()
        self.console = QWidget()
        self.console.setWindowTitle("Console")
        self.console.setGeometry(100, 100, 700, 500)
        self.console.show()
        assert QTest.qWaitForWindowExposed(self.console)
        self.display = RoomDisplay(theme, self.console, ("", ""), self.console)
        self.display.opened.connect(self._on_display_opened)
        self.display.line_wanted.connect(self._on_display_line_wanted)

    def _on_display_opened(self):
        """As the console does: show what there is now."""
        self.happened["opened"] += 1
        if self.shown is not None:
            self.display.view.show_scene(self.shown)

    def _on_display_line_wanted(self, line):
        self.happened[line.partition(".")[0].partition(";")[0]] += 1

    def plug(self):
        new = self.dice.choice(sorted(MONITORS))
        if new not in self.plugged:
            self.plug_in(new)

    def plug_in(self, new):
        xrandr("--setmonitor", new, MONITORS[new], "none")
        self.plugged.add(new)

    def unplug(self):
        """Any but the laptop's own: that one holds the output, without which X shows everything on one."""
        wall = [self.display.screen_name] if self.display.screen_name else []
        gone = self.dice.choice([*sorted(self.plugged), *wall, *wall, *wall])
        if gone == "LAP":
            return
        at = next(screen.geometry() for screen in QGuiApplication.screens() if screen.name() == gone)
        had_console = at.intersects(self.console.geometry())
        xrandr("--delmonitor", gone)
        self.plugged.remove(gone)
        if had_console:
            # A desktop brings windows back into sight; openbox leaves them.
            assert wait_for(self.screens_are_known), self.tell()
            assert self.never_on_the_console(), self.tell()
            self.console.move(150, 120)

    def open(self):
        self.display.open()
        self.answer()

    def open_on(self):
        there = QGuiApplication.screens()
        others = [screen for screen in there if screen is not self.console.screen()]
        # Rarely the console's own, which is refused.
        self.display.open_on(self.dice.choice([*others, *others, *others, *there]))

    def window(self):
        self.display.open_windowed()

    def close(self):
        self.display.close()

    def swap(self):
        self.display.swap()

    def carry_console(self):
        """Somebody drags the console to another screen."""
        at = self.dice.choice(QGuiApplication.screens()).geometry()
        self.console.move(at.x() + 150, at.y() + 120)

    def go_on(self):
        """The meeting goes on; a frozen wall does not follow."""
        wanted = self.dice.choice(SCENES)
        if not self.frozen:
            self.shown = wanted
            if self.display.view is not None:
                self.display.view.show_scene(wanted)

    def freeze(self):
        """Freeze, or let it go on with what is true then."""
        self.frozen = not self.frozen
        if not self.frozen:
            self.go_on()

    def black_out(self):
        if self.display.view is not None:
            self.blank = None if self.blank else QColor(self.theme.tokens.colours["bright"]["canvas"])
            self.display.view.blank(self.blank)

    def answer(self):
        """Answer the question for a screen if there is one."""
        dialog = self.display._dialog
        if dialog is not None:
            QTest.qWait(20)
            dialog = self.display._dialog
            self.dice.choice(dialog.choices()).setChecked(True)
            self.dice.choice((dialog.accept, dialog.reject))()

    def settle(self):
        """Wait until the screens are what xrandr made of them and every window is where it has to be."""
        assert wait_for(self._settled), self.tell()

    def _settled(self):
        QApplication.processEvents()
        return self.screens_are_known() and self.console_is_seen() and not self.wrong()

    def screens_are_known(self):
        return {screen.name() for screen in QGuiApplication.screens()} == self.plugged

    def console_is_seen(self):
        at = self.console.geometry()
        return any(screen.geometry().intersects(at) for screen in QGuiApplication.screens())

    def wrong(self):
        """What is wrong with the room's window now, "" for nothing."""
        window = self.display.window
        if window is None or window.isHidden():
            return "closed" if self.display.is_open else ""
        if not self.display.is_open:
            return "seen though it is closed"
        at = window.geometry()
        if not any(screen.geometry().intersects(at) for screen in QGuiApplication.screens()):
            return "off every screen"
        if self.display.is_windowed:
            return "" if at.width() > 300 and at.height() > 150 else "a window too small to be shared"
        if at.intersects(self.console.screen().geometry()):
            return "on the console's screen"
        own = [screen for screen in QGuiApplication.screens() if screen.name() == self.display.screen_name]
        if [screen.geometry() for screen in own] != [at]:
            return "not the size of its screen"
        return ""

    def never_on_the_console(self):
        """Holds at every moment, not only when all is at rest."""
        window = self.display.window
        screens = QGuiApplication.screens()
        if window is None or window.isHidden() or self.display.is_windowed:
            return True
        return (
            self.console.screen() not in screens or self.display.screen_name != self.console.screen().name()
        )

    def picture_is_true(self):
        """The wall shows the scene that was shown last, or nothing when it is blanked."""
        view = self.display.view
        if self.display.is_open and view.scene is not None:
            view.settle()
            assert wait_for(self.is_painted), self.tell()
            self.happened["pictures compared"] += 1

    def is_painted(self):
        """Whether the X server has that picture: of a window, which others may cover, Qt is asked."""
        window = self.display.window
        if window.isHidden():
            # It made room for the console meanwhile.
            return not self.display.is_open
        fresh = RoomView(self.theme)
        fresh.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        fresh.resize(window.size())
        fresh.show()
        fresh.show_scene(self.shown)
        fresh.turn_to(window.view.page)
        fresh.blank(self.blank)
        fresh.settle()
        expected = fresh.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        fresh.close()
        fresh.deleteLater()
        seen = window.grab() if self.display.is_windowed else window.screen().grabWindow(0)
        self.seen, self.expected = seen.toImage().convertToFormat(QImage.Format.Format_RGB32), expected
        return self.seen == self.expected

    def tell(self):
        window = self.display.window
        return {
            "wrong": self.wrong(),
            "plugged": self.plugged,
            "screens": {screen.name(): screen.geometry() for screen in QGuiApplication.screens()},
            "console": (self.console.screen().name(), self.console.geometry()),
            "window": window and (window.isVisible(), window.screen().name(), window.geometry()),
            "places": self.display._places,
            "happened": self.happened,
        }


def the_keyboard_stays(room):
    """Whoever answers the question or swaps the screens types on at the console."""
    room.plug_in("PROJ")
    assert wait_for(room.screens_are_known), room.tell()
    room.display.open()
    assert wait_for(room.display._dialog.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for there in ("PROJ", "LAP", "PROJ"):
        assert wait_for(lambda there=there: room.display.screen_name == there), room.tell()
        assert wait_for(room.console.isActiveWindow), room.tell()
        room.display.swap()
    room.display.close()
    assert set(room.happened) == {"opened"}


def xrandr(*arguments):
    subprocess.run(["xrandr", *arguments], check=True, capture_output=True, timeout=30)


def wait_for(true):
    """Whether something becomes true before patience ends."""
    ends = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > ends:
            return False
        QTest.qWait(5)
    return True


def _on_message(kind, context, text):
    COMPLAINTS.append(text)


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    xrandr("--setmonitor", "LAP", MONITORS["LAP"], "screen")
    qInstallMessageHandler(_on_message)
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    theme = Theme("light")
    theme.set_reduced_motion(True)
    theme.apply_to(app)
    room = Room(theme, seed)
    the_keyboard_stays(room)
    # What keeps the wall open, or nearly everything would happen to one that is closed.
    often = [room.plug, room.open_on, room.open]
    once = [room.unplug, room.window, room.close, room.swap, room.carry_console]
    quiet = [room.go_on, room.freeze, room.black_out]
    for _ in range(count):
        event = room.dice.choice([*often, *often, *often, *once, *once, *quiet])
        room.happened[event.__name__] += 1
        open_before = room.display.is_open
        event()
        if event.__name__ == "plug":
            QTest.qWait(60)
            assert (
                open_before
                or not room.display.is_open
                or room.happened["The room display is back on its screen"]
            )
        assert room.never_on_the_console(), room.tell()
        # Sometimes the next thing happens before the last one has come to rest.
        if room.dice.random() < 0.7:
            room.settle()
            room.picture_is_true()
        assert not COMPLAINTS, COMPLAINTS
    room.settle()
    room.console.close()
    room.console.deleteLater()
    QApplication.processEvents()
    sys.stdout.write(json.dumps(room.happened))


if __name__ == "__main__":
    main()
