"""Asks for the size of the screen and the farthest seat, and says what the back row can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from als_desktop.models.back_row import Across, BackRow, Reading, RoomSize
from als_desktop.models.refusal import Refused
from als_desktop.models.spoken_length import LengthUnit
from als_desktop.ui.messages import sentence_for
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.dialog_height import fit_height
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.room.back_row_picture import BackRowPicture, Bar
from als_desktop.ui.room.back_row_words import advice, letters_of, reasons, verdict
from als_desktop.ui.room.length_field import LengthField
from als_desktop.ui.room.room_type import TextSize

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 660
_TONES = {Reading.EASILY: "accent", Reading.JUST: "warn", Reading.NOT: "over"}


class BackRowDialog(QDialog):
    """Shown with `open`; goes when it is closed. What it says follows each letter that is typed.

    Signals:
        kept(room size, text size): the person wants both to be so.
    """

    kept = Signal(object, object)

    def __init__(self, theme: Theme, size: RoomSize, text: TextSize, parent: QWidget) -> None:
        """Begins with the `size` of the room and the `text` size as they are."""
        super().__init__(parent)
        self._theme = theme
        self._by_size = {one: letters_of(theme.tokens, one) for one in TextSize}
        self.setWindowTitle(self.tr("What the back row can read"))
        self.setMinimumWidth(_WIDTH)
        inch, cm = (LengthUnit.INCH, self.tr("inches")), (LengthUnit.CENTIMETRE, self.tr("cm"))
        metre, foot = (LengthUnit.METRE, self.tr("m")), (LengthUnit.FOOT, self.tr("ft"))
        self._screen = LengthField(theme, self.tr("Screen"), (inch, cm), "65")
        self._across = SegmentedControl(
            theme,
            [(Across.DIAGONAL.value, self.tr("Diagonal")), (Across.WIDTH.value, self.tr("Width"))],
            self.tr("Measured as"),
        )
        self._seat = LengthField(theme, self.tr("Farthest seat"), (metre, foot), "5")
        self._text = SegmentedControl(
            theme,
            [
                (TextSize.SMALLER.value, self.tr("Smaller")),
                (TextSize.DEFAULT.value, self.tr("Default")),
                (TextSize.LARGER.value, self.tr("Larger")),
            ],
            self.tr("Text of the room display"),
        )
        self._picture = BackRowPicture(theme)
        self._verdict = PlainLabel("", "strong", wrap=True)
        self._advice = PlainLabel("", "body", wrap=True)
        self._reasons = PlainLabel("", "caption", wrap=True)
        self._notice = NoticeBar(theme)
        self._layout = column(14)
        self._screen.set_length(size.screen, size.screen_unit)
        self._across.set_value(size.across.value)
        self._seat.set_length(size.seat, size.seat_unit)
        self._text.set_value(text.value)
        self._build()
        for field in (self._screen, self._seat):
            field.changed.connect(self._on_changed)
        for choice in (self._across, self._text):
            choice.chosen.connect(self._on_changed)
        self._screen.setFocus()
        self._on_changed()

    def accept(self) -> None:
        """Keep what is said, or stay and say what is wrong with it."""
        try:
            size = self._size()
            size.back_row()
        except Refused as refused:
            field = self._seat if refused.code.startswith("seat") else self._screen
            field.refuse()
            self._notice.say(sentence_for(refused), "warn")
            return
        text = TextSize(self._text.value())
        super().accept()
        self.kept.emit(size, text)

    def said(self) -> str:
        """What is wrong with what was typed, "" when nothing is."""
        return self._notice.text()

    def words(self) -> str:
        """All that is said about the back row."""
        return "\n".join(label.text() for label in (self._verdict, self._advice, self._reasons))

    def event(self, event: QEvent) -> bool:
        """Be as high as what is said needs."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            fit_height(self, self._layout)
        return done

    def _build(self) -> None:
        layout = self._layout
        pad = self._theme.px("space_xl")
        layout.setContentsMargins(pad, pad - 4, pad, pad - 4)
        layout.addWidget(PlainLabel(self.tr("What can the back row read?"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        hint = PlainLabel(
            self.tr("A TV is sold by its diagonal. Of a projection, measure the width of the picture."),
            "caption",
            wrap=True,
        )
        cells: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Size of the screen"), self._screen),
            (self.tr("Measured as"), self._across),
            (self.tr("Farthest seat from it"), self._seat),
        )
        for n, (name, field) in enumerate(cells):
            grid.addWidget(PlainLabel(name, "label"), 0, n)
            grid.addWidget(field, 1, n)
        grid.addWidget(hint, 2, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        layout.addLayout(grid)
        size = row(12)
        size.addWidget(PlainLabel(self.tr("Text of the room display"), "label"))
        size.addWidget(self._text)
        size.addStretch(1)
        layout.addLayout(size)
        layout.addWidget(self._picture)
        words = column(4)
        for label in (self._verdict, self._advice, self._reasons):
            words.addWidget(label)
        layout.addLayout(words)
        layout.addStretch(1)
        layout.addWidget(self._notice)
        keep = primary_button(self._theme, self.tr("Keep this"))
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        cancel = normal_button(self._theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _size(self) -> RoomSize:
        """What is said.

        Raises:
            Refused: `screen_no_length`, `screen_empty`, `seat_no_length` or `seat_empty`.
        """
        screen, seat = self._screen.number(), self._seat.number()
        if screen is None:
            raise Refused("screen_no_length", text=self._screen.text())
        if not self._screen.text():
            raise Refused("screen_empty")
        if seat is None:
            raise Refused("seat_no_length", text=self._seat.text())
        if not self._seat.text():
            raise Refused("seat_empty")
        across = Across(self._across.value())
        return RoomSize(screen, self._screen.unit, across, seat, self._seat.unit)

    def _row(self) -> BackRow | None:
        try:
            return self._size().back_row()
        except Refused:
            return None

    def _on_changed(self) -> None:
        self._notice.clear()
        back, text, unit = self._row(), TextSize(self._text.value()), self._seat.unit
        letters = self._by_size[text]
        bars = (
            Bar(self.tr("Question cards"), letters.card),
            Bar(self.tr("A question alone"), letters.spotlight),
            Bar(self.tr("Timer digits"), letters.timer),
        )
        self._picture.show_room(back, bars, unit)
        for label in (self._verdict, self._advice, self._reasons):
            label.setVisible(back is not None)
        if back is None:
            for label in (self._verdict, self._advice, self._reasons):
                label.setText("")
            return
        self._verdict.setText(verdict(back, letters.card, unit))
        self._verdict.set_tone(_TONES[back.reading(letters.card)])
        self._advice.setText(" ".join(advice(back, text, self._by_size, unit)))
        self._advice.setVisible(bool(self._advice.text()))
        self._reasons.setText(reasons(back, letters.card))
