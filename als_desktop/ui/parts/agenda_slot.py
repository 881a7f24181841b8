"""The box around the agenda items of one slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_PAD = 4
_TOKEN = 22


class AgendaSlotFrame(QWidget):
    """A rounded box headed by the presenter's token, a title and the minutes, with agenda rows inside.

    Without minutes the slot is still to be decided: dashed, with `note` at the right.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._note = ""
        self._minutes: int | None = None
        self._seat: int | None = None
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head = QWidget()
        self._head.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._head)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_slot(self, title: str, minutes: int | None, seat: int | None = None, letter: str = "") -> None:
        """Head of a decided slot; `seat` is the presenter's 0-based index."""
        self._title, self._minutes, self._seat, self._letter = title, minutes, seat, letter
        self.setAccessibleName(title)
        self.update()

    def set_undecided(self, title: str, note: str) -> None:
        """Head of a slot that nobody has yet, with a note ("to be decided")."""
        self._title, self._note, self._minutes, self._seat = title, note, None, None
        self.setAccessibleName(f"{title}, {note}")
        self.update()

    def add_row(self, row: QWidget) -> None:
        """Put an agenda row below the others."""
        self._rows.addWidget(row)

    def sizeHint(self) -> QSize:
        """As high as the head and the rows."""
        return QSize(self._theme.px("rail") // 2, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the head."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px("radius_panel")
        undecided = self._minutes is None and self._seat is None
        if undecided:
            painter.setPen(QPen(theme.color("border_strong"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("lane"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        head = QRectF(self._head.geometry()).adjusted(8, 0, -8, 0)
        x = head.left()
        if self._seat is not None:
            token = QRectF(x, head.center().y() - _TOKEN / 2, _TOKEN, _TOKEN)
            paint_token(painter, token, theme.shape(self._seat), self._letter, "colour", theme, self._seat)
            x += _TOKEN + 8
        right = str(self._minutes) if self._minutes is not None else self._note
        font = theme.digits("caption")
        width = QFontMetrics(font).horizontalAdvance(right)
        area = QRectF(head.right() - width, head.top(), width + 1, head.height())
        draw_elided(painter, area, right, font, theme.color("text_3"))
        area = QRectF(x, head.top(), head.right() - width - 8 - x, head.height())
        title = theme.font("body" if undecided else "strong")
        draw_elided(painter, area, self._title, title, theme.color("text_2" if undecided else "text"))

    def _on_theme_changed(self) -> None:
        self._head.setFixedHeight(self._theme.px("agenda_slot"))
        self.update()
