"""What the system says about motion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

# Elsewhere Qt 6.11 passes nothing on, and says that effects are off wherever it does not know.
_TELLING = ("windows",)


def system_wants_little_motion() -> bool:
    """Whether the person has turned animations off for the whole system, as far as Qt tells.

    Windows: "Animation effects" in its accessibility settings, which Qt passes on as that of menus.
    """
    if QGuiApplication.platformName() not in _TELLING:
        return False
    return not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
