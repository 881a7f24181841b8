"""The three ways to share the time, each with what it would give now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from als_desktop.models.bidding import GUARANTEED_MS
from als_desktop.models.people import TimeMode
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.bidding.bid_facts import offer_of
from als_desktop.ui.bidding.bid_words import count_of_slots
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.proportion_bar import Block, ProportionBar

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from als_desktop.models.bidding import Offer
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class TimeModes(QWidget):
    """Three cards, one chosen."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        guaranteed = GUARANTEED_MS // MINUTE_MS
        words = {
            TimeMode.EQUAL: (self.tr("Equal time"), self.tr("Everyone gets the same.")),
            TimeMode.BID: (self.tr("Bid time"), self.tr("The set chooses who presents and for how long.")),
            TimeMode.HYBRID: (
                self.tr("Hybrid"),
                self.tr("{minutes} minutes each, the rest by minutes wanted.").format(minutes=guaranteed),
            ),
        }
        self.cards = {mode: TimeModeCard(theme, mode, *texts) for mode, texts in words.items()}
        for card in self.cards.values():
            self._group.addButton(card.radio)
            self._layout.addWidget(card, 1)
            card.chosen.connect(self._on_card_chosen)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def refresh(self) -> None:
        """Show the set's mode and what each mode would give."""
        view = self._hub.meeting
        for mode, card in self.cards.items():
            card.show_offer(view, offer_of(view, mode))
            card.set_chosen(mode is view.learning_set.time_mode)

    def _on_card_chosen(self, code: str) -> None:
        view, mode = self._hub.meeting, TimeMode(code)
        if mode is not view.learning_set.time_mode:
            self._hub.do(lambda: self._hub.services.bids.set_time_mode(view.learning_set.id, mode))
        self.refresh()

    def _on_theme_changed(self) -> None:
        self._layout.setSpacing(self._theme.px("workspace_gap"))


class TimeModeCard(Panel):
    """A radio button with the shares; a click anywhere on the card chooses it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, mode: TimeMode, title: str, sentence: str) -> None:
        super().__init__(theme, "card")
        self._card_theme = theme
        self._mode = mode
        self.radio = QRadioButton(title)
        self.radio.setAccessibleDescription(sentence)
        self.result = ElidedLabel("", "caption")
        self.result.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence = PlainLabel(sentence, "quiet", wrap=True)
        self._bar = ProportionBar(theme, self.tr("Shares in {mode}").format(mode=title), "small")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        head = row(theme.px("space_s"))
        head.addWidget(self.radio)
        head.addWidget(self.result, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        self.body.addStretch(1)
        self.body.addWidget(self._bar)
        self.radio.clicked.connect(self._on_radio_clicked)
        self._on_card_theme_changed()
        theme.changed.connect(self._on_card_theme_changed)

    def show_offer(self, view: MeetingView, offer: Offer) -> None:
        """Show what the mode would give."""
        blocks = []
        for share in offer.shares:
            member = view.member(share.bid.member_id)
            if member is not None:
                length = share.length_ms // MINUTE_MS
                blocks.append(Block(member.name, length, member.seat, letter=member.letter))
        total = max(0, view.to_give_ms) // MINUTE_MS
        self._bar.set_blocks(blocks, limit=total if offer.left_ms < 0 else None, total=total)
        self.result.setText(self._result(offer))
        self.result.set_tone("" if offer.fits else "warn")

    def set_chosen(self, chosen: bool) -> None:
        """Mark the card and its button."""
        super().set_chosen(chosen)
        self.radio.setChecked(chosen)
        self._sentence.set_tone("soft" if chosen else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with a click beside the button, too."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()

    def _result(self, offer: Offer) -> str:
        if not offer.shares:
            return self.tr("nobody chosen yet") if offer.mode is TimeMode.BID else self.tr("no bids yet")
        slots, left = count_of_slots(len(offer.shares)), offer.left_ms // MINUTE_MS
        if left < 0:
            return self.tr("{slots}, {minutes} min over").format(slots=slots, minutes=-left)
        return self.tr("{slots}, {minutes} min left").format(slots=slots, minutes=left)

    def _on_radio_clicked(self) -> None:
        self.chosen.emit(self._mode.value)

    def _on_card_theme_changed(self) -> None:
        self.radio.setFont(self._card_theme.font("subtitle"))
