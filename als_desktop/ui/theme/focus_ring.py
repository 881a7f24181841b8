"""The ring around the control that has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QWidget,
)

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

# These show the focus by their own border (or, item views, around an item).
_WITH_OWN_BORDER = (QLineEdit, QAbstractSpinBox, QAbstractScrollArea, QAbstractItemView)
_MOVING = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
)
_KEY_PRESS = QEvent.Type.KeyPress


class _Ring(QWidget):
    """The painted ring; lies over its window and lets all clicks through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clip = QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._theme.px("line_focus")
        radius = self._theme.px("radius_control") + self._theme.px("line_focus_gap")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.clip)
        painter.setPen(QPen(self._theme.color("focus"), line))
        half = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)


class FocusRing(QObject):
    """Draws one ring around whatever control the keyboard reached, in any window of the application.

    A click alone shows no ring; the next key does. A widget opts out with the property `ownFocusLook` true.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it, or something it lies in, moves."""
        kind = event.type()
        if kind in _MOVING:
            self._place()
        elif kind == _KEY_PRESS and watched is self._target:
            self._show_ring()
        return False

    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or isinstance(new, _WITH_OWN_BORDER) or new.property("ownFocusLook"):
            return
        self._target = new
        widget: QWidget | None = new
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._show_ring()

    def _let_go(self) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._target = None
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def _show_ring(self) -> None:
        if self._ring is None and self._target is not None:
            self._ring = _Ring(self._theme, self._target.window())
            self._place()

    def _place(self) -> None:
        target, ring = self._target, self._ring
        if target is None or ring is None or not shiboken6.isValid(target) or not shiboken6.isValid(ring):
            return
        if not target.isVisible():
            ring.hide()
            return
        window = target.window()
        reach = self._theme.px("line_focus") + self._theme.px("line_focus_gap")
        corner = target.mapTo(window, QPoint(0, 0)) if target is not window else QPoint(0, 0)
        ring.setGeometry(QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach))
        ring.clip = self._visible_part(target, window).translated(-ring.pos())
        ring.raise_()
        ring.show()
        ring.update()

    def _visible_part(self, target: QWidget, window: QWidget) -> QRect:
        """The part of the window that scroll areas around `target` leave visible."""
        visible = window.rect()
        parent = target.parentWidget()
        while parent is not None and parent is not window:
            above = parent.parentWidget()
            if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
                visible &= QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
            parent = above
        return visible
