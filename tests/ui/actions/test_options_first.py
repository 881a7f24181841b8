"""What the presenter could do is asked before what they will do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.meeting import StageKind
from als_desktop.services.catalogues import scripts
from tests.ui.actions.test_entry_chain import later
from tests.ui.console.seat import seat

__all__ = ["seat"]


@pytest.fixture
def forming(seat):
    seat.open(StageKind.ACTIONS)
    return seat


def said(seat):
    """What to say, what the field makes, and whether its button stands out."""
    seat.console._side.cue.tick()
    lines = scripts()[StageKind.ACTIONS]
    return (
        lines.index(seat.console._side.cue._words.text()),
        seat.mode,
        seat.console._entry._add.property("kind"),
    )


def options(seat):
    return [option.text for option in seat.desk.view.options(seat.desk.slot.id)]


def test_options_are_asked_for_until_there_are_no_more(forming):
    assert said(forming) == (7, "option", "primary")
    assert forming.field.placeholderText().startswith("What could Amina do? (empty Enter")
    forming.type("Ask Helen")
    forming.type("Write it down first")
    assert forming.field.placeholderText().startswith("What else could Amina do?")
    assert (options(forming), said(forming)) == (
        ["Ask Helen", "Write it down first"],
        (7, "option", "primary"),
    )
    later(forming)
    assert said(forming) == (0, "action", "primary")
    forming.type("Ask Helen")
    assert said(forming) == (1, "first_step", "primary")


def test_an_option_that_is_taken_back_is_asked_for_again(forming):
    forming.type("Ask Helen")
    later(forming)
    forming.hub.undo()
    assert (options(forming), said(forming)) == ([], (7, "option", "primary"))
    later(forming)
    forming.type("Write to her")
    forming.hub.undo()
    # An action is worded anew.
    assert said(forming)[1] == "action"


def test_whoever_types_options_beside_the_actions_is_asked_for_those(forming):
    later(forming)
    forming.type("Write to her")
    page = forming.console.workspace
    page.options.add.setFocus()
    assert said(forming)[0::2] == (7, "normal")
    forming.press(Qt.Key.Key_Return, widget=page.options.add)
    assert said(forming)[1:] == ("action", "primary")
    assert forming.field.hasFocus()


def test_whoever_wants_an_action_at_once_types_it(forming):
    forming.press(Qt.Key.Key_N, widget=forming.console.workspace.preview)
    assert said(forming) == (0, "action", "primary")


def test_undo_takes_back_what_was_passed_over(forming):
    forming.type("Ask Helen")
    later(forming)
    forming.console._undo.undo()
    assert (options(forming), said(forming)) == (["Ask Helen"], (7, "option", "primary"))
    later(forming)
    forming.type("Ask Helen")
    later(forming)
    assert said(forming)[1] == "by_when"
    forming.console._undo.undo()
    assert said(forming) == (1, "first_step", "primary")
    assert len(forming.desk.view.actions(forming.desk.slot.id)) == 1


def test_an_answer_that_is_given_again_after_undo_leads_on_as_before(forming):
    later(forming)
    forming.type("Ask Helen")
    for words in ("Ring her", "Monday", "", "8"):
        forming.clock.pass_ms(1000)
        forming.type(words)
    through = said(forming)
    assert through[:2] == (6, "action")
    forming.hub.undo()
    assert said(forming) == (4, "confidence", "primary")
    forming.type("8")
    assert said(forming) == through


def test_a_question_whose_pass_was_taken_back_is_asked_again_after_the_one_before_it(forming):
    later(forming)
    forming.type("Ask Helen")
    for words in ("Ring her", "Monday", "8"):
        forming.type(words)
    later(forming)
    # Support was meant to be left, and its words were those of how sure: both are taken back.
    forming.console._undo.undo()
    assert said(forming)[1] == "confidence"
    forming.console._undo.undo()
    assert said(forming)[1] == "support"
    forming.type("Ben knows her")
    assert said(forming) == (4, "confidence", "primary")
