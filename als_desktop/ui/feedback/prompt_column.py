"""A prompt and what was answered to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from als_desktop.ui.feedback.answer_row import AnswerRow
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.feedback.prompts import Answer, Prompt
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_LEAST_HEIGHT = 150


class PromptColumn(Panel):
    """The answers stay in the order they were given in.

    Signals:
        entry_wanted(str): the person wants to add an answer; the code of the prompt.
    """

    entry_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, prompt: Prompt) -> None:
        """Empty until `show_answers`."""
        super().__init__(theme, "card")
        self._hub = hub
        self.prompt = prompt
        self._beside: Sequence[PromptColumn] = (self,)
        self.add = icon_button(
            theme, "plus", self.tr("Add an answer: {prompt}").format(prompt=prompt.words), size="small"
        )
        self._hint = PlainLabel("", "muted", wrap=True)
        head = row(4)
        head.addWidget(PlainLabel(prompt.words, "subtitle", wrap=True), 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(4)
        self._rows: KeyedRows[AnswerRow] = KeyedRows(lines)
        lines.addWidget(self._hint)
        lines.addStretch(1)
        self.body.addLayout(head)
        self.body.addLayout(lines, 1)
        self.setAccessibleName(prompt.words)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.add.clicked.connect(self._on_add_clicked)

    @property
    def rows(self) -> list[AnswerRow]:
        """The answers from top to bottom."""
        return self._rows.rows()

    def stand_beside(self, columns: Sequence[PromptColumn]) -> None:
        """Let answers be moved among these columns, which are in their order and this is one of."""
        self._beside = columns

    def show_answers(self, view: MeetingView, answers: Sequence[Answer], hint: str) -> None:
        """Show these answers; rows that stay keep focus and typed text. `hint` stands below them."""
        rows = self._rows.settle([answer.record.id for answer in answers], self._new_row)
        for shown, answer in zip(rows, answers, strict=True):
            # What the slots said is shown again in the review: it belongs to a prompt of theirs, or to the slot.
            others = self._others if answer.belongs_to(self.prompt) else ()
            shown.show_answer(answer, view.member(answer.member_id), others)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def take_keyboard(self, record_id: str) -> None:
        """Have the keyboard in an answer, as one that has come here."""
        shown = self._rows.row(record_id)
        if shown is not None:
            shown.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Write down what is half typed."""
        for shown in self.rows:
            shown.text.commit()

    def _on_add_clicked(self) -> None:
        self.entry_wanted.emit(self.prompt.code)

    @property
    def _others(self) -> list[tuple[Prompt, int]]:
        here = self._beside.index(self)
        return [(one.prompt, n - here) for n, one in enumerate(self._beside) if one is not self]

    def _new_row(self, _record_id: str) -> AnswerRow:
        made = AnswerRow(self._hub, self._theme)
        made.move_wanted.connect(self._on_row_move_wanted)
        return made

    def _on_row_move_wanted(self, record_id: str, prompt: str) -> None:
        feedback = self._hub.services.feedback
        if self._hub.do(lambda: feedback.move_answer(record_id, prompt)) is None:
            return
        for one in self._beside:
            if one.prompt.code == prompt:
                one.take_keyboard(record_id)
