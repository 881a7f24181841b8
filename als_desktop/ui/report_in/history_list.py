"""What earlier meetings said of an action, below the report of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import status_name
from als_desktop.ui.report_in.history_words import meeting_words, planned_words, report_words

if TYPE_CHECKING:
    from als_desktop.models.action_history import ActionHistory
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class HistoryList(QWidget):
    """A line for what was planned first and one for each report since; it can be folded away.

    Hidden while no earlier meeting has spoken of the action.
    """

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_history`."""
        super().__init__()
        self._theme = theme
        self._shown: ActionHistory | None = None
        self.fold = quiet_button(theme, "", "chevron_up", size="small")
        self.fold.setCheckable(True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        head = row()
        head.addWidget(self.fold)
        head.addStretch(1)
        layout = column(2)
        self.setLayout(layout)
        layout.addLayout(head)
        layout.addWidget(self._table)
        self.hide()
        self.fold.toggled.connect(self._on_fold_toggled)

    def show_history(self, view: MeetingView, history: ActionHistory) -> None:
        """Show what was said before the open meeting."""
        if history == self._shown:
            return
        self._shown = history
        self.setVisible(bool(history.steps))
        if not history.steps:
            return
        self._clear()
        self._add(
            meeting_words(view, history.meeting_number), self.tr("Planned"), planned_words(view, history)
        )
        for step in history.steps:
            said = meeting_words(view, step.meeting_number)
            self._add(said, status_name(step.report.status), report_words(view, step))
        self._name_fold(folded=self.fold.isChecked())

    def lines(self) -> list[str]:
        """What is shown, a line for each row."""
        found: list[str] = []
        for at in range(self._grid.rowCount()):
            cells = [self._grid.itemAtPosition(at, place) for place in range(3)]
            labels = [item.widget() for item in cells if item is not None]
            texts = [label.text() for label in labels if isinstance(label, PlainLabel | Pill)]
            if texts:
                found.append(": ".join(texts))
        return found

    def _add(self, meeting: str, status: str, words: str) -> None:
        at = self._grid.rowCount()
        when = PlainLabel(meeting, "caption")
        said = PlainLabel(words, "caption", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setAccessibleName(f"{meeting}, {status}: {words}")
        self._grid.addWidget(when, at, 0, _TOP)
        self._grid.addWidget(Pill(self._theme, status), at, 1, _TOP)
        self._grid.addWidget(said, at, 2)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _name_fold(self, *, folded: bool) -> None:
        number = len(self._shown.steps) if self._shown is not None else 0
        words = (
            self.tr("History, 1 earlier report")
            if number == 1
            else self.tr("History, {number} earlier reports").format(number=number)
        )
        self.fold.setText(words)
        self.fold.set_icon("chevron_down" if folded else "chevron_up")
        said = self.tr("Show: {words}") if folded else self.tr("Fold away: {words}")
        self.fold.setAccessibleName(said.format(words=words))

    def _on_fold_toggled(self, folded: bool) -> None:
        self._table.setVisible(not folded)
        self._name_fold(folded=folded)
