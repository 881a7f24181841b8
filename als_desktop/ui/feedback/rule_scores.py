"""The set says how well each ground rule was kept: 1 not met, 2 partly, 3 fully."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.contract import ContractItem, ContractScore
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, hairline, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_CHOICE = (318, 262)


def scores_of(view: MeetingView) -> dict[str, int]:
    """What the set said of each rule (by the rule's id) in this meeting."""
    return {score.item_id: score.score for score in view.of(ContractScore) if score.member_id is None}


class RuleScores(Panel):
    """The group contract, rule by rule. Ctrl+1, 2 or 3 scores the rule that has the keyboard, and goes on."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_rules`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._head = row()
        self._head.addWidget(PlainLabel(self.tr("Our contract"), "strong"), 1)
        self._together = PlainLabel(self.tr("Today, the set decides together"), "label")
        self._head.addWidget(self._together)
        self._empty = PlainLabel(
            self.tr("The set has no contract yet. Agree one at the next welcome."), "quiet"
        )
        lines = column(0)
        self._rows: KeyedRows[RuleRow] = KeyedRows(lines)
        self.body.addLayout(self._head)
        self.body.addWidget(self._empty)
        self.body.addLayout(lines)
        for keys, slot in (
            ("Ctrl+1", self._on_one_wanted),
            ("Ctrl+2", self._on_two_wanted),
            ("Ctrl+3", self._on_three_wanted),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._settle()

    @property
    def rows(self) -> list[RuleRow]:
        """The rules from top to bottom."""
        return self._rows.rows()

    def show_rules(self, view: MeetingView) -> None:
        """Show the present rules and their scores."""
        rules, scores = view.ground_rules, scores_of(view)
        rows = self._rows.settle([rule.id for rule in rules], self._new_row)
        for shown, rule in zip(rows, rules, strict=True):
            shown.show_rule(rule, scores.get(rule.id, 0))
        self._empty.setVisible(not rules)

    def _settle(self) -> None:
        self._together.setFixedWidth(_choice_width(self._theme))

    def _new_row(self, _item_id: str) -> RuleRow:
        row = RuleRow(self._theme)
        row.scored.connect(self._on_row_scored)
        return row

    def _score(self, item_id: str, score: int) -> bool:
        meeting_id = self._hub.meeting.meeting.id
        feedback = self._hub.services.feedback
        done = self._hub.do(lambda: feedback.score_rule(meeting_id, item_id, score)) is not None
        row = self._rows.row(item_id)
        if not done and row is not None:
            row.set_score(scores_of(self._hub.meeting).get(item_id, 0))
        return done

    def _score_focused(self, score: int) -> None:
        keys, rows = self._rows.keys(), self.rows
        at = next((n for n, shown in enumerate(rows) if shown.choice.hasFocus()), None)
        if at is not None and self._score(keys[at], score) and at + 1 < len(rows):
            rows[at + 1].choice.setFocus()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "_together"):
            self._settle()

    def _on_row_scored(self, item_id: str, score: int) -> None:
        self._score(item_id, score)

    def _on_one_wanted(self) -> None:
        self._score_focused(1)

    def _on_two_wanted(self) -> None:
        self._score_focused(2)

    def _on_three_wanted(self) -> None:
        self._score_focused(3)


class RuleRow(QWidget):
    """One rule and its score; `scored(str, int)` has the rule's id and what a person chose."""

    scored = Signal(str, int)

    def __init__(self, theme: Theme) -> None:
        """Shows nothing until `show_rule`."""
        super().__init__()
        self._theme = theme
        self._item_id = ""
        self._heading = PlainLabel("", "strong")
        self._text = PlainLabel("", "quiet", wrap=True)
        options = [("1", self.tr("1 not met")), ("2", self.tr("2 partly")), ("3", self.tr("3 fully"))]
        self.choice = SegmentedControl(theme, options, "")
        words = column(0)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._line = QHBoxLayout()
        self._line.addLayout(words, 1)
        self._line.addWidget(self.choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        layout.addLayout(self._line)
        self.choice.chosen.connect(self._on_choice_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_rule(self, rule: ContractItem, score: int) -> None:
        """Show the rule; `score` 0 is not scored yet."""
        self._item_id = rule.id
        self._heading.setText(rule.heading)
        self._heading.setVisible(bool(rule.heading))
        self._text.setText(rule.text)
        self.choice.setAccessibleName(
            self.tr("{heading}: how well was it kept?").format(heading=rule.heading)
        )
        self.set_score(score)

    def set_score(self, score: int) -> None:
        """Show a score; emits nothing."""
        self.choice.set_value(str(score) if score else "")

    def _on_choice_chosen(self, value: str) -> None:
        self.scored.emit(self._item_id, int(value))

    def _on_theme_changed(self) -> None:
        above = 3 if self._theme.compact else 8
        self._line.setContentsMargins(0, above, 0, above)
        self._line.setSpacing(self._theme.px("space_l"))
        self.choice.setFixedWidth(_choice_width(self._theme))


def _choice_width(theme: Theme) -> int:
    return round(_CHOICE[theme.compact] * theme.text_scale)
