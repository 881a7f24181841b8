"""A quiet hint to the facilitator that can be put away: never a question that has to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.ui.parts.buttons import icon_button, quiet_button
from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.ui.theme.theme import Theme


class GentleLine(QWidget):
    """One line, hidden while there is nothing to say; what was put away is not said again.

    `act_wanted` when the person follows the hint, where there is a button for it; `put_away` when they want to hear no
    more of it.
    """

    act_wanted = Signal()
    put_away = Signal()

    def __init__(self, theme: Theme, act: str = "") -> None:
        """`act` is the text of the button that follows the hint; without it there is none."""
        super().__init__()
        self._reason = ""
        self._leads = False
        self._put_away: set[str] = set()
        self._words = PlainLabel("", "caption", wrap=True)
        self.act = quiet_button(theme, act, size="small")
        self.act.set_ink("accent")
        if not act:
            self.act.hide()
        self.close_button = icon_button(theme, "close", self.tr("Put this hint away"), size="small")
        self.close_button.set_ink("text_2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._icon = IconLabel(theme, "eye_off")
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.act)
        layout.addWidget(self.close_button)
        self.hide()
        self.act.clicked.connect(self.act_wanted)
        self.close_button.clicked.connect(self._on_close_button_clicked)

    def hint(self, text: str, reason: str = "") -> None:
        """Say `text` ("" for nothing), unless a hint for the same `reason` was put away."""
        self._reason = reason or text
        self._words.setText(text)
        said = self.tr("Only you see this: {hint}").format(hint=text)
        # A screen reader is told of each name, also when it is the same again.
        if self.accessibleName() != said:
            self.setAccessibleName(said)
        self.setVisible(bool(text) and self._reason not in self._put_away)

    def hint_first(self, hints: Sequence[tuple[str, str]]) -> None:
        """Say the first of these hints, each with its reason, that was not put away."""
        left = (one for one in hints if one[1] not in self._put_away)
        self.hint(*next(left, ("", "")))

    def set_leads(self, leads: bool) -> None:
        """Whether to follow the hint is what usually comes next, so that it stands out."""
        if leads == self._leads:
            return
        self._leads = leads
        self._words.set_role("label" if leads else "caption")
        self._words.set_tone("accent" if leads else "")
        self._icon.set_role("accent" if leads else "text_2")
        self.act.set_kind("primary" if leads else "quiet")
        self.act.set_ink("" if leads else "accent")

    @property
    def reason(self) -> str:
        """Why the last hint was given, whether it is put away or not."""
        return self._reason

    def text(self) -> str:
        """What is said, "" while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def _on_close_button_clicked(self) -> None:
        self._put_away.add(self._reason)
        self.hide()
        self.put_away.emit()
