"""The set's ground rules, to be read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from als_desktop.models.contract_review import contract_age
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import local_day, meeting_day, plain_day

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop


class GroundRulesCard(Panel):
    """Number, short name and text of each rule; since when they hold, and whether it is time to look at them again.

    Signals:
        change_wanted(): the set wants to change its contract.
        agreed(): the set agrees on the rules that are proposed to it.
        heard(): the rules that hold were read aloud.
    """

    change_wanted = Signal()
    agreed = Signal()
    heard = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card")
        self._rules_theme = theme
        self._shown: list[tuple[str, str]] = []
        self._none = PlainLabel(
            self.tr(
                "The set has no ground rules yet. Agree on some together: there is a catalogue to pick from."
            ),
            "quiet",
            wrap=True,
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.version = PlainLabel("", "caption", wrap=True)
        self.due = Pill(theme, "", "warn", "warning")
        self.change = normal_button(theme, "", "edit", size="small")
        self.agree = primary_button(theme, self.tr("We agree"), "check", size="small")
        self.hear = primary_button(theme, self.tr("We have heard them"), "check", size="small")
        self.hear.hide()
        since = row(theme.px("space_s"))
        since.addWidget(self.version, 1)
        since.addWidget(self.change)
        since.addWidget(self.agree)
        self.body.addWidget(PlainLabel(self.tr("Our ground rules, to read aloud"), "subtitle"))
        self.body.addLayout(since)
        self.body.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self.due)
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.change.clicked.connect(self.change_wanted)
        self.agree.clicked.connect(self.agreed)
        self.hear.clicked.connect(self.heard)

    def show_rules(self, view: MeetingView) -> None:
        """Show the rules that hold in this meeting, or those that the set is to agree on."""
        self._show_version(view)
        rules = [(rule.heading, rule.text) for rule in view.ground_rules]
        self._none.setVisible(not rules)
        if rules == self._shown:
            return
        self._shown = rules
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for n, (heading, text) in enumerate(rules):
            words = PlainLabel(text, "card", wrap=True)
            words.setContentsMargins(0, 0, 0, self._rules_theme.px("workspace_gap"))
            self._grid.addWidget(Pill(self._rules_theme, str(n + 1), "count"), 2 * n, 0, 2, 1, _TOP)
            if heading:
                self._grid.addWidget(PlainLabel(heading, "label"), 2 * n, 1)
                self._grid.addWidget(words, 2 * n + 1, 1)
            else:
                self._grid.addWidget(words, 2 * n, 1, 2, 1)

    def offer_heard(self, offered: bool) -> None:
        """Whether the rules are still to be read aloud before the set goes on."""
        self.hear.setVisible(offered)

    def set_leads(self, leads: bool) -> None:
        """Whether agreeing on what is proposed, or having heard what holds, is what comes next."""
        for button in (self.agree, self.hear):
            button.set_kind("primary" if leads else "normal")

    def _show_version(self, view: MeetingView) -> None:
        version, age = view.contract_version, contract_age(view)
        proposed = view.rules_proposed
        self.version.setVisible(version is not None or proposed)
        self.agree.setVisible(proposed)
        self.due.setVisible(age.due)
        make = self.tr("Change") if proposed else self.tr("Make a contract")
        self.change.setText(self.tr("Change the contract") if version is not None else make)
        if version is None:
            self.version.setText(self.tr("Proposed, not agreed on yet"))
            return
        day = plain_day(local_day(version.agreed_ms), meeting_day(view))
        self.version.setText(self.tr("Version {n}, agreed {day}").format(n=version.number, day=day))
        words = (
            self.tr("due for review: 1 meeting")
            if age.meetings == 1
            else self.tr("due for review: {n} meetings")
        )
        self.due.setText(words.format(n=age.meetings))
