"""What is between the people of a set, in words and with a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.register.register_words import conflict_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.set_conflicts import Conflict
    from als_desktop.ui.theme.theme import Theme

_MOST = 4


class ConflictList(QWidget):
    """The gravest first; no room is taken while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._graves: dict[str, bool] = {}
        lines = column(3)
        self._rows: KeyedRows[QWidget] = KeyedRows(lines)
        self._more = PlainLabel("", "caption")
        self._advice = PlainLabel(
            self.tr("A manager and their report are better apart: few speak freely before a manager."),
            "caption",
            wrap=True,
        )
        whole = column(3)
        self.setLayout(whole)
        whole.addLayout(lines)
        whole.addWidget(self._more)
        whole.addWidget(self._advice)
        self.hide()

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show these."""
        shown = conflicts[:_MOST]
        self._graves = {conflict_sentence(one): one.grave for one in shown}
        self._rows.settle(list(self._graves), self._new_row)
        left = len(conflicts) - len(shown)
        self._more.setText(self.tr("and {number} more").format(number=left))
        self._more.setVisible(left > 0)
        self._advice.setVisible(any(one.grave for one in shown))
        self.setVisible(bool(conflicts))
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """All that is said."""
        return " ".join(self._graves)

    def _new_row(self, sentence: str) -> QWidget:
        grave = self._graves[sentence]
        made = QWidget()
        line = row(6)
        made.setLayout(line)
        icon = IconLabel(self._theme, "warning" if grave else "info", "warn" if grave else "text_2")
        label = PlainLabel(sentence, "strong" if grave else "caption", wrap=True)
        if grave:
            label.set_tone("warn")
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        return made
