"""How sure somebody is at the end: asked again about each action, beside what they said at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from als_desktop.models.action import Action
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import quiet_button
from als_desktop.ui.parts.dot_scale import DotScale
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.keyboard_in import has_keyboard
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_MOST_SURE = 10
_FIRST_WIDTH = 84
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SureNow(Panel):
    """A row for each action; hidden while there is none. Nobody has to answer.

    Signals:
        passed(): all have an answer, and the keyboard may go on.
        put_off(): nobody is asked today.
    """

    passed = Signal()
    put_off = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_actions`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._begun: DotScale | None = None
        lines = column(4)
        self._rows: KeyedRows[SureRow] = KeyedRows(lines)
        head = row()
        self.title = PlainLabel(self.tr("How sure are you now?"), "strong")
        self.not_today = quiet_button(theme, self.tr("Not today"), size="small")
        self.not_today.hide()
        keep_room(self.not_today)
        head.addWidget(self.title)
        head.addWidget(PlainLabel(self.tr("asked again at the end, 1 to 10"), "caption"), 1)
        head.addWidget(self.not_today)
        self.not_today.clicked.connect(self.put_off)
        self.body.addLayout(head)
        self.body.addLayout(lines)
        self.hide()

    @property
    def rows(self) -> list[SureRow]:
        """The rows from top to bottom."""
        return self._rows.rows()

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Ask about these actions."""
        rows = self._rows.settle_reusing([action.id for action in actions], self._new_row)
        given = False
        for shown, action in zip(rows, actions, strict=True):
            same, answered = shown.action_id == action.id, bool(shown.now.value())
            given = given or (same and not answered and bool(action.confidence_end))
            answered = answered and same
            shown.show_action(action)
            if answered and not action.confidence_end and has_keyboard(self):
                # What was taken back is asked again: the next digit is its answer.
                shown.now.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(actions))
        if given and self._hub.redoing and has_keyboard(self):
            # Done again it is followed by the next.
            self._go_on()

    def set_leads(self, leads: bool) -> None:
        """Whether to ask this is what usually comes next, so that it stands out and can be put off."""
        self.title.set_tone("accent" if leads else "")
        self.not_today.setVisible(leads)

    def take_keyboard(self) -> bool:
        """Have the keyboard on the first action whose owner has not answered; whether there is one."""
        waiting = next((shown.now for shown in self.rows if not shown.now.value()), None)
        if waiting is not None:
            waiting.setFocus(Qt.FocusReason.TabFocusReason)
        return waiting is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next that has no answer, then to what comes after."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit answers, and the keyboard goes on to the next; after 1 it waits, as 10 begins with it."""
        if not isinstance(watched, DotScale) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        digit = event.text() if event.type() == QEvent.Type.KeyPress else ""
        if len(digit) != 1 or digit not in "0123456789" or event.modifiers() & ~_KEYPAD:
            return super().eventFilter(watched, event)
        begun, self._begun = self._begun, None
        if begun is watched and digit != "0" and self.take_keyboard():
            scale = QApplication.focusWidget()
            watched = scale if isinstance(scale, DotScale) else watched
        watched.setValue(int(digit) or _MOST_SURE)
        if digit == "1":
            self._begun = watched
        else:
            self._go_on()
        return True

    def tab_stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        return [shown.now for shown in self.rows]

    def _new_row(self, _action_id: str) -> SureRow:
        made = SureRow(self._hub, self._theme)
        made.now.installEventFilter(self)
        made.pointed.connect(self._on_row_pointed)
        return made

    def _go_on(self) -> None:
        """To the next that has no answer, then to what comes after."""
        if not self.take_keyboard():
            self.passed.emit()

    def _on_row_pointed(self) -> None:
        # A digit that is typed next is of the next one.
        self._go_on()


class SureRow(QWidget):
    """Whose action, what, how sure they were, and the dots for now. `pointed` when a dot was clicked."""

    pointed = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_action`."""
        super().__init__()
        self._hub = hub
        self.action_id = ""
        self._token = TokenLabel(theme, 0, "")
        self._what = ElidedLabel("", "body")
        self.first = PlainLabel("", "caption")
        self.first.setMinimumWidth(_FIRST_WIDTH)
        self.now = DotScale(theme, _MOST_SURE, "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("space_s"))
        layout.addWidget(self._token)
        layout.addWidget(self._what, 1)
        layout.addWidget(self.first)
        layout.addWidget(self.now)
        self.now.value_chosen.connect(self._on_now_value_chosen)
        self.now.pointed.connect(self.pointed)

    def show_action(self, action: Action) -> None:
        """Show the action as it is now."""
        self.action_id = action.id
        owner = self._hub.meeting.member(action.owner_id)
        if owner is not None:
            self._token.set_person(owner.seat, owner.letter)
        self._what.setText(action.what)
        first = self.tr("at first {number}").format(number=action.confidence)
        self.first.setText(first if action.confidence else self.tr("not asked at first"))
        self.now.set_value(action.confidence_end)
        name = owner.name if owner is not None else ""
        self.now.setAccessibleName(
            self.tr("{name}, how sure now: {what}").format(name=name, what=action.what)
        )

    def _on_now_value_chosen(self, value: int) -> None:
        actions = self._hub.services.actions
        if self._hub.do(lambda: actions.set_confidence_end(self.action_id, value)) is None:
            action = self._hub.meeting.find(Action, self.action_id)
            self.now.set_value(action.confidence_end if action is not None else 0)
