"""Lines that were pasted into quick entry at once, and the question what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from als_desktop.ui.console.entry_field import EntryField
    from als_desktop.ui.console.paste_question import PasteQuestion
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason


class PastedEntry(QObject):
    """Asks above the field, and waits as long as somebody goes on typing.

    Signals:
        many_wanted(tuple): a card for each of these lines.
        one_wanted(): one card of all lines.
    """

    many_wanted = Signal(object)
    one_wanted = Signal()

    def __init__(self, theme: Theme, field: EntryField, layout: QVBoxLayout) -> None:
        """The question takes the first place of `layout`, once there is one to ask."""
        super().__init__(field)
        self._theme = theme
        self._field = field
        self._layout = layout
        self.pasted = False
        self.question: PasteQuestion | None = None

    @property
    def asks(self) -> bool:
        """Whether the question is on screen."""
        return self.question is not None and not self.question.isHidden()

    @property
    def height(self) -> int:
        """What the question takes, with the gap below it, in px."""
        if self.question is None or not self.asks:
            return 0
        return self.question.sizeHint().height() + self._layout.spacing()

    def take_keyboard(self) -> bool:
        """Have the keyboard on the question; whether there is one."""
        if self.question is None or not self.asks:
            return False
        self.question.take_keyboard()
        return True

    def ask(self) -> bool:
        """Ask what becomes of the lines; whether there is anything to ask."""
        # Late: most meetings never paste.
        from als_desktop.models.pasted_lines import lines_of
        from als_desktop.ui.console.paste_question import PasteQuestion

        count = len(lines_of(self._field.text()))
        if count < 2:
            return False
        question = self.question
        if question is None:
            question = self.question = PasteQuestion(self._theme)
            self._layout.insertWidget(0, question)
            question.many_wanted.connect(self._on_question_many_wanted)
            question.one_wanted.connect(self._on_question_one_wanted)
            question.put_off.connect(self.drop)
            question.take_back_wanted.connect(self._on_question_take_back_wanted)
        question.ask(count)
        return True

    def drop(self) -> None:
        """Ask no more for now; the lines stay, and Enter asks again."""
        question = self.question
        if question is None or not self.asks:
            return
        had_keyboard = question.isAncestorOf(question.window().focusWidget() or self._field)
        question.hide()
        if had_keyboard:
            self._field.setFocus(_OTHER)

    def _on_question_many_wanted(self) -> None:
        from als_desktop.models.pasted_lines import lines_of

        self.drop()
        self.many_wanted.emit(lines_of(self._field.text()))

    def _on_question_one_wanted(self) -> None:
        self.drop()
        self.one_wanted.emit()

    def _on_question_take_back_wanted(self) -> None:
        self.drop()
        self._field.undo()
