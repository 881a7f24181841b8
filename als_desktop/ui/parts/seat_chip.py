"""The tile of one seat: key, token, name and one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import paint_token
from als_desktop.ui.parts.key_cap import key_width, paint_key
from als_desktop.ui.parts.painting import draw_elided, fits_in
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

STATES = ("rest", "next", "away", "presenting")
_GAP = 5
_LEFT_PAD = 6
_SPEECH = 18
_AROUND_KEY = 8


class SeatChip(QAbstractButton):
    """A clickable seat. `seat` is the 0-based index; the key cap shows the seat number, or `key`.

    States: rest, next (whose turn it is), away (dashed) and presenting (with a speech bubble). A tight one has its
    fact beside the name, as far as there is room.
    """

    def __init__(
        self,
        theme: Theme,
        seat: int,
        name: str,
        letter: str,
        key: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._seat = seat
        self._letter = letter
        self._key = str(seat + 1) if key is None else key
        self._short_name = ""
        self._longest = ""
        self._fact = ""
        self._short_fact = ""
        self._state = "rest"
        self._tight = False
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._describe()
        theme.changed.connect(self._on_theme_changed)

    @staticmethod
    def loose_height(theme: Theme) -> int:
        """The height of a seat with two lines, in px."""
        return theme.px("seat")

    @staticmethod
    def tight_height(theme: Theme) -> int:
        """The height of a seat with one line, in px."""
        return theme.px("key") + _AROUND_KEY

    @property
    def seat(self) -> int:
        """The 0-based seat index."""
        return self._seat

    def set_person(self, seat: int, name: str, letter: str) -> None:
        """Show another person here."""
        if (seat, name, letter, str(seat + 1)) == (self._seat, self.text(), self._letter, self._key):
            return
        self._seat, self._letter, self._key = seat, letter, str(seat + 1)
        self.setText(name)
        self._describe()
        self.update()

    def set_short_name(self, name: str, longest: str = "") -> None:
        """What is shown where the whole name has no room, or the `longest` beside it has none; "" for its beginning."""
        if (name, longest) != (self._short_name, self._longest):
            self._short_name, self._longest = name, longest
            self.update()

    def name_within(self, width: float) -> str:
        """The name that is shown in `width` px: the whole one if it fits, and the longest beside it."""
        font = self._theme.font("strong")
        fits = all(fits_in(width, name, font) for name in (self.text(), self._longest))
        return self.text() if fits or not self._short_name else self._short_name

    def fact_within(self, width: float) -> str:
        """The fact that is shown in `width` px: the whole one if it fits."""
        fits = fits_in(width, self._fact, self._theme.digits("caption"))
        return self._fact if fits or not self._short_fact else self._short_fact

    def set_fact(self, fact: str, short: str = "") -> None:
        """The fact under the name ("2 of 3 read out"), or `short` ("2/3") where that has no room."""
        if (fact, short) == (self._fact, self._short_fact):
            return
        self._fact, self._short_fact = fact, short
        self._describe()
        self.update()

    def set_tight(self, tight: bool) -> None:
        """Be one line high, or two."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()
            self.update()

    def set_state(self, state: str) -> None:
        """Rest, next, away or presenting.

        Raises:
            ValueError: no such state.
        """
        if state not in STATES:
            raise ValueError(f"no such seat state: {state!r}")
        if state == self._state:
            return
        self._state = state
        self._describe()
        self.update()

    def state(self) -> str:
        """The state shown."""
        return self._state

    def sizeHint(self) -> QSize:
        """Room for a short name and fact; grows with its column."""
        theme = self._theme
        around = _LEFT_PAD + key_width(theme, self._key) + theme.px("seat_token") + 3 * _GAP + 9
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        caption = QFontMetrics(theme.digits("caption"))
        fact = self._short_fact if theme.compact and self._short_fact else self._fact
        return QSize(around + max(words, caption.horizontalAdvance(fact)), self._height)

    def minimumSizeHint(self) -> QSize:
        """Room for the token and a few letters."""
        theme = self._theme
        around = _LEFT_PAD + key_width(theme, self._key) + theme.px("seat_token") + 2 * _GAP
        return QSize(around + 3 * theme.px("key"), self._height)

    @property
    def _height(self) -> int:
        return self.tight_height(self._theme) if self._tight else self.loose_height(self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, key, token and words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        down, hovered = self.isDown(), self.underMouse()
        # The fact changes with every question, and this does not.
        known = ("seat", self._seat, self._letter, self._key, self._state, down, hovered)
        theme.pictures.draw(painter, QRectF(self.rect()), known, self._paint_back)
        x, height = float(_LEFT_PAD), self.height()
        if self._key:
            x += key_width(theme, self._key) + _GAP
        x += theme.px("seat_token") + _GAP
        right = self.width() - 6.0
        if self._state == "presenting" and (self._tight or not theme.compact):
            right -= _SPEECH
            picture = theme.pixmap("message", theme.color("text_2"), _SPEECH, self.devicePixelRatioF())
            painter.drawPixmap(round(right), (height - _SPEECH) // 2, picture)
            right -= 4
        self._paint_words(painter, x, right)

    def _paint_back(self, painter: QPainter) -> None:
        """Frame, key and token."""
        theme = self._theme
        self._paint_frame(painter)
        x, height = float(_LEFT_PAD), self.height()
        if self._key:
            width = key_width(theme, self._key)
            paint_key(
                painter, QRectF(x, (height - theme.px("key")) / 2, width, theme.px("key")), self._key, theme
            )
            x += width + _GAP
        side = theme.px("seat_token")
        token = QRectF(x, (height - side) / 2, side, side)
        paint_token(painter, token, theme.shape(self._seat), self._letter, "colour", theme, self._seat)

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._theme
        edge, width, back = "border", 1.0, "surface"
        if self._state == "next":
            edge, width, back = "accent", 2.0, "accent_soft"
        elif self._state == "away":
            edge, back = "border_strong", "canvas"
        if self.isDown():
            edge, back = "border_strong", "lane_2"
        elif self.underMouse() and self._state != "next":
            edge, back = "border_strong", "lane"
        pen = QPen(theme.color(edge), width)
        if self._state == "away":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color(back))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, theme.px("radius_control"), theme.px("radius_control"))

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        ink = self._theme.color("on_soft" if self._state == "next" and not self.isDown() else "text_2")
        paint = self._paint_beside if self._tight else self._paint_below
        whole = paint(painter, QRectF(left, 0, right - left, self.height()), ink)
        self.setToolTip("" if whole else plain_tip(self.text()))

    def _paint_below(self, painter: QPainter, area: QRectF, ink: QColor) -> bool:
        """The name with the fact under it; returns whether it is the whole name."""
        theme = self._theme
        font = theme.digits("caption")
        name = QFontMetrics(theme.font("strong")).height()
        fact = QFontMetrics(font).height() if self._fact else 0
        top = (area.height() - name - fact) / 2 + 0.5
        under = QRectF(area.left(), top + name - 1, area.width(), fact)
        draw_elided(painter, under, self.fact_within(area.width()), font, ink)
        above = QRectF(area.left(), top, area.width(), name)
        return self._paint_name(painter, above)

    def _paint_beside(self, painter: QPainter, area: QRectF, ink: QColor) -> bool:
        """The name, and the fact at the right where it fits; returns whether it is the whole name."""
        theme = self._theme
        font = theme.digits("caption")
        name = QFontMetrics(theme.font("strong")).horizontalAdvance(self.name_within(area.width()))
        beside = area.adjusted(min(name, area.width()) + _GAP, 0, 0, 0)
        fact = self.fact_within(beside.width())
        if fact and fits_in(beside.width(), fact, font):
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fact)
        return self._paint_name(painter, area)

    def _paint_name(self, painter: QPainter, area: QRectF) -> bool:
        name, theme = self.name_within(area.width()), self._theme
        cut = draw_elided(painter, area, name, theme.font("strong"), theme.color("text"))
        return name == self.text() and not cut

    def _describe(self) -> None:
        parts = [self.tr("Seat {number}").format(number=self._seat + 1), self.text()]
        if self._state == "next":
            parts.append(self.tr("next"))
        elif self._state == "away":
            parts.append(self.tr("away"))
        elif self._state == "presenting":
            parts.append(self.tr("presenting"))
        if self._fact and self._fact not in parts:
            parts.append(self._fact)
        self.setAccessibleName(", ".join(parts))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
