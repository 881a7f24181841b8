"""One place that the rail leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from als_desktop.ui.home.measures import rail_width
from als_desktop.ui.home.two_lines import two_lines
from als_desktop.ui.parts.painting import draw_elided, draw_hover_back, draw_place_back
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent

    from als_desktop.ui.theme.theme import Theme

_ICON = 20
_LEFT = 12
_RIGHT = 4


class RailRow(QAbstractButton):
    """A name on one line or two, marked while its place is on screen.

    Signals: `chosen(str)` carries its key; `passed(int)`, the keyboard is to move up (-1) or down (1).
    """

    chosen = Signal(str)
    passed = Signal(int)

    def __init__(self, theme: Theme, key: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._icon_name = icon
        self._here = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_item(self, item: tuple[str, bool]) -> None:
        """Show the name of the place, and whether the person is there."""
        name, self._here = item
        self.setText(name)
        self.setAccessibleName(self.tr("{name}, shown now").format(name=name) if self._here else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as one line or two."""
        theme = self._theme
        extra = QFontMetrics(theme.font("body")).height() if len(self._lines()) > 1 else 0
        return QSize(rail_width(theme) // 2, theme.px("agenda_row") + extra)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as the space bar does; up and down pass on to another row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Up:
            self.passed.emit(-1)
        elif event.key() == Qt.Key.Key_Down:
            self.passed.emit(1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the back, the icon and the name."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter)
        if self._icon_name:
            colour = theme.color("text" if self._here else "text_2")
            picture = theme.pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(_LEFT, (self.height() - _ICON) // 2, picture)
        lines, font = self._lines(), self._font()
        height = QFontMetrics(font).height()
        y = (self.height() - height * len(lines)) / 2
        cut = False
        for line in lines:
            room = QRectF(self._text_left(), y, self._text_width(), height)
            draw_elided(painter, room, line, font, theme.color("text" if self._here else "text_2"))
            cut = cut or QFontMetrics(font).horizontalAdvance(line.strip()) > room.width() + 1
            y += height
        tip = plain_tip(self.text()) if cut else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _paint_back(self, painter: QPainter) -> None:
        if self._here:
            draw_place_back(painter, QRectF(self.rect()), self._theme, fill="raised")
        elif self.isDown() or self.underMouse():
            draw_hover_back(painter, QRectF(self.rect()), self._theme)

    def _font(self) -> QFont:
        return self._theme.font("strong" if self._here else "body")

    def _text_left(self) -> int:
        return _LEFT + (_ICON + 9 if self._icon_name else 0)

    def _text_width(self) -> int:
        return max(1, self.width() - self._text_left() - _RIGHT)

    def _lines(self) -> list[str]:
        # Always broken as if bold, so that a row keeps its height when it is chosen.
        return two_lines(self.text(), self._theme.font("strong"), self._text_width())

    def _on_clicked(self) -> None:
        self.chosen.emit(self._key)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
