from __future__ import annotations

import pytest
import shiboken6

from tests.ui.staged import desk

__all__ = ["desk"]


@pytest.fixture
def dressed(desk, qapp):
    """The desk with all of Qt in the look of the program, for what depends on its measures."""
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    desk.theme.apply_to(qapp)
    yield desk
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    # Its focus ring listens to the application.
    shiboken6.delete(desk.theme._focus_ring)
