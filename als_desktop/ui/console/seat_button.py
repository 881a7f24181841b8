"""The button that says whose words are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.key_cap import key_width, paint_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme


class SeatButton(QAbstractButton):
    """The seat whose words are typed, in the colours of its paper; a click turns to the next seat."""

    def __init__(self, theme: Theme) -> None:
        """Nobody's yet."""
        super().__init__()
        self._theme = theme
        self._member: Member | None = None
        self._names: Sequence[str] = ()
        self._quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.updateGeometry)

    def make_room_for(self, names: Sequence[str]) -> None:
        """Be as wide as the longest of these names needs, so that nothing beside it moves when the turn passes."""
        before = self.sizeHint()
        self._names = names
        if self.sizeHint() != before:
            self.updateGeometry()

    def show_member(self, member: Member | None) -> None:
        """Show another member."""
        before = self.text()
        self._member = member
        self.setText(member.name if member is not None else "")
        name = self.tr("Who speaks: seat {n}, {name}. Click for the next seat.")
        if member is not None:
            self.setAccessibleName(name.format(n=member.seat + 1, name=member.name))
            self.setToolTip(self.tr("Click, or press a seat number, to choose who speaks"))
        if not {before, self.text()} <= set(self._names):
            self.updateGeometry()
        self.update()

    def set_quiet(self, quiet: bool) -> None:
        """Whether something else than words comes next, so that the seat steps back."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the longest name, within bounds."""
        metrics = self.fontMetrics()
        words = max(map(metrics.horizontalAdvance, {self.text(), *self._names})) + 16
        around, most = (round(self._theme.scaled(px)) for px in (96, 190))
        return QSize(min(around + words, most), self._theme.px("button_big"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The seat as it was painted when it was first its turn."""
        member = self._member
        if member is None:
            return

        def paint(brush: QPainter) -> None:
            self._paint(brush, member)

        known = ("seat button", member.seat, member.letter, member.name, self._quiet)
        self._theme.pictures.draw(QPainter(self), QRectF(self.rect()), known, paint)

    def _paint(self, painter: QPainter, member: Member) -> None:
        """Paper of the seat, key, token, name."""
        theme = self._theme
        colours = theme.sticky(member.seat)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, fill, ink = colours.edge, colours.fill, colours.ink
        if self._quiet:
            edge, fill, ink = (theme.color(role) for role in ("border_strong", "surface", "text"))
        painter.setPen(QPen(edge, 1 if self._quiet else 2))
        painter.setBrush(fill)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, theme.px("radius_control"), theme.px("radius_control"))
        middle = self.height() / 2
        key = str(member.seat + 1)
        x = 11.0
        width = key_width(theme, key)
        high, side = theme.scaled(20), theme.scaled(22)
        paint_key(painter, QRectF(x, middle - high / 2, width, high), key, theme, ink)
        x += width + 8
        token = QRectF(x, middle - side / 2, side, side)
        look = "colour" if self._quiet else "ink"
        paint_token(painter, token, theme.shape(member.seat), member.letter, look, theme, member.seat)
        x += side + 8
        painter.setFont(theme.font("strong"))
        painter.setPen(ink)
        room = QRectF(x, 0, self.width() - x - 10, self.height())
        name = painter.fontMetrics().elidedText(member.name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
