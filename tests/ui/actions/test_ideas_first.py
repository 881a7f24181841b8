"""Where the others say ideas first: the ideas have the page, and later they are what actions come from."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import QuestionCard
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from tests.support import made


def shown_at(desk, pack, code):
    desk.go_to_code(pack, code)
    slot, room = desk.slot, desk.room.services
    if pack == "kollegiale_beratung":
        card = made(room.choices.offer(slot.id, "Key question", None, "What holds you?"), QuestionCard)
        room.choices.choose(card.id, "Key question")
    room.actions.add_option(slot.id, "Tell her")
    assert desk.hub.open_meeting(desk.room.meeting_id)
    shown = desk.show_here(ActionsWorkspace)
    QApplication.processEvents()
    return shown


def options_above(shown):
    return shown.options.y() < shown.questions.y()


def test_ideas_have_the_width_until_one_of_them_is_an_action(desk):
    shown = shown_at(desk, "kollegiale_beratung", "advice")
    assert shown.options.width() > 0.9 * shown.width()
    assert not shown.action_list.isVisible()
    assert "case giver" in shown.options.hint.text()
    (row,) = shown.options.rows
    row.box.click()
    row.make.click()
    QApplication.processEvents()
    assert shown.action_list.isVisible()
    assert not shown.action_list.new.isVisible()
    assert shown.options.width() > 0.35 * shown.width()
    desk.hub.undo()
    assert not shown.action_list.isVisible()


@pytest.mark.parametrize(("pack", "code"), [("kollegiale_beratung", "advice"), ("troika", "consult")])
def test_while_ideas_are_said_an_action_is_not_asked_about(qtbot, desk, pack, code):
    shown = shown_at(desk, pack, code)
    with qtbot.assertNotEmitted(shown.mode_turned):
        assert shown.enter("action", None, "Tell her")
    assert [mode.code for mode in shown.entry_modes()] == ["option", "action"]
    assert shown.missing.act.property("kind") == "quiet"


def test_where_no_stage_for_actions_follows_they_are_formed_beside_the_ideas(desk):
    shown = shown_at(desk, "troika", "consult")
    assert shown.action_list.new.isVisible()
    assert shown.options.width() > 0.35 * shown.width()


@pytest.mark.parametrize(
    ("pack", "code", "above"),
    [
        ("kollegiale_beratung", "conclusion", True),
        ("critical_friends", "next_steps", True),
        ("classic", "", False),
    ],
)
def test_what_actions_come_from_stands_first(desk, pack, code, above):
    shown = shown_at(desk, pack, code)
    assert options_above(shown) is above
    assert shown.questions.isVisible()
    assert shown.options.width() < 0.35 * shown.width()


def test_without_a_board_nothing_is_said_of_one(desk):
    shown = shown_at(desk, "kollegiale_beratung", "conclusion")
    (card,) = [card for card in desk.view.cards(desk.slot.id) if card.taken_home]
    desk.hub.do(lambda: desk.hub.services.board.leave_here(card.id))
    assert not shown.questions.isVisible()
    desk.hub.undo()
    assert shown.questions.isVisible()


def test_a_page_that_serves_several_stages_turns_from_one_order_to_the_other(desk):
    shown = shown_at(desk, "kollegiale_beratung", "advice")
    stages = desk.view.stages_of_slot(desk.slot.id)
    shown.show_stage(next(s for s in stages if s.code == "conclusion"))
    QApplication.processEvents()
    assert options_above(shown)
    assert shown.options.width() < 0.35 * shown.width()
    assert shown.action_list.new.isVisible()
    assert not shown.options.hint.isVisible()
