"""One screen only: sorting and typing while the room looks on, without a private word on the wall."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import StageKind
from tests.ui.one_screen.conftest import ALT, CONTROL, cards, go

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("letters_loaded")


def test_the_presenter_sorts_on_the_wall_by_key_and_it_is_stored(projected):
    card = projected.ask("Who knows?")
    projected.enter()
    projected.put_keyboard_on(card)
    projected.press(Key.Key_G)
    QTest.keyClicks(QApplication.focusWidget(), "Support")
    projected.press(Key.Key_Return)
    (group,) = projected.desk.view.groups(projected.desk.slot.id)
    assert group.title == "Support"
    assert projected.desk.view.find(QuestionCard, card).group_id == group.id

    projected.put_keyboard_on(card)
    projected.press(Key.Key_D)
    assert cards(projected, Pile.DISCARDED) == ["Who knows?"]
    face = projected.board.board.lane("discarded").model.face(0)
    assert face.text == "Set aside"
    projected.press(Key.Key_Z, CONTROL)
    assert projected.board.board.lane_of(card).model.face(0).text == "Who knows?"
    assert projected.desk.agrees()


def test_a_face_down_card_shows_its_back_until_it_is_handed_over(projected):
    card = projected.draft("Who knows?")
    projected.enter()
    face = projected.board.board.lane("drafted").model.face(0)
    assert (face.text, face.author, face.seat) == ("Face down", "", -1)

    projected.put_keyboard_on(card)
    projected.press(Key.Key_Return)
    face = projected.board.board.lane("handed_over").model.face(0)
    assert (face.text, face.author) == ("Who knows?", "Ben")


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_S])
def test_what_would_need_the_words_of_a_hidden_card_is_refused_with_the_way_to_do_it(projected, key):
    card = projected.draft("Who knows, and who else?")
    projected.enter()
    projected.put_keyboard_on(card)
    projected.press(key)
    assert "Hand it over first" in projected.line
    assert projected.board.board.lane_of(card).view.hasFocus()
    assert not projected.board.findChildren(QPlainTextEdit)
    assert cards(projected, Pile.DRAFTED) == ["Who knows, and who else?"]


def test_merging_a_hidden_card_does_not_put_its_words_on_the_wall(projected):
    shown, dark = projected.ask("Who knows?"), projected.draft("Who fails?")
    projected.enter()
    projected.board._gestures._act("merge", [shown, dark])
    assert "Hand it over first" in projected.line
    assert cards(projected, Pile.HANDED_OVER) == ["Who knows?"]


def test_a_note_on_an_answer_is_neither_shown_nor_lost(projected):
    card = projected.ask("Who knows?")
    projected.hub.do(lambda: projected.hub.services.board.note_answer(card, "Her manager does"))
    projected.enter()
    assert projected.board.board.lane_of(card).model.face(0).note == ""
    projected.put_keyboard_on(card)
    projected.press(Key.Key_W)
    assert "not for the room" in projected.line
    assert projected.desk.view.find(QuestionCard, card).answer_note == "Her manager does"


def test_a_question_that_is_read_out_is_typed_for_all_to_see(projected):
    projected.enter()
    projected.press(Key.Key_4)
    QTest.keyClicks(projected.field, "Who knows?")
    assert projected.field.displayText() == "Who knows?"
    projected.press(Key.Key_Return)
    (card,) = projected.desk.view.of(QuestionCard)
    assert (card.text, card.pile) == ("Who knows?", Pile.HANDED_OVER)
    assert card.author_id == projected.desk.member("Dev").id
    # The turn has passed, and the keyboard is where it was.
    assert projected.page.entry._seat.text() == "Elin"
    assert projected.field.hasFocus()
    projected.press(Key.Key_Escape)
    assert projected.page.hasFocus()
    assert not projected.page.entry.isVisible()


def test_a_digit_that_begins_a_question_is_part_of_it(projected):
    projected.enter()
    projected.press(Key.Key_4)
    QTest.keyClicks(projected.field, " of us: who?")
    projected.press(Key.Key_Return)
    (card,) = projected.desk.view.of(QuestionCard)
    assert card.text == "4 of us: who?"
    assert card.author_id != projected.desk.member("Dev").id


def test_what_stays_face_down_shows_as_dots_and_is_kept_as_it_was_typed(projected):
    go(projected, StageKind.PRESENTATION)
    projected.enter()
    projected.type("Who fails?")
    shown = projected.field.displayText()
    assert len(set(shown)) == 1
    assert len(shown) == len("Who fails?")
    projected.press(Key.Key_Return)
    assert cards(projected, Pile.DRAFTED) == ["Who fails?"]
    assert projected.field.text() == ""


def test_words_typed_behind_dots_stay_behind_them_whatever_they_are_to_become(projected):
    projected.enter()
    projected.press(Key.Key_N)
    projected.press(Key.Key_Down, ALT)
    QTest.keyClicks(projected.field, "Who fails?")
    projected.press(Key.Key_Up, ALT)
    assert projected.page.entry.mode.code == "hand_in"
    assert "Who" not in projected.field.displayText()
    projected.press(Key.Key_Escape)
    QTest.keyClicks(projected.field, "Who knows?")
    assert projected.field.displayText() == "Who knows?"
    # And what was open hides at once when it is to stay face down.
    projected.press(Key.Key_Down, ALT)
    assert "Who" not in projected.field.displayText()


def test_open_words_hide_when_the_stage_goes_back_to_writing(projected):
    projected.enter()
    projected.type("Who knows?")
    go(projected, StageKind.PRESENTATION)
    assert "Who" not in projected.field.displayText()
    go(projected, StageKind.QUESTIONS)
    assert "Who" not in projected.field.displayText()


def test_who_asks_in_an_anonymous_slot_is_neither_shown_nor_kept(projected):
    projected.desk.make_anonymous()
    projected.desk.go(StageKind.QUESTIONS)
    projected.window.show_meeting(projected.desk.room.meeting_id)
    projected.enter()
    projected.press(Key.Key_4)
    assert not projected.page.entry._seat.isVisible()
    assert "Dev" not in projected.field.placeholderText()
    QTest.keyClicks(projected.field, "Who knows?")
    projected.press(Key.Key_Return)
    (card,) = projected.desk.view.of(QuestionCard)
    assert card.author_id is None


def test_a_follow_up_is_typed_from_its_card(projected):
    card = projected.ask("Who knows?")
    projected.enter()
    projected.put_keyboard_on(card)
    projected.press(Key.Key_F)
    assert projected.field.hasFocus()
    QTest.keyClicks(projected.field, "And who else?")
    projected.press(Key.Key_Return)
    hanging = [c for c in projected.desk.view.of(QuestionCard) if c.parent_id == card]
    assert [c.text for c in hanging] == ["And who else?"]


def test_where_nothing_is_typed_for_the_room_a_sentence_says_so(projected):
    go(projected, StageKind.ACTIONS)
    projected.enter()
    projected.press(Key.Key_N)
    assert "belongs on the console" in projected.line
    assert not projected.page.entry.isVisible()


def test_questions_are_found_by_the_words_that_the_room_may_read(projected):
    shown, dark = projected.ask("Who knows?"), projected.draft("Who fails?")
    projected.enter()
    projected.press(Key.Key_F, CONTROL)
    bar = projected.board._gestures.finder.bar
    assert bar.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "who")
    found = projected.board.board.lane_of(shown).view.delegate.found
    assert shown in found
    assert dark not in found
    projected.press(Key.Key_Escape)
    assert not bar.isVisible()
    assert projected.page is not None
