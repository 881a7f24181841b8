"""A wall on screen in a test: what it shows, and which part of it was painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion

from als_desktop.ui.room.room_view import RoomView


class Painted(QObject):
    """Which part of a widget was painted since it was last asked."""

    def __init__(self, view: RoomView) -> None:
        super().__init__()
        self._region = QRegion()
        view.installEventFilter(self)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self._region += event.region()
        return False

    def take(self) -> QRect:
        return self.take_region().boundingRect()

    def take_region(self) -> QRegion:
        found, self._region = self._region, QRegion()
        return found


def shown(qtbot, theme, first=None) -> RoomView:
    view = RoomView(theme)
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show()
    qtbot.waitExposed(view)
    if first is not None:
        view.show_scene(first)
        view.settle()
    return view


def picture(view: RoomView):
    return view.grab().toImage()
