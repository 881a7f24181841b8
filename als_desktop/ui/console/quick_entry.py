"""The one field for typing at speaking pace: who speaks, what it becomes, the words, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from als_desktop.ui.console.entry_field import EntryField
from als_desktop.ui.console.seat_button import SeatButton
from als_desktop.ui.parts.buttons import KeyCap, primary_button
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.theme.theme import Theme


class QuickEntry(QFrame):
    """A seat, a mode, a field and a button.

    Signals:
        entered(mode code, text): Enter or Add; `accept` empties the field, otherwise the text stays.
        seat_wanted(int): a seat number (from 1) was typed in the empty field, or with Alt.
        next_seat_wanted(): the seat button was clicked.
    """

    entered = Signal(str, str)
    seat_wanted = Signal(int)
    next_seat_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Hidden until it has modes."""
        super().__init__()
        self._theme = theme
        self._modes: tuple[EntryMode, ...] = ()
        self._member: Member | None = None
        self.setProperty("role", "footer")
        self._seat = SeatButton(theme)
        self._mode = QComboBox()
        self._field = EntryField(theme)
        self._add = primary_button(theme, self.tr("Add"), size="big")
        self._add.set_keys(["Enter"])
        self._hints = QWidget()
        self._mode.setAccessibleName(self.tr("What it becomes"))
        self._mode.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._field.setAccessibleName(self.tr("Quick entry"))
        self._build()
        self._seat.clicked.connect(self.next_seat_wanted)
        self._mode.currentIndexChanged.connect(self._on_mode_current_index_changed)
        self._field.seat_wanted.connect(self.seat_wanted)
        self._field.returnPressed.connect(self._on_entered)
        self._field.mode_step_wanted.connect(self._on_field_mode_step_wanted)
        self._add.clicked.connect(self._on_entered)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def field(self) -> QLineEdit:
        """Where the words are typed."""
        return self._field

    @property
    def mode(self) -> EntryMode | None:
        """What the words become."""
        at = self._mode.currentIndex()
        return self._modes[at] if 0 <= at < len(self._modes) else None

    def set_modes(self, modes: tuple[EntryMode, ...]) -> None:
        """Offer these; the mode chosen stays if it is still there."""
        if modes == self._modes:
            return
        chosen = self.mode.code if self.mode is not None else ""
        self._modes = modes
        self._mode.blockSignals(True)
        self._mode.clear()
        for mode in modes:
            self._mode.addItem(mode.label)
        at = next((n for n, mode in enumerate(modes) if mode.code == chosen), 0)
        self._mode.setCurrentIndex(at if modes else -1)
        self._mode.blockSignals(False)
        self._mode.setVisible(len(modes) > 1)
        self.setVisible(bool(modes))
        self._show_mode()

    def choose_mode(self, code: str) -> None:
        """Turn to a mode."""
        for n, mode in enumerate(self._modes):
            if mode.code == code:
                self._mode.setCurrentIndex(n)

    def set_member(self, member: Member | None) -> None:
        """Show whose words are typed."""
        if member == self._member and member is not None:
            return
        self._member = member
        self._seat.show_member(member)
        self._seat.setVisible(member is not None)
        self._show_mode()

    def accept(self) -> None:
        """The words were taken: make room for the next."""
        # Not `clear`, which Ctrl+Z would bring back instead of taking back what became of the words.
        self._field.setText("")
        set_look(self._field, invalid=False)

    def refuse(self) -> None:
        """The words were not taken: they stay, marked."""
        set_look(self._field, invalid=True)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._seat)
        row.addWidget(self._mode)
        row.addWidget(self._field, 1)
        row.addWidget(self._add)
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(6)
        for keys, words in (
            (["1", "–", "9"], self.tr("who speaks, while the field is empty")),
            (["Enter"], self.tr("add")),
            (["Alt", "↓"], self.tr("what it becomes")),
            (["Ctrl", "Z"], self.tr("undo")),
        ):
            for key in keys:
                hints.addWidget(PlainLabel(key, "caption") if key == "–" else KeyCap(key))
            hints.addWidget(PlainLabel(words, "caption"))
            hints.addSpacing(12)
        hints.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(row)
        self._layout.addWidget(self._hints)

    def _show_mode(self) -> None:
        mode = self.mode
        if mode is None:
            return
        name = self._member.name if self._member is not None else self.tr("Somebody")
        self._field.setPlaceholderText(mode.placeholder.replace("{name}", name))
        self._field.set_soft_limit(mode.soft_limit)

    def _on_mode_current_index_changed(self, index: int) -> None:
        self._show_mode()

    def _on_field_mode_step_wanted(self, by: int) -> None:
        if self._modes:
            self._mode.setCurrentIndex((self._mode.currentIndex() + by) % len(self._modes))

    def _on_entered(self) -> None:
        mode = self.mode
        if mode is not None:
            self.entered.emit(mode.code, self._field.text())

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("workspace_pad")
        compact = self._theme.compact
        self._hints.setVisible(not compact)
        self._layout.setContentsMargins(pad, 10 if compact else 12, pad, 10)
        self._layout.setSpacing(8)
        self._mode.setMinimumHeight(self._theme.px("button_big"))
        self._mode.setMinimumWidth(118 if compact else 150)
        self._mode.setMaximumWidth(190 if compact else 260)
