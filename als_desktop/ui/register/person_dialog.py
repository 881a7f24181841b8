"""Writing somebody down, or correcting what is written down of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from als_desktop.models.register import PersonDetails
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.commit_fields import MOST_LETTERS
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.people import PersonOfInterest
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_NOTE_LINES = 3


class PersonDialog(HomeDialog):
    """Only the name is needed."""

    def __init__(self, hub: Hub, theme: Theme, person: PersonOfInterest | None, parent: QWidget) -> None:
        """`person` is None for somebody who is not written down yet."""
        new = person is None
        title = self.tr("Add a person") if new else self.tr("Details")
        super().__init__(
            hub, theme, title, self.tr("Add") if new else self.tr("Keep"), parent, self.tr("Register")
        )
        self._person_id = "" if person is None else person.id
        self._name = self._line(self.tr("Name"), person.name if person else "")
        self._contact = self._line(self.tr("Contact (e-mail or phone)"), person.contact if person else "")
        self._department = self._line(self.tr("Department"), person.department if person else "")
        self._manager = self._line(self.tr("Line manager"), person.line_manager if person else "")
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(_NOTE_LINES * self._note.fontMetrics().lineSpacing() + 20)
        self._note.setPlainText(person.note if person else "")
        self._note.textChanged.connect(self.forget_refusal)
        self._add(self.tr("Note"), self._note)
        why = self.tr(
            "Department and line manager help to keep a manager and their report in different sets. "
            "They are shown on no wall and in no print."
        )
        self.body.addWidget(PlainLabel(why, "caption", wrap=True))
        self.body.addStretch(1)
        self._name.setFocus()

    def carry_out(self) -> bool:
        """Keep it, or say what is wrong with it."""
        details = PersonDetails(
            self._name.text(),
            self._contact.text(),
            self._department.text(),
            self._manager.text(),
            self._note.toPlainText(),
        )
        register, person_id = self.hub.services.register, self._person_id
        if person_id:
            return self.hub.do(lambda: register.revise_person(person_id, details)) is not None
        return self.hub.do(lambda: register.add_person(details)) is not None

    def _line(self, title: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setMaxLength(MOST_LETTERS)
        line.textEdited.connect(self.forget_refusal)
        self._add(title, line)
        return line

    def _add(self, title: str, field: QWidget) -> None:
        label = PlainLabel(title, "label")
        label.setBuddy(field)
        field.setAccessibleName(title)
        both = column(4)
        both.addWidget(label)
        both.addWidget(field)
        self.body.addLayout(both)
