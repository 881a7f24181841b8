from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from als_desktop.models.card import Pile
from als_desktop.models.meeting import StageKind
from als_desktop.ui.presentation.presentation_workspace import PresentationWorkspace
from tests.ui.staged import NARROW


@pytest.fixture
def shown(desk):
    return desk.show(PresentationWorkspace, StageKind.PRESENTATION)


def retype(qtbot, field, text):
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_sentence_is_edited_where_it_stands(qtbot, desk, shown):
    assert shown.issue.text() == "I want to go for promotion but feel stuck"
    retype(qtbot, shown.issue, "I talk myself down")
    assert desk.slot.issue == "I talk myself down"
    desk.hub.undo()
    assert shown.issue.text() == "I want to go for promotion but feel stuck"
    desk.hub.redo()
    assert shown.issue.text() == desk.slot.issue == "I talk myself down"


def test_an_empty_sentence_is_refused_and_stays_as_typed(qtbot, desk, shown):
    shown.issue.selectAll()
    qtbot.keyClick(shown.issue, Qt.Key.Key_Backspace)
    shown.outcome.setFocus()
    assert (shown.issue.text(), shown.issue.property("invalid")) == ("", True)
    assert desk.slot.issue == "I want to go for promotion but feel stuck"
    assert len(desk.said) == 1


def test_a_sentence_that_is_too_long_is_refused_whole(qtbot, desk, shown):
    long = "very " * 120
    shown.issue.setPlainText(long)
    qtbot.keyClick(shown.issue, Qt.Key.Key_Return)
    assert shown.issue.text() == long
    assert desk.slot.issue == "I want to go for promotion but feel stuck"


def test_the_desired_outcome_may_be_emptied_again(qtbot, desk, shown):
    retype(qtbot, shown.outcome, "Know by Friday")
    assert desk.slot.desired_outcome == "Know by Friday"
    shown.outcome.selectAll()
    qtbot.keyClick(shown.outcome, Qt.Key.Key_Delete)
    qtbot.keyClick(shown.outcome, Qt.Key.Key_Return)
    assert desk.slot.desired_outcome == ""


def test_line_breaks_in_the_sentence_become_spaces(qtbot, desk, shown):
    shown.issue.selectAll()
    qtbot.keyClicks(shown.issue, "One")
    qtbot.keyClick(shown.issue, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(shown.issue, "two")
    qtbot.keyClick(shown.issue, Qt.Key.Key_Return)
    assert shown.issue.text() == desk.slot.issue == "One two"


def test_questions_are_written_face_down_and_only_counted(desk, shown):
    carys, femi = desk.member("Carys"), desk.member("Femi")
    for member, text in ((carys, "Who decides?"), (femi, "What else?"), (femi, "What is the smallest step?")):
        assert shown.enter("draft", member.id, text)
    assert {card.pile for card in desk.view.cards(desk.slot.id)} == {Pile.DRAFTED}
    assert shown.waiting.total.text() == "3"
    assert shown.waiting.texts() == {"Ben": "–", "Carys": "1", "Dev": "–", "Elin": "–", "Femi": "2"}
    facts = shown.seat_facts()
    assert (facts[carys.id], facts[desk.member("Ben").id]) == ("1 written", "none yet")
    assert facts[desk.member("Amina").id] == "presenting"
    desk.hub.undo()
    assert shown.waiting.texts()["Femi"] == "1"


def test_no_word_of_a_question_is_on_the_screen(desk, shown):
    assert shown.enter("draft", desk.member("Carys").id, "Zanzibar?")
    for widget in [shown, *shown.findChildren(QWidget)]:
        words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit):
            words.append(widget.text())
        elif isinstance(widget, QPlainTextEdit):
            words.append(widget.toPlainText())
        assert not any("Zanzibar" in one for one in words)


def test_a_question_that_is_read_out_is_no_longer_counted(desk, shown):
    assert shown.enter("draft", desk.member("Carys").id, "Who decides?")
    card = desk.view.cards(desk.slot.id)[0]
    desk.hub.do(lambda: desk.hub.services.board.hand_over([card.id]))
    assert shown.waiting.total.text() == "0"


def test_an_anonymous_slot_counts_nobody(desk):
    desk.go(StageKind.PRESENTATION)
    desk.make_anonymous()
    shown = desk.show(PresentationWorkspace, StageKind.PRESENTATION)
    assert shown.enter("draft", desk.member("Carys").id, "Who decides?")
    assert shown.waiting.total.text() == "1"
    assert shown.waiting.texts() == {}
    assert set(shown.seat_facts().values()) == {"presenting", ""}
    assert desk.view.cards(desk.slot.id)[0].author_id is None


def test_somebody_else_facilitates_and_never_the_presenter(qtbot, desk, shown):
    choice = shown.facilitator.choice
    offered = [choice.itemText(n) for n in range(choice.count())]
    assert offered == ["The facilitator, as usual", "Ben", "Carys", "Dev", "Elin", "Femi"]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert desk.slot.facilitator_id is not None
    assert desk.view.member(desk.slot.facilitator_id).name == choice.currentText() == "Ben"
    desk.hub.undo()
    assert desk.slot.facilitator_id is None
    assert choice.currentText() == "The facilitator, as usual"


def test_a_choice_that_is_refused_goes_back(desk, shown):
    with desk.room.store.transaction() as tx:
        tx.connection.exec_driver_sql("update slot set presenter_id = ?", (desk.member("Ben").id,))
    shown.facilitator.choice.activated.emit(1)
    assert len(desk.said) == 1
    assert shown.facilitator.choice.currentText() == "The facilitator, as usual"


def test_what_is_half_typed_survives_changes_elsewhere(qtbot, desk, shown):
    shown.outcome.setFocus()
    qtbot.keyClicks(shown.outcome, "Know by")
    shown.enter("draft", desk.member("Carys").id, "Who decides?")
    assert shown.outcome.text() == "Know by"
    assert shown.outcome.hasFocus()
    shown.commit()
    assert desk.slot.desired_outcome == "Know by"


def test_it_turns_to_the_next_slot(desk, shown):
    desk.go(StageKind.PRESENTATION, slot=1)
    shown.show_stage(desk.hub.meeting.current_stage)
    assert shown.issue.text() == "A colleague talks over me and I say nothing"
    assert "Femi" not in shown.waiting.texts()


def test_a_long_sentence_wraps_and_everything_still_fits_sideways(desk):
    desk.theme.set_compact(True)
    desk.go(StageKind.PRESENTATION)
    desk.room.services.slots.set_issue(desk.slot.id, "I want " * 70)
    shown = desk.show(PresentationWorkspace, StageKind.PRESENTATION, size=NARROW)
    assert shown.issue.width() <= NARROW[0]
    assert shown.issue.height() > 5 * shown.issue.fontMetrics().lineSpacing()
    assert shown.issue.verticalScrollBar().maximum() == 0


def test_whoever_takes_the_chair_is_told_how(desk, shown):
    choice = shown.facilitator.choice
    assert "somebody else takes over" in shown.facilitator._why.text()
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert desk.slot.facilitator_id == desk.view.members[1].id
    assert shown.facilitator._why.text().startswith("Ben, you have the chair")
    choice.activated.emit(0)
    assert desk.slot.facilitator_id is None
    assert choice.currentText() == "The facilitator, as usual"
