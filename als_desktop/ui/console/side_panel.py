"""The right side of the console: clock, time, what to say, seats, private notes, and what the room sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from als_desktop.ui.console.cue_card import CueCard
from als_desktop.ui.console.fact_cue import FactCue
from als_desktop.ui.console.notes_field import NotesField
from als_desktop.ui.console.schedule_strip import ScheduleStrip
from als_desktop.ui.console.seats_panel import SeatsPanel
from als_desktop.ui.timer.timer_panel import TimerPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_panel import RoomPanel
    from als_desktop.ui.theme.theme import Theme

_LEAST_NOTES = 78


class SidePanel(QFrame):
    """Keeps its order; only the notes stretch. When it is low they go first, then what to say, then a cue, and
    at last the picture of what the room sees.
    """

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Makes all its parts."""
        super().__init__()
        self._theme = theme
        self.setProperty("role", "side")
        self.timer = TimerPanel(hub, theme)
        self.schedule = ScheduleStrip(hub, theme)
        self.fact = FactCue(hub, theme)
        self.cue = CueCard(hub, theme)
        self.seats = SeatsPanel(theme)
        self.notes = NotesField(hub, theme)
        self._room: RoomPanel | None = None
        self._layout = QVBoxLayout(self)
        for part in (self.timer, self.schedule, self.fact, self.cue, self.seats):
            self._layout.addWidget(part)
        self._layout.addWidget(self.notes, 1)
        self._layout.addStretch(0)
        self.fact.cue_changed.connect(self._fit)
        self.cue.line_changed.connect(self._fit)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_room(self, room: RoomPanel | None) -> None:
        """Show what the room sees, at the foot; None while it sees nothing."""
        if self._room is not None and self._room is not room:
            self._layout.removeWidget(self._room)
            self._room.hide()
        self._room = room
        if room is not None:
            self._layout.addWidget(room)
            room.show()
        self._fit()

    def tick(self) -> None:
        """Show what is true a second later."""
        for part in (self.timer, self.schedule, self.fact, self.cue):
            part.tick()

    def event(self, event: QEvent) -> bool:
        """When a part needs another height, see again what there is room for."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the height has no room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for what is never left out."""
        height = sum(self._height_of(part) for part in (self.timer, self.schedule, self.seats))
        if self._room is not None:
            height += self._room.least_height + self._layout.spacing()
        margins = self._layout.contentsMargins()
        return QSize(super().minimumSizeHint().width(), height + margins.top() + margins.bottom())

    def _fit(self) -> None:
        room = self.height() - self.minimumSizeHint().height()
        if self._room is not None:
            least = self._room.least_height
            self._room.fit_preview(room)
            room -= self._room.minimumSizeHint().height() - least
        # What is so now comes before what may be said at any time.
        fact = self._height_of(self.fact) if self.fact.has_cue else 0
        self.fact.setVisible(0 < fact <= room)
        room -= fact if fact <= room else 0
        cue = self._height_of(self.cue) if self.cue.has_lines else 0
        steps = self.cue.steps_height
        # The steps of a stage are worth a line, but not the notes.
        cue -= steps if self.cue.steps_shown else 0
        wide = steps > 0 and room - cue - steps >= _LEAST_NOTES
        self.cue.show_steps(wide)
        cue += steps if wide else 0
        self.cue.setVisible(0 < cue <= room)
        self.notes.setVisible(room - cue >= _LEAST_NOTES)

    def _height_of(self, part: QWidget) -> int:
        """The height a part needs in this width, and the gap above it."""
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        needed = part.heightForWidth(width) if part.hasHeightForWidth() else part.minimumSizeHint().height()
        return needed + self._layout.spacing()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("panel_pad")
        self.setFixedWidth(self._theme.px("panel"))
        self._layout.setContentsMargins(pad, pad, pad, pad)
        self._layout.setSpacing(self._theme.px("panel_gap"))
