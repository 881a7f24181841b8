"""What comes after this reporter: the next one, or that all have reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.report_turns import still_to_report
from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.words import actions as count_of_actions
from als_desktop.ui.report_in.next_reporter import NextReporter
from als_desktop.ui.report_in.report_facts import next_reporter, origin_of, reported
from als_desktop.ui.report_in.still_words import counted

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme


class ReportersAhead(QWidget):
    """The row of the next reporter; after the last, a sentence: the agenda leads on.

    Signals:
        reporter_wanted(str): the id of the member who is to report now.
    """

    reporter_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """`show_after` has to be called before it is shown."""
        super().__init__()
        self._caption = PlainLabel(self.tr("Next to report"), "label")
        self.left = ElidedLabel("", "caption")
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.next = NextReporter(theme)
        self._end = QWidget()
        self._tick = IconLabel(theme, "tick", "accent")
        self._words = PlainLabel("", "body")
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick)
        row.addWidget(self._words)
        row.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self._caption)
        above.addWidget(self.left, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("space_xs"))
        layout.addLayout(above)
        for part in (self.next, self._end):
            layout.addWidget(part)
        self.next.reporter_wanted.connect(self.reporter_wanted)

    def show_after(self, view: MeetingView, reporter: Member, *, through: bool) -> None:
        """Show what comes after `reporter`; `through` says whether they are asked nothing more."""
        following = next_reporter(view, reporter.id)
        if following is not None:
            origin = origin_of(view, following)
            done, number = reported(view, following.id)
            left = self.tr("{actions} to report").format(actions=count_of_actions(number - done))
            self.next.show_member(following, origin.issue if origin is not None else "", left)
        left = still_to_report(view)
        self.left.setText(self.tr("Still to report: {who}").format(who=counted(left)))
        self.left.setVisible(bool(left))
        if not through:
            words = self.tr("{name} is the last to report in.")
        elif left:
            words = self.tr("Everyone here has reported in.")
        else:
            words = self.tr("Everyone has reported in.")
        self._words.setText(words.format(name=reporter.name))
        self._tick.setVisible(through)
        self._caption.setVisible(following is not None)
        self.next.setVisible(following is not None)
        self._end.setVisible(following is None)

    def set_leads(self, leads: bool) -> None:
        """Have the row of the next reporter stand out, or not."""
        self.next.set_leads(leads)

    def take_keyboard(self) -> bool:
        """Have the keyboard on the row of the next reporter, if there is one."""
        if self.next.isHidden():
            return False
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def words(self) -> str:
        """The sentence after the last reporter; empty while somebody follows."""
        return "" if self._end.isHidden() else self._words.text()
