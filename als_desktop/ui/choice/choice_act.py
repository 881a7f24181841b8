"""Choosing one of several by a press, and letting it go by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.choosing import Choice
    from als_desktop.ui.hub import Hub


def choose_or_leave(hub: Hub, slot_id: str, choice: Choice, card_id: str, text: str, *, chosen: bool) -> None:
    """Choose what is offered, by its card, or by its words where the pack offers it; one that is `chosen` is let go."""
    services = hub.services
    if chosen:
        leave = services.board.unmark_answered if choice.offers else services.board.leave_here
        hub.do(lambda: leave(card_id))
    elif choice.offers:
        hub.do(lambda: services.choices.choose_words(slot_id, choice.title, text))
    else:
        hub.do(lambda: services.choices.choose(card_id, choice.title))
