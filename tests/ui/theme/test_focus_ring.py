from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from als_desktop.ui.theme.focus_ring import _Ring

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme


def _window(qtbot: QtBot) -> tuple[QWidget, QPushButton, QPushButton, QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    layout.setSpacing(20)
    one, two, field = QPushButton("one"), QPushButton("two"), QLineEdit()
    for widget in (one, two, field):
        layout.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, one, two, field


def _rings(window: QWidget) -> list[QRect]:
    return [ring.geometry() for ring in window.findChildren(_Ring) if ring.isVisible()]


def test_the_ring_follows_the_keyboard(qtbot: QtBot, dressed: Theme) -> None:
    window, one, two, field = _window(qtbot)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    assert [ring.center() for ring in _rings(window)] == [one.geometry().center()]
    QTest.keyClick(window, Qt.Key.Key_Tab)
    visible = _rings(window)
    assert visible[-1].contains(two.geometry())
    assert not visible[-1].contains(one.geometry())
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not _rings(window))


def test_a_click_shows_no_ring_until_a_key_is_pressed(qtbot: QtBot, dressed: Theme) -> None:
    window, _one, two, _field = _window(qtbot)
    QTest.mousePress(two, Qt.MouseButton.LeftButton)
    shown_while_pressed = _rings(window)
    QTest.mouseRelease(two, Qt.MouseButton.LeftButton)
    assert not shown_while_pressed
    QTest.keyClick(two, Qt.Key.Key_Shift)
    assert len(_rings(window)) == 1


def test_the_ring_moves_with_its_control(qtbot: QtBot, dressed: Theme) -> None:
    window, one, _two, _field = _window(qtbot)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    one.move(one.pos() + QPoint(7, 3))
    assert _rings(window)[0].center() == one.geometry().center()


def test_the_ring_outlives_the_window_it_was_in(qtbot: QtBot, dressed: Theme) -> None:
    gone = QWidget()
    QPushButton("x", gone).setFocus()
    with qtbot.waitActive(gone):
        gone.show()
        gone.activateWindow()
    gone.close()
    gone.deleteLater()
    window, one, _two, _field = _window(qtbot)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(_rings(window)) == 1


def test_a_control_scrolled_away_has_no_ring_outside_its_area(qtbot: QtBot, dressed: Theme) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inside = QWidget()
    layout = QVBoxLayout(inside)
    buttons = [QPushButton(str(number)) for number in range(20)]
    for button in buttons:
        layout.addWidget(button)
    area.setWidget(inside)
    area.resize(200, 150)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    ring = area.findChildren(_Ring)[-1]
    assert not ring.clip.intersects(ring.rect())
