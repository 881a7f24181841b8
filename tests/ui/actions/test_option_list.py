from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import Bid, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import OptionField
from als_desktop.services.packs import shipped_pack
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from tests.support import made


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


def test_a_chosen_option_becomes_an_action_by_its_arrow_and_can_be_undone(qtbot, desk, shown):
    add(qtbot, shown, "Wait")
    add(qtbot, shown, "Ask Priya")
    row = shown.options.rows[1]
    assert not row.make.isVisible()
    row.box.click()
    assert row.make.isVisible()
    assert not shown.options.rows[0].make.isVisible()
    row.make.click()
    assert [action.what for action in desk.view.actions(desk.slot.id)] == ["Ask Priya"]
    assert shown.action_list.chosen_id == desk.view.actions(desk.slot.id)[0].id
    assert not row.make.isVisible()
    desk.hub.undo()
    assert desk.view.actions(desk.slot.id) == []
    assert row.make.isVisible()


@pytest.mark.parametrize(
    ("pack", "kinds"),
    [
        ("post_it", [["action", "option"]]),
        ("classic", [["option", "action"], ["action", "option"]]),
        ("troika", [["option", "action"]]),
        ("kollegiale_beratung", [["option", "action"], ["action", "option"]]),
        ("critical_friends", [["option", "action"], ["action", "option"]]),
    ],
)
def test_where_the_others_say_what_could_be_done_words_become_options(desk, pack, kinds):
    split = shipped_pack(pack).split
    with desk.room.store.transaction() as tx:
        meeting = desk.view.meeting
        tx.write((Edit(meeting, replace(meeting, pack=pack)),))
    desk.room.services.meetings.open_meeting(desk.room.meeting_id)
    bid = desk.room.services.bids.place_bid(
        desk.room.meeting_id, desk.room.members[0].id, "Stuck", 4, split.lengths[-1] * MINUTE_MS
    )
    desk.room.services.bids.choose(made(bid, Bid).id)
    desk.room.services.bids.make_slots(desk.room.meeting_id, split)
    assert desk.hub.open_meeting(desk.room.meeting_id)
    workspace = ActionsWorkspace(desk.hub, desk.theme)
    desk.qtbot.addWidget(workspace)
    found = []
    for stage in desk.view.stages:
        if stage.kind is StageKind.ACTIONS:
            workspace.show_stage(stage)
            found.append([mode.code for mode in workspace.entry_modes()])
    assert found == kinds
