"""One item of the agenda rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from als_desktop.ui.parts.painting import draw_elided, draw_hover_back, draw_place_back
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

STATES = ("done", "current", "ahead", "skipped")
_GLYPHS = {
    "done": ("tick", 17),
    "current": ("play_filled", 14),
    "ahead": ("circle", 18),
    "skipped": ("arrow_right", 16),
}
_GLYPH_ROOM = 18
_CHIP_HEIGHT = 20
_MINUS = "\u2212"


class AgendaRow(QAbstractButton):
    """A clickable agenda item: status sign, name, overrun, planned minutes; `sub` indents it in a slot."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        minutes: int | None,
        state: str = "ahead",
        *,
        sub: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`minutes` is None when none are planned yet.

        Raises:
            ValueError: no such state.
        """
        super().__init__(parent)
        self._theme = theme
        self._sub = sub
        self._icon_name = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_item(name, minutes, state)
        theme.changed.connect(self._on_theme_changed)

    def set_item(self, name: str, minutes: int | None, state: str, overrun: int = 0) -> None:
        """Show another item; `overrun` is minutes over (or under, negative) the plan.

        Raises:
            ValueError: no such state.
        """
        if state not in STATES:
            raise ValueError(f"no such agenda state: {state!r}")
        self.setText(name)
        self._minutes, self._state, self._overrun = minutes, state, overrun
        self._describe()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show an icon in place of the status sign, for rails that are no agenda ("home", "people")."""
        self._icon_name = icon
        self.update()

    def set_state(self, state: str) -> None:
        """Done, current, ahead or skipped.

        Raises:
            ValueError: no such state.
        """
        self.set_item(self.text(), self._minutes, state, self._overrun)

    def state(self) -> str:
        """The state shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """As high as the theme says."""
        height = self._theme.px("agenda_sub" if self._sub else "agenda_row")
        return QSize(self._theme.px("rail") // 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the back, the sign, the words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter)
        pad, height = theme.px("agenda_pad"), self.height()
        x = pad + (theme.px("agenda_indent") if self._sub else 0)
        if self._state == "current":
            x = pad + 9
        self._paint_glyph(painter, x)
        x += _GLYPH_ROOM + pad - 1
        right = float(self.width() - pad)
        strong = self._state == "current"
        if self._minutes is not None:
            right = self._paint_minutes(painter, right)
        if self._overrun:
            right = self._paint_overrun(painter, right)
        font = QFont(theme.font("strong" if strong else "body"))
        font.setItalic(self._state == "skipped")
        role = "text" if strong else "text_3" if self._state == "skipped" else "text_2"
        area = QRectF(x, 0, right - x, height)
        cut = draw_elided(painter, area, self._shown_name(), font, theme.color(role))
        self.setToolTip(plain_tip(self.text()) if cut else "")

    def _shown_name(self) -> str:
        if self._state == "skipped":
            return self.tr("{name}, skipped").format(name=self.text())
        return self.text()

    def _paint_back(self, painter: QPainter) -> None:
        if self._state == "current":
            draw_place_back(
                painter, QRectF(self.rect()), self._theme, fill="lane" if self.isDown() else "raised"
            )
        elif self.isDown() or self.underMouse():
            draw_hover_back(painter, QRectF(self.rect()), self._theme)

    def _paint_glyph(self, painter: QPainter, x: float) -> None:
        theme = self._theme
        name, side = (self._icon_name, 18) if self._icon_name else _GLYPHS[self._state]
        role = "accent" if self._state == "done" else "text" if self._icon_name else "text_3"
        picture = theme.pixmap(name, theme.color(role), side, self.devicePixelRatioF())
        painter.drawPixmap(round(x + (_GLYPH_ROOM - side) / 2), (self.height() - side) // 2, picture)

    def _paint_minutes(self, painter: QPainter, right: float) -> float:
        theme = self._theme
        current = self._state == "current"
        font = theme.digits("label" if current else "caption")
        text = str(self._minutes)
        width = QFontMetrics(font).horizontalAdvance(text)
        area = QRectF(right - width, 0, width + 1, self.height())
        draw_elided(painter, area, text, font, theme.color("text" if current else "text_3"))
        return right - width - 8

    def _paint_overrun(self, painter: QPainter, right: float) -> float:
        theme = self._theme
        font = theme.digits("caption")
        text = f"{self._overrun:+d}".replace("-", _MINUS)
        width = QFontMetrics(font).horizontalAdvance(text) + 14
        area = QRectF(right - width, (self.height() - _CHIP_HEIGHT) / 2, width, _CHIP_HEIGHT)
        tone = ("warn_soft", "warn") if self._overrun > 0 else ("accent_soft", "on_soft")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(tone[0]))
        painter.drawRoundedRect(area, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        draw_elided(painter, area, text, font, theme.color(tone[1]), Qt.AlignmentFlag.AlignCenter)
        return right - width - 8

    def _describe(self) -> None:
        words = {
            "done": self.tr("done"),
            "current": self.tr("now"),
            "ahead": self.tr("ahead"),
            "skipped": self.tr("skipped"),
        }
        parts = [self.text(), words[self._state]]
        if self._minutes is not None:
            parts.append(self.tr("{minutes} minutes").format(minutes=self._minutes))
        if self._overrun > 0:
            parts.append(self.tr("{minutes} over").format(minutes=self._overrun))
        elif self._overrun < 0:
            parts.append(self.tr("{minutes} under").format(minutes=-self._overrun))
        self.setAccessibleName(", ".join(parts))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
