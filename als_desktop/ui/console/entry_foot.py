"""The line below quick entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from als_desktop.ui.console.craft_line import CraftLine
    from als_desktop.ui.console.entry_hints import EntryHints

_ANY = 16_777_215


class EntryFoot(QWidget):
    """Shows keys, or in their place a word on the question that is typed; it is as high in either case."""

    def __init__(self) -> None:
        """Shows nothing."""
        super().__init__()
        self._pages = QStackedLayout(self)
        self._nothing = PlainLabel(" ", "caption")
        self._hints: EntryHints | None = None
        self._alone = True
        self._craft: CraftLine | None = None
        self._hinting = False
        self._pages.addWidget(self._nothing)

    def set_hints(self, on: bool) -> None:
        """Whether keys are shown while there is nothing to say."""
        self._hinting = on
        if on and self._hints is None:
            # Late: a small window, with which the program begins, has no room for them.
            from als_desktop.ui.console.entry_hints import EntryHints

            self._hints = EntryHints()
            self._pages.addWidget(self._hints)
            self._hints.show_seat_keys(alone=self._alone)
        if self._hints is not None:
            # What is hidden asks for no height.
            self._hints.setMaximumHeight(_ANY if on else 0)
        self._show_page()

    def set_seat_keys(self, *, alone: bool) -> None:
        """Whether a digit alone chooses a seat, or begins words."""
        self._alone = alone
        if self._hints is not None:
            self._hints.show_seat_keys(alone=alone)

    def consider(self, question: str) -> None:
        """Look at a question that is typed; "" is none."""
        if self._craft is None:
            if not question:
                return
            # Late: nothing of it is needed before the first question is typed.
            from als_desktop.ui.console.craft_line import CraftLine

            self._craft = CraftLine()
            self._pages.addWidget(self._craft)
            self._craft.changed.connect(self._show_page)
        self._craft.consider(question)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody types any more."""
        super().hideEvent(event)
        if self._craft is not None:
            self._craft.rest()

    def _show_page(self) -> None:
        craft = self._craft
        if craft is not None and craft.text():
            self._pages.setCurrentWidget(craft)
        elif self._hinting and self._hints is not None:
            self._pages.setCurrentWidget(self._hints)
        else:
            self._pages.setCurrentWidget(self._nothing)
