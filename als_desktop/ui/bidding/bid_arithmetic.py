"""The sum of the bids against the time to give, for all bids and for the chosen ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import chosen_bids, minutes, room_bids
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.proportion_bar import Block, ProportionBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import Bid
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.theme.theme import Theme


class BidArithmetic(Panel):
    """All bids at the left, the chosen ones at the right, on the same scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card")
        self.stand_tight()
        self.all_bids = BidSum(theme, self.tr("All bids"))
        self.chosen = BidSum(theme, self.tr("Chosen"))
        sums = row(theme.px("space_xl"))
        sums.addWidget(self.all_bids, 1)
        sums.addWidget(self.chosen, 1)
        self.body.addLayout(sums)

    def show_bids(self, view: MeetingView, now: Moment) -> None:
        """Show the sums of the meeting against the time that there is at `now`."""
        everyone, chosen = room_bids(view), chosen_bids(view)
        to_give = time_to_give(view, now) // MINUTE_MS
        whole = max(to_give, sum(minutes(everyone)))
        self.all_bids.show_sum(view, everyone, to_give, whole)
        self.chosen.show_sum(view, chosen, to_give, whole)


class BidSum(QWidget):
    """A sum in words, whether it fits, and the bids as blocks against the line of the time to give."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._name = PlainLabel(name, "label")
        self._words = QWidget()
        self._parts = ElidedLabel("", "body")
        self._total = PlainLabel("", "subtitle", equal_digits=True)
        self._to_give = PlainLabel("", "muted", equal_digits=True)
        self._verdict = Pill(theme)
        self._fits = Pill(theme, self.tr("fits"), "calm", "tick")
        self._bar = ProportionBar(theme, name)
        words = row(theme.px("space_s") - 2)
        words.addWidget(self._parts)
        words.addWidget(self._total)
        words.addSpacing(theme.px("space_s"))
        words.addWidget(self._to_give)
        words.addStretch(1)
        self._words.setLayout(words)
        head = row(theme.px("space_m"))
        head.addWidget(self._name)
        head.addWidget(self._words, 1)
        for pill in (self._verdict, self._fits):
            head.addWidget(pill)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px("space_xs"))
        lines.addLayout(head)
        lines.addWidget(self._bar)

    def words(self) -> str:
        """The sum as it is shown."""
        verdict = self._verdict if self._fits.isHidden() else self._fits
        shown = (self._parts.text(), self._total.text(), self._to_give.text(), verdict.text())
        return " ".join(text for text in shown if text)

    def show_sum(self, view: MeetingView, bids: Sequence[Bid], to_give: int, whole: int) -> None:
        """Show `bids` against `to_give`; the whole width of the bar stands for `whole` minutes."""
        wanted = minutes(bids)
        over = sum(wanted) - to_give
        self._parts.setText(_sum_words(wanted))
        self._parts.setVisible(len(wanted) > 1)
        self._total.setText(self.tr("{minutes} min").format(minutes=sum(wanted)) if wanted else "")
        self._total.setVisible(bool(wanted))
        planned = max(0, view.to_give_ms) // MINUTE_MS
        # Beside a sum there is less room, and it says that these are minutes.
        lost = (
            self.tr("of {minutes} ({planned})") if wanted else self.tr("to give: {minutes} of {planned} min")
        )
        whole_time = self.tr("of {minutes}") if wanted else self.tr("to give: {minutes} min")
        words = lost if to_give < planned else whole_time
        self._to_give.setText(words.format(minutes=to_give, planned=planned))
        self._to_give.setToolTip(
            self.tr("{minutes} min are lost already").format(minutes=planned - to_give)
            if to_give < planned
            else ""
        )
        fits = bool(wanted) and over <= 0
        self._fits.setVisible(fits)
        self._verdict.setVisible(not fits)
        self._verdict.set_tone("warn" if wanted else "plain")
        over_words = self.tr("{minutes} min over").format(minutes=over)
        self._verdict.setText(over_words if wanted else self.tr("none yet"))
        blocks = []
        for bid, length in zip(bids, wanted, strict=True):
            member = view.member(bid.member_id)
            if member is not None:
                blocks.append(Block(member.name, length, member.seat, letter=member.letter))
        self._bar.set_blocks(blocks, limit=to_give, total=whole)


def _sum_words(wanted: Sequence[int]) -> str:
    """`55 + 40 =`, or `3 × 50 =` where three or more are the same."""
    if len(wanted) < 2:
        return ""
    same = len(set(wanted)) == 1 and len(wanted) > 2
    return f"{len(wanted)} × {wanted[0]} =" if same else " + ".join(str(one) for one in wanted) + " ="
