"""The box around the agenda items of one slot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent

    from als_desktop.ui.theme.theme import Theme

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAD = 4
_TOKEN = 22


class AgendaSlotFrame(QWidget):
    """A rounded box headed by the presenter's token, a title and the minutes, with agenda rows inside.

    Without minutes the slot is still to be decided: dashed, with `note` at the right.

    Signals:
        menu_wanted(global point): what can be done with the slot, below its button.
        step_wanted(int): Ctrl+Up (-1) or Ctrl+Down (1) on that button.
    """

    menu_wanted = Signal(object)
    step_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._short = ""
        self._note = ""
        self._minutes: int | None = None
        self._seat: int | None = None
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head = QWidget()
        self._menu = icon_button(theme, "more", "", size="small")
        self._menu.hide()
        self._menu.clicked.connect(self._on_menu_clicked)
        self._menu.installEventFilter(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 2, 0)
        head.addStretch(1)
        head.addWidget(self._menu)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._head)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_slot(
        self, title: str, minutes: int | None, seat: int | None = None, letter: str = "", short: str = ""
    ) -> None:
        """Head of a decided slot; `seat` is the presenter's 0-based index, `short` a title for little room."""
        self._title, self._minutes, self._seat, self._letter = title, minutes, seat, letter
        self._short = short or title
        self.setAccessibleName(title)
        self.update()

    def set_undecided(self, title: str, note: str) -> None:
        """Head of a slot that nobody has yet, with a note ("to be decided")."""
        self._title, self._note, self._minutes, self._seat = title, note, None, None
        self.setAccessibleName(f"{title}, {note}")
        self.update()

    def offer_menu(self, name: str) -> None:
        """Show the button of the menu, called `name`; empty takes it away."""
        if self._menu.isHidden() == bool(name):
            self._menu.setVisible(bool(name))
            self.update()
        if name and self._menu.accessibleName() != name:
            self._menu.setAccessibleName(name)
            self._menu.setToolTip(plain_tip(name))

    def menu_has_focus(self) -> bool:
        """Whether the keyboard is on the button of the menu, or will be once a menu that is open has closed."""
        return self.window().focusWidget() is self._menu

    def focus_menu(self) -> None:
        """Put the keyboard on the button of the menu."""
        self._menu.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu by the other mouse button, or by the menu key."""
        if self._menu.isHidden():
            super().contextMenuEvent(event)
        else:
            self._on_menu_clicked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Up and Ctrl+Down on the button, which alone would move the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in _STEPS:
                self.step_wanted.emit(_STEPS[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

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
        beside = 8 if self._menu.isHidden() else self._menu.width() + 6
        head = QRectF(self._head.geometry()).adjusted(8, 0, -beside, 0)
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
        fits = QFontMetrics(title).horizontalAdvance(self._title) <= area.width()
        words = self._title if fits or undecided else self._short
        draw_elided(painter, area, words, title, theme.color("text_2" if undecided else "text"))

    def _on_menu_clicked(self) -> None:
        self.menu_wanted.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))

    def _on_theme_changed(self) -> None:
        self._head.setFixedHeight(self._theme.px("agenda_slot"))
        self.update()
