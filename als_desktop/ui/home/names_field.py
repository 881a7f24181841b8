"""A field for a list of names, and below it the names found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from als_desktop.ui.home.members_strip import MembersStrip, Seated
from als_desktop.ui.home.names_found import NamesFound, find_names
from als_desktop.ui.messages import sentence_for
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_LINES = 6
# As many stay while the names found need the room.
_LEAST_LINES = 3
_MOST_SHOWN = 16
# Six to eight people take two rows.
_ROWS_KEPT = 2


class NamesField(QWidget):
    """Typed or pasted names; `changed()` when they are others."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, members: Sequence[Member], parent: QWidget | None = None
    ) -> None:
        """`members` are those who are in the set already."""
        super().__init__(parent)
        self._members = tuple(members)
        self.found = NamesFound()
        self._field = _NamesEdit()
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(
            self.tr("One name on a line, or separated by commas. A list from elsewhere can be pasted.")
        )
        self._field.setTabChangesFocus(True)
        line = self._field.fontMetrics().lineSpacing()
        self._field.setMinimumHeight(_LEAST_LINES * line + 20)
        self._field.setMaximumHeight(_LINES * line + 20)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._heading = PlainLabel("", "label")
        self._strip = MembersStrip(theme, self.tr("Names found"))
        # While names are typed the buttons of the dialog stay where they are.
        self._strip.keep_rows(_ROWS_KEPT)
        self._problem = PlainLabel("", "body", wrap=True)
        self._problem.set_tone("warn")
        layout = column(8)
        self.setLayout(layout)
        for widget in (self._field, self._heading, self._strip, self._problem):
            layout.addWidget(widget)
        self.setFocusProxy(self._field)
        self._show_found()

    def text(self) -> str:
        """What was typed."""
        return self._field.toPlainText()

    def set_text(self, text: str) -> None:
        """Put names into the field."""
        self._field.setPlainText(text)

    def hush(self) -> None:
        """Leave out the problem until other names are typed."""
        self._problem.hide()

    def _on_field_text_changed(self) -> None:
        self.found = find_names(self.text(), self._members)
        self._show_found()
        self.changed.emit()

    def _show_found(self) -> None:
        found = self.found
        people = [
            Seated(seat, next((c.upper() for c in name if c.isalnum()), "?"), name)
            for name, seat in zip(found.names, found.seats, strict=True)
        ]
        self._heading.setText(self._count(len(people)))
        self._strip.set_people(people[:_MOST_SHOWN])
        self._problem.setText(sentence_for(found.refusal) if found.refusal is not None else "")
        self._problem.setVisible(found.refusal is not None)

    def _count(self, number: int) -> str:
        if number == 0:
            return self.tr("No names yet")
        if number == 1:
            return self.tr("1 name found")
        if number > _MOST_SHOWN:
            return self.tr("{number} names found, the first {shown} are:").format(
                number=number, shown=_MOST_SHOWN
            )
        return self.tr("{number} names found").format(number=number)


class _NamesEdit(QPlainTextEdit):
    """Takes only the text of what is pasted."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())
