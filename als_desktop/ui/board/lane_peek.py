"""A look into a folded lane without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from als_desktop.ui.board.card_painter import CardPainter, CardState
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.board.lane import Lane
    from als_desktop.ui.theme.theme import Theme

# A pointer that only passes by opens nothing.
_PATIENCE_MS = 350
_WIDTH = 250
_PAD = 10
_FOOT = 24


class LanePeek(QWidget):
    """The cards of a folded lane, painted beside it; takes neither the mouse nor the keyboard."""

    def __init__(self, theme: Theme, board: Board) -> None:
        """Hidden until `look_into`."""
        super().__init__(board.viewport())
        self._theme = theme
        self._board = board
        self._painter = CardPainter(theme)
        self._lane: Lane | None = None
        self._faces: list[CardFace] = []
        self._more = 0
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE_MS)
        self._waiting.timeout.connect(self._on_waiting_timeout)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self._painter.forget)

    def look_into(self, lane: Lane) -> None:
        """Show a lane's cards: at once when the keyboard is on it, else when the pointer rests there."""
        self._lane = lane
        if lane.hasFocus():
            self._show()
        else:
            self._waiting.start()

    def close_soon(self) -> None:
        """Look no more."""
        self._waiting.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and how many more there are."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border_strong"), 1))
        painter.setBrush(theme.color("lane"))
        radius = theme.px("radius_panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        top = float(_PAD)
        for face in self._faces:
            height = self._painter.height(face, self._wide)
            self._painter.paint_row(painter, QRectF(_PAD, top, self._wide, height), face, CardState())
            top += height
        if self._more:
            words = self.tr("and 1 more") if self._more == 1 else self.tr("and {n} more")
            painter.setPen(theme.color("text_2"))
            painter.setFont(theme.font("caption"))
            room = QRectF(_PAD, top, self._wide, self._foot)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words.format(n=self._more))

    @property
    def _wide(self) -> int:
        return round(self._theme.scaled(_WIDTH))

    @property
    def _foot(self) -> int:
        return round(self._theme.scaled(_FOOT))

    def _on_waiting_timeout(self) -> None:
        self._show()

    def _show(self) -> None:
        lane = self._lane
        if lane is None or not lane.folded or not lane.model.rowCount():
            self.hide()
            return
        faces = list(lane.model.faces)
        room = self._board.viewport().height() - 2 * _PAD - self._foot
        height, shown = 0, 0
        for face in faces:
            needed = self._painter.height(face, self._wide)
            if shown and height + needed > room:
                break
            height += needed
            shown += 1
        self._faces, self._more = faces[:shown], len(faces) - shown
        self.resize(self._wide + 2 * _PAD, height + 2 * _PAD + (self._foot if self._more else 0))
        self.move(self._beside(lane))
        self.raise_()
        self.show()
        self.update()
        announce(lane, "; ".join(face.spoken() for face in faces))

    def _beside(self, lane: Lane) -> QPoint:
        at = lane.mapTo(self._board.viewport(), QPoint(lane.width() + 4, 0))
        if at.x() + self.width() > self._board.viewport().width():
            at.setX(at.x() - lane.width() - 8 - self.width())
        return at
