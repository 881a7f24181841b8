"""A dialog whose words come and go is as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QLayout


def fit_height(dialog: QDialog, layout: QLayout) -> None:
    """Make a dialog as high as its layout needs in this width, and no higher than the screen.

    To be called after a layout request.
    """
    wanted = layout.totalHeightForWidth(dialog.width())
    dialog.resize(dialog.width(), min(wanted, dialog.screen().availableGeometry().height()))
