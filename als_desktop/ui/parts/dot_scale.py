"""A row of dots for how pressing or how sure something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_GAP = 4
_NUMBER_ROOM = 30
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DotScale(QAbstractSlider):
    """`maximum` dots with the number beside them; 0 means not said.

    Click a dot, press arrows or a digit (0 is 10 where the scale goes that far, else it clears), or Delete to
    clear. Pointed at, it says beside it which number a dot is. It is a slider, so that a screen reader knows its value.

    Signals:
        value_chosen(int): a person chose another value.
        pointed(): they clicked a dot, after `value_chosen`, and let go of it.
    """

    value_chosen = Signal(int)
    pointed = Signal()

    def __init__(self, theme: Theme, maximum: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = 0
        self._under = 0
        self._held = False
        self.setMouseTracking(True)
        self.setRange(0, maximum)
        self.setSingleStep(1)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()
        self.valueChanged.connect(self._on_value_changed)
        theme.changed.connect(self._on_theme_changed)

    def set_value(self, value: int) -> None:
        """Show `value` (0 for not said; clipped to the scale). Emits nothing."""
        self._shown = max(0, min(value, self.maximum()))
        self.setValue(self._shown)
        self.update()

    def sizeHint(self) -> QSize:
        """All dots, and the number."""
        return QSize(self.maximum() * self._pitch() + _NUMBER_ROOM, self._theme.px("dot_target"))

    def minimumSizeHint(self) -> QSize:
        """The same: dots are not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw filled dots up to the value, rings after it, and the number."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, pitch, middle = theme.px("dot") / 2 - 1.5, self._pitch(), self.height() / 2
        on, off = theme.color("accent"), theme.color("border_strong")
        if not self.isEnabled():
            on, off = theme.faded("accent"), theme.faded("border_strong")
        for place in range(self.maximum()):
            filled = place < self.value()
            painter.setPen(QPen(on if filled else off, 1.5))
            painter.setBrush(on if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(pitch * place + pitch / 2, middle), radius, radius)
        shown = self._under or self.value()
        if shown:
            role = "text_2" if self._under else "text"
            painter.setPen(theme.color(role) if self.isEnabled() else theme.faded(role))
            painter.setFont(theme.digits("strong"))
            number = QRectF(self.maximum() * pitch + 6, 0, _NUMBER_ROOM, self.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(shown))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the value of the dot under the pointer."""
        dot = self._dot_at(event)
        if event.button() == Qt.MouseButton.LeftButton and dot:
            self._point_at(0)
            self.setValue(dot)
            self._held = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click is over."""
        held, self._held = self._held, False
        event.accept()
        if held:
            self.pointed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which number the dot under the pointer is."""
        self._point_at(self._dot_at(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Say the value again."""
        super().leaveEvent(event)
        self._point_at(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step, digits set, Delete clears."""
        wanted = self._value_for(event)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.setValue(wanted)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling page."""
        event.ignore()

    def _value_for(self, event: QKeyEvent) -> int | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if event.key() in _CLEARING:
            return 0
        if event.key() in _STEPS:
            return self.value() + _STEPS[Qt.Key(event.key())]
        if len(event.text()) == 1 and event.text() in "0123456789":
            digit = int(event.text())
            return 10 if digit == 0 and self.maximum() >= 10 else digit if digit <= self.maximum() else None
        return None

    def _dot_at(self, event: QMouseEvent) -> int:
        """The dot under the pointer, from 1; 0 beside them."""
        dot = int(event.position().x() // self._pitch()) + 1
        return dot if 1 <= dot <= self.maximum() else 0

    def _point_at(self, dot: int) -> None:
        if dot != self._under:
            self._under = dot
            self.update()

    def _pitch(self) -> int:
        return self._theme.px("dot") + _GAP

    def _describe(self) -> None:
        if self.value():
            text = self.tr("{value} of {maximum}").format(value=self.value(), maximum=self.maximum())
        else:
            text = self.tr("not said")
        self.setAccessibleDescription(text)

    def _on_value_changed(self, value: int) -> None:
        self._describe()
        self.update()
        if value != self._shown:
            self._shown = value
            self.value_chosen.emit(value)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
