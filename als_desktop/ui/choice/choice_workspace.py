"""Choosing one of several: what is offered, one below the other, and the one that the presenter chooses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from als_desktop.models.choosing import Choice, choice_at, loose_cards
from als_desktop.models.roles import cast_to_lead
from als_desktop.models.stage_words import lines_at
from als_desktop.services.catalogues import scripts
from als_desktop.ui.choice.choice_act import choose_or_leave
from als_desktop.ui.choice.choice_modes import OWN_WORDS, offer_mode, own_words_mode
from als_desktop.ui.choice.chosen_line import ChosenLine
from als_desktop.ui.choice.offer_row import OfferRow
from als_desktop.ui.pages.slot_page import SlotPage
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting import Slot
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason


@dataclass(frozen=True, slots=True)
class _Offer:
    key: str
    text: str
    author: Member | None
    card_id: str
    chosen: bool


class ChoiceWorkspace(SlotPage):
    """The middle of the console while one of several is chosen."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._offers: list[_Offer] = []
        self._told_chosen = ""
        self.before = ChosenLine(theme)
        self._lines = column(theme.px("space_s"))
        self._rows: KeyedRows[OfferRow] = KeyedRows(self._lines)
        self.empty = EmptyState(theme, "", "")
        # Room for the ring around the row that has the keyboard.
        ring = theme.px("space_xs")
        self._lines.setContentsMargins(ring, ring, ring, ring)
        self.body.addWidget(self.before)
        self.body.addLayout(self._lines)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch(1)

    @property
    def rows(self) -> list[OfferRow]:
        """What can be chosen, from top to bottom."""
        return self._rows.rows()

    def show_slot(self, slot: Slot, presenter: Member | None, name: str) -> None:
        """Show what is offered, and what was chosen of it."""
        choice, view = self._choice, self.hub.meeting
        if choice is None or self.stage is None:
            return
        caption = self.tr("{name} chooses one, slot {n} of {all}")
        chosen = choice.chosen
        head = f"{choice.title}: {chosen.text}" if chosen is not None else slot.issue
        self.header.show_member(presenter)
        self.header.show_words(caption.format(name=name, n=slot.position + 1, all=len(view.slots)), head)
        self.before.show_slot(view, slot, but=choice.title)
        self._offers = self._offered(slot, choice)
        rows = self._rows.settle([one.key for one in self._offers], self._new_row)
        for shown, one in zip(rows, self._offers, strict=True):
            shown.show_offer(one.text, one.author, chosen=one.chosen)
        lines = lines_at(view, self.stage, scripts())
        self.empty.set_texts(choice.title, lines[0] if lines else "")
        self.empty.setVisible(not rows)
        chosen_id = chosen.id if chosen is not None else ""
        if chosen_id != self._told_chosen:
            self._told_chosen = chosen_id
            self.lead_changed.emit()

    def entry_modes(self) -> tuple[EntryMode, ...]:
        """One more to choose from; where the pack offers some, in the presenter's own words."""
        choice = self._choice
        if choice is None:
            return ()
        return (own_words_mode() if choice.offers else offer_mode(),)

    def entry_member_id(self) -> str | None:
        """The others offer by seat; own words are the presenter's."""
        choice, slot = self._choice, self.slot
        return slot.presenter_id if slot is not None and choice is not None and choice.offers else None

    def enter(self, mode: str, member_id: str | None, text: str) -> bool:
        """Offer it, or choose it at once."""
        choice, slot = self._choice, self.slot
        if choice is None or slot is None:
            return False
        choices, title = self.hub.services.choices, choice.title
        if mode == OWN_WORDS:
            return self.hub.do(lambda: choices.choose_words(slot.id, title, text)) is not None
        return self.hub.do(lambda: choices.offer(slot.id, title, member_id, text)) is not None

    def seat_facts(self) -> dict[str, str]:
        """Who chooses, and who has offered something."""
        choice, slot = self._choice, self.slot
        if choice is None or slot is None:
            return {}
        facts = {slot.presenter_id: self.tr("chooses")}
        if choice.offers or slot.anonymous:
            return facts
        offered = {author for card in choice.cards for author in card.author_ids}
        # Nothing is waited for from whoever leads.
        leader = cast_to_lead(self.hub.meeting, slot)
        for member in self.hub.meeting.members:
            if member.id in offered - {slot.presenter_id}:
                facts[member.id] = self.tr("offered")
            elif member.id not in (slot.presenter_id, leader):
                facts[member.id] = self.tr("none yet")
        return facts

    def seat_caption(self) -> str:
        """What the facts are about."""
        return self.tr("offers")

    def look_at(self, record_id: str) -> None:
        """Turn to a card that was offered."""
        key = next((one.key for one in self._offers if one.card_id == record_id), None)
        self._go_to(key)

    def commit(self) -> None:
        """Write down what is half typed."""
        for shown in self.rows:
            shown.text.commit()

    @property
    def _choice(self) -> Choice | None:
        return choice_at(self.hub.meeting, self.stage)

    def _offered(self, slot: Slot, choice: Choice) -> list[_Offer]:
        """What the pack offers first, and then what was offered by people."""
        view = self.hub.meeting
        by_text = {card.text.casefold(): card for card in choice.cards} if choice.offers else {}
        offers: list[_Offer] = []
        for text in choice.offers:
            card = by_text.get(text.casefold())
            chosen = card is not None and choice.is_chosen(card)
            offers.append(_Offer(text, text, None, card.id if card is not None else "", chosen))
        known = {one.card_id for one in offers}
        cards: Sequence[QuestionCard] = choice.cards
        if not choice.offers:
            cards = (*cards, *loose_cards(view, slot.id))
        for card in cards:
            if card.id not in known:
                author = next(iter(view.authors(card)), None)
                chosen = card in choice.cards and choice.is_chosen(card)
                offers.append(_Offer(card.id, card.text, author, card.id, chosen))
        return offers

    def _new_row(self, key: str) -> OfferRow:
        made = OfferRow(self.theme, key)
        choice = self._choice
        if choice is not None and key in choice.offers:
            made.fix_words()
        made.wanted.connect(self._on_row_wanted)
        made.reworded.connect(self._on_row_reworded)
        made.left.connect(self._on_row_left)
        return made

    def _go_to(self, key: str | None) -> None:
        row = self._rows.row(key) if key is not None else None
        if row is not None:
            row.setFocus(_OTHER)
            self.bring_into_view(row)

    def _on_row_wanted(self, key: str) -> None:
        choice, slot = self._choice, self.slot
        one = next((one for one in self._offers if one.key == key), None)
        if choice is None or slot is None or one is None:
            return
        choose_or_leave(self.hub, slot.id, choice, one.card_id, one.text, chosen=one.chosen)

    def _on_row_reworded(self, key: str, text: str) -> None:
        row = self._rows.row(key)
        if row is not None and self.hub.do(lambda: self.hub.services.board.edit_text(key, text)) is None:
            row.text.refuse()

    def _on_row_left(self, key: str, by: int) -> None:
        keys = self._rows.keys()
        at = keys.index(key) + by if key in keys else -1
        self._go_to(keys[at] if 0 <= at < len(keys) else None)
