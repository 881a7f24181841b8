"""The search over the workspace of a meeting: the clock, the agenda and the seats stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QMargins, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from als_desktop.ui.search.search_page import SearchPage

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_OTHER = Qt.FocusReason.OtherFocusReason
_BEYOND = 4
_PLACING = (QEvent.Type.Move, QEvent.Type.Resize)


class SearchOverlay(QFrame):
    """Lies over another widget, from its edge to its foot; it is the facilitator's alone.

    Signals:
        chosen(SearchHit, Way): go there.
    """

    chosen = Signal(object, object)

    def __init__(self, hub: Hub, theme: Theme, over: QWidget) -> None:
        """Hidden until `toggle`; `over` has a parent, which becomes the overlay's."""
        super().__init__(over.parentWidget())
        self._hub = hub
        self._over = over
        self._came_from: QWidget | None = None
        self.page = SearchPage(hub, theme)
        self.setProperty("role", "overlay")
        self.setAccessibleName(self.tr("Search"))
        # Or a click beside its parts would take the keyboard to the console behind it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ownFocusLook", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.closed.connect(self.go)
        self.page.chosen.connect(self.chosen)
        over.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Come; take the keyboard; or, having it, go."""
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
            one = self._hub.meeting.learning_set
            self._place()
            self.show()
            self.raise_()
            self.page.begin([(one.id, one.name)], one.id)
        elif self.isAncestorOf(QApplication.focusWidget() or self._over):
            self.go()
        else:
            self.page.take_keyboard()

    def go(self) -> None:
        """Close; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        known, self._came_from = self._came_from, None
        if had_keyboard:
            there = known is not None and shiboken6.isValid(known) and known.isVisible()
            back = known if there else self.parentWidget()
            if back is not None:
                back.setFocus(_OTHER)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is with the field."""
        super().focusInEvent(event)
        self.page.take_keyboard()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over it."""
        if event.type() in _PLACING and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        # A little beyond, or its round corners would leave something to be seen.
        self.setGeometry(self._over.geometry() + QMargins(_BEYOND, _BEYOND, _BEYOND, _BEYOND))
