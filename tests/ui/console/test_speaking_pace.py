"""Twenty questions as fast as they are spoken: one person, one keyboard, nobody touches the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.card import Pile
from als_desktop.models.meeting import Presence, StageKind
from tests.ui.console.seat import ALT, CONTROL, SHIFT

Key = Qt.Key


def say(seat, words):
    """Type into whatever has the keyboard, letter by letter, and press Enter."""
    QTest.keyClicks(QApplication.focusWidget(), words)
    seat.press(Key.Key_Return)


def test_twenty_cards_with_one_member_away(seat):
    seat.open()
    dev = seat.desk.member("Dev").id
    seat.hub.do(lambda: seat.services.meetings.set_presence(seat.desk.room.meeting_id, dev, Presence.LEFT))
    asked: list[tuple[str, str]] = []

    seat.press(Key.Key_Escape)
    seat.press(Key.Key_N)
    for n in range(8):
        # Round the circle by itself.
        asked.append((("Ben", "Carys", "Elin", "Femi")[n % 4], f"What about number {n}?"))
        say(seat, asked[-1][1])
    for n, (key, name) in enumerate([(Key.Key_5, "Elin"), (Key.Key_2, "Ben"), (Key.Key_4, "Carys")], 8):
        # Somebody else has the word; Dev, who is away, cannot have it.
        seat.press(key)
        asked.append((name, f"What about number {n}?"))
        say(seat, asked[-1][1])
    QTest.keyClicks(QApplication.focusWidget(), "Half typed when")
    seat.press(Key.Key_6, ALT)
    say(seat, " 2 others laughed?")
    asked.append(("Femi", "Half typed when 2 others laughed?"))
    # To the board and back.
    seat.press(Key.Key_Escape)
    lane = seat.console.workspace.board.lane("handed_over")
    lane.view.setFocus()
    seat.press(Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "Two lines,")
    seat.press(Key.Key_Return, SHIFT)
    say(seat, "one question?")
    asked.append(("Ben", "Two lines,\none question?"))
    seat.press(Key.Key_Down, ALT)
    for n in range(13, 20):
        name = ("Carys", "Elin", "Femi", "Ben")[(n - 13) % 4]
        asked.append((name, f"Face down, number {n}?"))
        say(seat, asked[-1][1])

    view = seat.desk.view
    cards = {c.text: c for c in view.cards(seat.desk.slot.id)}
    assert len(cards) == 20
    assert [(view.member(cards[text].author_id).name, text) for _, text in asked] == asked
    assert sum(c.pile is Pile.DRAFTED for c in cards.values()) == 7
    assert seat.desk.agrees()
    assert seat.field.hasFocus()


def test_find_is_at_hand_wherever_the_keyboard_is(seat):
    seat.open()
    seat.type("What about it?")

    for widget in (seat.console, seat.field):
        widget.setFocus()
        seat.press(Key.Key_F, CONTROL)
        say(seat, "about")
        seat.press(Key.Key_Escape)
        assert seat.console.workspace.board.lane("handed_over").view.hasFocus()


def test_the_keyboard_goes_along_when_the_last_questions_are_read_out(seat):
    seat.open()
    seat.type("Read out long ago?")
    seat.press(Key.Key_Down, ALT)
    for n in range(3):
        seat.type(f"Face down, number {n}?")
    board = seat.console.workspace.board
    board.lane("drafted").view.setFocus()

    seat.press(Key.Key_A, CONTROL)
    seat.press(Key.Key_R)

    assert board.lane("drafted") is None
    assert board.lane("handed_over").view.hasFocus()
    assert board.lane("handed_over").view.current_face().text == "Face down, number 0?"


def test_advice_goes_round_those_who_advise(seat):
    seat.desk.go_to_code("kollegiale_beratung", "advice")
    seat.open_here()
    assert seat.speaker == "Ben"
    assert seat.field.placeholderText() == "Ben: what could Amina do?"
    seat.field.setFocus()
    for words in ("Ask for an hour", "Say it in writing", "Wait a week", "Ask Dev", "Ask the union"):
        say(seat, words)
    assert seat.speaker == "Ben"
    assert len(seat.desk.view.options(seat.desk.slot.id)) == 5
    # What is to be done is the presenter's all the same, whoever has the word.
    seat.press(Key.Key_Down, ALT)
    assert seat.field.placeholderText() == "What will Amina do? Type it in their words"


def test_the_questions_begin_with_who_has_written_none_yet(seat):
    seat.open(StageKind.PRESENTATION)
    for text in ("What holds you back?", "Who knows?"):
        seat.type(text)
    assert seat.speaker == "Dev"
    seat.console._rail._next.click()
    assert (seat.stage, seat.speaker) == (StageKind.QUESTIONS, "Dev")


def test_after_the_last_bid_the_keyboard_is_on_the_first_decision(seat):
    seat.open(StageKind.BIDDING)
    seat.field.setFocus()
    for _ in seat.desk.view.members:
        assert seat.field.hasFocus()
        seat.type("My workload")
        assert (seat.field.hasFocus(), "1 a little" in seat.mode_words) == (True, True)
        seat.type("4")
    first = seat.console.workspace.table.rows()[0]
    assert first.decide.hasFocus()
    assert "Another bid?" in seat.mode_words


def test_after_the_desired_outcome_questions_are_typed(seat):
    seat.open(StageKind.PRESENTATION)
    outcome = seat.console.workspace.outcome
    outcome.setFocus()
    QTest.keyClicks(outcome, "To sleep again")
    QTest.keyClick(outcome, Key.Key_Return)
    assert seat.desk.slot.desired_outcome == "To sleep again"
    assert seat.field.hasFocus()


def test_who_takes_a_bid_back_has_the_turn_again(seat):
    seat.open(StageKind.BIDDING)
    seat.type("My workload")
    assert seat.speaker == "Amina"
    seat.type("4")
    assert seat.speaker == "Ben"
    # How pressing it is is asked again, and then the bid.
    seat.hub.undo()
    assert (seat.speaker, "1 a little" in seat.mode_words) == ("Amina", True)
    seat.hub.undo()
    assert (seat.speaker, "If I presented" in seat.mode_words) == ("Amina", True)
