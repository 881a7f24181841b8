"""Choosing how a meeting is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from als_desktop.ui.parts.panel import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.agenda import MeetingTemplate


class TemplateChoice(QWidget):
    """The templates by name; `chosen()` when a person takes another, or the same again."""

    chosen = Signal()

    def __init__(self, templates: Sequence[MeetingTemplate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates: tuple[MeetingTemplate, ...] = ()
        self._group = QButtonGroup(self)
        self._column = column(2)
        self.setLayout(self._column)
        self.show_templates(templates, "")
        self._group.idClicked.connect(self._on_group_id_clicked)

    @property
    def template(self) -> MeetingTemplate:
        """The chosen template."""
        return self._templates[max(0, self._group.checkedId())]

    def show_templates(self, templates: Sequence[MeetingTemplate], code: str) -> None:
        """Offer other templates, and choose the first with that code, else the first of all."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._templates = tuple(templates)
        for n, template in enumerate(self._templates):
            button = QRadioButton(template.name)
            self._group.addButton(button, n)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        at = next((n for n, template in enumerate(self._templates) if template.code == code), 0)
        self._group.button(at).setChecked(True)
        self.setFocusProxy(self._group.button(at))

    def _on_group_id_clicked(self) -> None:
        self.chosen.emit()
