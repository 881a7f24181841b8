"""The line below the wall: what runs the meeting, how the wall stands, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.ui.parts.buttons import Button
    from als_desktop.ui.room.room_control import RoomState
    from als_desktop.ui.theme.theme import Theme

_PAD = 8


class ModeBar(QWidget):
    """Small, and the same on every stage. On a blank wall nothing is left of it but two ways back.

    Signals:
        wanted(act): back, before, after, pause, undo, type, swap, more, keys, or one of the room display's acts.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """`theme` has letters as on the console."""
        super().__init__()
        self._theme = theme
        self._blank = ""
        self._swaps = False
        self._line = ElidedLabel("", "body")
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._before = self._icon("before", "chevron_left", self.tr("Stage before (Ctrl+PgUp)"))
        self._after = self._icon("after", "chevron_right", self.tr("Next stage (Ctrl+PgDn)"))
        self._pause = self._icon("pause", "pause", self.tr("Start or pause the clock (P)"))
        self._undo = self._icon("undo", "undo", self.tr("Undo (Ctrl+Z)"))
        self._type = self._icon("type", "edit", self.tr("Type a question (N)"))
        self._swap = self._words("swap", "", "F6")
        self._freeze = self._icon("freeze", "freeze", self.tr("Freeze (F)"))
        self._black = self._icon("black", "eye_off", self.tr("Blank (B)"))
        self._more = self._icon("more", "more", self.tr("More about the room display"))
        self._keys = self._icon("keys", "help", self.tr("Keys (?)"))
        self._again = self._words("again", self.tr("Show the wall again"), "")
        self._back = self._words("back", self.tr("Back to the console"), "Shift+F5")
        self._freeze.setCheckable(True)
        self._running = (self._before, self._after, self._pause, self._undo, self._type)
        self._showing = (self._swap, self._freeze, self._black, self._more, self._keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, 4, _PAD, 4)
        row.setSpacing(4)
        for button in self._running:
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._line, 1)
        for button in (*self._showing, self._again):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._back)
        self._again.hide()
        theme.changed.connect(self.update)

    def show_state(self, state: RoomState, *, swap: str, types: bool) -> None:
        """Show how the wall stands. `swap` is what the wall can turn to (empty: nothing), `types` whether one can."""
        self._blank = state.blank
        blank = bool(state.blank)
        for button in (*self._running, *self._showing):
            button.setVisible(not blank)
        if blank:
            self._line.setText("")
        self._again.setVisible(blank)
        self._again.set_keys(["W" if state.blank == "white" else "B"])
        self._freeze.setChecked(state.frozen)
        self._swap.setText(swap)
        self._swap.setVisible(bool(swap) and not blank)
        self._type.setEnabled(types)
        self.update()

    def show_running(self, *, running: bool) -> None:
        """Show what becomes of the clock when it is pressed."""
        self._pause.set_icon("pause" if running else "play")

    def say(self, text: str, tone: str = "") -> None:
        """Say something quietly; "" says nothing more."""
        self._line.set_tone(tone)
        if text != self._line.text():
            # Words would stand out on a blank wall.
            self._line.setText("" if self._blank else text)
            if text:
                announce(self, text)

    @property
    def line(self) -> str:
        """What is said."""
        return self._line.text()

    def above_more(self, size: QSize) -> QPoint:
        """Where a menu of this size opens, above its button."""
        return self._more.mapToGlobal(QPoint(self._more.width() - size.width(), -size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As blank as the wall; else its own ground and a line above."""
        painter = QPainter(self)
        if self._blank:
            painter.fillRect(event.rect(), self._theme.color(f"blank_{self._blank}"))
            return
        painter.fillRect(event.rect(), self._theme.color("rail"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("border"))

    def _icon(self, act: str, icon: str, name: str) -> Button:
        return self._made(icon_button(self._theme, icon, name), act)

    def _words(self, act: str, text: str, key: str) -> Button:
        button = normal_button(self._theme, text)
        if key:
            button.set_keys([key])
        return self._made(button, act)

    def _made(self, button: Button, act: str) -> Button:
        button.setProperty("act", act)
        # A click leaves the keyboard where it is: on a card, or with the words.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.wanted.emit(str(button.property("act")))
