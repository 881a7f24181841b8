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


def fact_of(seat, member):
    return seat.console._side.seats._chips[member.id]._fact


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
    # At once, and not only with the next tick.
    assert seat.console._rail._next.property("kind") == "primary"
    go_on(seat)
    assert not seat.notice


def test_whoever_was_cast_to_lead_is_called_so_and_passed_over_by_the_turns(seat):
    seat.desk.go_to_code("kollegiale_beratung", "casting")
    ben = seat.desk.member("Ben")
    seat.services.slots.hand_facilitation_to(seat.desk.slot.id, ben.id)
    seat.open_here()
    turns = {}
    for code in ("casting", "story", "key_question", "method", "advice", "conclusion"):
        assert seat.desk.view.current_stage.code == code
        assert fact_of(seat, ben) == "moderator"
        if code in ("key_question", "advice"):
            offer(seat, *(f"{code} {n}" for n in range(4)))
            turns[code] = seat.speaker
        go_on(seat)
    # Carys, Dev, Elin, Femi, and round again.
    assert turns == {"key_question": "Carys", "advice": "Carys"}
    asked = [card.author_id for card in seat.desk.view.cards(seat.desk.slot.id)]
    assert ben.id not in asked


def test_a_stand_in_takes_part_like_all_others_where_nobody_is_cast(seat):
    seat.desk.go_to_code("classic", "resources")
    ben = seat.desk.member("Ben")
    seat.services.slots.hand_facilitation_to(seat.desk.slot.id, ben.id)
    seat.open_here()
    assert seat.speaker == "Ben"
