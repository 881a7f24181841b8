"""What became of one action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGridLayout

from als_desktop.models.action import REPORTABLE, ActionStatus
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.gentle_line import GentleLine
from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.words import status_name
from als_desktop.ui.report_in.follow_up import FollowUp
from als_desktop.ui.report_in.history_list import HistoryList
from als_desktop.ui.report_in.report_asking import ReportAsking
from als_desktop.ui.report_in.report_facts import (
    anew_words,
    awaits_status,
    planned_before,
    status_said,
)
from als_desktop.ui.report_in.report_hints import Hint, date_words, first_step_words, hints
from als_desktop.ui.report_in.report_text import ReportDate, ReportText

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_LINES = {ReportField.WHAT_NOW: 1}
_FULL_LINES = 2
_FRAME = 2
_TAB = Qt.FocusReason.TabFocusReason
_BAR = 6


class ReportCard(Panel):
    """Number, what, by when; the status; what was done, what happened and was learned; what now, by when; the history.

    Signals:
        picked(str): a person turned to the card, by a click.
        told(str): a person chose a status by a click.
        passed(str): a person went on from its last field.
        waived(): a person put a question away.
    """

    picked = Signal(str)
    told = Signal(str)
    passed = Signal(str)
    waived = Signal()

    def __init__(self, hub: Hub, theme: Theme, action_id: str) -> None:
        """`refresh` has to be called before it is shown."""
        super().__init__(theme, "card")
        self._hub = hub
        self.action_id = action_id
        self.asking = ReportAsking(action_id)
        self._current = False
        self._being_asked = False
        self._hinted: list[Hint] = []
        self._number = Pill(theme, "", "count")
        self._what = PlainLabel("", "subtitle", wrap=True)
        self._calendar = IconLabel(theme, "calendar")
        self._by_when = PlainLabel("", "quiet")
        self.status = SegmentedControl(
            theme, [(s.value, status_name(s)) for s in REPORTABLE], self.tr("What became of it")
        )
        self.status.setToolTip(self.tr("The same once more takes it back"))
        # It points at the choice beside it.
        self.awaited = Pill(theme, self.tr("What became of it?"), "plain", "arrow_left")
        self.first_step = PlainLabel("", "caption", wrap=True)
        self.before = PlainLabel("", "caption", wrap=True)
        self.follow_up = FollowUp(hub, theme, action_id)
        self.hint = GentleLine(theme)
        keep_room(self.hint)
        self.history = HistoryList(theme)
        self.new_date = ReportDate(hub, action_id, self.tr("New date"))
        self.texts = {field: self._text(field, name) for field, name in self._field_names().items()}
        self._labels = {field: PlainLabel(name, "label") for field, name in self._field_names().items()}
        head = row(theme.px("space_s") + 3)
        head.addWidget(self._number)
        head.addWidget(self._what, 1)
        head.addWidget(self._calendar)
        head.addWidget(self._by_when)
        statuses = row()
        statuses.addWidget(self.status)
        statuses.addWidget(self.awaited)
        statuses.addWidget(self.follow_up, 1)
        told = QGridLayout()
        told.setHorizontalSpacing(theme.px("workspace_gap"))
        told.setVerticalSpacing(theme.px("space_s"))
        for place, field in enumerate((ReportField.DID, ReportField.HAPPENED, ReportField.LEARNED)):
            told.addLayout(self._labelled(field), 0, place)
            told.setColumnStretch(place, 1)
        what_now = self._beside(self._labels[ReportField.WHAT_NOW], self.texts[ReportField.WHAT_NOW])
        told.addLayout(what_now, 1, 0, 1, 2)
        when = column(0)
        self._labels[ReportField.NEW_BY_WHEN] = PlainLabel(self.tr("New date"), "label")
        when.addLayout(self._beside(self._labels[ReportField.NEW_BY_WHEN], self.new_date))
        when.addWidget(self.new_date.reading, 0, Qt.AlignmentFlag.AlignRight)
        told.addLayout(when, 1, 2)
        self.body.addLayout(head)
        self.body.addWidget(self.first_step)
        self.body.addLayout(statuses)
        self.body.addLayout(told)
        self.body.addWidget(self.hint)
        # It comes while somebody goes on in the fields above it.
        self.body.addWidget(self.before)
        self.body.addWidget(self.history)
        self.status.chosen.connect(self._on_status_chosen)
        self.status.chosen_again.connect(self._on_status_chosen_again)
        self.new_date.passed.connect(self._on_new_date_passed)
        self.hint.put_away.connect(self._on_hint_put_away)
        self.follow_up.anew.passed.connect(self._on_anew_passed)
        for text in self.texts.values():
            text.passed.connect(self._on_text_passed)

    @property
    def is_current(self) -> bool:
        """Whether the card is marked as the one of several that is reported on."""
        return self._current

    def mark_current(self, current: bool) -> None:
        """Mark the card, or not, as the one of several that is reported on."""
        if current != self._current:
            self._current = current
            self.update()

    def mark_asked(self, asked: str | None) -> None:
        """Mark the field that quick entry fills now, so that the two are one question, or none of this card."""
        self._being_asked = asked is not None
        self._show_awaited()
        instead = asked == ReportField.WHAT_NOW and self.has_changed
        for field, label in self._labels.items():
            here = field == asked and not instead
            label.set_tone("accent" if here else "")
            if field in self.texts:
                self.texts[field].setPlaceholderText(self.tr("Type below, or here") if here else "")
        self.new_date.mark_asked(asked=asked == ReportField.NEW_BY_WHEN)
        self.follow_up.mark_asked(asked=instead and self.asks_instead)

    def mark_awaited(self, leads: bool) -> None:
        """Have the question what became of it stand out as the next step, or be a reminder."""
        self.awaited.set_tone("calm" if leads else "plain")

    @property
    def has_changed(self) -> bool:
        """Whether it is said that the action has changed."""
        action = self._hub.meeting.action(self.action_id)
        return action is not None and status_said(self._hub.meeting, action) is ActionStatus.CHANGED

    @property
    def asks_instead(self) -> bool:
        """Whether it is still to be said what the action becomes."""
        return self.asking.asks_instead(self._hub.meeting)

    @property
    def asks_date(self) -> bool:
        """Whether it is still to be said until when the action goes on."""
        return self.asking.asks_date(self._hub.meeting)

    def pass_over(self, field: ReportField) -> None:
        """There is nothing to say to a question; no hint asks it again."""
        self.asking.pass_over(field)
        self._show_asked()

    def add_words(self, field: ReportField, text: str) -> bool:
        """Put `text` where the field asks for it; what now is what a changed action becomes, once. False: refused."""
        if field is ReportField.WHAT_NOW and self.asks_instead:
            return self.follow_up.anew.say(text)
        if field is ReportField.NEW_BY_WHEN:
            return self.new_date.say(text)
        return self.texts[field].add_line(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar and a frame around the current card; they take no room, so that nothing moves."""
        super().paintEvent(event)
        if not self._current:
            return
        theme, radius = self._theme, self._theme.px("radius_panel")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), _FRAME))
        frame = QRectF(self.rect()).adjusted(_FRAME / 2, _FRAME / 2, -_FRAME / 2, -_FRAME / 2)
        painter.drawRoundedRect(frame, radius, radius)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, _BAR, self.height()), theme.color("accent"))

    def refresh(self, number: int) -> None:
        """Show the action as number `number` (from 1)."""
        view = self._hub.meeting
        action = view.action(self.action_id)
        if action is None:
            return
        self._number.setText(str(number))
        self._what.setText(action.what)
        when = date_words(view, action)
        self._by_when.setText(when)
        self._calendar.setVisible(bool(when))
        said = status_said(view, action)
        self.status.set_value(said.value if said is not None else "")
        for text in (*self.texts.values(), self.new_date):
            text.refresh()
        self.new_date.lock(self._no_date_because(said))
        step = first_step_words(view, action)
        self.first_step.setText(step)
        self.first_step.setVisible(bool(step))
        planned = planned_before(view, action) if anew_words(view, action) else ""
        self.before.setText(self.tr("Planned before: {what}").format(what=planned))
        self.before.setVisible(bool(planned))
        self.follow_up.refresh(view, action)
        self._show_asked()
        self.history.show_history(view, view.history_of(action))
        self.setAccessibleName(self.tr("Action {number}: {what}").format(number=number, what=action.what))

    def choose_status(self, status: ActionStatus) -> None:
        """Say what became of the action; the same once more takes it back."""
        view, service = self._hub.meeting, self._hub.services.report_in
        meeting, action = view.meeting.id, view.action(self.action_id)
        self.asking.settle_date_anew()
        if action is not None and status_said(view, action) is status:
            change = self._hub.do(lambda: service.take_back_status(meeting, self.action_id))
            said = self.tr("not said yet")
        else:
            change = self._hub.do(lambda: service.set_status(meeting, self.action_id, status))
            said = status_name(status)
        if change is not None:
            announce(self, f"{self.accessibleName()}: {said}")

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through."""
        asked = (self.follow_up.anew, self.follow_up.why)
        last = (self.hint.close_button, self.history.fold)
        return [self.status, *asked, *self.texts.values(), self.new_date, *last]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the card."""
        super().mousePressEvent(event)
        self.picked.emit(self.action_id)

    def _show_asked(self) -> None:
        view = self._hub.meeting
        action = view.action(self.action_id)
        if action is None:
            return
        self._show_awaited()
        # What it taught comes after all else.
        taught_next = self.asking.left_at_the_end(view) is ReportField.LEARNED and not self.asks_instead
        found = [one for one in hints(view, action) if one.field is not ReportField.LEARNED or taught_next]
        self._hinted = [one for one in found if not self.asking.was_passed(one.field)]
        self.hint.hint_first([(one.text, one.reason) for one in self._hinted])

    def _show_awaited(self) -> None:
        """Not before its turn: what happened is another question than what became of it."""
        view = self._hub.meeting
        action = view.action(self.action_id)
        left = action is not None and awaits_status(view, action) and not self._being_asked
        self.awaited.setVisible(left or self.asking.talked_through(view))

    def _text(self, field: ReportField, name: str) -> ReportText:
        return ReportText(self._hub, self.action_id, field, name, _LINES.get(field, _FULL_LINES))

    def _labelled(self, field: ReportField) -> QVBoxLayout:
        box = column(4)
        self._labels[field].setBuddy(self.texts[field])
        box.addWidget(self._labels[field])
        box.addWidget(self.texts[field])
        box.addStretch(1)
        return box

    def _beside(self, label: PlainLabel, field: QWidget) -> QHBoxLayout:
        line = row()
        label.setBuddy(field)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(field, 1)
        return line

    def _field_names(self) -> dict[ReportField, str]:
        return {
            ReportField.DID: self.tr("What did you do?"),
            ReportField.HAPPENED: self.tr("What happened?"),
            ReportField.LEARNED: self.tr("What did you learn?"),
            ReportField.WHAT_NOW: self.tr("What now?"),
        }

    def _no_date_because(self, said: ActionStatus | None) -> str:
        """Why the action takes no new date; empty while it may."""
        return {
            ActionStatus.DONE: self.tr("done: needs none"),
            ActionStatus.DROPPED: self.tr("dropped: needs none"),
        }.get(said or ActionStatus.OPEN, "")

    def _on_status_chosen(self, value: str) -> None:
        self.told.emit(self.action_id)
        self.choose_status(ActionStatus(value))

    def _on_status_chosen_again(self, value: str) -> None:
        self.told.emit(self.action_id)
        self.choose_status(ActionStatus(value))

    def _on_text_passed(self) -> None:
        text = self.sender()
        if not isinstance(text, ReportText):
            return
        if text is self.texts[ReportField.WHAT_NOW] and not self.new_date.isEnabled():
            self.passed.emit(self.action_id)
        elif text is self.texts[ReportField.LEARNED] and self.has_changed:
            # What now is what it becomes.
            (self.follow_up.anew if self.asks_instead else self.new_date).setFocus(_TAB)
        else:
            text.focusNextChild()

    def _on_anew_passed(self) -> None:
        self.new_date.setFocus(_TAB)

    def _on_hint_put_away(self) -> None:
        field = next((one.field for one in self._hinted if one.reason == self.hint.reason), None)
        if field is not None:
            self.pass_over(field)
        self.waived.emit()

    def _on_new_date_passed(self) -> None:
        if self.asks_date:
            self.pass_over(ReportField.NEW_BY_WHEN)
            self.waived.emit()
        self.passed.emit(self.action_id)
