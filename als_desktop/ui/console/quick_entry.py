"""The one field for typing at speaking pace: who speaks, what it becomes, the words, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.buttons import KeyCap, primary_button
from als_desktop.ui.parts.key_cap import key_width, paint_key
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.theme.theme import Theme

_LONGEST = 1_000_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self._member = member
        self._seat.show_member(member)
        self._seat.setVisible(member is not None)
        self._show_mode()

    def accept(self) -> None:
        """The words were taken: make room for the next."""
        self._field.clear()
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


class EntryField(QLineEdit):
    """The field itself, with a soft count at its end.

    Signals:
        seat_wanted(int): a digit in the empty field, or Alt and a digit.
        mode_step_wanted(int): Alt and an arrow.
    """

    seat_wanted = Signal(int)
    mode_step_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Takes any length: what is too long is refused later, and stays here."""
        super().__init__()
        self._theme = theme
        self._soft_limit = 0
        self.setMaxLength(_LONGEST)
        set_look(self, look="big")
        self._count = PlainLabel("", "caption", equal_digits=True, parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._on_text_changed)

    def set_soft_limit(self, limit: int) -> None:
        """Aim for `limit` characters; 0 shows no count."""
        self._soft_limit = limit
        self._on_text_changed(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose a seat while there is nothing typed; Alt does so at any time."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= 9 and (alt or not self.text()):
            self.seat_wanted.emit(number)
        elif alt and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.mode_step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            set_look(self, invalid=False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the end."""
        super().resizeEvent(event)
        self._place_count()

    def _on_text_changed(self, text: str) -> None:
        length = len(text)
        self._count.setText(f"{length} / {self._soft_limit}" if self._soft_limit else "")
        self._count.set_tone("warn" if self._soft_limit and length > self._soft_limit else "muted")
        if self.property("invalid"):
            set_look(self, invalid=False)
        self._place_count()

    def _place_count(self) -> None:
        size = self._count.sizeHint()
        self._count.setGeometry(self.width() - size.width() - 12, 0, size.width(), self.height())
        room = size.width() + 14 if self._soft_limit else 0
        if self.textMargins().right() != room:
            self.setTextMargins(0, 0, room, 0)


class SeatButton(QAbstractButton):
    """The seat whose words are typed, in the colours of its paper; a click turns to the next seat."""

    def __init__(self, theme: Theme) -> None:
        """Nobody's yet."""
        super().__init__()
        self._theme = theme
        self._member: Member | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.updateGeometry)

    def show_member(self, member: Member | None) -> None:
        """Show another member."""
        self._member = member
        self.setText(member.name if member is not None else "")
        name = self.tr("Who speaks: seat {n}, {name}. Click for the next seat.")
        if member is not None:
            self.setAccessibleName(name.format(n=member.seat + 1, name=member.name))
            self.setToolTip(self.tr("Click, or press a seat number, to choose who speaks"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the name, within bounds."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 16
        return QSize(min(96 + words, 190), self._theme.px("button_big"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper of the seat, key, token, name."""
        member = self._member
        if member is None:
            return
        theme = self._theme
        colours = theme.sticky(member.seat)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.edge, 2))
        painter.setBrush(colours.fill)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, theme.px("radius_control"), theme.px("radius_control"))
        middle = self.height() / 2
        key = str(member.seat + 1)
        x = 11.0
        width = key_width(theme, key)
        paint_key(painter, QRectF(x, middle - 10, width, 20), key, theme, colours.ink)
        x += width + 8
        token = QRectF(x, middle - 11, 22, 22)
        paint_token(painter, token, theme.shape(member.seat), member.letter, "ink", theme, member.seat)
        x += 30
        painter.setFont(theme.font("strong"))
        painter.setPen(colours.ink)
        room = QRectF(x, 0, self.width() - x - 10, self.height())
        name = painter.fontMetrics().elidedText(member.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
