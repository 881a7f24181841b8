"""What stands above the prompts while everybody writes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_ICON = 20


class WritingFirst(QFrame):
    """One quiet sentence; it goes with the first answer that is typed."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until the page shows it."""
        super().__init__()
        self._theme = theme
        self.setProperty("role", "notice")
        words = self.tr(
            "In writing first: everybody writes alone, nobody speaks. The first answer typed begins the round."
        )
        self._icon = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(PlainLabel(words, "strong", wrap=True), 1)
        self.setAccessibleName(words)
        self.hide()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        colour = self._theme.color("on_soft")
        self._icon.setPixmap(self._theme.pixmap("edit", colour, _ICON, self.devicePixelRatioF()))
