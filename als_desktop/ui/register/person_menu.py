"""What can be done with people of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.register import InterestStatus, status_of
from als_desktop.ui.parts.act_menu import ActMenu
from als_desktop.ui.register.register_words import people, status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.people import PersonOfInterest
    from als_desktop.ui.theme.theme import Theme

CHOOSE = "choose"
LEAVE_OUT = "leave_out"
DETAILS = "details"
FORGET = "forget"
STATUS = "status:"


class PersonMenu(ActMenu):
    """The acts for the people who are chosen."""

    def __init__(
        self, theme: Theme, chosen: Sequence[PersonOfInterest], *, in_set: bool, parent: QWidget
    ) -> None:
        """`in_set`: they are among those chosen for the set."""
        name = chosen[0].name if len(chosen) == 1 else people(len(chosen))
        super().__init__(theme, parent, name)
        statuses = {status_of(person) for person in chosen}
        if in_set:
            self.offer(LEAVE_OUT, self.tr("Take out of the set"), "close", self.tr("Enter"))
        elif statuses != {InterestStatus.PLACED}:
            self.offer(CHOOSE, self.tr("Put into the set"), "plus", self.tr("Enter"))
        if len(chosen) == 1:
            self.offer(DETAILS, self.tr("Details…"), "edit", self.tr("F2"))
        menu = self.addMenu(theme.icon("flag"), self.tr("How it stands"))
        for status in InterestStatus:
            if status is not InterestStatus.PLACED:
                action = self.offer(f"{STATUS}{status.value}", status_word(status).capitalize(), menu=menu)
                self.mark(action, statuses == {status})
        self.addSeparator()
        self.offer(FORGET, self.tr("Forget…"), "trash", "" if in_set else self.tr("Del"))
