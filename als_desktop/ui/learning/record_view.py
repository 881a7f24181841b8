"""A learning record on screen: a card for each meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.learning.record_lines import record_lines
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.panel import Panel, column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import long_day_of_year

if TYPE_CHECKING:
    from als_desktop.models.learning_record import LearningRecord, RecordMeeting
    from als_desktop.ui.learning.record_lines import RecordLine
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop
_LABELS = 124


class RecordView(QWidget):
    """Everything can be read and copied, nothing changed: what was said belongs to its meeting."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_record`."""
        super().__init__()
        self._theme = theme
        self._shown: LearningRecord | None = None
        self._cards: list[Panel] = []
        self._empty = EmptyState(
            theme,
            self.tr("Nothing yet"),
            self.tr("What they present, plan, report and learn at meetings is gathered here by itself."),
        )
        self._column = column(theme.px("workspace_gap"))
        self.setLayout(self._column)
        self._column.addWidget(self._empty)
        self._column.addStretch(1)

    def show_record(self, record: LearningRecord) -> None:
        """Show a record as it is now."""
        if record == self._shown:
            return
        self._shown = record
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        # The latest first: that is what somebody opens it for.
        self._cards = [self._card(meeting) for meeting in reversed(record.meetings)]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(place, card)
        self._empty.setVisible(not self._cards)

    def texts(self) -> list[str]:
        """All that is shown, from top to bottom."""
        return [label.text() for card in self._cards for label in card.findChildren(PlainLabel)]

    def _card(self, meeting: RecordMeeting) -> Panel:
        card = Panel(self._theme, "card")
        title = self.tr("Meeting {number}, {day}").format(
            number=meeting.number, day=long_day_of_year(date.fromisoformat(meeting.day))
        )
        card.setAccessibleName(title)
        card.body.addWidget(PlainLabel(title, "subtitle"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px("space_m"))
        grid.setVerticalSpacing(self._theme.px("space_s"))
        grid.setColumnMinimumWidth(0, _LABELS)
        grid.setColumnStretch(1, 1)
        before = ""
        for at, line in enumerate(record_lines(meeting)):
            label = line.label if line.label != before else ""
            before = line.label
            grid.addWidget(PlainLabel(label, "label"), at, 0, _TOP)
            grid.addWidget(self._said(line), at, 1)
        card.body.addLayout(grid)
        return card

    def _said(self, line: RecordLine) -> QWidget:
        both = QWidget()
        words = column(2)
        both.setLayout(words)
        for text, role in ((line.strong, "strong"), (line.rest, "body")):
            if text:
                said = PlainLabel(text, role, wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                words.addWidget(said)
        return both
