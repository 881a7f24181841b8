"""The head of a workspace outside a slot: a caption, a title, and a token where it is about somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 38


class PageHeader(QWidget):
    """Caption over title; `tools` is the room at the right for pills and buttons.

    A title that does not fit beside the tools goes below them, on as many lines as it needs.
    """

    def __init__(self, theme: Theme) -> None:
        """Empty until it is told what to show."""
        super().__init__()
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self._token.hide()
        self._name = self._usual = ""
        self._long = False
        self._caption = ElidedLabel("", "caption")
        self._title = PlainLabel("", "title", wrap=True)
        # It breaks before it makes the page wider.
        self._title.setMinimumWidth(1)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tools = row()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._token, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._caption, 0, 1)
        self._arrange()

    def show_words(self, caption: str, title: str) -> None:
        """Say what the workspace is about."""
        self._usual = caption
        self._title.setText(title)
        self._show_caption()
        self._settle()

    def show_name(self, name: str) -> None:
        """Put the name of the stage before the caption, where it is not the usual one."""
        self._name = name
        self._show_caption()

    def show_member(self, member: Member | None) -> None:
        """Show the token of the member it is about, or none."""
        self._token.setVisible(member is not None)
        if member is not None:
            self._token.set_person(member.seat, member.letter)

    def words(self) -> tuple[str, str]:
        """Caption and title as they are shown."""
        return self._caption.text(), self._title.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again where the title fits."""
        super().resizeEvent(event)
        self._settle()

    def event(self, event: QEvent) -> bool:
        """Tools that come, go or get other words leave another room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return done

    def _settle(self) -> None:
        gap = self._grid.horizontalSpacing()
        token = 0 if self._token.isHidden() else self._token.sizeHint().width() + gap
        room = self.width() - token - self.tools.sizeHint().width() - gap
        long = self._title.fontMetrics().horizontalAdvance(self._title.text()) > room
        if long != self._long:
            self._long = long
            self._arrange()

    def _arrange(self) -> None:
        self._grid.removeWidget(self._title)
        self._grid.removeItem(self.tools)
        self._grid.addWidget(self._title, 1, 1, 1, 2 if self._long else 1)
        self._grid.addLayout(self.tools, 0, 2, 1 if self._long else 2, 1)

    def _show_caption(self) -> None:
        caption = " · ".join(filter(None, (self._name, self._usual)))
        self._caption.setText(caption)
        self.setAccessibleName(f"{caption}: {self._title.text()}")
