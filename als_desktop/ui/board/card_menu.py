"""The menu of a card: everything that can be done with it, by click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class CardMenu(ActMenu):
    """Shows what is possible with a card, most likely first; to move it is `move:` and a lane's code."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        card: QuestionCard,
        groups: Sequence[tuple[CardGroup, str]],
        *,
        spotlit: bool,
        chosen: int = 1,
    ) -> None:
        """`groups` are the presenter's groups with the names they are called by; `chosen` cards are chosen with it."""
        super().__init__(theme, parent, self.tr("Menu of {name}").format(name=card.text))
        if card.pile is Pile.DRAFTED:
            self.offer("hand_over", self.tr("Read out and hand over"), "message", "R")
        self._offer_answering(card, spotlit=spotlit)
        self.addSeparator()
        move = self.addMenu(theme.icon("arrow_right"), self.tr("Move to"))
        for n, (group, title) in enumerate(groups):
            if group.id != card.group_id:
                key = str(n + 1) if n < 9 else ""
                self.offer(f"move:{group.id}", title, "board", key, menu=move)
        self.offer("new_group", self.tr("New group"), "plus", "G", menu=move)
        move.addSeparator()
        for pile, title, icon, key in (
            (Pile.HANDED_OVER, self.tr("Handed over"), "hand", "B"),
            (Pile.HOLD, self.tr("Hold"), "pause", "H"),
            (Pile.DISCARDED, self.tr("Discarded"), "discard", "D"),
        ):
            if card.pile is not pile:
                self.offer(f"move:{pile.value}", title, icon, key, menu=move)
        if card.parent_id is None:
            self.offer("up", self.tr("Move up"), "arrow_up", "Ctrl+Up")
            self.offer("down", self.tr("Move down"), "arrow_down", "Ctrl+Down")
        self.addSeparator()
        self.offer("follow_up", self.tr("Follow-up question"), "follow_up", "F")
        self.offer("edit", self.tr("Reword"), "edit", "F2")
        self.offer("split", self.tr("Split in two"), "split", "S")
        if chosen > 1:
            self.offer("merge", self.tr("Merge {n} cards into one").format(n=chosen), "merge", "M")
        self.offer_colours(self.tr("Colour"), self.tr("As its author"), card.colour)
        self.offer("bank", self.tr("It helped: keep in the bank"), "bank")
        if card.pile is Pile.DISCARDED:
            self.offer("take_back", self.tr("Take back"), "undo_back", "B")
        else:
            self.offer("discard", self.tr("Discard"), "discard", "D")

    def _offer_answering(self, card: QuestionCard, *, spotlit: bool) -> None:
        if card.pile in (Pile.DRAFTED, Pile.DISCARDED):
            return
        if spotlit:
            self.offer("unspot", self.tr("No longer being answered"), "screen", "Enter")
        else:
            self.offer("spot", self.tr("Answer now"), "screen", "Enter")
        if card.answered_ms is None:
            self.offer("answered", self.tr("Mark as answered"), "tick", "A")
        else:
            self.offer("unanswered", self.tr("Not answered yet"), "tick", "A")
        words = self.tr("Change the note on the answer") if card.answer_note else self.tr("Note the answer")
        self.offer("note", words, "note", "W")
        if card.queue_position is None:
            self.offer("queue", self.tr("Put in the answer order"), "list", "Q")
        else:
            self.offer("unqueue", self.tr("Take out of the answer order"), "list", "Q")
            self.offer("earlier", self.tr("Answer earlier"), "arrow_left")
            self.offer("later", self.tr("Answer later"), "arrow_right")
        if card.taken_home:
            self.offer("leave_here", self.tr("Do not take home"), "star", "T")
        else:
            self.offer("take_home", self.tr("Take home"), "star_filled", "T")
