"""A viewport of our own for a scroll area."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> QWidget:
    """Give `area`, which is new and has nothing in it yet, a viewport like the one that Qt made for it.

    The first time Qt hands out a widget that it made by itself, the class of that widget is looked for among all there
    are, and all hundred of them are made for it: a tenth of the start. A widget that was made here is known.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setAutoFillBackground(True)
    plain = isinstance(area, QScrollArea)
    viewport.setBackgroundRole(QPalette.ColorRole.NoRole if plain else QPalette.ColorRole.Base)
    area.setViewport(viewport)
    return viewport
