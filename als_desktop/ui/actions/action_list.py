"""The actions of a slot as a column of cards, one of them chosen."""

from __future__ import annotations

import itertools
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.actions.action_card import ActionCard
from als_desktop.ui.actions.sure_now import SureNow
from als_desktop.ui.parts.buttons import Button, quiet_button
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.set_words import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.action import Action
    from als_desktop.ui.actions.entry_chain import Asked
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_ROOM_AROUND = 12


class Source(Enum):
    """What actions come from."""

    QUESTIONS = auto()
    IDEAS = auto()


class ActionList(QScrollArea):
    """Keeps one action chosen while there is any: the one worked on last.

    Signals:
        chosen_changed(): `chosen_id` is another.
        new_wanted(): the person wants to add an action.
        entered(): Enter was pressed in a field of an action, and what was typed is written down.
    """

    entered = Signal()
    chosen_changed = Signal()
    new_wanted = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_actions`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._chosen_id = ""
        self._wanted_id = ""
        self.new = _NewAction(theme)
        self.sure_now = SureNow(hub, theme)
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._cards: KeyedRows[ActionCard] = KeyedRows(self._rows)
        self.empty = EmptyState(theme, "", "")
        self._rows.addWidget(self.new)
        self._rows.addWidget(self.empty)
        self._rows.addWidget(self.sure_now)
        self._rows.addStretch(1)
        self.setWidget(content)
        content.installEventFilter(self)
        self.verticalScrollBar().actionTriggered.connect(self._on_scroll_bar_action_triggered)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._on_theme_changed()
        self.new.button.clicked.connect(self.new_wanted)
        theme.changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    @property
    def chosen_id(self) -> str:
        """The id of the chosen action, or "" when there is none."""
        return self._chosen_id

    @property
    def cards(self) -> list[ActionCard]:
        """The cards from top to bottom."""
        return self._cards.rows()

    def show_actions(self, actions: list[Action], source: Source = Source.QUESTIONS) -> None:
        """Show these actions in this order; cards that stay keep focus, typed text and their place on screen.

        While there is none, the place of actions says what they come from.
        """
        order, before = [action.id for action in actions], self.cards
        cards = self._cards.settle(order, self._new_card)
        for place, (card, action) in enumerate(zip(cards, actions, strict=True)):
            card.show_action(action, place + 1)
        self.empty.setVisible(not actions)
        if not actions:
            self._say_what_comes(source)
        if cards != before:
            self._order_tabs()
        if self._chosen_id not in order:
            self.choose(order[-1] if order else "")

    def choose(self, action_id: str) -> None:
        """Make an action the chosen one."""
        if action_id == self._chosen_id:
            return
        self._chosen_id = action_id
        self._wanted_id = ""
        for card in self.cards:
            card.set_chosen(card.action_id == action_id)
        self.chosen_changed.emit()

    def bring_into_view(self, action_id: str) -> None:
        """Choose an action, and keep it in sight until a person scrolls or chooses another."""
        self.choose(action_id)
        self._wanted_id = action_id
        QTimer.singleShot(0, self, self._scroll_to_wanted)

    def mark_asked(self, asked: Asked | None) -> None:
        """Mark what quick entry fills now."""
        for card in self.cards:
            card.mark_asked(asked.field if asked is not None and asked.action_id == card.action_id else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is below the actions comes and goes."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A new card has its place only once all are laid out."""
        if watched is self.widget() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._scroll_to_wanted)
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Write down what is half typed."""
        for card in self.cards:
            card.commit()

    def _say_what_comes(self, source: Source) -> None:
        title = {
            Source.QUESTIONS: self.tr("First options, then actions"),
            Source.IDEAS: self.tr("What will you do?"),
        }[source]
        sentence = {
            Source.QUESTIONS: self.tr(
                "Type below what the {presenter} could do, then what they will do, in their own words; or press a "
                "question that leads to an action."
            ),
            Source.IDEAS: self.tr(
                "Tick the ideas that the {presenter} takes up; the arrow beside one makes an action of it. Or type "
                "the first action below, in the {presenter}’s words."
            ),
        }[source]
        self.empty.set_texts(title, sentence.format(presenter=word(self._hub.meeting, "presenter")))

    def _new_card(self, action_id: str) -> ActionCard:
        card = ActionCard(self._hub, self._theme, action_id)
        card.chosen.connect(self.choose)
        card.entered.connect(self.entered)
        return card

    def _scroll_to_wanted(self) -> None:
        card = self._cards.row(self._wanted_id)
        if card is None:
            return
        bar = self.verticalScrollBar()
        to_bottom = card.geometry().bottom() + _ROOM_AROUND - self.viewport().height()
        # Of a card that is higher than there is room, the first lines.
        bar.setValue(min(max(bar.value(), to_bottom), card.y() - _ROOM_AROUND))

    def _on_scroll_bar_action_triggered(self) -> None:
        """A person scrolls."""
        self._wanted_id = ""

    def _order_tabs(self) -> None:
        stops = [stop for card in self.cards for stop in card.tab_stops()]
        stops += [self.new.button, *self.sure_now.tab_stops()]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_app_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        while new is not None and new is not self:
            if isinstance(new, ActionCard):
                self.choose(new.action_id)
                return
            new = new.parentWidget()
        if new is self:
            self._wanted_id = ""

    def _on_theme_changed(self) -> None:
        self._rows.setSpacing(
            self._theme.px("space_m") if not self._theme.compact else self._theme.px("space_s")
        )


class _NewAction(Panel):
    """The dashed place where the next action will stand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "drop")
        self.button: Button = quiet_button(theme, self.tr("New action"), "plus", size="big")
        self.button.set_keys([self.tr("N")])
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.button)

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self.body.setContentsMargins(6, 6, 6, 6)
