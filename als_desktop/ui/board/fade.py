"""A look that comes and goes gradually."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme

# A tint needs no more of them to look smooth.
_STEPS = 10


class Fade(QVariantAnimation):
    """How far a look of `widget` has come, which is painted anew meanwhile; at once where motion is not wanted."""

    def __init__(self, theme: Theme, duration: str, widget: QWidget) -> None:
        """`duration` names one of the theme's."""
        super().__init__(widget)
        self._theme = theme
        self._duration = duration
        self._widget = widget
        self.level = 0.0
        self.valueChanged.connect(self._on_value_changed)

    def turn(self, on: bool) -> None:
        """Let the look come, or go."""
        self.stop()
        goal = 1.0 if on else 0.0
        duration = self._theme.duration(self._duration)
        if not duration or not self._widget.isVisible():
            self.level = goal
            self._widget.update()
            return
        self.setDuration(duration)
        self.setStartValue(self.level)
        self.setEndValue(goal)
        self.start()

    def _on_value_changed(self, level: object) -> None:
        if not isinstance(level, float):
            return
        # One look comes where another goes, from the same moment on: their steps fall between each other, so that
        # no frame has to paint both.
        comes = self.endValue() > self.startValue()
        shown = (floor(level * _STEPS) if comes else round(level * _STEPS)) / _STEPS
        if shown != self.level:
            self.level = shown
            self._widget.update()
