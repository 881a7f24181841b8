"""What is half typed when a stage is left waits there, for whom it was."""

from __future__ import annotations

from PySide6.QtCore import Qt

from als_desktop.models.meeting import StageKind

Key = Qt.Key


def test_words_that_are_no_question_wait_in_their_stage(seat):
    seat.open(StageKind.BIDDING)
    seat.type("If I presented", enter=False)

    seat.press(Key.Key_PageDown)
    assert seat.stage is not StageKind.BIDDING
    assert seat.field.text() == ""
    assert seat.notice == "What you were typing waits in “Bidding”."

    seat.console.setFocus()
    seat.press(Key.Key_PageUp)
    assert seat.stage is StageKind.BIDDING
    assert seat.field.text() == "If I presented"


def test_a_question_for_one_presenter_is_not_offered_to_the_next(seat):
    seat.open(StageKind.QUESTIONS)
    seat.type("What would your dir", enter=False)
    other = seat.desk.room.stage_id(StageKind.QUESTIONS, 1)
    seat.console._on_rail_stage_chosen(other)
    assert seat.field.text() == ""
    seat.console._on_rail_stage_chosen(seat.desk.room.stage_id(StageKind.QUESTIONS, 0))
    assert seat.field.text() == "What would your dir"


def test_before_closing_it_is_said_where_words_still_wait(seat):
    seat.open(StageKind.REVIEW)
    seat.type("And the silence", enter=False)
    seat.press(Key.Key_PageDown)
    assert seat.stage is StageKind.CLOSE
    assert seat.notice == "Typed and not added yet: words still wait in “Set review”."


def test_what_is_taken_back_in_another_stage_is_said(seat):
    seat.open(StageKind.FEEDBACK)
    seat.hub.told.connect(seat.console.say)
    seat.type("Heard at last")
    seat.hub.undo()
    assert seat.notice == ""
    seat.hub.redo()
    seat.press(Key.Key_PageDown)
    seat.hub.undo()
    assert seat.notice.startswith("Taken back in another stage:")
    assert "Heard at last" in seat.notice
    seat.hub.redo()
    assert seat.notice.startswith("Done again in another stage:")


def test_undo_in_a_round_gives_the_turn_back_and_leaves_other_stages_alone(seat):
    seat.open(StageKind.CHECK_IN)
    undo, page = seat.console._top._undo, seat.console.workspace
    seat.hub.do(lambda: seat.services.sets.rename_member(seat.desk.member("Ben").id, "Benno"))
    page.round.go_on.click()
    page.round.go_on.click()
    assert undo.accessibleName() == "Undo: turn in the check-in"
    seat.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier, widget=seat.console)
    undo.click()
    assert page.round.speaking_id is None
    assert "rename" in undo.accessibleName()
    undo.click()
    assert seat.desk.member("Ben").name == "Ben"
