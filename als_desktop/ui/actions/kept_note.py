"""A question that the presenter keeps, as a note that can be pressed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from als_desktop.ui.board.card_face import CardFace, face_of
from als_desktop.ui.board.card_painter import CardPainter, CardState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_NOTE_WIDTH = 240
_STAR_ROOM = 30


class KeptNote(QAbstractButton):
    """Pressed, it asks for its link to the chosen action to be made or undone; its menu has the rest.

    Signals:
        pressed_for(str): the card's id, for the usual thing.
        menu_wanted(str, QPoint): the card's id, and where the menu should open.
    """

    pressed_for = Signal(str)
    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme, painter: CardPainter, card_id: str) -> None:
        """`painter` is shared by all notes of a list."""
        super().__init__()
        self.card_id = card_id
        self._theme = theme
        self._painter = painter
        self._face: CardFace | None = None
        self._linked = False
        self.setProperty("ownFocusLook", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._menu = _NoteMenu(theme, self)
        self._menu.clicked.connect(self._on_menu_clicked)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_card(
        self, card: QuestionCard, authors: Sequence[Member], numbers: list[int], linked: bool
    ) -> None:
        """`numbers` are those of the actions it led to; `linked` says whether the chosen one is among them."""
        # Where the card lay on the board says nothing here.
        self._face = replace(
            face_of(card, authors, None),
            number=0,
            answered=False,
            drafted=False,
            discarded=False,
            follow_up=False,
        )
        self._linked = linked
        self.setText(card.text)
        self.setAccessibleName(self._face.spoken())
        led = ", ".join(str(n) for n in numbers)
        self.setAccessibleDescription(self.tr("led to action {numbers}").format(numbers=led) if led else "")
        self._menu.setAccessibleName(self.tr("Menu of the question {text}").format(text=card.text))
        self._fit()
        self.update()

    @property
    def linked(self) -> bool:
        """Whether it is shown as linked to the chosen action."""
        return self._linked

    def sizeHint(self) -> QSize:
        """As high as the text needs."""
        return QSize(_NOTE_WIDTH, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()
        side = self._menu.sizeHint().width()
        card = self._card_rect()
        self._menu.setGeometry(round(card.right()) - _STAR_ROOM - side, round(card.top()), side, side)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu, by the other button or by the menu key."""
        self.menu_wanted.emit(self.card_id, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the note, and the petrol ring of one that is linked."""
        if self._face is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = CardState(focused=self.hasFocus(), chosen=self._linked)
        self._painter.paint_card(painter, self._card_rect(), self._face, state)

    @property
    def ink_seat(self) -> int:
        """The seat whose paper the note has."""
        return max(0, self._face.seat) if self._face is not None else 0

    def _card_rect(self) -> QRectF:
        if self._face is None:
            return QRectF(self.rect())
        return self._painter.card_rect(self._face, QRectF(self.rect()))

    def _fit(self) -> None:
        if self._face is not None:
            self.setFixedHeight(self._painter.height(self._face, self.width()))

    def _on_clicked(self) -> None:
        self.pressed_for.emit(self.card_id)

    def _on_menu_clicked(self) -> None:
        at = self._menu.mapToGlobal(QPoint(0, self._menu.height()))
        self.menu_wanted.emit(self.card_id, at)

    def _on_theme_changed(self) -> None:
        self._painter.forget()
        self._fit()
        self.update()


class _NoteMenu(QAbstractButton):
    """The three dots on a note, in the ink of the note."""

    def __init__(self, theme: Theme, note: KeptNote) -> None:
        super().__init__(note)
        self._theme = theme
        self._note = note
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("What to do with this question"))

    def sizeHint(self) -> QSize:
        side = max(self._theme.px("target_min"), self._theme.px("note_band"))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._theme.sticky(self._note.ink_seat).ink
        band = self._theme.px("note_band")
        side = self._theme.px("icon")
        picture = self._theme.pixmap("more", ink, side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - side) / 2, (band - side) / 2), picture)


def in_plan_order(cards: list[QuestionCard]) -> list[QuestionCard]:
    """The cards in the order in which the plan prints them: as they were answered, then as they lay."""
    return sorted(
        cards, key=lambda c: (c.queue_position is None, c.queue_position or 0, c.position, c.written_ms)
    )
