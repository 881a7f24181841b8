"""Typing a question while the room looks on: who asks, what it becomes, the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from als_desktop.ui.choice.choice_modes import OFFER
from als_desktop.ui.console.seat_button import SeatButton
from als_desktop.ui.console.seat_digits import SeatDigits
from als_desktop.ui.one_screen.room_field import RoomField
from als_desktop.ui.parts.buttons import normal_button

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.one_screen.room_hub import RoomHub
    from als_desktop.ui.one_screen.room_writing import RoomWriting
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason
# Only these are read out while they are typed; all else stays behind dots.
_READ_OUT = ("hand_in", "follow_up", OFFER)


class RoomEntry(QFrame):
    """Writes cards. Who asks is neither shown nor kept where a slot is anonymous.

    Signals:
        left(): Escape in the empty field.
    """

    left = Signal()

    def __init__(self, hub: RoomHub, theme: Theme, writing: RoomWriting) -> None:
        """Offers nothing until `offer`."""
        super().__init__()
        self._hub = hub
        self._writing = writing
        self._modes: tuple[EntryMode, ...] = ()
        self._code = ""
        self._member: Member | None = None
        self._digits = SeatDigits()
        self.setProperty("role", "footer")
        self._seat = SeatButton(theme)
        self._mode = normal_button(theme, "", size="big")
        self._mode.setToolTip(self.tr("What it becomes (Alt+Down)"))
        self._mode.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field = RoomField()
        row = QHBoxLayout(self)
        pad = theme.px("workspace_pad")
        row.setContentsMargins(pad, 8, pad, 8)
        row.setSpacing(10)
        row.addWidget(self._seat)
        row.addWidget(self._mode)
        row.addWidget(self.field, 1)
        self._seat.clicked.connect(self._on_seat_clicked)
        self._mode.clicked.connect(self._on_mode_clicked)
        self.field.entered.connect(self._on_field_entered)
        self.field.escaped.connect(self.left)
        self.field.seat_wanted.connect(self.take_digit)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.mode_step_wanted.connect(self._step_mode)

    @property
    def mode(self) -> EntryMode | None:
        """What the words become."""
        return next((mode for mode in self._modes if mode.code == self._code), None)

    def offer(self, modes: tuple[EntryMode, ...]) -> None:
        """Offer these; the mode chosen stays if it is still there."""
        if modes and not self._modes:
            # The turns begin where typing does.
            self._member = None
        self._modes = modes
        if self.mode is None:
            self._code = modes[0].code if modes else ""
        self._show()

    def choose_mode(self, code: str) -> None:
        """Turn to a mode."""
        self._code = code if any(mode.code == code for mode in self._modes) else self._code
        self._show()

    def take_digit(self, number: int) -> None:
        """Have the member in seat number `number` (from 1) ask, if they are in the room; see `SeatDigits`."""
        if not self.field.text():
            self._digits.press(number, self._member)
        here = self._hub.meeting.members_in_room
        self._member = next((m for m in here if m.seat == number - 1), self._member)
        self._show()

    def take_keyboard(self) -> None:
        """Have the keyboard in the field."""
        self.field.setFocus(_OTHER)

    def _show(self) -> None:
        mode, view = self.mode, self._hub.meeting
        here = view.members_in_room
        self._seat.make_room_for([member.name for member in here])
        known = next((m for m in here if self._member is not None and m.id == self._member.id), None)
        self._member = known
        self._member = known or self._next()
        named = self._member is not None and not self._writing.anonymous
        self._seat.show_member(self._member if named else None)
        self._seat.setVisible(named)
        if mode is None:
            return
        self._mode.setText(mode.label)
        self._mode.set_trailing_icon("chevron_down" if len(self._modes) > 1 else "")
        read_out = mode.code in _READ_OUT
        self.field.set_open(read_out)
        name = self._member.name if self._member is not None and named else self.tr("Somebody")
        dots = self.tr("{name} writes face down: the room sees dots")
        words = (mode.placeholder if read_out else dots).replace("{name}", name)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)

    def _next(self) -> Member | None:
        """Whose turn it is; what they are called is the room's to know, whose turn it is not."""
        return self._hub.meeting.member(self._writing.turn_after(self._member.id if self._member else None))

    def _step_mode(self, by: int) -> None:
        codes = [mode.code for mode in self._modes]
        if self._code in codes:
            self._code = codes[(codes.index(self._code) + by) % len(codes)]
            self._show()

    def _on_field_entered(self) -> None:
        mode, text = self.mode, self.field.text()
        if mode is None or not text.strip():
            return
        author = self._member.id if self._member is not None and not self._writing.anonymous else None
        if self._writing.enter(mode.code, author, text):
            self.field.accept()
            self._member = self._next()
            self._show()
        else:
            self.field.refuse()

    def _on_field_text_changed(self, typed: str) -> None:
        text = self._digits.words(typed)
        if text is not None:
            self.field.setText(text)
            self._member = self._digits.before
            self._show()

    def _on_seat_clicked(self) -> None:
        self._member = self._next()
        self._show()
        self.take_keyboard()

    def _on_mode_clicked(self) -> None:
        self._step_mode(1)
        self.take_keyboard()
