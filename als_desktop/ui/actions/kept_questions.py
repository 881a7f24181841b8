"""The questions that the presenter keeps, beside the actions they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from als_desktop.models.action import Action, ActionCard
from als_desktop.models.choosing import has_board
from als_desktop.ui.actions.kept_note import KeptNote, in_plan_order
from als_desktop.ui.board.card_painter import CardPainter
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_MAKE = "make"
_LEAVE = "leave"
_LINK = "link:"


def may_keep_questions(view: MeetingView, slot: Slot) -> bool:
    """Whether there are kept questions, or can be: without a board there are only those from another stage."""
    return any(card.taken_home for card in view.cards(slot.id)) or has_board(view, slot.id)


class KeptQuestions(Panel):
    """A lane of notes.

    Signals:
        action_wanted(str): make an action from the card with this id.
        link_wanted(str, str): link the card to the action, or take the link away if there is one.
        leave_wanted(str): the presenter does not keep the card after all.
    """

    action_wanted = Signal(str)
    link_wanted = Signal(str, str)
    leave_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__(theme, "lane")
        self._painter = CardPainter(theme)
        self._notes: dict[str, KeptNote] = {}
        self._links: dict[str, set[str]] = {}
        self._actions: list[Action] = []
        self._chosen_id = ""
        # Whose they are stands in the head of the page.
        self._title = ElidedLabel(self.tr("Kept questions"), "strong")
        self._count = Pill(theme, "", "count")
        self._hint = PlainLabel("", "caption", wrap=True)
        head = row()
        head.setContentsMargins(theme.px("space_xs"), 0, theme.px("space_xs"), 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        words = column(0)
        words.setContentsMargins(theme.px("space_xs"), 0, theme.px("space_xs"), 0)
        words.addWidget(self._hint)
        self._rows = column(0)
        for part in (head, words, self._rows):
            self.body.addLayout(part)

    @property
    def notes(self) -> list[KeptNote]:
        """The notes from top to bottom."""
        return [note for n in range(self._rows.count()) if isinstance(note := self._widget(n), KeptNote)]

    def show_slot(self, view: MeetingView, slot: Slot, chosen_id: str) -> None:
        """Show the kept cards; `chosen_id` is the action to which a press links."""
        cards = in_plan_order([card for card in view.cards(slot.id) if card.taken_home])
        self._actions = view.actions(slot.id)
        self._chosen_id = chosen_id
        self._links = {}
        for link in view.of(ActionCard):
            self._links.setdefault(link.card_id, set()).add(link.action_id)
        self._count.setText(str(len(cards)))
        linked_here = sum(1 for card in cards if chosen_id in self._links.get(card.id, set()))
        self._hint.setText(self._hint_text(len(cards), linked_here))
        self._drop_gone({card.id for card in cards})
        for place, card in enumerate(cards):
            note = self._notes.get(card.id) or self._new_note(card.id)
            if self._rows.indexOf(note) != place:
                self._rows.insertWidget(place, note)
            linked = self._links.get(card.id, set())
            numbers = [n for n, action in enumerate(self._actions, 1) if action.id in linked]
            note.show_card(card, view.authors(card), numbers, chosen_id in linked)

    def _hint_text(self, kept: int, linked: int) -> str:
        if not kept:
            return self.tr("No question is kept yet. On the board, a card's menu has “take home”.")
        number = next((n for n, a in enumerate(self._actions, 1) if a.id == self._chosen_id), 0)
        if not number:
            return self.tr("Press one to make an action from it")
        if not linked:
            return self.tr("Press one to link it to action {n}").format(n=number)
        if linked < kept:
            return self.tr("Framed: led to action {n}. Press to link or unlink.").format(n=number)
        return self.tr("All led to action {n}. Press one to unlink it.").format(n=number)

    def _widget(self, place: int) -> QWidget | None:
        item = self._rows.itemAt(place)
        return item.widget() if item is not None else None

    def _new_note(self, card_id: str) -> KeptNote:
        note = self._notes[card_id] = KeptNote(self._theme, self._painter, card_id)
        note.pressed_for.connect(self._on_note_pressed_for)
        note.menu_wanted.connect(self._on_note_menu_wanted)
        return note

    def _drop_gone(self, kept: set[str]) -> None:
        for card_id in [card_id for card_id in self._notes if card_id not in kept]:
            note = self._notes.pop(card_id)
            self._rows.removeWidget(note)
            note.hide()
            note.deleteLater()

    def _on_note_pressed_for(self, card_id: str) -> None:
        if self._chosen_id:
            self.link_wanted.emit(card_id, self._chosen_id)
        else:
            self.action_wanted.emit(card_id)

    def _on_note_menu_wanted(self, card_id: str, at: object) -> None:
        if isinstance(at, QPoint):
            self._menu(card_id).popup(at)

    def _menu(self, card_id: str) -> QMenu:
        menu = NoteMenu(self)
        menu.card_id = card_id
        menu.offer(_MAKE, self.tr("Make an action from this")).setIcon(self._theme.icon("plus"))
        if self._actions:
            menu.addSeparator()
        for number, action in enumerate(self._actions, 1):
            words = self.tr("Led to action {n}").format(n=number)
            entry = menu.offer(_LINK + action.id, words)
            entry.setCheckable(True)
            entry.setChecked(action.id in self._links.get(card_id, set()))
        menu.addSeparator()
        menu.offer(_LEAVE, self.tr("Do not keep it after all")).setIcon(self._theme.icon("star"))
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def _on_menu_triggered(self, entry: QAction) -> None:
        menu = self.sender()
        if not isinstance(menu, NoteMenu):
            return
        act = str(entry.data())
        if act == _MAKE:
            self.action_wanted.emit(menu.card_id)
        elif act == _LEAVE:
            self.leave_wanted.emit(menu.card_id)
        else:
            self.link_wanted.emit(menu.card_id, act.removeprefix(_LINK))


class NoteMenu(QMenu):
    """The menu of one kept question. Goes when it closes."""

    def __init__(self, parent: QWidget) -> None:
        """Empty until `offer`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.card_id = ""

    def offer(self, act: str, text: str) -> QAction:
        """Add an entry that stands for `act`."""
        entry = QAction(text, self)
        entry.setData(act)
        self.addAction(entry)
        return entry
