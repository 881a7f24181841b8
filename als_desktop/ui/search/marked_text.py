"""Text on a few lines, with the words that were found in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.search import Snippet

_ELLIPSIS = "…"


def marked_text(snippet: Snippet, font: QFont, width: float, most_lines: int) -> QTextLayout:
    """`snippet` laid out in `width` px; what does not fit on `most_lines` is cut with an ellipsis."""
    layout = _laid_out(snippet.text, snippet.hits, font, width)
    if layout.lineCount() <= most_lines:
        return layout
    last = layout.lineAt(most_lines - 1)
    end = _characters(snippet.text, last.textStart() + last.textLength())
    while end:
        # By words, until the ellipsis has its room.
        shorter = snippet.text[:end].rstrip()
        layout = _laid_out(shorter + _ELLIPSIS, snippet.hits, font, width)
        if layout.lineCount() <= most_lines:
            break
        end = max(shorter.rfind(" "), 0) or len(shorter) - 1
    return layout


def _laid_out(text: str, hits: Sequence[tuple[int, int]], font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    layout.setFormats([_range(text, start, length, bold) for start, length in hits if start < len(text)])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _range(text: str, start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])  # type: ignore[attr-defined]
    found.length = _units(text[start : start + length])  # type: ignore[attr-defined]
    found.format = look  # type: ignore[attr-defined]
    return found


def _units(text: str) -> int:
    """Qt counts in units of UTF-16, of which an emoji has two."""
    return len(text.encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
