"""The screens of this computer, as plain facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from als_desktop.models.room_places import ScreenFact

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget


def fact_of(screen: QScreen) -> ScreenFact:
    """What is known of a screen."""
    at = screen.geometry()
    return ScreenFact(screen.name(), screen.serialNumber(), at.x(), at.y(), at.width(), at.height())


def facts() -> list[ScreenFact]:
    """All screens that there are now."""
    return [fact_of(screen) for screen in QGuiApplication.screens()]


def screen_like(fact: ScreenFact) -> QScreen | None:
    """The screen that a fact tells of; None when it has gone or moved meanwhile."""
    return next((screen for screen in QGuiApplication.screens() if fact_of(screen) == fact), None)


def screen_below(window: QWidget) -> ScreenFact | None:
    """The screen that a window is on; None while its screen is being taken away."""
    screen = window.screen()
    return fact_of(screen) if screen is not None and screen in QGuiApplication.screens() else None
