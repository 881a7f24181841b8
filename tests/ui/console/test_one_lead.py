"""In the questions stage one button stands out at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from tests.ui.console.seat import CONTROL


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def filled(seat):
    """The words of the buttons that stand out."""
    console = seat.console
    page = console.workspace
    own = (
        [page.lead]
        if hasattr(page, "lead")
        else [page.next_part.button]
        if hasattr(page, "next_part")
        else []
    )
    start = console._side.timer._run
    buttons = (start, *own, console._rail._next, console.entry._add)
    return [b.text() for b in buttons if b.isVisible() and b.property("kind") == "primary"]


def test_one_button_stands_out_from_the_first_question_to_the_next_stage(seat):
    seat.open()
    slot_id = seat.desk.slot.id
    board = seat.services.board
    lead = seat.console.workspace.lead
    assert filled(seat) == ["Add"]
    seat.hub.do(lambda: board.draft_card(slot_id, None, "What holds you back?"))
    # The silence to write in comes first; reading out may begin earlier all the same.
    assert filled(seat) == ["Add"]
    assert lead.isVisible()
    seat.clock.pass_ms(5 * MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Read out, next"]
    # Also by key from the field, where letters are words.
    seat.field.setFocus()
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return, CONTROL)
    # None is left: they are the presenter's now.
    assert filled(seat) == []
    card_id = seat.hub.meeting.cards(slot_id)[0].id
    seat.hub.do(lambda: board.queue(card_id))
    assert filled(seat) == ["Answer the first"]
    click(lead)
    assert filled(seat) == ["Answered"]
    click(lead)
    assert filled(seat) == ["Forming actions"]
    seat.hub.undo()
    assert filled(seat) == ["Answered"]


def test_the_clock_is_started_then_the_rules_are_agreed_on_then_it_goes_on(seat):
    seat.desk.propose_rules()
    seat.open(StageKind.WELCOME)
    agree = seat.console.workspace.rules.agree
    assert (filled(seat), agree.property("kind")) == (["Start"], "normal")
    click(seat.console._side.timer._run)
    assert (filled(seat), agree.property("kind")) == ([], "primary")
    click(agree)
    assert filled(seat) == ["Check-in"]


def test_nothing_hurries_a_presenter_until_the_time_is_nearly_up(seat):
    seat.open(StageKind.PRESENTATION)
    assert filled(seat) == ["Add"]
    seat.clock.pass_ms(seat.desk.view.clock(seat.desk.view.current_stage).length_ms - MINUTE_MS)
    seat.console._on_driver_second_changed()
    assert filled(seat) == ["Questions"]


def test_going_on_stands_back_for_the_steps_of_a_stage_and_not_after_it(seat):
    seat.open(StageKind.REVIEW)
    button = seat.console._rail._next
    assert button.property("kind") == "normal"
    for _ in range(3):
        seat.console.workspace.next_part.button.click()
    assert button.property("kind") == "primary"
    seat.open(StageKind.CHECK_IN)
    button = seat.console._rail._next
    assert button.property("kind") == "normal"
    button.click()
    assert seat.stage is not StageKind.CHECK_IN
    assert button.property("kind") == "primary"


def test_the_review_leads_from_the_rules_to_typing_to_the_next_part_and_on(seat):
    seat.open(StageKind.REVIEW)
    page, feedback = seat.console.workspace, seat.services.feedback
    for rule in seat.desk.view.ground_rules:
        assert filled(seat) == []
        seat.hub.do(lambda rule=rule: feedback.score_rule(seat.desk.room.meeting_id, rule.id, 2))
    for member in seat.desk.view.members:
        assert filled(seat) == ["Add"]
        seat.type("We waited")
        if member is not seat.desk.view.members[-1]:
            seat.type("")
    assert filled(seat) == ["Next: What I learned"]
    click(page.next_part.button)
    for member in seat.desk.view.members:
        assert filled(seat) == ["Add"]
        assert seat.speaker == member.name
        seat.type("To wait")
        if member is not seat.desk.view.members[-1]:
            seat.type("")
    assert filled(seat) == ["Next: Presenters’ experience"]
    click(page.next_part.button)
    assert filled(seat) == ["Dates and close"]


def test_typing_leads_in_feedback_until_everybody_has_spoken(seat):
    seat.open(StageKind.FEEDBACK)
    on = seat.console._rail._next.text()
    for _ in range(1 + len(seat.desk.view.members)):
        assert filled(seat) == ["Add"]
        seat.type("The silence")
    assert filled(seat) == [on]
    seat.hub.undo()
    assert filled(seat) == ["Add"]


def test_nothing_of_the_head_is_cut_on_a_small_screen(seat):
    seat.dress()
    seat.open()
    seat.hub.do(lambda: seat.services.board.draft_card(seat.desk.slot.id, None, "What holds you back?"))
    QTest.qWait(0)
    header = seat.console.workspace._header
    for label in (header._caption, header._hint):
        assert label.width() >= label.sizeHint().width()
    assert header._issue.heightForWidth(header._issue.width()) <= header._issue.height()
