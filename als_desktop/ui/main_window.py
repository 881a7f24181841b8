"""The one window: home, or the console of a meeting. It only assembles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import MeetingState
from als_desktop.models.text import shortened
from als_desktop.preferences import Preferences, save_preferences
from als_desktop.ui.cover import Cover

if TYPE_CHECKING:
    from pathlib import Path

    from als_desktop.models.search import SearchHit
    from als_desktop.ui.console.console_screen import ConsoleScreen
    from als_desktop.ui.home.home_screen import HomeScreen
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

SMALLEST = QSize(1024, 640)
START_SIZE = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Shows home or the console; each is made when it is first needed.

    Signals:
        screen_changed(): home or the console came to the front.
    """

    screen_changed = Signal()

    def __init__(self, hub: Hub, theme: Theme, preferences_path: Path, preferences: Preferences) -> None:
        """Empty until `open_where_we_left`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._preferences_path = preferences_path
        self._preferences = preferences
        self._home: HomeScreen | None = None
        self._console: ConsoleScreen | None = None
        self._unsaid: tuple[str, str] | None = None
        self._warned_of = ""
        self._stack = QStackedWidget()
        self._cover = Cover(self._stack)
        self.setCentralWidget(self._stack)
        # No names in the title: it shows in task bars and in shared screens.
        self.setWindowTitle("ALS Desktop")
        self.setMinimumSize(SMALLEST)
        self.resize(START_SIZE)
        hub.refused.connect(self._on_hub_refused)
        hub.failed.connect(self._on_hub_failed)
        hub.told.connect(self._on_hub_told)

    @property
    def hub(self) -> Hub:
        """Runs every act."""
        return self._hub

    @property
    def theme(self) -> Theme:
        """Colours and measures."""
        return self._theme

    @property
    def console(self) -> ConsoleScreen | None:
        """The console, if a meeting is shown, by itself or by a page in front of it."""
        return self._console if self._cover.on or self._stack.currentWidget() is self._console else None

    @property
    def home(self) -> HomeScreen | None:
        """Home, if it is shown."""
        return self._home if self._stack.currentWidget() is self._home else None

    def open_where_we_left(self) -> None:
        """Go on with the meeting that is under way, or show home."""
        try:
            under_way = self._hub.services.reading.under_way()
        except StoreUnavailable as error:
            self._hub.report(error)
            under_way = None
        if under_way is None or not self.show_meeting(under_way.id):
            self.show_home()

    def show_on_screen(self) -> None:
        """Fill the screen, as a console wants to."""
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.resize(screen.availableGeometry().size())
        self.showMaximized()

    def show_home(self) -> None:
        """Show sets, meetings and open actions; after a meeting that is over, the page of its set."""
        view = self._hub.view
        over = view is not None and view.meeting.state is MeetingState.CLOSED
        set_id = view.learning_set.id if view is not None and over else ""
        self._finish_typing()
        if self._console is not None:
            self._console.leave()
        self._hub.leave_meeting()
        if self._home is None:
            from als_desktop.ui.home.home_screen import HomeScreen

            self._home = HomeScreen(self._hub, self._theme)
            self._home.meeting_chosen.connect(self.show_meeting)
            self._home.hit_chosen.connect(self.show_hit)
            self._home.sample_wanted.connect(self._on_home_sample_wanted)
            self._home.theme_toggled.connect(self.toggle_theme)
            self._stack.addWidget(self._home)
        if set_id:
            self._home.show_set(set_id)
        else:
            self._home.refresh()
        self._stack.setCurrentWidget(self._home)
        self._say_unsaid()
        self.screen_changed.emit()

    def show_meeting(self, meeting_id: str) -> bool:
        """Show the console on a meeting. False when it could not be read: that has been said."""
        self._finish_typing()
        if not self._hub.open_meeting(meeting_id):
            return False
        if self._console is None:
            from als_desktop.ui.console.console_screen import ConsoleScreen

            self._console = ConsoleScreen(self._hub, self._theme, self._preferences)
            self._console.home_wanted.connect(self.show_home)
            self._console.hit_chosen.connect(self.show_hit)
            self._console.theme_toggled.connect(self.toggle_theme)
            self._console.set_craft(self._preferences.question_craft)
            self._console.craft_switched.connect(self._on_console_craft_switched)
            self._console.preferred.connect(self._on_console_preferred)
            self._console.covered.connect(self._on_console_covered)
            self._console.uncovered.connect(self._on_console_uncovered)
            self._stack.addWidget(self._console)
        self._stack.setCurrentWidget(self._console)
        self._console.show_meeting()
        self._say_unsaid()
        self.screen_changed.emit()
        return True

    def show_hit(self, hit: SearchHit) -> None:
        """Show the console where something was written that was found."""
        if hit.meeting is not None and self.show_meeting(hit.meeting.id) and self._console is not None:
            self._console.search.turn_to(hit)

    def toggle_theme(self) -> None:
        """Turn from light to dark or back, and remember it."""
        mode = "light" if self._theme.mode == "dark" else "dark"
        self._theme.set_preference(mode)
        self._keep(replace(self._preferences, theme=mode))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed. Of words that only a person can add it is said once that they would be lost."""
        begun = self._console.words_begun() if self._console is not None else ""
        if begun and begun != self._warned_of:
            self._warned_of = begun
            words = self.tr("Not added yet: “{words}”. Close once more to leave without it.")
            self._say(words.format(words=shortened(begun)), "warn")
            event.ignore()
            return
        self._finish_typing()
        if self._console is not None:
            self._console.leave()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the measures of small windows below the width that the theme names."""
        self._theme.set_compact(self.width() < self._theme.px("console_compact_below_width"))
        super().resizeEvent(event)

    def _finish_typing(self) -> None:
        """Fields ask for what was typed when the keyboard leaves them."""
        focused = self.focusWidget()
        if isinstance(focused, QWidget):
            focused.clearFocus()

    def _say(self, text: str, tone: str) -> None:
        if self.console is not None:
            self.console.say(text, tone)
        elif self.home is not None:
            self.home.say(text, tone)
        else:
            self._unsaid = (text, tone)

    def _say_unsaid(self) -> None:
        """Say what came up before there was anything to say it on."""
        if self._unsaid is not None:
            said, self._unsaid = self._unsaid, None
            self._say(*said)

    def _keep(self, preferences: Preferences) -> None:
        self._preferences = preferences
        save_preferences(self._preferences_path, preferences)

    def _on_console_craft_switched(self, on: bool) -> None:
        self._keep(replace(self._preferences, question_craft=on))

    def _on_console_preferred(self, values: object) -> None:
        if isinstance(values, dict):
            self._keep(replace(self._preferences, **values))

    def _on_console_covered(self, page: object) -> None:
        if isinstance(page, QWidget):
            self._cover.put(page)

    def _on_console_uncovered(self) -> None:
        self._cover.take_away()
        if self._console is not None:
            self._console.come_back()
            self._cover.return_keyboard()

    def _on_hub_refused(self, sentence: str) -> None:
        self._say(sentence, "warn")

    def _on_hub_told(self, sentence: str) -> None:
        self._say(sentence, "info")

    def say_failed(self, sentence: str) -> None:
        """Show what went wrong, wherever we are."""
        self._say(sentence, "over")

    def _on_hub_failed(self, sentence: str) -> None:
        self.say_failed(sentence)

    def _on_home_sample_wanted(self) -> None:
        sample = self._hub.services.sample
        self._hub.do_for_good(sample.create_sample)
