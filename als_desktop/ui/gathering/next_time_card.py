"""What the next meeting begins with: who reports in, and whose bids wait."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from als_desktop.models.action import Action
from als_desktop.models.held import waiting_bids
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import actions as count_of_actions
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class NextTimeCard(Panel):
    """Two lines of reminders."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_meeting`."""
        super().__init__(theme, "card")
        self._title = PlainLabel("", "subtitle")
        self.reporters = PlainLabel("", "body", wrap=True)
        self.bids = PlainLabel("", "body", wrap=True)
        self._bids_caption = PlainLabel(self.tr("Bids that wait"), "label")
        lines = QGridLayout()
        lines.setHorizontalSpacing(theme.px("space_l"))
        lines.setVerticalSpacing(theme.px("space_s"))
        lines.setColumnStretch(1, 1)
        lines.addWidget(PlainLabel(self.tr("Reports in"), "label"), 0, 0, _TOP)
        lines.addWidget(self.reporters, 0, 1)
        lines.addWidget(self._bids_caption, 1, 0, _TOP)
        lines.addWidget(self.bids, 1, 1)
        self.body.addWidget(self._title)
        self.body.addLayout(lines)

    def show_meeting(self, view: MeetingView) -> None:
        """Show what is known now."""
        self._title.setText(self.tr("At meeting {number}").format(number=view.meeting.number + 1))
        open_for = open_actions(view)
        said = [
            self.tr("{name} ({actions})").format(name=m.name, actions=count_of_actions(open_for[m.id]))
            for m in view.members
            if open_for[m.id]
        ]
        self.reporters.setText(joined(said) if said else self.tr("nobody, as no action is open"))
        waiting = {bid.member_id for bid in waiting_bids(view)}
        names = [m.name for m in view.members if m.id in waiting]
        self.bids.setText(joined(names))
        self.bids.setVisible(bool(names))
        self._bids_caption.setVisible(bool(names))


def open_actions(view: MeetingView) -> Counter[str]:
    """How many actions each member (by id) still has open, of this meeting and of earlier ones."""
    return Counter(a.owner_id for a in view.of(Action) if a.open)
