"""One member's line of the bidding table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.meeting import Bid, BidOutcome
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_columns import NEXT_TIME, last_turn_text, slot_options
from als_desktop.ui.bidding.bid_facts import chosen_bids, even_share
from als_desktop.ui.bidding.bid_row_layout import WORD_LINES, BidParts, BidRowLayout
from als_desktop.ui.bidding.bid_words import wait_text
from als_desktop.ui.bidding.headline_field import HeadlineField
from als_desktop.ui.parts.buttons import icon_button, quiet_button
from als_desktop.ui.parts.dot_scale import DotScale
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.seat_label import SeatLabel
from als_desktop.ui.parts.segmented import SegmentedControl

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.bidding.bid_columns import BidColumns
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_DOTS = 5
_PLACES_BESIDE_A_WORD = 6
# Where the text of a field without a frame begins.
_AS_IN_FIELD = 8


class BidRow(QWidget):
    """Who, headline, how pressing, minutes, last turn and what the set decides. Asks the hub by itself.

    `decided` follows a click on what the set decides, `withdrawn` one on the cross that takes the bid back, and
    `placed` a first bid of the member (by id) in the row.
    """

    decided = Signal()
    withdrawn = Signal()
    placed = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, member: Member) -> None:
        """`refresh` and `arrange` have to be called before it is shown."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self.member_id = member.id
        self._adding = False
        self._places = 0
        self._narrow = False
        name = member.name
        self._who = SeatLabel(theme, member)
        self.headline = HeadlineField(
            self.tr("{name}: if I presented today, it would be about").format(name=name),
            self.tr("In one sentence"),
        )
        self.wait = PlainLabel("", "caption")
        self.add = quiet_button(theme, self.tr("Add a bid"), "plus", "small")
        self.add.set_ink("accent")
        self.add.setAccessibleName(self.tr("Add a bid for {name}").format(name=name))
        # Where the words will be: a second click is in their field, and on no other button.
        self._nothing = QWidget()
        nothing = row(theme.px("space_s"))
        nothing.addWidget(self.add)
        self._none = PlainLabel("", "muted")
        self.say_none(to_come=False)
        nothing.addWidget(self._none, 1)
        self._nothing.setLayout(nothing)
        self._pressing_word = PlainLabel(self.tr("How pressing"), "caption")
        self._pressing_word.setContentsMargins(_AS_IN_FIELD, 0, 0, 0)
        self.pressing = DotScale(theme, _DOTS, self.tr("How pressing for {name}").format(name=name))
        self.pressing.setToolTip(self.tr("How pressing"))
        self.minutes = MinuteStepper(theme, self.tr("Minutes wanted by {name}").format(name=name))
        self._minutes_word = PlainLabel(self.tr("min"), "caption")
        self._last_turn = PlainLabel("", "quiet")
        self.decide = SegmentedControl(theme, [], self.tr("We decide on the bid of {name}").format(name=name))
        self.withdraw = icon_button(
            theme, "close", self.tr("{name} takes the bid back").format(name=name), size="small"
        )
        self._layout = BidRowLayout(
            theme,
            self,
            BidParts(
                *(self._who, self.headline, self._nothing, self.wait, self._pressing_word, self.pressing),
                *(self.minutes, self._minutes_word, self._last_turn, self.decide, self.withdraw),
            ),
        )
        self.headline.committed.connect(self._on_headline_committed)
        self.headline.left_empty.connect(self._on_headline_left_empty)
        self.pressing.value_chosen.connect(self._on_pressing_value_chosen)
        self.minutes.minutes_chosen.connect(self._on_minutes_chosen)
        self.decide.chosen.connect(self._on_decide_chosen)
        self.decide.pointed.connect(self.decided)
        self.add.clicked.connect(self._on_add_clicked)
        self.withdraw.clicked.connect(self._on_withdraw_clicked)

    def say_none(self, *, to_come: bool) -> None:
        """Say what stands in place of a bid: that it is still asked for (`to_come`), or that there is none."""
        words = self.tr("to come") if to_come else self.tr("no bid today")
        self._none.setText(words)
        self.add.setAccessibleDescription(words)

    def refresh(self, places: int) -> None:
        """Show the member's bid as it is now; `places` slots can be chosen."""
        view = self._hub.meeting
        member = view.member(self.member_id)
        if member is None:
            return
        self._who.show_member(member)
        turn = view.turns.get(self.member_id)
        words = last_turn_text(view.meeting.number - turn.meeting_number if turn is not None else None)
        self._last_turn.setText(self.tr("last turn: {turn}").format(turn=words) if self._narrow else words)
        self._last_turn.set_role("quiet" if turn is not None else "strong")
        bid = view.bid_of(self.member_id)
        self.headline.set_committed(bid.headline if bid is not None else "")
        self._show_wait(wait_text(view.wait_of(bid)) if bid is not None else "")
        if places != self._places:
            self._places = places
            self.decide.set_options(slot_options(places))
        if bid is not None:
            self._adding = False
            self.pressing.set_value(bid.pressing)
            self.minutes.set_minutes(bid.wanted_ms // MINUTE_MS)
            self._show_decision(bid)
        self._show_parts(bid is not None)

    def arrange(self, columns: BidColumns, narrow: bool) -> None:
        """Line up with the head of the table, or stand in two lines when there is little room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.refresh(self._places)
        self._layout.arrange(columns, narrow)
        # In one line it stands below the words.
        self.wait.setContentsMargins(0 if narrow else _AS_IN_FIELD, 0, 0, 0)

    @property
    def name(self) -> str:
        """The member's name."""
        return self._who.name()

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, from left to right."""
        return [self.headline, self.add, self.pressing, self.minutes, self.decide, self.withdraw]

    def _show_wait(self, text: str) -> None:
        self.wait.setText(text)
        self.wait.setVisible(bool(text))
        self.headline.set_room(1 if self._narrow or text else WORD_LINES)

    def _show_decision(self, bid: Bid) -> None:
        chosen = chosen_bids(self._hub.meeting)
        place = next((n for n, one in enumerate(chosen) if one.id == bid.id), None)
        deferred = NEXT_TIME if bid.outcome is BidOutcome.DEFERRED else ""
        self.decide.set_value(str(place) if place is not None else deferred)
        # Slots are filled one after the other: a bid comes in at the next free one, or before one that is chosen.
        # A chosen bid can only change places with another; beyond the last there is nothing to change with.
        last = len(chosen) if place is None else len(chosen) - 1
        free = self.tr("Slot {number} is filled first.").format(number=last + 1)
        alone = self.tr("Nobody has this slot to change places with.")
        for n in range(self._places):
            self.decide.set_option_enabled(str(n), n <= last, free if place is None else alone)

    def _show_parts(self, has_bid: bool) -> None:
        """Hiding what has the keyboard would send it away, so parts are shown first."""
        for part in (self.pressing, self.minutes, self.decide, self.withdraw):
            part.setVisible(has_bid)
        self._minutes_word.setVisible(has_bid and self._narrow)
        # Beside many places there is no room for it; the tooltip has it.
        few = self._places <= _PLACES_BESIDE_A_WORD
        self._pressing_word.setVisible(has_bid and self._narrow and few)
        self.headline.setVisible(has_bid or self._adding)
        self._nothing.setVisible(not has_bid and not self._adding)

    def _now(self) -> Moment:
        return self._hub.services.clock.now()

    def _bid(self) -> Bid | None:
        return self._hub.meeting.bid_of(self.member_id)

    def _on_headline_committed(self, text: str) -> None:
        bid = self._bid()
        if not text.strip() and bid is None:
            return
        meeting, bids = self._hub.meeting.meeting.id, self._hub.services.bids
        wanted = 0 if bid is not None else even_share(self._hub.meeting, self._now()) * MINUTE_MS
        change = self._hub.do(lambda: bids.place_bid(meeting, self.member_id, text, wanted_ms=wanted))
        if change is None:
            self.headline.refuse()
        self.refresh(self._places)
        if change is not None and bid is None:
            self.placed.emit(self.member_id)

    def _on_headline_left_empty(self) -> None:
        if self._adding and self._bid() is None:
            had_keyboard = self.headline.hasFocus()
            self._adding = False
            self._show_parts(has_bid=False)
            if had_keyboard:
                # Or it would go on to whatever comes next in the window.
                self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressing_value_chosen(self, value: int) -> None:
        bid = self._bid()
        if bid is not None:
            self._hub.do(lambda: self._hub.services.bids.set_pressing(bid.id, value))
        self.refresh(self._places)

    def _on_minutes_chosen(self, minutes: int) -> None:
        bid = self._bid()
        if bid is None:
            return
        if self._hub.do(lambda: self._hub.services.bids.set_wanted(bid.id, minutes)) is None:
            self.minutes.refuse()
        self.refresh(self._places)

    def _on_decide_chosen(self, value: str) -> None:
        bid = self._bid()
        if bid is None:
            self._hub.report(Refused("gone"))
        elif value == NEXT_TIME:
            self._hub.do(lambda: self._hub.services.bids.defer(bid.id))
        else:
            self._hub.do(lambda: self._hub.services.bids.present_at(bid.id, int(value)))
        self.refresh(self._places)

    def _on_add_clicked(self) -> None:
        self._adding = True
        self._show_parts(has_bid=False)
        self.headline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withdraw_clicked(self) -> None:
        bid = self._bid()
        if bid is not None:
            self._hub.do(lambda: self._hub.services.bids.withdraw(bid.id))
        self.refresh(self._places)
        self.withdrawn.emit()
