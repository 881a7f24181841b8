"""The home page: the next meeting, the sets, the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from als_desktop.ui.home.next_meeting_card import NextMeetingCard
from als_desktop.ui.home.nothing_planned import NothingPlanned
from als_desktop.ui.home.people_rows import people_rows
from als_desktop.ui.home.people_table import PeopleTable
from als_desktop.ui.home.scroll_page import ScrollPage
from als_desktop.ui.home.set_facts import set_facts
from als_desktop.ui.home.set_grid import SetGrid
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import HomeView
    from als_desktop.models.meeting import StageRun
    from als_desktop.ui.theme.theme import Theme


class HomePage(ScrollPage):
    """What there is, over all sets.

    Signals: `begin_wanted(meeting_id)`, `change_wanted(meeting_id)`, `set_wanted(set_id)`, `new_set_wanted()`,
    `plan_wanted(set_id)`.
    """

    begin_wanted = Signal(str)
    change_wanted = Signal(str)
    set_wanted = Signal(str)
    new_set_wanted = Signal()
    plan_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._set_to_plan = ""
        self.setAccessibleName(self.tr("Home"))
        self._next = NextMeetingCard(theme)
        self._nothing_planned = Panel(theme, "card")
        self._nothing = NothingPlanned(theme)
        self._which = PlainLabel(
            self.tr("No meeting is planned. Choose a set below to plan its next one."), "quiet", wrap=True
        )
        self._nothing_planned.body.addWidget(self._nothing)
        self._nothing_planned.body.addWidget(self._which)
        self._new_set = normal_button(theme, self.tr("New set"), "plus", size="small")
        self._grid = SetGrid(theme)
        self._people_title = PlainLabel(self.tr("People"), "subtitle")
        self._people = PeopleTable(theme)
        self._people_card = Panel(theme, "card")
        self._people_card.body.addWidget(self._people)
        head = row()
        head.addWidget(PlainLabel(self.tr("My sets"), "subtitle"))
        head.addStretch(1)
        head.addWidget(self._new_set)
        self.body.addWidget(self._next)
        self.body.addWidget(self._nothing_planned)
        self.body.addLayout(head)
        self.body.addWidget(self._grid)
        self.body.addWidget(self._people_title)
        self.body.addWidget(self._people_card)
        self.body.addStretch(1)
        self._connect()

    def show_home(self, home: HomeView, stages: Sequence[StageRun], today: date) -> None:
        """Show all sets; `stages` are those of the next meeting."""
        coming = home.next_meeting
        self._next.setVisible(coming is not None)
        self._nothing_planned.setVisible(coming is None)
        if coming is not None:
            self._next.show_meeting(coming[0], coming[1], stages, home.people, today)
        to_plan = home.to_plan
        self._set_to_plan = to_plan.learning_set.id if to_plan is not None else ""
        self._nothing.setVisible(to_plan is not None)
        if to_plan is not None:
            several = len(home.sets) > 1
            self._nothing.show_agreed(to_plan.agreed_ms, today, to_plan.learning_set.name if several else "")
        self._which.setVisible(to_plan is None)
        self._grid.show_sets([(one.learning_set.id, set_facts(one, today)) for one in home.sets])
        rows = people_rows(home, today)
        self._people_title.setVisible(bool(rows))
        self._people_card.setVisible(bool(rows))
        self._people.show_rows(rows, today)

    def _connect(self) -> None:
        self._next.begin_wanted.connect(self.begin_wanted)
        self._next.change_wanted.connect(self.change_wanted)
        self._nothing.plan_wanted.connect(self._on_nothing_plan_wanted)
        self._new_set.clicked.connect(self.new_set_wanted)
        self._grid.set_wanted.connect(self.set_wanted)
        self._people.set_wanted.connect(self.set_wanted)
        self._people.place_shown.connect(self._on_people_place_shown)

    def _on_nothing_plan_wanted(self) -> None:
        self.plan_wanted.emit(self._set_to_plan)

    def _on_people_place_shown(self, place: QRect) -> None:
        self.show_place(self._people, place)
