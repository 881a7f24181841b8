"""Where the home says what was refused or has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.parts.notice_bar import NoticeBar

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class NoticePlace(QWidget):
    """A `NoticeBar` with the margins of a page; takes no room while there is nothing to say.

    `undo_wanted()` when the person takes back what was just done.
    """

    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = NoticeBar(theme)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._bar)
        self._bar.closed.connect(self.hide)
        self._bar.action_chosen.connect(self.undo_wanted)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def tell(self, text: str, tone: str) -> None:
        """Say something, in the tone of a notice: info, warn or over."""
        self.show()
        self._bar.say(text, tone)

    def tell_done(self, text: str) -> None:
        """Say what was done, with the way to take it back."""
        self.show()
        self._bar.say(text, "info", [("undo", self.tr("Undo"))])

    def text(self) -> str:
        """What is said, "" when nothing is."""
        return self._bar.text()

    def clear(self) -> None:
        """Say nothing."""
        self._bar.clear()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("workspace_pad")
        self._layout.setContentsMargins(pad, pad, pad, 0)
