"""The head of a workspace outside a slot: a caption, a title, and a token where it is about somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 38


class PageHeader(QWidget):
    """Caption over title, each on one line; `tools` is the room at the right for pills and buttons."""

    def __init__(self, theme: Theme) -> None:
        """Empty until it is told what to show."""
        super().__init__()
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self._token.hide()
        self._name = self._usual = ""
        self._caption = ElidedLabel("", "caption")
        self._title = ElidedLabel("", "title")
        self.tools = row()
        words = column(0)
        words.addWidget(self._caption)
        words.addWidget(self._title)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("space_m"))
        layout.addWidget(self._token)
        layout.addLayout(words, 1)
        layout.addLayout(self.tools)

    def show_words(self, caption: str, title: str) -> None:
        """Say what the workspace is about."""
        self._usual = caption
        self._title.setText(title)
        self._show_caption()

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

    def _show_caption(self) -> None:
        caption = " · ".join(filter(None, (self._name, self._usual)))
        self._caption.setText(caption)
        self.setAccessibleName(f"{caption}: {self._title.text()}")
