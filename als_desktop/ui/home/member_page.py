"""The home's way to the learning record of a member: the page is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.models.refusal import Refused

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.learning.learning_page import LearningPage
    from als_desktop.ui.theme.theme import Theme


class MemberPage(QObject):
    """Shows the record of one member among the pages. `set_wanted(set_id)` goes back to the page of their set."""

    set_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, pages: QStackedWidget) -> None:
        """Nothing is read or made until `show_member`."""
        super().__init__(pages)
        self._hub = hub
        self._theme = theme
        self._pages = pages
        self._page: LearningPage | None = None

    def show_member(self, member: Member) -> bool:
        """Read a member's record and bring it to the front. False when it could not be read: that has been said."""
        shapes = [self._theme.shape(seat) for seat in range(len(self._theme.tokens.seats))]
        try:
            record = self._hub.services.learning.record(member.id, shapes)
        except (Refused, StoreUnavailable) as error:
            self._hub.report(error)
            return False
        if self._page is None:
            from als_desktop.ui.learning.learning_page import LearningPage

            self._page = LearningPage(self._theme)
            self._page.set_wanted.connect(self.set_wanted)
            self._page.print_wanted.connect(self._on_page_print_wanted)
            self._pages.addWidget(self._page)
        self._page.show_record(member, record)
        self._pages.setCurrentWidget(self._page)
        return True

    def _on_page_print_wanted(self, member_id: str) -> None:
        from als_desktop.ui.learning.record_dialog import RecordDialog

        RecordDialog(self._hub, self._theme, member_id, self._pages.window()).open()
