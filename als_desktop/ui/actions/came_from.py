"""Which questions led to an action: the tokens of those who asked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.card import QuestionCard
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 19
_GAP = 5
_MOST_TOKENS = 4


class CameFrom(QWidget):
    """`came from` and a token for each question; the tooltip has the questions. Hidden when there is none."""

    def __init__(self, theme: Theme) -> None:
        """Hidden until `show_cards`."""
        super().__init__()
        self._theme = theme
        self._authors: list[Member | None] = []
        self._words = ""
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self._on_theme_changed)

    def show_cards(self, view: MeetingView, cards: Sequence[QuestionCard]) -> None:
        """Show the authors of `cards`; a card without one gets the picture of a note."""
        asked = [view.authors(card) for card in cards]
        authors = [next(iter(members), None) for members in asked]
        # In small windows the action's own words need the room.
        self._words = "" if self._theme.compact else self.tr("came from")
        self._authors = authors[:_MOST_TOKENS]
        self._more = f"+{len(authors) - _MOST_TOKENS}" if len(authors) > _MOST_TOKENS else ""
        lines = [
            self.tr("{name}: {question}").format(
                name=", ".join(member.name for member in members), question=card.text
            )
            if members
            else card.text
            for members, card in zip(asked, cards, strict=True)
        ]
        self.setToolTip(plain_tip("\n".join(lines)))
        self.setAccessibleName(self.tr("came from {questions}").format(questions="; ".join(lines)))
        self.setVisible(bool(cards))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the tokens."""
        metrics = QFontMetrics(self._theme.font("caption"))
        width = self._words_width(metrics) + len(self._authors) * (_TOKEN + _GAP)
        if self._more:
            width += metrics.horizontalAdvance(self._more) + _GAP
        return QSize(width, self._theme.px("button_small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the tokens, and how many more there are."""
        theme = self._theme
        painter = QPainter(self)
        font = theme.font("caption")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.color("text_2"))
        x, top = 0.0, (self.height() - _TOKEN) / 2
        painter.drawText(
            QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._words
        )
        x += self._words_width(metrics)
        for author in self._authors:
            if author is not None:
                area = QRectF(x, top, _TOKEN, _TOKEN)
                shape = theme.shape(author.seat)
                paint_token(painter, area, shape, author.letter, "colour", theme, author.seat)
            else:
                picture = theme.pixmap("note", theme.color("text_2"), _TOKEN, self.devicePixelRatioF())
                painter.drawPixmap(QPointF(x, top), picture)
            x += _TOKEN + _GAP
        painter.drawText(QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._more)

    def _words_width(self, metrics: QFontMetrics) -> int:
        return metrics.horizontalAdvance(self._words) + _GAP if self._words else 0

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
