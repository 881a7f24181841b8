"""The question for a screen belongs to the console, whatever the room looks like."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from als_desktop.ui.room.room_display import RoomDisplay
from als_desktop.ui.theme.theme import Theme


def test_it_looks_like_the_console_it_is_asked_on(qtbot, theme):
    console = QWidget()
    qtbot.addWidget(console)
    console.show()
    display = RoomDisplay(Theme("dark"), console, ("", ""), console, theme)
    display.ask()
    dialog = display._dialog
    assert dialog._theme is theme
    dialog.reject()
