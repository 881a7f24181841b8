from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from als_desktop.models.spoken_length import LengthUnit, in_mm, length_from_typed, length_to_type, of_mm

INCH, CM, METRE, FOOT = LengthUnit


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("65", (65, INCH)),
        ('65"', (65, INCH)),
        (" 65 in. ", (65, INCH)),
        ("165 cm", (165, CM)),
        ("1,65m", (1.65, METRE)),
        ("4.5 Metres", (4.5, METRE)),
        ("20'", (20, FOOT)),
        ("20 ft", (20, FOOT)),
        (".5 m", (0.5, METRE)),
        ("4.", (4, INCH)),
    ],
)
def test_ways_to_say_a_length(typed, meant):
    assert length_from_typed(typed, INCH) == meant


@pytest.mark.parametrize(
    "typed", ["", "m", "-4", "4 yards", "1.2.3", "4 m 2", "٤", "1e3", "nan", "inf", "1,000,000"]
)
def test_what_is_no_length(typed):
    assert length_from_typed(typed, METRE) is None


@given(st.integers(0, 999_999), st.sampled_from(LengthUnit))
def test_a_number_is_read_as_it_is_shown(thousandths, unit):
    number = thousandths / 1000
    assert length_from_typed(length_to_type(number), unit) == (number, unit)
    assert length_from_typed(f"{length_to_type(number)} {unit.value}", INCH) == (number, unit)


@given(st.text(max_size=10), st.sampled_from(LengthUnit))
def test_any_text_is_a_length_or_none(typed, unit):
    found = length_from_typed(typed, unit)
    assert found is None or found[0] >= 0


@given(st.floats(0.001, 1e6), st.sampled_from(LengthUnit))
def test_there_and_back(number, unit):
    assert of_mm(in_mm(number, unit), unit) == pytest.approx(number)
