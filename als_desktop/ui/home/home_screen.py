"""The home: everything outside a running meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import Meeting, MeetingState
from als_desktop.models.refusal import Refused
from als_desktop.ui.home.home_dialogs import HomeDialogs
from als_desktop.ui.home.home_page import HomePage
from als_desktop.ui.home.home_rail import CALENDAR, REGISTER, HomeRail
from als_desktop.ui.home.home_top_bar import HomeTopBar
from als_desktop.ui.home.measures import side_width
from als_desktop.ui.home.notice_place import NoticePlace
from als_desktop.ui.home.open_actions_panel import OpenActionsPanel
from als_desktop.ui.home.rare_pages import RarePages
from als_desktop.ui.home.turned import focus_lead, set_made
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.when import local_day

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from als_desktop.models.home_view import HomeView, SetOverview
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.search import SearchHit
    from als_desktop.ui.home.set_page import SetPage
    from als_desktop.ui.home.welcome_page import WelcomePage
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.search.search_page import SearchPage
    from als_desktop.ui.search.ways import Way
    from als_desktop.ui.theme.theme import Theme


class HomeScreen(QWidget):
    """Rail, a page in the middle, open actions at the right but beside the register; without a set, one choice instead.

    Signals: `meeting_chosen(str)`, the console is wanted for that meeting, which has been started if it was planned;
    `hit_chosen(SearchHit)`, it is wanted where that was written; `sample_wanted()`; `theme_toggled()`.
    """

    meeting_chosen = Signal(str)
    hit_chosen = Signal(object)
    sample_wanted = Signal()
    theme_toggled = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `refresh`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._home: HomeView | None = None
        self._set_id = ""
        self._member_id = ""
        self._welcome: WelcomePage | None = None
        self._set_page: SetPage | None = None
        self._search: SearchPage | None = None
        self._find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._top = HomeTopBar(hub, theme)
        self._notice = NoticePlace(theme)
        self._rail = HomeRail(theme)
        self._page = HomePage(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page)
        self._actions = OpenActionsPanel(theme)
        self._dialogs = HomeDialogs(hub, theme, self)
        self._rare = RarePages(hub, theme, self._pages, self._dialogs)
        self._arrange()
        self._connect()
        self._on_theme_changed()

    def refresh(self) -> None:
        """Read everything anew and show it."""
        reading = self._hub.services.reading
        try:
            home = reading.home()
            coming = home.next_meeting
            stages = reading.stages(coming[1].id) if coming is not None else []
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return
        self._home = home
        if home.sets or self._set_id == REGISTER:
            self._show_sets(home, stages)
        else:
            self._show_welcome()

    def say(self, text: str, tone: str) -> None:
        """Say what was refused (tone warn) or failed (over): in the dialog that is open, else on the page."""
        if not self._dialogs.say(text, tone):
            self._notice.tell(text, tone)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where nothing can be begun by accident."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus_page()

    def show_home(self) -> None:
        """Turn to the home page."""
        self._turn_to("")

    def show_set(self, set_id: str) -> None:
        """Turn to the page of a set."""
        self._turn_to(set_id)

    def show_register(self) -> None:
        """Turn to the register of interest."""
        self._turn_to(REGISTER)

    def show_calendar(self) -> None:
        """Turn to the calendar of all sets."""
        self._turn_to(CALENDAR)

    def show_member(self, member_id: str) -> None:
        """Turn to the learning record of a member."""
        member = self._home.people.get(member_id) if self._home is not None else None
        if member is not None:
            self._turn_to(member.set_id, member_id)

    def search(self) -> None:
        """Turn to the search: of the set that is shown, else of all."""
        home = self._home
        if home is None or not home.sets:
            return
        if self._searching is not None:
            self._searching.take_keyboard()
            return
        page = self._search
        if page is None:
            from als_desktop.ui.search.search_page import SearchPage

            page = self._search = SearchPage(self._hub, self._theme)
            page.chosen.connect(self._on_search_chosen)
            page.closed.connect(self._on_search_closed)
            self._pages.addWidget(page)
        self._notice.clear()
        self._pages.setCurrentWidget(page)
        self._actions.hide()
        here = home.overview(self._set_id)
        sets = [(one.learning_set.id, one.learning_set.name) for one in home.sets]
        page.begin(sets, here.learning_set.id if here is not None else None)

    @property
    def search_page(self) -> SearchPage:
        """The search, which has been shown."""
        assert self._search is not None
        return self._search

    @property
    def _searching(self) -> SearchPage | None:
        """The search, while it is shown."""
        return self._search if self._search is self._pages.currentWidget() else None

    def _focus_page(self) -> None:
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, set_id: str, member_id: str = "") -> None:
        self._set_id, self._member_id = set_id, member_id
        if self._searching is not None:
            self._pages.setCurrentWidget(self._page)
        self._notice.clear()
        self.refresh()
        if not self._rail.isAncestorOf(self.focusWidget() or self):
            self._focus_page()

    def _show_sets(self, home: HomeView, stages: list[StageRun]) -> None:
        today = local_day(self._hub.services.clock.now().wall_ms)
        in_register = self._set_id == REGISTER
        here = home.overview(self._set_id)
        if here is None and self._set_id not in (CALENDAR, REGISTER):
            self._set_id = ""
        self._rail.show()
        self._actions.setVisible(not in_register and self._searching is None)
        self._top.offer_search(bool(home.sets))
        # The register finds its own people by the same key.
        self._find.setEnabled(not in_register or self._searching is not None)
        sets = [(one.learning_set.id, one.learning_set.name) for one in home.sets]
        self._rail.show_places(sets, self._set_id)
        self._actions.show_actions(home.sets if here is None else [here], home.people, today)
        self._actions.set_leading(here is None)
        if self._searching is not None:
            return
        member = home.people.get(self._member_id)
        if in_register:
            self._rare.show_register()
        elif self._set_id == CALENDAR:
            self._rare.show_calendar(home, today)
        elif here is None:
            self._page.show_home(home, stages, today)
            self._pages.setCurrentWidget(self._page)
        elif member is None or not self._rare.show_member(member):
            page = self._page_of_set()
            page.show_set(here, home.people, today)
            self._pages.setCurrentWidget(page)

    def _show_welcome(self) -> None:
        if self._welcome is None:
            from als_desktop.ui.home.welcome_page import WelcomePage

            self._welcome = WelcomePage(self._theme)
            self._welcome.sample_wanted.connect(self.sample_wanted)
            self._welcome.new_set_wanted.connect(self._dialogs.new_set)
            self._welcome.register_wanted.connect(self.show_register)
            self._pages.addWidget(self._welcome)
        self._set_id = ""
        self._top.offer_search(False)
        for part in (self._rail, self._actions):
            part.hide()
        self._pages.setCurrentWidget(self._welcome)

    def _page_of_set(self) -> SetPage:
        if self._set_page is None:
            from als_desktop.ui.home.set_page import SetPage

            page = self._set_page = SetPage(self._hub, self._theme)
            page.begin_wanted.connect(self._on_page_begin_wanted)
            page.change_wanted.connect(self._on_page_change_wanted)
            page.plan_wanted.connect(self._on_page_plan_wanted)
            page.names_wanted.connect(self._on_page_names_wanted)
            page.member_wanted.connect(self._dialogs.describe_member)
            page.record_wanted.connect(self.show_member)
            page.gone.connect(self._on_page_gone)
            self._pages.addWidget(page)
        return self._set_page

    def _arrange(self) -> None:
        middle = column(0)
        middle.addWidget(self._notice)
        middle.addWidget(self._pages, 1)
        body = row(0)
        body.addWidget(self._rail)
        body.addLayout(middle, 1)
        body.addWidget(self._actions)
        layout = column(0)
        self.setLayout(layout)
        layout.addWidget(self._top)
        layout.addLayout(body, 1)

    def _connect(self) -> None:
        hub, page = self._hub, self._page
        hub.changed.connect(self._on_hub_changed)
        self._theme.changed.connect(self._on_theme_changed)
        self._top.theme_toggled.connect(self.theme_toggled)
        self._top.search_wanted.connect(self.search)
        self._notice.undo_wanted.connect(hub.undo)
        self._rail.home_wanted.connect(self.show_home)
        self._rail.register_wanted.connect(self.show_register)
        self._rail.calendar_wanted.connect(self.show_calendar)
        self._rail.set_wanted.connect(self.show_set)
        self._actions.set_wanted.connect(self.show_set)
        self._rare.set_wanted.connect(self.show_set)
        self._rare.done.connect(self._on_page_gone)
        page.begin_wanted.connect(self._on_page_begin_wanted)
        page.change_wanted.connect(self._on_page_change_wanted)
        page.plan_wanted.connect(self._on_page_plan_wanted)
        page.set_wanted.connect(self.show_set)
        page.new_set_wanted.connect(self._dialogs.new_set)
        self._dialogs.set_made.connect(self._on_dialogs_set_made)
        self._dialogs.started.connect(self.meeting_chosen)
        self._dialogs.imported.connect(self._on_dialogs_imported)
        self._dialogs.ended.connect(self._on_dialogs_ended)
        for keys, act in (
            ("Ctrl+Z", hub.undo),
            ("Ctrl+Shift+Z", hub.redo),
            ("Ctrl+Y", hub.redo),
            ("Ctrl+Shift+F", self.search),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._find.activated.connect(self.search)

    def _overview_of(self, set_id: str) -> SetOverview | None:
        return self._home.overview(set_id) if self._home is not None else None

    def _meeting(self, meeting_id: str) -> Meeting | None:
        sets = self._home.sets if self._home is not None else ()
        return next((m for one in sets for m in one.meetings if m.id == meeting_id), None)

    def _on_search_chosen(self, hit: SearchHit, way: Way) -> None:
        from als_desktop.ui.search.ways import Way

        if way is Way.OPEN_MEETING:
            self.hit_chosen.emit(hit)
        else:
            self.show_set(hit.set_id)

    def _on_search_closed(self) -> None:
        self._turn_to(self._set_id)
        self._focus_page()

    def _on_page_begin_wanted(self, meeting_id: str) -> None:
        meeting = self._meeting(meeting_id)
        if meeting is None:
            return
        if meeting.state is MeetingState.PLANNED:
            if self._asked_before(meeting):
                return
            meetings = self._hub.services.meetings
            if self._hub.do_for_good(lambda: meetings.open_meeting(meeting_id)) is None:
                return
        self.meeting_chosen.emit(meeting_id)

    def _asked_before(self, meeting: Meeting) -> bool:
        """Whether the person was asked first: it is not its day, or another meeting is under way."""
        home = self._home
        here = home.overview(meeting.set_id) if home is not None else None
        if home is None or here is None:
            return False
        under_way = home.next_meeting
        if under_way is not None and under_way[1].state is not MeetingState.UNDER_WAY:
            under_way = None
        today = local_day(self._hub.services.clock.now().wall_ms)
        if under_way is None and local_day(meeting.starts_ms) == today:
            return False
        self._dialogs.start(here, meeting, under_way)
        return True

    def _on_page_change_wanted(self, meeting_id: str) -> None:
        meeting = self._meeting(meeting_id)
        if meeting is None:
            return
        try:
            stages = self._hub.services.reading.stages(meeting_id)
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self._dialogs.change_meeting(meeting, stages)

    def _on_page_plan_wanted(self, set_id: str) -> None:
        overview = self._overview_of(set_id)
        if overview is None:
            return
        if overview.members:
            last = max(overview.meetings, key=lambda m: m.number, default=None)
            try:
                plan = self._hub.services.reading.plan_of(last.id) if last is not None else None
                self._dialogs.plan_meeting(overview, plan)
            except (Refused, StoreUnavailable) as error:
                self._hub.report(error)
            return
        self.show_set(set_id)
        self._hub.report(Refused("no_members"))
        self._page_of_set().focus_members()

    def _on_page_names_wanted(self, set_id: str) -> None:
        overview = self._overview_of(set_id)
        if overview is not None:
            self._dialogs.names(overview)

    def _on_dialogs_set_made(self, set_id: str) -> None:
        self.show_set(set_id)
        made = self._overview_of(set_id)
        if made is None or not made.members:
            self._page_of_set().focus_members()

    def _on_dialogs_ended(self) -> None:
        """What led to a dialog here may have gone, and Qt would hand the keyboard to what comes next."""
        if self._pages.currentWidget() is self._page:
            self._focus_page()

    def _on_dialogs_imported(self, number: int) -> None:
        words = self.tr("1 person was added to the register.") if number == 1 else ""
        self._notice.tell_done(
            words or self.tr("{number} people were added to the register.").format(number=number)
        )

    def _on_page_gone(self, sentence: str) -> None:
        self._notice.tell_done(sentence)

    def _on_hub_changed(self, change: object) -> None:
        if not self.isVisible():
            return
        self._notice.clear()
        turning, before, focused = self._hub.turning, self._pages.currentWidget(), self.focusWidget()
        if turning:
            self._set_id = set_made(change) or self._set_id
        self.refresh()
        page, gone = self._pages.currentWidget(), focused is not None and not focused.isVisible()
        if turning and page is not None and (gone or page is not before):
            # Else Qt hands the keyboard to whatever comes after what has gone.
            focus_lead(page)

    def _on_theme_changed(self) -> None:
        self._actions.setFixedWidth(side_width(self._theme))
