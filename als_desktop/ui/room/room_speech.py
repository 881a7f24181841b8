"""What a screen reader says of the wall: the words of a scene, as they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.ui.room.room_pen import PaintedText


def spoken(painted: Iterable[PaintedText]) -> str:
    """The texts of a page in the order in which they were painted, one to a line."""
    return "\n".join(text.says or text.text for text in painted)
