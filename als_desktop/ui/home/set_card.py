"""One set on the home page: a card that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from als_desktop.ui.home.set_facts import SetFacts
    from als_desktop.ui.theme.theme import Theme

_PAD = 18
_GAP = 10
_TOKEN = 26
_TOKEN_GAP = 5
_BAR = 8
_BAR_GAP = 4
_ICON = 18
_LEAST_WIDTH = 200


class SetCard(QAbstractButton):
    """Name, tokens, meetings held, next meeting, open actions, last presenters; `set_wanted(str)` when chosen."""

    set_wanted = Signal(str)

    def __init__(self, theme: Theme, set_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._set_id = set_id
        self._facts: SetFacts | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_item(self, item: SetFacts) -> None:
        """Show the set as it is now."""
        if item == self._facts:
            return
        self._facts = item
        members = ", ".join(one.name for one in item.people) or self.tr("No members yet")
        self.setAccessibleName(item.name)
        self.setAccessibleDescription(
            ". ".join((members, item.meetings, item.next_meeting, item.actions, item.presented))
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = 3 * (self._line("body") + _GAP)
        return QSize(
            340,
            2 * _PAD
            - 4
            + self._line("subtitle")
            + _TOKEN
            + _BAR
            + self._line("caption")
            + 2 * _GAP
            + 6
            + lines,
        )

    def minimumSizeHint(self) -> QSize:
        """Narrow cards cut their words."""
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """The tooltip has the whole name when it is cut."""
        facts = self._facts
        if facts is not None:
            wide = QFontMetrics(self._theme.font("subtitle")).horizontalAdvance(facts.name)
            self.setToolTip(plain_tip(facts.name) if wide > self.width() - 2 * _PAD else "")
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the set, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its lines."""
        facts, theme = self._facts, self._theme
        if facts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lifted = self.underMouse() or self.isDown()
        painter.setPen(QPen(theme.color("border_strong" if lifted else "border"), 1))
        painter.setBrush(theme.color("lane" if self.isDown() else "surface"))
        radius = theme.px("radius_panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        y = float(_PAD - 2)
        y = self._paint_text(painter, y, facts.name, theme.font("subtitle"), "text") + _GAP
        y = self._paint_people(painter, y, facts) + _GAP
        y = self._paint_meetings(painter, y, facts) + 6
        y = self._paint_text(painter, y, facts.meetings, theme.font("caption"), "text_2") + _GAP
        coming = "play_filled" if facts.under_way else "calendar"
        first = theme.font("strong" if facts.under_way else "body")
        y = self._paint_line(painter, y, coming, facts.next_meeting, first, "text")
        y = self._paint_line(painter, y, "flag", facts.actions, theme.font("body"), "text")
        self._paint_line(painter, y, "message", facts.presented, theme.font("body"), "text_2")

    def _paint_text(self, painter: QPainter, y: float, text: str, font: QFont, role: str) -> float:
        height = QFontMetrics(font).height()
        area = QRectF(_PAD, y, self.width() - 2 * _PAD, height)
        draw_elided(painter, area, text, font, self._theme.color(role))
        return y + height

    def _paint_people(self, painter: QPainter, y: float, facts: SetFacts) -> float:
        theme = self._theme
        number = len(facts.people)
        if not number:
            area = QRectF(_PAD, y, self.width() - 2 * _PAD, _TOKEN)
            draw_elided(painter, area, self.tr("No members yet"), theme.font("body"), theme.color("text_3"))
        room = self.width() - 2 * _PAD - _TOKEN
        step = min(_TOKEN + _TOKEN_GAP, room / (number - 1)) if number > 1 else 0
        for n, one in enumerate(facts.people):
            area = QRectF(_PAD + n * step, y, _TOKEN, _TOKEN)
            paint_token(painter, area, theme.shape(one.seat), one.letter, "colour", theme, one.seat)
        return y + _TOKEN

    def _paint_meetings(self, painter: QPainter, y: float, facts: SetFacts) -> float:
        theme = self._theme
        pieces = max(facts.planned, facts.held, 1)
        width = (self.width() - 2 * _PAD - _BAR_GAP * (pieces - 1)) / pieces
        painter.setPen(Qt.PenStyle.NoPen)
        for n in range(pieces):
            painter.setBrush(theme.color("accent" if n < facts.held else "lane_2"))
            area = QRectF(_PAD + n * (width + _BAR_GAP), y, max(1.0, width), _BAR)
            painter.drawRoundedRect(area, _BAR / 2, _BAR / 2)
        return y + _BAR

    def _paint_line(self, painter: QPainter, y: float, icon: str, text: str, font: QFont, role: str) -> float:
        theme = self._theme
        height = self._line("body")
        picture = theme.pixmap(icon, theme.color("text_2"), _ICON, self.devicePixelRatioF())
        painter.drawPixmap(_PAD, round(y + (height - _ICON) / 2), picture)
        left = _PAD + _ICON + 8
        draw_elided(
            painter, QRectF(left, y, self.width() - left - _PAD, height), text, font, theme.color(role)
        )
        return y + height + _GAP

    def _line(self, role: str) -> int:
        return QFontMetrics(self._theme.font(role)).height()

    def _on_clicked(self) -> None:
        self.set_wanted.emit(self._set_id)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
