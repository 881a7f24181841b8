"""The part of the console's side panel that shows and steers the wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.room.long_line import LongLine
from als_desktop.ui.room.room_preview import RoomPreview

if TYPE_CHECKING:
    from als_desktop.ui.parts.buttons import Button
    from als_desktop.ui.room.room_control import RoomState
    from als_desktop.ui.theme.theme import Theme

_LEAST_PREVIEW = 84


class RoomPanel(QWidget):
    """A live preview, and the three things one reaches for with people watching; the rest is in a menu.

    A line below the preview says when a question is too long for the back row.

    Signals:
        wanted(act): freeze, black, spotlight, or one of the menu's.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, room_theme: Theme) -> None:
        """`room_theme` is the wall's."""
        super().__init__()
        self._theme = theme
        self._state: RoomState | None = None
        self.preview = RoomPreview(room_theme)
        self._says = PlainLabel("", "caption")
        self._long = LongLine(theme, self.preview.view)
        self._freeze = self._button(self.tr("Freeze"), "freeze", "F")
        self._black = self._button(self.tr("Blank"), "black", "B")
        self._spotlight = self._button(self.tr("Spot"), "spotlight", "S")
        self._more = icon_button(theme, "more", self.tr("More about the room display"), kind="normal")
        self._more.clicked.connect(self._on_more_clicked)
        head = row()
        head.addWidget(PlainLabel(self.tr("The room sees"), "label"), 1)
        head.addWidget(self._says)
        buttons = row(6)
        for button in (self._freeze, self._black, self._spotlight):
            buttons.addWidget(button, 1)
        buttons.addWidget(self._more)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.preview)
        layout.addWidget(self._long)
        layout.addLayout(buttons)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def least_height(self) -> int:
        """What it needs in px when the preview gives way."""
        shown = self.preview.height() + self._layout.spacing() if not self.preview.isHidden() else 0
        return self.minimumSizeHint().height() - shown

    @property
    def least_preview(self) -> int:
        """What the preview needs in px, with the gap above it, so that one sees something on it."""
        return _LEAST_PREVIEW + self._layout.spacing()

    def fit_preview(self, room: int) -> None:
        """Show the preview in at most `room` px of height, or not at all where one would see nothing on it."""
        height = min(self.preview.full_height, room - self._layout.spacing())
        self.preview.setVisible(height >= _LEAST_PREVIEW)
        if height >= _LEAST_PREVIEW and height != self.preview.height():
            self.preview.setFixedHeight(height)

    def show_state(self, state: RoomState) -> None:
        """Show how the wall stands, in words as well."""
        self._state = state
        self._freeze.setChecked(state.frozen)
        self._black.setChecked(bool(state.blank))
        self._spotlight.setChecked(state.spotlight)
        said = [
            word
            for word, so in (
                (self.tr("Frozen"), state.frozen),
                (self.tr("Black"), state.blank == "black"),
                (self.tr("White"), state.blank == "white"),
                (self.tr("Shutter"), state.shutter),
            )
            if so
        ]
        self._says.setText(" · ".join(said) or self.tr("Live"))
        self._says.set_tone("warn" if said else "muted")

    def _button(self, text: str, act: str, key: str) -> Button:
        button = normal_button(self._theme, text)
        button.setCheckable(True)
        button.setProperty("act", act)
        button.setProperty("key", key)
        button.clicked.connect(self._on_button_clicked)
        return button

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.wanted.emit(str(button.property("act")))
            if self._state is not None:
                # The wall decides how it stands, not the click.
                self.show_state(self._state)

    def _on_more_clicked(self) -> None:
        from als_desktop.ui.room.room_menu import RoomMenu

        if self._state is None:
            return
        menu = RoomMenu(self._theme, self.window(), self._state)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.wanted.connect(self.wanted)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _on_theme_changed(self) -> None:
        for button in (self._freeze, self._black, self._spotlight):
            # In small windows the words need the room.
            button.set_keys([] if self._theme.compact else [str(button.property("key"))])
        pad = self._theme.px("panel_pad")
        self.preview.set_width(self._theme.px("panel") - 2 * pad)
