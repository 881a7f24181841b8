"""Labels that take another line, or smaller letters, before they cut a text."""

from __future__ import annotations

import pytest

from als_desktop.ui.parts.lines_label import FittedLabel, LinesLabel

LONG = "How do I get two teams that do not trust each other to share one platform before spring?"


@pytest.fixture
def label(qtbot):
    made = LinesLabel("title", 2)
    qtbot.addWidget(made)
    return made


def test_a_label_is_as_high_as_its_text_and_no_higher_than_its_most(label):
    line = label.fontMetrics().lineSpacing()
    label.setText(LONG)
    whole = label.sizeHint().width()
    assert label.heightForWidth(whole + 1) == line
    assert label.heightForWidth(round(whole * 0.7)) == 2 * line
    assert label.heightForWidth(whole // 5) == 2 * line


def test_what_does_not_fit_is_in_the_tooltip(label):
    label.setText(LONG)
    whole = label.sizeHint().width()
    for width, cut in ((round(whole * 0.7), False), (whole // 5, True)):
        label.resize(width, label.heightForWidth(width))
        label.grab()
        assert bool(label.toolTip()) is cut


def test_a_fitted_label_holds_more_of_a_long_name_in_the_height_of_one_line(qtbot):
    label = FittedLabel("strong")
    qtbot.addWidget(label)
    label.setText("What we tried so far")
    width = round(label.sizeHint().width() * 0.6)
    label.resize(width, 36)
    label.grab()
    assert label.toolTip() == ""
    assert label.heightForWidth(width) == label.heightForWidth(2 * width)
