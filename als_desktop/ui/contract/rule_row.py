"""One ground rule that the set works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.ui.contract.rule_grip import RuleGrip
from als_desktop.ui.home.elided_line import ElidedLine
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.panel import column, hairline, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.score_trend import ScoreTrend

if TYPE_CHECKING:
    from als_desktop.models.contract import ContractItem
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class RuleRow(QWidget):
    """Grip, number, short name and words (both written in place), the scores, and buttons. Alt+Up and Alt+Down move it.

    Signals:
        step_wanted(str, int): the rule (by its id) is to go one place up (-1) or down (1).
        remove_wanted(str): the rule is to be taken out.
    """

    step_wanted = Signal(str, int)
    remove_wanted = Signal(str)

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows nothing until `show_rule`."""
        super().__init__()
        self._desk = desk
        self._rule: ContractItem | None = None
        self.grip = RuleGrip(theme)
        self._number = Pill(theme, "", "count")
        self.heading = ElidedLine(self.tr("Short name"), self.tr("Short name"))
        self.heading.setProperty("face", "strong")
        self.words = InPlaceText(theme, self.tr("Words of the rule"))
        self.trend = ScoreTrend(theme)
        self.up = icon_button(theme, "arrow_up", "", "normal", "small")
        self.down = icon_button(theme, "arrow_down", "", "normal", "small")
        self.remove = icon_button(theme, "close", "", size="small")
        self._build(theme)
        self.heading.committed.connect(self._on_heading_committed)
        self.words.committed.connect(self._on_words_committed)
        self.grip.stepped.connect(self._on_grip_stepped)
        self.up.clicked.connect(self._on_up_wanted)
        self.down.clicked.connect(self._on_down_wanted)
        self.remove.clicked.connect(self._on_remove_clicked)
        for keys, slot in (("Alt+Up", self._on_up_wanted), ("Alt+Down", self._on_down_wanted)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_rule(self, rule: ContractItem, place: int, number: int) -> None:
        """Show the rule at `place` (from 0) of `number`; what is being typed stays."""
        self._rule = rule
        self._number.setText(str(place + 1))
        self.heading.set_committed(rule.heading)
        self.words.set_committed(rule.text)
        self.trend.set_points(self._desk.trend(rule), today=False)
        self.trend.setVisible(bool(self._desk.history.meetings))
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < number - 1)
        self._name(rule.heading or rule.text, place, number)

    def refuse(self) -> None:
        """What was typed was refused: it stays, marked."""
        for field in (self.heading, self.words):
            field.refuse()

    def commit(self) -> None:
        """Write down what is half typed."""
        self.heading.commit()
        self.words.commit()

    def _name(self, name: str, place: int, number: int) -> None:
        self.setAccessibleName(
            self.tr("Rule {n} of {all}: {name}").format(n=place + 1, all=number, name=name)
        )
        for part, words in (
            (self.grip, self.tr("Move {name}: Up and Down, or pull")),
            (self.up, self.tr("Move {name} up")),
            (self.down, self.tr("Move {name} down")),
            (self.remove, self.tr("Take {name} out")),
            (self.heading, self.tr("Short name of the rule {name}")),
            (self.words, self.tr("Words of the rule {name}")),
            (self.trend, self.tr("How {name} was kept")),
        ):
            part.setAccessibleName(words.format(name=name))
        for button, tip in (
            (self.grip, self.tr("Pull to another place, or press Up and Down")),
            (self.up, self.tr("Up (Alt+Up)")),
            (self.down, self.tr("Down (Alt+Down)")),
            (self.remove, self.tr("Take this rule out")),
        ):
            button.setToolTip(tip)

    def _build(self, theme: Theme) -> None:
        words = column(0)
        words.addWidget(self.heading)
        words.addWidget(self.words)
        buttons = row(theme.px("space_xs"))
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button, 0, _TOP)
        line = QHBoxLayout()
        line.setContentsMargins(0, 5, 0, 5)
        line.setSpacing(theme.px("space_s"))
        line.addWidget(self.grip, 0, _TOP)
        line.addWidget(self._number, 0, _TOP)
        line.addLayout(words, 1)
        line.addWidget(self.trend, 0, _TOP)
        line.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        layout.addLayout(line)

    def _reword(self, heading: str, text: str) -> None:
        rule = self._rule
        if rule is None or (heading, text) == (rule.heading, rule.text):
            return
        contracts = self._desk.hub.services.contracts
        if not self._desk.do(lambda: contracts.reword_rule(rule.id, heading, text)):
            self.refuse()
        elif self._rule is not None:
            self.heading.set_committed(self._rule.heading)
            self.words.set_committed(self._rule.text)

    def _on_heading_committed(self, text: str) -> None:
        if self._rule is not None:
            self._reword(text, self._rule.text)

    def _on_words_committed(self, text: str) -> None:
        if self._rule is not None:
            self._reword(self._rule.heading, text)

    def _on_grip_stepped(self, by: int) -> None:
        self._step(by)

    def _on_up_wanted(self) -> None:
        self._step(-1)

    def _on_down_wanted(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._rule is not None:
            self.step_wanted.emit(self._rule.id, by)

    def _on_remove_clicked(self) -> None:
        if self._rule is not None:
            self.remove_wanted.emit(self._rule.id)
