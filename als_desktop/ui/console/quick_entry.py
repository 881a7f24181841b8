"""The one field for typing at speaking pace: who speaks, what it becomes, the words, Enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from als_desktop.ui.console.entry_field import EntryField
from als_desktop.ui.console.entry_foot import EntryFoot
from als_desktop.ui.console.pasted_entry import PastedEntry
from als_desktop.ui.console.seat_button import SeatButton
from als_desktop.ui.console.workspace import Digits, Turns
from als_desktop.ui.parts.buttons import icon_button, primary_button
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from als_desktop.models.people import Member
    from als_desktop.ui.console.workspace import EntryMode
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason
_BOTTOM = Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True, slots=True)
class SetAside:
    """What was half typed; `pasted`: several lines that came at once."""

    text: str
    pasted: bool


class QuickEntry(QFrame):
    """A seat, a mode, a field and a button; below them keys, or a word on how a question is put.

    With more than one line in the field, or a question about pasted lines, it becomes higher than `rest_height`.

    Signals:
        entered(mode code, text): Enter or Add; `accept` empties the field, otherwise the text stays.
        many_entered(mode code, texts): as `entered`, for pasted lines that become something each.
        mode_chosen(str): a person turned to another mode; `choose_mode` says nothing.
        seat_wanted(int): a seat number (from 1) was typed in the empty field, or with Alt.
        next_seat_wanted(): the seat button was clicked.
        passed(): Enter in the empty field where turns are taken: who speaks has said all, or has nothing to add.
        left(): Escape in the empty field.
        begun(bool): there are words that are not added yet, or none any more.
        rest_height_changed(): `rest_height` may be another.
        craft_switched(bool): advice on questions is wanted, or not any more.
    """

    entered = Signal(str, str)
    many_entered = Signal(str, object)
    mode_chosen = Signal(str)
    seat_wanted = Signal(int)
    next_seat_wanted = Signal()
    passed = Signal()
    left = Signal()
    begun = Signal(bool)
    rest_height_changed = Signal()
    craft_switched = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        """Hidden until it has modes."""
        super().__init__()
        self._theme = theme
        self._modes: tuple[EntryMode, ...] = ()
        self._member: Member | None = None
        self._leads, self._begun = True, False
        self._layout = QVBoxLayout(self)
        self.setProperty("role", "footer")
        self._seat = SeatButton(theme)
        self._mode = QComboBox()
        self._field = EntryField(theme)
        self._craft = icon_button(theme, "message", self.tr("Question advice"), size="small")
        self._add = primary_button(theme, self.tr("Add"), size="big")
        self._add.set_keys(["Enter"])
        self._foot = EntryFoot()
        self._lines = PastedEntry(theme, self._field, self._layout)
        self._craft.setCheckable(True)
        self._craft.setChecked(True)
        # A click on it leaves the keyboard with the words.
        self._craft.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._field.set_tool(self._craft)
        self._mode.setProperty("look", "big")
        self._mode.setAccessibleName(self.tr("What it becomes"))
        # Some systems call a choice by what is chosen, and leave the name out.
        self._mode.setAccessibleDescription(self.tr("What it becomes"))
        self._mode.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._field.setAccessibleName(self.tr("Quick entry"))
        self._build()
        self._connect()
        self._on_theme_changed()
        self.hide()

    @property
    def field(self) -> EntryField:
        """Where the words are typed."""
        return self._field

    @property
    def mode(self) -> EntryMode | None:
        """What the words become."""
        at = self._mode.currentIndex()
        return self._modes[at] if 0 <= at < len(self._modes) else None

    @property
    def rest_height(self) -> int:
        """The height in px that is kept for it: one line, and no question."""
        if self.isHidden():
            return 0
        return self.sizeHint().height() - self._field.extra_height - self._lines.height

    def set_modes(self, modes: tuple[EntryMode, ...]) -> None:
        """Offer these; the mode chosen stays if it is still there."""
        if modes == self._modes:
            return
        chosen = self.mode.code if self.mode is not None else ""
        before, self._modes = self._modes, modes
        if [(one.code, one.label) for one in before] == [(one.code, one.label) for one in modes]:
            # Only what the field says differs: a list that is open stays so.
            self._show_mode()
            self._make_room()
            return
        self._mode.blockSignals(True)
        self._mode.clear()
        for mode in modes:
            self._mode.addItem(mode.label)
        at = next((n for n, mode in enumerate(modes) if mode.code == chosen), 0)
        self._mode.setCurrentIndex(at if modes else -1)
        self._mode.blockSignals(False)
        self._mode.setVisible(len(modes) > 1)
        if not modes:
            self._lines.drop()
        self.setVisible(bool(modes))
        self._show_mode()
        self._make_room()

    def choose_mode(self, code: str) -> None:
        """Turn to a mode."""
        for n, mode in enumerate(self._modes):
            if mode.code == code:
                self._mode.setCurrentIndex(n)

    def set_room(self, members: Sequence[Member]) -> None:
        """Say who is here, so that the seat is as wide for each of them."""
        self._seat.make_room_for([member.name for member in members])

    def set_member(self, member: Member | None) -> None:
        """Show whose words are typed."""
        if member == self._member and member is not None:
            return
        self._member = member
        self._seat.show_member(member)
        self._seat.setVisible(member is not None)
        self._show_mode()

    def set_craft(self, on: bool) -> None:
        """Whether advice on questions is given; says so to nobody."""
        self._craft.blockSignals(True)
        self._craft.setChecked(on)
        self._craft.blockSignals(False)
        self._make_room()

    def set_leads(self, leads: bool) -> None:
        """Whether typing is what usually comes next, so that its button stands out; as it does for words begun."""
        self._leads = leads
        self._seat.set_quiet(not (leads or self._begun))
        self._add.set_kind("primary" if leads or self._begun else "normal")

    def take_keyboard(self) -> None:
        """Have the keyboard in the field, or on the question about what is in it."""
        if not self._lines.take_keyboard() and self.isVisible():
            self._field.setFocus(_OTHER)

    def accept(self) -> None:
        """The words were taken: make room for the next."""
        # Not `empty`, which Ctrl+Z would bring back instead of taking back what became of the words.
        self._field.setText("")
        set_look(self._field, invalid=False)

    def put_aside(self) -> SetAside:
        """Make room for other words; what was typed is kept by whoever asks."""
        aside = SetAside(self._field.text(), pasted=self._lines.pasted)
        self.accept()
        return aside

    def bring_back(self, aside: SetAside) -> None:
        """Show words that were put aside."""
        self._field.setText(aside.text)
        self._lines.pasted = aside.pasted

    def refuse(self) -> None:
        """The words were not taken: they stay, marked."""
        set_look(self._field, invalid=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed once a mode was chosen are words: the list would look for them in its lines instead."""
        if watched is self._mode and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if not held and event.text().strip().isprintable() and event.text().strip():
                self.take_keyboard()
                QCoreApplication.sendEvent(self._field, event)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Now the style has given it its measures."""
        super().showEvent(event)
        self.rest_height_changed.emit()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._seat, 0, _BOTTOM)
        row.addWidget(self._mode, 0, _BOTTOM)
        row.addWidget(self._field, 1)
        row.addWidget(self._add, 0, _BOTTOM)
        self._layout.addLayout(row)
        self._layout.addWidget(self._foot)

    def _connect(self) -> None:
        self._seat.clicked.connect(self.next_seat_wanted)
        self._mode.installEventFilter(self)
        self._mode.currentIndexChanged.connect(self._on_mode_current_index_changed)
        self._mode.activated.connect(self._on_mode_activated)
        self._field.seat_wanted.connect(self.seat_wanted)
        self._field.entered.connect(self._on_field_entered)
        self._field.escaped.connect(self._on_field_escaped)
        self._field.mode_step_wanted.connect(self._on_field_mode_step_wanted)
        self._field.lines_pasted.connect(self._on_field_lines_pasted)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._lines.many_wanted.connect(self._on_lines_many_wanted)
        self._lines.one_wanted.connect(self._on_lines_one_wanted)
        self._craft.toggled.connect(self._on_craft_toggled)
        self._add.clicked.connect(self._on_field_entered)
        self._theme.changed.connect(self._on_theme_changed)

    @property
    def _gives_advice(self) -> bool:
        mode = self.mode
        return mode is not None and mode.is_question and self._craft.isChecked()

    def _show_mode(self) -> None:
        mode = self.mode
        if mode is None:
            return
        name = self._member.name if self._member is not None else self.tr("Somebody")
        self._field.set_placeholder(mode.placeholder.replace("{name}", name))
        self._field.set_soft_limit(mode.soft_limit)
        self._field.takes_digits = mode.digits is not Digits.SEATS
        self._foot.set_seat_keys(alone=mode.digits is Digits.SEATS)
        if not mode.takes_many:
            self._lines.drop()
        self._look_at_question()

    def _look_at_question(self) -> None:
        # A pasted list is no question.
        looks = self._gives_advice and not self._lines.pasted
        self._foot.consider(self._field.text() if looks else "")

    def _make_room(self) -> None:
        """Have a line below the field where there is something for it to say."""
        asks = any(mode.is_question for mode in self._modes)
        self._craft.setVisible(asks)
        self._field.place_end()
        compact = self._theme.compact
        line = compact and asks and self._craft.isChecked()
        self._foot.set_hints(not compact)
        self._foot.setVisible(line or not compact)
        pad, above = self._theme.px("workspace_pad"), 12
        if compact:
            above = 6 if line else 10
        self._layout.setContentsMargins(pad, above, pad, 3 if line else 10)
        self._layout.setSpacing(2 if line else 8)
        self.rest_height_changed.emit()

    def _ask_about_lines(self) -> bool:
        """Ask what becomes of pasted lines; whether there is anything to ask."""
        mode = self.mode
        return mode is not None and mode.takes_many and self._lines.ask()

    def _on_field_entered(self) -> None:
        mode = self.mode
        if mode is not None and mode.turns is not Turns.STAY and not self._field.text().strip():
            self.passed.emit()
        else:
            self._on_entered()

    def _on_entered(self) -> None:
        mode = self.mode
        if mode is not None and not (self._lines.pasted and self._ask_about_lines()):
            self.entered.emit(mode.code, self._field.text())

    def _on_lines_many_wanted(self, lines: object) -> None:
        mode = self.mode
        if mode is not None:
            self.many_entered.emit(mode.code, lines)

    def _on_lines_one_wanted(self) -> None:
        mode = self.mode
        if mode is not None:
            self.entered.emit(mode.code, self._field.text())

    def _on_field_escaped(self) -> None:
        if self._lines.asks:
            self._lines.drop()
        elif self._field.document().isEmpty():
            self.left.emit()
        else:
            self._field.empty()

    def _on_field_lines_pasted(self) -> None:
        self._lines.pasted = True
        self._look_at_question()
        # A drop is still at work on the text.
        QTimer.singleShot(0, self, self._ask_about_lines)

    def _on_field_text_changed(self) -> None:
        # Who goes on typing has answered.
        self._lines.drop()
        begun = not self._field.document().isEmpty()
        if begun != self._begun:
            self._begun = begun
            self.set_leads(self._leads)
            self.begun.emit(begun)
        if self._field.document().isEmpty():
            self._lines.pasted = False
        self._look_at_question()

    def _on_field_mode_step_wanted(self, by: int) -> None:
        if self._modes:
            self._mode.setCurrentIndex((self._mode.currentIndex() + by) % len(self._modes))
            self._on_mode_activated()

    def _on_mode_current_index_changed(self, index: int) -> None:
        self._show_mode()

    def _on_mode_activated(self) -> None:
        mode = self.mode
        if mode is not None:
            self.mode_chosen.emit(mode.code)

    def _on_craft_toggled(self, on: bool) -> None:
        self._make_room()
        self._show_mode()
        self.craft_switched.emit(on)

    def _on_theme_changed(self) -> None:
        compact = self._theme.compact
        self._mode.setMinimumWidth(118 if compact else 150)
        self._mode.setMaximumWidth(190 if compact else 260)
        self._make_room()
