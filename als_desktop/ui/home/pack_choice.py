"""Choosing how a set meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting_pack import Pack

_LETTERS = 18


class PackChoice(QWidget):
    """The packs by name, with a sentence on the chosen one; `chosen()` when a person takes another.

    `beside` is room at the right of the names.
    """

    chosen = Signal()

    def __init__(self, packs: Sequence[Pack], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[Pack, ...] = ()
        self._combo = QComboBox()
        self._combo.setAccessibleName(self.tr("How the set meets"))
        # Its names must not make what it stands in as wide as the longest.
        self._combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._combo.setMinimumContentsLength(_LETTERS)
        self._about = PlainLabel("", "caption", wrap=True)
        caption = PlainLabel(self.tr("How the set meets"), "label")
        caption.setBuddy(self._combo)
        self.beside = row(4)
        line = row(4)
        line.addWidget(self._combo, 1)
        line.addLayout(self.beside)
        layout = column(4)
        self.setLayout(layout)
        layout.addWidget(caption)
        layout.addLayout(line)
        layout.addWidget(self._about)
        self.setFocusProxy(self._combo)
        self.show_packs(packs, "")
        self._combo.activated.connect(self._on_combo_activated)

    @property
    def pack(self) -> Pack:
        """The chosen pack."""
        return self._packs[max(0, self._combo.currentIndex())]

    def show_packs(self, packs: Sequence[Pack], code: str) -> None:
        """Offer other packs, and choose the one with that code, else the first."""
        self._packs = tuple(packs)
        self._combo.clear()
        self._combo.addItems([pack.name for pack in packs])
        codes = [pack.code for pack in packs]
        self._combo.setCurrentIndex(codes.index(code) if code in codes else 0)
        self._say()

    def _say(self) -> None:
        about = self.pack.about
        if self.pack.base:
            base = next((one.name for one in self._packs if one.code == self.pack.base), "")
            about = self.tr("Your own, made from: {name}.").format(name=base)
        self._about.setText(about)

    def _on_combo_activated(self) -> None:
        self._say()
        self.chosen.emit()
