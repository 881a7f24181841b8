"""Choosing how a meeting is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import stage_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.agenda import MeetingTemplate


class TemplateChoice(QWidget):
    """The templates by name, with a sentence on the chosen one; `chosen()` when a person takes another."""

    chosen = Signal()

    def __init__(self, templates: Sequence[MeetingTemplate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates = tuple(templates)
        self._group = QButtonGroup(self)
        self._sentence = PlainLabel("", "caption", wrap=True)
        layout = column(6)
        self.setLayout(layout)
        for n, template in enumerate(self._templates):
            button = QRadioButton(template.name)
            self._group.addButton(button, n)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._sentence)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        self._say()
        self._group.idClicked.connect(self._on_group_id_clicked)

    @property
    def template(self) -> MeetingTemplate:
        """The chosen template."""
        return self._templates[max(0, self._group.checkedId())]

    def set_template(self, code: str) -> None:
        """Choose the template with this code, if there is one."""
        for n, template in enumerate(self._templates):
            if template.code == code:
                self._group.button(n).setChecked(True)
                self.setFocusProxy(self._group.button(n))
        self._say()

    def _say(self) -> None:
        stages = [s for s in self.template.stages if s.kind is not None]
        parts = ", ".join(
            f"{s.title or stage_name(s.kind)} {s.minutes}" for s in stages if s.kind is not None
        )
        words = self.tr("Minutes: {parts}, spare {spare}.").format(parts=parts, spare=self.template.spare)
        self._sentence.setText(words)

    def _on_group_id_clicked(self) -> None:
        self._say()
        self.chosen.emit()
