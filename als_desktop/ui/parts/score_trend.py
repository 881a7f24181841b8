"""How well something was kept over the last meetings: a quiet line of points from 1 to 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.score_trend import TrendPoint
    from als_desktop.ui.theme.theme import Theme

_STEP = 22
_RADIUS = 4.0
_RISE = 9
_EDGE = 3
_BEST = 3
_MOST = 8


class ScoreTrend(QWidget):
    """One point for each meeting, higher is better kept; the last one is filled. A meeting without a score is dotted.

    The same is said in words to a screen reader and in the tooltip.
    """

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[TrendPoint, ...] = ()
        self._columns = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_points(self, points: Sequence[TrendPoint], *, today: bool) -> None:
        """Show these meetings in order; `today`: the last of them is the one under way."""
        self._points = tuple(points[-_MOST:])
        said = self._said(today)
        self.setAccessibleDescription(said)
        self.setToolTip(plain_tip(said))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the points say."""
        return self.accessibleDescription()

    def sizeHint(self) -> QSize:
        """Room for the points, from 1 to 3."""
        columns = max(1, len(self._points))
        return QSize(
            (columns - 1) * _STEP + round(2 * _RADIUS) + 2 * _EDGE, 2 * _RISE + round(2 * _RADIUS) + 2 * _EDGE
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between meetings that follow each other, then the points."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color("accent")
        painter.setPen(QPen(ink, 1.5))
        for n, (one, following) in enumerate(zip(self._points, self._points[1:], strict=False)):
            if one.score and following.score:
                painter.drawLine(self._at(n), self._at(n + 1))
        last = len(self._points) - 1
        for n, point in enumerate(self._points):
            if not point.score:
                painter.setPen(QPen(theme.color("border_strong"), 1.2, Qt.PenStyle.DotLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(self._at(n), _RADIUS - 1, _RADIUS - 1)
                continue
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink if n == last else theme.color("surface"))
            painter.drawEllipse(self._at(n), _RADIUS - 0.5, _RADIUS - 0.5)

    def _at(self, n: int) -> QPointF:
        score = self._points[n].score or (1 + _BEST) / 2
        top = (self.height() - 2 * _RISE) / 2
        return QPointF(_EDGE + _RADIUS + n * _STEP, top + (_BEST - score) * _RISE)

    def _said(self, today: bool) -> str:
        score_words = {
            0: self.tr("not scored"),
            1: self.tr("1 not met"),
            2: self.tr("2 partly"),
            3: self.tr("3 fully"),
        }
        said: list[str] = []
        for n, point in enumerate(self._points):
            now = today and n == len(self._points) - 1
            words = self.tr("today: {score}") if now else self.tr("meeting {n}: {score}")
            said.append(words.format(n=point.meeting_number, score=score_words[point.score]))
        return "; ".join(said) if said else self.tr("not scored in any meeting yet")
