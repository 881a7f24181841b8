"""The keyboard at the end of a report: on to the next reporter, and back to words when the end is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from als_desktop.ui.report_in.report_cards import ReportCards
    from als_desktop.ui.report_in.reporter_asking import ReporterAsking
    from als_desktop.ui.report_in.reporters_ahead import ReportersAhead

# Whoever has the keyboard there writes.
_WRITING = (QLineEdit, QPlainTextEdit)


class ReportKeyboard:
    """Carries it between the cards of a reporter and the row of the next."""

    def __init__(self, asks: ReporterAsking, cards: ReportCards, ahead: ReportersAhead) -> None:
        """No report has ended yet."""
        self._asks = asks
        self._cards = cards
        self._ahead = ahead
        self._was_through = False

    def take(self) -> bool:
        """Have it on the row of the next reporter, once the report is given; whether there is one."""
        return self._asks.through and self._ahead.take_keyboard()

    def follow_lead(self) -> bool:
        """On from a choice that has just ended the report, as a status does; whether words should have it instead."""
        through = self._asks.through
        ended, self._was_through = through and not self._was_through, through
        focused = self._cards.window().focusWidget()
        on_card = focused is not None and self._cards.isAncestorOf(focused)
        if ended and on_card and not isinstance(focused, _WRITING):
            self.take()
        return not through and self._ahead.next.hasFocus()
