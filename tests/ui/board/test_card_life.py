"""Cards are merged, parted, noted and coloured by menu and key; groups are piled up, looked into and joined."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from als_desktop.ui.board import board_gestures, card_sheets
from als_desktop.ui.board.card_sheet import CardSheet
from als_desktop.ui.board.group_mark import GroupMark
from als_desktop.ui.board.lane_peek import LanePeek
from tests.ui.board.table import HANDED, HOLD, SHIFT

Key = Qt.Key


@pytest.fixture
def laid(table):
    """Three cards handed over, two groups with cards, one on hold."""
    table.hand_in("One?", "Two?", "Three? And four?")
    table.group("Mine", "A?", "B?")
    table.group("Yours", "C?")
    table.hold("H?")
    return table.show()


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader is told."""
    told = []
    for module in (board_gestures, card_sheets):
        monkeypatch.setattr(module, "announce", lambda _, words: told.append(words))
    return told


def sheet(table) -> CardSheet | None:
    return next((s for s in table.workspace.findChildren(CardSheet) if s.isVisible()), None)


def fields(table) -> list[QPlainTextEdit]:
    found = sheet(table)
    assert found is not None
    return [f for f in found.findChildren(QPlainTextEdit) if f.isVisible()]


def test_chosen_cards_become_one_by_key_and_undo_brings_all_back(laid, heard):
    laid.choose("One?", "Two?")

    laid.press(Key.Key_M)

    assert laid.texts(HANDED) == ["One?\nTwo?", "Three? And four?"]
    assert laid.focused == "One?\nTwo?"
    assert heard == ["Merged into one card, Handed over, 1 of 2"]
    laid.desk.hub.undo()
    assert laid.texts(HANDED) == ["One?", "Two?", "Three? And four?"]


def test_merging_one_card_says_that_it_takes_two(laid):
    laid.choose("One?")

    laid.press(Key.Key_M)

    assert laid.texts(HANDED)[0] == "One?"
    assert laid.desk.said == ["Choose two or more cards first, then merge them: hold Ctrl and click."]


def test_the_menu_offers_to_merge_only_what_is_chosen_together(laid):
    laid.choose("One?", "Two?")
    laid.card_menu("Two?")
    assert laid.items()["merge"].startswith("Merge 2 cards into one")
    laid.menu().close()
    laid.card_menu("A?")
    assert "merge" not in laid.items()


def test_a_card_is_parted_where_its_sentences_part(laid, heard):
    laid.choose("Three? And four?")

    laid.press(Key.Key_S)
    assert [f.toPlainText() for f in fields(laid)] == ["Three?", "And four?"]
    laid.press(Key.Key_Return)

    assert laid.texts(HANDED) == ["One?", "Two?", "Three?", "And four?"]
    assert sheet(laid) is None
    assert laid.focused == "Three?"
    assert heard == ["Split in two, Handed over, 3 of 4"]


def test_a_half_that_is_empty_is_refused_and_what_was_typed_stays(laid):
    laid.choose("One?")
    laid.press(Key.Key_S)
    assert QApplication.focusWidget() is fields(laid)[1]

    laid.press(Key.Key_Return)

    assert laid.desk.said == ["The second question is empty. Type something first."]
    assert [f.toPlainText() for f in fields(laid)] == ["One?", ""]
    assert all(f.property("invalid") for f in fields(laid))
    QTest.keyClicks(fields(laid)[1], "Else?")
    laid.press(Key.Key_Return)
    assert laid.texts(HANDED)[:2] == ["One?", "Else?"]


def test_esc_leaves_the_card_whole_and_the_keyboard_on_it(laid):
    laid.choose("Three? And four?")
    laid.press(Key.Key_S)

    laid.press(Key.Key_Escape)

    assert sheet(laid) is None
    assert laid.steps() == 0
    assert laid.focused == "Three? And four?"


def test_an_answer_is_noted_and_the_note_can_be_changed_and_taken_away(laid, heard):
    laid.choose("One?")
    laid.press(Key.Key_W)
    QTest.keyClicks(fields(laid)[0], "On Monday")
    laid.press(Key.Key_Return, SHIFT)
    QTest.keyClicks(fields(laid)[0], "with Ben")
    laid.press(Key.Key_Return)

    assert laid.card("One?").answer_note == "On Monday\nwith Ben"
    assert heard == ["Noted"]
    face = laid.lane(HANDED).model.face(0)
    assert "noted: On Monday" in face.spoken()
    laid.press(Key.Key_W)
    assert fields(laid)[0].toPlainText() == "On Monday\nwith Ben"
    fields(laid)[0].clear()
    laid.press(Key.Key_Return)
    assert laid.card("One?").answer_note == ""


def test_a_note_that_is_half_typed_is_kept_when_the_stage_is_left(laid):
    laid.choose("One?")
    laid.press(Key.Key_W)
    QTest.keyClicks(fields(laid)[0], "Half")

    laid.workspace.commit()

    assert laid.card("One?").answer_note == "Half"
    assert sheet(laid) is None


def test_letters_typed_in_a_sheet_are_no_keys_of_the_board(laid):
    laid.choose("One?")
    laid.press(Key.Key_W)

    QTest.keyClicks(fields(laid)[0], "dhqat12")

    assert laid.steps() == 0
    assert laid.texts(HANDED)[0] == "One?"


def test_cards_take_a_colour_of_their_own_and_their_author_stays(laid):
    laid.choose("One?", "Two?")
    laid.card_menu("One?")
    laid.pick("colour:lilac")

    assert [laid.card(t).colour for t in ("One?", "Two?")] == ["lilac", "lilac"]
    assert laid.steps() == 1
    face = laid.lane(HANDED).model.face(0)
    assert (face.colour, face.author) == ("lilac", "Ben")
    laid.card_menu("One?")
    laid.pick("colour:")
    assert laid.card("One?").colour == ""


def test_a_question_that_helped_goes_into_the_bank_without_its_author(laid, heard):
    laid.card_menu("One?")
    laid.pick("bank")

    (kept,) = laid.desk.room.services.reading.bank(laid.desk.view.learning_set.id)
    assert (kept.text, kept.stars) == ("One?", 1)
    assert heard == ["Kept in the bank of questions"]
    laid.desk.hub.undo()
    assert not list(laid.desk.room.services.reading.bank(laid.desk.view.learning_set.id))


def test_what_is_done_is_said_in_the_words_of_the_act(laid, heard):
    for key, words in (
        (Key.Key_1, "Moved to Mine, 3 of 3"),
        (Key.Key_Q, "Number 1 of 1 in the answer order"),
        (Key.Key_A, "Marked as answered"),
        (Key.Key_T, "Taken home"),
        (Key.Key_H, "On hold, 2 of 2"),
        (Key.Key_D, "Discarded. Press B to take it back."),
        (Key.Key_B, "Moved to Handed over, 3 of 3"),
    ):
        laid.choose("Two?")
        laid.press(key)
        assert heard.pop() == words


def test_keys_go_to_the_question_before_and_after_in_the_answer_order(laid):
    for text in ("One?", "A?", "C?"):
        laid.desk.hub.do(lambda t=text: laid.service.queue(laid.id(t)))
    laid.choose("B?")

    for key, lit in (
        (Key.Key_Period, "One?"),
        (Key.Key_Period, "A?"),
        (Key.Key_Period, "C?"),
        (Key.Key_Period, "C?"),
        (Key.Key_Comma, "A?"),
    ):
        laid.press(key)
        assert laid.spotlit == lit


class TestGroups:
    """Piles, marks and joining."""

    def mark(self, table, name) -> GroupMark:
        (found,) = table.lane(name).findChildren(GroupMark)
        return found

    def test_numbers_show_while_the_keyboard_could_use_them(self, laid):
        laid.workspace.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        laid.workspace.setFocus()
        assert not self.mark(laid, "Mine").isVisible()
        laid.choose("One?")
        assert self.mark(laid, "Mine").isVisible()
        laid.workspace.setFocus()
        assert not self.mark(laid, "Mine").isVisible()

    def test_a_colour_of_its_own_always_shows(self, laid):
        laid.lane_menu("Yours")
        laid.pick("colour:coral")
        laid.workspace.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        laid.workspace.setFocus()

        assert laid.desk.view.groups(laid.slot_id)[1].colour == "coral"
        assert self.mark(laid, "Yours").isVisible()
        assert not self.mark(laid, "Mine").isVisible()

    def test_a_pile_is_a_pile_for_everybody_and_opens_by_a_click(self, laid):
        laid.choose("A?")
        laid.press(Key.Key_C)
        assert laid.lane("Mine").folded
        assert laid.desk.view.groups(laid.slot_id)[0].collapsed
        assert laid.lane("Mine").hasFocus()

        QTest.mouseClick(laid.lane("Mine"), Qt.MouseButton.LeftButton)
        assert not laid.lane("Mine").folded
        assert not laid.desk.view.groups(laid.slot_id)[0].collapsed
        assert laid.steps() == 0

    def test_a_pile_is_looked_into_by_key_without_opening_it(self, laid):
        laid.choose("A?")
        laid.press(Key.Key_C)
        (peek,) = laid.board.findChildren(LanePeek)

        laid.press(Key.Key_Space)
        assert peek.isVisible()
        assert laid.board.viewport().rect().contains(peek.geometry())
        assert laid.lane("Mine").folded

        laid.choose("One?")
        assert not peek.isVisible()

    def test_a_pile_is_looked_into_where_the_pointer_rests(self, laid):
        laid.board.fold_lane(HOLD)
        (peek,) = laid.board.findChildren(LanePeek)
        at = QPointF(5, 5)
        QApplication.sendEvent(laid.lane(HOLD), QEnterEvent(at, at, at))
        assert not peek.isVisible()
        laid.desk.qtbot.waitUntil(peek.isVisible)

        QApplication.sendEvent(laid.lane(HOLD), QEvent(QEvent.Type.Leave))
        assert not peek.isVisible()

    def test_an_empty_pile_has_nothing_to_look_into(self, laid):
        laid.board.fold_lane("discarded")
        laid.lane("discarded").setFocus()
        (peek,) = laid.board.findChildren(LanePeek)

        laid.press(Key.Key_Space)

        assert not peek.isVisible()

    def test_groups_are_put_together_and_undo_parts_them(self, laid):
        laid.lane_menu("Yours")
        laid.pick(f"into:{laid.lane('Mine').code}")

        assert laid.titles == ["Mine"]
        assert laid.shown("Mine") == ["A?", "B?", "C?"]
        laid.desk.hub.undo()
        assert laid.titles == ["Mine", "Yours"]
        assert laid.shown("Yours") == ["C?"]
