"""The agenda of a meeting to scale, with its times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.proportion_bar import Block, ProportionBar
from als_desktop.ui.parts.when import clock_time
from als_desktop.ui.parts.words import stage_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.people import Member
    from als_desktop.ui.home.agenda_plan import AgendaPlan, Part
    from als_desktop.ui.theme.theme import Theme


class AgendaStrip(QWidget):
    """A bar of stages and slots, below it the start, what is planned, and the end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = ProportionBar(theme, self.tr("Agenda"), "small")
        self._starts = PlainLabel("", "caption", equal_digits=True)
        self._sums = PlainLabel("", "caption", equal_digits=True)
        self._ends = PlainLabel("", "caption", equal_digits=True)
        layout = column(4)
        self.setLayout(layout)
        layout.addWidget(self._bar)
        below = row()
        layout.addLayout(below)
        below.addWidget(self._starts)
        below.addWidget(self._sums, 1, Qt.AlignmentFlag.AlignHCenter)
        below.addWidget(self._ends)

    def show_plan(
        self, plan: AgendaPlan, starts_ms: int, ends_ms: int, presenters: Mapping[str, Member]
    ) -> None:
        """Show a plan; `presenters` by slot id."""
        blocks = [self._block(part, presenters) for part in plan.parts]
        if plan.spare > 0:
            blocks.append(Block(self.tr("Spare"), plan.spare, tone="spare"))
        over = plan.spare < 0
        self._bar.set_blocks(blocks, limit=max(0, plan.length) if over else None)
        self._starts.setText(clock_time(starts_ms))
        self._ends.setText(clock_time(ends_ms))
        self._sums.setText(self._words(plan))
        self._sums.set_tone("warn" if over else "")

    def _words(self, plan: AgendaPlan) -> str:
        if plan.length <= 0:
            return ""
        if plan.spare < 0:
            return self.tr("{minutes} min planned, {over} too many").format(
                minutes=plan.length - plan.spare, over=-plan.spare
            )
        return self.tr("{minutes} min planned, {spare} of them spare").format(
            minutes=plan.length, spare=plan.spare
        )

    def _block(self, part: Part, presenters: Mapping[str, Member]) -> Block:
        if part.kind is not None:
            return Block(part.title or stage_name(part.kind), part.minutes)
        presenter = presenters.get(part.slot_id)
        if presenter is None:
            return Block(self.tr("Slot {number}").format(number=part.slot + 1), part.minutes, tone="strong")
        return Block(presenter.name, part.minutes, seat=presenter.seat, letter=presenter.letter)
