"""Bringing windows to screens, where Qt and the window managers have habits of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

_WINDOWED = QSize(1280, 720)
_LEAST = QSize(320, 180)
# Of the free part of the screen that a window takes at most.
_MOST = 0.8


def fill(screen: QScreen, window: QWidget) -> None:
    """Let a window fill a screen, wherever it was."""
    _take_away(window)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def show_beside(console: QWidget, window: QWidget) -> None:
    """Show a window of 16 by 9 on the console's screen, to be moved and resized by hand.

    It leaves the keyboard with the console, and so it may be behind it.
    """
    _take_away(window)
    screen = console.screen()
    space = screen.availableGeometry()
    size = _WINDOWED.scaled(space.size() * _MOST, Qt.AspectRatioMode.KeepAspectRatio)
    at = QRect(space.topLeft(), size.boundedTo(_WINDOWED))
    at.moveCenter(space.center())
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setMinimumSize(_LEAST)
    window.setScreen(screen)
    window.setGeometry(at)
    window.showNormal()
    console.raise_()


def carry(window: QWidget, screen: QScreen) -> None:
    """Bring an ordinary window to another screen, as large on it as it was: filling it, or of its own size."""
    filling = window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen)
    if filling:
        window.setWindowState(Qt.WindowState.WindowNoState)
    space = screen.availableGeometry()
    at = QRect(space.topLeft(), window.size().boundedTo(space.size()))
    at.moveCenter(space.center())
    window.setGeometry(at)
    if filling:
        window.setWindowState(filling)


def _take_away(window: QWidget) -> None:
    """Hide a window before it is shown elsewhere: Qt and the window manager each leave a full one where it was."""
    window.hide()
    handle = window.windowHandle()
    if handle is not None and QGuiApplication.platformName() == "xcb":
        # New for X, which may take a window that is shown soon after it was hidden for one that is yet to go.
        handle.destroy()
    window.setWindowState(Qt.WindowState.WindowNoState)
