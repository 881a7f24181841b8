"""The buttons for the current question: who asks it, put it on the board, read it aloud, star it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from als_desktop.ui.console.seat_button import SeatButton
from als_desktop.ui.parts.buttons import icon_button, normal_button, primary_button
from als_desktop.ui.parts.panel import column, row

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme


class QuestionActs(QWidget):
    """Without a board there is no author to choose, and Enter reads aloud.

    Signals:
        wanted(act): put, read or star.
        next_seat_wanted(): the seat was clicked.
        menu_wanted(global point): everything else that can be done.
    """

    wanted = Signal(str)
    next_seat_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Nobody's, and no question."""
        super().__init__()
        self._seat = SeatButton(theme)
        self._put = primary_button(theme, "", size="big")
        self._put.set_keys([self.tr("Enter")])
        self._read = normal_button(theme, self.tr("Read aloud"), "message")
        self._star = normal_button(theme, self.tr("It helped"), "star")
        self._star.set_keys(["S"])
        self._star.setToolTip(self.tr("One star more, on the presenter’s word"))
        self._more = icon_button(theme, "more", self.tr("More to do with this question"), kind="normal")
        first, second = row(8), row(8)
        first.addWidget(self._seat)
        first.addWidget(self._put, 1)
        second.addWidget(self._read, 1)
        second.addWidget(self._star, 1)
        second.addWidget(self._more)
        layout = column(8)
        layout.addLayout(first)
        layout.addLayout(second)
        self.setLayout(layout)
        for button, act in ((self._put, "put"), (self._read, "read"), (self._star, "star")):
            button.setProperty("act", act)
            button.clicked.connect(self._on_button_clicked)
        self._seat.clicked.connect(self.next_seat_wanted)
        self._more.clicked.connect(self._on_more_clicked)

    def show_board(self, put: str, author: Member | None) -> None:
        """`put` says what putting on the board does, "" when there is no board; no `author` when none is kept."""
        self._seat.show_member(author)
        self._seat.setVisible(bool(put) and author is not None)
        self._put.setText(put)
        self._put.setVisible(bool(put))
        self._read.set_kind("normal" if put else "primary")
        self._read.set_keys(["R"] if put else [self.tr("Enter")])

    def set_possible(self, possible: bool, *, reading: bool) -> None:
        """Whether there is a question to do anything with, and whether it is being read aloud already."""
        for button in (self._put, self._star, self._more):
            button.setEnabled(possible)
        self._read.setEnabled(possible and not reading)

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.wanted.emit(str(button.property("act")))

    def _on_more_clicked(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
