"""Text on one line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


# Layouts measure in fractions, painters in whole px.
_SLACK = 2


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """`text` broken into at most two lines; the second holds all the rest, to be cut where it is drawn."""
    layout = QTextLayout(" ".join(text.split()), font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        layout.endLayout()
        return [""]
    first.setLineWidth(max(1.0, width - _SLACK))
    units = first.textStart() + first.textLength()
    layout.endLayout()
    whole = layout.text()
    # Qt counts in units of UTF-16, of which an emoji has two.
    end = len(whole.encode("utf-16-le")[: 2 * units].decode("utf-16-le"))
    return [whole[:end].rstrip(), whole[end:]] if end < len(whole) else [whole]


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
