"""What can be done with an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.feedback.prompts import Prompt
    from als_desktop.ui.theme.theme import Theme

REMOVE = "remove"
MOVE = "move:"


class AnswerMenu(ActMenu):
    """To put it under another prompt, where it can be, or to remove it."""

    def __init__(
        self, theme: Theme, parent: QWidget, name: str, others: Sequence[tuple[Prompt, int]]
    ) -> None:
        """`others` are the prompts it can be put under, each with how many columns to the right it is."""
        super().__init__(theme, parent, name)
        for prompt, by in others:
            key = {-1: "Alt+←", 1: "Alt+→"}.get(by, "")
            icon = "arrow_left" if by < 0 else "arrow_right"
            words = self.tr("Move to “{prompt}”").format(prompt=prompt.words)
            self.offer(f"{MOVE}{prompt.code}", words, icon, key)
        if others:
            self.addSeparator()
        self.offer(REMOVE, self.tr("Remove, undo brings it back"), "close")
