"""The action plans that presenters take home: one row for each slot."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.models.held import slots_held
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.words import actions as count_of_actions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.parts.buttons import Button
    from als_desktop.ui.theme.theme import Theme


class Taken(Enum):
    """What was done with a plan."""

    SEEN = auto()
    SAVED = auto()
    PRINTED = auto()
    CHANGED = auto()


class PlanRows(Panel):
    """A row for each slot that was held. `plan_wanted` carries the id of the slot whose plan is to be printed."""

    plan_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_slots`."""
        super().__init__(theme, "card")
        self._row_theme = theme
        self._none = PlainLabel(
            self.tr("Nobody presented today, so there is no plan to print."), "quiet", wrap=True
        )
        lines = column(theme.px("space_s"))
        self._rows: KeyedRows[PlanRow] = KeyedRows(lines)
        self.body.addWidget(PlainLabel(self.tr("Plans to take home"), "subtitle"))
        self.body.addWidget(self._none)
        self.body.addLayout(lines)

    def show_slots(self, view: MeetingView, taken: Mapping[str, Taken]) -> None:
        """Show the slots that were held, in running order, and what was done with the plan of each (by id)."""
        slots = slots_held(view)
        rows = self._rows.settle_reusing([slot.id for slot in slots], self._new_row)
        for row, slot in zip(rows, slots, strict=True):
            row.show_slot(view, slot, taken.get(slot.id))
        self._none.setVisible(not slots)

    def buttons(self) -> list[Button]:
        """The button of each row, from top to bottom."""
        return [row.print for row in self.rows()]

    def button_of(self, slot_id: str) -> Button | None:
        """The button that opens the plan of this slot."""
        return next((row.print for row in self.rows() if row.slot_id == slot_id), None)

    def rows(self) -> list[PlanRow]:
        """The rows from top to bottom."""
        return self._rows.rows()

    def _new_row(self, _slot_id: str) -> PlanRow:
        row = PlanRow(self._row_theme)
        row.plan_wanted.connect(self.plan_wanted)
        return row


class PlanRow(QWidget):
    """Presenter, issue, how many actions, and the button that prints."""

    plan_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.slot_id = ""
        self._token = TokenLabel(theme, 0, "")
        self._name = PlainLabel("", "strong")
        self._issue = ElidedLabel("", "quiet")
        self.number = PlainLabel("", "quiet")
        self.taken = Pill(theme, "", "calm", "tick")
        self.print = normal_button(theme, self.tr("Action plan"), "printer")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("space_m"))
        layout.addWidget(self._token)
        layout.addWidget(self._name)
        layout.addWidget(self._issue, 1)
        layout.addWidget(self.number)
        layout.addWidget(self.taken)
        layout.addWidget(self.print)
        self.print.clicked.connect(self._on_print_clicked)

    def show_slot(self, view: MeetingView, slot: Slot, taken: Taken | None) -> None:
        """Show the slot as it is now."""
        self.slot_id = slot.id
        presenter = view.member(slot.presenter_id)
        if presenter is not None:
            self._token.set_person(presenter.seat, presenter.letter)
            self._name.setText(presenter.name)
            self.print.setAccessibleName(self.tr("Action plan of {name}").format(name=presenter.name))
        self._issue.setText(slot.issue)
        actions = len(view.actions(slot.id))
        self.number.setText(count_of_actions(actions) if actions else self.tr("no actions yet"))
        words = {
            Taken.SEEN: self.tr("seen"),
            Taken.SAVED: self.tr("saved"),
            Taken.PRINTED: self.tr("printed"),
            Taken.CHANGED: self.tr("changed since"),
        }
        changed = taken is Taken.CHANGED
        self.taken.set_tone("warn" if changed else "calm")
        self.taken.set_icon("undo_back" if changed else "tick")
        self.taken.setVisible(taken is not None)
        self.taken.setText(words[taken] if taken is not None else "")

    def _on_print_clicked(self) -> None:
        self.plan_wanted.emit(self.slot_id)
