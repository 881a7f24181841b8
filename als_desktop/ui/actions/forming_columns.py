"""The page on which actions are formed, in two columns: what they come from, and the actions themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from als_desktop.ui.parts.panel import row
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from als_desktop.ui.actions.action_list import ActionList
    from als_desktop.ui.actions.beside_actions import BesideActions
    from als_desktop.ui.actions.from_question import FromQuestion
    from als_desktop.ui.parts.buttons import Button
    from als_desktop.ui.parts.gentle_line import GentleLine
    from als_desktop.ui.theme.theme import Theme

_ICON = 18


class FormingColumns(QWidget):
    """While ideas are said the left column has the width; the right one may wait until there are actions."""

    def __init__(
        self,
        theme: Theme,
        beside: BesideActions,
        from_question: FromQuestion,
        actions: ActionList,
        missing: GentleLine,
        preview: Button,
    ) -> None:
        """Lays out these parts; `share` says which column has the width."""
        super().__init__()
        self._theme = theme
        self._beside = beside
        self._most = False
        self._people = QLabel()
        self.whose = PlainLabel("", "quiet")
        foot = row()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self._people)
        foot.addWidget(self.whose, 1)
        foot.addWidget(preview)
        self._forming = QWidget()
        self._right = QVBoxLayout(self._forming)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(from_question)
        self._right.addWidget(actions, 1)
        self._right.addWidget(missing)
        self._right.addLayout(foot)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(beside)
        self._columns.addWidget(self._forming, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def share(self, *, most: bool, forming: bool) -> None:
        """Give the left column `most` of the width, and show the right one where actions are `forming`."""
        self._most = most
        self._beside.take_width(self.width(), most=most)
        self._columns.setStretchFactor(self._beside, int(most))
        self._forming.setVisible(forming)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower left column in small windows."""
        super().resizeEvent(event)
        self._beside.take_width(self.width(), most=self._most)

    def _on_theme_changed(self) -> None:
        self._right.setSpacing(self._theme.px("workspace_gap"))
        self._columns.setSpacing(self._theme.px("space_s" if self._theme.compact else "space_l"))
        picture = self._theme.pixmap("people", self._theme.color("text_2"), _ICON, self.devicePixelRatioF())
        self._people.setPixmap(picture)
