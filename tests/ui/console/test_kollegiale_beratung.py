"""One case of a Kollegiale Beratung at the console, from the key question to the advice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

Key = Qt.Key


def go_on(seat):
    QTest.mouseClick(seat.console._rail._next, Qt.MouseButton.LeftButton)


def offer(seat, *texts):
    seat.field.setFocus()
    for text in texts:
        seat.type(text)


def test_what_is_chosen_stands_over_the_advice(seat):
    seat.desk.go_to_code("kollegiale_beratung", "key_question")
    seat.open_here()
    offer(seat, "What holds you?", "Whom do you protect?")
    seat.press(Key.Key_T, widget=seat.console.workspace.rows[1])
    go_on(seat)
    seat.press(Key.Key_Return, widget=seat.console.workspace.rows[0])
    manner = seat.console.workspace.rows[0].text.text()
    go_on(seat)
    advice = seat.console.workspace
    assert advice.chosen.texts() == (("Key question", "Whom do you protect?"), ("Choice of method", manner))
    # It stands there once: the room is for ideas.
    assert not advice.questions.isVisible()
    assert seat.speaker == "Ben"
    go_on(seat)
    assert advice.questions.isVisible()
    assert [note.card_id for note in advice.questions.notes] == [
        card.id for card in seat.desk.view.cards(seat.desk.slot.id) if card.text == "Whom do you protect?"
    ]


def test_going_on_without_a_choice_is_said_and_leads_back(seat):
    seat.desk.go_to_code("kollegiale_beratung", "key_question")
    seat.open_here()
    offer(seat, "What holds you?")
    go_on(seat)
    assert seat.notice == "Nothing is chosen yet of what was offered."
    seat.console._notice.action_chosen.emit(seat.desk.view.stage_before(seat.desk.view.current_stage).id)
    assert seat.desk.view.current_stage.code == "key_question"
    seat.press(Key.Key_T, widget=seat.console.workspace.rows[0])
    go_on(seat)
    assert not seat.notice
