"""One item of the agenda rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
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
_MENU_SIDE = 28
_MENU_ICON = 18
# Three digits and the gap before them.
_MINUTES_ROOM = 30
_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
# The keys on a row that has a menu, and the acts they stand for.
KEYS: dict[tuple[int, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_F2, _NONE): "change",
    (Qt.Key.Key_Delete, _NONE): "leave_out",
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_Insert, _NONE): "add",
}
_MINUS = "\u2212"


class AgendaRow(QAbstractButton):
    """A clickable agenda item: status sign, name, overrun, planned minutes; `sub` indents it in a slot.

    Signals:
        menu_wanted(QPoint): what can be done with it is wanted, at a place of the screen.
        act_wanted(str): one of `KEYS` was pressed on it.
    """

    menu_wanted = Signal(QPoint)
    act_wanted = Signal(str)

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
        self._has_menu = False
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

    def set_has_menu(self, has_menu: bool) -> None:
        """Offer a menu: a sign for it under the mouse, the menu key, and keys for what is in it."""
        self._has_menu = has_menu
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        if self._has_menu:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            below = self.mapToGlobal(self.rect().bottomLeft())
            self.menu_wanted.emit(below if by_key else event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the sign of the menu asks for it instead."""
        if self._has_menu and self._menu_area().contains(event.position()):
            self.menu_wanted.emit(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the menu's acts."""
        act = KEYS.get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if self._has_menu and act is not None:
            self.act_wanted.emit(act)
        else:
            super().keyPressEvent(event)

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
        if self._has_menu and (self.underMouse() or self.hasFocus()):
            right = self._paint_menu_sign(painter)
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

    def _menu_area(self) -> QRectF:
        """Where the sign of the menu is, beside the minutes."""
        left = self.width() - self._theme.px("agenda_pad") - _MINUTES_ROOM - _MENU_SIDE
        return QRectF(left, 0, _MENU_SIDE, self.height())

    def _paint_menu_sign(self, painter: QPainter) -> float:
        area, theme = self._menu_area(), self._theme
        picture = theme.pixmap("more", theme.color("text_2"), _MENU_ICON, self.devicePixelRatioF())
        at = area.center() - QPointF(_MENU_ICON / 2, _MENU_ICON / 2)
        painter.drawPixmap(at.toPoint(), picture)
        return area.left()

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
