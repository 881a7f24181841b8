"""Where a member works and to whom they report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.commit_fields import MOST_LETTERS
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class MemberDialog(HomeDialog):
    """Both may stay empty."""

    def __init__(self, hub: Hub, theme: Theme, member: Member, parent: QWidget) -> None:
        title = self.tr("Department and line manager")
        super().__init__(hub, theme, title, self.tr("Keep"), parent, member.name)
        self._member_id = member.id
        self._department = self._line(self.tr("Department"), member.department)
        self._manager = self._line(self.tr("Line manager"), member.line_manager)
        why = self.tr(
            "They help to keep a manager and their report in different sets, and are shown on no wall and in no print."
        )
        self.body.addWidget(PlainLabel(why, "caption", wrap=True))
        self.body.addStretch(1)
        self._department.setFocus()

    def carry_out(self) -> bool:
        """Keep them, or say what is wrong."""
        department, manager = self._department.text(), self._manager.text()
        sets, member_id = self.hub.services.sets, self._member_id
        return self.hub.do(lambda: sets.describe_member(member_id, department, manager)) is not None

    def _line(self, title: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setMaxLength(MOST_LETTERS)
        line.setAccessibleName(title)
        line.textEdited.connect(self.forget_refusal)
        label = PlainLabel(title, "label")
        label.setBuddy(line)
        both = column(4)
        both.addWidget(label)
        both.addWidget(line)
        self.body.addLayout(both)
        return line
