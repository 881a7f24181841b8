"""The menu of a lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.models.card import CardGroup
    from als_desktop.ui.board.lane import Lane
    from als_desktop.ui.theme.theme import Theme


class LaneMenu(ActMenu):
    """What can be done with a lane: a group can be changed, any other only folded."""

    def __init__(
        self, theme: Theme, parent: QWidget, lane: Lane, group: CardGroup | None, others: Sequence[Lane]
    ) -> None:
        """`group` is what the lane shows, if it is one; `others` are the lanes of the other groups."""
        super().__init__(theme, parent, self.tr("Menu of {name}").format(name=lane.title))
        if group is None:
            self.offer("fold", self.tr("Fold"), "chevron_left")
            return
        self.offer("rename", self.tr("Rename"), "edit")
        self.offer_colours(self.tr("Colour"), self.tr("No colour"), group.colour)
        self.offer("left", self.tr("Move left"), "arrow_left")
        self.offer("right", self.tr("Move right"), "arrow_right")
        self.offer("fold", self.tr("Pile up"), "chevron_left", "C")
        if others:
            into = self.addMenu(theme.icon("link"), self.tr("Put all its cards into"))
            for other in others:
                self.offer(f"into:{other.code}", other.title, "board", menu=into)
        self.offer("dissolve", self.tr("Dissolve, its cards go back"), "undo_back")
