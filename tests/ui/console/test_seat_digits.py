"""A digit in the empty field chooses a seat; where words follow it that do not begin with a letter, it was a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind

KEYS = [
    ("5 years from now, what will you be glad of?", "5 years from now, what will you be glad of?", "Ben"),
    ("12 people: who decides?", "12 people: who decides?", "Ben"),
    ("360° feedback: from whom?", "360° feedback: from whom?", "Ben"),
    ("10 % more: of what?", "10 % more: of what?", "Ben"),
    ("2nd try: what is different?", "2nd try: what is different?", "Ben"),
    ("9 to 5?", "9 to 5?", "Ben"),
    ("4What would help?", "What would help?", "Dev"),
    ("4think of June: who was there?", "think of June: who was there?", "Dev"),
    ("46What would help?", "What would help?", "Femi"),
    ("What of the 5 years?", "What of the 5 years?", "Ben"),
]


@pytest.mark.parametrize(("typed", "text", "author"), KEYS)
@pytest.mark.parametrize("in_field", [True, False])
def test_digits(seat, typed, text, author, in_field):
    seat.open(StageKind.QUESTIONS)
    assert seat.speaker == "Ben"
    if in_field:
        seat.field.setFocus()
        QTest.keyClicks(seat.field, typed)
    else:
        seat.console.setFocus()
        QTest.keyClick(seat.console, typed[0])
        QTest.keyClicks(seat.field, typed[1:])
    assert (seat.field.text(), seat.speaker) == (text, author)
    seat.press(Qt.Key.Key_Return)
    assert seat.written() == [(author, text)]
