"""The bidding: who would like to present, what the set decides, and the slots that come of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from als_desktop.models.bids_wanted import bids_wanted, left_to_bid, nobody_left_to_bid
from als_desktop.models.leading import starting_leads
from als_desktop.models.schedule import time_to_give
from als_desktop.models.spoken_number import number_typed
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.packs import pack_of_meeting
from als_desktop.ui.bidding.bid_arithmetic import BidArithmetic
from als_desktop.ui.bidding.bid_facts import can_be_shortened, even_share, offer_of, slots_follow_bids
from als_desktop.ui.bidding.bid_lead import bid_lead
from als_desktop.ui.bidding.bid_table import BidTable
from als_desktop.ui.bidding.bid_words import make_slots_text, outcome_text
from als_desktop.ui.bidding.decision_keyboard import DecisionKeyboard
from als_desktop.ui.bidding.pressing_asked import MOST_PRESSING, PressingAsked
from als_desktop.ui.bidding.running_order import RunningOrder
from als_desktop.ui.bidding.time_modes import TimeModes
from als_desktop.ui.console.asking_round import Asked
from als_desktop.ui.console.workspace import Digits, EntryMode, Turns
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.buttons import normal_button, primary_button, quiet_button
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.tab_order import TabOrder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.people import Member
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_SOFT_LIMIT = 140
_PRESSING = "pressing"


class BiddingWorkspace(PageWorkspace):
    """The table of bids, the arithmetic, the three time modes, and the button that makes the slots."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        # The page itself has the keyboard once the slots are made: nothing on it is to be filled.
        self.setProperty("ownFocusLook", True)
        self._tabs = TabOrder()
        self._to_give = 0
        self._passed: set[str] = set()
        self._pressing = PressingAsked()
        self.table = BidTable(hub, theme)
        self.order = RunningOrder(hub, theme)
        self.arithmetic = BidArithmetic(theme)
        self.modes = TimeModes(hub, theme)
        self.outcome = PlainLabel("", "quiet", wrap=True)
        self.shorten = primary_button(theme, self.tr("Shorten to fit"), size="big")
        self.change_order = normal_button(theme, self.tr("Change running order"), size="big")
        self.change_order.setCheckable(True)
        self.make = primary_button(theme, self.tr("Make slots"), size="big")
        self._keyboard = DecisionKeyboard(self, self.table, self.order, self.make)
        self.make.set_keys([self.tr("Ctrl"), self.tr("Enter")])
        # A second press where the slots were made finds nothing: making them anew is a side way, elsewhere.
        self.make_anew = quiet_button(theme, self.tr("Make slots"), size="small")
        for button in (self.make, self.make_anew):
            keep_room(button)
        self.order.tools.addWidget(self.make_anew)
        # What is decided stands where the sums were, so that nothing moves when it comes.
        self._sums = QStackedWidget()
        for part in (self.arithmetic, self.order):
            self._sums.addWidget(part)
        for part in (self.table, self._sums, self.modes):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addWidget(self.outcome, 1)
        self.foot.addWidget(self.shorten)
        self.foot.addWidget(self.change_order)
        self.foot.addWidget(self.make)
        self.hint = PlainLabel("", "strong")
        self.hint.set_tone("accent")
        self.header.tools.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignBottom)
        keys = QShortcut(self)
        keys.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        keys.activated.connect(self._on_keys_activated)
        self.table.decided.connect(self._on_table_decided)
        self.table.withdrawn.connect(self._on_table_withdrawn)
        self.table.placed.connect(self._on_table_placed)
        self.make.clicked.connect(self._on_make_clicked)
        self.make_anew.clicked.connect(self._on_make_clicked)
        self.shorten.clicked.connect(self._on_shorten_clicked)
        self.change_order.toggled.connect(self._on_change_order_toggled)

    def show_stage(self, stage: StageRun) -> None:
        """Turn to the bidding of a meeting; in another one nobody has passed."""
        if self.stage is None or self.stage.meeting_id != stage.meeting_id:
            self._passed.clear()
            self._pressing.rest()
        super().show_stage(stage)

    def refresh(self) -> None:
        """Show the bids as they are now."""
        if self.hub.view is None:
            return
        view, now = self.hub.view, self.hub.services.clock.now()
        self._to_give = time_to_give(view, now) // MINUTE_MS
        lead = bid_lead(view, now, self._passed)
        asked = self._pressing_of
        title = self.tr("How pressing is it for {name}?").format(name=asked.name) if asked else lead.title
        self.header.show_words(self.tr("Bidding"), title)
        self.hint.setText("" if asked else lead.hint)
        to_come = {m.id for m in self._left} if bids_wanted(view, self._passed) else ()
        self.table.refresh(frozenset() if asked else lead.deciding, to_come)
        self.order.refresh()
        self.arithmetic.show_bids(view, now)
        self.modes.refresh()
        settled = self._settled()
        # What does not fit is made to fit first.
        shorten = can_be_shortened(view, now)
        for button in (self.make, self.make_anew):
            button.setText(self.tr("Make slots") if shorten else make_slots_text(view, now))
        # While bids are called for, or to be decided on, that is what comes next.
        offered = offer_of(view, view.time_mode, now)
        leads = (
            bool(offered.shares)
            and offered.fits
            and not bids_wanted(view, self._passed)
            and not lead.deciding
            and asked is None
        )
        # What waits for a decision is said above; what becomes of it is not known yet.
        waits = asked is not None or (lead.deciding and offered.fits)
        self.outcome.setText("" if waits else outcome_text(view, now, self._passed))
        self.make.set_kind("primary" if leads else "normal")
        self.make.setVisible(not settled)
        self.make_anew.setVisible(settled)
        self._show_order()
        self.change_order.setVisible(not view.slots_decided and not shorten)
        self.shorten.setVisible(shorten)
        self._tabs.set_stops(self._tab_stops())
        self.tell_console()
        self.tell_lead()

    def begins_on_page(self) -> bool:
        """Once all bids are there they are decided on, and then made into slots."""
        view = self.hub.view
        left = view is None or not nobody_left_to_bid(view, self._passed) or self._pressing_of is not None
        return (not left and self.table.decides) or self._keyboard.makes

    def stands_out(self, member_id: str | None) -> str | None:
        """Nobody, once it is decided who presents."""
        asks = self._pressing_of is not None or bids_wanted(self.hub.meeting, self._passed)
        return member_id if asks else None

    def take_keyboard(self) -> bool:
        """Have the keyboard on the first decision, else on the button that makes the slots."""
        return self.begins_on_page() and self._keyboard.go_on()

    def tick(self) -> None:
        """Once the spare time is used up, each minute that passes is a minute less to give."""
        view = self.hub.view
        if (
            view is not None
            and time_to_give(view, self.hub.services.clock.now()) // MINUTE_MS != self._to_give
        ):
            self.refresh()

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """A bid in one sentence, and then how pressing it is."""
        asked = self._pressing_of
        if asked is not None:
            words = self.tr("1 a little … 5 very (empty Enter: not said)")
            label = self.tr("How pressing")
            return (EntryMode(_PRESSING, label, words, turns=Turns.EACH, digits=Digits.ANSWER),)
        words = (
            self.tr("Another bid? First the number of a seat")
            if nobody_left_to_bid(self.hub.meeting, self._passed)
            else self.tr("If I presented today: … (empty Enter: no bid)")
        )
        return (EntryMode("bid", self.tr("Bid"), words, _SOFT_LIMIT, turns=Turns.EACH),)

    def entry_member_id(self) -> str | None:
        """Whoever has placed a bid says how pressing it is."""
        asked = self._pressing_of
        return asked.id if asked is not None else None

    def follow(self, change: Change) -> None:
        """How pressing it is may be said by the dots as well; then the next one is asked."""
        self._pressing.follow(change)
        if self.hub.turning and change.label == "place_bid":
            self._pressing.follow_redo(change)
        at_work = self._keyboard.at_work
        super().follow(change)
        if self.hub.turning and at_work:
            self._keyboard.turn(change.label)
        before = self.hub.meeting.member(self._pressing.member_id)
        if before is None or self._pressing_of is not None:
            return
        self._pressing.rest()
        self.facts_changed.emit()
        said = self.hub.meeting.bid_of(before.id) is not None
        following = self.asked_next("", before) if said else None
        if following is not None and following.member is not None:
            self.turned_to.emit(following.member.id)

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Place the bid of a member who is here."""
        if mode == _PRESSING:
            return self._say_pressing(text)
        view = self.hub.meeting
        member = view.member(member_id)
        if member is None:
            self.notice_wanted.emit(self.tr("Choose the seat of the person who bids, then add the bid."))
            return False
        if member not in view.members_in_room:
            self.notice_wanted.emit(
                self.tr("{name} is not marked as here, so there is no bid.").format(name=member.name)
            )
            return False
        if view.bid_of(member.id) is not None:
            words = self.tr(
                "{name} has a bid already. Change its words where it stands, or choose another seat."
            )
            self.notice_wanted.emit(words.format(name=member.name))
            return False
        wanted_ms = even_share(view, self.hub.services.clock.now()) * MINUTE_MS
        bids = self.hub.services.bids
        change = self.hub.do(lambda: bids.place_bid(view.meeting.id, member.id, text, wanted_ms=wanted_ms))
        if change is not None:
            self._ask_pressing(member.id)
        return change is not None

    def _ask_pressing(self, member_id: str) -> None:
        self._pressing.ask(member_id)
        self.refresh()
        # What to say keeps step with it.
        self.facts_changed.emit()

    def _say_pressing(self, text: str) -> bool:
        number, bid = number_typed(text, MOST_PRESSING), self._pressing.bid(self.hub.meeting)
        if not number or bid is None:
            self.notice_wanted.emit(
                self.tr("How pressing is a number from 1 to 5. Enter alone leaves it open.")
            )
            return False
        return self.hub.do(lambda: self.hub.services.bids.set_pressing(bid.id, number)) is not None

    def pass_over(self, mode: str, member_id: str) -> None:
        """A member wants to place no bid."""
        self.did_pass(mode, member_id, partial(self._take_back_pass, mode, member_id))
        if mode == _PRESSING:
            self._pressing.rest()
        else:
            self._passed.add(member_id)
        self.refresh()
        self.facts_changed.emit()

    def _take_back_pass(self, mode: str, member_id: str) -> None:
        if mode == _PRESSING:
            self._pressing.ask(member_id)
        else:
            self._pressing.rest()
            self._passed.discard(member_id)
        self.refresh()
        self.ask_again(mode, member_id)

    def asked_next(self, mode: str, after: Member | None) -> Asked | None:
        """Who has no bid yet and did not pass, and of a bid first how pressing it is; None once there is nobody."""
        asked = self._pressing_of
        if asked is not None:
            return Asked(asked)
        left = self._left
        following = (m for m in left if after is not None and m.seat > after.seat)
        member = next(following, left[0] if left else None)
        return Asked(member) if member is not None else None

    @property
    def _left(self) -> list[Member]:
        """Those who are here, have no bid and did not pass."""
        return left_to_bid(self.hub.meeting, self._passed)

    def typing_leads(self) -> bool:
        """Until everybody has a bid or has passed, or it is decided."""
        if self._pressing_of is not None:
            return not starting_leads(self.hub.meeting, self.stage)
        return super().typing_leads() and bids_wanted(self.hub.meeting, self._passed)

    def step(self, told: str) -> str:
        """Who has passed is known here only."""
        view = self.hub.meeting
        if self._pressing_of is not None:
            return "pressing"
        if told == "made" and not self._settled():
            return "agree"
        if told != "bid" or bids_wanted(view, self._passed):
            return told
        return "choose" if view.turns else "choose_first"

    def seat_facts(self) -> dict[str, str]:
        """The minutes each member bids, or who was not asked yet."""
        view = self.hub.meeting
        facts, left = {}, self._left
        for member in view.members_in_room:
            bid = view.bid_of(member.id)
            if bid is not None:
                words = self.tr("bid {minutes} min").format(minutes=bid.wanted_ms // MINUTE_MS)
            elif member not in left or not bids_wanted(view, self._passed):
                words = self.tr("no bid")
            else:
                words = self.tr("to come")
            facts[member.id] = words
        return facts

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("bids")

    def choose_member(self, member_id: str) -> None:
        """Bring the member's row into view; somebody else has the word then."""
        if self._pressing.member_id not in (None, member_id):
            self._pressing.rest()
            self.refresh()
            self.facts_changed.emit()
        row = self.table.row(member_id)
        if row is not None:
            self.bring_into_view(row)

    @property
    def _pressing_of(self) -> Member | None:
        """Whoever is asked how pressing their bid is."""
        bid = self._pressing.bid(self.hub.meeting) if self.hub.view is not None else None
        return self.hub.meeting.member(bid.member_id) if bid is not None else None

    def _tab_stops(self) -> list[QWidget]:
        stops = [stop for row in self.table.rows() for stop in row.tab_stops()]
        stops += [stop for row in self.order.rows() for stop in row.tab_stops()]
        stops += [self.make_anew, *self.modes.tab_stops()]
        return [*stops, self.shorten, self.change_order, self.make]

    def _settled(self) -> bool:
        """Whether the slots are made as the bids say: then the way on is the next stage."""
        view = self.hub.meeting
        return view.slots_decided and slots_follow_bids(view)

    def _show_order(self) -> None:
        order = self.hub.meeting.slots_decided or self.change_order.isChecked()
        self._sums.setCurrentWidget(self.order if order else self.arithmetic)

    def _on_keys_activated(self) -> None:
        if self._settled():
            self.notice_wanted.emit(self.tr("The slots are made already, as the bids say."))
        else:
            self._on_make_clicked()

    def _on_make_clicked(self) -> None:
        view = self.hub.meeting
        bids = self.hub.services.bids
        split = pack_of_meeting(view).split
        by_button = self.make.hasFocus()
        self.hub.do(lambda: bids.make_slots(view.meeting.id, split))
        if self._settled():
            if by_button:
                self._keyboard.rest()
            self.bring_into_view(self._sums)

    def _on_table_decided(self) -> None:
        self._keyboard.go_on()

    def _on_table_placed(self, member_id: str) -> None:
        """As after a bid in quick entry; Enter takes the keyboard there, out of the words that are done."""
        row = self.table.row(member_id)
        self._ask_pressing(member_id)
        if row is not None and row.headline.hasFocus():
            self.entry_wanted.emit(_PRESSING)

    def _on_table_withdrawn(self) -> None:
        """Out of the button that goes, as after any other decision, or on to whoever is asked."""
        if not self._keyboard.go_on():
            self.entry_wanted.emit(self.entry_modes()[0].code)

    def _on_shorten_clicked(self) -> None:
        meeting_id, bids = self.hub.meeting.meeting.id, self.hub.services.bids
        if self.hub.do(lambda: bids.shorten_to_fit(meeting_id)) is not None:
            # The button has gone: the way on is to make the slots.
            self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change_order_toggled(self, checked: bool) -> None:
        self._show_order()
        if checked:
            self.bring_into_view(self._sums)
            self.order.focus_first()
