"""What any program on this machine would need: one small commit, and one window full of plain words."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from als_desktop.models.card import QuestionCard
from als_desktop.models.changes import Edit
from benchmarks.painted import PaintWatch, Took

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from als_desktop.store.store import Store

_LINE = 22
_WORDS = "What would change if nobody objected, and who would notice it first? " * 3


class PlainPage(QWidget):
    """A window of plain lines of text."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Line under line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        for y in range(_LINE, self.height(), _LINE):
            painter.drawText(QPointF(10, y), _WORDS)


def commits(store: Store, slot_id: str, repeats: int) -> list[Took]:
    """One field of one row written and on disk, again and again; at the end it is as it was."""
    found: list[Took] = []
    with store.reading() as reader:
        card = reader.find(QuestionCard, slot_id=slot_id)[0]
    for n in range(2 * repeats):
        changed = replace(card, colour="" if n % 2 else "blue")
        began, cpu_began = time.perf_counter(), time.process_time()
        with store.transaction() as tx:
            tx.write([Edit(card, changed)])
        took, cpu = time.perf_counter() - began, time.process_time() - cpu_began
        found.append(Took(took * 1000, cpu * 1000))
        card = changed
    return found


def pictures(size: QSize, repeats: int) -> list[Took]:
    """A window of `size` painted from edge to edge, again and again."""
    page = PlainPage()
    page.resize(size)
    page.show()
    watch = PaintWatch(page)
    watch.settle()
    found = [took for _ in range(repeats) if (took := watch.time(page.update)) is not None]
    page.close()
    page.deleteLater()
    watch.settle()
    return found
