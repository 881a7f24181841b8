"""The right side of the console: clock, time, what to say, seats, private notes, and what the room sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.console.cue_card import CueCard
from als_desktop.ui.console.fact_cue import FactCue
from als_desktop.ui.console.notes_field import NotesField
from als_desktop.ui.console.question_place import QuestionPlace
from als_desktop.ui.console.schedule_strip import ScheduleStrip
from als_desktop.ui.console.seats_panel import SeatsPanel
from als_desktop.ui.console.side_room import Needs, divide
from als_desktop.ui.timer.timer_panel import TimerPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_panel import RoomPanel
    from als_desktop.ui.theme.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# A cue of three lines.
_BOX = 78


class SidePanel(QFrame):
    """Keeps its order; only the notes stretch. `side_room` says what gives way when it is low.

    A cue comes up below the notes and takes its room from them; a question of the clock lies over other parts. The
    part that has the keyboard is never left out: what is private would go on in a place that all can see.
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
        for part in (self.timer, self.schedule, self.cue, self.seats):
            self._layout.addWidget(part)
        for part in (self.timer, self.schedule, self.seats):
            # Else they would give a px or two when it is close.
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout.addWidget(self.notes, 1)
        self._layout.addStretch(0)
        self._layout.addWidget(self.fact)
        QuestionPlace(self.timer.question, (self.schedule, self.cue, self.seats), self)
        self.cue.keyboard_left.connect(self.setFocus)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where the keyboard of a field went that is gone, its letters mean nothing."""
        typed = event.key() in _ENTER or (event.text() != "" and event.text().isprintable())
        if not (self.hasFocus() and typed):
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Room for what is never left out."""
        height = self._fixed() + self._height_of(self.schedule) + self.seats.tight_height
        height += self._layout.spacing()
        return QSize(super().minimumSizeHint().width(), height)

    def _fixed(self) -> int:
        """The height of the clock, the margins, and the buttons of the room display."""
        margins = self._layout.contentsMargins()
        height = self._height_of(self.timer) - self._layout.spacing() + margins.top() + margins.bottom()
        if self._room is not None:
            height += self._room.least_height + self._layout.spacing()
        return height

    def _fit(self) -> None:
        gap = self._layout.spacing()
        steps = self.cue.steps_height
        cue = self._height_of(self.cue) - (steps if self.cue.steps_shown else 0)
        has_cue = self.fact.has_cue
        preview = self._room.least_preview if self._room is not None else 0
        needs = Needs(
            fixed=self._fixed(),
            schedule=self._height_of(self.schedule),
            seats=self.seats.loose_height + gap,
            tight_seats=self.seats.tight_height + gap,
            cue=cue if self.cue.has_lines else 0,
            steps=steps,
            fact=self.fact.whole_height(self._width()) + gap if has_cue else 0,
            short_fact=self.fact.short_height(self._width()) + gap if has_cue else 0,
            notes=self.notes.least_height + gap,
            lines=self.notes.writing_height + gap,
            preview=preview,
            spare=max(preview, round(self._theme.scaled(_BOX))),
        )
        shares = divide(self.height(), needs, self._held())
        self.schedule.setVisible(shares.schedule)
        self.seats.setVisible(shares.seats)
        self.seats.set_tight(shares.tight)
        self.cue.show_steps(shares.steps)
        self.cue.setVisible(shares.cue)
        self.fact.show_short(shares.short)
        self.fact.setVisible(shares.fact)
        self.notes.setVisible(shares.notes)
        if self._room is not None:
            self._room.fit_preview(shares.preview)

    def _held(self) -> str:
        """The part with the keyboard, of those in which words are typed."""
        # Also while another window has it: it comes back here.
        at = self.window().focusWidget()
        for name, part in (("notes", self.notes), ("cue", self.cue)):
            if at is not None and part.isAncestorOf(at):
                return name
        return ""

    def _width(self) -> int:
        margins = self._layout.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _height_of(self, part: QWidget) -> int:
        """The height a part needs in this width, and the gap above it."""
        width = self._width()
        needed = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
        return needed + self._layout.spacing()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("panel_pad")
        self.setFixedWidth(self._theme.px("panel"))
        self._layout.setContentsMargins(pad, pad, pad, pad)
        self._layout.setSpacing(self._theme.px("panel_gap"))
