"""The row that leads on to the next person who reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.enter_press import takes_enter
from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_HEIGHTS = {False: 56, True: 46}
_TOKEN = 30


class NextReporter(QAbstractButton):
    """Token, name, issue, how many actions; the whole row is one button. `reporter_wanted` names the member."""

    reporter_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """`show_member` has to be called before it is shown."""
        super().__init__()
        self._theme = theme
        self._member_id = ""
        self._leads = False
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self._name = PlainLabel("", "strong")
        self._issue = ElidedLabel("", "quiet")
        self._number = PlainLabel("", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = self._layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px("card_pad"), 0, theme.px("card_pad"), 0)
        layout.setSpacing(theme.px("space_m"))
        for part in (self._token, self._name):
            layout.addWidget(part)
        layout.addWidget(self._issue, 1)
        self._chevron = IconLabel(theme, "chevron_right")
        for part in (self._number, self._chevron):
            layout.addWidget(part)
        for part in (self._token, self._name, self._issue, self._number, self._chevron):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self._on_theme_changed)

    def show_member(self, member: Member, issue: str, number: str) -> None:
        """Show who reports next; `number` says on how many actions."""
        self._member_id = member.id
        self._token.set_person(member.seat, member.letter)
        self._name.setText(member.name)
        self._issue.setText(issue)
        self._number.setText(number)
        self.setAccessibleName(
            self.tr("Next to report: {name}, {number}").format(name=member.name, number=number)
        )

    @property
    def leads(self) -> bool:
        """Whether the row stands out as the next step."""
        return self._leads

    def set_leads(self, leads: bool) -> None:
        """Stand out, filled, or be a quiet row."""
        if leads is self._leads:
            return
        self._leads = leads
        for label in (self._name, self._issue, self._number):
            label.set_tone("on_accent" if leads else "")
        self._chevron.set_role("on_accent" if leads else "text_2")
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text with room around it."""
        return QSize(self._theme.px("rail"), round(_HEIGHTS[self._theme.compact] * self._theme.text_scale))

    def minimumSizeHint(self) -> QSize:
        """As high as `sizeHint`, and as narrow as the parts allow."""
        return QSize(self._layout.minimumSize().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does."""
        if not takes_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card, or a filled button."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, fill = self._filled() if self._leads else self._quiet()
        painter.setPen(QPen(theme.color(frame), 1))
        painter.setBrush(theme.color(fill))
        radius = theme.px("radius_panel")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _filled(self) -> tuple[str, str]:
        """The colours of frame and filling, as of a primary button."""
        fill = "accent_hover" if self.underMouse() or self.isDown() else "accent"
        return "text" if self.isDown() else fill, fill

    def _quiet(self) -> tuple[str, str]:
        hovered = self.underMouse()
        fill = "lane_2" if self.isDown() else "lane" if hovered else "surface"
        return "border_strong" if hovered else "border", fill

    def _on_clicked(self) -> None:
        self.reporter_wanted.emit(self._member_id)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
