"""Finding cards of a slot: by their words, by who asked, and those that are not answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from als_desktop.models.card import Pile
from als_desktop.models.searching import has_words

if TYPE_CHECKING:
    from als_desktop.models.card import QuestionCard


@dataclass(frozen=True, slots=True)
class CardSearch:
    """What is looked for: all of it has to be true of a card. Looking for nothing finds every card.

    `unanswered` leaves out what was discarded too, for nobody will answer it.
    """

    words: str = ""
    author_id: str | None = None
    unanswered: bool = False

    @property
    def for_nothing(self) -> bool:
        """Whether there is nothing that is looked for."""
        return not self.words.strip() and self.author_id is None and not self.unanswered

    def finds(self, card: QuestionCard) -> bool:
        """Whether a card is one of those."""
        if self.author_id is not None and self.author_id not in card.author_ids:
            return False
        if self.unanswered and (card.answered_ms is not None or card.pile is Pile.DISCARDED):
            return False
        return has_words(f"{card.text}\n{card.answer_note}", self.words)
