"""What the facilitator may say now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from als_desktop.services.catalogues import scripts
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageKind
    from als_desktop.ui.theme.theme import Theme


class CueCard(QFrame):
    """One line at a time of the script for a kind of stage.

    Signals:
        line_changed(): another line, or none, is to be shown; who holds the card sees whether there is room.
    """

    line_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_kind`."""
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._at = 0
        self.setProperty("role", "cue")
        self._count = PlainLabel("", "caption")
        self._words = PlainLabel("", "card", wrap=True)
        self._more = icon_button(theme, "chevron_right", self.tr("Another way to say it"), size="small")
        self._more.clicked.connect(self._on_more_clicked)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Say this"), "label"), 1)
        head.addWidget(self._count)
        head.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 4, 2)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._words)

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to say in this kind of stage."""
        return bool(self._lines)

    def show_kind(self, kind: StageKind) -> None:
        """Show the first line for a kind of stage."""
        self._lines = scripts().get(kind, ())
        self._at = 0
        self._show()

    def _show(self) -> None:
        if self._lines:
            self._words.setText(self._lines[self._at])
            words = self.tr("{n} of {all}").format(n=self._at + 1, all=len(self._lines))
            self._count.setText(words)
            self._more.setVisible(len(self._lines) > 1)
            self._count.setVisible(len(self._lines) > 1)
        self.line_changed.emit()

    def _on_more_clicked(self) -> None:
        self._at = (self._at + 1) % len(self._lines)
        self._show()
