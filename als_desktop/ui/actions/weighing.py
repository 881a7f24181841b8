"""What speaks for an option, and what against it: two lines below the option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.action import OptionNote
from als_desktop.services.action_service import OptionField
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class Weighing(QWidget):
    """A line that says something is always in sight; the empty ones only while they are asked for."""

    def __init__(self, hub: Hub, theme: Theme, option_id: str) -> None:
        """Shows nothing until `show_option`."""
        super().__init__()
        self._hub = hub
        self._option_id = option_id
        self._asked = False
        self.lines = {
            OptionField.FOR: InPlaceText(
                theme, self.tr("What speaks for it"), self.tr("what speaks for it?"), font_role="caption"
            ),
            OptionField.AGAINST: InPlaceText(
                theme, self.tr("What speaks against it"), self.tr("and against it?"), font_role="caption"
            ),
        }
        self._labels = {
            OptionField.FOR: PlainLabel(self.tr("For"), "label"),
            OptionField.AGAINST: PlainLabel(self.tr("Against"), "label"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px("indicator"), 0, 0, 4)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, (field, line) in enumerate(self.lines.items()):
            self._labels[field].setContentsMargins(4, 5, 0, 0)
            grid.addWidget(self._labels[field], at, 0, _TOP)
            grid.addWidget(line, at, 1)
            line.setProperty("field", field.value)
            line.committed.connect(self._on_line_committed)

    def show_option(self, option: OptionNote) -> None:
        """Show the option as it is now."""
        for field, line in self.lines.items():
            line.set_committed(getattr(option, field.value))
        self._settle()

    def ask(self, asked: bool) -> None:
        """Show the empty lines too, or no longer."""
        self._asked = asked
        self._settle()

    @property
    def empty(self) -> bool:
        """Whether nothing is said for or against it."""
        return not any(line.text() for line in self.lines.values())

    def commit(self) -> None:
        """Write down what is half typed."""
        for line in self.lines.values():
            line.commit()

    def _settle(self) -> None:
        for field, line in self.lines.items():
            shown = self._asked or bool(line.text()) or line.hasFocus()
            line.setVisible(shown)
            self._labels[field].setVisible(shown)
        self.setVisible(self._asked or not self.empty)

    def _on_line_committed(self, text: str) -> None:
        line = self.sender()
        if not isinstance(line, InPlaceText):
            return
        field, actions = OptionField(line.property("field")), self._hub.services.actions
        if self._hub.do(lambda: actions.weigh_option(self._option_id, field, text)) is None:
            line.refuse()
            return
        now = self._hub.meeting.find(OptionNote, self._option_id)
        if now is not None:
            self.show_option(now)
