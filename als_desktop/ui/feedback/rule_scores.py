"""The set says how well each ground rule was kept: 1 not met, 2 partly, 3 fully."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.errors import StoreUnavailable
from als_desktop.models.score_trend import ScoreHistory, TrendPoint, trend_of
from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, hairline, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.score_trend import ScoreTrend
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.when import local_day, meeting_day, plain_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.contract import ContractItem
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_CHOICE = (318, 262)
_MOST = 3


class RuleScores(Panel):
    """The group contract, rule by rule, with the scores of the last meetings.

    1, 2 or 3 scores the rule that has the keyboard, and goes on to the next that is not scored; with Ctrl also once
    all are, when a digit alone means a seat again.

    Signals: `finished()`, the last was scored by such a key.
    """

    finished = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_rules`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._history = ScoreHistory()
        self._history_of = ""
        # Whether the click that is under way scores a rule that had no score.
        self._scored_new = False
        self._head = row()
        self._title = PlainLabel("", "strong")
        self._since = PlainLabel("", "caption")
        self._told = PlainLabel("", "label")
        self._head.addWidget(self._title)
        self._head.addWidget(self._since, 1)
        self._head.addWidget(self._told)
        self._together = PlainLabel(self.tr("Today, decided together"), "label")
        self._head.addWidget(self._together)
        self._empty = PlainLabel("", "quiet", wrap=True)
        self.agree = primary_button(theme, self.tr("We agree on them"), "check")
        lines = column(0)
        self._rows: KeyedRows[RuleRow] = KeyedRows(lines)
        self.body.addLayout(self._head)
        empty = row(theme.px("space_m"))
        empty.addWidget(self._empty, 1)
        empty.addWidget(self.agree)
        self.body.addLayout(empty)
        self.body.addLayout(lines)
        for keys, slot in (
            ("Ctrl+1", self._on_one_wanted),
            ("Ctrl+2", self._on_two_wanted),
            ("Ctrl+3", self._on_three_wanted),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.agree.clicked.connect(self._on_agree_clicked)
        self._settle()

    @property
    def rows(self) -> list[RuleRow]:
        """The rules from top to bottom."""
        return self._rows.rows()

    def show_rules(self, view: MeetingView) -> None:
        """Show the rules that were agreed and their scores; what is only proposed cannot be scored."""
        self._read_history(view)
        proposed = view.contract_version is None
        rules, scores = [] if proposed else view.ground_rules, view.rule_scores
        self._show_head(view)
        rows = self._rows.settle([rule.id for rule in rules], self._new_row)
        for shown, rule in zip(rows, rules, strict=True):
            score = scores.get(rule.id, 0)
            today = TrendPoint(view.meeting.number, score)
            shown.show_rule(rule, score, [*trend_of(rule, rules, view.contract, self._history), today])
        self._show_empty(len(view.ground_rules) if proposed else 0)
        self._empty.setVisible(not rules)

    def _show_empty(self, proposed: int) -> None:
        self.agree.setVisible(proposed > 0)
        self._together.setVisible(not proposed)
        self._empty.setText(
            self.tr(
                "Nothing to score: the set has not agreed on the {n} ground rules proposed to it."
            ).format(n=proposed)
            if proposed
            else self.tr("The set has no contract yet. Agree one at the next welcome.")
        )

    def _read_history(self, view: MeetingView) -> None:
        """The scores of earlier meetings stay as they are while this one runs: they are read once."""
        meeting = view.meeting
        if self._history_of == meeting.id:
            return
        try:
            self._history = self._hub.services.reading.score_history(meeting.set_id, meeting.number)
        except StoreUnavailable as error:
            self._hub.report(error)
            return
        self._history_of = meeting.id

    def _show_head(self, view: MeetingView) -> None:
        version, first = view.contract_version, self._history.meetings[:1]
        number = view.meeting.number
        self._title.setText(
            self.tr("Our contract, version {n}").format(n=version.number)
            if version
            else self.tr("Our contract")
        )
        since = plain_day(local_day(version.agreed_ms), meeting_day(view)) if version else ""
        self._since.setText(self.tr("agreed {day}").format(day=since) if version else "")
        words = self.tr("Meetings {first}–{last}").format(first=first[0], last=number) if first else ""
        self._told.setText(words)

    def _on_agree_clicked(self) -> None:
        contracts, set_id = self._hub.services.contracts, self._hub.meeting.learning_set.id
        self._hub.do(lambda: contracts.agree(set_id))

    def _settle(self) -> None:
        self._together.setFixedWidth(_choice_width(self._theme))

    def _new_row(self, _item_id: str) -> RuleRow:
        row = RuleRow(self._theme)
        row.scored.connect(self._on_row_scored)
        row.choice.pointed.connect(self._on_choice_pointed)
        return row

    def _score(self, item_id: str, score: int) -> bool:
        meeting_id = self._hub.meeting.meeting.id
        feedback = self._hub.services.feedback
        done = self._hub.do(lambda: feedback.score_rule(meeting_id, item_id, score)) is not None
        row = self._rows.row(item_id)
        if not done and row is not None:
            row.set_score(self._hub.meeting.rule_scores.get(item_id, 0))
        return done

    def take_keyboard(self) -> bool:
        """Have the keyboard on the first rule that is not scored; whether there is one."""
        return self._take_next(0)

    def take_row(self, item_id: str) -> None:
        """Have the keyboard on a rule, by its id."""
        row = self._rows.row(item_id)
        if row is not None:
            row.choice.setFocus(Qt.FocusReason.TabFocusReason)

    def go_on_after(self, item_id: str) -> None:
        """Have the keyboard on what comes after a rule (by its id) that was scored."""
        keys = self._rows.keys()
        if item_id in keys and not self._take_next(keys.index(item_id) + 1):
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While rules wait, a digit of the scale is a score."""
        score = event.key() - Qt.Key.Key_0
        keypad = Qt.KeyboardModifier.KeypadModifier
        waits = any(not shown.choice.value() for shown in self.rows)
        if waits and 1 <= score <= _MOST and not event.modifiers() & ~keypad and self._focused is not None:
            self._score_focused(score)
        else:
            super().keyPressEvent(event)

    @property
    def _focused(self) -> int | None:
        return next((n for n, shown in enumerate(self.rows) if shown.choice.hasFocus()), None)

    def _take_next(self, start: int) -> bool:
        """Have the keyboard on the next rule that is not scored, from place `start` on."""
        rows = self.rows
        following = next((one for one in (*rows[start:], *rows[:start]) if not one.choice.value()), None)
        if following is None:
            return False
        following.choice.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _score_focused(self, score: int) -> None:
        at = self._focused
        if at is None:
            return
        waited = not self.rows[at].choice.value()
        if self._score(self._rows.keys()[at], score) and not self._take_next(at + 1) and waited:
            self.finished.emit()

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        if hasattr(self, "_together"):
            self._settle()

    def _on_row_scored(self, item_id: str, score: int) -> None:
        self._scored_new = item_id not in self._hub.meeting.rule_scores
        self._score(item_id, score)

    def _on_choice_pointed(self) -> None:
        # A digit that is typed next is of the next one.
        at = next((n for n, shown in enumerate(self.rows) if shown.choice is self.sender()), 0)
        new, self._scored_new = self._scored_new, False
        if not self._take_next(at + 1) and new:
            self.finished.emit()

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
        self.trend = ScoreTrend(theme)
        words = column(0)
        words.addWidget(self._heading)
        words.addWidget(self._text)
        self._line = QHBoxLayout()
        self._line.addLayout(words, 1)
        self._line.addWidget(self.trend)
        self._line.addWidget(self.choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        layout.addLayout(self._line)
        self.choice.chosen.connect(self._on_choice_chosen)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_rule(self, rule: ContractItem, score: int, points: Sequence[TrendPoint]) -> None:
        """Show the rule; `score` 0 is not scored yet. `points` are its scores meeting by meeting, today last."""
        self._item_id = rule.id
        self._heading.setText(rule.heading)
        self._heading.setVisible(bool(rule.heading))
        self._text.setText(rule.text)
        self.trend.setAccessibleName(self.tr("How {heading} was kept").format(heading=rule.heading))
        self.trend.set_points(points, today=True)
        self.trend.setVisible(len(points) > 1)
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
