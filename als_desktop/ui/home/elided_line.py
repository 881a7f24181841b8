"""A line to type in that shows when its text goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QWidget

from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_INNER = 2


class ElidedLine(CommitLine):
    """A frameless `CommitLine` that ends in an ellipsis while nobody types in it; the tooltip has the whole text."""

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, parent)
        self.setProperty("look", "bare")
        self.textChanged.connect(self._on_text_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as far as it fits."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room = QRectF(contents).adjusted(_INNER, 0, -_INNER, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        draw_elided(painter, room, self.text(), self.font(), self.palette().text().color())

    def _on_text_changed(self) -> None:
        self.setToolTip(plain_tip(self.text()))
