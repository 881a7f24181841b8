"""Run as a program of its own, on a platform with several screens: the room display and the question where it is to be.

Prints one line for each thing that was tried; ends with a traceback at the first that is wrong.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from als_desktop.ui.room.room_display import RoomDisplay
from als_desktop.ui.theme.theme import Theme
from tests.ui.room.made_scenes import BODIES, scene

COMPLAINTS = []
# The room display returns a moment after its screen is free.
AT_REST_MS = 300
HARMLESS = ("This plugin does not support propagateSizeHints", "This plugin does not support raise")


class Table:
    """A console window with a room display, and what the room display said."""

    def __init__(self, theme, remembered=("", "")):
        self.laptop, self.projector, self.tv = QGuiApplication.screens()
        self.console = QWidget()
        self.field = QLineEdit(self.console)
        self.console.setGeometry(QRect(self.laptop.geometry().topLeft(), self.console.size()))
        self.console.resize(800, 500)
        self.console.show()
        self.console.activateWindow()
        self.field.setFocus()
        QTest.qWaitForWindowActive(self.console)
        self.said, self.events = [], []
        self.display = RoomDisplay(theme, self.console, remembered, self.console)
        self.display.line_wanted.connect(self.said.append)
        self.display.opened.connect(self._on_display_opened)
        self.display.closed.connect(self._on_display_closed)
        self.display.chosen.connect(self._on_display_chosen)
        self.display.this_screen_chosen.connect(self._on_display_this_screen_chosen)

    def _on_display_opened(self):
        self.events.append("opened")

    def _on_display_closed(self):
        self.events.append("closed")

    def _on_display_this_screen_chosen(self):
        self.events.append("this screen")

    def _on_display_chosen(self, name, serial):
        self.events.append((name, serial))

    def fills(self, screen):
        window = self.display.window
        assert window.isVisible()
        assert window.isFullScreen()
        assert window.screen() is screen
        assert window.geometry() == screen.geometry()
        assert self.display.screen_name == screen.name()
        return True

    def dialog(self):
        QApplication.processEvents()
        return self.display._dialog

    def move_console(self, screen):
        self.console.move(screen.geometry().topLeft())
        QTest.qWait(AT_REST_MS)
        assert self.console.screen() is screen

    def end(self):
        self.console.close()
        self.console.deleteLater()
        QApplication.sendPostedEvents(None, 52)
        QApplication.processEvents()
        assert not QApplication.topLevelWidgets(), QApplication.topLevelWidgets()


def fills_the_chosen_screen_and_leaves_the_keyboard(table):
    assert table.display.view is None
    table.display.open_on(table.tv)
    assert table.fills(table.tv)
    assert table.events == ["opened", (table.tv.name(), table.tv.serialNumber())]
    assert table.console.isActiveWindow()
    QTest.keyClicks(QApplication.focusWidget(), "still typing")
    assert table.field.text() == "still typing"
    table.display.open_on(table.projector)
    assert table.fills(table.projector)
    table.display.close()
    assert not table.display.window.isVisible()
    assert table.events.count("closed") == 1
    table.display.open()
    assert table.fills(table.projector)


def never_covers_the_console(table):
    table.display.open_on(table.laptop)
    assert not table.display.is_open
    assert "The console is on that screen" in table.said[0]
    table.display.open_on(table.projector)
    table.move_console(table.projector)
    assert not table.display.is_open
    assert not table.display.window.isVisible()
    assert table.display.waits
    assert "returns when that screen is free" in table.said[-1]
    table.move_console(table.tv)
    assert table.fills(table.projector)
    assert "back" in table.said[-1]
    table.move_console(table.projector)
    table.display.close()
    table.move_console(table.laptop)
    assert not table.display.is_open


def swaps(table):
    table.display.swap()
    assert table.console.screen() is table.laptop
    table.display.open_on(table.projector)
    table.said.clear()
    for there, here in ((table.laptop, table.projector), (table.projector, table.laptop)):
        table.display.swap()
        QTest.qWait(AT_REST_MS)
        assert table.fills(there)
        assert table.console.screen() is here
        assert here.availableGeometry().contains(table.console.frameGeometry())
    table.console.showMaximized()
    table.display.swap()
    QTest.qWait(AT_REST_MS)
    assert table.fills(table.laptop)
    assert table.console.screen() is table.projector
    assert table.console.isMaximized()
    assert table.said == []


def turns_from_a_screen_into_a_window_and_back(table):
    table.display.open_on(table.projector)
    table.display.open_windowed()
    window = table.display.window
    assert (table.display.is_open, table.display.is_windowed, table.display.screen_name) == (True, True, "")
    assert window.screen() is table.laptop
    assert not window.isFullScreen()
    assert abs(window.width() * 9 - window.height() * 16) < 16
    assert table.laptop.availableGeometry().contains(window.geometry())
    table.display.swap()
    assert table.display.is_windowed
    table.display.open_on(table.projector)
    assert table.fills(table.projector)
    assert table.events.count("opened") == 1


def esc_gives_the_keyboard_back_and_closing_the_window_closes(table):
    table.display.open_windowed()
    assert QTest.qWaitForWindowActive(table.display.window)
    QTest.keyClick(table.display.window, Qt.Key.Key_Escape)
    assert QTest.qWaitForWindowActive(table.console)
    assert table.display.is_open
    table.display.window.close()
    assert not table.display.is_open
    assert table.events == ["opened", "closed"]


def is_put_back_when_the_system_moves_it(table):
    table.display.open_on(table.projector)
    table.display.view.show_scene(scene(BODIES["long issue"]))
    for _ in range(3):
        table.display.window.move(table.laptop.geometry().topLeft())
        QTest.qWait(1)
        assert table.fills(table.projector)
    table.display.window.move(table.laptop.geometry().topLeft())
    QTest.qWait(1)
    assert not table.display.is_open
    assert "moves the room display" in table.said[-1]


def asks_with_a_number_on_each_screen_that_is_free(table):
    table.display.open()
    dialog = table.dialog()
    assert [button.text() for button in dialog.choices()] == [
        "Screen 1: projector, 1920 × 1080",
        "Screen 2: tv, 3840 × 2160",
        "On this screen: what is private hides, the rest grows (Shift+F5)",
        "In a window, to be shared in a call",
    ]
    assert [button.accessibleName() for button in dialog.choices()] == [b.text() for b in dialog.choices()]
    numbers = dialog.numbers()
    assert [(shown.number, shown.screen()) for shown in numbers] == [(1, table.projector), (2, table.tv)]
    assert all(shown.screen().geometry().contains(shown.geometry()) for shown in numbers)
    assert all(shown.isVisible() for shown in numbers)
    assert dialog.choices()[0].isChecked()
    table.display.open()
    assert table.dialog() is dialog
    # With the keyboard alone.
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert table.fills(table.tv)
    QApplication.sendPostedEvents(None, 52)
    assert {type(w).__name__ for w in QApplication.topLevelWidgets()} == {"QWidget", "RoomWindow"}
    table.display.close()
    table.display.ask()
    dialog = table.dialog()
    assert dialog.choices()[1].isChecked()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert table.dialog() is None
    assert not table.display.is_open
    table.display.ask()
    table.dialog().choices()[3].click()
    table.dialog().accept()
    assert table.display.is_windowed
    table.display.close()
    table.events.clear()
    table.display.ask()
    table.dialog().choices()[2].click()
    table.dialog().accept()
    assert table.events == ["this screen"]
    assert not table.display.is_open


def _on_message(kind, context, text):
    if not text.startswith(HARMLESS):
        COMPLAINTS.append(text)


TRIED = (
    fills_the_chosen_screen_and_leaves_the_keyboard,
    never_covers_the_console,
    swaps,
    turns_from_a_screen_into_a_window_and_back,
    esc_gives_the_keyboard_back_and_closing_the_window_closes,
    is_put_back_when_the_system_moves_it,
    asks_with_a_number_on_each_screen_that_is_free,
)


def main():
    qInstallMessageHandler(_on_message)
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    theme = Theme("light")
    theme.set_reduced_motion(True)
    theme.apply_to(app)
    for trial in TRIED:
        table = Table(theme)
        trial(table)
        table.end()
        assert not COMPLAINTS, COMPLAINTS
        sys.stdout.write(trial.__name__ + "\n")


if __name__ == "__main__":
    main()
