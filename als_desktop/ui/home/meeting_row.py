"""One meeting on the page of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.meeting import MeetingState
from als_desktop.ui.parts.buttons import Button, icon_button
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.home.meeting_lines import MeetingLine
    from als_desktop.ui.theme.theme import Theme

_NUMBER_WIDTH = 30


class MeetingRow(QWidget):
    """Number, day and time, place and presenters, how it stands, and what can be done with it.

    Signals carry the id of the meeting: `begin_wanted(str)` (start, continue or look at), `change_wanted(str)`,
    `remove_wanted(str)`.
    """

    begin_wanted = Signal(str)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, theme: Theme, meeting_id: str, begin: Button) -> None:
        """`begin` is the button for the main act, of whatever kind suits the place of the row."""
        super().__init__()
        self._meeting_id = meeting_id
        self._number = PlainLabel("", "subtitle", equal_digits=True)
        self._number.setFixedWidth(_NUMBER_WIDTH)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._when = ElidedLabel("", "strong")
        self._about = ElidedLabel("", "caption")
        self._standing = Pill(theme)
        self._begin = begin
        self._change = icon_button(theme, "edit", self.tr("Change time or place"), size="small")
        self._remove = icon_button(theme, "trash", self.tr("Take this meeting away"), size="small")
        self._begin.clicked.connect(self._on_begin_clicked)
        self._change.clicked.connect(self._on_change_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        below = row(6)
        below.addWidget(self._standing)
        below.addWidget(self._about, 1)
        words = column(2)
        words.addWidget(self._when)
        words.addLayout(below)
        layout = row(8)
        layout.setContentsMargins(0, 6, 0, 6)
        self.setLayout(layout)
        layout.addWidget(self._number)
        layout.addLayout(words, 1)
        for button in (self._change, self._remove, self._begin):
            layout.addWidget(button)

    def show_item(self, item: MeetingLine) -> None:
        """Show the meeting as it is now."""
        planned = item.state is MeetingState.PLANNED
        self._number.setText(str(item.number))
        self._number.setAccessibleName(self.tr("Meeting {number}").format(number=item.number))
        self._when.setText(item.when)
        self._about.setText(item.about)
        self._standing.setText(item.standing)
        self._standing.set_tone(item.tone)
        self._change.setVisible(planned)
        self._remove.setVisible(planned)
        change = self.tr("Change time or place of meeting {number}").format(number=item.number)
        remove = self.tr("Take meeting {number} away").format(number=item.number)
        for button, words in ((self._change, change), (self._remove, remove)):
            button.setAccessibleName(words)
            button.setToolTip(plain_tip(words))
        self._show_begin(item)

    def _show_begin(self, item: MeetingLine) -> None:
        text, whole, icon = {
            MeetingState.PLANNED: (self.tr("Start"), self.tr("Start meeting {number}"), "play"),
            MeetingState.UNDER_WAY: (self.tr("Continue"), self.tr("Continue meeting {number}"), "play"),
            MeetingState.CLOSED: (self.tr("Look at"), self.tr("Look at meeting {number}"), "eye"),
        }[item.state]
        self._begin.setText(text)
        self._begin.set_icon(icon)
        self._begin.setAccessibleName(whole.format(number=item.number))

    def take_keyboard(self) -> None:
        """Have the keyboard on the main act."""
        self._begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin_clicked(self) -> None:
        self.begin_wanted.emit(self._meeting_id)

    def _on_change_clicked(self) -> None:
        self.change_wanted.emit(self._meeting_id)

    def _on_remove_clicked(self) -> None:
        self.remove_wanted.emit(self._meeting_id)
