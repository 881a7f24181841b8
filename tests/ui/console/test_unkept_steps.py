"""What is kept nowhere but on the page is taken back, and done again, as acts are, and it is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.meeting import StageKind
from als_desktop.ui.console.unkept_steps import UnkeptSteps
from tests.ui.console.seat import CONTROL, SHIFT


def later(seat):
    seat.clock.pass_ms(1000)
    seat.type("")


def undo(seat):
    seat.press(Qt.Key.Key_Z, CONTROL)
    return seat.console._top._meeting.text()


def redo(seat):
    seat.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    return seat.console._top._meeting.text()


def test_steps_are_taken_back_and_once_more_until_another_is_made():
    steps, page = UnkeptSteps(lambda: 0), []

    def add(n):
        steps.did(f"step {n}", page.pop, lambda: add(n))
        page.append(n)

    for n in (1, 2, 3):
        add(n)
    steps.take_back()
    steps.take_back()
    assert (page, steps.last.words, steps.next.words) == ([1], "step 1", "step 2")
    steps.take_again()
    assert (page, steps.last.words, steps.next.words) == ([1, 2], "step 2", "step 3")
    add(4)
    assert (page, steps.next) == ([1, 2, 4], None)
    steps.take_again()
    steps.take_back()
    steps.forget()
    steps.take_back()
    steps.take_again()
    assert (page, steps.last, steps.next) == ([1, 2], None, None)


@pytest.mark.parametrize("kind", [StageKind.BIDDING, StageKind.FEEDBACK, StageKind.REVIEW])
def test_whoever_was_passed_over_is_asked_again_and_passed_over_once_more(seat, kind):
    seat.open(kind)
    top = seat.console._top
    before = (seat.speaker, seat.mode)
    later(seat)
    after = (seat.speaker, seat.mode)
    assert after != before
    assert undo(seat).startswith("Taken back: pass over ")
    assert ((seat.speaker, seat.mode), top._redo.isEnabled()) == (before, True)
    assert redo(seat).startswith("Done again: pass over ")
    assert (seat.speaker, seat.mode) == after
    assert undo(seat).startswith("Taken back: pass over ")
    assert (seat.speaker, seat.mode) == before
    # Another step: what was taken back comes no more.
    later(seat)
    later(seat)
    redo(seat)
    undo(seat)
    assert (seat.speaker, seat.mode) == after


def test_the_field_is_ready_again_once_it_is_taken_back_that_the_presenter_has_finished(seat):
    seat.open(StageKind.PRESENTATION)
    seat.field.setFocus()
    finished = next(
        b
        for b in seat.console.workspace.findChildren(type(seat.console._top._undo))
        if "finished" in b.text()
    )
    finished.click()
    assert not seat.field.hasFocus()
    assert undo(seat) == "Taken back: the presenter has finished"
    assert seat.field.hasFocus()
    assert redo(seat) == "Done again: the presenter has finished"
    assert not seat.field.hasFocus()
    # Until the next step, also of the same kind.
    undo(seat)
    finished.click()
    assert seat.console._top._meeting.text().startswith("Meeting")


def test_what_is_asked_of_an_action_is_left_for_later_once_more(seat):
    seat.open(StageKind.ACTIONS)
    later(seat)
    assert undo(seat) == "Taken back: no more options"
    assert seat.mode == "option"
    assert redo(seat) == "Done again: no more options"
    seat.type("Ask Helen")
    later(seat)
    assert seat.mode == "by_when"
    assert undo(seat) == "Taken back: leave for later"
    assert seat.mode == "first_step"
    redo(seat)
    assert seat.mode == "by_when"


def test_steps_and_acts_are_done_again_in_their_order(seat):
    seat.open(StageKind.BIDDING)
    seat.type("My workload")
    seat.type("4")
    later(seat)
    assert seat.speaker == "Carys"
    assert undo(seat).startswith("Taken back: pass over Ben")
    for _ in range(2):
        undo(seat)
    assert (seat.speaker, seat.mode) == ("Amina", "bid")
    redo(seat)
    redo(seat)
    assert (seat.speaker, seat.mode) == ("Ben", "bid")
    assert redo(seat).startswith("Done again: pass over Ben")
    assert seat.speaker == "Carys"


def test_an_act_that_is_done_again_after_a_step_is_taken_back_before_it(seat):
    seat.open(StageKind.BIDDING)
    seat.type("My workload")
    undo(seat)
    # The act can still be done again, now after the step.
    later(seat)
    assert redo(seat).startswith("Done again: bid")
    assert undo(seat).startswith("Taken back: bid")
    assert undo(seat).startswith("Taken back: pass over Amina")
