"""A member's learning record as a PDF: what they presented, planned, did and learned, meeting by meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.reports.blocks import Block, Space, Stack, pages_of
from als_desktop.reports.dates import spoken_date
from als_desktop.reports.page_foot import PageFoot, metadata, page_height
from als_desktop.reports.page_head import report_head
from als_desktop.reports.paper import MARGIN_SIDE, MARGIN_TOP, Paper
from als_desktop.reports.pen import Pen
from als_desktop.reports.record_meeting import record_meeting
from als_desktop.reports.styles import NORMAL, load_styles
from als_desktop.reports.text_block import text_block
from als_desktop.reports.words import load_words

if TYPE_CHECKING:
    from als_desktop.models.learning_record import LearningRecord
    from als_desktop.reports.words import Words

_BETWEEN = 12.0


def learning_record_pdf(record: LearningRecord, paper: Paper) -> bytes:
    """The record as a PDF on `paper`; the same record always gives the same bytes.

    Whatever is typed is printed as typed, over as many pages as it takes. The document's properties say nothing of
    the contents.
    """
    words, styles = load_words(), load_styles(NORMAL)
    line, height = _line(record, words), page_height(paper)
    title = words.filled("record", "title", name=record.name.strip())
    blocks: list[Block] = [report_head(title, line, record.letter, record.shape, words, styles)]
    for meeting in record.meetings:
        blocks += [Space(_BETWEEN), record_meeting(meeting, words, styles, height)]
    if not record.meetings:
        blocks += [Space(_BETWEEN), text_block(words.text("record", "nothing"), styles.body)]
    pages = pages_of(Stack(blocks), paper.text_width, height)
    foot = PageFoot(paper, f"{title}. {line}", record.letter, record.shape, words, styles)
    pen = Pen(paper, metadata(words, words.text("record", "document")))
    for number, page in enumerate(pages, 1):
        if number > 1:
            pen.next_page()
        page.draw(pen, MARGIN_SIDE, paper.size[1] - MARGIN_TOP, paper.text_width)
        foot.draw(pen, number, len(pages))
    return pen.finish()


def _line(record: LearningRecord, words: Words) -> str:
    if not record.meetings:
        return record.set_name
    first, last = record.meetings[0], record.meetings[-1]
    return words.filled(
        "record",
        "meeting_one" if first is last else "meetings",
        set=record.set_name,
        first=first.number,
        last=last.number,
        date=spoken_date(last.day, words),
    )
