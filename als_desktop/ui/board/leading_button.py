"""The one button in the head of the board: what usually comes next, always in the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics

from als_desktop.models.next_step import SILENCE, NextStep
from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.models.next_step import AnswerStep
    from als_desktop.ui.theme.theme import Theme


class LeadingButton(Button):
    """As wide as the widest of its words and keeps its room when it is gone, so that nothing beside it moves."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until there is something to press."""
        super().__init__(theme, "", "primary")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        # A click leaves the keyboard alone: else the space bar goes on again.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_step(self, step: NextStep, order: AnswerStep, *, begun: bool, face_down: int) -> None:
        """Offer the next step, if a press takes it; `begun`: a question has been answered already.

        While questions are written, those that lie `face_down` can be read out, but it is not what comes next.
        """
        words, tip = self._words(step, order, begun=begun)
        writing = step is NextStep.WRITE
        self.set_kind("normal" if writing else "primary")
        self.setVisible(bool(words) and (face_down > 0 or not writing))
        if words and words != self.text():
            self.setText(words)
            self.setToolTip(plain_tip(self.tr("{tip} (Ctrl+Enter)").format(tip=tip)))

    def sizeHint(self) -> QSize:
        """Room for the widest of its words."""
        now = super().sizeHint()
        metrics = QFontMetrics(self._content_font())
        words = (
            self._read_out,
            self._begin_reading,
            self.tr("Answered, next"),
            self.tr("Answer the next"),
            self.tr("Answer the first"),
        )
        widest = max(metrics.horizontalAdvance(text) for text in words)
        return QSize(now.width() + max(0, round(widest - self._content_width())), now.height())

    @property
    def _read_out(self) -> str:
        return self.tr("Read out, next")

    @property
    def _begin_reading(self) -> str:
        return self.tr("Begin to read out")

    def _words(self, step: NextStep, order: AnswerStep, *, begun: bool) -> tuple[str, str]:
        """What stands on it, and what it does; no words where nothing is to be pressed."""
        if step in SILENCE:
            return self._begin_reading, self.tr("All have written: one after the other reads out")
        if step is NextStep.READ_OUT:
            tip = self.tr("The next question that lies face down was read out and is handed over")
            return self._read_out, tip
        if step is NextStep.ANSWERING:
            if order.ahead is None:
                return self.tr("Answered"), self.tr("This question has its answer; it was the last in order")
            return self.tr("Answered, next"), self.tr(
                "This question has its answer; turn to the next in order"
            )
        if step is NextStep.ANSWER_REST:
            return self.tr("Answer the next"), self.tr(
                "Turn to a question that is in no order and has no answer yet"
            )
        if step is NextStep.ANSWER_HELD:
            return self.tr("Take it up"), self.tr("Turn to the question that is on hold")
        if step is not NextStep.ANSWER_NEXT:
            return "", ""
        if order.ahead is None and order.passed:
            number = (order.passed[0].queue_position or 0) + 1
            tip = self.tr("Turn to a question that was passed over and has no answer yet")
            return self.tr("Back to {n}").format(n=number), tip
        words = self.tr("Answer the next") if begun else self.tr("Answer the first")
        return words, self.tr("Turn to it: it stands alone on the wall while it is answered")
