"""When and where the set meets next."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from als_desktop.models.meeting_days import day_to_suggest
from als_desktop.models.next_meeting import moved_along, next_planned
from als_desktop.models.text import shortened
from als_desktop.services.catalogues import days_not_suggested
from als_desktop.ui.parts.buttons import primary_button, quiet_button
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.date_field import DateField
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.time_field import TimeField
from als_desktop.ui.parts.when import clock_time, local_day, local_time, short_day, to_ms, usual_start

if TYPE_CHECKING:
    from als_desktop.models.meeting import Meeting
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_USUAL_GAP = timedelta(weeks=4)
# In letters: room for a weekday, a day, a long month and a year.
_DAY_LETTERS = 26
_TIME_LETTERS = 11


class NextDateCard(Panel):
    """Day, time and place. Until the set has agreed they are a suggestion; after that each change is kept at once.

    A meeting that is planned already is what is suggested, and moves to another date that is agreed; what becomes of it
    is said below the fields.

    A day or a time that cannot be kept is said to be so, and goes when its field is left: what is shown under "agreed"
    is what was agreed. `agreed()`: the set has agreed, by the button.
    """

    agreed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """`refresh` has to be called before it is shown."""
        super().__init__(theme, "card")
        self._hub = hub
        self._meeting_id = ""
        self._wanted: tuple[date | None, time | None] = (None, None)
        self.day = DateField(theme, self.tr("Day of the next meeting"), today=self._today)
        self.time = TimeField(self.tr("Time of the next meeting"))
        self.place = CommitLine(self.tr("Place of the next meeting"))
        # The one obvious next step until it is done.
        self.agree = primary_button(theme, self.tr("We agree"), "tick")
        self.take_back = quiet_button(theme, self.tr("Take the date back"), "undo_back")
        self.state = Pill(theme)
        self.planned = PlainLabel("", "caption", wrap=True)
        self._build(theme)
        self.day.date_chosen.connect(self._on_day_date_chosen)
        self.time.time_chosen.connect(self._on_time_time_chosen)
        self.place.committed.connect(self._on_place_committed)
        self.agree.clicked.connect(self._on_agree_clicked)
        self.take_back.clicked.connect(self._on_take_back_clicked)
        for field in (self.day, self.time):
            field.left.connect(field.bring_back)
        self.day.unreadable.connect(self._on_day_unreadable)
        self.time.unreadable.connect(self._on_time_unreadable)

    def refresh(self) -> None:
        """Show what was agreed, or what is suggested; what somebody has typed meanwhile stays."""
        meeting, planned = self._hub.meeting.meeting, self._planned
        agreed = meeting.next_starts_ms is not None
        if meeting.next_starts_ms is not None:
            self._want(meeting.next_starts_ms)
        elif meeting.id != self._meeting_id and planned is not None and planned.starts_ms > meeting.starts_ms:
            self._want(planned.starts_ms)
        elif meeting.id != self._meeting_id:
            usual = local_time(usual_start(meeting)) + _USUAL_GAP
            day = day_to_suggest(usual.date(), days_not_suggested())
            self._want(to_ms(day, usual.time()))
        self._meeting_id = meeting.id
        day, at = self._wanted
        self.day.set_date(day)
        self.time.set_time(at)
        usual_place = planned.place if planned is not None else meeting.place
        self.place.set_committed(meeting.next_place if agreed or meeting.next_place else usual_place)
        self.agree.setVisible(not agreed)
        self.take_back.setVisible(agreed)
        self.state.setText(self.tr("agreed") if agreed else self.tr("not agreed yet"))
        self.state.set_tone("calm" if agreed else "warn")
        self._show_planned()

    def _build(self, theme: Theme) -> None:
        head = row(theme.px("space_s"))
        head.addWidget(PlainLabel(self.tr("Next meeting"), "subtitle"))
        head.addWidget(self.state)
        head.addStretch(1)
        head.addWidget(self.take_back)
        letter = self.day.fontMetrics().averageCharWidth()
        self.day.setMinimumWidth(_DAY_LETTERS * letter)
        self.time.setFixedWidth(_TIME_LETTERS * letter)
        fields = QGridLayout()
        fields.setHorizontalSpacing(theme.px("space_m"))
        fields.setVerticalSpacing(theme.px("space_xs"))
        names = (self.tr("Day"), self.tr("Time"), self.tr("Place"))
        for column, (name, field) in enumerate(zip(names, (self.day, self.time, self.place), strict=True)):
            label = PlainLabel(name, "label")
            label.setBuddy(field)
            fields.addWidget(label, 0, column)
            fields.addWidget(field, 1, column)
        fields.addWidget(self.agree, 1, 3)
        fields.setColumnStretch(2, 1)
        self.body.addLayout(head)
        self.body.addLayout(fields)
        self.body.addWidget(self.planned)

    @property
    def _planned(self) -> Meeting | None:
        view = self._hub.meeting
        return next_planned(view.meeting, view.later.values())

    def _show_planned(self) -> None:
        """Say for when the next meeting is planned, and whether it goes with what is agreed."""
        planned = self._planned
        self.planned.setVisible(planned is not None)
        self.planned.setText(self._planned_words(planned) if planned is not None else "")

    def _planned_words(self, planned: Meeting) -> str:
        view, (day, at) = self._hub.meeting, self._wanted
        starts_ms = to_ms(day, at) if day is not None and at is not None else None
        if starts_ms == planned.starts_ms:
            return self.tr("Meeting {n} is planned for that day.").format(n=planned.number)
        agreed = view.meeting.next_starts_ms is not None
        others = view.later.values()
        moves = starts_ms is None or moved_along(view.meeting, others, starts_ms, self.place.text())
        if moves and not agreed:
            words = self.tr("Meeting {n} is planned for {when}; it moves to the day that you agree on.")
        else:
            words = self.tr("Meeting {n} stays planned for {when}.")
        when = f"{short_day(local_day(planned.starts_ms), self._today())}, {clock_time(planned.starts_ms)}"
        return words.format(n=planned.number, when=when)

    def _today(self) -> date:
        return local_day(self._hub.services.clock.now().wall_ms)

    def _want(self, starts_ms: int) -> None:
        when = local_time(starts_ms)
        self._wanted = (when.date(), when.time())

    def _keep(self, starts_ms: int | None, field: CommitLine | None = None) -> bool:
        meeting, service, place = self._hub.meeting.meeting, self._hub.services.meetings, self.place.text()
        kept = self._hub.do(lambda: service.agree_next(meeting.id, starts_ms, place)) is not None
        if not kept and field is not None:
            field.refuse()
        self.refresh()
        return kept

    def _change(self, wanted: tuple[date | None, time | None], field: CommitLine) -> None:
        if self._hub.meeting.meeting.next_starts_ms is None:
            self._wanted = wanted
            self._show_planned()
        else:
            day, at = wanted
            self._keep(to_ms(day, at) if day is not None and at is not None else None, field)

    def _on_day_date_chosen(self, value: date | None) -> None:
        self._change((value, self._wanted[1]), self.day)

    def _on_time_time_chosen(self, value: time | None) -> None:
        self._change((self._wanted[0], value), self.time)

    def _on_place_committed(self, _text: str) -> None:
        self._keep(self._hub.meeting.meeting.next_starts_ms, self.place)

    def _on_agree_clicked(self) -> None:
        day, at = self._wanted
        if day is None or at is None:
            self._hub.refused.emit(self.tr("Choose a day and a time first."))
        elif self._keep(to_ms(day, at), self.day):
            self.agreed.emit()

    def _on_day_unreadable(self, typed: str) -> None:
        self._say_unread(self.tr("“{typed}” cannot be read as a day, so {day} stays."), typed)

    def _on_time_unreadable(self, typed: str) -> None:
        self._say_unread(self.tr("“{typed}” cannot be read as a time of day, so {time} stays."), typed)

    def _say_unread(self, sentence: str, typed: str) -> None:
        day, at = self._wanted
        words = {
            "typed": shortened(typed),
            "day": short_day(day, self._today()) if day is not None else self.tr("no day"),
            "time": f"{at:%H:%M}" if at is not None else self.tr("no time"),
        }
        self._hub.refused.emit(sentence.format(**words))

    def _on_take_back_clicked(self) -> None:
        self._keep(None)
