"""The page of the calendar: the meetings of all sets in a list, and a month beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from als_desktop.ui.calendar.calendar_delegate import CalendarDelegate
from als_desktop.ui.calendar.calendar_model import MEETING_ROLE, CalendarModel
from als_desktop.ui.calendar.calendar_rows import calendar_rows
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.month_view import MonthView
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from datetime import date

    from als_desktop.models.home_view import HomeView
    from als_desktop.ui.calendar.calendar_rows import CalendarRow
    from als_desktop.ui.theme.theme import Theme


class CalendarPage(QWidget):
    """Past and planned meetings. The list and the month follow each other; a meeting leads to its set.

    Signals: `set_wanted(set_id)`.
    """

    set_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_home`."""
        super().__init__()
        self._theme = theme
        self._today: date | None = None
        self._following = False
        self.model = CalendarModel(self)
        self.list = QListView()
        self.month = MonthView(theme, self)
        self.today = normal_button(theme, self.tr("Today"), size="small")
        self.empty = EmptyState(
            theme, self.tr("No meetings yet"), self.tr("Meetings that you plan for a set are listed here.")
        )
        self.setAccessibleName(self.tr("Calendar"))
        self.setFocusProxy(self.list)
        self._dress_list()
        self._arrange()
        self.list.clicked.connect(self._on_list_activated)
        self.list.activated.connect(self._on_list_activated)
        self.list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self.month.selectionChanged.connect(self._on_month_selection_changed)
        self.month.activated.connect(self._on_month_activated)
        self.today.clicked.connect(self._on_today_clicked)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_home(self, home: HomeView, today: date) -> None:
        """Show the meetings of all sets; at first those from today on, later where the person was."""
        first, self._today = self._today is None, today
        at: CalendarRow | None = self.list.currentIndex().data(MEETING_ROLE)
        place = self.list.verticalScrollBar().value()
        changed = self.model.show_rows(calendar_rows(home, today))
        self.empty.setVisible(not self.model.rowCount())
        self.list.setVisible(bool(self.model.rowCount()))
        if changed:
            self.month.mark(self.model.days())
            if at is not None:
                self._go_to(self.model.row_of(at.key))
                self.list.verticalScrollBar().setValue(place)
        if first:
            self._on_today_clicked()

    def _go_to(self, place: int) -> None:
        """Make a row the current one, at the head of the list if there is room below."""
        if place < 0:
            return
        self._following = True
        index = self.model.index(place)
        self.list.setCurrentIndex(index)
        # With its month, where that stands right above it.
        above = self.model.index(place - 1) if place else index
        top = above if above.data(MEETING_ROLE) is None else index
        self.list.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)
        self._following = False

    def _arrange(self) -> None:
        card = Panel(self._theme, "card")
        card.body.addWidget(self.list, 1)
        card.body.addWidget(self.empty, 1)
        beside = Panel(self._theme, "card")
        beside.body.addWidget(self.month)
        beside.body.addWidget(
            PlainLabel(self.tr("A dot for each meeting. Choose a day to go there."), "caption", wrap=True)
        )
        beside.setFixedWidth(self.month.minimumWidth() + 2 * self._theme.px("card_pad") + 2)
        months = column(0)
        months.addWidget(beside)
        months.addStretch(1)
        head = row()
        head.addWidget(PlainLabel(self.tr("Calendar"), "title"))
        head.addStretch(1)
        head.addWidget(self.today)
        self._body = row(0)
        self._body.addWidget(card, 1)
        self._body.addLayout(months)
        self._page = column(0)
        self.setLayout(self._page)
        self._page.addLayout(head)
        self._page.addLayout(self._body, 1)

    def _dress_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(CalendarDelegate(self._theme, self.list))
        self.list.setAccessibleName(self.tr("Meetings of all sets"))
        self.list.setProperty("look", "bare")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)

    def _on_list_activated(self, index: QModelIndex) -> None:
        meeting: CalendarRow | None = index.data(MEETING_ROLE)
        if meeting is not None:
            self.set_wanted.emit(meeting.set_id)

    def _on_list_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        meeting: CalendarRow | None = current.data(MEETING_ROLE)
        if meeting is not None and not self._following:
            self._following = True
            self.month.select(meeting.day)
            self._following = False

    def _on_month_selection_changed(self) -> None:
        if not self._following:
            self._go_to(self.model.first_from(self.month.selected()))

    def _on_month_activated(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_today_clicked(self) -> None:
        if self._today is None:
            return
        self._following = True
        self.month.select(self._today)
        self._following = False
        self._go_to(self.model.first_from(self._today))

    def _on_theme_changed(self) -> None:
        pad, gap = self._theme.px("workspace_pad"), self._theme.px("workspace_gap")
        self._page.setContentsMargins(pad, pad, pad, pad)
        self._page.setSpacing(gap)
        self._body.setSpacing(gap)
        self.list.scheduleDelayedItemsLayout()
