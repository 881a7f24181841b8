"""A choice of one among a few, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from als_desktop.ui.theme.theme import Theme

_GAP = 6
_TICK = 15


class Segment(QAbstractButton):
    """One of the options of a `SegmentedControl`."""

    def __init__(self, theme: Theme, value: str, text: str) -> None:
        super().__init__()
        self.value = value
        self.done = False
        # Whether there is room for a tick that may come, so that it moves nothing.
        self.keeps_room = False
        self.wanted = False
        self.edges: tuple[bool, bool] = (False, False)
        self.icon_name = ""
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Room for the bold text, so that a choice moves nothing."""
        width = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self.text())
        if self.keeps_room or self.picture():
            width += _TICK + _GAP
        return QSize(width + 2 * self._theme.px("segment_pad"), self._theme.px("segment"))

    def minimumSizeHint(self) -> QSize:
        """A little narrower than wished, with less padding."""
        hint = self.sizeHint()
        return QSize(hint.width() - self._theme.px("segment_pad"), hint.height())

    def picture(self) -> str:
        """The icon shown: a tick when done, else the option's own."""
        return "tick" if self.done else self.icon_name

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than the click that came before."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw this part of the common frame and the centred text."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        role = "on_accent" if self.isChecked() else "text" if self.done else self._ink_role()
        ink = theme.color(role) if self.isEnabled() else theme.faded(role)
        font = theme.font("strong" if self.isChecked() else "body")
        width = QFontMetrics(font).horizontalAdvance(self.text())
        picture = self.picture()
        x = (self.width() - width - (_TICK + _GAP if picture else 0)) / 2
        if picture:
            pixmap = theme.pixmap(picture, ink, _TICK, self.devicePixelRatioF())
            painter.drawPixmap(round(x), (self.height() - _TICK) // 2, pixmap)
            x += _TICK + _GAP
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _ink_role(self) -> str:
        return "accent" if self.wanted and self.isEnabled() else "text_2"

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._theme
        first, last = self.edges
        radius = theme.px("radius_control")
        # Drawn past the sides where a neighbour follows: only the outer corners show.
        left, right = (0.5 if first else -2.0 * radius), (-0.5 if last else 2.0 * radius)
        frame = QRectF(self.rect()).adjusted(left, 0.5, right, -0.5)
        edge = "accent" if self.wanted else "border_strong"
        # Broader, not filled: filled is what was chosen.
        painter.setPen(QPen(theme.color(edge) if self.isEnabled() else theme.faded(edge), 1 + self.wanted))
        painter.setBrush(self._back())
        painter.drawRoundedRect(frame, radius, radius)
        if not first and not self.isChecked():
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, self.height() - 1))

    def _back(self) -> QColor:
        theme = self._theme
        if self.isChecked():
            return theme.color("accent") if self.isEnabled() else theme.faded("accent")
        if self.isDown():
            return theme.color("lane_2")
        if self.underMouse() and self.isEnabled():
            return theme.color("lane")
        return theme.color("surface")


class SegmentedControl(QWidget):
    """Options side by side, at most one chosen. One tab stop; Left and Right choose the neighbour.

    `options` are (value, text) pairs. `chosen` is emitted with the value, for what a person does only; `chosen_again`
    when the chosen one is clicked, which changes nothing by itself. `pointed` follows either where it was a click, and
    a choice by the digit with which the text of an option ends.
    """

    pointed = Signal()
    chosen = Signal(str)
    chosen_again = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: list[Segment] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.set_options(options)
        theme.changed.connect(self._on_theme_changed)

    def value(self) -> str:
        """The chosen value, or "" when none is."""
        return next((one.value for one in self._segments if one.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show `value` as chosen; a value that is not offered (or "") shows none. Emits nothing."""
        for segment in self._segments:
            segment.setChecked(segment.value == value)
        self._describe()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options; what was chosen stays so when it is still offered."""
        before, wanted = self.value(), self.is_wanted()
        for segment in self._segments:
            self._layout.removeWidget(segment)
            segment.deleteLater()
        self._segments = [Segment(self._theme, value, text) for value, text in options]
        for place, segment in enumerate(self._segments):
            segment.edges = (place == 0, place == len(self._segments) - 1)
            segment.clicked.connect(self._on_segment_clicked)
            self._layout.addWidget(segment, 1)
        self.set_value(before)
        self.set_wanted(wanted)
        self.updateGeometry()

    def set_done(self, values: Collection[str]) -> None:
        """Show a tick on these options; from the first time on, each has room for one."""
        for segment in self._segments:
            segment.keeps_room = True
            segment.done = segment.value in values
            segment.updateGeometry()
            segment.update()

    def set_icon(self, value: str, icon: str) -> None:
        """Show an icon before the text of one option."""
        for segment in self._segments:
            if segment.value == value:
                segment.icon_name = icon
                segment.updateGeometry()

    def set_option_enabled(self, value: str, enabled: bool, why: str = "") -> None:
        """Allow or forbid one option; `why` it is forbidden is in its tooltip, and read out."""
        for segment in self._segments:
            if segment.value == value:
                segment.setEnabled(enabled)
                segment.setToolTip("" if enabled else plain_tip(why))
                segment.setAccessibleDescription("" if enabled else why)

    def set_wanted(self, wanted: bool) -> None:
        """Have the options stand out, since one of them is to be chosen next."""
        for segment in self._segments:
            if segment.wanted != wanted:
                segment.wanted = wanted
                segment.update()

    def is_wanted(self) -> bool:
        """Whether the options stand out."""
        return any(segment.wanted for segment in self._segments)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Home and End choose."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        usable = [one for one in self._segments if one.isEnabled()]
        if not usable:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Home:
            self._choose(usable[0])
        elif event.key() == Qt.Key.Key_End:
            self._choose(usable[-1])
        elif event.key() in steps:
            self._step(usable, steps[Qt.Key(event.key())])
        elif numbered := self._numbered(event, usable):
            self._choose(numbered)
            self.pointed.emit()
        else:
            super().keyPressEvent(event)

    def _numbered(self, event: QKeyEvent, usable: list[Segment]) -> Segment | None:
        """The option whose text ends with the digit that was pressed alone, as "Slot 2" does."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = event.text() if plain and event.text().isdecimal() else ""
        return next((one for one in usable if digit and one.text().split()[-1:] == [digit]), None)

    def _step(self, usable: list[Segment], by: int) -> None:
        at = next((place for place, one in enumerate(usable) if one.isChecked()), None)
        if at is None:
            self._choose(usable[0 if by > 0 else -1])
        elif 0 <= at + by < len(usable):
            self._choose(usable[at + by])

    def _choose(self, segment: Segment) -> None:
        if segment.value != self.value():
            self.set_value(segment.value)
            self.chosen.emit(segment.value)

    def _describe(self) -> None:
        text = next((one.text() for one in self._segments if one.isChecked()), self.tr("none chosen"))
        self.setAccessibleDescription(text)

    def _on_segment_clicked(self) -> None:
        segment = self.sender()
        if not isinstance(segment, Segment):
            return
        # A click has turned the button already: one that is off now was the chosen one.
        was_chosen = not segment.isChecked()
        self.set_value(segment.value)
        signal = self.chosen_again if was_chosen else self.chosen
        signal.emit(segment.value)
        self.pointed.emit()

    def _on_theme_changed(self) -> None:
        for segment in self._segments:
            segment.updateGeometry()
            segment.update()
