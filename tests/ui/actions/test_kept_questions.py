from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from als_desktop.ui.actions.kept_questions import NoteMenu
from tests.support import made
from tests.ui.staged import NARROW


@pytest.fixture
def shown(desk):
    desk.go(StageKind.ACTIONS)
    board = desk.room.services.board
    for name, text in (("Carys", "Which part do you do?"), ("Ben", "What are you <i>waiting</i> for?")):
        card = made(board.hand_in_card(desk.slot.id, desk.member(name).id, text), QuestionCard)
        board.take_home(card.id)
    board.hand_in_card(desk.slot.id, desk.member("Dev").id, "Not kept")
    return desk.show(ActionsWorkspace, StageKind.ACTIONS)


def texts(shown):
    return [note.text() for note in shown.questions.notes]


def sources(desk):
    view = desk.view
    return [[card.text for card in view.cards_of_action(a.id)] for a in view.actions(desk.slot.id)]


def choose(shown, place, entry):
    note = shown.questions.notes[place]
    note.menu_wanted.emit(note.card_id, note.mapToGlobal(note.rect().center()))
    (menu,) = [m for m in shown.findChildren(NoteMenu) if m.isVisible()]
    menu.hide()
    next(one for one in menu.actions() if one.text() == entry).trigger()


def test_only_what_is_taken_home_is_shown_and_undo_is_followed(desk, shown):
    assert texts(shown) == ["Which part do you do?", "What are you <i>waiting</i> for?"]
    choose(shown, 0, "Do not keep it after all")
    assert texts(shown) == ["What are you <i>waiting</i> for?"]
    desk.hub.undo()
    assert len(texts(shown)) == 2


def test_pressing_a_question_links_it_to_the_chosen_action_and_again_unlinks_it(qtbot, desk, shown):
    shown.enter("action", None, "One")
    shown.enter("action", None, "Two")
    first, _ = shown.action_list.cards
    first.first_step.setFocus()
    note = shown.questions.notes[0]
    qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert sources(desk) == [["Which part do you do?"], []]
    assert note.linked
    assert "Carys: Which part do you do?" in first.head.came_from.toolTip()
    qtbot.keyClick(note, Qt.Key.Key_Space)
    assert sources(desk) == [[], []]
    assert not note.linked
    desk.hub.undo()
    assert sources(desk) == [["Which part do you do?"], []]
    assert note.linked


def test_what_a_press_does_is_said_as_it_is_now_and_nothing_of_the_head_is_cut(qtbot, desk, shown):
    shown.resize(*NARROW)
    desk.hub.do(lambda: desk.hub.services.sets.rename_member(desk.member("Amina").id, "Anja Petersen-Wolff"))
    QApplication.processEvents()
    kept = shown.questions
    title = kept._title
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    assert kept._hint.text() == "Press one to make an action from it"
    shown.enter("action", None, "One")
    assert kept._hint.text() == "Press one to link it to action 1"
    said = []
    for note in kept.notes:
        qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
        said.append(kept._hint.text())
    assert said == [
        "Framed: led to action 1. Press to link or unlink.",
        "All led to action 1. Press one to unlink it.",
    ]
    desk.hub.undo()
    desk.hub.undo()
    assert kept._hint.text() == "Press one to link it to action 1"


def test_the_ring_follows_the_action_that_is_worked_on(desk, shown):
    shown.enter("action", None, "One")
    shown.enter("action", None, "Two")
    first, second = shown.action_list.cards
    note = shown.questions.notes[0]
    desk.hub.do(lambda: desk.hub.services.actions.link_card(second.action_id, note.card_id))
    assert note.linked
    first.by_when.setFocus()
    assert not note.linked
    second.sure.setFocus()
    assert note.linked


def test_an_action_is_made_from_a_question(qtbot, desk, shown):
    with qtbot.waitSignals([shown.entry_wanted, shown.entry_changed]):
        choose(shown, 1, "Make an action from this")
    assert "waiting" in shown.entry_modes()[0].placeholder
    assert shown.from_question.isVisible()
    assert shown.enter("action", None, "Stop waiting")
    assert shown.enter("action", None, "Another one")
    assert sources(desk) == [["What are you <i>waiting</i> for?"], []]
    assert not shown.from_question.isVisible()
    came_from = shown.action_list.cards[0].head.came_from
    assert "<i>" not in came_from.toolTip()
    assert "&lt;i&gt;" in came_from.toolTip()


def test_without_any_action_a_press_makes_one_and_that_can_be_given_up(qtbot, desk, shown):
    qtbot.mouseClick(shown.questions.notes[0], Qt.MouseButton.LeftButton)
    assert shown.from_question.isVisible()
    shown.from_question.give_up.click()
    assert not shown.from_question.isVisible()
    shown.enter("action", None, "Something else")
    assert sources(desk) == [[]]


def test_a_question_that_is_no_longer_kept_may_still_lead_to_the_action(desk, shown):
    choose(shown, 0, "Make an action from this")
    desk.hub.do(lambda: desk.hub.services.board.leave_here(shown.questions.notes[0].card_id))
    assert shown.from_question.isVisible()
    assert shown.enter("action", None, "One")
    assert sources(desk) == [["Which part do you do?"]]


def test_the_menu_of_a_question_opens_from_the_keyboard(shown):
    note = shown.questions.notes[0]
    # What a desktop sends for the menu key; the offscreen one does not.
    at = note.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, note.mapToGlobal(at))
    QApplication.sendEvent(note, event)
    (menu,) = [m for m in shown.findChildren(NoteMenu) if m.isVisible()]
    menu.close()
