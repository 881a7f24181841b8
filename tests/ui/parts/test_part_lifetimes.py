"""Parts go when they are deleted, although they listen to a theme that stays."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent

from als_desktop.ui.parts.agenda_row import AgendaRow
from als_desktop.ui.parts.agenda_slot import AgendaSlotFrame
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.buttons import icon_button, primary_button
from als_desktop.ui.parts.commit_fields import CommitLine, CommitText
from als_desktop.ui.parts.date_field import DateField
from als_desktop.ui.parts.dot_scale import DotScale
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.proportion_bar import ProportionBar
from als_desktop.ui.parts.seat_chip import SeatChip
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.time_field import TimeField
from als_desktop.ui.parts.timer_disc import TimerDisc

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme

PARTS: dict[str, Callable[[Theme], QWidget]] = {
    "agenda row": lambda theme: AgendaRow(theme, "Break", 10),
    "agenda slot": lambda theme: AgendaSlotFrame(theme),
    "button": lambda theme: primary_button(theme, "Go"),
    "commit line": lambda theme: CommitLine(),
    "commit text": lambda theme: CommitText(),
    "date field": lambda theme: DateField(theme, "By when"),
    "dot scale": lambda theme: DotScale(theme, 5, "How pressing"),
    "elided label": lambda theme: ElidedLabel("x"),
    "empty state": lambda theme: EmptyState(theme, "None", "Nothing here.", "Go"),
    "icon button": lambda theme: icon_button(theme, "more", "More"),
    "minute stepper": lambda theme: MinuteStepper(theme, "Minutes"),
    "notice bar": lambda theme: NoticeBar(theme),
    "panel": lambda theme: Panel(theme),
    "pill": lambda theme: Pill(theme, "3"),
    "plain label": lambda theme: PlainLabel("x"),
    "proportion bar": lambda theme: ProportionBar(theme, "Bids"),
    "seat chip": lambda theme: SeatChip(theme, 0, "Amina", "A"),
    "segmented control": lambda theme: SegmentedControl(theme, [("a", "A"), ("b", "B")], "Step"),
    "time field": lambda theme: TimeField("Starts"),
    "timer disc": lambda theme: TimerDisc(theme),
    "token label": lambda theme: TokenLabel(theme, 0, "A"),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_deleted_part_is_gone_and_hears_no_more_of_the_theme(theme: Theme, name: str) -> None:
    part = PARTS[name](theme)
    part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(part)
    theme.set_preference("dark")


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_nobody_holds_goes_at_once(theme: Theme, name: str) -> None:
    gone = weakref.ref(PARTS[name](theme))
    assert gone() is None


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("mode", ["light", "dark", "bright"])
def test_a_part_can_be_shown_in_every_look(theme: Theme, name: str, mode: str) -> None:
    part = PARTS[name](theme)
    part.resize(part.sizeHint())
    part.grab()
    theme.set_preference(mode)
    theme.set_compact(True)
    theme.set_text_scale(1.5)
    part.resize(part.sizeHint())
    assert not part.grab().isNull()
