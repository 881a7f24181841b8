"""What is kept of each slot: one line for each, and the button that looks through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from als_desktop.models.keeping import keepings
from als_desktop.ui.keeping.kept_words import keeping_sentence, level_sentence, when_sentence
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.keeping import Keeping
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


class KeptRows(Panel):
    """A row for each slot that was held; hidden where the contract keeps everything.

    Signals: `look_wanted(slot_id)`.
    """

    look_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Hidden until `show_slots`."""
        super().__init__(theme, "card")
        self._row_theme = theme
        self.level = PlainLabel("", "quiet", wrap=True)
        lines = column(theme.px("space_s"))
        self._rows: KeyedRows[KeptRow] = KeyedRows(lines)
        self.body.addWidget(PlainLabel(self.tr("What is kept"), "subtitle"))
        self.body.addWidget(self.level)
        self.body.addLayout(lines)
        self.hide()

    def show_slots(self, view: MeetingView) -> None:
        """Show what stays and goes now."""
        held = keepings(view)
        level = level_sentence(view.learning_set.retention)
        goes = any(keeping.goes.anything for _, keeping in held)
        self.level.setText(f"{level} {when_sentence()}" if goes else level)
        rows = self._rows.settle_reusing([slot.id for slot, _ in held], self._new_row)
        for line, (slot, keeping) in zip(rows, held, strict=True):
            line.show_keeping(view, slot, keeping)
        self.setVisible(bool(held))

    def rows(self) -> list[KeptRow]:
        """The rows from top to bottom."""
        return self._rows.rows()

    def _new_row(self, _slot_id: str) -> KeptRow:
        made = KeptRow(self._row_theme)
        made.look_wanted.connect(self.look_wanted)
        return made


class KeptRow(QWidget):
    """Presenter, what stays and what goes, and the button while anything goes."""

    look_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._slot_id = ""
        self._token = TokenLabel(theme, 0, "")
        self._name = PlainLabel("", "strong")
        self.words = PlainLabel("", "body", wrap=True)
        self.look = normal_button(theme, self.tr("Choose what stays"), "eye")
        line = row(theme.px("space_m"))
        self.setLayout(line)
        line.addWidget(self._token)
        line.addWidget(self._name)
        line.addWidget(self.words, 1)
        line.addWidget(self.look)
        self.look.clicked.connect(self._on_look_clicked)

    def show_keeping(self, view: MeetingView, slot: Slot, keeping: Keeping) -> None:
        """Show the slot as it is now."""
        self._slot_id = slot.id
        presenter = view.member(slot.presenter_id)
        if presenter is not None:
            self._token.set_person(presenter.seat, presenter.letter)
            self._name.setText(presenter.name)
            self.look.setAccessibleName(self.tr("Choose what stays of {name}").format(name=presenter.name))
        self.words.setText(keeping_sentence(keeping))
        self.look.setVisible(keeping.goes.anything)

    def _on_look_clicked(self) -> None:
        self.look_wanted.emit(self._slot_id)
