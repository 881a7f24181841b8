"""The way on from one part of the review to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme


class NextPart(QWidget):
    """Which part of how many is shown, and a button to the next; it is as high where there is none.

    Signals: `part_wanted(value)`.
    """

    part_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Says nothing until `show_part`."""
        super().__init__()
        self._value = ""
        self.place = PlainLabel("", "quiet", equal_digits=True)
        self.button = primary_button(theme, "")
        self.button.set_trailing_icon("arrow_right")
        line = row(theme.px("space_m"))
        self.setLayout(line)
        line.addStretch(1)
        line.addWidget(self.place)
        line.addWidget(self.button)
        self.button.clicked.connect(self._on_button_clicked)

    def show_part(self, parts: Sequence[tuple[str, str]], here: str) -> None:
        """Show where `here` is among `parts`, values and names in their order; elsewhere nothing is said."""
        values = [value for value, _ in parts]
        at = values.index(here) if here in values else len(parts)
        words = self.tr("Part {n} of {all}").format(n=at + 1, all=len(parts))
        self.place.setText(words if here in values else "")
        self._offer(parts[at + 1] if at + 1 < len(parts) else None)

    def show_way_to(self, parts: Sequence[tuple[str, str]], value: str) -> None:
        """From beside the parts, offer the way to one of them; "" for none."""
        self.place.setText("")
        self._offer(next((part for part in parts if part[0] == value), None))

    def _offer(self, following: tuple[str, str] | None) -> None:
        if following is not None:
            self._value = following[0]
            self.button.setText(self.tr("Next: {part}").format(part=following[1]))
        self.button.setVisible(following is not None)
        self.setMinimumHeight(self.button.sizeHint().height())

    def set_leads(self, leads: bool) -> None:
        """Whether going on to the next part is what usually comes next, so that the button stands out."""
        self.button.set_kind("primary" if leads else "normal")

    def _on_button_clicked(self) -> None:
        self.part_wanted.emit(self._value)
