"""A label of a few lines that ends in an ellipsis when there are more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget

from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

# Letters of 15 px become 13.
_SMALLER = 13 / 15


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
        # Its letters come with the style, and what stands below it is not to move then.
        self.ensurePolished()
        return len(self._lines(width)) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        """All on one line."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()), metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Room for the ellipsis and a few letters."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("mm…"), metrics.lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many lines as there is room for."""
        lines = self._lines(self.contentsRect().width())
        painter = QPainter(self)
        painter.setFont(self._font_for(self.contentsRect().width()))
        whole = plain_tip(self.text()) if lines[-1].endswith("…") else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            option.palette,
            bool(option.state & QStyle.StateFlag.State_Enabled),
            "\n".join(lines),
            self.foregroundRole(),
        )

    def _lines(self, width: int) -> list[str]:
        return lines_within(self.text(), self._font_for(width), width, self._most) or [""]

    def _font_for(self, width: int) -> QFont:
        """The letters in which the text is set in this width."""
        return self.font()


class FittedLabel(LinesLabel):
    """One line, or two of smaller letters where one is too short for it; it takes the height of one in a layout."""

    def __init__(self, role: str, *, parent: QWidget | None = None) -> None:
        """Says nothing at first."""
        super().__init__(role, 2, parent=parent)

    def heightForWidth(self, width: int) -> int:
        """The height of one line of the larger letters, whatever the text."""
        return self.fontMetrics().lineSpacing()

    def _font_for(self, width: int) -> QFont:
        font = QFont(self.font())
        if self.fontMetrics().horizontalAdvance(self.text()) > width:
            font.setPixelSize(round(QFontInfo(font).pixelSize() * _SMALLER))
        return font


def lines_within(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The text broken into lines of a width, `most` at the most; the last has an ellipsis when there is more."""
    metrics = QFontMetrics(font)
    whole = " ".join(text.split())
    if metrics.horizontalAdvance(whole) <= width:
        # Without fractions of a px, as the width that a label asks for.
        return [whole] if whole else []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
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
