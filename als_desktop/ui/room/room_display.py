"""The room display: opens and closes its window, and keeps it on its screen and off the console's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from shiboken6 import isValid

from als_desktop.models.room_places import News, RoomPlaces, ScreenFact, Wall, news
from als_desktop.ui.room.placing import carry, fill, show_beside
from als_desktop.ui.room.screens import fact_of, facts, screen_below, screen_like

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen, QWindow
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.room.choose_screen import ChooseScreen
    from als_desktop.ui.room.room_view import RoomView
    from als_desktop.ui.room.room_window import RoomWindow
    from als_desktop.ui.theme.theme import Theme

# A window that is carried to another screen is here and there again for a moment.
_SETTLED_MS = 200
# How often it is put back where it has to be, before it is closed instead.
_PATIENCE = 4


class RoomDisplay(QObject):
    """Owns the one window of the room, which is made when it is first opened and kept while it is closed.

    Signals:
        opened(), closed(): it is to be seen now, or no longer, whoever or whatever did it.
        changed(): another place, another screen, or it waits for its screen.
        chosen(name, serial): the person chose this screen; to be passed as `remembered` the next time.
        this_screen_chosen(): the person wants the console's own window to show what the room sees.
        line_wanted(text): something happened by itself, in a sentence for the console.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal()
    chosen = Signal(str, str)
    this_screen_chosen = Signal()
    line_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        console_window: QWidget,
        remembered: tuple[str, str],
        parent: QObject | None = None,
        console_theme: Theme | None = None,
    ) -> None:
        """Closed. `theme` may be one of the room's own; `console_window` is the window that it may never cover.

        What is asked on the console looks as the console does, in `console_theme`.
        """
        super().__init__(parent)
        self._theme = theme
        self._console_theme = console_theme or theme
        self._console = console_window
        self._places = RoomPlaces(remembered=remembered)
        self._shown: Wall | ScreenFact = Wall.CLOSED
        self._window: RoomWindow | None = None
        self._dialog: ChooseScreen | None = None
        self._watched: QWindow | None = None
        self._rested: tuple[RoomPlaces, QRect] | None = None
        self._told = False
        self._strayed = 0
        self._shy = False
        self._returning = QTimer(self)
        self._returning.setSingleShot(True)
        self._returning.setInterval(_SETTLED_MS)
        self._returning.timeout.connect(self._see)
        console_window.destroyed.connect(self._on_console_window_destroyed)

    @property
    def view(self) -> RoomView | None:
        """What paints the scenes; None before it was opened for the first time."""
        return self._window.view if self._window is not None else None

    @property
    def window(self) -> RoomWindow | None:
        """The window of the room; None before it was opened for the first time."""
        return self._window

    @property
    def is_open(self) -> bool:
        """Whether the room sees it."""
        return self._shown is not Wall.CLOSED

    @property
    def is_windowed(self) -> bool:
        """Whether it is an ordinary window."""
        return self._shown is Wall.WINDOWED

    @property
    def waits(self) -> bool:
        """Whether it is closed only until its screen is there and free; `close` ends the waiting."""
        return self._places.waits

    @property
    def screen_name(self) -> str:
        """The name of the screen that it fills, else ""."""
        return self._shown.name if isinstance(self._shown, ScreenFact) else ""

    def open(self) -> None:
        """Open it where the person chose last; ask when that screen is not there."""
        self._look()
        before = self._places
        after = before.opened()
        if after.where is Wall.CLOSED:
            self.ask()
        else:
            self._go(after)

    def ask(self) -> None:
        """Ask the person for a screen."""
        from als_desktop.ui.room.choose_screen import ChooseScreen

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        self._dialog = ChooseScreen(self._console_theme, self._console, self._places.remembered)
        self._dialog.screen_chosen.connect(self.open_on)
        self._dialog.window_chosen.connect(self.open_windowed)
        self._dialog.this_screen_chosen.connect(self.this_screen_chosen)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def open_on(self, screen: QScreen) -> None:
        """Fill a screen, as the person chose; refused with a line when it shows the console."""
        self._look()
        after = self._places.opened_on(fact_of(screen))
        if after is self._places:
            self.line_wanted.emit(
                self.tr("The console is on that screen. Choose another one, or swap the two screens.")
            )
            return
        self._go(after)
        # The question for the screen had the keyboard.
        self._console.activateWindow()
        self.chosen.emit(*after.remembered)

    def open_windowed(self) -> None:
        """Open it as an ordinary window, to be shared in a call."""
        self._look()
        after = self._places.windowed()
        self._go(after)
        if not after.free:
            self.line_wanted.emit(
                self.tr(
                    "The room display is in a window behind this one, to be shared in a call. "
                    "If the room is to look at this screen itself, press Shift+F5."
                )
            )

    def close(self) -> None:
        """Close it; nothing opens it again but the person."""
        self._rested = None
        self._go(self._places.closed())

    def rest(self) -> None:
        """Close it until `go_on`."""
        at = self._window.geometry() if self._window is not None else QRect()
        before = self._places
        self.close()
        self._rested = (before, at)

    def go_on(self) -> None:
        """Be again as before `rest`, unless it was opened or closed meanwhile."""
        rested, self._rested = self._rested, None
        if rested is None or self.is_open:
            return
        before, at = rested
        self._look()
        self._go(self._places.wanted_as(before))
        if self.is_windowed and self._window is not None:
            self._window.setGeometry(at)

    def swap(self) -> None:
        """Exchange the screens of console and room; nothing happens unless the room display fills one."""
        self._look()
        after = self._places.swapped()
        target = screen_like(self._shown) if isinstance(self._shown, ScreenFact) else None
        if after is self._places or target is None:
            return
        self._go(after)
        self.chosen.emit(*after.remembered)
        carry(self._console, target)
        self._console.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives the keyboard back, closing the window closes the room display, and it stays on its screen."""
        if event.type() == QEvent.Type.Close:
            self.close()
        elif event.type() == QEvent.Type.WindowActivate and self._shy:
            # Some window managers give the keyboard to whatever appears, and somebody is typing.
            self._shy = False
            QTimer.singleShot(0, self._console.activateWindow)
        elif event.type() == QEvent.Type.Move:
            # After whoever moved it has done so: a key of the system, or a window manager that knows better.
            QTimer.singleShot(0, self._put_back)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Escape
            if back:
                self._console.activateWindow()
            return back
        return super().eventFilter(watched, event)

    def _go(self, after: RoomPlaces) -> None:
        """Bring the window to where it has to be, and tell who listens."""
        before, self._places = self._places, after
        where, shown = after.where, self._shown
        if where != shown:
            self._shown = where
            self._strayed = 0
            self._show(where)
            if shown is Wall.CLOSED:
                self.opened.emit()
            elif where is Wall.CLOSED:
                self.closed.emit()
        if where != shown or before.waits != after.waits:
            self.changed.emit()

    def _show(self, where: Wall | ScreenFact) -> None:
        if where is Wall.CLOSED:
            if self._window is not None:
                self._window.hide()
            return
        window = self._made()
        screen = screen_like(where) if isinstance(where, ScreenFact) else None
        self._shy = True
        if isinstance(where, Wall):
            show_beside(self._console, window)
        elif screen is not None:
            fill(screen, window)

    def _made(self) -> RoomWindow:
        if self._window is None:
            from als_desktop.ui.room.room_window import RoomWindow

            self._window = RoomWindow(self._theme)
            # The program ends with the console, whatever is on the wall.
            self._window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
            self._window.installEventFilter(self)
        return self._window

    def _look(self) -> None:
        """See which screens there are and where the console is, and follow them from now on."""
        app = QGuiApplication.instance()
        if self._watched is None and isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_app_screen_added)
            app.screenRemoved.connect(self._on_app_screen_removed)
            for screen in QGuiApplication.screens():
                screen.geometryChanged.connect(self._on_screen_geometry_changed)
        handle = self._console.windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.screenChanged.connect(self._on_console_screen_changed)
        self._see()

    def _follow(self) -> None:
        """Make room at once, but return only when all is at rest."""
        after = self._places.seen(facts(), screen_below(self._console))
        if self._places.waits and not after.waits:
            self._returning.start()
        else:
            self._see()

    def _see(self) -> None:
        """Bring the room display to where it has to be for the screens as they are."""
        self._returning.stop()
        before = self._places
        after = before.seen(facts(), screen_below(self._console))
        if after == before:
            return
        self._go(after)
        said = news(before, after)
        if said is News.GONE:
            self._tell(
                self.tr("The projector has gone. The meeting goes on; the room display returns with it.")
            )
        elif said is News.COVERED:
            self._tell(
                self.tr("The console is where the room display was, which returns when that screen is free.")
            )
        elif said is News.RETURNED and self._told:
            self._told = False
            self.line_wanted.emit(self.tr("The room display is back on its screen."))

    def _tell(self, line: str) -> None:
        self._told = True
        self.line_wanted.emit(line)

    def _on_app_screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_screen_geometry_changed)
        self._follow()

    def _on_app_screen_removed(self) -> None:
        self._follow()

    def _on_screen_geometry_changed(self) -> None:
        self._follow()

    def _on_console_screen_changed(self) -> None:
        self._follow()

    def _put_back(self) -> None:
        if self._window is None or self._window.isHidden() or not isinstance(self._shown, ScreenFact):
            return
        at = self._window.geometry().center()
        screen = screen_like(self._shown)
        if screen is None or screen.geometry().contains(at):
            return
        self._strayed += 1
        if self._strayed < _PATIENCE:
            self._show(self._shown)
        else:
            self.close()
            self.line_wanted.emit(
                self.tr("The system moves the room display to another screen. It is closed.")
            )

    def _on_dialog_finished(self) -> None:
        self._dialog = None

    def _on_console_window_destroyed(self) -> None:
        # At the end of the program Qt may have taken it already.
        if self._window is not None and isValid(self._window):
            self._window.deleteLater()
        self._window = None
