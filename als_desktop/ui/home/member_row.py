"""One member on the page of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.ui.home.elided_line import ElidedLine
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class MemberRow(QWidget):
    """Token, name (corrected in place) and the button by which the member leaves; `leave_wanted(str)` has the id."""

    leave_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, member_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._member_id = member_id
        self._member: Member | None = None
        self._token = TokenLabel(theme, 0, "")
        self._name = ElidedLine(self.tr("Name"))
        self._name.committed.connect(self._on_name_committed)
        self._leave = icon_button(theme, "close", self.tr("Leave the set"), size="small")
        self._leave.clicked.connect(self._on_leave_clicked)
        layout = row(6)
        self.setLayout(layout)
        layout.addWidget(self._token)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._leave)

    def show_item(self, item: Member) -> None:
        """Show the member as they are now; what is being typed stays."""
        if item == self._member:
            return
        self._member = item
        self._token.set_person(item.seat, item.letter)
        self._name.set_committed(item.name)
        self._name.setAccessibleName(self.tr("Name of member {number}").format(number=item.seat + 1))
        words = self.tr("{name} leaves the set").format(name=item.name)
        self._leave.setAccessibleName(words)
        self._leave.setToolTip(plain_tip(words))

    def _on_name_committed(self, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.sets.rename_member(self._member_id, text)) is None:
            self._name.refuse()
        elif self._member is not None:
            self._name.set_committed(self._member.name)

    def _on_leave_clicked(self) -> None:
        self.leave_wanted.emit(self._member_id)
