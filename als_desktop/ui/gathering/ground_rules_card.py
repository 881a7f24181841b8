"""The set's ground rules, to be read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class GroundRulesCard(Panel):
    """Number, short name and text of each rule."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card")
        self._rules_theme = theme
        self._shown: list[tuple[str, str]] = []
        self._none = PlainLabel(
            self.tr(
                "The set has no ground rules yet. Agree on some today, and write them down with the set."
            ),
            "quiet",
            wrap=True,
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(PlainLabel(self.tr("Our ground rules, to read aloud"), "subtitle"))
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_rules(self, view: MeetingView) -> None:
        """Show the present rules."""
        rules = [(rule.heading, rule.text) for rule in view.ground_rules]
        self._none.setVisible(not rules)
        if rules == self._shown:
            return
        self._shown = rules
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for n, (heading, text) in enumerate(rules):
            words = PlainLabel(text, "card", wrap=True)
            words.setContentsMargins(0, 0, 0, self._rules_theme.px("workspace_gap"))
            self._grid.addWidget(Pill(self._rules_theme, str(n + 1), "count"), 2 * n, 0, 2, 1, _TOP)
            self._grid.addWidget(PlainLabel(heading, "label"), 2 * n, 1)
            self._grid.addWidget(words, 2 * n + 1, 1)
