"""The head of a lane: its name, how many cards it holds, its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from als_desktop.ui.board.group_mark import GroupMark
from als_desktop.ui.board.lane_title import LaneTitle
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme


# There are no more digits.
_MOST_KEYS = 9


class LaneHead(QWidget):
    """One line above the cards. The name of a group can be typed over.

    Signals:
        renamed(str): a new name was typed.
        finished(): Enter or Esc has ended the typing.
        menu_wanted(global point): the lane's menu, below its button.
    """

    renamed = Signal(str)
    finished = Signal()
    menu_wanted = Signal(object)

    def __init__(self, theme: Theme, *, group: bool, menu: bool) -> None:
        """Says nothing until `show_lane`."""
        super().__init__()
        self._theme = theme
        self._mark = GroupMark(theme) if group else None
        self._name = LaneTitle() if group else ElidedLabel("", "strong")
        self._count = Pill(theme, "0", "count")
        self._menu = icon_button(theme, "more", "", size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 3, 0)
        row.setSpacing(4)
        if self._mark is not None:
            self._mark.hide()
            row.addWidget(self._mark)
        row.addWidget(self._name, 1)
        row.addWidget(self._count)
        row.addWidget(self._menu)
        self._menu.setVisible(menu)
        self._menu.clicked.connect(self._on_menu_clicked)
        if isinstance(self._name, LaneTitle):
            self._name.renamed.connect(self.renamed)
            self._name.finished.connect(self.finished)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_lane(self, typed: str, title: str, count: int) -> None:
        """`typed` is the name of a group as it was typed, `title` what the lane is called."""
        if isinstance(self._name, LaneTitle):
            self._name.set_title(typed, title)
        else:
            self._name.setText(title)
        self._count.setText(str(count))
        name = self.tr("Menu of {title}").format(title=title)
        if self._menu.accessibleName() != name:
            self._menu.setAccessibleName(name)
            self._menu.setToolTip(plain_tip(name))

    def show_mark(self, number: int, colour: str, *, keys: bool) -> None:
        """Show which group it is: its colour always, its number also while `keys` could carry a card into it."""
        if self._mark is not None:
            self._mark.show_group(number, colour)
            self._mark.setVisible(bool(colour) or (keys and number <= _MOST_KEYS))

    def edit_name(self) -> None:
        """Let the name of a group be typed."""
        if isinstance(self._name, LaneTitle):
            self._name.edit()

    def refuse_name(self) -> None:
        """The name just typed was not stored: it stays in the field."""
        if isinstance(self._name, LaneTitle):
            self._name.refuse()

    def _on_menu_clicked(self) -> None:
        self.menu_wanted.emit(self._menu.mapToGlobal(QPoint(0, self._menu.height())))

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px("lane_header"))
