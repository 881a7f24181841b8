"""Noting an answer and parting a card: the sheets that ask for the words, and what is asked of the hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal

from als_desktop.models.card import QuestionCard
from als_desktop.models.text import shortened
from als_desktop.ui.board.board_words import said_of
from als_desktop.ui.parts.announce import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.models.changes import Change
    from als_desktop.ui.board.board import Board
    from als_desktop.ui.board.card_sheet import CardSheet
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class CardSheets(QObject):
    """At most one sheet is open at a time.

    Signals:
        done(card id): a sheet has gone; the keyboard is to be on the card again.
    """

    done = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, board: Board, parent: QWidget) -> None:
        """Sheets lie over `parent`."""
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self._board = board
        self._window = parent
        self._sheet: CardSheet | None = None
        self._act = ""
        self._card_id = ""

    def open(self, act: str, card_id: str) -> None:
        """Ask for the note on an answer ("note") or for the two halves of a card ("split")."""
        card = self._hub.meeting.find(QuestionCard, card_id)
        if card is None:
            return
        self.commit()
        self._act, self._card_id = act, card_id
        self._sheet = self._note_sheet(card) if act == "note" else self._split_sheet(card)
        self._sheet.kept.connect(self._on_sheet_kept)
        self._sheet.left.connect(self._on_sheet_left)
        self._sheet.open_beside(self._place_of(card_id), self._window.rect())

    def commit(self) -> None:
        """Keep a note that is half typed; a card that is half parted stays whole."""
        if self._sheet is None:
            return
        if self._act == "note":
            self._keep(self._sheet.texts)
        self._close()

    def _note_sheet(self, card: QuestionCard) -> CardSheet:
        from als_desktop.ui.board.card_sheet import CardSheet

        field = (self.tr("What was answered, in a few words"), card.answer_note)
        title = self.tr("Answer to “{question}”").format(question=shortened(card.text))
        return CardSheet(self._theme, self._window, title, [field], self.tr("Keep"))

    def _split_sheet(self, card: QuestionCard) -> CardSheet:
        from als_desktop.models.card_joins import where_to_part
        from als_desktop.ui.board.card_sheet import CardSheet

        first, second = where_to_part(card.text)
        fields = [(self.tr("First question"), first), (self.tr("Second question"), second)]
        return CardSheet(self._theme, self._window, self.tr("Split in two"), fields, self.tr("Split"))

    def _place_of(self, card_id: str) -> QRect:
        lane = self._board.lane_of(card_id)
        if lane is None or lane.folded:
            return QRect(self._board.mapTo(self._window, QPoint(0, 0)), self._board.size())
        rect = lane.view.visualRect(lane.model.index(lane.model.row_of(card_id)))
        return QRect(lane.view.viewport().mapTo(self._window, rect.topLeft()), rect.size())

    def _keep(self, texts: list[str]) -> Change | None:
        board, card_id = self._hub.services.board, self._card_id
        if self._act == "note":
            return self._hub.do(lambda: board.note_answer(card_id, texts[0]))
        return self._hub.do(lambda: board.split(card_id, texts[0], texts[1]))

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None

    def _on_sheet_kept(self, texts: object) -> None:
        if self._sheet is None or not isinstance(texts, list):
            return
        change = self._keep(texts)
        if change is None:
            self._sheet.refuse()
            return
        self._close()
        self.done.emit(self._card_id)
        if change.edits:
            announce(self._board, said_of(self._hub.meeting, self._board, change, self._card_id))

    def _on_sheet_left(self) -> None:
        self._close()
        self.done.emit(self._card_id)
