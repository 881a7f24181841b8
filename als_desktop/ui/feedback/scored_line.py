"""How many of the ground rules are scored, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView


class ScoredLine(PlainLabel):
    """Stands out while there are rules to score: they come first."""

    def __init__(self) -> None:
        """Says nothing until `show_scores`."""
        super().__init__("", "strong", equal_digits=True)
        self.rules = 0
        self.done = 0

    @property
    def waits(self) -> bool:
        """Whether there are rules still to be scored."""
        return self.done < self.rules

    def show_scores(self, view: MeetingView) -> None:
        """Count the rules that were agreed; what is only proposed cannot be scored."""
        rules, scored = view.ground_rules if view.contract_version is not None else [], view.rule_scores
        self.rules, self.done = len(rules), sum(1 for rule in rules if rule.id in scored)
        first, after = self.tr("First the rules: {n} of {all} scored"), self.tr("{n} of {all} scored")
        words = first if self.waits else after
        self.setText(words.format(n=self.done, all=self.rules) if rules else "")
        self.set_tone("accent" if self.waits else "muted")
