"""The three ways to share the time, each with what it would give now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from als_desktop.models.people import TimeMode
from als_desktop.models.schedule import time_to_give
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import offer_of
from als_desktop.ui.bidding.bid_words import count_of_slots
from als_desktop.ui.parts.choice_card import ChoiceCard
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.parts.proportion_bar import Block, ProportionBar

if TYPE_CHECKING:
    from als_desktop.models.bidding import Offer
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


# What the cards take of one line, the one with a stepper and the others.
_WITH_A_PART, _WITHOUT = 4, 3
# Where the head of a card and the air below its words are in its layout.
_HEAD, _AIR = 0, 2


class TimeModes(QWidget):
    """Three cards, one chosen."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        words = {
            TimeMode.EQUAL: (self.tr("Equal time"), self.tr("Everyone gets the same.")),
            TimeMode.BID: (self.tr("Bid time"), self.tr("The set chooses who presents and for how long.")),
            TimeMode.HYBRID: (self.tr("Hybrid"), self.tr("min each, the rest by wishes.")),
        }
        self.cards = {mode: TimeModeCard(theme, mode, *texts) for mode, texts in words.items()}
        for card in self.cards.values():
            self._group.addButton(card.radio)
            self._layout.addWidget(card)
            card.chosen.connect(self._on_card_chosen)
        self.guaranteed = MinuteStepper(theme, self.tr("Minutes guaranteed to each in hybrid time"))
        self.guaranteed.minutes_chosen.connect(self._on_guaranteed_minutes_chosen)
        self.cards[TimeMode.HYBRID].take_part(
            self.guaranteed, self.tr("So many minutes each, the rest by wishes.")
        )
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def refresh(self) -> None:
        """Show the mode of the meeting, whether it is another than the contract's, and what each would give."""
        view, now = self._hub.meeting, self._hub.services.clock.now()
        to_give = time_to_give(view, now) // MINUTE_MS
        for mode, card in self.cards.items():
            card.show_offer(view, offer_of(view, mode, now), to_give)
            card.set_chosen(mode is view.time_mode)
            card.say_only_here(self._only_here(mode))
        self.guaranteed.set_minutes(view.guaranteed_minutes)

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*(card.radio for card in self.cards.values()), self.guaranteed]

    def _only_here(self, mode: TimeMode) -> str:
        """What the contract says, where this meeting has it otherwise by `mode`: that stays as the set agreed on it."""
        view = self._hub.meeting
        if mode is view.meeting.time_mode:
            agreed = self.cards[view.learning_set.time_mode].radio.text()
        elif mode is TimeMode.HYBRID and view.meeting.guaranteed_minutes is not None:
            agreed = self.tr("{minutes} min").format(minutes=view.learning_set.guaranteed_minutes)
        else:
            return ""
        return self.tr("In this meeting only. The contract says: {agreed}.").format(agreed=agreed)

    def _tell_only_here(self, mode: TimeMode) -> None:
        """Say it above the page too: the cards have no room for a sentence in the compact look."""
        if words := self._only_here(mode):
            self._hub.told.emit(words)

    def _on_card_chosen(self, code: str) -> None:
        view, mode, bids = self._hub.meeting, TimeMode(code), self._hub.services.bids
        if mode is not view.time_mode and self._hub.do(lambda: bids.set_time_mode(view.meeting.id, mode)):
            self._tell_only_here(mode)
        self.refresh()

    def _on_guaranteed_minutes_chosen(self, minutes: int) -> None:
        meeting_id, bids = self._hub.meeting.meeting.id, self._hub.services.bids
        if self._hub.do(lambda: bids.set_guaranteed(meeting_id, minutes)) is None:
            self.guaranteed.refuse()
        else:
            self._tell_only_here(TimeMode.HYBRID)
        self.refresh()

    def _on_theme_changed(self) -> None:
        self._layout.setSpacing(self._theme.px("workspace_gap"))
        # On one line, the one with a part of its own takes more of it.
        for mode, card in self.cards.items():
            wide = self._theme.compact and mode is TimeMode.HYBRID
            self._layout.setStretchFactor(card, _WITH_A_PART if wide else _WITHOUT)


class TimeModeCard(ChoiceCard):
    """One way, with the shares that it would give; in the compact look one line, with the sentence in the tooltip."""

    def __init__(self, theme: Theme, mode: TimeMode, title: str, sentence: str) -> None:
        super().__init__(theme, mode.value, title, sentence)
        self._mode_theme = theme
        self._usual_sentence = sentence
        self._whole_sentence = sentence
        self._only_here = ""
        self._part: QWidget | None = None
        self._bar = ProportionBar(theme, self.tr("Shares in {mode}").format(mode=title), "small")
        self.body.addStretch(1)
        self.body.addWidget(self._bar)
        self.stand_tight()
        self._arrange()
        theme.changed.connect(self._arrange)

    def take_part(self, part: QWidget, whole: str) -> None:
        """Have `part` stand where the sentence begins, or on the one line; `whole` is the sentence without it."""
        self._part, self._whole_sentence = part, whole
        self._arrange()

    def say_only_here(self, words: str) -> None:
        """Say in place of the sentence, or behind a part of it, that the contract says otherwise; "" to leave it."""
        if words != self._only_here:
            self._only_here = words
            behind = self.tr("min each. {words}").format(words=words) if self._part is not None else words
            self.set_sentence(behind if words else self._usual_sentence)
            self._arrange()

    def show_offer(self, view: MeetingView, offer: Offer, total: int) -> None:
        """Show what the mode would give of `total` minutes."""
        blocks = []
        for share in offer.shares:
            member = view.member(share.bid.member_id)
            if member is not None:
                length = share.length_ms // MINUTE_MS
                blocks.append(Block(member.name, length, member.seat, letter=member.letter))
        self._bar.set_blocks(blocks, limit=total if offer.left_ms < 0 else None, total=total)
        self.result.setText(self._result(offer))
        self.result.set_tone("" if offer.fits else "warn")

    def _result(self, offer: Offer) -> str:
        if not offer.shares:
            return self.tr("nobody chosen yet") if offer.mode is TimeMode.BID else self.tr("no bids yet")
        slots, left = count_of_slots(len(offer.shares)), offer.left_ms // MINUTE_MS
        if left < 0 and offer.mode is TimeMode.HYBRID:
            return self.tr("{number} are too many").format(number=len(offer.shares))
        if left < 0:
            return self.tr("{slots}, {minutes} min over").format(slots=slots, minutes=-left)
        return self.tr("{slots}, {minutes} min left").format(slots=slots, minutes=left)

    def _arrange(self) -> None:
        compact, part = self._mode_theme.compact, self._part
        if part is not None:
            line, at = (self._head, 1) if compact else (self._words, 0)
            self._head.removeWidget(part)
            self._words.removeWidget(part)
            line.insertWidget(at, part)
        # What is on one line stands in the middle of it, however high its neighbour is.
        for place in (_HEAD, _AIR):
            self.body.setStretch(place, 1 if compact is (place == _HEAD) else 0)
        self._sentence.setVisible(not compact)
        self._bar.setVisible(not compact)
        self.setToolTip(plain_tip(self._only_here or self._whole_sentence) if compact else "")
        self.radio.setFont(self._mode_theme.font("strong" if compact else "subtitle"))
