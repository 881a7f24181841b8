"""What the painted parts show: drawn to a picture and looked at."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from als_desktop.ui.parts.agenda_row import AgendaRow
from als_desktop.ui.parts.agenda_slot import AgendaSlotFrame
from als_desktop.ui.parts.author_token import SHAPES, TokenLabel, paint_token, shape_path
from als_desktop.ui.parts.painting import draw_elided
from als_desktop.ui.parts.proportion_bar import Block, ProportionBar
from als_desktop.ui.parts.seat_chip import SeatChip
from als_desktop.ui.parts.timer_disc import TimerDisc
from als_desktop.ui.theme.tokens import MODES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme


def token(theme: Theme, shape: str, letter: str, style: str, seat: int = 0) -> QImage:
    image = QImage(50, 50, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_token(painter, QRectF(0, 0, 50, 50), shape, letter, style, theme, seat)
    painter.end()
    return image


def shown(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def holds(image: QImage, colour: QColor) -> bool:
    return any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_every_shape_letter_style_and_seat_gives_another_token(theme: Theme) -> None:
    pictures = [token(theme, shape, "A", "ink") for shape in SHAPES]
    pictures += [token(theme, "circle", letter, "ink") for letter in "BC"]
    pictures += [token(theme, "circle", "A", "colour", seat) for seat in range(6)]
    for at, one in enumerate(pictures):
        assert one not in pictures[:at]


def test_the_tokens_of_the_theme_name_shapes_that_can_be_drawn(theme: Theme) -> None:
    assert {seat.shape for seat in theme.tokens.seats} <= set(SHAPES)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_stays_on_its_grid(shape: str) -> None:
    bounds = shape_path(shape).boundingRect()
    assert QRectF(0.4, 0.4, 23.2, 23.2).contains(bounds)


def test_a_token_leaves_the_painter_as_it_was(theme: Theme) -> None:
    image = QImage(50, 50, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    before = painter.transform(), painter.pen(), painter.brush()
    paint_token(painter, QRectF(0, 0, 50, 50), "cross", "A", "colour", theme, 7)
    assert (painter.transform(), painter.pen(), painter.brush()) == before
    painter.end()


def test_a_token_label_follows_its_person(qtbot: QtBot, theme: Theme) -> None:
    label = TokenLabel(theme, 0, "A")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    before = shown(label)
    label.set_person(1, "B")
    assert shown(label) != before
    assert label.accessibleName() == "B"


@pytest.fixture
def disc(qtbot: QtBot, theme: Theme) -> TimerDisc:
    widget = TimerDisc(theme, 100)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


def test_the_wedge_shrinks_clockwise_from_the_top(disc: TimerDisc, theme: Theme) -> None:
    disc.set_state(0.75, "calm", False)
    picture = shown(disc)
    accent, spent = theme.color("accent"), theme.color("lane_2")
    corners = [picture.pixelColor(x, y) for x, y in ((65, 35), (65, 65), (35, 65), (35, 35))]
    assert corners == [spent, accent, accent, accent]


@pytest.mark.parametrize(
    ("tone", "paused", "role"),
    [
        ("calm", False, "accent"),
        ("warn", False, "warn_fill"),
        ("over", False, "over_soft"),
        ("calm", True, "border_strong"),
    ],
)
def test_the_tone_shows(disc: TimerDisc, theme: Theme, tone: str, paused: bool, role: str) -> None:
    disc.set_state(0.5, tone, paused)
    assert shown(disc).pixelColor(22, 65) == theme.color(role)


def test_marks_stand_at_each_five_minutes_left(disc: TimerDisc) -> None:
    disc.set_state(0.0, "calm", False, 20 * 60_000)
    quarters = shown(disc)
    marks = [quarters.pixelColor(x, y).alpha() > 0 for x, y in ((50, 3), (97, 50), (50, 97), (3, 50))]
    between = [quarters.pixelColor(x, y) for x, y in ((83, 17), (17, 83))]
    background = quarters.pixelColor(1, 1)
    assert all(marks)
    assert all(colour == background for colour in between)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("compact", [False, True])
def test_each_seat_state_looks_different(qtbot: QtBot, theme: Theme, mode: str, compact: bool) -> None:
    theme.set_preference(mode)
    theme.set_compact(compact)
    chip = SeatChip(theme, 1, "Ben", "B")
    qtbot.addWidget(chip)
    chip.resize(190, chip.sizeHint().height())
    looks: list[QImage] = []
    for state in ("rest", "next", "away"):
        chip.set_state(state)
        looks.append(shown(chip))
    assert all(one != other for one, other in pairwise(looks))


def test_a_seat_says_who_and_what(qtbot: QtBot, theme: Theme) -> None:
    chip = SeatChip(theme, 1, "Ben", "B")
    qtbot.addWidget(chip)
    chip.set_fact("2 of 3 read out", "2/3")
    assert chip.accessibleName() == "Seat 2, Ben, 2 of 3 read out"
    chip.set_state("away")
    assert chip.accessibleName() == "Seat 2, Ben, away, 2 of 3 read out"
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)
    with pytest.raises(ValueError, match="gone"):
        chip.set_state("gone")


def test_a_long_name_is_cut_and_not_drawn_over_the_edge(qtbot: QtBot, theme: Theme) -> None:
    chip = SeatChip(theme, 1, "Annapurna Venkataraman Subramanian", "A")
    qtbot.addWidget(chip)
    chip.resize(150, chip.sizeHint().height())
    picture = shown(chip)
    assert chip.toolTip() == chip.text()
    edge = [picture.pixelColor(144, y) for y in range(3, picture.height() - 3)]
    assert set(map(QColor.name, edge)) == {theme.color("surface").name()}


def test_a_fact_takes_no_room_from_the_name_in_a_narrow_seat(qtbot: QtBot, theme: Theme) -> None:
    theme.set_compact(True)
    chip = SeatChip(theme, 0, "Amina", "A")
    qtbot.addWidget(chip)
    chip.set_fact("0 of 1 read out", "0/1")
    # As wide as on a screen of 1366 px.
    chip.resize(130, chip.sizeHint().height())
    shown(chip)
    assert chip.toolTip() == ""
    assert (chip.fact_within(60), chip.fact_within(300)) == ("0/1", "0 of 1 read out")
    chip.set_fact("11 answers", "11")
    font, surface = theme.digits("caption"), QImage(200, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(surface)
    for width in range(40, 90):
        fact = chip.fact_within(width)
        assert not draw_elided(painter, QRectF(0, 0, width, 40), fact, font, theme.color("text")), (
            width,
            fact,
        )
    painter.end()


def test_an_agenda_row_says_all_it_shows(qtbot: QtBot, theme: Theme) -> None:
    row = AgendaRow(theme, "Report in", 10, "done")
    qtbot.addWidget(row)
    row.set_item("Report in", 10, "done", overrun=4)
    assert row.accessibleName() == "Report in, done, 10 minutes, 4 over"
    row.set_state("skipped")
    assert row.accessibleName() == "Report in, skipped, 10 minutes, 4 over"
    row.set_item("Slot", None, "current")
    assert row.accessibleName() == "Slot, now"
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Space)


def test_only_the_current_row_has_the_bar(qtbot: QtBot, theme: Theme) -> None:
    row = AgendaRow(theme, "Questions", 35)
    qtbot.addWidget(row)
    row.resize(200, row.sizeHint().height())
    for state in ("done", "ahead", "skipped", "current"):
        row.set_state(state)
        bar = shown(row).pixelColor(2, row.height() // 2) == theme.color("accent")
        assert bar == (state == "current")


def test_a_slot_grows_with_its_rows(qtbot: QtBot, theme: Theme) -> None:
    slot = AgendaSlotFrame(theme)
    qtbot.addWidget(slot)
    slot.set_undecided("Slot 1", "to be decided")
    empty = slot.sizeHint().height()
    slot.set_slot("Slot 1", 55, 0, "A")
    row = AgendaRow(theme, "Presentation", 8, sub=True)
    slot.add_row(row)
    assert slot.sizeHint().height() == empty + row.sizeHint().height()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ProportionBar:
    widget = ProportionBar(theme, "All bids")
    qtbot.addWidget(widget)
    return widget


def test_blocks_are_as_wide_as_their_minutes(bar: ProportionBar, theme: Theme) -> None:
    bar.resize(300, 44)
    bar.set_blocks([Block("Amina", 60, 1), Block("Dev", 30, 3)])
    picture = shown(bar)
    middle = picture.height() // 2
    assert picture.pixelColor(190, middle) == theme.sticky(1).fill
    assert picture.pixelColor(280, middle) == theme.sticky(3).fill
    assert bar.accessibleDescription() == "Amina, 60 minutes; Dev, 30 minutes"


def test_the_limit_stands_where_the_time_ends(bar: ProportionBar, theme: Theme) -> None:
    bar.set_blocks([Block("Amina", 60, 1), Block("Dev", 40, 3)], limit=80)
    bar.resize(200, bar.sizeHint().height())
    assert shown(bar).pixelColor(160, 2) == theme.color("text")


def test_room_beyond_the_blocks_stays_free(bar: ProportionBar, theme: Theme) -> None:
    bar.resize(200, 44)
    bar.set_blocks([Block("Amina", 50, 1)], total=100)
    picture = shown(bar)
    assert holds(picture.copy(0, 0, 99, 44), theme.sticky(1).fill)
    assert not holds(picture.copy(101, 0, 99, 44), theme.sticky(1).fill)


def test_blocks_of_nothing_are_no_blocks(bar: ProportionBar) -> None:
    bar.set_blocks([Block("Amina", 0, 1), Block("Dev", -5)])
    bar.resize(200, 44)
    assert bar.accessibleDescription() == ""
    shown(bar)
