"""The board by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.table import CONTROL, DISCARDED, DRAFTED, HANDED, HOLD, SHIFT

Key = Qt.Key


@pytest.fixture
def sorted_table(table):
    """Three cards handed over, two groups."""
    table.hand_in("One?", "Two?", "Three?")
    table.group("Mine", "A?", "B?")
    table.group("Yours", "C?")
    return table.show()


@pytest.mark.parametrize("key", [Key.Key_9, Key.Key_0])
def test_digit_without_a_group_does_nothing(sorted_table, key):
    sorted_table.choose("Two?")

    sorted_table.press(key)

    assert sorted_table.steps() == 0
    assert sorted_table.focused == "Two?"


@pytest.mark.parametrize("text", ["²", "½", "٣", "五"])
def test_signs_that_look_like_numbers_do_no_harm(sorted_table, text):
    """The key above Tab of a French keyboard is ²."""
    sorted_table.choose("Two?")
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)

    QApplication.sendEvent(QApplication.focusWidget(), pressed)

    assert sorted_table.steps() == 0


@pytest.mark.parametrize(("key", "lane"), [(Key.Key_H, HOLD), (Key.Key_D, DISCARDED)])
def test_letters_set_cards_aside_and_b_takes_them_back(sorted_table, key, lane):
    sorted_table.choose("Two?")

    sorted_table.press(key)
    assert sorted_table.texts(lane) == ["Two?"]

    sorted_table.choose("Two?")
    sorted_table.press(Key.Key_B)
    assert sorted_table.texts(HANDED) == ["One?", "Three?", "Two?"]
    assert sorted_table.focused == "Two?"


def test_letters_act_on_all_that_are_chosen_in_one_step(sorted_table):
    sorted_table.choose("One?", "Three?")

    sorted_table.press(Key.Key_D)

    assert sorted_table.texts(DISCARDED) == ["One?", "Three?"]
    assert sorted_table.steps() == 1


@pytest.mark.parametrize(
    ("key", "on"),
    [
        (Key.Key_A, lambda card: card.answered_ms is not None),
        (Key.Key_T, lambda card: card.taken_home),
        (Key.Key_Q, lambda card: card.queue_position is not None),
    ],
)
def test_marks_turn_on_and_off_for_all_that_are_chosen(sorted_table, key, on):
    sorted_table.choose("One?", "Three?")
    chosen = ("One?", "Three?")

    sorted_table.press(key)
    assert [on(sorted_table.card(t)) for t in chosen] == [True, True]
    assert not on(sorted_table.card("Two?"))
    sorted_table.desk.hub.undo()
    assert [on(sorted_table.card(t)) for t in chosen] == [False, False]
    sorted_table.desk.hub.redo()

    sorted_table.press(key)
    assert [on(sorted_table.card(t)) for t in chosen] == [False, False]


def test_mixed_marks_turn_the_way_of_the_first(sorted_table):
    sorted_table.service.mark_answered(sorted_table.id("Three?"))
    sorted_table.desk.hub.open_meeting(sorted_table.desk.room.meeting_id)
    sorted_table.workspace.refresh()
    sorted_table.choose("One?", "Three?")

    sorted_table.press(Key.Key_A)

    assert sorted_table.card("One?").answered_ms is not None
    assert sorted_table.card("Three?").answered_ms is not None


def test_enter_answers_a_card_and_lets_it_go(sorted_table):
    sorted_table.choose("Two?")

    sorted_table.press(Key.Key_Return)
    assert sorted_table.spotlit == "Two?"
    assert sorted_table.lane(HANDED).view.current_face().spotlit

    sorted_table.press(Key.Key_Return)
    assert sorted_table.spotlit == ""


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_R])
def test_a_card_that_lies_face_down_is_handed_over(table, key):
    table.draft("Shy?")
    table.show()
    table.choose("Shy?")

    table.press(key)

    assert table.texts(HANDED) == ["Shy?"]
    assert table.focused == "Shy?"
    assert all(lane.code != DRAFTED for lane in table.board.lanes)


def test_enter_on_a_discarded_card_answers_nothing(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Key.Key_D)
    sorted_table.choose("Two?")

    sorted_table.press(Key.Key_Return)

    assert sorted_table.spotlit == ""


def test_g_makes_a_group_of_the_chosen_cards_and_asks_for_its_name(sorted_table):
    sorted_table.choose("One?", "Two?")

    sorted_table.press(Key.Key_G)
    QTest.keyClicks(QApplication.focusWidget(), "Theirs")
    sorted_table.press(Key.Key_Return)

    assert sorted_table.titles == ["Mine", "Yours", "Theirs"]
    assert sorted_table.texts("Theirs") == ["One?", "Two?"]
    assert sorted_table.focused == "Three?"
    sorted_table.press(Key.Key_G)
    sorted_table.press(Key.Key_Return)
    # None is left to be sorted: the first of a group that is in no order.
    assert sorted_table.focused == "A?"


def test_g_without_a_card_makes_an_empty_group(table):
    table.show()
    table.lane(HANDED).view.setFocus()

    table.press(Key.Key_G)

    assert table.titles == [""]


def test_control_and_arrows_carry_a_card(sorted_table):
    sorted_table.choose("Two?")

    sorted_table.press(Key.Key_Up, CONTROL)
    assert sorted_table.texts(HANDED) == ["Two?", "One?", "Three?"]
    sorted_table.press(Key.Key_Up, CONTROL)
    assert sorted_table.texts(HANDED) == ["Two?", "One?", "Three?"]
    sorted_table.press(Key.Key_Down, CONTROL)
    sorted_table.press(Key.Key_Down, CONTROL)
    assert sorted_table.texts(HANDED) == ["One?", "Three?", "Two?"]
    sorted_table.press(Key.Key_Right, CONTROL)
    assert sorted_table.texts("Mine") == ["A?", "B?", "Two?"]
    sorted_table.press(Key.Key_Right, CONTROL)
    assert sorted_table.texts("Yours") == ["C?", "Two?"]
    sorted_table.press(Key.Key_Left, CONTROL)
    assert sorted_table.texts("Mine") == ["A?", "B?", "Two?"]
    assert sorted_table.focused == "Two?"


def test_arrows_look_along_and_across(sorted_table):
    sorted_table.choose("One?")

    sorted_table.press(Key.Key_Down)
    assert sorted_table.focused == "Two?"
    sorted_table.press(Key.Key_Right)
    assert sorted_table.focused == "A?"
    sorted_table.press(Key.Key_Down)
    sorted_table.press(Key.Key_Right)
    assert sorted_table.focused == "C?"
    sorted_table.press(Key.Key_Left)
    assert sorted_table.focused == "B?"
    assert sorted_table.steps() == 0


def test_shift_and_arrows_choose_more(sorted_table):
    sorted_table.choose("One?")

    sorted_table.press(Key.Key_Down, SHIFT)
    sorted_table.press(Key.Key_H)

    assert sorted_table.texts(HOLD) == ["One?", "Two?"]


def test_control_a_chooses_the_lane(sorted_table):
    sorted_table.choose("One?")

    sorted_table.press(Key.Key_A, CONTROL)

    assert len(sorted_table.lane(HANDED).view.chosen_ids()) == 3
    assert sorted_table.steps() == 0


def test_choosing_in_one_lane_lets_go_of_the_others(sorted_table):
    sorted_table.choose("One?", "Two?")
    sorted_table.choose("A?")

    assert sorted_table.lane(HANDED).view.chosen_ids() == []
    sorted_table.press(Key.Key_H)
    assert sorted_table.texts(HOLD) == ["A?"]


@pytest.mark.parametrize("modifier", [CONTROL, Qt.KeyboardModifier.AltModifier])
def test_letters_with_other_keys_are_no_acts(sorted_table, modifier):
    sorted_table.choose("One?")

    for key in (Key.Key_D, Key.Key_H, Key.Key_G, Key.Key_1):
        sorted_table.press(key, modifier)

    assert sorted_table.steps() == 0


def test_f_asks_for_a_follow_up_of_that_card(sorted_table):
    wanted = []
    sorted_table.workspace.entry_wanted.connect(wanted.append)
    sorted_table.choose("Two?")

    sorted_table.press(Key.Key_F)

    assert wanted == ["follow_up"]
    assert "follow_up" in [m.code for m in sorted_table.workspace.entry_modes()]
    sorted_table.workspace.enter("follow_up", sorted_table.desk.member("Dev").id, "Why?")
    assert sorted_table.texts(HANDED) == ["One?", "Two?", "Why?", "Three?"]
    assert wanted == ["follow_up", "hand_in"]
    assert "follow_up" not in [m.code for m in sorted_table.workspace.entry_modes()]


def test_a_follow_up_that_was_refused_can_be_tried_again(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Key.Key_F)

    assert not sorted_table.workspace.enter("follow_up", sorted_table.desk.member("Dev").id, "x" * 9_000)

    assert "follow_up" in [m.code for m in sorted_table.workspace.entry_modes()]
    assert sorted_table.workspace.enter("follow_up", sorted_table.desk.member("Dev").id, "Why?")
    assert sorted_table.card("Why?").parent_id == sorted_table.id("Two?")


def test_the_card_being_answered_can_be_followed_up_any_number_of_times(sorted_table):
    sorted_table.choose("Two?")
    sorted_table.press(Key.Key_Return)

    for text in ("Why?", "How?"):
        assert sorted_table.workspace.enter("follow_up", sorted_table.desk.member("Dev").id, text)

    assert sorted_table.texts(HANDED) == ["One?", "Two?", "Why?", "How?", "Three?"]


def test_follow_up_to_a_card_that_was_undone_is_not_offered(sorted_table):
    hub = sorted_table.desk.hub
    hub.do(lambda: sorted_table.service.hand_in_card(sorted_table.slot_id, None, "Gone?"))
    sorted_table.choose("Gone?")
    sorted_table.press(Key.Key_F)

    hub.undo()

    assert "follow_up" not in [m.code for m in sorted_table.workspace.entry_modes()]


def test_a_folded_lane_is_reached_and_opened_by_keyboard(table):
    table.hand_in("One?")
    table.group("Mine", *(f"M{n}?" for n in range(4)))
    table.group("Yours", *(f"Y{n}?" for n in range(3)))
    table.hold("H?")
    table.show(560, 600)
    assert table.lane(HOLD).folded
    table.choose("One?")

    while not table.lane(HOLD).hasFocus():
        before = QApplication.focusWidget()
        table.press(Key.Key_Right)
        assert QApplication.focusWidget() is not before
    table.press(Key.Key_Return)

    assert not table.lane(HOLD).folded
    assert table.focused == "H?"


def test_a_lane_that_folds_keeps_the_keyboard(table):
    table.group("Mine", "A?")
    table.show()
    table.choose("A?")

    table.board.fold_lane(table.lane("Mine").code)

    assert table.lane("Mine").hasFocus()


def test_a_menu_begins_at_its_first_item(sorted_table):
    sorted_table.choose("One?")
    sorted_table.press(Key.Key_Menu)

    assert sorted_table.menu().activeAction() is sorted_table.menu().actions()[0]


def test_page_keys_are_left_to_the_agenda(sorted_table):
    sorted_table.choose("One?")
    for key in (Key.Key_PageDown, Key.Key_PageUp):
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        sorted_table.lane(HANDED).view.keyPressEvent(pressed)
        assert not pressed.isAccepted()


class TestAnswerOrder:
    """With the keyboard on the answer order."""

    @pytest.fixture
    def order(self, sorted_table):
        sorted_table.desk.hub.do(lambda: sorted_table.service.queue(sorted_table.id("One?")))
        for text in ("A?", "C?"):
            sorted_table.desk.hub.do(lambda text=text: sorted_table.service.queue(sorted_table.id(text)))
        sorted_table.strip.setFocus()
        return sorted_table

    def test_arrows_choose_and_enter_answers(self, order):
        order.press(Key.Key_Right)
        order.press(Key.Key_Return)

        assert order.spotlit == "A?"

    def test_control_and_arrows_carry_a_card(self, order):
        order.press(Key.Key_Right, CONTROL)
        assert order.order() == ["A?", "One?", "C?"]
        order.press(Key.Key_Right, CONTROL)
        order.press(Key.Key_Right, CONTROL)
        assert order.order() == ["A?", "C?", "One?"]
        order.press(Key.Key_Left, CONTROL)
        assert order.order() == ["A?", "One?", "C?"]
        assert order.strip.hasFocus()
        assert order.strip.chosen_ids() == [order.id("One?")]

    def test_letters_act_on_its_card(self, order):
        order.press(Key.Key_A)
        assert order.card("One?").answered_ms is not None
        # What has its answer keeps its place.
        order.press(Key.Key_Q)
        assert order.order() == ["One?", "A?", "C?"]
        order.press(Key.Key_Right)
        order.press(Key.Key_Q)
        assert order.order() == ["One?", "C?"]
        assert order.strip.hasFocus()

    def test_f2_words_its_card_anew(self, order):
        order.press(Key.Key_F2)

        assert order.editor is not None
        assert order.editor.toPlainText() == "One?"

    def test_menu_key_opens_the_menu_of_its_card(self, order):
        order.press(Key.Key_Menu)

        assert "unqueue" in order.items()


@pytest.mark.parametrize(
    ("key", "modifier"), [(Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Key.Key_F10, SHIFT)]
)
def test_menu_key_opens_the_menu_of_the_card(sorted_table, key, modifier):
    sorted_table.choose("Two?")

    sorted_table.press(key, modifier)

    assert "take_home" in sorted_table.items()
