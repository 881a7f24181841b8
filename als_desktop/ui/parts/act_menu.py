"""What menus of acts have in common: items that name an act, and papers to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from als_desktop.models.card import COLOURS

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from als_desktop.ui.theme.theme import Theme

_SIDE = 18


class ActMenu(QMenu):
    """A menu whose items each stand for an act.

    Signals:
        wanted(act): the name of the act that was chosen.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        """Empty until something is offered; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)

    def offer(self, act: str, text: str, icon: str = "", key: str = "", menu: QMenu | None = None) -> QAction:
        """Add an item; `text` is plain, `key` is shown beside it."""
        action = QAction(text.replace("&", "&&"), self)
        if icon:
            action.setIcon(self._theme.icon(icon))
        if key:
            action.setText(f"{action.text()}\t{key}")
        action.setData(act)
        action.triggered.connect(self._on_action_triggered)
        (menu or self).addAction(action)
        return action

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first item: a screen reader knows a menu by the item the keyboard is on."""
        super().showEvent(event)
        for action in self.actions():
            submenu = action.menu()
            if isinstance(submenu, QMenu):
                submenu.setAccessibleName(action.text())
        for action in self.actions():
            if action.isEnabled():
                self.setActiveAction(action)
                return

    def offer_colours(self, title: str, none: str, chosen: str) -> None:
        """Add a submenu of papers; the acts are `colour:` and a name, `none` says what is without one."""
        menu = self.addMenu(self._theme.icon("note"), title)
        names = {
            "yellow": self.tr("Yellow"),
            "blue": self.tr("Blue"),
            "coral": self.tr("Coral"),
            "green": self.tr("Green"),
            "lilac": self.tr("Lilac"),
            "stone": self.tr("Stone"),
        }
        for colour in COLOURS:
            action = self.offer(f"colour:{colour}", names[colour], menu=menu)
            action.setIcon(self._paper(colour))
            self.mark(action, colour == chosen)
        menu.addSeparator()
        self.mark(self.offer("colour:", none, menu=menu), not chosen)

    def mark(self, action: QAction, chosen: bool) -> None:
        """Tick the item that is the case now; the others of its kind get the place for a tick."""
        action.setCheckable(True)
        action.setChecked(chosen)

    def _paper(self, colour: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_SIDE * ratio), round(_SIDE * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        papers = self._theme.sticky_named(colour)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(papers.edge, 1.5))
        painter.setBrush(papers.fill)
        painter.drawRoundedRect(QRectF(2, 2, _SIDE - 4, _SIDE - 4), 3, 3)
        painter.end()
        return QIcon(picture)

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            # A screen reader triggers an item without choosing it, and the menu would keep the keyboard.
            self.close()
            self.wanted.emit(str(action.data()))
