"""One stage of an agenda that is being planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.minute_stepper import MinuteLine
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from als_desktop.models.agenda import StagePlan
    from als_desktop.ui.theme.theme import Theme

_MINUTES_WIDTH = 52
_MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StageRow(QWidget):
    """Name, minutes, up, down, leave out. It asks, and shows what it is told.

    Signals:
        renamed(at, str), resized(at, int), moved(at, by), left_out(at): of stage number `at`.
    """

    renamed = Signal(int, str)
    resized = Signal(int, int)
    moved = Signal(int, int)
    left_out = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_stage`."""
        super().__init__()
        self._at = 0
        self._usual = ""
        self.name = CommitLine(self.tr("Name of the stage"))
        self.name.setProperty("look", "bare")
        self.minutes = MinuteLine(self.tr("Minutes"))
        # By itself, without the buttons that it has in a stepper.
        self.minutes.setProperty("look", "")
        self.minutes.setFixedWidth(_MINUTES_WIDTH)
        self.up = icon_button(theme, "arrow_up", self.tr("Move up"), size="small")
        self.down = icon_button(theme, "arrow_down", self.tr("Move down"), size="small")
        self.out = icon_button(theme, "close", self.tr("Leave out"), size="small")
        layout = row(2)
        self.setLayout(layout)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.minutes)
        for button in (self.up, self.down, self.out):
            layout.addWidget(button)
        self.name.committed.connect(self._on_name_committed)
        self.minutes.committed.connect(self._on_minutes_committed)
        self.minutes.stepped.connect(self._on_minutes_stepped)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)
        self.out.clicked.connect(self._on_out_clicked)

    def show_stage(self, at: int, stage: StagePlan, usual: str, last: bool) -> None:
        """Show stage number `at`, whose usual name is `usual`; `last` when none follows."""
        self._at = at
        name = stage.title or usual
        self._usual = usual
        self.name.set_committed(name)
        self.name.setPlaceholderText(usual)
        self.minutes.set_committed(str(stage.minutes))
        self.minutes.setAccessibleName(self.tr("Minutes of {name}").format(name=name))
        self.name.setAccessibleName(self.tr("Name of the stage {name}").format(name=name))
        self.up.setEnabled(at > 0)
        self.down.setEnabled(not last)
        for button, words in (
            (self.up, self.tr("Move {name} up")),
            (self.down, self.tr("Move {name} down")),
            (self.out, self.tr("Leave out {name}")),
        ):
            button.setAccessibleName(words.format(name=name))
            button.setToolTip(words.format(name=name))

    def commit(self) -> None:
        """Take what is still being typed."""
        self.name.commit()
        self.minutes.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the stage."""
        by = _MOVES.get(event.key()) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if by is not None:
            self.commit()
            self.moved.emit(self._at, by)
        else:
            super().keyPressEvent(event)

    def _on_name_committed(self, text: str) -> None:
        name = " ".join(text.split())
        self.renamed.emit(self._at, "" if name == self._usual else name)

    def _on_minutes_committed(self, text: str) -> None:
        self.resized.emit(self._at, int(text or 0))

    def _on_minutes_stepped(self, direction: int) -> None:
        wanted = max(1, int(self.minutes.text() or 0) + direction)
        self.minutes.setText(str(wanted))
        self.minutes.commit()

    def _on_up_clicked(self) -> None:
        self.moved.emit(self._at, -1)

    def _on_down_clicked(self) -> None:
        self.moved.emit(self._at, 1)

    def _on_out_clicked(self) -> None:
        self.left_out.emit(self._at)


class SlotPlaceRow(QFrame):
    """Where a presenter's slot will be, and about how long it is."""

    def __init__(self) -> None:
        """Empty until `show_slot`."""
        super().__init__()
        self.setProperty("role", "well")
        self._name = PlainLabel("", "strong")
        self._minutes = PlainLabel("", "strong", equal_digits=True)
        layout = row(8)
        layout.setContentsMargins(8, 4, 8, 4)
        self.setLayout(layout)
        layout.addWidget(self._name, 1)
        layout.addWidget(self._minutes)

    def show_slot(self, number: int, minutes: int) -> None:
        """Slot number `number` from 0."""
        self._name.setText(self.tr("Slot {number}").format(number=number + 1))
        self._minutes.setText(self.tr("about {minutes} min").format(minutes=minutes))
