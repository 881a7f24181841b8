"""A label that keeps its height, whichever of its texts it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

_NO_END = 10_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class SteadyLabel(PlainLabel):
    """Wraps; as high as the tallest of its texts, so that nothing below it moves when it shows another."""

    def __init__(self, role: str = "body") -> None:
        """Shows nothing until it has texts."""
        super().__init__("", role, wrap=True)
        self._texts: tuple[str, ...] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Be ready for these texts."""
        if tuple(texts) != self._texts:
            self._texts = tuple(texts)
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of the tallest text."""
        metrics, room = self.fontMetrics(), QRect(0, 0, width, _NO_END)
        tallest = max(
            (metrics.boundingRect(room, int(_WRAP), text).height() for text in self._texts), default=0
        )
        return max(tallest, super().heightForWidth(width))
