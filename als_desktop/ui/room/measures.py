"""Lengths of the wall, in px of its own space of 1920 by 1080."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

WIDTH: Final = 1920
HEIGHT: Final = 1080
MARGIN: Final = 48
HEADER: Final = 164
GAP: Final = 36
TOKEN: Final = 80
BAND: Final = 96
NUMBER: Final = 56


def whole() -> QRectF:
    """The whole wall."""
    return QRectF(0, 0, WIDTH, HEIGHT)


def below_header() -> QRectF:
    """Where a scene with a header has its lines."""
    top = HEADER + 28
    return QRectF(MARGIN, top, WIDTH - 2 * MARGIN, HEIGHT - 28 - top)
