"""All that can be done with the room display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.parts.act_menu import ActMenu
from als_desktop.ui.room.room_type import TextSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.room.room_control import RoomState
    from als_desktop.ui.theme.theme import Theme


class RoomMenu(ActMenu):
    """Most likely first."""

    def __init__(self, theme: Theme, parent: QWidget, state: RoomState) -> None:
        """`state` is how the wall stands."""
        super().__init__(theme, parent, self.tr("Menu of the room display"))
        lifted = self.tr("Lift the shutter") if state.shutter else self.tr("Close the shutter")
        self.offer("shutter", lifted, "eye_off" if not state.shutter else "eye")
        self.offer("white", self.tr("White"), "sun", "W")
        clock = self.offer("clock", self.tr("Show the clock"))
        clock.setCheckable(True)
        clock.setChecked(state.clock)
        self.addSeparator()
        larger = self.offer("larger", self.tr("Larger text"), "plus", "+")
        smaller = self.offer("smaller", self.tr("Smaller text"), "minus", "-")
        larger.setEnabled(state.text is not TextSize.LARGER)
        smaller.setEnabled(state.text is not TextSize.SMALLER)
        self.offer("back_row", self.tr("What the back row can read"), "eye")
        look = self.addMenu(theme.icon("moon"), self.tr("Light or dark room"))
        self.offer("theme:", self.tr("As the console"), menu=look)
        self.offer("theme:light", self.tr("Light"), menu=look)
        self.offer("theme:dark", self.tr("Dark"), menu=look)
        self.offer("theme:bright", self.tr("Bright room: white on black"), menu=look)
        self.addSeparator()
        self.offer("choose", self.tr("Choose the screen"), "screen")
        self.offer("project", self.tr("Project this screen"), "screen_filled", "Shift+F5")
        self.offer("windowed", self.tr("In a window, for sharing"), "screen")
        self.offer("swap", self.tr("Swap the screens"), "arrow_right")
        self.offer("close", self.tr("Close the room display"), "close")
