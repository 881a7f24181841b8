"""The pages of the home that are seldom wanted: each is made when it is first turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QStackedWidget

    from als_desktop.models.home_view import HomeView
    from als_desktop.models.people import Member
    from als_desktop.ui.calendar.calendar_page import CalendarPage
    from als_desktop.ui.home.home_dialogs import HomeDialogs
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.learning.learning_page import LearningPage
    from als_desktop.ui.register.register_page import RegisterPage
    from als_desktop.ui.theme.theme import Theme


class RarePages(QObject):
    """The calendar, the register of interest, and the learning record of a member, among the pages of the home.

    Signals: `set_wanted(set_id)`, the page of a set; `done(str)`, a sentence on what was just done.
    """

    set_wanted = Signal(str)
    done = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, pages: QStackedWidget, dialogs: HomeDialogs) -> None:
        """Nothing is read or made until one is shown."""
        super().__init__(pages)
        self._hub = hub
        self._theme = theme
        self._pages = pages
        self._dialogs = dialogs
        self._calendar: CalendarPage | None = None
        self._register: RegisterPage | None = None
        self._record: LearningPage | None = None

    def show_calendar(self, home: HomeView, today: date) -> None:
        """Bring the calendar of all sets to the front."""
        if self._calendar is None:
            from als_desktop.ui.calendar.calendar_page import CalendarPage

            self._calendar = CalendarPage(self._theme)
            self._calendar.set_wanted.connect(self.set_wanted)
            self._pages.addWidget(self._calendar)
        self._calendar.show_home(home, today)
        self._pages.setCurrentWidget(self._calendar)

    def show_register(self) -> None:
        """Read the register of interest and bring it to the front."""
        try:
            view = self._hub.services.reading.register()
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        if self._register is None:
            from als_desktop.ui.register.register_page import RegisterPage

            self._register = RegisterPage(self._hub, self._theme, self._dialogs)
            self._register.done.connect(self.done)
            self._pages.addWidget(self._register)
        self._register.show_register(view)
        self._pages.setCurrentWidget(self._register)

    def show_member(self, member: Member) -> bool:
        """Read a member's record and bring it to the front. False when it could not be read: that has been said."""
        shapes = [self._theme.shape(seat) for seat in range(len(self._theme.tokens.seats))]
        try:
            record = self._hub.services.learning.record(member.id, shapes)
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return False
        if self._record is None:
            from als_desktop.ui.learning.learning_page import LearningPage

            self._record = LearningPage(self._theme)
            self._record.set_wanted.connect(self.set_wanted)
            self._record.print_wanted.connect(self._on_record_print_wanted)
            self._pages.addWidget(self._record)
        self._record.show_record(member, record)
        self._pages.setCurrentWidget(self._record)
        return True

    def _on_record_print_wanted(self, member_id: str) -> None:
        from als_desktop.ui.learning.record_dialog import RecordDialog

        RecordDialog(self._hub, self._theme, member_id, self._pages.window()).open()
