"""A dialog whose words come and go is as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QLayout


def fit_height(dialog: QDialog, layout: QLayout) -> None:
    """Make a dialog as high as its layout needs in this width, and no higher than the screen, where it stays.

    To be called after a layout request.
    """
    room, frame = dialog.screen().availableGeometry(), dialog.frameGeometry()
    around = frame.height() - dialog.height()
    # Just shown, it may have no frame yet; the title that is still to come would stand above the screen.
    title = 0 if around else dialog.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    height = min(layout.totalHeightForWidth(dialog.width()), room.height() - around - title)
    dialog.resize(dialog.width(), height)
    below = frame.top() + around + height - (room.top() + room.height())
    if below > 0 and dialog.isVisible():
        # Its buttons are at its foot.
        dialog.move(frame.left(), max(room.top() + title, frame.top() - below))
