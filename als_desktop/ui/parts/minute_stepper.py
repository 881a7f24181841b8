"""Minutes with a minus and a plus beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.step_button import StepButton
from als_desktop.ui.theme.fonts import tabular

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_DIGITS = QRegularExpression("[0-9]{1,4}")


class MinuteStepper(QWidget):
    """A number of minutes: buttons and Up/Down step by `step`, digits are typed as they are.

    `minutes_chosen` is emitted for what a person does only, 0 included: which number makes sense is not
    decided here.
    """

    minutes_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, step: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._step = step
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._less = StepButton(theme, "minus", self.tr("{name}: fewer").format(name=name), "left")
        self._more = StepButton(theme, "plus", self.tr("{name}: more").format(name=name), "right")
        self._field = MinuteLine(name)
        self.setFocusProxy(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._less, self._field, self._more):
            layout.addWidget(part)
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._field.committed.connect(self._on_field_committed)
        self._field.stepped.connect(self._on_field_stepped)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def minutes(self) -> int:
        """What the field shows; 0 when it is empty."""
        return int(self._field.text() or 0)

    def set_minutes(self, minutes: int) -> None:
        """Show `minutes` as stored, unless a person is typing something else. Emits nothing."""
        self._field.set_committed(str(minutes))

    def refuse(self) -> None:
        """Say that the minutes last chosen were not stored: they stay, marked."""
        self._field.refuse()

    def _change(self, by: int) -> None:
        wanted = max(0, self.minutes() + by)
        if wanted != self.minutes():
            self._field.setText(str(wanted))
            self._field.commit()

    def _on_less_clicked(self) -> None:
        self._change(-self._step)

    def _on_more_clicked(self) -> None:
        self._change(self._step)

    def _on_field_stepped(self, direction: int) -> None:
        self._change(direction * self._step)

    def _on_field_committed(self, text: str) -> None:
        self.minutes_chosen.emit(int(text or 0))

    def _on_theme_changed(self) -> None:
        self._field.setFixedSize(self._theme.px("stepper_field"), self._theme.px("field"))


class MinuteLine(CommitLine):
    """A number of minutes as digits. `stepped(int)`: -1 or 1, Down or Up was pressed."""

    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(name)
        self.setProperty("look", "minutes")
        self.setFont(tabular(self.font()))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QRegularExpressionValidator(_DIGITS, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step."""
        if event.key() == Qt.Key.Key_Up:
            self.stepped.emit(1)
        elif event.key() == Qt.Key.Key_Down:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)
