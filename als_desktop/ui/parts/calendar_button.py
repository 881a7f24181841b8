"""The calendar at the end of a field for a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from als_desktop.ui.parts.buttons import Button
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.theme.theme import Theme

_EDGE = 3


class CalendarButton(Button):
    """Stands inside `field`, at its right end; Down, or Alt+Down, in the field clicks it.

    The field keeps the keyboard: it opens a `CalendarPopup` when this is `clicked`.
    """

    def __init__(self, theme: Theme, field: QLineEdit) -> None:
        """The name is made of the field's, which must be set already."""
        super().__init__(theme, "", "quiet", "calendar", "small")
        name = self.tr("{name}: calendar").format(name=field.accessibleName())
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(self.tr("{name} (Down)").format(name=name)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setParent(field)
        field.installEventFilter(self)
        self._place()
        theme.changed.connect(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the end of the field; Down opens the calendar."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.KeyPress and _is_down(event):
            self.click()
            return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        # Asked for each time: if both held each other, neither would go with the page.
        field, side = self.parent(), self._theme.px("button_small")
        if not isinstance(field, QLineEdit):
            return
        self.resize(side, side)
        self.move(field.width() - side - _EDGE, (field.height() - side) // 2)
        field.setTextMargins(0, 0, side, 0)


_WITH_DOWN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _is_down(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Down and event.modifiers() in _WITH_DOWN
