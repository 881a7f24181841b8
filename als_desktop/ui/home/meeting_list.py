"""The meetings on the page of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.home.meeting_lines import MeetingLine, coming_lines, held_lines
from als_desktop.ui.home.meeting_row import MeetingRow
from als_desktop.ui.home.nothing_planned import NothingPlanned
from als_desktop.ui.parts.buttons import Button, normal_button, primary_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

# A set that has met for years has hundreds of them.
_HELD = 12
_EARLIER = 24


class MeetingList(Panel):
    """The next meeting, those after it, and the latest of those held; earlier ones come when they are asked for.

    Signals: `begin_wanted(meeting_id)`, `change_wanted(meeting_id)`, `plan_wanted()`; `gone(str)`, a sentence on
    a meeting that was taken away.
    """

    begin_wanted = Signal(str)
    change_wanted = Signal(str)
    plan_wanted = Signal()
    gone = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "card", parent)
        self._hub = hub
        self._numbers: dict[str, int] = {}
        self._shown: tuple[SetOverview, Mapping[str, Member], date] | None = None
        self._most_held = _HELD
        self._plan = normal_button(theme, self.tr("Plan a meeting"), "plus", size="small")
        self._plan.clicked.connect(self.plan_wanted)
        self._none = NothingPlanned(theme)
        self._none.plan_wanted.connect(self.plan_wanted)
        head = row()
        head.addWidget(PlainLabel(self.tr("Meetings"), "subtitle"))
        head.addStretch(1)
        head.addWidget(self._plan)
        self.body.addLayout(head)
        self.body.addWidget(self._none)
        self._next = _Group(self.tr("Next"), self._new_next_row)
        self._later = _Group(self.tr("After that"), self._new_row)
        self._held = _Group(self.tr("Held"), self._new_row)
        for group in (self._next, self._later, self._held):
            self.body.addWidget(group)
        self._earlier = normal_button(theme, self.tr("Show earlier meetings"), "chevron_down", size="small")
        self._earlier.clicked.connect(self._on_earlier_clicked)
        self.body.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_set(self, overview: SetOverview, people: Mapping[str, Member], today: date) -> None:
        """Show the meetings of this set."""
        if self._shown is None or self._shown[0].learning_set.id != overview.learning_set.id:
            self._most_held = _HELD
        self._shown = (overview, people, today)
        coming = coming_lines(overview, people, today)
        self._plan.setVisible(bool(coming))
        focused = self.window().focusWidget()
        planned_first = bool(coming) and focused is not None and self._none.isAncestorOf(focused)
        self._none.setVisible(not coming)
        self._none.show_agreed(overview.agreed_ms, today)
        under_way = bool(coming) and coming[0].state is MeetingState.UNDER_WAY
        self._next.set_caption(self.tr("Now") if under_way else self.tr("Next"))
        self._next.show_lines(coming[:1])
        if planned_first:
            # Else it falls on the name of a member, and what is typed next renames them. To start it comes next.
            self._next.take_keyboard()
        self._later.show_lines(coming[1:])
        self._held.show_lines(held_lines(overview, people, today, self._most_held))
        self._earlier.setVisible(len(overview.held) > self._most_held)
        self._numbers = {m.id: m.number for m in overview.meetings}

    def _new_next_row(self, meeting_id: str) -> MeetingRow:
        return self._made(meeting_id, primary_button(self._theme, "", size="small"))

    def _new_row(self, meeting_id: str) -> MeetingRow:
        return self._made(meeting_id, normal_button(self._theme, "", size="small"))

    def _made(self, meeting_id: str, begin: Button) -> MeetingRow:
        made = MeetingRow(self._theme, meeting_id, begin)
        made.begin_wanted.connect(self.begin_wanted)
        made.change_wanted.connect(self.change_wanted)
        made.remove_wanted.connect(self._on_row_remove_wanted)
        return made

    def _on_earlier_clicked(self) -> None:
        self._most_held += _EARLIER
        if self._shown is not None:
            self.show_set(*self._shown)

    def _on_row_remove_wanted(self, meeting_id: str) -> None:
        number = self._numbers.get(meeting_id, 0)
        if self._hub.do(lambda: self._hub.services.meetings.remove_meeting(meeting_id)) is not None:
            self.gone.emit(self.tr("Meeting {number} was taken away.").format(number=number))


class _Group(QWidget):
    """A caption and rows, hidden while there are none."""

    def __init__(self, caption: str, make: Callable[[str], MeetingRow]) -> None:
        super().__init__()
        layout = column(2)
        self.setLayout(layout)
        self._caption = PlainLabel(caption, "label")
        layout.addWidget(self._caption)
        self._column = column(0)
        layout.addLayout(self._column)
        self._make = make
        self._rows: KeyedRows[MeetingRow] = KeyedRows(self._column)

    def take_keyboard(self) -> None:
        self._rows.rows()[0].take_keyboard()

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)

    def show_lines(self, lines: Sequence[MeetingLine]) -> None:
        rows = self._rows.settle([line.meeting_id for line in lines], self._make)
        for shown, line in zip(rows, lines, strict=True):
            shown.show_item(line)
        self.setVisible(bool(lines))
