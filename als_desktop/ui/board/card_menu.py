"""The menu of a card: everything that can be done with it, by click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from als_desktop.models.card import CardGroup, Pile, QuestionCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme


class CardMenu(QMenu):
    """Shows what is possible with a card, most likely first.

    Signals:
        wanted(act): the name of an act, or `move:` and a lane's code.
    """

    wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        card: QuestionCard,
        groups: Sequence[tuple[CardGroup, str]],
        *,
        spotlit: bool,
    ) -> None:
        """`groups` are the presenter's groups with the names they are called by."""
        super().__init__(parent)
        self._theme = theme
        if card.pile is Pile.DRAFTED:
            self._offer("hand_over", self.tr("Read out and hand over"), "message", "R")
        self._offer_answering(card, spotlit=spotlit)
        self.addSeparator()
        move = self.addMenu(theme.icon("arrow_right"), self.tr("Move to"))
        for n, (group, title) in enumerate(groups):
            if group.id != card.group_id:
                key = str(n + 1) if n < 9 else ""
                self._offer(f"move:{group.id}", title, "board", key, menu=move)
        self._offer("new_group", self.tr("New group"), "plus", "G", menu=move)
        move.addSeparator()
        for pile, title, icon, key in (
            (Pile.HANDED_OVER, self.tr("Handed over"), "hand", "B"),
            (Pile.HOLD, self.tr("Hold"), "pause", "H"),
            (Pile.DISCARDED, self.tr("Discarded"), "discard", "D"),
        ):
            if card.pile is not pile:
                self._offer(f"move:{pile.value}", title, icon, key, menu=move)
        if card.parent_id is None:
            self._offer("up", self.tr("Move up"), "arrow_up", "Ctrl+Up")
            self._offer("down", self.tr("Move down"), "arrow_down", "Ctrl+Down")
        self.addSeparator()
        self._offer("follow_up", self.tr("Follow-up question"), "follow_up", "F")
        self._offer("edit", self.tr("Reword"), "edit", "F2")
        if card.pile is Pile.DISCARDED:
            self._offer("take_back", self.tr("Take back"), "undo_back", "B")
        else:
            self._offer("discard", self.tr("Discard"), "discard", "D")

    def _offer_answering(self, card: QuestionCard, *, spotlit: bool) -> None:
        if card.pile in (Pile.DRAFTED, Pile.DISCARDED):
            return
        if spotlit:
            self._offer("unspot", self.tr("No longer being answered"), "screen", "Enter")
        else:
            self._offer("spot", self.tr("Answer now"), "screen", "Enter")
        if card.answered_ms is None:
            self._offer("answered", self.tr("Mark as answered"), "tick", "A")
        else:
            self._offer("unanswered", self.tr("Not answered yet"), "tick", "A")
        if card.queue_position is None:
            self._offer("queue", self.tr("Put in the answer order"), "list", "Q")
        else:
            self._offer("unqueue", self.tr("Take out of the answer order"), "list", "Q")
            self._offer("earlier", self.tr("Answer earlier"), "arrow_left")
            self._offer("later", self.tr("Answer later"), "arrow_right")
        if card.taken_home:
            self._offer("leave_here", self.tr("Do not take home"), "star", "T")
        else:
            self._offer("take_home", self.tr("Take home"), "star_filled", "T")

    def _offer(self, act: str, text: str, icon: str, key: str = "", menu: QMenu | None = None) -> None:
        action = QAction(self._theme.icon(icon), text.replace("&", "&&"), self)
        if key:
            action.setText(f"{action.text()}\t{key}")
        action.setData(act)
        action.triggered.connect(self._on_action_triggered)
        (menu or self).addAction(action)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))
