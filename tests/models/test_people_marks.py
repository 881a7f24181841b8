"""The letter on a member's mark."""

from __future__ import annotations

import pytest

from als_desktop.models.people import Member


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Amina", "A"),
        ("  élodie", "É"),
        ("(Dr) Okafor", "D"),
        ("李娜", "李"),
        ("ßara", "S"),
        ("7 of 9", "7"),
        ("…", "?"),
    ],
)
def test_the_letter_is_the_first_that_can_be_read(name, letter):
    assert Member("id", "set", name, 0, 0).letter == letter
