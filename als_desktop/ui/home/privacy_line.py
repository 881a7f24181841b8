"""Where everything is kept, in one quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_ICON = 16


class PrivacyLine(QWidget):
    """A lock, and the sentence that everything stays on this computer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lock = QLabel()
        text = PlainLabel(self.tr("Everything stays on this computer."), "caption", wrap=True)
        layout = row(7)
        layout.setContentsMargins(5, 4, 5, 4)
        self.setLayout(layout)
        layout.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        colour = self._theme.color("text_2")
        self._lock.setPixmap(self._theme.pixmap("lock", colour, _ICON, self.devicePixelRatioF()))
