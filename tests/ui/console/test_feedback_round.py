"""Who is asked for feedback on a slot: first its presenter, one question after the other, then round the circle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.feedback import Feedback
from als_desktop.models.meeting import StageKind
from als_desktop.services.catalogues import scripts
from tests.ui.console.seat import ALT

Key = Qt.Key


def test_quick_entry_and_what_to_say_follow_whom_is_asked_for_feedback(seat):
    seat.open(StageKind.FEEDBACK)
    cue, lines = seat.console._side.cue, scripts()[StageKind.FEEDBACK]
    asked = []
    for words in ("Heard at last", "What if nobody asked", "I ask late", "You let me finish"):
        asked.append((seat.speaker, seat.mode, lines.index(cue._words.text())))
        seat.type(words)
    # Another question to the others stays for the next of them.
    asked.append((seat.speaker, seat.mode, lines.index(cue._words.text())))
    seat.press(Key.Key_Up, ALT)
    seat.type("When you laughed")
    seat.type("")
    asked.append((seat.speaker, seat.mode, lines.index(cue._words.text())))
    assert asked == [
        ("Amina", "was_like", 0),
        ("Amina", "opened", 1),
        ("Amina", "learned", 2),
        ("Ben", "helped", 3),
        ("Carys", "helped", 3),
        ("Dev", "opened", 3),
    ]


def test_feedback_goes_round_in_a_sentence_each_and_who_takes_it_back_has_the_turn(seat):
    seat.open(StageKind.FEEDBACK)
    seat.type("Heard at last")
    seat.type("What if nobody asked")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Amina", "opened")
    seat.type("What if nobody asked")
    assert (seat.speaker, seat.mode) == ("Amina", "learned")
    seat.type("I ask for help late")
    assert (seat.speaker, seat.desk.slot.learned) == ("Ben", "I ask for help late")
    seat.hub.undo()
    assert (seat.speaker, seat.mode, seat.desk.slot.learned) == ("Amina", "learned", "")
    seat.type("I ask for help late")
    for name in ("Ben", "Carys", "Dev"):
        assert seat.speaker == name
        seat.type("The silence")
        # Twice by habit passes nobody over.
        seat.type("")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Dev", "helped")


def test_a_presenter_leaves_out_one_question_at_a_time_and_is_not_asked_it_again(seat):
    seat.open(StageKind.FEEDBACK)
    page, cue = seat.console.workspace, seat.console._side.cue
    seat.type("Heard at last")
    # Twice by habit leaves nothing out.
    seat.type("")
    assert (seat.speaker, seat.mode) == ("Amina", "opened")
    seat.clock.pass_ms(1_000)
    seat.type("")
    assert (seat.speaker, seat.mode) == ("Amina", "learned")
    seat.console._desk.choose_seat(2)
    seat.console._desk.choose_seat(1)
    assert (seat.speaker, seat.mode) == ("Amina", "learned")
    seat.type("I rush")
    assert page.seat_facts()[seat.desk.member("Amina").id] == "2 answers"
    assert (seat.speaker, seat.mode) == ("Ben", "helped")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Amina", "learned")
    seat.clock.pass_ms(1_000)
    seat.type("")
    assert (seat.speaker, seat.mode) == ("Ben", "helped")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Amina", "was_like")
    seat.clock.pass_ms(1_000)
    seat.type("")
    # Whoever left out all of it was heard as well.
    assert (seat.speaker, seat.mode, cue._at) == ("Ben", "helped", 3)
    assert page.seat_facts()[seat.desk.member("Amina").id] == "passed"


def test_a_presenter_who_says_only_what_they_learned_was_heard(seat):
    seat.open(StageKind.FEEDBACK)
    for words in ("", "", "I rush", "The silence", "Ben asked", "He waited", "You laughed", "Your map"):
        seat.clock.pass_ms(1_000)
        seat.type(words)
    assert (seat.speaker, seat.console._side.cue._at) == ("Amina", 4)
    # A last word is no answer to what the others are asked, and is asked once.
    assert seat.mode == "was_like"
    seat.type("I will try it")
    assert (seat.console._side.cue._at, seat.mode_words) == (5, "Anything to add?")
    seat.hub.undo()
    seat.console._side.cue.tick()
    assert (seat.speaker, seat.console._side.cue._at, seat.mode_words) == (
        "Amina",
        4,
        "{name}, if there is a last word",
    )


def test_who_has_nothing_to_add_is_passed_over_and_the_round_comes_back_to_nobody_heard(seat):
    seat.open(StageKind.FEEDBACK)
    seat.type("Heard at last")
    seat.type("What if nobody asked")
    # What she learned about herself she keeps to herself.
    seat.clock.pass_ms(1_000)
    seat.type("")
    for name in ("Ben", "Carys"):
        assert (seat.speaker, seat.mode) == (name, "helped")
        assert "empty Enter" in seat.field.placeholderText()
        seat.clock.pass_ms(1_000)
        seat.type("")
    facts = seat.console.workspace.seat_facts()
    assert [facts[seat.desk.member(name).id] for name in ("Ben", "Dev")] == ["passed", "not yet"]
    # Dev speaks after Elin and Femi.
    seat.console._desk.choose_seat(5)
    for name in ("Elin", "Femi", "Dev"):
        assert seat.speaker == name
        seat.type("The silence")
    assert len(seat.desk.view.of(Feedback)) == 5


def test_what_to_say_goes_on_from_a_presenter_who_has_nothing_to_add(seat):
    seat.open(StageKind.FEEDBACK)
    for question in ("was_like", "opened", "learned"):
        assert (seat.speaker, seat.mode) == ("Amina", question)
        seat.type("")
    assert (seat.speaker, seat.mode) == ("Ben", "helped")
    assert seat.console._side.cue._words.text() == scripts()[StageKind.FEEDBACK][3]


def test_in_feedback_the_presenter_begins_and_goes_on_until_enter_alone(seat):
    seat.open(StageKind.FEEDBACK, slot=1)
    seat.field.setFocus()
    assert seat.speaker == "Femi"

    seat.type("The silence")
    seat.press(Key.Key_Up, ALT)
    seat.type("Who else knows?")
    assert seat.speaker == "Femi"
    assert "Enter" in seat.field.placeholderText()
    # A second click on the button is a slip.
    QTest.mouseClick(seat.console.entry._add, Qt.MouseButton.LeftButton)
    assert seat.speaker == "Femi"
    # Enter again right behind the words is one too.
    seat.press(Key.Key_Return)
    for question in ("opened", "learned"):
        assert (seat.speaker, seat.mode) == ("Femi", question)
        seat.clock.pass_ms(1_000)
        seat.type("")
    assert seat.speaker == "Amina"
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    seat.clock.pass_ms(1_000)
    QApplication.sendEvent(seat.field, held)
    assert seat.speaker == "Amina"

    said = [(a.text, a.member_id) for a in seat.desk.view.of(Feedback)]
    femi = seat.desk.member("Femi").id
    assert sorted(said) == [("The silence", femi), ("Who else knows?", femi)]


def test_undo_takes_back_a_pass_before_what_was_said(seat):
    seat.open(StageKind.FEEDBACK)
    for words in ("Heard at last", "A question", "I rush", "The silence"):
        seat.type(words)
    seat.clock.pass_ms(1_000)
    seat.type("")
    assert (seat.speaker, facts(seat)["Carys"]) == ("Dev", "passed")
    seat.console._undo.undo()
    assert (seat.speaker, seat.mode, facts(seat)["Carys"]) == ("Carys", "helped", "not yet")
    assert len(seat.desk.view.of(Feedback)) == 3
    # Then what was said before it.
    seat.console._undo.undo()
    assert (seat.speaker, len(seat.desk.view.of(Feedback))) == ("Ben", 2)


def test_undo_of_passes_of_a_presenter_asks_each_question_again(seat):
    seat.open(StageKind.FEEDBACK)
    for question in ("was_like", "opened", "learned"):
        assert (seat.speaker, seat.mode) == ("Amina", question)
        seat.clock.pass_ms(1_000)
        seat.type("")
    assert seat.speaker == "Ben"
    for question in ("learned", "opened", "was_like"):
        seat.console._undo.undo()
        assert (seat.speaker, seat.mode) == ("Amina", question)


def facts(seat):
    said = seat.console.workspace.seat_facts()
    return {m.name: said[m.id] for m in seat.hub.meeting.members}


def test_redo_of_the_presenters_last_answer_asks_the_next_what_they_are_asked(seat):
    seat.open(StageKind.FEEDBACK)
    for words in ("Good", "Ben asked", "I rush"):
        seat.type(words)
    assert (seat.speaker, seat.mode) == ("Ben", "helped")
    seat.hub.undo()
    assert (seat.speaker, seat.mode) == ("Amina", "learned")
    seat.hub.redo()
    assert (seat.speaker, seat.mode) == ("Ben", "helped")
    assert "What helped?" in seat.mode_words
