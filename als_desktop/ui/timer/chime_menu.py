"""Whether the end of a stage's time is to be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.stage_end import ChimeChoice
from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme

PLAY = "play"


class ChimeMenu(ActMenu):
    """The acts are the values of `ChimeChoice`, and `PLAY`."""

    def __init__(self, theme: Theme, parent: QWidget, chosen: ChimeChoice) -> None:
        """`chosen` is ticked."""
        super().__init__(theme, parent, self.tr("Menu of the chime"))
        words = {
            ChimeChoice.OFF: self.tr("No sound at the end"),
            ChimeChoice.SPOKEN: self.tr("One soft chime, but not into a presentation"),
            ChimeChoice.ALWAYS: self.tr("One soft chime, at the end of presentations too"),
        }
        for choice, text in words.items():
            self.mark(self.offer(choice.value, text), choice is chosen)
        self.addSeparator()
        self.offer(PLAY, self.tr("Play it now"), "bell")
