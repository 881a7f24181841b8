"""Push buttons with an icon, key caps and the colours of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionButton, QWidget

from als_desktop.ui.parts.enter_press import takes_enter
from als_desktop.ui.parts.key_cap import key_width, paint_key
from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QFont, QKeyEvent

    from als_desktop.ui.theme.theme import Theme

__all__ = [
    "Button",
    "KeyCap",
    "danger_button",
    "icon_button",
    "normal_button",
    "primary_button",
    "quiet_button",
]

_GAP = 7
_TEXT_ROLE = {"primary": "on_accent", "danger": "over"}


class Button(QPushButton):
    """A push button: icon, text, trailing icon, key caps, from left to right and centred.

    `kind` is primary, normal, quiet or danger; `size` is normal, big or small.
    """

    def __init__(self, theme: Theme, text: str, kind: str, icon: str = "", size: str = "normal") -> None:
        super().__init__(text)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._trailing = ""
        self._keys: tuple[str, ...] = ()
        self._ink = ""
        self.setProperty("kind", kind)
        # "size" itself is a property of every QWidget.
        self.setProperty("scale", size)
        self.setProperty("shape", "" if text else "square")
        self.setAutoDefault(False)
        theme.changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:
        """Show other words; a button without words is square."""
        super().setText(text)
        set_look(self, shape="" if text else "square")
        self._resettle()

    def set_kind(self, kind: str) -> None:
        """Be another kind of button: primary, normal, quiet or danger."""
        if kind != self._kind:
            self._kind = kind
            set_look(self, kind=kind)
            self._resettle()

    def set_icon(self, name: str) -> None:
        """Show another icon; "" for none."""
        self._icon_name = name
        self._resettle()

    def set_trailing_icon(self, name: str) -> None:
        """Show an icon after the text (arrow_right for "next", chevron_down for a menu)."""
        self._trailing = name
        self._resettle()

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show which keys do the same, as key caps after the text."""
        self._keys = tuple(keys)
        self._resettle()

    def set_ink(self, role: str) -> None:
        """Draw text and icon in another colour role ("accent" for a link); "" for the usual one."""
        self._ink = role
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all parts with the padding of the style sheet."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        content = QSize(round(self._content_width()), self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, content, self)

    def minimumSizeHint(self) -> QSize:
        """The same as `sizeHint`: a button never cuts its text."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does; held down, it does so once."""
        if not takes_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of the style sheet, then the parts."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        self._paint_content(painter)

    def _content_font(self) -> QFont:
        role = "strong" if self._kind == "primary" else "body"
        return self._theme.font("label" if role == "strong" and self._is_small() else role)

    def _is_small(self) -> bool:
        return self.property("scale") == "small"

    def _content_width(self) -> float:
        pieces = (
            [QFontMetrics(self._content_font()).horizontalAdvance(self._plain())] if self._plain() else []
        )
        side = self._theme.px("icon")
        pieces += [side for name in (self._icon_name, self._trailing) if name]
        pieces += [key_width(self._theme, key) for key in self._keys]
        return sum(pieces) + _GAP * max(0, len(pieces) - 1)

    def _plain(self) -> str:
        """The text without mnemonic marks."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _colour(self) -> QColor:
        if not self.isEnabled():
            return self._theme.color("surface") if self._kind == "primary" else self._theme.faded("text")
        if self.isChecked():
            return self._theme.color("on_soft")
        return self._theme.color(self._ink or _TEXT_ROLE.get(self._kind, "text"))

    def _paint_content(self, painter: QPainter) -> None:
        theme, colour = self._theme, self._colour()
        side, height = theme.px("icon"), self.height()
        x = max(2.0, (self.width() - self._content_width()) / 2)
        painter.setPen(colour)
        if self._icon_name:
            self._paint_icon(painter, self._icon_name, x, side)
            x += side + _GAP
        if text := self._plain():
            font = self._content_font()
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.drawText(QRectF(x, 0, width + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
            x += width + _GAP
        if self._trailing:
            self._paint_icon(painter, self._trailing, x, side)
            x += side + _GAP
        for key in self._keys:
            width = key_width(theme, key)
            cap = QRectF(x, (height - theme.px("key")) / 2, width, theme.px("key"))
            paint_key(painter, cap, key, theme, colour if self._kind == "primary" else None)
            x += width + _GAP

    def _paint_icon(self, painter: QPainter, name: str, x: float, side: int) -> None:
        picture = self._theme.pixmap(name, self._colour(), side, self.devicePixelRatioF())
        painter.drawPixmap(round(x), (self.height() - side) // 2, picture)

    def _resettle(self) -> None:
        self.updateGeometry()
        self.update()

    def _on_theme_changed(self) -> None:
        self._resettle()


def primary_button(theme: Theme, text: str, icon: str = "", size: str = "normal") -> Button:
    """The one main act of its region."""
    return Button(theme, text, "primary", icon, size)


def normal_button(theme: Theme, text: str, icon: str = "", size: str = "normal") -> Button:
    """An act beside the main one."""
    return Button(theme, text, "normal", icon, size)


def quiet_button(theme: Theme, text: str, icon: str = "", size: str = "normal") -> Button:
    """An act without a frame until the pointer is on it."""
    return Button(theme, text, "quiet", icon, size)


def danger_button(theme: Theme, text: str, icon: str = "", size: str = "normal") -> Button:
    """An act that takes something away for good."""
    return Button(theme, text, "danger", icon, size)


def icon_button(theme: Theme, icon: str, name: str, kind: str = "quiet", size: str = "normal") -> Button:
    """A square button with an icon only; `name` is what a screen reader says and what the tooltip shows."""
    button = Button(theme, "", kind, icon, size)
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(name))
    return button


class KeyCap(QLabel):
    """The picture of a key, beside the words that say what it does."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "key")
        self.setText(text)
