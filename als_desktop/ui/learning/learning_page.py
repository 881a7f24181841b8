"""The page of one member: their learning record over the life of the set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.ui.home.scroll_page import ScrollPage
from als_desktop.ui.learning.record_view import RecordView
from als_desktop.ui.pages.page_header import PageHeader
from als_desktop.ui.parts.buttons import normal_button, quiet_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.learning_record import LearningRecord
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme


class LearningPage(ScrollPage):
    """What one member presented, planned, did and learned.

    Signals: `print_wanted(member_id)`, `set_wanted(set_id)`, back to the page of the set.
    """

    print_wanted = Signal(str)
    set_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_record`."""
        super().__init__(theme)
        self._member: Member | None = None
        self.header = PageHeader(theme)
        self.back = quiet_button(theme, self.tr("Back to the set"), "arrow_left", size="small")
        self.print_button = normal_button(theme, self.tr("Print or save…"), "printer")
        self.header.tools.addWidget(self.back)
        self.header.tools.addWidget(self.print_button)
        self.view = RecordView(theme)
        words = self.tr(
            "Only what they said themselves, and the questions they kept. Private notes are never in it."
        )
        self.body.addWidget(self.header)
        self.body.addWidget(PlainLabel(words, "caption", wrap=True))
        self.body.addWidget(self.view)
        self.body.addStretch(1)
        self.back.clicked.connect(self._on_back_clicked)
        self.print_button.clicked.connect(self._on_print_button_clicked)

    def show_record(self, member: Member, record: LearningRecord) -> None:
        """Show the record of a member."""
        if self._member is None or self._member.id != member.id:
            self.verticalScrollBar().setValue(0)
        self._member = member
        self.header.show_member(member)
        self.header.show_words(record.set_name, self.tr("{name}’s learning record").format(name=record.name))
        self.setAccessibleName(self.tr("{name}’s learning record").format(name=record.name))
        self.print_button.setEnabled(bool(record.meetings))
        self.view.show_record(record)

    def _on_back_clicked(self) -> None:
        if self._member is not None:
            self.set_wanted.emit(self._member.set_id)

    def _on_print_button_clicked(self) -> None:
        if self._member is not None:
            self.print_wanted.emit(self._member.id)
