"""The cards of the person who reports, and which of them is being reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from als_desktop.models.action import REPORTABLE, ActionReport
from als_desktop.models.report_turns import is_told
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.report_in.report_card import ReportCard
from als_desktop.ui.report_in.report_facts import actions_of

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class ReportCards(QWidget):
    """One card for each action of one reporter.

    A card belongs to its action for good: what was typed into it can never end up with somebody else's.

    Signals:
        picked(): a person turned to another card.
        reached(ReportCard): the keyboard, or quick entry, went on to a card by itself.
        waived(): a person put a question away on a card.
        begun(field): the keyboard came to an empty field of the current card.
    """

    picked = Signal()
    waived = Signal()
    begun = Signal(str)
    reached = Signal(object)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_reporter`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._cards: dict[str, ReportCard] = {}
        self._shown: list[str] = []
        self._current_id: str | None = None
        self._by_hand = False
        self._left_id: str | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def show_reporter(self, member_id: str) -> None:
        """Show the cards of a member as they are now."""
        self._shown = [a.id for a in actions_of(self._hub.meeting, member_id)]
        for action_id in self._shown:
            if action_id not in self._cards:
                card = self._cards[action_id] = ReportCard(self._hub, self._theme, action_id)
                card.picked.connect(self._pick_by_hand)
                card.told.connect(self._on_card_told)
                card.passed.connect(self._on_card_passed)
                card.waived.connect(self.waived)
                self._layout.addWidget(card)
        if self._current_id not in self._shown:
            self._begin()
        for action_id, card in self._cards.items():
            if action_id in self._shown:
                card.refresh(self._shown.index(action_id) + 1)
                card.mark_current(action_id == self._current_id and len(self._shown) > 1)
            card.setVisible(action_id in self._shown)

    def clear(self) -> None:
        """Forget all cards, as for another meeting."""
        for card in self._cards.values():
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self._shown.clear()
        self._current_id = self._left_id = None

    def cards(self) -> list[ReportCard]:
        """The cards shown, in order."""
        return [self._cards[action_id] for action_id in self._shown]

    def current(self) -> ReportCard | None:
        """The card that is being reported on, to which the head and quick entry go as well."""
        return self._cards.get(self._current_id or "")

    def mark_asked(self, asked: str | None) -> None:
        """Mark the field of the current card that quick entry fills now; none where typing does not come next."""
        for card in self.cards():
            card.mark_asked(asked if card is self.current() else None)

    def mark_awaited(self, action_id: str | None) -> None:
        """Mark the action of which it is asked next what became of it, or none."""
        for card in self.cards():
            card.mark_awaited(card.action_id == action_id)

    def card_for_status(self) -> ReportCard | None:
        """Where a status goes: the card with the keyboard, or the current one; else the first without one.

        Whoever has just typed the last words on a card, and says now what became of it, means that card.
        """
        cards, unsaid = self.cards(), self._unsaid()
        keyboard = QApplication.focusWidget()
        focused = (c for c in cards if keyboard is not None and c.isAncestorOf(keyboard))
        left = (c for c in unsaid if c.action_id == self._left_id)
        current = (c for c in cards if c is self.current() and (self._by_hand or c in unsaid))
        wanted = (*focused, *left, *current, *unsaid, *cards)
        return wanted[0] if wanted else None

    def turn_by(self, step: int) -> ReportCard | None:
        """Pick the card `step` after the current one; None past the first and the last."""
        current = self.current()
        at = self.cards().index(current) + step if current is not None else -1
        if not 0 <= at < len(self._shown):
            return None
        self._pick_by_hand(self._shown[at])
        return self.cards()[at]

    def choose_status(self, place: int) -> None:
        """Give the status at `place` of those that can be reported (from 0)."""
        card = self.card_for_status()
        if card is None:
            return
        card.choose_status(REPORTABLE[place])
        if card.action_id != self._left_id:
            self.stay_at(card)

    def stay_at(self, card: ReportCard) -> None:
        """More words go to this card."""
        by_hand = self._by_hand and card is self.current()
        self._pick(card.action_id, by_hand=by_hand)

    def ask_anew(self, field: ReportField) -> None:
        """A person turned back to a question.

        A card that typing itself has come to is asked each question once: whoever turns back to one means the next
        action.
        """
        card = self.current()
        if card is not None and not self._by_hand and card.texts[field].kept():
            self.go_on_from(card)

    def go_on_from(self, card: ReportCard) -> bool:
        """All was asked about this card: words go to the next one. False after the last."""
        at = self._shown.index(card.action_id) + 1
        if at == len(self._shown):
            return False
        self._pick(self._shown[at], by_hand=False)
        self._left_id = card.action_id
        self.reached.emit(self._cards[self._shown[at]])
        return True

    def _begin(self) -> None:
        """A reporter begins, or comes back: with the first action that is not reported on, else with the last."""
        untold = {a.id for a in self._hub.meeting.earlier_actions if not is_told(self._hub.meeting, a)}
        first = next(iter([*(c for c in self.cards() if c.action_id in untold), *self.cards()[-1:]]), None)
        self._current_id = first.action_id if first is not None else None
        self._left_id, self._by_hand = None, False

    def _unsaid(self) -> list[ReportCard]:
        """The cards of actions of which nobody has said yet what became of them."""
        said = {r.action_id for r in self._hub.meeting.of(ActionReport) if r.status in REPORTABLE}
        return [c for c in self.cards() if c.action_id not in said]

    def _pick_by_hand(self, action_id: str) -> None:
        self._pick(action_id, by_hand=True)

    def _pick(self, action_id: str, *, by_hand: bool) -> None:
        self._by_hand = by_hand
        self._left_id = None
        if action_id != self._current_id:
            self._current_id = action_id
            self.picked.emit()

    def _on_card_told(self, action_id: str) -> None:
        # The status of the action that was just talked through does not bring its questions back.
        if action_id != self._left_id:
            self._pick_by_hand(action_id)

    def _on_card_passed(self, action_id: str) -> None:
        if self.go_on_from(self._cards[action_id]):
            first = self._cards[self._current_id or ""].texts[ReportField.DID]
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Only where somebody writes: the keyboard may come to a choice by itself, as when a stage is entered.
        for card in self.cards():
            field = next((field for field, text in card.texts.items() if text is now), None)
            if field is not None or now in (card.new_date, card.follow_up.anew):
                self._pick_by_hand(card.action_id)
            if field is not None and not card.texts[field].kept():
                self.begun.emit(field.value)

    def _on_theme_changed(self) -> None:
        self._layout.setSpacing(self._theme.px("workspace_gap"))
