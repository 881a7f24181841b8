"""Blocks of minutes, each as wide as its share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_GAP = 2
_LIMIT_WIDTH = 3
# Of the line of the limit, above and below the blocks: in the normal look and in the compact one.
_OVERHANG = (8, 4)
_PAD = 7


@dataclass(frozen=True, slots=True)
class Block:
    """One block: `minutes` wide, with a label.

    `seat` (0-based index) gives the paper of that seat, with a token of `letter`; without a seat `tone` is
    plain, strong (a slot) or spare (dashed).
    """

    label: str
    minutes: int
    seat: int | None = None
    tone: str = "plain"
    letter: str = ""


class ProportionBar(QWidget):
    """A level row of blocks; `size` is "normal" or "small".

    `total` (0: the sum) is how many minutes the whole width stands for; `limit` draws the line that the blocks must
    not cross, once there are any.
    """

    def __init__(self, theme: Theme, name: str, size: str = "normal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._blocks: tuple[Block, ...] = ()
        self._limit: int | None = None
        self._total = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_blocks(self, blocks: Sequence[Block], limit: int | None = None, total: int = 0) -> None:
        """Show other blocks; minutes below 0 count as 0."""
        self._blocks = tuple(block for block in blocks if block.minutes > 0)
        self._limit = limit
        self._total = max(total, sum(block.minutes for block in self._blocks), limit or 0)
        words = (
            self.tr("{label}, {minutes} minutes").format(label=b.label, minutes=b.minutes)
            for b in self._blocks
        )
        self.setAccessibleDescription("; ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a block and, with a limit, its line."""
        over = 2 * _OVERHANG[self._theme.compact] if self._limit is not None else 0
        return QSize(200, self._block_height() + over)

    def minimumSizeHint(self) -> QSize:
        """Narrow bars are allowed: labels that do not fit are left out."""
        return QSize(60, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say what the block under the pointer is: narrow ones have no label."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            block = next((b for b, area in self._areas() if area.contains(event.pos())), None)
            if block is not None:
                text = self.tr("{label}, {minutes} min").format(label=block.label, minutes=block.minutes)
                QToolTip.showText(event.globalPos(), plain_tip(text), self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blocks and the limit."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, area in self._areas():
            if block.seat is None:
                self._paint_plain(painter, block, area)
            else:
                self._paint_paper(painter, block, area)
        # Without a block there is nothing to compare with the limit.
        if self._limit is not None and self._total and self._blocks:
            x = self.width() * self._limit / self._total
            line = QRectF(min(x - 1, self.width() - _LIMIT_WIDTH), 0, _LIMIT_WIDTH, self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("text"))
            painter.drawRoundedRect(line, 1.5, 1.5)

    def _clear_of_limit(self, x: float, width: float) -> float:
        """Where a label `width` wide begins that would begin at `x`: behind the line, if that would run through it."""
        if self._limit is None or not self._total:
            return x
        line = self.width() * self._limit / self._total
        return line + _PAD if x - _PAD < line < x + width else x

    def _block_height(self) -> int:
        return self._theme.px("block_small" if self._size == "small" else "block")

    def _areas(self) -> list[tuple[Block, QRectF]]:
        if not self._total:
            return []
        scale = self.width() / self._total
        height = self._block_height()
        top = (self.height() - height) / 2
        areas: list[tuple[Block, QRectF]] = []
        start = 0
        for block in self._blocks:
            width = max(2.0, block.minutes * scale - _GAP)
            areas.append((block, QRectF(start * scale + _GAP / 2, top, width, height)))
            start += block.minutes
        return areas

    def _paint_plain(self, painter: QPainter, block: Block, area: QRectF) -> None:
        theme = self._theme
        strong, spare = block.tone == "strong", block.tone == "spare"
        if spare:
            painter.setPen(QPen(theme.color("border_strong"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if strong else "lane_2"))
        radius = theme.px("radius_note")
        painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
        font = theme.font("label" if strong else "caption")
        if not spare and QFontMetrics(font).horizontalAdvance(block.label) <= area.width() - 6:
            colour = theme.color("on_accent" if strong else "text")
            draw_elided(painter, area, block.label, font, colour, Qt.AlignmentFlag.AlignCenter)

    def _paint_paper(self, painter: QPainter, block: Block, area: QRectF) -> None:
        theme = self._theme
        seat = block.seat or 0
        paper = theme.sticky(seat)
        painter.setPen(QPen(paper.edge, 2))
        painter.setBrush(paper.fill)
        radius = theme.px("radius_note") - 1
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        side = min(20.0, area.height() - 12)
        x = self._clear_of_limit(area.left() + _PAD + 1, side + _PAD)
        if area.width() >= side + 2 * _PAD:
            token = QRectF(x, area.center().y() - side / 2, side, side)
            paint_token(painter, token, theme.shape(seat), block.letter, "ink", theme, seat)
            x += side + _PAD
        font = theme.digits("strong")
        text = str(block.minutes)
        if QFontMetrics(font).horizontalAdvance(text) <= area.right() - x - 2:
            draw_elided(
                painter, QRectF(x, area.top(), area.right() - x, area.height()), text, font, paper.ink
            )

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
