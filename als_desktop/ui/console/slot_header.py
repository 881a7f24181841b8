"""The head of a slot's workspaces: whose slot it is and the issue in the presenter's sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.lines_label import LinesLabel
from als_desktop.ui.parts.plain_label import ElidedLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


class SlotHeader(QWidget):
    """The presenter's token, what usually comes next, a caption, and the issue on at most two lines."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_slot`."""
        super().__init__()
        self._token = TokenLabel(theme, 0, "", size=38)
        self._caption = ElidedLabel("", "caption")
        self._hint = ElidedLabel("", "label")
        self._issue = LinesLabel("title", 2)
        # The hint has the room it needs, and the caption what is left.
        self._hint.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._hint)
        line.addWidget(self._caption, 1)
        words.addLayout(line)
        words.addWidget(self._issue)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._token)
        row.addLayout(words, 1)

    def show_slot(self, view: MeetingView, slot: Slot, caption: str, hint: str = "") -> None:
        """Show a slot; `caption` may hold `{name}`, `{n}` and `{all}`, `hint` says what usually comes next."""
        presenter = view.member(slot.presenter_id)
        name = presenter.name if presenter is not None else ""
        if presenter is not None:
            self._token.set_person(presenter.seat, presenter.letter)
        words = caption.format(name=name, n=slot.position + 1, all=len(view.slots))
        self._hint.setText(hint)
        self._hint.setHidden(not hint)
        self._caption.setText(f"  ·  {words}" if hint else words)
        self._issue.setText(slot.issue or self.tr("The issue is not worded yet"))
        said = f"{words}: {slot.issue}"
        # A screen reader is told of each name, also when it is the same again.
        if self.accessibleName() != said:
            self.setAccessibleName(said)
