"""What any program on this machine would need: one small commit, and one window full of plain words."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from als_desktop.models.card import QuestionCard
from als_desktop.models.changes import Edit
from benchmarks.painted import Took, took_since

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from als_desktop.store.store import Store

_LINE = 22
_WORDS = "What would change if nobody objected, and who would notice it first? " * 3


class PlainPage(QWidget):
    """A window of plain lines of text, painted into a picture of its own."""

    def __init__(self, size: QSize) -> None:
        """Never shown, so that it takes no focus."""
        super().__init__()
        self.resize(size)
        self._picture = QPixmap(size)

    def paint_all(self) -> Took:
        """Paint it from edge to edge."""
        began, cpu_began = time.perf_counter(), time.process_time()
        self.render(self._picture)
        return took_since(began, cpu_began)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Line under line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        for y in range(_LINE, self.height(), _LINE):
            painter.drawText(QPointF(10, y), _WORDS)


class SmallWrite:
    """One field of one row, written and on disk."""

    def __init__(self, store: Store, slot_id: str) -> None:
        """Writes to a card of the slot; after an even number of times it is as it was."""
        self._store = store
        with store.reading() as reader:
            self._card = reader.find(QuestionCard, slot_id=slot_id)[0]

    def commit(self) -> Took:
        """Write."""
        card = self._card
        changed = replace(card, colour="" if card.colour else "blue")
        began, cpu_began = time.perf_counter(), time.process_time()
        with self._store.transaction() as tx:
            tx.write([Edit(card, changed)])
        self._card = changed
        return took_since(began, cpu_began)
