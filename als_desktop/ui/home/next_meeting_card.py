"""The meeting that comes next, large, with the button that begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.home.agenda_plan import plan_of_meeting
from als_desktop.ui.home.agenda_strip import AgendaStrip
from als_desktop.ui.home.measures import start_width
from als_desktop.ui.home.meeting_facts import meeting_facts
from als_desktop.ui.home.members_strip import MembersStrip, seated
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.when import from_to, how_soon, local_day, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.meeting import Meeting, StageRun
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_NARROW = 640


class NextMeetingCard(Panel):
    """Set, number, day, time, place, members and agenda of one meeting.

    Signals: `begin_wanted(str)` and `change_wanted(str)` carry the id of the meeting.
    """

    begin_wanted = Signal(str)
    change_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "card", parent)
        self._meeting_id = ""
        self._caption = PlainLabel(self.tr("Next meeting"), "label")
        self._soon = Pill(theme)
        self._set_name = ElidedLabel("", "display")
        self._about = ElidedLabel("", "card")
        self._members = MembersStrip(theme, self.tr("Members"))
        self._strip = AgendaStrip(theme)
        self._facts = [_Fact(theme, "tick"), _Fact(theme, "tick")]
        self._begin = primary_button(theme, self.tr("Start meeting"), "play", size="big")
        self._begin.clicked.connect(self._on_begin_clicked)
        self._change = normal_button(theme, self.tr("Change time or place"), "calendar")
        self._change.clicked.connect(self._on_change_clicked)
        self._top = row(24)
        self._below = row(28)
        self._arrange()
        theme.changed.connect(self._settle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, put below one another what else stands side by side."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if narrow else across)
        self._top.setSpacing(10 if narrow else 24)
        self._below.setDirection(down if narrow else across)
        self._below.setSpacing(6 if narrow else 28)

    def show_meeting(
        self,
        overview: SetOverview,
        meeting: Meeting,
        stages: Sequence[StageRun],
        people: Mapping[str, Member],
        today: date,
    ) -> None:
        """Show this meeting; `people` by id."""
        self._meeting_id = meeting.id
        under_way = meeting.state is MeetingState.UNDER_WAY
        day = local_day(meeting.starts_ms)
        self._caption.setText(self.tr("Meeting under way") if under_way else self.tr("Next meeting"))
        self._show_soon(meeting, today)
        self._set_name.setText(overview.learning_set.name)
        self._about.setText(self._words(overview, meeting, day, today))
        self._members.set_people([seated(member) for member in overview.members])
        presenters = {
            slot.id: people[slot.presenter_id] for slot in overview.slots if slot.presenter_id in people
        }
        self._strip.show_plan(
            plan_of_meeting(meeting, stages), meeting.starts_ms, meeting.hard_end_ms, presenters
        )
        self._begin.setText(self.tr("Continue meeting") if under_way else self.tr("Start meeting"))
        self._begin.updateGeometry()
        self._change.setVisible(not under_way)
        facts = meeting_facts(overview, meeting)
        for n, line in enumerate(self._facts):
            line.setVisible(n < len(facts))
            line.say(facts[n] if n < len(facts) else "")

    def _show_soon(self, meeting: Meeting, today: date) -> None:
        if meeting.state is MeetingState.UNDER_WAY:
            begun = local_day(meeting.started_ms or meeting.starts_ms)
            self._soon.setText(self.tr("begun {when}").format(when=how_soon(begun, today)))
            self._soon.set_tone("calm")
            return
        day = local_day(meeting.starts_ms)
        self._soon.setText(how_soon(day, today))
        self._soon.set_tone("warn" if day < today else "calm")

    def _words(self, overview: SetOverview, meeting: Meeting, day: date, today: date) -> str:
        planned = overview.learning_set.planned_meetings
        if meeting.number <= planned:
            which = self.tr("Meeting {number} of {planned}").format(number=meeting.number, planned=planned)
        else:
            which = self.tr("Meeting {number}").format(number=meeting.number)
        times = from_to(meeting.starts_ms, meeting.hard_end_ms)
        return ", ".join(filter(None, (which, long_day(day, today), times, meeting.place)))

    def _arrange(self) -> None:
        head = row()
        head.addWidget(self._caption)
        head.addWidget(self._soon)
        head.addStretch(1)
        words = column(4)
        words.addLayout(head)
        words.addWidget(self._set_name)
        words.addWidget(self._about)
        words.addStretch(1)
        buttons = column()
        buttons.addWidget(self._begin)
        buttons.addWidget(self._change)
        buttons.addStretch(1)
        self._top.addLayout(words, 1)
        self._top.addLayout(buttons)
        for line in self._facts:
            self._below.addWidget(line)
        self._below.addStretch(1)
        inner = column(14)
        inner.setContentsMargins(6, 6, 6, 6)
        inner.addLayout(self._top)
        inner.addWidget(self._members)
        inner.addWidget(self._strip)
        inner.addLayout(self._below)
        self.body.addLayout(inner)
        self._settle()

    def _settle(self) -> None:
        for button in (self._begin, self._change):
            button.setMinimumWidth(start_width(self._theme))

    def _on_begin_clicked(self) -> None:
        self.begin_wanted.emit(self._meeting_id)

    def _on_change_clicked(self) -> None:
        self.change_wanted.emit(self._meeting_id)


class _Fact(QWidget):
    """A tick and a short sentence."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._icon = PlainLabel()
        self._text = ElidedLabel("", "body")
        layout = row()
        self.setLayout(layout)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def say(self, text: str) -> None:
        self._text.setText(text)

    def _on_theme_changed(self) -> None:
        colour = self._theme.color("accent")
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, colour, 18, self.devicePixelRatioF()))
