"""A member in a row: the key of the seat, the token and the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import KeyCap
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_GAP = 9
_TOKEN = 26


class SeatLabel(QWidget):
    """Key cap, token and name; the name ends in an ellipsis when its room is short."""

    def __init__(self, theme: Theme, member: Member) -> None:
        """The key is the seat number, counted from 1."""
        super().__init__()
        self._key = KeyCap("")
        # As wide for 1 as for 8, so that the tokens of all rows stand in one line.
        self._key.setMinimumWidth(theme.px("key") + 2)
        self._token = TokenLabel(theme, member.seat, member.letter, size=_TOKEN)
        self._name = ElidedLabel(member.name, "strong")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._key)
        layout.addWidget(self._token)
        layout.addWidget(self._name, 1)
        self.show_member(member)

    def show_member(self, member: Member) -> None:
        """Show somebody else, or the same person under another name."""
        self._key.setText(str(member.seat + 1))
        self._token.set_person(member.seat, member.letter)
        self._name.setText(member.name)

    def name(self) -> str:
        """The name that is shown."""
        return self._name.text()
