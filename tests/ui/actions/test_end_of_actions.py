"""At the end of forming actions: what is still missing, said gently, and how sure the presenter is now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from als_desktop.ui.gathering.close_workspace import CloseWorkspace
from als_desktop.ui.plan.plan_dialog import PlanDialog
from tests.ui.gathering.hands import click


@pytest.fixture
def shown(desk):
    return desk.show(ActionsWorkspace, StageKind.ACTIONS)


def add(shown, *whats):
    for what in whats:
        assert shown.enter("action", shown.entry_member_id(), what)
    QApplication.processEvents()  # what is new is shown by then
    return shown.action_list.cards


def near_the_end(desk, shown):
    """A little before four fifths of the stage, then after."""
    desk.room.clock.pass_ms(shown.stage.planned_ms * 79 // 100)
    shown.tick()
    assert not shown.action_list.sure_now.isVisible()
    desk.room.clock.pass_ms(shown.stage.planned_ms // 50)
    shown.tick()
    QApplication.processEvents()
    assert shown.action_list.sure_now.isVisible()


def type_in(field, text):
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def led_to(shown):
    """What quick entry asks once the hint is followed: of which action, and what."""
    click(shown.missing.act)
    asked = shown._asking.asked
    return asked.number, asked.field


def test_a_missing_first_step_and_date_are_hinted_at_until_they_are_there(shown):
    assert shown.missing.text() == ""
    first, second = add(shown, "Print the criteria", "Ask Helen")
    assert shown.missing.text() == "Actions 1 and 2: no first step and no date yet."
    assert led_to(shown) == (1, "first_step")
    type_in(first.first_step, "Open the file")
    assert shown.missing.text() == "Action 2: no first step yet. Actions 1 and 2: no date yet."
    # It leads to what it names first.
    assert led_to(shown) == (2, "first_step")
    type_in(first.by_when, "4 dec")
    type_in(second.by_when, "soon")
    assert shown.missing.text() == "Action 2: no first step yet."
    assert led_to(shown) == (2, "first_step")
    type_in(second.first_step, "Write to her")
    assert shown.missing.text() == "Action 1: who could help? How sure, 1 to 10?"


def test_the_hint_is_put_away_by_a_key_until_another_action_is_formed(shown):
    add(shown, "Print the criteria")
    shown.missing.close_button.setFocus()
    QTest.keyClick(shown.missing.close_button, Qt.Key.Key_Space)
    assert shown.missing.text() == ""
    shown.refresh()
    assert shown.missing.text() == ""
    add(shown, "Ask Helen")
    assert shown.missing.text() != ""


def test_how_sure_is_asked_again_by_keys_and_undone(desk, shown):
    assert not shown.action_list.sure_now.isVisible()
    (card,) = add(shown, "Print the criteria")
    assert not shown.action_list.sure_now.isVisible()
    card.sure.setFocus()
    QTest.keyClick(card.sure, Qt.Key.Key_5)
    assert not shown.action_list.sure_now.isVisible()  # that was only just asked
    near_the_end(desk, shown)
    (row,) = shown.action_list.sure_now.rows
    assert row.first.text() == "at first 5"
    assert row.now.accessibleName() == "Amina, how sure now: Print the criteria"
    row.now.setFocus()
    QTest.keyClick(row.now, Qt.Key.Key_8)
    (action,) = desk.view.actions(desk.slot.id)
    assert (action.confidence, action.confidence_end) == (5, 8)
    desk.hub.undo()
    assert row.now.value() == 0
    desk.hub.redo()
    QTest.keyClick(row.now, Qt.Key.Key_Delete)
    assert desk.view.actions(desk.slot.id)[0].confidence_end == 0


def test_how_sure_is_asked_again_once_the_plan_is_looked_at(desk, shown):
    (card,) = add(shown, "Print the criteria")
    shown.preview.click()
    shown.findChild(PlanDialog).close()
    assert not shown.action_list.sure_now.isVisible()  # it was not asked a first time
    card.sure.setFocus()
    QTest.keyClick(card.sure, Qt.Key.Key_5)
    assert shown.action_list.sure_now.isVisible()


def test_time_that_is_added_does_not_take_the_question_back(desk, shown):
    (card,) = add(shown, "Print the criteria")
    card.sure.setFocus()
    QTest.keyClick(card.sure, Qt.Key.Key_5)
    near_the_end(desk, shown)
    desk.hub.do_for_good(lambda: desk.room.services.clocks.nudge(shown.stage.id, 10 * MINUTE_MS))
    shown.refresh()
    shown.tick()
    assert shown.action_list.sure_now.isVisible()


def test_every_field_of_an_action_is_reached_with_tab(desk, shown):
    (card,) = add(shown, "Print the criteria")
    card.sure.setFocus()
    QTest.keyClick(card.sure, Qt.Key.Key_5)
    near_the_end(desk, shown)
    card.more.button.click()
    card.head.what.setFocus()
    reached = []
    for _ in range(40):
        now = QApplication.focusWidget()
        reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    wanted = [
        *(card.first_step, card.by_when, card.support, card.obstacle, card.if_trigger, card.then_do),
        *(card.measure, card.sure, card.head.owner, shown.action_list.sure_now.rows[0].now),
    ]
    assert [field.accessibleName() for field in wanted if field not in reached] == []


def test_a_number_is_of_the_action_that_the_keyboard_is_on_and_it_goes_on_by_itself(desk):
    desk.room.make_slots()
    for what in ("One", "Two", "Three"):
        desk.room.services.actions.add_action(desk.slot.id, what)
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)

    def said():
        return [action.confidence_end for action in desk.view.actions(desk.slot.id)]

    first, second, third = (row.now for row in closing.sure_now.rows)
    dot = QPoint(first.height() // 2 + 7 * (first.sizeHint().width() - 30) // 10, first.height() // 2)
    QTest.mouseMove(first, dot)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, dot)
    assert (said(), second.hasFocus()) == ([8, 0, 0], True)
    desk.hub.undo()
    assert (said(), first.hasFocus()) == ([0, 0, 0], True)
    # Done again it goes on as it did.
    desk.hub.redo()
    assert (said(), second.hasFocus()) == ([8, 0, 0], True)
    # 10 begins with a 1; any other number after a 1 is of the next.
    QTest.keyClicks(second, "10")
    assert (said(), third.hasFocus()) == ([8, 10, 0], True)
    desk.hub.undo()
    desk.hub.undo()
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_1)
    QTest.keyClick(second, Qt.Key.Key_7)
    assert said() == [8, 1, 7]


def test_all_are_asked_once_more_at_the_close(desk):
    desk.room.make_slots()
    for n, slot in enumerate(desk.view.slots):
        desk.room.services.actions.add_action(slot.id, f"Action of slot {n + 1}")
    closing = desk.show(CloseWorkspace, StageKind.CLOSE)
    rows = closing.sure_now.rows
    assert [row.now.accessibleName() for row in rows] == [
        "Amina, how sure now: Action of slot 1",
        "Femi, how sure now: Action of slot 2",
    ]
    assert rows[0].first.text() == "not asked at first"
    rows[1].now.setFocus()
    QTest.keyClick(rows[1].now, Qt.Key.Key_9)
    assert desk.view.actions(desk.view.slots[1].id)[0].confidence_end == 9
