"""Where a question of the clock comes up: right below the clock, over other parts, of which none moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.parts.notice_bar import NoticeBar

_MOVED = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Move)

# Its corners are round; nothing looks out there.
_OVER = 6


class QuestionPlace(QObject):
    """Covers whole parts, from above; one in which somebody types is left free."""

    def __init__(self, question: NoticeBar, parts: Sequence[QWidget], panel: QWidget) -> None:
        """`panel` holds the parts, and the question from now on."""
        super().__init__(panel)
        self._question = question
        self._parts = parts
        question.setParent(panel)
        question.raise_()
        for one in (question, panel, *parts):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parts, and what is asked."""
        if event.type() in _MOVED and not self._question.isHidden():
            # The panel has not placed its parts yet.
            QTimer.singleShot(0, self, self._settle)
        return False

    def _settle(self) -> None:
        shown = [part for part in self._parts if not part.isHidden()]
        at = self._question.window().focusWidget()
        for n, part in enumerate(shown):
            if at is not None and part.isAncestorOf(at):
                shown = shown[n + 1 :]
                break
        if not shown:
            return
        first = shown[0].geometry()
        needed = first.top() + self._question.heightForWidth(first.width())
        ends = [part.geometry().bottom() + 1 for part in shown]
        bottom = next((end for end in ends if end >= needed), needed) + _OVER
        self._question.setGeometry(first.left(), first.top(), first.width(), bottom - first.top())
