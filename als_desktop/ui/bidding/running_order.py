"""Who presents when: the chosen bids, moved forward and back by click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import chosen_bids, offer_of, slots_follow_bids
from als_desktop.ui.bidding.bid_words import made_text
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.models.meeting import Bid
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_SIDE_BY_SIDE = 3
_EDGE = 2


class RunningOrder(Panel):
    """The chosen bids in order, from left to right; says as well whether slots have been made of them."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        super().__init__(theme, "card")
        self._hub = hub
        self._row_theme = theme
        self._rows: dict[str, RunningOrderRow] = {}
        self._title = PlainLabel("", "subtitle")
        self._made = Pill(theme, self.tr("on the agenda"), "calm", "tick")
        self._stale = Pill(theme, self.tr("make them anew"), "warn", "warning")
        self._empty = PlainLabel(self.tr("Nobody is chosen yet."), "muted")
        self._order: list[str] = []
        # For what is done with all of them.
        self.tools = row(theme.px("space_s"))
        head = row(theme.px("space_s"))
        head.addWidget(self._title)
        head.addWidget(self._made)
        head.addWidget(self._stale)
        head.addStretch(1)
        head.addLayout(self.tools)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.stand_tight()

    def refresh(self) -> None:
        """Show the order as it is now."""
        view = self._hub.meeting
        decided = view.slots_decided
        follows = decided and slots_follow_bids(view)
        self._title.setText(made_text(view))
        self._made.setVisible(follows)
        self._stale.setVisible(decided and not follows)
        chosen = chosen_bids(view)
        self._empty.setVisible(not chosen)
        for gone in set(self._rows) - {b.id for b in chosen}:
            old = self._rows.pop(gone)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        lengths = self._lengths(follows=follows)
        for n, bid in enumerate(chosen):
            member = view.member(bid.member_id)
            if member is None:
                continue
            if bid.id not in self._rows:
                self._rows[bid.id] = RunningOrderRow(self._row_theme, bid.id, member)
                self._rows[bid.id].step_wanted.connect(self._on_row_step_wanted)
            self._rows[bid.id].show_bid(n, len(chosen), member, bid, lengths.get(bid.id, bid.wanted_ms))
        self._arrange([bid.id for bid in chosen if bid.id in self._rows])

    def focus_first(self) -> None:
        """Put the keyboard on the first row."""
        rows = self.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> list[RunningOrderRow]:
        """The rows from first to last."""
        return [self._rows[bid_id] for bid_id in self._order]

    def title(self) -> str:
        """What stands above the rows."""
        return self._title.text()

    def _arrange(self, order: list[str]) -> None:
        if order == self._order:
            return
        self._order = order
        for one in self._rows.values():
            self._grid.removeWidget(one)
        for n, one in enumerate(self.rows()):
            self._grid.addWidget(one, n // _SIDE_BY_SIDE, n % _SIDE_BY_SIDE)
        for place in range(_SIDE_BY_SIDE):
            self._grid.setColumnStretch(place, 1 if place < len(order) else 0)

    def _lengths(self, *, follows: bool) -> dict[str, int]:
        """How long the slot of each bid is, or would be."""
        view, now = self._hub.meeting, self._hub.services.clock.now()
        if follows:
            return {slot.bid_id: slot.planned_ms for slot in view.slots if slot.bid_id is not None}
        return {s.bid.id: s.length_ms for s in offer_of(view, view.time_mode, now).shares}

    def _on_row_step_wanted(self, bid_id: str, by: int) -> None:
        order = [b.id for b in chosen_bids(self._hub.meeting)]
        place = order.index(bid_id) + by if bid_id in order else -1
        if 0 <= place < len(order):
            self._hub.do(lambda: self._hub.services.bids.present_at(bid_id, place))


class RunningOrderRow(QWidget):
    """One presenter. The arrow keys on the row move it, as the two buttons do."""

    step_wanted = Signal(str, int)

    def __init__(self, theme: Theme, bid_id: str, member: Member) -> None:
        super().__init__()
        self._bid_id = bid_id
        self._look = theme
        self._number = Pill(theme, "", "count")
        self._token = TokenLabel(theme, member.seat, member.letter)
        self._name = ElidedLabel(member.name, "strong")
        # All of it before any of the headline.
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._headline = ElidedLabel("", "quiet")
        self._length = PlainLabel("", "strong", equal_digits=True)
        self.earlier = icon_button(
            theme,
            "arrow_left",
            self.tr("{name} presents earlier").format(name=member.name),
            "normal",
            "small",
        )
        self.later = icon_button(
            theme, "arrow_right", self.tr("{name} presents later").format(name=member.name), "normal", "small"
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_EDGE, 0, _EDGE, 0)
        layout.setSpacing(theme.px("space_s"))
        for part in (self._number, self._token, self._name):
            layout.addWidget(part)
        layout.addWidget(self._headline, 1)
        layout.addStretch(0)
        layout.addWidget(self._length)
        layout.addSpacing(theme.px("space_s"))
        for part in (self.earlier, self.later):
            layout.addWidget(part)
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self.later.clicked.connect(self._on_later_clicked)

    def show_bid(self, place: int, number: int, member: Member, bid: Bid, slot_ms: int) -> None:
        """Show the bid at `place` (from 0) of `number`."""
        length = self.tr("{minutes} min").format(minutes=slot_ms // MINUTE_MS)
        self._number.setText(str(place + 1))
        self._token.set_person(member.seat, member.letter)
        self._name.setText(member.name)
        self._headline.setText(bid.headline)
        # Three side by side have no room for it in the compact look, and it stands in the table above.
        self._headline.setVisible(not self._look.compact or number < _SIDE_BY_SIDE)
        self._length.setText(length)
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(place < number - 1)
        self.setAccessibleName(
            self.tr("{place} of {number}: {name}, {length}").format(
                place=place + 1, number=number, name=member.name, length=length
            )
        )

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self, self.earlier, self.later]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move the presenter."""
        if event.key() in _STEPS:
            self.step_wanted.emit(self._bid_id, _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _on_earlier_clicked(self) -> None:
        self.step_wanted.emit(self._bid_id, -1)

    def _on_later_clicked(self) -> None:
        self.step_wanted.emit(self._bid_id, 1)
