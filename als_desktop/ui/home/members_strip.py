"""The members of a set side by side: token and name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 26
_BESIDE = 7
_GAP = 18
_ROW_GAP = 8
_WIDEST_NAME = 130


@dataclass(frozen=True, slots=True)
class Seated:
    """Who sits where; `seat` counts from 0."""

    seat: int
    letter: str
    name: str


def seated(member: Member) -> Seated:
    """A member as the strip shows them."""
    return Seated(member.seat, member.letter, member.name)


class MembersStrip(QWidget):
    """Tokens with names, in as many rows as the width asks for; long names end in an ellipsis."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[Seated, ...] = ()
        self._least_rows = 1
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_people(self, people: Sequence[Seated]) -> None:
        """Show other people."""
        self._people = tuple(people)
        self.setAccessibleDescription(", ".join(one.name for one in people))
        self.updateGeometry()
        self.update()

    def keep_rows(self, rows: int) -> None:
        """Keep the height of so many rows also for fewer people, where nothing below is to move."""
        self._least_rows = rows
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrow strips are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the rows that `width` makes."""
        places = self._places(width)
        least = self._least_rows * (_TOKEN + _ROW_GAP) - _ROW_GAP
        return max(round(places[-1].bottom()), least) if places else least

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(200, _TOKEN)

    def minimumSizeHint(self) -> QSize:
        """Room for one person, and all rows at the present width."""
        return QSize(_TOKEN + _BESIDE + 60, self.heightForWidth(max(self.width(), 200)))

    def event(self, event: QEvent) -> bool:
        """Say the whole name of the person under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            here = zip(self._people, self._places(self.width()), strict=True)
            name = next((one.name for one, place in here if place.contains(event.pos())), "")
            if name:
                QToolTip.showText(event.globalPos(), plain_tip(name), self)
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the people."""
        theme = self._theme
        painter = QPainter(self)
        font, colour = theme.font("body"), theme.color("text")
        for one, place in zip(self._people, self._places(self.width()), strict=True):
            token = QRectF(place.left(), place.top(), _TOKEN, _TOKEN)
            paint_token(painter, token, theme.shape(one.seat), one.letter, "colour", theme, one.seat)
            draw_elided(painter, place.adjusted(_TOKEN + _BESIDE, 0, 1, 0), one.name, font, colour)

    def _places(self, width: int) -> list[QRectF]:
        metrics = QFontMetrics(self._theme.font("body"))
        places: list[QRectF] = []
        x = y = 0.0
        for one in self._people:
            wide = _TOKEN + _BESIDE + min(metrics.horizontalAdvance(one.name), _WIDEST_NAME)
            if x > 0 and x + wide > width:
                x, y = 0.0, y + _TOKEN + _ROW_GAP
            places.append(QRectF(x, y, min(wide, max(width, _TOKEN)), _TOKEN))
            x += wide + _GAP
        return places

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
