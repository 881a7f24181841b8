"""Which column of a list holds what, to be seen and chosen otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from als_desktop.models.column_matching import Part
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.register.import_words import part_word
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.register.import_sheet import ImportSheet

NO_COLUMN = -1
_SHORTEST = 8


class ColumnChoices(QWidget):
    """A box for each part; `column_chosen(str, int)` has the part and the column, `NO_COLUMN` for none."""

    column_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[Part, QComboBox] = {}
        line = row()
        self.setLayout(line)
        for part in Part:
            box = QComboBox()
            title = part_word(part)
            box.setAccessibleName(self.tr("Column for: {part}").format(part=title))
            box.setProperty("part", part.value)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORTEST)
            box.activated.connect(self._on_box_activated)
            self._boxes[part] = box
            label = PlainLabel(title, "label")
            label.setBuddy(box)
            both = column(4)
            both.addWidget(label)
            both.addWidget(box)
            line.addLayout(both, 1)

    def box(self, part: Part) -> QComboBox:
        """The box of a part."""
        return self._boxes[part]

    def show_sheet(self, sheet: ImportSheet) -> None:
        """Show what was found or chosen."""
        heads = sheet.heads()
        for part, box in self._boxes.items():
            box.clear()
            box.addItem(self.tr("none"), NO_COLUMN)
            for place, head in enumerate(heads):
                box.addItem(head, place)
            box.setCurrentIndex(box.findData(sheet.match.columns.get(part, NO_COLUMN)))
        set_look(self._boxes[Part.NAME], invalid=Part.NAME not in sheet.match.columns)

    def _on_box_activated(self, place: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.column_chosen.emit(box.property("part"), box.itemData(place))
