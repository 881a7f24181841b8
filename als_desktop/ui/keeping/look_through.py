"""Looking through what goes of a slot, with its presenter, before it is removed for good."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from als_desktop.models.card import QuestionCard
from als_desktop.models.keeping import held_in, keeping_of
from als_desktop.models.meeting import Slot
from als_desktop.models.people import Retention
from als_desktop.ui.keeping.asked_row import AskedRow
from als_desktop.ui.keeping.kept_words import level_sentence, part_words, stay_words
from als_desktop.ui.keeping.part_lines import PartLines
from als_desktop.ui.parts.buttons import danger_button, normal_button
from als_desktop.ui.parts.keyed_rows import KeyedRows
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 780
_HEIGHT = 760
_AROUND = 40


class LookThrough(QDialog):
    """What goes and what stays, as plain text; a question that would go can be kept. Nothing goes but by the button."""

    def __init__(self, hub: Hub, theme: Theme, slot_id: str, parent: QWidget) -> None:
        """The slot is one of the hub's open meeting."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is kept"))
        self._hub = hub
        self._theme = theme
        self._slot_id = slot_id
        self._asked: list[str] = []
        self.title = PlainLabel("", "title", wrap=True)
        self.goes_title = PlainLabel("", "subtitle", wrap=True)
        self.stays_title = PlainLabel("", "subtitle", wrap=True)
        self._hint = PlainLabel(
            self.tr("Tick a question to keep it: it is then taken home."), "caption", wrap=True
        )
        self._questions = column(theme.px("space_xs"))
        self._rows: KeyedRows[AskedRow] = KeyedRows(self._questions)
        self.goes = PartLines(theme)
        self.stays = PartLines(theme)
        self.no_plan = PlainLabel(
            self.tr(
                "No action plan of this meeting was saved or printed yet. What is removed will not be on it."
            ),
            "strong",
            wrap=True,
        )
        self.notice = NoticeBar(theme)
        self.not_now = normal_button(theme, self.tr("Not now"), size="big")
        self.remove = danger_button(theme, self.tr("Remove for good"), "trash", size="big")
        self._build()
        self.resize(min(_WIDTH, parent.width() - _AROUND), min(_HEIGHT, parent.height() - _AROUND))
        self.remove.clicked.connect(self._on_remove_clicked)
        self.not_now.clicked.connect(self.reject)
        hub.changed.connect(self._on_hub_changed)
        hub.refused.connect(self._on_hub_said)
        hub.failed.connect(self._on_hub_said)
        self._refresh()
        # Return must not remove anything by itself.
        self.remove.setAutoDefault(False)
        self.not_now.setDefault(True)
        self.not_now.setFocus()

    def rows(self) -> list[AskedRow]:
        """The questions that would go, from top to bottom."""
        return self._rows.rows()

    def _build(self) -> None:
        theme, hub = self._theme, self._hub
        about = self.tr(
            "Look through it together. What is removed is gone for good: nobody can find it again, and nothing done "
            "before can be undone."
        )
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.px("space_m"))
        goes, stays = Panel(theme, "card"), Panel(theme, "card")
        for widget in (self.goes_title, self._hint):
            goes.body.addWidget(widget)
        goes.body.addLayout(self._questions)
        goes.body.addWidget(self.goes)
        for widget in (self.stays_title, self.stays):
            stays.body.addWidget(widget)
        parts.addWidget(goes)
        parts.addWidget(stays)
        parts.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = row(theme.px("space_m"))
        buttons.addWidget(self.not_now)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        layout = QVBoxLayout(self)
        edge = theme.px("space_xl")
        layout.setContentsMargins(edge, edge - 4, edge, edge - 4)
        layout.setSpacing(theme.px("space_m"))
        layout.addWidget(self.title)
        layout.addWidget(
            PlainLabel(f"{level_sentence(hub.meeting.learning_set.retention)} {about}", "quiet", wrap=True)
        )
        layout.addWidget(self.no_plan)
        layout.addWidget(self.notice)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        self.no_plan.setVisible(not hub.services.keeping.plan_left(hub.meeting.meeting.id))

    def _refresh(self) -> None:
        view = self._hub.view
        slot = view.find(Slot, self._slot_id) if view is not None else None
        if view is None or slot is None:
            self.reject()
            return
        level = view.learning_set.retention
        keeping = keeping_of(held_in(view, slot), level)
        presenter = view.member(slot.presenter_id)
        self.title.setText(
            self.tr("What is kept of {name}’s slot").format(name=presenter.name if presenter else "")
        )
        # A question that is kept now stays in its place, with its tick.
        choosing = level is Retention.KEPT
        if choosing:
            here = {card.id for card in view.cards(slot.id)}
            known = [i for i in self._asked if i in here]
            self._asked = known + [card.id for card in keeping.goes.cards if card.id not in known]
        going = {card.id for card in keeping.goes.cards}
        for asked in self._rows.settle(self._asked, self._new_row):
            card = view.find(QuestionCard, asked.card_id)
            if card is not None:
                asked.show_card(card, kept=card.id not in going)
        self._hint.setVisible(bool(self._asked))
        goes, stays = joined(part_words(keeping.goes)), joined(stay_words(keeping.stays))
        self.goes_title.setText(
            self.tr("Goes: {what}").format(what=goes) if goes else self.tr("Nothing goes")
        )
        self.stays_title.setText(
            self.tr("Stays: {what}").format(what=stays) if stays else self.tr("Nothing stays")
        )
        self.goes.show_part(keeping.goes, slot, questions=not choosing)
        self.stays.show_part(replace(keeping.stays, groups=()), slot, questions=True)
        self.remove.setEnabled(keeping.goes.anything)

    def _new_row(self, card_id: str) -> AskedRow:
        made = AskedRow(self._theme, card_id)
        made.chosen.connect(self._on_row_chosen)
        return made

    def _on_row_chosen(self, card_id: str, keep: bool) -> None:
        board = self._hub.services.board
        act = board.take_home if keep else board.leave_here
        if self._hub.do(lambda: act(card_id)) is None:
            self._refresh()

    def _on_remove_clicked(self) -> None:
        if self._hub.do_and_forget(lambda: self._hub.services.keeping.let_go(self._slot_id)) is not None:
            self.accept()

    def _on_hub_changed(self, _change: object) -> None:
        self._refresh()

    def _on_hub_said(self, sentence: str) -> None:
        self.notice.say(sentence, "warn")
