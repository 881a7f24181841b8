"""A typed face for ReportLab's canvas: alone draws. In points; `top` and `y` count up from the foot."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol, cast

from als_desktop.reports.print_text import runs

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from als_desktop.reports.fonts import Face
    from als_desktop.reports.paper import Paper


class Drawable(Protocol):
    """What of a ReportLab paragraph the pen needs."""

    def drawOn(self, canvas: object, x: float, y: float) -> None:  # noqa: N802 - ReportLab's name
        """Draws it with its lower left corner at `x`, `y`."""
        ...


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file manager or viewer shows of a document; `lang` is a language tag such as `en-GB`."""

    title: str
    subject: str
    author: str
    creator: str
    producer: str
    lang: str


class Pen:
    """Draws one document, page after page, and gives its bytes; the same drawing gives the same bytes."""

    def __init__(self, paper: Paper, metadata: Metadata) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._bytes = BytesIO()
        canvas: Any = cast("Any", Canvas)(
            self._bytes, pagesize=paper.size, invariant=1, pageCompression=1, lang=metadata.lang
        )
        canvas.setTitle(metadata.title)
        canvas.setSubject(metadata.subject)
        canvas.setAuthor(metadata.author)
        canvas.setCreator(metadata.creator)
        canvas.setProducer(metadata.producer)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        self._canvas = canvas

    def next_page(self) -> None:
        """Ends this page."""
        self._canvas.showPage()
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)

    def finish(self) -> bytes:
        """The document; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._bytes.getvalue()

    def line(self, points: Sequence[tuple[float, float]], thick: float, grey: float) -> None:
        """A line through `points`."""
        self._stroke(thick, grey)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def shape(self, points: Sequence[tuple[float, float]], thick: float, grey: float) -> None:
        """A filled polygon with an outline of the same grey, which rounds its corners."""
        self._stroke(thick, grey)
        self._canvas.setFillGray(grey)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self._canvas.drawPath(path, stroke=1, fill=1)

    def disc(
        self, x: float, y: float, radius: float, fill: float, thick: float = 0.0, grey: float = 0.0
    ) -> None:
        """A circle filled with grey `fill` around its centre; an outline if `thick` is more than 0."""
        self._canvas.setFillGray(fill)
        if thick:
            self._stroke(thick, grey)
        self._canvas.circle(x, y, radius, stroke=int(thick > 0), fill=1)

    def fill(self, x: float, top: float, width: float, height: float, grey: float) -> None:
        """A filled rectangle without an outline."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(x, top - height, width, height, stroke=0, fill=1)

    def frame(
        self, x: float, top: float, width: float, height: float, radius: float, thick: float, grey: float
    ) -> None:
        """The outline of a rectangle with round corners."""
        self._stroke(thick, grey)
        self._canvas.roundRect(x, top - height, width, height, radius, stroke=1, fill=0)

    def arch(self, x: float, y: float, width: float, height: float, thick: float, grey: float) -> None:
        """Half an ellipse, open below, that stands on `y`."""
        self._stroke(thick, grey)
        self._canvas.arc(x, y - height, x + width, y + height, 0, 180)

    @contextmanager
    def inside(
        self, x: float, top: float, width: float, height: float, radius: float = 0.0
    ) -> Generator[None]:
        """Whatever is drawn meanwhile is cut at this rectangle."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        if radius:
            path.roundRect(x, top - height, width, height, radius)
        else:
            path.rect(x, top - height, width, height)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    def words(self, x: float, y: float, text: str, face: Face, size: float, grey: float) -> float:
        """One line of `text` with its baseline on `y`; gives its width."""
        self._canvas.setFillGray(grey)
        start = x
        for run in runs(text, face):
            self._canvas.setFont(run.font, size)
            self._canvas.drawString(x, y, run.text)
            x += text_width(run.text, run.font, size)
        return x - start

    def paragraph(self, paragraph: Drawable, x: float, y: float) -> None:
        """A ReportLab paragraph that has been wrapped, with its lower left corner at `x`, `y`."""
        paragraph.drawOn(self._canvas, x, y)

    def _stroke(self, thick: float, grey: float) -> None:
        self._canvas.setLineWidth(thick)
        self._canvas.setStrokeGray(grey)


def text_width(text: str, font: str, size: float) -> float:
    """Width of `text` in one registered font."""
    from reportlab.pdfbase import pdfmetrics

    return float(cast("Any", pdfmetrics).stringWidth(text, font, size))


def words_width(text: str, face: Face, size: float) -> float:
    """Width of what `Pen.words` draws."""
    return sum(text_width(run.text, run.font, size) for run in runs(text, face))
