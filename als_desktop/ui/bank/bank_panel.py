"""The bank of open questions: over the right side of the workspace, there by one key and gone by another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QWidget

from als_desktop.models.changes import Change
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.meeting import Attendance, Meeting, Slot, StageRun
from als_desktop.models.people import Member
from als_desktop.models.question_bank import OfferedQuestion, offered, suggested_purpose
from als_desktop.services.catalogues import bank_questions
from als_desktop.ui.bank.asking_seat import AskingSeat
from als_desktop.ui.bank.bank_acts import BankActs
from als_desktop.ui.bank.bank_menu import BankMenu
from als_desktop.ui.bank.bank_shelf import BankShelf
from als_desktop.ui.bank.bank_words import stars
from als_desktop.ui.bank.own_desk import OwnDesk
from als_desktop.ui.bank.own_question import OwnQuestion
from als_desktop.ui.bank.question_acts import QuestionActs
from als_desktop.ui.bank.read_aloud_page import ReadAloudPage
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.panel import column, hairline, row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

Key = Qt.Key
_OTHER = Qt.FocusReason.OtherFocusReason
_PLACING = (QEvent.Type.Move, QEvent.Type.Resize)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
# What is left of the workspace beside it, however narrow the window.
_BESIDE = 200


class BankPanel(QFrame):
    """Lies over the right part of another widget; the clock, the seats and quick entry stay in sight.

    Signals:
        asked(member id): a question was put on the board, as asked by that member ("" when no author is kept).
    """

    asked = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, over: QWidget) -> None:
        """Hidden until `toggle`; `over` has a parent, which becomes the panel's."""
        super().__init__(over.parentWidget())
        self._hub = hub
        self._theme = theme
        self._over = over
        self._acts = BankActs(hub)
        self._records: dict[str, BankQuestion] = {}
        self._seat = AskingSeat(hub)
        self._stage_id: str | None = None
        self._came_from: QWidget | None = None
        self.setProperty("role", "overlay")
        self.setAccessibleName(self.tr("Bank of questions"))
        # Or a click beside its parts would take the keyboard to the console behind it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ownFocusLook", True)
        self._close = icon_button(theme, "close", self.tr("Close the bank"), size="small")
        self.shelf = BankShelf(theme)
        self.page = ReadAloudPage(theme)
        self.buttons = QuestionActs(theme)
        self.own = OwnQuestion(theme)
        self._own_desk = OwnDesk(hub, self._acts, self.shelf, self.own)
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        over.installEventFilter(self)
        self.hide()

    @property
    def reading(self) -> bool:
        """Whether a question is shown in large letters."""
        return self._pages.currentWidget() is self.page

    def toggle(self, speaker: Member | None) -> None:
        """Come, with the seat of quick entry; take the keyboard; or, having it, go."""
        if self.isHidden():
            self._come(speaker)
        elif self.isAncestorOf(QApplication.focusWidget() or self._over):
            self.go()
        else:
            self.shelf.take_keyboard()

    def go(self) -> None:
        """Close; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        if had_keyboard:
            known = self._came_from
            there = known is not None and shiboken6.isValid(known) and known.isVisible()
            back = known if there else self.parentWidget()
            if back is not None:
                back.setFocus(_OTHER)
        self._came_from = None

    def choose_seat(self, number: int) -> None:
        """Have the member in seat number `number` (from 1) ask, if they are in the room."""
        asking = self._seat.choose(number)
        if asking is not None:
            self._show_board()
            announce(self, self.tr("{name} asks").format(name=asking.name))

    def carry_out(self, act: str) -> None:
        """Do an act with the current question."""
        question = self.shelf.question
        if question is None:
            return
        if act == "put" and self._hub.meeting.current_slot is not None:
            self._put(question)
        elif act in ("put", "read"):
            self._read(question)
        elif act == "star" and self._acts.star(question):
            announce(self, stars(question.stars + 1))
        elif act == "unstar" and self._acts.unstar(question):
            announce(self, stars(question.stars - 1))
        elif act == "reword":
            self._own_desk.reword(question)
        elif act == "remove":
            self._own_desk.remove(question)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is with the question."""
        super().focusInEvent(event)
        (self.page if self.reading else self.shelf.list).setFocus(_OTHER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back or closes, digits choose who asks, page keys stay here."""
        number = event.key() - Key.Key_0
        modifiers = event.modifiers()
        if event.key() == Key.Key_Escape and self.reading:
            self._show_shelf()
        elif event.key() == Key.Key_Escape:
            self.go()
        elif event.key() in (Key.Key_PageUp, Key.Key_PageDown):
            self.shelf.list.step(event.key())
        elif 1 <= number <= 9 and not modifiers & _CONTROL:
            self.choose_seat(number)
        elif self.reading and event.key() in (Key.Key_Return, Key.Key_Enter):
            self.carry_out("put" if self._hub.meeting.current_slot is not None else "")
        elif self.reading and event.key() == Key.Key_S and not modifiers & _CONTROL:
            self.carry_out("unstar" if modifiers & _SHIFT else "star")
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over the right part."""
        if event.type() in _PLACING and not self.isHidden():
            self._place()
        return False

    def _build(self) -> None:
        head = row(8)
        head.addWidget(PlainLabel(self.tr("Bank of questions"), "subtitle"), 1)
        head.addWidget(self._close)
        self._pages.addWidget(self.shelf)
        self._pages.addWidget(self.page)
        self._layout = column(10)
        self._layout.addLayout(head)
        self._layout.addWidget(self._pages, 1)
        self._layout.addWidget(self.buttons)
        self._layout.addWidget(hairline())
        self._layout.addWidget(self.own)
        self.setLayout(self._layout)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._close.clicked.connect(self.go)
        self.shelf.search.entered.connect(self._on_search_entered)
        self.shelf.search.seat_wanted.connect(self.choose_seat)
        self.shelf.list.wanted.connect(self.carry_out)
        self.shelf.list.menu_wanted.connect(self._on_menu_wanted)
        self.shelf.list.selectionModel().currentChanged.connect(self._show_possible)
        self.shelf.model.modelReset.connect(self._show_possible)
        self.page.back_wanted.connect(self._show_shelf)
        self.buttons.wanted.connect(self.carry_out)
        self.buttons.next_seat_wanted.connect(self._on_buttons_next_seat_wanted)
        self.buttons.menu_wanted.connect(self._on_menu_wanted)
        self._own_desk.shelf_wanted.connect(self._show_shelf)
        self._hub.changed.connect(self._on_hub_changed)
        self._theme.changed.connect(self._on_theme_changed)

    def _come(self, speaker: Member | None) -> None:
        self._came_from = QApplication.focusWidget()
        self._seat.begin(speaker)
        self._records = {record.id: record for record in self._acts.records()}
        self._show_questions()
        self._follow_stage()
        self._pages.setCurrentWidget(self.shelf)
        self._show_board()
        self._place()
        self.show()
        self.raise_()
        self.shelf.take_keyboard()

    def _follow_stage(self) -> None:
        """In another stage than before, begin with what is asked there."""
        stage = self._hub.meeting.current_stage
        if stage is not None and stage.id != self._stage_id:
            self._stage_id = stage.id
            purpose = suggested_purpose(stage.kind)
            self.shelf.suggest(purpose.value if purpose is not None else "")
            self.own.choose(self.shelf.purposes.code)

    def _place(self) -> None:
        area = self._over.geometry()
        width = min(self._theme.px("bank"), max(0, area.width() - _BESIDE))
        self.setGeometry(area.right() + 1 - width, area.top(), width, area.height())

    def _show_questions(self) -> None:
        self.shelf.show_questions(offered(bank_questions(), self._records.values()))
        read, now = self.page.question, self.shelf.question
        if self.reading and (read is None or now is None or now.text != read.text):
            # Undo took it away while it was being read.
            self._show_shelf()

    def _show_shelf(self) -> None:
        self._pages.setCurrentWidget(self.shelf)
        self.shelf.list.setFocus(_OTHER)
        self._show_possible()

    def _show_board(self) -> None:
        self.buttons.show_board(self._put_words(), self._seat.member)
        self._show_possible()

    def _show_possible(self) -> None:
        self.buttons.set_possible(self.shelf.question is not None, reading=self.reading)

    def _put_words(self) -> str:
        """What putting a question on the board is called, "" when there is no board."""
        if self._hub.meeting.current_slot is None:
            return ""
        return self.tr("Put face down") if self._acts.face_down else self.tr("Put on the board")

    def _put(self, question: OfferedQuestion) -> None:
        asking = self._seat.member
        if self._acts.put(question, asking.id if asking is not None else None):
            self.go()
            self.asked.emit(asking.id if asking is not None else "")

    def _read(self, question: OfferedQuestion) -> None:
        if self.reading:
            return
        self.page.show_question(question)
        self._pages.setCurrentWidget(self.page)
        self.page.setFocus(_OTHER)
        self._show_possible()
        self._acts.read(question)

    def _on_search_entered(self, text: str) -> None:
        self.carry_out("put")

    def _on_menu_wanted(self, point: object) -> None:
        question = self.shelf.question
        if question is None or not isinstance(point, QPoint):
            return
        menu = BankMenu(self._theme, self, question, self._put_words())
        menu.wanted.connect(self.carry_out)
        menu.popup(point)

    def _on_buttons_next_seat_wanted(self) -> None:
        self._seat.turn()
        self._show_board()

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None or self.isHidden():
            return
        edits = change.edits_of(BankQuestion)
        for before, after in edits:
            if after is not None and after.set_id == self._acts.set_id:
                self._records[after.id] = after
            elif after is None and before is not None:
                self._records.pop(before.id, None)
        if edits:
            self._show_questions()
        if change.touches(Meeting) and not self.reading:
            self._follow_stage()
        if change.touches(Meeting, StageRun, Slot, Member, Attendance):
            self._show_board()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("panel_pad")
        self._layout.setContentsMargins(pad, pad - 4, pad, pad)
        if not self.isHidden():
            self._place()
