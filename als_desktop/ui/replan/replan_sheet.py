"""The sheet of the three ways out of an overrun, each with its result before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy

from als_desktop.models.replanning import Replan, Way, replanned
from als_desktop.services.catalogues import stage_floors
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.parts.choice_card import ChoiceCard
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.replan.parts_table import PartsTable
from als_desktop.ui.replan.replan_words import (
    cost_text,
    done_text,
    result_text,
    way_sentence,
    way_title,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDTHS = (860, 760)


class ReplanSheet(HomeDialog):
    """Three choices, and below them the rest of the meeting as the chosen one would make it.

    Signals:
        taken(str): a way was taken; what to say of it.
    """

    taken = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget) -> None:
        """The hub has a meeting open. The first way that is enough is chosen."""
        super().__init__(hub, theme, self.tr("Make the meeting fit its time"), way_title(Way.SHORTEN), parent)
        self.setFixedWidth(_WIDTHS[theme.compact])
        self._way = Way.SHORTEN
        self.cost = PlainLabel("", "body", wrap=True, equal_digits=True)
        self.cards = {way: ChoiceCard(theme, way.value, way_title(way), "") for way in Way}
        self.table = PartsTable(theme)
        self._group = QButtonGroup(self)
        choices = row(theme.px("space_s"))
        for card in self.cards.values():
            self._group.addButton(card.radio)
            choices.addWidget(card, 1)
            card.put_result_last()
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            card.chosen.connect(self._on_card_chosen)
        self.body.addWidget(self.cost)
        self.body.addLayout(choices)
        self.body.addWidget(self.table)
        hub.refused.connect(self.say)
        self._choose_first_that_is_enough()
        self.cards[self._way].radio.setFocus()

    def tick(self) -> None:
        """Show what is true now: while nobody decides, time goes on."""
        if self.hub.view is not None:
            self._show()

    def carry_out(self) -> bool:
        """Take the chosen way."""
        meeting_id, services = self.hub.meeting.meeting.id, self.hub.services.replanning
        act = {
            Way.SHORTEN: services.shorten_evenly,
            Way.BORROW: services.borrow_from_break,
            Way.MOVE_END: services.move_end,
        }[self._way]
        if self.hub.do(lambda: act(meeting_id, stage_floors())) is None:
            return False
        self.taken.emit(done_text(self.hub.meeting, self._way, self.hub.services.clock.now()))
        return True

    def _plans(self) -> dict[Way, Replan]:
        view, now = self.hub.meeting, self.hub.services.clock.now()
        return {way: replanned(view, way, now, stage_floors()) for way in Way}

    def _choose_first_that_is_enough(self) -> None:
        plans = self._plans()
        enough = [way for way, plan in plans.items() if plan.gained_ms and not plan.remaining_ms]
        some = [way for way, plan in plans.items() if plan.gained_ms]
        self._way = (enough or some or [Way.SHORTEN])[0]
        self._show()

    def _show(self) -> None:
        view, now = self.hub.meeting, self.hub.services.clock.now()
        plans = self._plans()
        self.cost.setText(cost_text(view, now))
        for way, card in self.cards.items():
            plan = plans[way]
            result = result_text(view, plan, now)
            card.set_sentence(way_sentence(view, plan))
            card.result.setText(result)
            card.result.set_tone("warn" if plan.remaining_ms else "")
            card.radio.setAccessibleName(f"{way_title(way)}, {result}")
            card.radio.setEnabled(bool(plan.gained_ms) or way is self._way)
            card.set_chosen(way is self._way)
        self.act_button.setText(way_title(self._way))
        self.act_button.setEnabled(bool(plans[self._way].gained_ms))
        self.table.show_plan(view, plans[self._way], now)

    def _on_card_chosen(self, code: str) -> None:
        self._way = Way(code)
        self.forget_refusal()
        self._show()
