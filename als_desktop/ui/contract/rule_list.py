"""The ground rules that the set works on: written in place, pulled to another place, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.contract.rule_grip import RuleGrip
from als_desktop.ui.contract.rule_row import RuleRow
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.contract import ContractItem
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme


class RuleList(QWidget):
    """The rows in order; a line shows where a rule that is pulled would go.

    Signals:
        held_at(int): a rule is held at this height of the screen; whoever scrolls may follow.
    """

    held_at = Signal(int)

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._rules: tuple[ContractItem, ...] = ()
        self._none = PlainLabel(
            self.tr("No rules yet. Add some from the right, or write your own below."), "muted", wrap=True
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._rows: KeyedRows[RuleRow] = KeyedRows(lines)
        lines.addWidget(self._none)
        lines.addStretch(1)
        self._mark = _DropMark(self, theme)

    @property
    def rows(self) -> list[RuleRow]:
        """The rows from top to bottom."""
        return self._rows.rows()

    def refresh(self) -> None:
        """Show the rules as they are worked on. A row stays with its rule when a draft begins or is agreed."""
        self._rules = self._desk.book.worked_on
        rows = self._rows.settle([rule.lineage for rule in self._rules], self._new_row)
        for n, (shown, rule) in enumerate(zip(rows, self._rules, strict=True)):
            shown.show_rule(rule, n, len(rows))
        self._none.setVisible(not rows)

    def commit(self) -> None:
        """Write down what is half typed."""
        for shown in self.rows:
            shown.commit()

    def put_at(self, item_id: str, place: int) -> None:
        """Take a rule to place number `place` (from 0), and say where it is now."""
        at = next((n for n, rule in enumerate(self._rules) if rule.id == item_id), None)
        if at is None or not 0 <= place < len(self._rules) or place == at:
            return
        rule, contracts = self._rules[at], self._desk.hub.services.contracts
        if self._desk.do(lambda: contracts.move_rule(item_id, place)):
            said = self.tr("{name}, {n} of {all}")
            name = rule.heading or rule.text
            announce(self, said.format(name=name, n=place + 1, all=len(self._rules)))

    def _new_row(self, _lineage: str) -> RuleRow:
        shown = RuleRow(self._desk, self._theme)
        shown.step_wanted.connect(self._on_row_step_wanted)
        shown.remove_wanted.connect(self._on_row_remove_wanted)
        shown.grip.pulled.connect(self._on_grip_pulled)
        shown.grip.dropped.connect(self._on_grip_dropped)
        shown.grip.put_back.connect(self._on_grip_put_back)
        return shown

    def _gap_at(self, screen_y: int) -> int:
        """Before which row a rule goes that is let go at this height of the screen."""
        y = self.mapFromGlobal(QPoint(0, screen_y)).y()
        return sum(1 for shown in self.rows if shown.geometry().center().y() < y)

    def _on_grip_pulled(self, screen_y: int) -> None:
        rows = self.rows
        gap = self._gap_at(screen_y)
        y = rows[gap].y() if gap < len(rows) else rows[-1].geometry().bottom()
        self._mark.show_at(y, self.width())
        self.held_at.emit(screen_y)

    def _on_grip_dropped(self, screen_y: int) -> None:
        self._mark.hide()
        grip = self.sender()
        if not isinstance(grip, RuleGrip):
            return
        at = next((n for n, shown in enumerate(self.rows) if shown.grip is grip), None)
        if at is None:
            return
        gap = self._gap_at(screen_y)
        self.put_at(self._rules[at].id, gap - 1 if gap > at else gap)

    def _on_grip_put_back(self) -> None:
        self._mark.hide()

    def _on_row_step_wanted(self, item_id: str, by: int) -> None:
        at = next((n for n, rule in enumerate(self._rules) if rule.id == item_id), None)
        if at is not None:
            self.put_at(item_id, at + by)

    def _on_row_remove_wanted(self, item_id: str) -> None:
        at = next((n for n, rule in enumerate(self._rules) if rule.id == item_id), 0)
        contracts = self._desk.hub.services.contracts
        if self._desk.do(lambda: contracts.remove_rule(item_id)) and self.rows:
            # The keyboard goes on to the rule that has come in its place.
            self.rows[min(at, len(self.rows) - 1)].remove.setFocus()


class _DropMark(QWidget):
    """The line between two rules, as wide as the list."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, width: int) -> None:
        """Lie at this height of the list, which is so wide."""
        self.setGeometry(0, max(0, y - 4), width, 8)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line with its ends."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(self._theme.color("accent"))
        painter.drawLine(8, 4, self.width() - 8, 4)
        painter.drawEllipse(1, 1, 6, 6)
        painter.drawEllipse(self.width() - 8, 1, 6, 6)
