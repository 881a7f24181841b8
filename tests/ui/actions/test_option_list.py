from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.services.action_service import OptionField
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace


@pytest.fixture
def shown(desk):
    return desk.show(ActionsWorkspace, StageKind.ACTIONS)


def add(qtbot, shown, text):
    qtbot.keyClicks(shown.options.add, text)
    qtbot.keyClick(shown.options.add, Qt.Key.Key_Return)
    QApplication.processEvents()  # what is new is shown by then


def stored(desk):
    return [(option.text, option.chosen) for option in desk.view.options(desk.slot.id)]


def test_options_are_added_one_after_the_other(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    add(qtbot, shown, "Ask now")
    assert stored(desk) == [("Wait", False), ("Ask now", False)]
    assert shown.options.add.text() == ""
    assert [row.text.text() for row in shown.options.rows] == ["Wait", "Ask now"]


def test_quick_entry_adds_options_too(desk, shown):
    assert shown.enter("option", None, "Wait")
    assert stored(desk) == [("Wait", False)]


def test_an_option_is_chosen_and_left(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    (row,) = shown.options.rows
    qtbot.mouseClick(row.box, Qt.MouseButton.LeftButton, pos=row.box.rect().center())
    assert stored(desk) == [("Wait", True)]
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert stored(desk) == [("Wait", False)]
    desk.hub.undo()
    assert row.box.isChecked()


def test_an_option_is_reworded_but_not_emptied(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    (row,) = shown.options.rows
    row.text.selectAll()
    qtbot.keyClicks(row.text, "Wait a year")
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert stored(desk) == [("Wait a year", False)]
    row.text.selectAll()
    qtbot.keyClick(row.text, Qt.Key.Key_Backspace)
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert stored(desk) == [("Wait a year", False)]
    assert (row.text.property("invalid"), len(desk.said)) == (True, 1)


def test_an_option_is_removed_and_comes_back_in_its_place(qtbot, desk, shown):
    for text in ("One", "Two", "Three"):
        add(qtbot, shown, text)
    shown.options.rows[1].remove.click()
    assert [row.text.text() for row in shown.options.rows] == ["One", "Three"]
    desk.hub.undo()
    assert [row.text.text() for row in shown.options.rows] == ["One", "Two", "Three"]
    assert [text for text, _ in stored(desk)] == ["One", "Two", "Three"]


def test_a_box_that_could_not_be_ticked_is_not_shown_ticked(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    (row,) = shown.options.rows
    desk.room.services.actions.remove_option(row.option_id)
    row.box.click()
    assert not row.box.isChecked()
    assert len(desk.said) == 1


def test_ctrl_o_goes_to_the_field_for_options(qtbot, shown):
    shown.preview.setFocus()
    qtbot.keyClick(shown.preview, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert shown.options.add.hasFocus()


def test_an_option_is_weighed_by_keys_and_what_is_said_stays_in_sight(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    (row,) = shown.options.rows
    speaks_for, against = row.weighing.lines.values()
    assert not row.weighing.isVisible()
    row.weigh.setFocus()
    qtbot.keyClick(row.weigh, Qt.Key.Key_Space)
    assert speaks_for.hasFocus()
    qtbot.keyClicks(speaks_for, "Nobody is hurt")
    qtbot.keyClick(speaks_for, Qt.Key.Key_Tab)
    assert against.hasFocus()
    qtbot.keyClicks(against, "Nothing changes")
    qtbot.keyClick(against, Qt.Key.Key_Return)
    (option,) = desk.view.options(desk.slot.id)
    assert (option.speaks_for, option.speaks_against) == ("Nobody is hurt", "Nothing changes")
    row.weigh.click()
    row.text.setFocus()
    assert speaks_for.isVisible()
    desk.hub.undo()
    assert not against.isVisible()
    desk.hub.undo()
    assert not row.weighing.isVisible()
    assert desk.agrees()


def test_what_is_half_typed_is_kept_when_the_stage_is_left(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    (row,) = shown.options.rows
    row.weigh.click()
    qtbot.keyClicks(row.weighing.lines[OptionField.AGAINST], "Nothing changes")
    shown.commit()
    assert desk.view.options(desk.slot.id)[0].speaks_against == "Nothing changes"
