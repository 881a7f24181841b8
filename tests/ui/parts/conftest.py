from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6

from als_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme("light")


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> Iterator[Theme]:
    """A theme that is applied to the application, until the test is over."""
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    theme.apply_to(qapp)
    yield theme
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    # Its focus ring listens to the application.
    shiboken6.delete(theme)
