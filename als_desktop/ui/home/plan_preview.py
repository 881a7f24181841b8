"""What a meeting would look like with the times that are being chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from als_desktop.models.meeting import StageKind
from als_desktop.ui.home.agenda_strip import AgendaStrip
from als_desktop.ui.home.time_words import time_words
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import local_day

if TYPE_CHECKING:
    from als_desktop.ui.home.agenda_plan import AgendaPlan
    from als_desktop.ui.theme.theme import Theme


class PlanPreview(QWidget):
    """The agenda to scale, the time there is for presenters, and whether open actions will be reported on."""

    def __init__(self, theme: Theme, open_actions: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_actions = open_actions
        self._words = PlainLabel("", "strong", wrap=True)
        self._past = PlainLabel(self.tr("This day has passed."), "body")
        self._past.set_tone("warn")
        self._unreported = PlainLabel(self._unreported_words(), "body", wrap=True)
        self._unreported.set_tone("warn")
        self._strip = AgendaStrip(theme)
        layout = column(8)
        self.setLayout(layout)
        for widget in (self._strip, self._words, self._unreported, self._past):
            layout.addWidget(widget)

    def show_plan(self, plan: AgendaPlan, starts_ms: int, ends_ms: int, now_ms: int, least: int = 1) -> None:
        """Show a plan from `starts_ms` to `ends_ms`; a slot needs `least` minutes."""
        words, fits = time_words(plan, least)
        self._words.setText(words)
        self._words.show()
        self._words.set_tone("" if fits else "warn")
        self._past.setVisible(local_day(starts_ms) < local_day(now_ms))
        reports = any(part.kind is StageKind.REPORT_IN for part in plan.parts)
        self._unreported.setVisible(self._open_actions > 0 and not reports)
        self._strip.show_plan(plan, starts_ms, ends_ms, {})

    def hush(self) -> None:
        """Leave out the sentence until another plan is shown."""
        self._words.hide()

    def _unreported_words(self) -> str:
        words = self.tr(
            "{n} actions are open, and this agenda has no report in: add a stage to hear of them."
        )
        if self._open_actions == 1:
            words = self.tr(
                "One action is open, and this agenda has no report in: add a stage to hear of it."
            )
        return words.format(n=self._open_actions)

    def words(self) -> str:
        """The sentence on the time for presenters."""
        return self._words.text()
