from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import StageKind
from als_desktop.ui.feedback.answer_menu import AnswerMenu
from als_desktop.ui.feedback.feedback_workspace import FeedbackWorkspace
from tests.support import made
from tests.ui.staged import NARROW


@pytest.fixture
def shown(desk):
    return desk.show(FeedbackWorkspace, StageKind.FEEDBACK)


def column(shown, code):
    return next(one for one in shown.columns if one.prompt.code == code)


def texts(shown, code):
    return [row.text.text() for row in column(shown, code).rows]


def stored(desk, code):
    return [(a.text, a.member_id) for a in desk.view.feedback(FeedbackLayer.SLOT, code, desk.slot.id)]


def test_quick_entry_offers_the_prompts_of_the_slot(shown):
    modes = shown.entry_modes()
    assert [mode.label for mode in modes] == [*(one.prompt.short for one in shown.columns), "About myself"]
    assert all(len(one.prompt.short) < len(one.prompt.words) for one in shown.columns)


def test_what_was_learned_is_the_presenters_to_say_and_is_added_to(desk, shown):
    said = []
    shown.notice_wanted.connect(said.append)
    assert not shown.enter("learned", desk.member("Ben").id, "She asks late")
    assert (len(said), desk.slot.learned) == (1, "")
    presenter = desk.slot.presenter_id
    assert shown.enter("learned", presenter, "I ask late")
    assert shown.enter("learned", presenter, "And I can stop")
    assert desk.slot.learned == shown.learned.text.toPlainText() == "I ask late\nAnd I can stop"


def test_an_answer_stands_in_its_column_with_its_author(desk, shown):
    amina = desk.member("Amina")
    assert shown.enter("helped", amina.id, "Nobody filled the silence.")
    assert stored(desk, "helped") == [("Nobody filled the silence.", amina.id)]
    assert texts(shown, "helped") == ["Nobody filled the silence."]
    assert texts(shown, "was_like") == []
    assert "Amina" in column(shown, "helped").rows[0].text.accessibleName()
    desk.hub.undo()
    assert texts(shown, "helped") == []
    desk.hub.redo()
    assert texts(shown, "helped") == ["Nobody filled the silence."]


def test_an_empty_answer_is_refused(desk, shown):
    assert not shown.enter("helped", None, "  ")
    assert len(desk.said) == 1


def test_an_answer_is_edited_in_place_but_not_emptied(qtbot, desk, shown):
    shown.enter("helped", None, "The silence")
    (row,) = column(shown, "helped").rows
    row.text.moveCursor(row.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(row.text, " at the start")
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert stored(desk, "helped") == [("The silence at the start", None)]
    row.text.selectAll()
    qtbot.keyClick(row.text, Qt.Key.Key_Delete)
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert stored(desk, "helped") == [("The silence at the start", None)]
    assert (row.text.property("invalid"), len(desk.said)) == (True, 1)


def test_an_answer_is_removed_and_comes_back_in_its_place(desk, shown):
    for text in ("One", "Two", "Three"):
        shown.enter("opened", None, text)
    column(shown, "opened").rows[1].act("remove")
    assert texts(shown, "opened") == ["One", "Three"]
    desk.hub.undo()
    assert texts(shown, "opened") == ["One", "Two", "Three"]
    assert desk.agrees()


def test_an_answer_is_moved_to_another_prompt_by_menu_or_keys(qtbot, desk, shown):
    for text in ("One", "Two", "Three"):
        shown.enter("opened", None, text)
    text = column(shown, "opened").rows[0].text
    qtbot.waitUntil(text.isVisible)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (texts(shown, "opened"), texts(shown, "was_like")) == (["Two", "Three"], ["One"])
    assert column(shown, "was_like").rows[0].text.hasFocus()
    row = column(shown, "opened").rows[1]
    row.more.click()
    (menu,) = row.findChildren(AnswerMenu)
    next(a for a in menu.actions() if "helped" in a.text()).trigger()
    assert texts(shown, "helped") == ["Three"]
    assert [(f.text, f.position) for f in desk.view.feedback(FeedbackLayer.SLOT, "opened", desk.slot.id)] == [
        ("Two", 0)
    ]
    desk.hub.undo()
    desk.hub.undo()
    assert texts(shown, "opened") == ["One", "Two", "Three"]
    assert desk.agrees()


def test_what_was_learned_is_kept_with_its_lines(qtbot, desk, shown):
    field = shown.learned.text
    field.setFocus()
    qtbot.keyClicks(field, "I ask for less.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "And call it modesty.")
    column(shown, "helped").add.setFocus()
    assert desk.slot.learned == "I ask for less.\nAnd call it modesty."
    desk.hub.undo()
    assert (field.text(), desk.slot.learned) == ("", "")


def test_what_is_half_typed_survives_changes_elsewhere(qtbot, desk, shown):
    shown.enter("helped", None, "The silence")
    (row,) = column(shown, "helped").rows
    qtbot.keyClicks(shown.learned.text, "half a sent")
    row.text.setFocus()
    qtbot.keyClicks(row.text, "not yet ")
    shown.enter("helped", None, "Another")
    assert row.text.text() == "not yet The silence"
    assert row.text.hasFocus()


def test_the_facts_are_counts_of_each_member(desk):
    desk.go(StageKind.FEEDBACK)
    board = desk.room.services.board
    cards = [
        made(board.hand_in_card(desk.slot.id, desk.member(name).id, f"{name}?"), QuestionCard)
        for name in ("Ben", "Ben", "Carys")
    ]
    board.mark_answered(cards[0].id)
    board.take_home(cards[2].id)
    board.draft_card(desk.slot.id, desk.member("Dev").id, "Dev?")
    shown = desk.show(FeedbackWorkspace, StageKind.FEEDBACK)
    assert shown.coverage.texts() == {
        "Ben": "1 of 2",
        "Carys": "0 of 1",
        "Dev": "0 of 1",
        "Elin": "none",
        "Femi": "none",
    }
    assert shown.coverage.total.text() == "4 asked, 3 read out, 1 answered, 1 taken home"


def test_an_anonymous_slot_has_no_facts_about_persons(desk):
    desk.go(StageKind.FEEDBACK)
    desk.make_anonymous()
    desk.room.services.board.hand_in_card(desk.slot.id, desk.member("Ben").id, "Who decides?")
    shown = desk.show(FeedbackWorkspace, StageKind.FEEDBACK)
    assert shown.coverage.texts() == {}
    assert shown.coverage.total.text().startswith("1 asked")


def test_seats_count_answers_in_this_slot(qtbot, desk, shown):
    amina, ben = desk.member("Amina"), desk.member("Ben")
    with qtbot.waitSignal(shown.facts_changed):
        shown.enter("helped", amina.id, "One")
    shown.enter("was_like", amina.id, "Two")
    shown.enter("was_like", ben.id, "Three")
    facts = shown.seat_facts()
    assert [facts[m.id] for m in (amina, ben, desk.member("Carys"))] == ["2 answers", "1 answer", "not yet"]
    desk.go(StageKind.FEEDBACK, slot=1)
    shown.show_stage(desk.hub.meeting.current_stage)
    assert set(shown.seat_facts().values()) == {"not yet"}
    assert texts(shown, "was_like") == []


def test_the_plus_of_a_column_asks_for_its_prompt(qtbot, shown):
    with qtbot.waitSignal(shown.entry_wanted) as asked:
        column(shown, "was_like").add.click()
    assert asked.args == ["was_like"]


def test_it_fits_sideways_in_a_small_window(desk):
    desk.theme.set_compact(True)
    desk.go(StageKind.FEEDBACK)
    desk.room.services.feedback.add(
        desk.room.meeting_id, FeedbackLayer.SLOT, "helped", "A long answer " * 30, None, desk.slot.id
    )
    shown = desk.show(FeedbackWorkspace, StageKind.FEEDBACK, size=NARROW)
    assert shown.minimumSizeHint().width() <= NARROW[0]
    assert all(one.width() < NARROW[0] / 2 for one in shown.columns)


def test_in_writing_first_until_somebody_has_spoken_in_this_slot(desk):
    desk.go(StageKind.FEEDBACK)
    desk.write_first()
    shown = desk.show(FeedbackWorkspace, StageKind.FEEDBACK)
    assert shown.writing.isVisible()
    assert shown.enter("helped", desk.member("Ben").id, "The silence")
    assert not shown.writing.isVisible()
    other = desk.show(FeedbackWorkspace, StageKind.FEEDBACK, slot=1)
    assert other.writing.isVisible()
