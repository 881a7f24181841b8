"""A length that is typed, and its unit beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from als_desktop.models.spoken_length import LengthUnit, length_from_typed, length_to_type
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme

_WIDTH = 72


class LengthField(QWidget):
    """A number and a choice of units; a unit that is typed with the number is chosen. `changed()` at each change."""

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, units: Sequence[tuple[LengthUnit, str]], example: str
    ) -> None:
        """`units` are pairs of a unit and its word."""
        super().__init__()
        self._field = QLineEdit()
        self._field.setAccessibleName(name)
        self._field.setPlaceholderText(example)
        self._field.setFixedWidth(_WIDTH)
        self._known = {unit for unit, _ in units}
        self._unit = SegmentedControl(
            theme, [(unit.value, word) for unit, word in units], self.tr("{name}: unit").format(name=name)
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._field)
        layout.addWidget(self._unit)
        layout.addStretch(1)
        self.setFocusProxy(self._field)
        self._field.textEdited.connect(self._on_field_text_edited)
        self._field.editingFinished.connect(self._on_field_editing_finished)
        self._unit.chosen.connect(self._on_unit_chosen)

    @property
    def unit(self) -> LengthUnit:
        """The unit that is typed, else the one that is chosen."""
        read = self._read()
        return read[1] if read is not None else LengthUnit(self._unit.value())

    def set_length(self, number: float, unit: LengthUnit) -> None:
        """Show a length; 0 is none."""
        self._field.setText(length_to_type(number) if number else "")
        self._unit.set_value(unit.value)

    def number(self) -> float | None:
        """How many of the unit; None when what is typed is no length. 0 while the field is empty."""
        if not self._field.text().strip():
            return 0.0
        read = self._read()
        return None if read is None else read[0]

    def text(self) -> str:
        """What is typed."""
        return self._field.text().strip()

    def refuse(self) -> None:
        """Mark what is typed, and bring the keyboard there."""
        set_look(self._field, invalid=True)
        self._field.setFocus()
        self._field.selectAll()

    def _read(self) -> tuple[float, LengthUnit] | None:
        read = length_from_typed(self._field.text(), LengthUnit(self._unit.value()))
        return read if read is not None and read[1] in self._known else None

    def _on_field_text_edited(self) -> None:
        set_look(self._field, invalid=False)
        self.changed.emit()

    def _on_field_editing_finished(self) -> None:
        read = self._read()
        if read is not None:
            self.set_length(*read)

    def _on_unit_chosen(self) -> None:
        # A unit typed with the number would win over the one that was just chosen.
        read = self._read()
        if read is not None:
            self._field.setText(length_to_type(read[0]))
        self.changed.emit()
