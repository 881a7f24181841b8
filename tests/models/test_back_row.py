"""What the back row can read: the tables of a meeting room, and what holds in any room."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.back_row import (
    LEAST_ARCMIN,
    PREFERRED_ARCMIN,
    Across,
    BackRow,
    Reading,
    Remedy,
    RoomSize,
    remedies,
)
from als_desktop.models.refusal import Refused
from als_desktop.models.spoken_length import LengthUnit, in_mm

# Of Arial, for which the tables were worked out.
CAPITAL, SMALL = 0.716, 0.519
LINES = 1080

rows = st.builds(BackRow, st.floats(100, 10_000), st.floats(500, 60_000))
shares = st.floats(0.005, 0.5)
sizes = st.builds(
    RoomSize,
    st.floats(0.001, 100_000),
    st.sampled_from(LengthUnit),
    st.sampled_from(Across),
    st.floats(0.001, 100_000),
    st.sampled_from(LengthUnit),
)


@pytest.mark.parametrize(
    ("ratio", "least", "preferred", "most", "strict"),
    [
        (3, 21, 26, 29, 31),
        (4, 28, 35, 39, 42),
        (5, 35, 44, 48, 52),
        (6, 42, 53, 58, 62),
        (8, 56, 70, 77, 83),
    ],
)
def test_sizes_of_letters_by_distance(ratio, least, preferred, most, strict):
    row = BackRow(1_000, ratio * 1_000)
    fonts = [round(row.share_for(arcmin) * LINES / CAPITAL) for arcmin in (16, 20, 22)]
    assert fonts == [least, preferred, most]
    assert round(row.practice_share * LINES / SMALL) == strict


@pytest.mark.parametrize(
    ("inches", "metres", "ratio", "least", "preferred"),
    [
        (55, 4.0, 5.8, 41, 51),
        (65, 4.5, 5.6, 39, 49),
        (75, 5.0, 5.4, 38, 47),
        (86, 6.0, 5.6, 39, 49),
        (100, 6.0, 4.8, 34, 42),
        (120, 8.0, 5.4, 38, 47),
    ],
)
def test_usual_rooms(inches, metres, ratio, least, preferred):
    row = RoomSize(inches, LengthUnit.INCH, Across.DIAGONAL, metres, LengthUnit.METRE).back_row()
    assert round(row.seat_mm / row.image_mm, 1) == ratio
    # The table rounds the ratio first.
    assert row.share_for(16) * LINES / CAPITAL == pytest.approx(least, abs=0.8)
    assert row.share_for(20) * LINES / CAPITAL == pytest.approx(preferred, abs=0.8)


def test_the_example_of_the_practice_formula():
    row = BackRow(1_500, 10_500)
    assert row.practice_share == pytest.approx(0.035)
    assert row.arcmin(row.practice_share) == pytest.approx(17.2, abs=0.05)


def test_inches_or_centimetres_diagonal_or_width_metres_or_feet():
    tv = RoomSize(65, LengthUnit.INCH, Across.DIAGONAL, 4.5, LengthUnit.METRE).back_row()
    for same in (
        RoomSize(165.1, LengthUnit.CENTIMETRE, Across.DIAGONAL, 450, LengthUnit.CENTIMETRE),
        RoomSize(56.6526, LengthUnit.INCH, Across.WIDTH, 14.7638, LengthUnit.FOOT),
    ):
        row = same.back_row()
        assert row.image_mm == pytest.approx(tv.image_mm, rel=1e-4)
        assert row.seat_mm == pytest.approx(tv.seat_mm, rel=1e-4)
    assert tv.image_mm == pytest.approx(809, abs=1)


@given(rows, shares)
def test_what_is_read_is_read_up_to_where_it_reaches(row, share):
    just, easily = row.reaches_mm(share, LEAST_ARCMIN), row.reaches_mm(share, PREFERRED_ARCMIN)
    assert easily < just
    nearer = BackRow(row.image_mm, just * 0.999)
    assert nearer.reading(share) is not Reading.NOT
    assert BackRow(row.image_mm, just * 1.001).reading(share) is Reading.NOT
    assert BackRow(row.image_mm, easily * 0.999).reading(share) is Reading.EASILY
    assert BackRow(row.image_mm, easily * 1.001).reading(share) is Reading.JUST


@given(rows, shares, st.floats(1.01, 5))
def test_larger_letters_a_larger_picture_and_nearer_seats_never_read_worse(row, share, times):
    order = [Reading.NOT, Reading.JUST, Reading.EASILY]
    now = order.index(row.reading(share))
    assert order.index(row.reading(share * times)) >= now
    assert order.index(BackRow(row.image_mm * times, row.seat_mm).reading(share)) >= now
    assert order.index(BackRow(row.image_mm, row.seat_mm / times).reading(share)) >= now
    assert math.isclose(row.share_for(row.arcmin(share)), share)


@given(rows, shares, st.lists(shares, max_size=2), shares)
def test_what_is_advised_helps(row, card, larger, spotlight):
    found = remedies(row, card, larger, spotlight)
    if row.reading(card) is not Reading.NOT:
        assert found == ()
    for remedy in found:
        if remedy is Remedy.LARGER_TEXT:
            assert row.reading(max(larger)) is not Reading.NOT
        elif remedy is Remedy.MOVE_SEATS:
            nearer = BackRow(row.image_mm, row.reaches_mm(card) * 0.999)
            assert nearer.reading(card) is not Reading.NOT
        else:
            assert row.reading(spotlight) is not Reading.NOT


def test_in_a_large_room_with_a_small_screen_the_seats_move_or_a_question_stands_alone():
    row = RoomSize(55, LengthUnit.INCH, Across.DIAGONAL, 8, LengthUnit.METRE).back_row()
    assert remedies(row, 0.03, [0.036], 0.055) == (Remedy.MOVE_SEATS, Remedy.SPOTLIGHT)


@given(sizes)
def test_any_size_is_a_room_or_is_refused(size):
    screen, seat = in_mm(size.screen, size.screen_unit), in_mm(size.seat, size.seat_unit)
    try:
        row = size.back_row()
    except Refused as refused:
        assert refused.code == ("seat_unlikely" if 200 <= screen <= 20_000 else "screen_unlikely")
        assert size.known() is None
    else:
        assert 0 < row.image_mm < screen
        assert row.seat_mm == seat
        assert size.known() == row


def test_nothing_said_is_no_room():
    assert RoomSize().known() is None
