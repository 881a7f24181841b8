from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from als_desktop.ui.theme.style_sheet import set_look
from als_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ICONS = sorted(path.stem for path in Path("resources/icons").glob("*.svg"))


def test_no_preference_of_the_desktop_means_light(qapp: QApplication) -> None:
    assert Theme("system").mode == "light"


def test_an_unknown_preference_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        Theme("sepia")


def test_a_change_of_mode_changes_colours_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    before = QColor(theme.color("canvas"))
    with qtbot.waitSignal(theme.changed):
        theme.set_preference("dark")
    assert theme.mode == "dark"
    assert theme.color("canvas") != before
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_preference("dark")


def test_compact_makes_controls_smaller_and_text_not_tiny(theme: Theme) -> None:
    before = theme.px("button"), theme.font("body").pixelSize()
    theme.set_compact(True)
    assert theme.px("button") < before[0]
    assert theme.px("button") >= theme.px("target_min")
    assert 13 <= theme.font("body").pixelSize() < before[1]


def test_the_text_scale_grows_text_and_controls_but_no_column(theme: Theme) -> None:
    before = theme.font("body").pixelSize(), theme.px("field"), theme.px("rail")
    theme.set_text_scale(1.5)
    after = theme.font("body").pixelSize(), theme.px("field"), theme.px("rail")
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert after[2] == before[2]


def test_reduced_motion_stops_all_motion(theme: Theme) -> None:
    assert theme.duration("drop") > 0
    theme.set_reduced_motion(True)
    assert theme.duration("drop") == 0


def test_seats_beyond_the_last_start_again(theme: Theme) -> None:
    count = len(theme.tokens.seats)
    assert theme.sticky(count) == theme.sticky(0)
    assert theme.shape(count + 1) == theme.shape(1)


def test_the_application_gets_palette_font_and_style_sheet(qapp: QApplication, dressed: Theme) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window) == dressed.color("canvas")
    assert QFontInfo(qapp.font()).family() == dressed.tokens.font_family
    assert "$" not in qapp.styleSheet()
    dressed.set_preference("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == dressed.color("canvas")
    assert dressed.color("canvas").name() in qapp.styleSheet().lower()


def test_the_style_sheet_reaches_plain_widgets(qtbot: QtBot, dressed: Theme) -> None:
    button, field = QPushButton("Go"), QLineEdit()
    set_look(button, kind="primary")
    for widget in (button, field):
        qtbot.addWidget(widget)
        widget.resize(120, 40)
        widget.ensurePolished()
    filled = button.grab().toImage().pixelColor(20, button.height() // 2)
    assert filled == dressed.color("accent")
    assert field.grab().toImage().pixelColor(60, 8) == dressed.color("raised")


@pytest.mark.parametrize("look", ["", "bare", "lane", "title", "big"])
def test_a_field_keeps_its_height_when_it_gets_the_keyboard(qtbot: QtBot, dressed: Theme, look: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, other = QLineEdit(window), QLineEdit(window)
    set_look(field, look=look)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = field.sizeHint().height()
    field.setFocus()
    assert field.hasFocus()
    assert field.sizeHint().height() == before


def test_files_named_by_the_style_sheet_exist(qapp: QApplication, dressed: Theme) -> None:
    names = [part.split('"')[0] for part in qapp.styleSheet().split('url("')[1:]]
    assert names
    for name in names:
        assert not QImage(name).isNull(), name


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_is_drawn_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    picture = theme.pixmap(name, theme.color("over"), 24, 2.0).toImage()
    assert picture.width() == 48
    asked = theme.color("over")
    solid = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in solid if colour.alpha() == 255]
    assert solid
    # Where two strokes cross, blending may round by one.
    for colour in solid:
        assert (
            max(abs(one - other) for one, other in zip(colour.toTuple(), asked.toTuple(), strict=True)) <= 1
        )


def test_icons_are_kept(theme: Theme) -> None:
    assert theme.icon("home").cacheKey() == theme.icon("home").cacheKey()
    assert theme.icon("home").cacheKey() != theme.icon("home", "accent").cacheKey()


def test_an_unknown_icon_is_an_error(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no_such_icon")


def test_set_look_leaves_a_widget_alone_that_looks_so_already(qtbot: QtBot, dressed: Theme) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    set_look(label, role="title")
    label.ensurePolished()
    big = label.font().pixelSize()
    set_look(label, role="caption")
    assert label.font().pixelSize() < big
