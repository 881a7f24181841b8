"""What the presenter could do: options to choose, leave, reword and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from als_desktop.models.action import OptionNote
from als_desktop.services.action_service import OptionField
from als_desktop.ui.actions.weighing import Weighing
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.in_place_text import InPlaceText
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.tab_order import TabOrder

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_BOX_PADDING = 5
_FOCUS = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OptionList(Panel):
    """The options of a slot, and a field for the next one.

    Signals:
        action_wanted(str): the option with these words is to become an action.
        typing_changed(): the field for the next one has the keyboard, or has it no longer.
        passed(): Enter in the empty field: there is no other.
    """

    action_wanted = Signal(str)
    typing_changed = Signal()
    passed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._slot_id = ""
        # Whether the next option is typed here.
        self.typing = False
        self._count = Pill(theme, "", "count")
        self.add = CommitLine(self.tr("Another option"))
        head = row()
        head.addWidget(PlainLabel(self.tr("Options"), "strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        self.hint = PlainLabel("", "quiet", wrap=True)
        self.hint.hide()
        lines = column(0)
        self._tabs = TabOrder()
        self._rows: KeyedRows[OptionRow] = KeyedRows(lines)
        self.body.addLayout(head)
        self.body.addWidget(self.hint)
        self.body.addLayout(lines)
        self.body.addWidget(self.add)
        self.body.addStretch(1)
        self.add.committed.connect(self._on_add_committed)
        self.add.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the field has the keyboard, and of Enter while it is empty."""
        if event.type() in _FOCUS:
            self.typing = event.type() == QEvent.Type.FocusIn
            self.typing_changed.emit()
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed is not None and pressed.key() in _ENTER and not self.add.text().strip():
            self.passed.emit()
            return True
        return super().eventFilter(watched, event)

    @property
    def rows(self) -> list[OptionRow]:
        """The options from top to bottom."""
        return self._rows.rows()

    def show_slot(self, view: MeetingView, slot: Slot) -> None:
        """Show the options of a slot; rows that stay keep focus and typed text."""
        self._slot_id = slot.id
        options = view.options(slot.id)
        self._count.setText(str(len(options)))
        self.add.setPlaceholderText(self.tr("And what else?") if options else self.tr("What could you do?"))
        rows = self._rows.settle([option.id for option in options], self._new_row)
        taken = {action.what for action in view.actions(slot.id)}
        for shown, option in zip(rows, options, strict=True):
            shown.show_option(option)
            shown.make.setVisible(option.chosen and option.text not in taken)
        self._tabs.set_stops([*(stop for shown in rows for stop in shown.tab_stops()), self.add])

    def say(self, hint: str) -> None:
        """Say what is done with the options; "" says nothing."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def commit(self) -> None:
        """Write down what is half typed."""
        for shown in self.rows:
            shown.commit()
        self.add.commit()

    def _on_add_committed(self, text: str) -> None:
        if not text.strip():
            self.add.set_committed("")
        elif self._hub.do(lambda: self._hub.services.actions.add_option(self._slot_id, text)) is None:
            self.add.refuse()
        else:
            self.add.set_committed("")

    def _new_row(self, option_id: str) -> OptionRow:
        made = OptionRow(self._hub, self._theme, option_id)
        made.action_wanted.connect(self.action_wanted)
        return made


class OptionRow(QWidget):
    """One option: a box to choose it, its words, what speaks for and against it, and a button that takes it away.

    Signals:
        action_wanted(str): as that of the list.
    """

    action_wanted = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, option_id: str) -> None:
        """Shows nothing until `show_option`."""
        super().__init__()
        self._hub = hub
        self.option_id = option_id
        self.box = QCheckBox()
        self.box.setFixedWidth(theme.px("indicator") + _BOX_PADDING)
        self.text = InPlaceText(theme, self.tr("Option"))
        self.remove = icon_button(theme, "close", "", size="small")
        self.remove.set_ink("text_2")
        self.weigh = icon_button(theme, "chevron_down", "", size="small")
        self.weigh.setCheckable(True)
        self.make = icon_button(theme, "arrow_right", "", size="small")
        self.make.hide()
        self.weighing = Weighing(hub, theme, option_id)
        line = row(2)
        for part in (self.box, self.text, self.make, self.weigh, self.remove):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        line.setStretchFactor(self.text, 1)
        layout = column(0)
        layout.setContentsMargins(0, 1, 0, 1)
        self.setLayout(layout)
        layout.addLayout(line)
        layout.addWidget(self.weighing)
        self.make.clicked.connect(self._on_make_clicked)
        self.weigh.toggled.connect(self._on_weigh_toggled)
        self.box.clicked.connect(self._on_box_clicked)
        self.text.committed.connect(self._on_text_committed)
        self.remove.clicked.connect(self._on_remove_clicked)

    def show_option(self, option: OptionNote) -> None:
        """Show the option as it is now."""
        self.box.setChecked(option.chosen)
        self.box.setAccessibleName(self.tr("Follow {option}").format(option=option.text))
        self.text.set_committed(option.text)
        self.weighing.show_option(option)
        self._name_weigh(self.weigh.isChecked())
        words = self.tr("Make an action of {option}")
        self.make.setAccessibleName(words.format(option=option.text))
        self.make.setToolTip(self.tr("Make an action of it"))
        words = self.tr("Remove option {option}").format(option=option.text)
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(self.tr("Remove, undo brings it back"))

    def tab_stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        return [self.box, self.text, self.make, self.weigh, *self.weighing.lines.values(), self.remove]

    def commit(self) -> None:
        """Write down what is half typed."""
        self.text.commit()
        self.weighing.commit()

    def _name_weigh(self, asked: bool) -> None:
        self.weigh.set_icon("chevron_up" if asked else "chevron_down")
        words = self.tr("Done weighing {option}") if asked else self.tr("Weigh {option}: for and against")
        self.weigh.setAccessibleName(words.format(option=self.text.text()))
        self.weigh.setToolTip(self.tr("What speaks for it, what against it"))

    def _on_make_clicked(self) -> None:
        self.commit()
        self.action_wanted.emit(self.text.text())

    def _on_weigh_toggled(self, asked: bool) -> None:
        self.weighing.ask(asked)
        self._name_weigh(asked)
        if asked:
            self.weighing.lines[OptionField.FOR].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_box_clicked(self, chosen: bool) -> None:
        actions = self._hub.services.actions
        act = actions.choose_option if chosen else actions.leave_option
        if self._hub.do(lambda: act(self.option_id)) is None:
            self.box.setChecked(not chosen)

    def _on_text_committed(self, text: str) -> None:
        if self._hub.do(lambda: self._hub.services.actions.reword_option(self.option_id, text)) is None:
            self.text.refuse()
            return
        now = self._hub.meeting.find(OptionNote, self.option_id)
        if now is not None:
            self.text.set_committed(now.text)

    def _on_remove_clicked(self) -> None:
        self._hub.do(lambda: self._hub.services.actions.remove_option(self.option_id))
