"""Segments, dots and minutes: each act of a person says one thing, and showing a value says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.ui.parts.dot_scale import DotScale
from als_desktop.ui.parts.minute_stepper import MinuteStepper
from als_desktop.ui.parts.segmented import Segment, SegmentedControl

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme

OPTIONS = [("done", "Done"), ("partly", "Partly"), ("not_yet", "Not yet")]


@pytest.fixture
def segments(qtbot: QtBot, theme: Theme) -> SegmentedControl:
    control = SegmentedControl(theme, OPTIONS, "Status")
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    return control


@pytest.fixture
def chosen(segments: SegmentedControl) -> list[str]:
    said: list[str] = []
    segments.chosen.connect(said.append)
    return said


def _segment(control: SegmentedControl, value: str) -> Segment:
    return next(one for one in control.findChildren(Segment) if one.value == value)


def test_showing_a_value_says_nothing(segments: SegmentedControl, chosen: list[str]) -> None:
    segments.set_value("partly")
    assert segments.value() == "partly"
    segments.set_value("")
    assert segments.value() == ""
    assert chosen == []


def test_a_click_says_the_value_once(segments: SegmentedControl, chosen: list[str]) -> None:
    QTest.mouseClick(_segment(segments, "partly"), Qt.MouseButton.LeftButton)
    assert chosen == ["partly"]
    assert segments.value() == "partly"


def test_a_click_on_the_chosen_one_leaves_it_chosen_and_says_nothing(
    segments: SegmentedControl, chosen: list[str]
) -> None:
    segments.set_value("partly")
    QTest.mouseClick(_segment(segments, "partly"), Qt.MouseButton.LeftButton)
    assert segments.value() == "partly"
    assert chosen == []


@pytest.mark.parametrize(
    ("start", "keys", "expected"),
    [
        ("", [Qt.Key.Key_Right], ["done"]),
        ("", [Qt.Key.Key_Left], ["not_yet"]),
        ("done", [Qt.Key.Key_Right, Qt.Key.Key_Right], ["partly", "not_yet"]),
        ("not_yet", [Qt.Key.Key_Right], []),
        ("done", [Qt.Key.Key_Left], []),
        ("done", [Qt.Key.Key_End, Qt.Key.Key_Home], ["not_yet", "done"]),
    ],
)
def test_keys_choose_the_neighbour(
    segments: SegmentedControl, chosen: list[str], start: str, keys: list[Qt.Key], expected: list[str]
) -> None:
    segments.set_value(start)
    for key in keys:
        QTest.keyClick(segments, key)
    assert chosen == expected


def test_keys_pass_over_a_forbidden_option(segments: SegmentedControl, chosen: list[str]) -> None:
    segments.set_value("done")
    segments.set_option_enabled("partly", False)
    QTest.keyClick(segments, Qt.Key.Key_Right)
    assert chosen == ["not_yet"]


def test_other_options_keep_the_choice_when_they_still_offer_it(segments: SegmentedControl) -> None:
    segments.set_value("partly")
    segments.set_options([("partly", "In part"), ("dropped", "Dropped")])
    assert segments.value() == "partly"
    segments.set_options([("dropped", "Dropped")])
    assert segments.value() == ""


def test_a_screen_reader_hears_what_is_chosen(segments: SegmentedControl) -> None:
    segments.set_value("partly")
    assert segments.accessibleName() == "Status"
    assert segments.accessibleDescription() == "Partly"
    names = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in segments.children()[1:]
    ]
    assert names == ["Done", "Partly", "Not yet"]


@pytest.fixture
def dots(qtbot: QtBot, theme: Theme) -> DotScale:
    scale = DotScale(theme, 10, "How sure")
    qtbot.addWidget(scale)
    scale.resize(scale.sizeHint())
    return scale


@pytest.fixture
def said(dots: DotScale) -> list[int]:
    values: list[int] = []
    dots.value_chosen.connect(values.append)
    return values


def test_showing_dots_says_nothing(dots: DotScale, said: list[int]) -> None:
    dots.set_value(7)
    assert dots.value() == 7
    dots.set_value(99)
    assert dots.value() == 10
    assert said == []


@pytest.mark.parametrize("wanted", [1, 5, 10])
def test_a_click_takes_the_dot_under_the_pointer(dots: DotScale, said: list[int], wanted: int) -> None:
    pitch = (dots.width() - 30) // 10
    QTest.mouseClick(
        dots, Qt.MouseButton.LeftButton, pos=QPoint(pitch * wanted - pitch // 2, dots.height() // 2)
    )
    assert said == [wanted]
    assert dots.value() == wanted


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        (0, "4", [4]),
        (4, "4", []),
        (4, "0", [10]),
        (4, Qt.Key.Key_Right, [5]),
        (4, Qt.Key.Key_Left, [3]),
        (10, Qt.Key.Key_Right, []),
        (4, Qt.Key.Key_Delete, [0]),
        (0, Qt.Key.Key_Backspace, []),
        (4, "x", []),
    ],
)
def test_keys_say_one_value(
    dots: DotScale, said: list[int], start: int, key: str | Qt.Key, expected: list[int]
) -> None:
    dots.set_value(start)
    QTest.keyClick(dots, key)
    assert said == expected


def test_on_a_short_scale_zero_clears_and_large_digits_do_nothing(qtbot: QtBot, theme: Theme) -> None:
    scale = DotScale(theme, 5, "How pressing")
    qtbot.addWidget(scale)
    scale.set_value(3)
    QTest.keyClick(scale, "8")
    assert scale.value() == 3
    QTest.keyClick(scale, "0")
    assert scale.value() == 0
    assert scale.accessibleDescription() == "not said"


def test_the_wheel_changes_nothing(dots: DotScale, said: list[int]) -> None:
    dots.set_value(3)
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dots, turn)
    assert (dots.value(), said, turn.isAccepted()) == (3, [], False)


def test_a_screen_reader_can_read_and_set_the_dots(dots: DotScale, said: list[int]) -> None:
    dots.set_value(3)
    interface = QAccessible.queryAccessibleInterface(dots)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "How sure"
    values = interface.valueInterface()
    assert values.currentValue() == 3
    values.setCurrentValue(8)
    assert said == [8]


@pytest.fixture
def stepper(qtbot: QtBot, theme: Theme) -> MinuteStepper:
    widget = MinuteStepper(theme, "Minutes wanted")
    qtbot.addWidget(widget)
    widget.set_minutes(55)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
    return widget


@pytest.fixture
def minutes(stepper: MinuteStepper) -> list[int]:
    values: list[int] = []
    stepper.minutes_chosen.connect(values.append)
    return values


def _type(stepper: MinuteStepper, text: str) -> None:
    field = stepper.focusProxy()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_minutes_shown_say_nothing(stepper: MinuteStepper, minutes: list[int]) -> None:
    stepper.set_minutes(40)
    assert stepper.minutes() == 40
    assert minutes == []


@pytest.mark.parametrize(
    ("typed", "expected"), [("40", [40]), ("0", [0]), ("55", []), ("5x5", []), ("900", [900])]
)
def test_typed_digits_are_said_as_they_are(
    stepper: MinuteStepper, minutes: list[int], typed: str, expected: list[int]
) -> None:
    _type(stepper, typed)
    assert minutes == expected


def test_buttons_and_arrows_step(stepper: MinuteStepper, minutes: list[int]) -> None:
    for button in ("Minutes wanted: fewer", "Minutes wanted: more"):
        found = next(
            one for one in stepper.children() if one.isWidgetType() and one.accessibleName() == button
        )
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QTest.keyClick(stepper.focusProxy(), Qt.Key.Key_Up)
    QTest.keyClick(stepper.focusProxy(), Qt.Key.Key_Down)
    assert minutes == [50, 55, 60, 55]


def test_minutes_do_not_fall_below_nothing(stepper: MinuteStepper, minutes: list[int]) -> None:
    stepper.set_minutes(3)
    QTest.keyClick(stepper.focusProxy(), Qt.Key.Key_Down)
    QTest.keyClick(stepper.focusProxy(), Qt.Key.Key_Down)
    assert minutes == [0]


def test_refused_minutes_stay_until_escape(stepper: MinuteStepper) -> None:
    stepper.minutes_chosen.connect(stepper.refuse)
    _type(stepper, "0")
    assert stepper.minutes() == 0
    QTest.keyClick(stepper.focusProxy(), Qt.Key.Key_Escape)
    assert stepper.minutes() == 55
