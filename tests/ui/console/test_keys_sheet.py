"""The sheet of keys, on a small screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.ui.console.keys_sheet import KeysSheet
from als_desktop.ui.parts.plain_label import PlainLabel
from tests.ui.console.seat import SHIFT


def test_no_key_is_hidden_on_a_small_screen(seat):
    seat.dress()
    seat.open(StageKind.BREAK)
    seat.press(Qt.Key.Key_Question, SHIFT)
    (sheet,) = seat.console.findChildren(KeysSheet)
    QApplication.processEvents()
    area = sheet._area
    assert (area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == (0, 0)
    words = [label for label in area.findChildren(PlainLabel) if label.text()]
    assert len(words) > 60
    assert all(label.visibleRegion().boundingRect().size() == label.size() for label in words)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in words)
