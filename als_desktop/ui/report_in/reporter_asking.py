"""What a reporter is still asked, over all their actions; then they are through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.action import ActionReport
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.report_in.report_asking import QUESTIONS, STATUS
from als_desktop.ui.report_in.report_facts import finished

if TYPE_CHECKING:
    from collections.abc import Iterator

    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.report_in.report_card import ReportCard
    from als_desktop.ui.report_in.report_cards import ReportCards


class ReporterAsking:
    """Of the reporter whose cards are shown."""

    def __init__(self, hub: Hub, cards: ReportCards) -> None:
        """Nobody reports until there is a `reporter_id`."""
        self._hub = hub
        self._cards = cards
        self.reporter_id: str | None = None

    @property
    def told(self) -> bool:
        """Whether it is said of all their actions what became of them; something may still be asked."""
        return self.reporter_id is not None and finished(self._hub.meeting, self.reporter_id)

    @property
    def through(self) -> bool:
        """Whether nothing more is asked."""
        return self.told and self.dated is None and not self.last_word_is_asked

    @property
    def dated(self) -> ReportCard | None:
        """The first action of which it is asked until when it goes on."""
        return next((card for card in self._cards.cards() if card.asks_date), None)

    @property
    def awaited(self) -> ReportCard | None:
        """The action of which it is asked next what became of it."""
        view, current = self._hub.meeting, self._cards.current()
        waiting = [card for card in self._cards.cards() if card.asking.talked_through(view)]
        return current if current in waiting else next(iter(waiting), None)

    @property
    def last_word_is_asked(self) -> bool:
        """Whether all is said but what it has taught: once for all actions, unless it was passed over."""
        if not self.told or self.dated is not None:
            return False
        return not any(card.asking.taught(self._hub.meeting) for card in self._cards.cards())

    def taken_back(self, change: Change) -> tuple[ReportCard, ReportField] | None:
        """The question whose answer a change took away, and of which action, where it is one of the reporter's."""
        return next((found[:2] for found in self._answers(change) if found[2] < 0), None)

    def answered(self, change: Change) -> tuple[ReportCard, ReportField] | None:
        """The question to which a change gave words."""
        return next((found[:2] for found in self._answers(change) if found[2] > 0), None)

    def _answers(self, change: Change) -> Iterator[tuple[ReportCard, ReportField, int]]:
        """The answers that a change made longer, or shorter, by how many characters."""
        cards = {card.action_id: card for card in self._cards.cards()}
        for edit in change.edits_of(ActionReport):
            words = [
                tuple(getattr(one, f.value) if one is not None else "" for f in QUESTIONS) for one in edit
            ]
            card = cards.get(next(one.action_id for one in edit if one is not None))
            if card is not None:
                for field, before, after in zip(QUESTIONS, *words, strict=True):
                    yield card, field, len(after) - len(before)

    def wanted(self) -> tuple[ReportCard, str] | None:
        """What is asked by itself, and of which action: what it becomes, a date, what became of it, the last word."""
        current, dated, awaited = self._cards.current(), self.dated, self.awaited
        if current is not None and current.asks_instead:
            return current, ReportField.WHAT_NOW
        if dated is not None:
            return dated, ReportField.NEW_BY_WHEN
        if awaited is not None:
            return awaited, STATUS
        if current is not None and self.last_word_is_asked:
            return current, current.asking.left_at_the_end(self._hub.meeting)
        return None
