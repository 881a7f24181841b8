"""The room display as the console has it: its window, its preview, its keys, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from als_desktop.models.back_row import Across, RoomSize
from als_desktop.models.spoken_length import LengthUnit
from als_desktop.ui.room.awake import KeepAwake
from als_desktop.ui.room.room_control import RoomControl, RoomState
from als_desktop.ui.room.room_display import RoomDisplay
from als_desktop.ui.room.room_panel import RoomPanel
from als_desktop.ui.room.room_type import TextSize
from als_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.preferences import Preferences
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.one_screen.one_screen import OneScreen
    from als_desktop.ui.one_screen.page import OneScreenPage
    from als_desktop.ui.room.wall_step import WallStep

# Qt's platform that draws into memory: there is nothing that could go dark.
_NO_SCREEN = "offscreen"
# As in presenters' tools; while the keyboard is on a card its own keys come first.
_KEYS = {
    "B": "black",
    "W": "white",
    "F": "freeze",
    "S": "spotlight",
    "+": "larger",
    "-": "smaller",
}


class ConsoleRoom(QObject):
    """Made when the room display is first wanted.

    Signals:
        line_wanted(str): a quiet sentence for the facilitator.
        preferred(dict): what is to be remembered, by the names of preferences.
        opened_or_closed(): the room display has come, gone, or moved.
        turned(): `beside` may be another one.
        covered(page): the console's window is to show this alone.
        uncovered(): it is to show the console again.
        walk_wanted(int): the next (1) or previous (-1) stage.
        pause_wanted(): start the clock, or pause it.
    """

    line_wanted = Signal(str)
    preferred = Signal(object)
    opened_or_closed = Signal()
    turned = Signal()
    covered = Signal(object)
    uncovered = Signal()
    walk_wanted = Signal(int)
    pause_wanted = Signal()

    def __init__(self, hub: Hub, theme: Theme, console: QWidget, preferences: Preferences) -> None:
        """`console` is what the room display must never cover."""
        super().__init__(console)
        self._console_theme = theme
        self._theme = Theme(preferences.room_theme or theme.mode, theme.tokens, self)
        self._follows_console = not preferences.room_theme
        self._theme.set_reduced_motion(not theme.duration("drop"))
        self._size = _room_size(preferences)
        state = RoomState(clock=preferences.room_clock, text=TextSize(preferences.room_text))
        self.control = RoomControl(hub, self._theme, state, self)
        self._text = state.text
        self.panel = RoomPanel(theme, self._theme)
        self.panel.setParent(console)
        self.panel.hide()
        remembered = (preferences.room_screen, preferences.room_screen_serial)
        self._display = RoomDisplay(self._theme, console.window(), remembered, self, theme)
        self._one_screen: OneScreen | None = None
        self._before = state
        self._hub = hub
        self._awake = KeepAwake(self)
        self._awake_told = False
        self._awake.changed.connect(self._tell_of_sleep)
        self.panel.show_state(state)
        self.panel.wanted.connect(self.act)
        self.control.changed.connect(self._on_control_changed)
        self._display.opened.connect(self._on_display_opened)
        self._display.closed.connect(self._on_display_closed)
        self._display.changed.connect(self.opened_or_closed)
        self._display.line_wanted.connect(self.line_wanted)
        self._display.chosen.connect(self._on_display_chosen)
        self._display.this_screen_chosen.connect(self.project)
        theme.changed.connect(self._on_console_theme_changed)

    @property
    def is_open(self) -> bool:
        """Whether anybody in the room may see something."""
        return self._display.is_open

    @property
    def place(self) -> str:
        """The screen the room display is on, or that it is in a window."""
        return self._display.screen_name or self.tr("in a window")

    def toggle(self) -> None:
        """Open the room display, or close it."""
        if self._display.is_open:
            self._display.close()
        else:
            self._display.open()

    def close(self) -> None:
        """Nothing is shown to the room any more."""
        self._display.close()
        self._leave_this_screen()

    def project(self) -> None:
        """Turn the console's own window into what the room sees; the room display rests meanwhile."""
        if self.projected is not None:
            return
        self._before = self.control.state
        self._display.rest()
        if self._one_screen is None:
            from als_desktop.ui.one_screen.one_screen import OneScreen

            self._one_screen = OneScreen(self._hub, self.control, self._theme, self)
            self._one_screen.entered.connect(self.covered)
            self._one_screen.left.connect(self.uncovered)
            self._one_screen.wanted.connect(self.act)
        self._one_screen.enter(self.panel.window().screen())
        self._hold_awake()

    @property
    def projected(self) -> OneScreenPage | None:
        """What the console's window shows the room instead of the console; None while it shows the console."""
        return self._one_screen.page if self._one_screen is not None else None

    def begin(self) -> None:
        """Another meeting is open."""
        self.control.begin()

    def follow(self, change: Change) -> None:
        """Show what a change means."""
        self.control.follow(change)

    def tick(self) -> None:
        """The clock goes on."""
        self.control.show()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the console steers the wall; it has done so."""
        act = _KEYS.get(event.text().upper())
        alone = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if act is None or not alone or not self.is_open:
            return False
        self.act(act)
        return True

    def step(self, by: int) -> bool:
        """A page key, as a presenter's remote sends it: the next page or question; False when there is none."""
        return self.is_open and (self.control.turn(by) or self.control.step(by))

    def beside(self, by: int) -> WallStep | None:
        """Where `step` leads; None when there is nothing on the wall to step to."""
        return (self.control.page_beside(by) or self.control.question_beside(by)) if self.is_open else None

    def act(self, act: str) -> None:
        """Do what a button, a key or the menu stands for."""
        verb, _, what = act.partition(":")
        acts: dict[str, Callable[[], object]] = {
            "freeze": self.control.freeze,
            "black": lambda: self.control.blank("black"),
            "white": lambda: self.control.blank("white"),
            "spotlight": self.control.spotlight,
            "clock": self.control.clock,
            "shutter": self.control.shutter,
            "larger": lambda: self.control.resize(1),
            "smaller": lambda: self.control.resize(-1),
            "back_row": self._ask_for_back_row,
            "theme": lambda: self._set_theme(what),
            "choose": self._display.ask,
            "project": self.project,
            "back": self._come_back,
            "before": lambda: self.walk_wanted.emit(-1),
            "after": lambda: self.walk_wanted.emit(1),
            "pause": self.pause_wanted.emit,
            "windowed": self._display.open_windowed,
            "swap": self._display.swap,
            "close": self._display.close,
        }
        acts[verb]()

    def _set_theme(self, mode: str) -> None:
        self._follows_console = not mode
        self._theme.set_preference(mode or self._console_theme.mode)
        self.preferred.emit({"room_theme": mode})

    def _ask_for_back_row(self) -> None:
        from als_desktop.ui.room.back_row_dialog import BackRowDialog

        text = self.control.state.text
        dialog = BackRowDialog(self._console_theme, self._size, text, self.panel.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._on_dialog_kept)
        dialog.open()

    def _warn_of_small_text(self) -> None:
        """Say so when the back row of this room cannot read the text size that was chosen."""
        row, text = self._size.known(), self.control.state.text
        if row is None:
            return
        from als_desktop.ui.room.back_row_words import letters_of, warning

        by_size = {size: letters_of(self._theme.tokens, size) for size in TextSize}
        line = warning(row, text, by_size, self._size.seat_unit)
        if line:
            self.line_wanted.emit(line)

    def _on_dialog_kept(self, size: RoomSize, text: TextSize) -> None:
        self._size = size
        self.preferred.emit(
            {
                "room_screen_size": size.screen,
                "room_screen_unit": size.screen_unit.value,
                "room_screen_across": size.across.value,
                "room_seat": size.seat,
                "room_seat_unit": size.seat_unit.value,
            }
        )
        self.control.set_text(text)

    def _on_control_changed(self) -> None:
        state = self.control.state
        if state.text is not self._text:
            self._text = state.text
            self._warn_of_small_text()
        self.panel.show_state(state)
        self.preferred.emit({"room_clock": state.clock, "room_text": state.text.value})
        self.turned.emit()

    def _come_back(self) -> None:
        """The console and the room display as they were before the one screen was for both."""
        self._leave_this_screen()
        if self._before.blank:
            # First, so that nothing shows for a moment.
            self.control.blank(self._before.blank)
        self._display.go_on()
        if self._before.frozen:
            self.control.freeze()

    def _leave_this_screen(self) -> None:
        if self._one_screen is not None and self._one_screen.page is not None:
            self._one_screen.leave()
            self._tell_of_sleep()
            if not self._display.is_open:
                self._awake.release()

    def _hold_awake(self) -> None:
        if QGuiApplication.platformName() != _NO_SCREEN:
            self._awake.hold()

    def _tell_of_sleep(self) -> None:
        """Once, and on the console: the room has no use for it."""
        if self._awake.sentence and not self._awake_told and self.projected is None:
            self._awake_told = True
            self.line_wanted.emit(self._awake.sentence)

    def _on_display_opened(self) -> None:
        # It was chosen from there: now the room looks elsewhere.
        self._leave_this_screen()
        view = self._display.view
        if view is None:
            return
        self.control.feed(view)
        self.control.feed(self.panel.preview.view)
        view.page_changed.connect(self._on_view_page_changed, Qt.ConnectionType.UniqueConnection)
        self._hold_awake()
        self.opened_or_closed.emit()

    def _on_display_closed(self) -> None:
        if self._display.view is not None:
            self.control.starve(self._display.view)
        self.control.starve(self.panel.preview.view)
        self._awake.release()
        self.opened_or_closed.emit()

    def _on_display_chosen(self, name: str, serial: str) -> None:
        self.preferred.emit({"room_screen": name, "room_screen_serial": serial})

    def _on_view_page_changed(self, page: int, pages: int) -> None:
        preview = self.panel.preview.view
        if preview.page != page:
            preview.turn_to(page)
        self.turned.emit()

    def _on_console_theme_changed(self) -> None:
        self._theme.set_reduced_motion(not self._console_theme.duration("drop"))
        if self._follows_console:
            self._theme.set_preference(self._console_theme.mode)


def _room_size(preferences: Preferences) -> RoomSize:
    return RoomSize(
        preferences.room_screen_size,
        LengthUnit(preferences.room_screen_unit),
        Across(preferences.room_screen_across),
        preferences.room_seat,
        LengthUnit(preferences.room_seat_unit),
    )
