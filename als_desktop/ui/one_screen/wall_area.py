"""Where the wall stands in the window: as the room display has it, with the board below its head, or frozen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from als_desktop.ui.room.measures import HEADER, HEIGHT, WIDTH
from als_desktop.ui.room.room_view import RoomView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from als_desktop.ui.theme.theme import Theme


class Shown(Enum):
    """What is to be seen."""

    WALL = "wall"
    BOARD = "board"
    STILL = "still"


class _Desk(QWidget):
    """The ground that the board lies on; nothing of the wall below it shines through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("canvas"))


class WallArea(QWidget):
    """Has one `view` of the wall; its head stays above the board, so that the clock is always there."""

    def __init__(self, room_theme: Theme, big: Theme) -> None:
        """`room_theme` is the wall's, `big` the board's. Shows the wall until told otherwise."""
        super().__init__()
        self._big = big
        self._shown = Shown.WALL
        self._board: QWidget | None = None
        self.view = RoomView(room_theme, self)
        self._desk = _Desk(big, self)
        self._desk.hide()
        self._layout = QVBoxLayout(self._desk)
        self._still = QLabel(self)
        self._still.setScaledContents(True)
        self._still.setAccessibleName(self.tr("The wall, frozen"))
        self._still.hide()

    @property
    def shown(self) -> Shown:
        """What is to be seen now."""
        return self._shown

    def put_board(self, board: QWidget) -> None:
        """Have this board ready."""
        self._board = board
        self._layout.addWidget(board)

    def show_as(self, shown: Shown) -> None:
        """Show the wall, the board or the picture that `keep` took."""
        if shown is self._shown:
            return
        self._shown = shown
        # First what goes, so that the keyboard does not wander through it.
        self._still.setVisible(shown is Shown.STILL)
        self.view.setVisible(shown is not Shown.STILL)
        self._desk.setVisible(shown is Shown.BOARD)
        self._place()

    def keep(self) -> None:
        """Take a picture of what is to be seen now."""
        self._still.setPixmap(self.grab())

    def let_go(self) -> None:
        """Forget the picture."""
        self._still.setPixmap(QPixmap())

    @property
    def keeps(self) -> bool:
        """Whether there is a picture to show."""
        return not self._still.pixmap().isNull()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything has its place in another size."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        whole = self.rect()
        self._still.setGeometry(whole)
        if self._shown is not Shown.BOARD:
            self.view.setGeometry(whole)
            return
        # As wide as the window, however much of it then lies below: only its head is to be seen.
        self.view.setGeometry(0, 0, whole.width(), round(whole.width() * HEIGHT / WIDTH))
        top = round(whole.width() * HEADER / WIDTH)
        self._desk.setGeometry(QRect(0, top, whole.width(), max(0, whole.height() - top)))
        pad = self._big.px("workspace_pad")
        self._layout.setContentsMargins(pad, pad - 4, pad, pad - 6)
        self._desk.raise_()
