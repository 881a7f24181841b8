"""The members on the page of a set, and the ways to add some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from als_desktop.errors import StoreUnavailable
from als_desktop.ui.home.member_row import MemberRow
from als_desktop.ui.parts.add_line import AddLine
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.register.conflict_list import ConflictList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_FEW = 4
_MANY = 8


class MemberList(Panel):
    """Members in seat order.

    Signals: `names_wanted()`, a list is to be pasted; `member_wanted(Member)`, more is to be said of a member;
    `record_wanted(member_id)`; `gone(str)`, a sentence on who has left.
    """

    names_wanted = Signal()
    member_wanted = Signal(object)
    record_wanted = Signal(str)
    gone = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "card", parent)
        self._hub = hub
        self._set_id = ""
        self._members: tuple[Member, ...] = ()
        self._count = Pill(theme, "", "count")
        self._paste = normal_button(theme, self.tr("Paste a list of names"), size="small")
        self._paste.clicked.connect(self.names_wanted)
        self._add = AddLine(self.tr("Add a member"), self.tr("Add a member: type a name, then Enter"))
        self._add.entered.connect(self._on_add_entered)
        self._advice = PlainLabel("", "caption", wrap=True)
        self._conflicts = ConflictList(theme)
        self._column = column(2)
        self._rows: KeyedRows[MemberRow] = KeyedRows(self._column)
        head = row()
        head.addWidget(PlainLabel(self.tr("Members"), "subtitle"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._paste)
        self.body.addLayout(head)
        self.body.addLayout(self._column)
        self.body.addWidget(self._add)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._conflicts)
        self.body.addStretch(1)

    def show_set(self, overview: SetOverview) -> None:
        """Show the members of this set."""
        if overview.learning_set.id != self._set_id:
            self._set_id = overview.learning_set.id
            self._add.done()
        self._members = overview.members
        number = len(self._members)
        self._count.setText(str(number))
        rows = self._rows.settle([member.id for member in self._members], self._new_row)
        for shown, member in zip(rows, self._members, strict=True):
            shown.show_item(member)
        self._show_conflicts()
        self._advice.setText(self._words(number))
        self._advice.set_tone("" if _FEW <= number <= _MANY or not number else "warn")

    def focus_add(self) -> None:
        """Put the keyboard into the field that adds a member."""
        self._add.setFocus()

    def _show_conflicts(self) -> None:
        try:
            self._conflicts.show_conflicts(self._hub.services.reading.conflicts(self._members))
        except StoreUnavailable as error:
            self._hub.report(error)

    def _words(self, number: int) -> str:
        if number == 0:
            return self.tr("Nobody is in the set yet. Names can be corrected and added at any time.")
        if number < _FEW:
            return self.tr("A set works best with 4 to 8 people.")
        if number > _MANY:
            return self.tr("A set works best with 4 to 8 people; with more, turns to present become rare.")
        return self.tr("Click a name to correct it.")

    def _new_row(self, member_id: str) -> MemberRow:
        row = MemberRow(self._hub, self._theme, member_id)
        row.record_wanted.connect(self.record_wanted)
        row.leave_wanted.connect(self._on_row_leave_wanted)
        row.details_wanted.connect(self._on_row_details_wanted)
        return row

    def _on_add_entered(self, text: str) -> None:
        set_id = self._set_id
        if self._hub.do(lambda: self._hub.services.sets.add_members(set_id, text)) is None:
            self._add.refuse()
        else:
            self._add.done()

    def _on_row_details_wanted(self, member_id: str) -> None:
        member = next((m for m in self._members if m.id == member_id), None)
        if member is not None:
            self.member_wanted.emit(member)

    def _on_row_leave_wanted(self, member_id: str) -> None:
        name = next((m.name for m in self._members if m.id == member_id), "")
        row = self._rows.row(member_id)
        within = row is not None and row.isAncestorOf(self.window().focusWidget() or self)
        if self._hub.do(lambda: self._hub.services.sets.member_leaves(member_id)) is None:
            return
        if within:
            self.focus_add()
        self.gone.emit(self.tr("{name} has left the set. What they said and did is kept.").format(name=name))
