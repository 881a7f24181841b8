"""A label of a few lines that ends in an ellipsis when there are more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip


class LinesLabel(PlainLabel):
    """As high as its text needs, up to `most` lines; what does not fit is in the tooltip."""

    def __init__(self, role: str, most: int, *, parent: QWidget | None = None) -> None:
        """Says nothing at first."""
        super().__init__("", role, wrap=True, parent=parent)
        self._most = most
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that are shown."""
        return len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """All on one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()), metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Room for the ellipsis and a few letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("mm…"), metrics.lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many lines as there is room for."""
        lines = self._lines(self.contentsRect().width())
        whole = plain_tip(self.text()) if lines[-1].endswith("…") else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            int(self.alignment()),
            option.palette,
            bool(option.state & QStyle.StateFlag.State_Enabled),
            "\n".join(lines),
            self.foregroundRole(),
        )

    def _lines(self, width: int) -> list[str]:
        return lines_within(self.text(), self.font(), width, self._most) or [""]


def lines_within(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken into lines of a width, `most` at the most; the last has an ellipsis when there is more."""
    metrics = QFontMetrics(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    whole = " ".join(text.split())
    layout = QTextLayout(whole, font)
    layout.setTextOption(option)
    # Qt counts in UTF-16, where an emoji is two.
    units = whole.encode("utf-16-le")
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = 2 * line.textStart()
        if len(lines) >= most - 1:
            rest = units[start:].decode("utf-16-le", "ignore")
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width)))
            break
        lines.append(units[start : start + 2 * line.textLength()].decode("utf-16-le", "ignore").rstrip())
    layout.endLayout()
    return lines
