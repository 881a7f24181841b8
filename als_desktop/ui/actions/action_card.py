"""One action of the presenter, with every field of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.action import Action
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.action_head import ActionHead
from als_desktop.ui.actions.action_line import ActionLine
from als_desktop.ui.actions.entry_chain import SURE
from als_desktop.ui.actions.more_parts import MoreParts
from als_desktop.ui.actions.when_field import WhenField
from als_desktop.ui.parts.dot_scale import DotScale
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_MOST_SURE = 10
# Brings the dots level with the fields beside them.
_DOTS_DOWN = 3
_THREE_COLUMNS_FROM = 740
# Where each field stands: row, column, columns that it spans.
_WIDE = {"first": (0, 0, 1), "when": (0, 1, 1), "support": (0, 2, 1), "more": (1, 0, 2), "sure": (1, 2, 1)}
_WIDE_MORE = {"obstacle": (2, 0, 1), "if": (2, 1, 2), "measure": (3, 0, 3)}
_NARROW = {"first": (0, 0, 1), "when": (0, 1, 1), "support": (1, 0, 1), "sure": (1, 1, 1), "more": (2, 0, 2)}
_NARROW_MORE = {"obstacle": (3, 0, 2), "if": (4, 0, 2), "measure": (5, 0, 2)}
_STRETCH = {True: (13, 10, 10), False: (1, 1, 0)}


class ActionCard(Panel):
    """Shows an action and writes down what is typed into it.

    Signals:
        chosen(str): the id of the action whose card was clicked.
        entered(): Enter was pressed in one of its fields, and what was typed is written down.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, hub: Hub, theme: Theme, action_id: str) -> None:
        """Shows nothing until `show_action`."""
        super().__init__(theme, "card")
        self._hub = hub
        self.action_id = action_id
        self._chosen = False
        self._wide = False
        self.head = ActionHead(hub, theme)
        self.first_step = ActionLine(
            hub, ActionField.FIRST_STEP, self.tr("First step"), self.tr("the very first thing to do")
        )
        self.by_when = WhenField(hub, theme, self.tr("By when"))
        self.support = ActionLine(
            hub, ActionField.SUPPORT, self.tr("Support"), self.tr("who helps, and how?")
        )
        self.if_trigger = ActionLine(
            hub, ActionField.IF_TRIGGER, self.tr("If that happens: if"), self.tr("how will it show?")
        )
        self.then_do = ActionLine(
            hub, ActionField.THEN_DO, self.tr("then"), self.tr("what will you do then?")
        )
        self.obstacle = ActionLine(hub, ActionField.OBSTACLE, self.tr("What could get in the way"))
        self.measure = ActionLine(hub, ActionField.MEASURE, self.tr("How I will know that it worked"))
        self.sure = DotScale(theme, _MOST_SURE, self.tr("How sure, 1 to 10"))
        self.more = MoreParts(theme)
        self._labels: dict[str, PlainLabel] = {
            ActionField.FIRST_STEP: PlainLabel(self.tr("First step"), "label"),
            ActionField.BY_WHEN: PlainLabel(self.tr("By when"), "label"),
            ActionField.SUPPORT: PlainLabel(self.tr("Support"), "label"),
            SURE: PlainLabel(self.tr("How sure, 1 to 10"), "label"),
        }
        self._cells = self._make_cells()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self.body.addWidget(self.head)
        self.body.addLayout(self._grid)
        self._arrange(wide=not theme.compact)
        self.more.toggled.connect(self._on_more_toggled)
        self.sure.value_chosen.connect(self._on_sure_value_chosen)
        for line in self._lines:
            line.entered.connect(self.entered)

    def show_action(self, action: Action, number: int) -> None:
        """Show the action, `number` from 1 in its slot. Fields in which a person is typing keep their text."""
        self.setAccessibleName(self.tr("Action {n}: {what}").format(n=number, what=action.what))
        self.head.show_action(action, number)
        for line in self._lines:
            line.show_action(action)
        self.sure.set_value(action.confidence)
        self.more.show_action(action)

    def set_chosen(self, chosen: bool) -> None:
        """Mark the action that a kept question would be linked to."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def mark_asked(self, asked: str | None) -> None:
        """Mark the field that quick entry fills now."""
        for field, label in self._labels.items():
            label.set_tone("accent" if field == asked else "")

    def commit(self) -> None:
        """Write down what is half typed."""
        self.head.what.commit()
        for line in self._lines:
            line.commit()

    def tab_stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        head = (self.head.what, self.head.owner, self.head.menu)
        fields = (self.first_step, self.by_when, self.support)
        more = (self.more.button, self.sure) if self._wide else (self.sure, self.more.button)
        return [*head, *fields, *more, self.obstacle, self.if_trigger, self.then_do, self.measure]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the fields chooses the action."""
        super().mousePressEvent(event)
        self.chosen.emit(self.action_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns where there is room, else two."""
        super().resizeEvent(event)
        wide = self.width() >= _THREE_COLUMNS_FROM
        if wide != self._wide:
            self._arrange(wide=wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the petrol edge of the chosen action."""
        super().paintEvent(event)
        if not self._chosen:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        radius = self._theme.px("radius_panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1)

    @property
    def _lines(self) -> tuple[ActionLine, ...]:
        return (
            *(self.first_step, self.by_when, self.support, self.if_trigger, self.then_do),
            *(self.obstacle, self.measure),
        )

    def _make_cells(self) -> dict[str, QWidget]:
        plan = row(8)
        plan.addWidget(PlainLabel(self.tr("If"), "quiet"))
        plan.addWidget(self.if_trigger, 1)
        plan.addWidget(PlainLabel(self.tr("then"), "quiet"))
        plan.addWidget(self.then_do, 1)
        together = QWidget()
        together.setLayout(plan)
        level = row(0)
        level.setContentsMargins(0, _DOTS_DOWN, 0, 0)
        level.addWidget(self.sure)
        level.addStretch(1)
        dots = QWidget()
        dots.setLayout(level)
        return {
            "first": _under(self._labels[ActionField.FIRST_STEP], self.first_step),
            "when": _under(self._labels[ActionField.BY_WHEN], self.by_when, *self.by_when.said),
            "support": _under(self._labels[ActionField.SUPPORT], self.support),
            "more": self.more,
            "if": _labelled(self.tr("If that happens, what then?"), together),
            "sure": _under(self._labels[SURE], dots),
            "obstacle": _labelled(self.tr("What could get in the way"), self.obstacle),
            "measure": _labelled(self.tr("How I will know that it worked"), self.measure),
        }

    def _arrange(self, *, wide: bool) -> None:
        self._wide = wide
        places = {**_WIDE, **_WIDE_MORE} if wide else {**_NARROW, **_NARROW_MORE}
        for name, (line, place, span) in places.items():
            self._grid.addWidget(self._cells[name], line, place, 1, span, Qt.AlignmentFlag.AlignTop)
            self._cells[name].setVisible(self.more.button.isChecked() or name not in _WIDE_MORE)
        for place, stretch in enumerate(_STRETCH[wide]):
            self._grid.setColumnStretch(place, stretch)

    def _on_more_toggled(self, shown: bool) -> None:
        for name in _WIDE_MORE:
            self._cells[name].setVisible(shown)

    def _on_sure_value_chosen(self, value: int) -> None:
        actions = self._hub.services.actions
        if self._hub.do(lambda: actions.set_confidence(self.action_id, value)) is None:
            action = self._hub.meeting.find(Action, self.action_id)
            self.sure.set_value(action.confidence if action is not None else 0)


def _labelled(text: str, field: QWidget) -> QWidget:
    return _under(PlainLabel(text, "label"), field)


def _under(label: QWidget, field: QWidget, *said: QWidget) -> QWidget:
    """`said` stands at the end of the line of the label."""
    cell = QWidget()
    together = column(3)
    above = row(8)
    above.addWidget(label)
    above.addStretch(1)
    for words in said:
        above.addWidget(words)
    together.addLayout(above)
    together.addWidget(field)
    cell.setLayout(together)
    return cell
