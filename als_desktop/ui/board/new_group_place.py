"""The place on the board where a new group begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from als_desktop.ui.board.lane_model import card_ids

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_MOVE = Qt.DropAction.MoveAction


class NewGroupPlace(QAbstractButton):
    """A dashed place that takes cards and clicks.

    Signals:
        cards_dropped(ids): with these cards in it; none when it was clicked.
    """

    cards_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Takes cards and clicks."""
        super().__init__(parent)
        self._theme = theme
        self._hovered = False
        self.setText(self.tr("New group"))
        self.setAcceptDrops(True)
        self.setToolTip(self.tr("Drop a card here, or press G"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of ours."""
        if card_ids(event.mimeData()):
            self._show_hovered(True)
            event.setDropAction(_MOVE)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._show_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """A group of these cards, once the drag has ended."""
        self._show_hovered(False)
        ids = card_ids(event.mimeData())
        if ids:
            event.setDropAction(_MOVE)
            event.accept()
            self.cards_dropped.emit(ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame with a plus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warm = self._hovered or self.isDown()
        painter.setPen(QPen(theme.color("accent" if warm else "border_strong"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.color("accent_soft") if warm else Qt.BrushStyle.NoBrush)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(theme.color("text_2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("+  New group  (G)"))

    def _show_hovered(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def _on_clicked(self) -> None:
        self.cards_dropped.emit([])
