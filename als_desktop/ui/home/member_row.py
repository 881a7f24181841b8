"""One member on the page of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.ui.home.elided_line import ElidedLine
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button, quiet_button
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import ElidedLabel
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.register.register_words import known_of

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_INNER = 7


class MemberRow(QWidget):
    """Token, name (corrected in place), what is known of the member, and three buttons.

    Signals carry the id: `details_wanted(str)`, department and line manager; `record_wanted(str)`, their learning
    record; `leave_wanted(str)`, the member leaves.
    """

    details_wanted = Signal(str)
    record_wanted = Signal(str)
    leave_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, member_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._member_id = member_id
        self._member: Member | None = None
        self._token = TokenLabel(theme, 0, "")
        self._name = ElidedLine(self.tr("Name"))
        self._name.committed.connect(self._on_name_committed)
        self._known = ElidedLabel("", "caption")
        self._known.setContentsMargins(_INNER, 0, 0, 0)
        self._details = icon_button(theme, "edit", self.tr("Department and line manager"), size="small")
        self._details.clicked.connect(self._on_details_clicked)
        self._record = quiet_button(theme, self.tr("Learning"), "note", size="small")
        self._record.clicked.connect(self._on_record_clicked)
        self._leave = icon_button(theme, "close", self.tr("Leave the set"), size="small")
        self._leave.clicked.connect(self._on_leave_clicked)
        layout = row(6)
        self.setLayout(layout)
        layout.addWidget(self._token)
        words = column(0)
        words.addWidget(self._name)
        words.addWidget(self._known)
        layout.addLayout(words, 1)
        layout.addWidget(self._details)
        layout.addWidget(self._record)
        layout.addWidget(self._leave)

    def show_item(self, item: Member) -> None:
        """Show the member as they are now; what is being typed stays."""
        if item == self._member:
            return
        self._member = item
        self._token.set_person(item.seat, item.letter)
        self._name.set_committed(item.name)
        self._name.setAccessibleName(self.tr("Name of member {number}").format(number=item.seat + 1))
        known = known_of(item.department, item.line_manager)
        self._known.setText(known)
        self._known.setVisible(bool(known))
        details = self.tr("Department and line manager of {name}").format(name=item.name)
        record = self.tr("Learning record of {name}").format(name=item.name)
        leave = self.tr("{name} leaves the set").format(name=item.name)
        buttons = ((self._details, details), (self._record, record), (self._leave, leave))
        for button, words in buttons:
            button.setAccessibleName(words)
            button.setToolTip(plain_tip(words))

    def _on_name_committed(self, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.sets.rename_member(self._member_id, text)) is None:
            self._name.refuse()
        elif self._member is not None:
            self._name.set_committed(self._member.name)

    def _on_details_clicked(self) -> None:
        self.details_wanted.emit(self._member_id)

    def _on_record_clicked(self) -> None:
        self.record_wanted.emit(self._member_id)

    def _on_leave_clicked(self) -> None:
        self.leave_wanted.emit(self._member_id)
