"""The minus and plus at the ends of a stepper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


class StepButton(QAbstractButton):
    """A square button, round at one `side` (left or right).

    Not a tab stop: the field between the two has the arrow keys.
    """

    def __init__(self, theme: Theme, icon: str, name: str, side: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self._side = side
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """As high as a button, and square."""
        return QSize(self._theme.px("button"), self._theme.px("field"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, open towards the field, and the sign."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px("radius_control")
        beyond = 2.0 * radius
        left, right = (0.5, beyond) if self._side == "left" else (-beyond, -0.5)
        live = self.isEnabled()
        painter.setPen(QPen(theme.color("border_strong") if live else theme.faded("border_strong"), 1))
        painter.setBrush(
            theme.color("lane_2" if self.isDown() else "lane" if self.underMouse() else "surface")
        )
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(left, 0.5, right, -0.5), radius, radius)
        side = theme.px("icon")
        ink = theme.color("text") if live else theme.faded("text")
        picture = theme.pixmap(self._icon_name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)
