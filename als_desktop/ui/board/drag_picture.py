"""The picture under the pointer while cards are dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from als_desktop.ui.board.card_painter import CardPainter, CardState

if TYPE_CHECKING:
    from als_desktop.ui.board.card_face import CardFace
    from als_desktop.ui.theme.theme import Theme

_WIDEST = 280
_ROOM = 16


def drag_picture(
    theme: Theme,
    painter: CardPainter,
    face: CardFace,
    rect: QRectF,
    grabbed: QPointF,
    count: int,
    ratio: float,
) -> tuple[QPixmap, QPoint]:
    """The card that fills `rect`, turned a little, with a badge when `count` cards travel; and its hot spot.

    `grabbed` is the point of the card, relative to its corner, at which it was taken.
    """
    width, height = rect.width(), rect.height()
    if width > theme.scaled(_WIDEST):
        # Narrower than in its lane, its lines break anew.
        width = theme.scaled(_WIDEST)
        height = painter.card_height(face, round(width))
    whole = QPixmap(round((width + 2 * _ROOM) * ratio), round((height + 2 * _ROOM) * ratio))
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    turn = QTransform().translate(_ROOM + width / 2, _ROOM + height / 2)
    turn.rotate(theme.tokens.shadows["lifted"].rotate_deg)
    turn.translate(-width / 2, -height / 2)
    brush = QPainter(whole)
    brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    brush.setTransform(turn, combine=True)
    painter.paint_card(brush, QRectF(0, 0, width, height), face, CardState())
    brush.resetTransform()
    if count > 1:
        side = theme.scaled(26)
        badge = QRectF(width + _ROOM - 14, 2, side, side)
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(theme.color("accent"))
        brush.drawEllipse(badge)
        brush.setFont(theme.font("label"))
        brush.setPen(theme.color("on_accent"))
        brush.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
    brush.end()
    hot = QPoint(round(_ROOM + min(grabbed.x(), width)), round(_ROOM + min(grabbed.y(), height)))
    return whole, hot
