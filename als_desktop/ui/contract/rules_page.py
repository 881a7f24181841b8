"""The ground rules: at the left those of the contract, at the right the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from als_desktop.ui.contract.catalogue_shelf import CatalogueShelf
from als_desktop.ui.contract.rule_list import RuleList
from als_desktop.ui.parts.add_line import AddLine
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_SCROLL_STEP = 14
_NEAR_EDGE = 24


class RulesPage(QWidget):
    """Pick, word, order and take out rules; none of it counts until the set agrees."""

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        self.rules = RuleList(desk, theme)
        self.shelf = CatalogueShelf(desk, theme)
        self.own = AddLine(self.tr("A rule of your own"), self.tr("Your own rule: type it, then Enter"))
        self._count = Pill(theme, "", "count")
        self._order = PlainLabel("", "caption")
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.rules)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._last = ""
        self._to_end = False
        ours = Panel(theme, "card")
        head = row(theme.px("space_s"))
        head.addWidget(PlainLabel(self.tr("Our ground rules"), "subtitle"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._order)
        ours.body.addLayout(head)
        ours.body.addWidget(self._scroll, 1)
        ours.body.addWidget(self.own)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("workspace_gap"))
        layout.addWidget(ours, 3)
        layout.addWidget(self.shelf, 2)
        self.own.entered.connect(self._on_own_entered)
        self.rules.held_at.connect(self._on_rules_held_at)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_bar_range_changed)

    def refresh(self) -> None:
        """Show the rules as they are now."""
        self.rules.refresh()
        self.shelf.refresh()
        rules = self._desk.book.worked_on
        last = rules[-1].lineage if rules else ""
        # Only once the row has its place is there an end to go to.
        self._to_end = (
            bool(self._count.text()) and len(rules) > int(self._count.text()) and last != self._last
        )
        self._last = last
        self._count.setText(str(len(rules)))
        meetings = self._desk.history.meetings
        words = (
            self.tr("Scores: meetings {first} to {last}")
            if len(meetings) > 1
            else self.tr("Scores: meeting {first}")
        )
        self._order.setText(words.format(first=meetings[0], last=meetings[-1]) if meetings else "")

    def commit(self) -> None:
        """Write down what is half typed."""
        self.rules.commit()

    def _on_own_entered(self, text: str) -> None:
        contracts, set_id = self._desk.hub.services.contracts, self._desk.set_id
        heading, _, words = text.partition(":") if 0 < text.find(":") <= _HEADING else ("", "", text)
        if self._desk.do(lambda: contracts.add_rule(set_id, heading.strip(), words.strip() or text)):
            self.own.done()
        else:
            self.own.refuse()

    def _on_scroll_bar_range_changed(self, _least: int, most: int) -> None:
        if self._to_end:
            self._to_end = False
            self._scroll.verticalScrollBar().setValue(most)

    def _on_rules_held_at(self, screen_y: int) -> None:
        viewport = self._scroll.viewport()
        y = viewport.mapFromGlobal(QPoint(0, screen_y)).y()
        bar = self._scroll.verticalScrollBar()
        if y < _NEAR_EDGE:
            bar.setValue(bar.value() - _SCROLL_STEP)
        elif y > viewport.height() - _NEAR_EDGE:
            bar.setValue(bar.value() + _SCROLL_STEP)


# "Phones: we leave them outside" has a short name; a colon further on is part of the sentence.
_HEADING = 30
