"""The size of the screen and the farthest seat are said once; what the back row can read follows in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from als_desktop.assets import read_toml
from als_desktop.models.back_row import Across, RoomSize
from als_desktop.models.spoken_length import LengthUnit
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.room.back_row_dialog import BackRowDialog
from als_desktop.ui.room.back_row_picture import BackRowPicture
from als_desktop.ui.room.back_row_words import letters_of
from als_desktop.ui.room.room_type import TextSize

TV = RoomSize(65, LengthUnit.INCH, Across.DIAGONAL, 4.5, LengthUnit.METRE)


class Asked:
    """A dialog, and a person in front of it."""

    def __init__(self, qtbot, theme, size=TV, text=TextSize.DEFAULT):
        self.over = QWidget()
        qtbot.addWidget(self.over)
        self.over.show()
        self.dialog = BackRowDialog(theme, size, text, self.over)
        self.kept = []
        self.dialog.kept.connect(self._on_dialog_kept)
        self.dialog.open()

    def _on_dialog_kept(self, size, text):
        self.kept.append((size, text))

    def type(self, name, text):
        field = next(f for f in self.dialog.findChildren(QLineEdit) if f.accessibleName() == name)
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        return field

    def choose(self, name, value):
        control = next(c for c in self.dialog.findChildren(SegmentedControl) if c.accessibleName() == name)
        values = [one.value for one in control._segments]
        for key in [Qt.Key.Key_Home] + [Qt.Key.Key_Right] * values.index(value):
            QTest.keyClick(control, key)
        assert control.value() == value

    def enter(self):
        QTest.keyClick(self.dialog, Qt.Key.Key_Return)

    @property
    def picture(self):
        (picture,) = self.dialog.findChildren(BackRowPicture)
        return picture.accessibleDescription()


@pytest.fixture
def asked(qtbot, theme, letters_loaded):
    return Asked(qtbot, theme)


def test_at_first_it_asks(qtbot, theme, letters_loaded):
    asked = Asked(qtbot, theme, RoomSize())
    assert asked.dialog.words().strip() == ""
    assert "how large the screen is" in asked.picture
    asked.enter()
    assert "The size of the screen is empty" in asked.dialog.said()
    asked.type("Screen", "65")
    assert asked.dialog.said() == ""
    asked.enter()
    assert "The farthest seat is empty" in asked.dialog.said()
    asked.type("Farthest seat", "4,5")
    asked.enter()
    assert asked.kept == [(TV, TextSize.DEFAULT)]
    assert not asked.dialog.isVisible()


def test_words_follow_what_is_typed_and_chosen(asked):
    assert "can just read the question cards" in asked.dialog.words()
    assert "larger text it would be easy" in asked.dialog.words()
    asked.choose("Text of the room display", "larger")
    assert "reads the question cards with ease" in asked.dialog.words()
    asked.type("Farthest seat", "9")
    words = asked.dialog.words()
    assert "9\u00a0m away, cannot read" in words
    assert "Move the farthest seat to at most 6.2\u00a0m" in words
    assert "stand alone" in words
    assert "Choose larger text" not in words
    assert "Question cards: too small, readable up to 6.2\u00a0m" in asked.picture
    assert "Timer digits: read with ease" in asked.picture


def test_a_unit_that_is_typed_is_taken(asked):
    asked.type("Screen", "165.1 cm")
    asked.type("Farthest seat", "15 feet")
    asked.enter()
    (size, _) = asked.kept[0]
    assert size == RoomSize(165.1, LengthUnit.CENTIMETRE, Across.DIAGONAL, 15, LengthUnit.FOOT)


def test_another_unit_or_measure_is_another_room(asked):
    asked.choose("Farthest seat: unit", "ft")
    assert "4\u00a0ft away, reads the question cards with ease" in asked.dialog.words()
    asked.choose("Farthest seat: unit", "m")
    asked.choose("Measured as", "width")
    assert "with ease" in asked.dialog.words()


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("Screen", "huge", "screen_no_length"),
        ("Screen", "6500", "screen_unlikely"),
        ("Screen", "65 m", "screen_no_length"),
        ("Screen", "", "screen_empty"),
        ("Farthest seat", "far", "seat_no_length"),
        ("Farthest seat", "450", "seat_unlikely"),
        ("Farthest seat", "", "seat_empty"),
    ],
)
def test_bad_input_gets_a_sentence_and_stays(asked, field, typed, code):
    line = asked.type(field, typed)
    asked.enter()
    sentence = read_toml("i18n/messages_en.toml")["refused"][code]
    assert sentence.partition(".")[0].replace("{text}", typed) in asked.dialog.said()
    assert line.text() == typed
    assert line.hasFocus()
    assert asked.dialog.isVisible()
    assert asked.kept == []


def test_letters_are_measured_as_the_wall_paints_them(theme, letters_loaded):
    """No less than the floor of each role: 3.5 %, 8 % and 12 % of the height, of which capitals are two thirds."""
    sizes = {size: letters_of(theme.tokens, size) for size in TextSize}
    assert sizes[TextSize.SMALLER].card < sizes[TextSize.DEFAULT].card < sizes[TextSize.LARGER].card
    for letters in sizes.values():
        assert letters.card > 0.035 * 0.65
        assert letters.spotlight > 0.08 * 0.65
        assert letters.timer > 0.12 * 0.65


def test_nothing_is_kept_when_it_is_put_away(asked):
    asked.type("Farthest seat", "9")
    QTest.keyClick(asked.dialog, Qt.Key.Key_Escape)
    assert not asked.dialog.isVisible()
    assert asked.kept == []
