"""What a person's hands do in the tests of bidding, report in and gathering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from als_desktop.ui.parts.segmented import Segment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit, QWidget


def press_segment(control: QWidget, text: str) -> None:
    """Click the option of a segmented control that says `text`."""
    QCoreApplication.processEvents()  # options that are new are shown by then
    found = [s for s in control.findChildren(Segment) if s.text() == text and s.isVisible()]
    assert len(found) == 1, [s.text() for s in control.findChildren(Segment)]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def write(field: QPlainTextEdit, text: str) -> None:
    """Replace the text of a field by typing."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


def leave(field: QWidget) -> None:
    """Go on to the next field with Tab."""
    QTest.keyClick(field, Qt.Key.Key_Tab)
