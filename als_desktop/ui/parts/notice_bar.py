"""A strip inside the window that says what was refused or what has happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from als_desktop.ui.parts.buttons import Button, icon_button, normal_button
from als_desktop.ui.parts.focus_back import FocusBack
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.theme.theme import Theme

_ICONS = {"info": ("info", "on_soft"), "warn": ("warning", "warn"), "over": ("warning", "over")}
_LABEL_TONE = {"info": "soft", "warn": "warn", "over": "over"}
_ICON = 20
_NARROW = 420


class NoticeBar(QFrame):
    """Hidden until it has something to say; never takes the keyboard away from what a person types.

    `action_chosen` carries the value of an action button; the bar then closes. `closed` follows each closing.
    """

    action_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "info"
        self._narrow = False
        self._buttons: list[Button] = []
        self.setProperty("role", "notice")
        self._icon = QLabel()
        self._text = PlainLabel("", "body", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = icon_button(theme, "close", self.tr("Close this notice"), size="small")
        self._close.clicked.connect(self._on_close_clicked)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(10)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(12, 7, 7, 7)
        self._layout.setHorizontalSpacing(10)
        self._layout.setVerticalSpacing(6)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(self._icon, 0, 0)
        self._layout.addWidget(self._text, 0, 1)
        self._layout.addLayout(self._acts, 0, 2)
        self._layout.addWidget(self._close, 0, 3)
        self._focus_back = FocusBack(self)
        self.hide()
        theme.changed.connect(self._on_theme_changed)

    def say(
        self, text: str, tone: str = "info", actions: Sequence[tuple[str, str]] = (), leads: str = ""
    ) -> None:
        """Show and announce `text` (plain).

        `tone` is info, warn or over; `actions` are (value, button text) pairs, and the one that `leads` stands out.
        """
        self._tone = tone
        self._text.setText(text)
        self._text.set_tone(_LABEL_TONE[tone])
        self.setAccessibleName(text)
        set_look(self, tone=tone)
        self._set_actions(actions)
        for button in self._buttons:
            button.set_kind("primary" if button.property("value") == leads else "normal")
        self._on_theme_changed()
        self.show()
        self._announce(text)

    def tell(self, text: str) -> None:
        """Say something quietly, unless a question is waiting for its answer here."""
        if not self.asks:
            self.say(text)

    def text(self) -> str:
        """What is said, "" when the bar is closed."""
        return "" if self.isHidden() else self._text.text()

    @property
    def asks(self) -> bool:
        """Whether it waits for one of its buttons."""
        return bool(self._buttons) and not self.isHidden()

    def pass_by(self) -> None:
        """Close the bar, unless it says that something failed: that waits until a person has closed it."""
        if self._tone != "over":
            self.clear()

    def clear(self) -> None:
        """Close the bar."""
        if not self.isHidden():
            self._focus_back.give_back()
            self.hide()
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the buttons are below the words."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._layout.removeItem(self._acts)
            if narrow:
                self._layout.addLayout(self._acts, 1, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
            else:
                self._layout.addLayout(self._acts, 0, 2)

    def _set_actions(self, actions: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._acts.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for value, text in actions:
            button = normal_button(self._theme, text, size="small")
            button.setProperty("value", value)
            button.clicked.connect(self._on_action_clicked)
            self._acts.addWidget(button)
            self._buttons.append(button)

    def _announce(self, text: str) -> None:
        # Late: the hundreds of roles and states would be made before the first picture.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(self, text)
        if self._tone != "info":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _on_action_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            value = str(button.property("value"))
            self.clear()
            self.action_chosen.emit(value)

    def _on_close_clicked(self) -> None:
        self.clear()

    def _on_theme_changed(self) -> None:
        name, role = _ICONS[self._tone]
        colour = self._theme.color(role)
        self._icon.setPixmap(self._theme.pixmap(name, colour, _ICON, self.devicePixelRatioF()))
