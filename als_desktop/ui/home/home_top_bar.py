"""The bar at the top of the home: its name, search, undo and redo, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from shiboken6 import isValid

from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class HomeTopBar(Panel):
    """Undo and redo say what they do; `theme_toggled()` asks for the other colours, `search_wanted()` to search."""

    search_wanted = Signal()
    theme_toggled = Signal()

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "topbar", parent)
        self._hub = hub
        self._search = normal_button(theme, self.tr("Search"), "search", size="small")
        self._search.setToolTip(self.tr("Search all meetings (Ctrl+Shift+F)"))
        self._undo = icon_button(theme, "undo", self.tr("Undo"))
        self._redo = icon_button(theme, "redo", self.tr("Redo"))
        self._mode = icon_button(theme, "moon", self.tr("Dark colours"))
        self._search.clicked.connect(self.search_wanted)
        self._undo.clicked.connect(hub.undo)
        self._redo.clicked.connect(hub.redo)
        self._mode.clicked.connect(self.theme_toggled)
        line = row(4)
        line.addWidget(PlainLabel(self.tr("Action learning sets"), "subtitle"))
        line.addStretch(1)
        for button in (self._search, self._undo, self._redo, self._mode):
            line.addWidget(button)
        line.insertSpacing(line.indexOf(self._undo), 8)
        self.body.addLayout(line)
        stack = hub.undo_stack
        stack.indexChanged.connect(self._on_undo_stack_changed)
        stack.canUndoChanged.connect(self._on_undo_stack_changed)
        stack.canRedoChanged.connect(self._on_undo_stack_changed)
        self._on_undo_stack_changed()
        self._settle()
        theme.changed.connect(self._settle)

    def offer_search(self, offered: bool) -> None:
        """Whether there is anything to search."""
        self._search.setVisible(offered)

    def _on_undo_stack_changed(self) -> None:
        stack = self._hub.undo_stack
        # A stack that goes away empties itself first, and says so.
        if not isValid(stack):
            return
        self._undo.setEnabled(stack.canUndo())
        self._redo.setEnabled(stack.canRedo())
        back = self.tr("Undo: {act}").format(act=stack.undoText()) if stack.canUndo() else self.tr("Undo")
        again = self.tr("Redo: {act}").format(act=stack.redoText()) if stack.canRedo() else self.tr("Redo")
        for button, words in ((self._undo, back), (self._redo, again)):
            button.setAccessibleName(words)
            button.setToolTip(plain_tip(words))

    def _settle(self) -> None:
        dark = self._theme.mode != "light"
        words = self.tr("Light colours") if dark else self.tr("Dark colours")
        self._mode.set_icon("sun" if dark else "moon")
        self._mode.setAccessibleName(words)
        self._mode.setToolTip(words)
        self.setFixedHeight(self._theme.px("topbar"))
        side = self._theme.px("space_l")
        self.body.setContentsMargins(side, 0, side, 0)
