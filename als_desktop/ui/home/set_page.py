"""The page of one set: its name, its members, its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import MeetingState
from als_desktop.ui.home.before_next import BeforeNext
from als_desktop.ui.home.contract_line import ContractLine
from als_desktop.ui.home.elided_line import ElidedLine
from als_desktop.ui.home.meeting_list import MeetingList
from als_desktop.ui.home.member_list import MemberList
from als_desktop.ui.home.scroll_page import ScrollPage
from als_desktop.ui.home.set_facts import meetings_held
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import open_actions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.home_view import SetOverview
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_NARROW = 760


class SetPage(ScrollPage):
    """Everything of one set that is done outside its meetings.

    Signals: `begin_wanted(meeting_id)`, `change_wanted(meeting_id)`, `plan_wanted(set_id)`,
    `names_wanted(set_id)`, `member_wanted(Member)`, `record_wanted(member_id)`; `gone(str)`, a sentence on what was
    just taken away.
    """

    begin_wanted = Signal(str)
    change_wanted = Signal(str)
    plan_wanted = Signal(str)
    names_wanted = Signal(str)
    member_wanted = Signal(object)
    record_wanted = Signal(str)
    gone = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hub = hub
        self._overview: SetOverview | None = None
        self._name = ElidedLine(self.tr("Name of the set"))
        self._name.setProperty("face", "title")
        self._purpose = ElidedLine(self.tr("Purpose"), self.tr("What is this set for?"))
        self._name.committed.connect(self._on_name_committed)
        self._purpose.committed.connect(self._on_purpose_committed)
        self._facts = PlainLabel("", "caption")
        self._facts.setIndent(5)
        self._members = MemberList(hub, theme)
        self._meetings = MeetingList(hub, theme)
        self.before_next = BeforeNext(theme)
        self._contract = ContractLine(theme)
        head = column(0)
        caption = PlainLabel(self.tr("Set"), "label")
        caption.setIndent(5)
        for widget in (caption, self._name, self._purpose, self._facts):
            head.addWidget(widget)
        self._lists = row(theme.px("workspace_gap"))
        self._lists.addWidget(self._members, 2)
        self._lists.addWidget(self._meetings, 3)
        self.body.addLayout(head)
        self.body.addWidget(self._contract)
        self.body.addWidget(self.before_next)
        self.body.addLayout(self._lists)
        self.body.addStretch(1)
        self._connect()

    @property
    def set_id(self) -> str:
        """The id of the set that is shown, "" before the first."""
        return self._overview.learning_set.id if self._overview is not None else ""

    def show_set(self, overview: SetOverview, people: Mapping[str, Member], today: date) -> None:
        """Show this set; fields of the same set keep what is being typed."""
        if overview.learning_set.id != self.set_id:
            self._leave_fields()
            self.verticalScrollBar().setValue(0)
        self._overview = overview
        one = overview.learning_set
        self._name.set_committed(one.name)
        self._purpose.set_committed(one.purpose)
        self.setAccessibleName(one.name)
        held = meetings_held(len(overview.held), one.planned_meetings)
        self._facts.setText(f"{held} · {open_actions(len(overview.open_actions))}")
        self._contract.show_contract(overview.contract, today)
        self._members.show_set(overview)
        self._meetings.show_set(overview, people, today)
        self._show_due(overview, people, today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, put the meetings below the members."""
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lists.setDirection(down if self.width() < _NARROW else across)

    def focus_members(self) -> None:
        """Put the keyboard where a member is added."""
        self._members.focus_add()

    def _show_due(self, overview: SetOverview, people: Mapping[str, Member], today: date) -> None:
        under_way = any(m.state is MeetingState.UNDER_WAY for m in overview.meetings)
        self.before_next.setVisible(bool(overview.held) and not under_way)
        if self.before_next.isHidden():
            return
        try:
            due = self._hub.services.reading.due_before_next(overview, today)
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self.before_next.show_due(due, people, today)

    def _leave_fields(self) -> None:
        """Forget what was typed for another set and refused."""
        for field in (self._name, self._purpose):
            field.setText("")
            field.set_committed("")

    def _connect(self) -> None:
        self._members.names_wanted.connect(self._on_members_names_wanted)
        self._members.record_wanted.connect(self.record_wanted)
        self._members.gone.connect(self.gone)
        self._members.member_wanted.connect(self.member_wanted)
        self._meetings.begin_wanted.connect(self.begin_wanted)
        self._meetings.change_wanted.connect(self.change_wanted)
        self._meetings.plan_wanted.connect(self._on_meetings_plan_wanted)
        self._meetings.gone.connect(self.gone)
        self._contract.wanted.connect(self._on_contract_wanted)

    def _on_name_committed(self, text: str) -> None:
        set_id = self.set_id
        self._after(self._name, self._hub.do(lambda: self._hub.services.sets.rename_set(set_id, text)))

    def _on_purpose_committed(self, text: str) -> None:
        set_id = self.set_id
        self._after(self._purpose, self._hub.do(lambda: self._hub.services.sets.set_purpose(set_id, text)))

    def _after(self, field: ElidedLine, change: object) -> None:
        if change is None:
            field.refuse()
        elif self._overview is not None:
            one = self._overview.learning_set
            field.set_committed(one.name if field is self._name else one.purpose)

    def _on_contract_wanted(self) -> None:
        from als_desktop.ui.contract.contract_dialog import open_contract

        open_contract(self._hub, self._theme, self.set_id, self)

    def _on_members_names_wanted(self) -> None:
        self.names_wanted.emit(self.set_id)

    def _on_meetings_plan_wanted(self) -> None:
        self.plan_wanted.emit(self.set_id)
