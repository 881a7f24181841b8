"""Text in a report: what a person typed, set in a style, cut between lines where a page ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from als_desktop.reports.blocks import Block, Space, Stack
from als_desktop.reports.pen import Drawable
from als_desktop.reports.print_text import print_text

if TYPE_CHECKING:
    from als_desktop.reports.blocks import Room
    from als_desktop.reports.pen import Pen
    from als_desktop.reports.styles import TextStyle

_ANY_HEIGHT = 1e6


def text_block(content: str, style: TextStyle, lead: str = "", lead_style: TextStyle | None = None) -> Block:
    """`content` as typed, in `style`; empty content takes no room.

    `lead` goes before it on the same line, in the typeface of `lead_style`.
    """
    pieces = print_text(content, style.face)
    if lead:
        before = " ".join(print_text(lead, (lead_style or style).face))
        pieces = (f"{before} {pieces[0]}", *pieces[1:]) if pieces else (before,)
    if not pieces:
        return Space(0)
    paragraphs = [_Paragraph(_reportlab_paragraph(piece, style)) for piece in pieces]
    return paragraphs[0] if len(paragraphs) == 1 else Stack(paragraphs)


class _Wrapped(Drawable, Protocol):
    """What of a ReportLab paragraph the layout needs."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks it into lines; its width and height."""
        ...

    def split(self, width: float, height: float) -> list[_Wrapped]:
        """Itself, or two parts, or nothing if it cannot be cut there."""
        ...


class _Paragraph(Block):
    """One ReportLab paragraph, wrapped once per width."""

    def __init__(self, paragraph: _Wrapped) -> None:
        self._paragraph = paragraph
        self._width = -1.0
        self._height = 0.0

    def height(self, width: float) -> float:
        """The height of its lines."""
        if width != self._width:
            self._height = self._paragraph.wrap(width, _ANY_HEIGHT)[1]
            self._width = width
        return self._height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draws its lines."""
        height = self.height(width)
        pen.paragraph(self._paragraph, x, top - height)

    def split(self, width: float, room: Room) -> tuple[Block | None, Block | None]:
        """Cuts between lines, never leaving a single one behind."""
        if room.holds(self.height(width)):
            return self, None
        parts = self._paragraph.split(width, room.height)
        # A refused split makes ReportLab forget the lines it had found.
        self._width = -1.0
        if len(parts) != 2:
            return None, self
        return _Paragraph(parts[0]), _Paragraph(parts[1])


def _reportlab_paragraph(markup: str, style: TextStyle) -> _Wrapped:
    from reportlab.lib.colors import Color
    from reportlab.lib.enums import TA_LEFT, TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus.paragraph import Paragraph

    look: Any = cast("Any", ParagraphStyle)(
        "text",
        fontName=style.face.name,
        fontSize=style.size,
        leading=style.leading,
        textColor=cast("Any", Color)(style.grey, style.grey, style.grey),
        alignment=TA_RIGHT if style.right else TA_LEFT,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    return cast("_Wrapped", cast("Any", Paragraph)(markup, look))
