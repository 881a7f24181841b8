"""Going through the answer order, and what the head of the stage says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from support import made

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import StageKind
from tests.ui.board.table import HANDED, HOLD, Table

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def order(table):
    table.hand_in("One?", "Two?", "Three?", "Four?")
    table.queue("Two?", "Three?", "One?")
    return table.show()


def step(table, by):
    QTest.mouseClick(table.workspace._after if by > 0 else table.workspace._before, _LEFT)


def test_one_after_the_other_is_passed_over_and_the_last_is_held(order):
    # Nothing is answered yet that could be passed over.
    assert not order.workspace._after.isEnabled()
    QTest.mouseClick(order.workspace.lead, _LEFT)
    seen = [order.spotlit]
    for _ in range(3):
        step(order, 1)
        seen.append(order.spotlit)

    # The last is held: passed over again and again, it would come back for ever.
    assert seen == ["Two?", "Three?", "One?", ""]
    assert order.card("One?").pile is Pile.HOLD
    assert not order.workspace._after.isEnabled()
    assert order.workspace._before.isEnabled()


@pytest.fixture
def held(table):
    """All that was in order has its answer, and two are on hold."""
    table.hand_in("One?")
    table.queue("One?")
    table.desk.hub.do(lambda: table.service.mark_answered(table.id("One?")))
    table.hold("Held?", "Held too?")
    return table.show()


def test_at_last_what_is_on_hold_is_taken_up(held):
    hint, lead = held.workspace._head.slot._hint, held.workspace.lead
    assert (hint.text(), lead.text()) == ("2 are on hold; next: Held?", "Take it up")

    QTest.mouseClick(lead, _LEFT)
    assert (held.spotlit, held.order(), held.texts(HOLD)) == ("Held?", ["One?", "Held?"], ["Held too?"])
    assert held.desk.agrees()
    QTest.mouseClick(lead, _LEFT)
    assert (hint.text(), lead.text()) == ("On hold: Held too?", "Take it up")

    held.desk.hub.undo()
    held.desk.hub.undo()
    assert (held.spotlit, held.texts(HOLD)) == ("", ["Held?", "Held too?"])


def test_what_is_asked_about_has_the_keyboard_to_the_end(held):
    held.strip.setFocus()
    QTest.mouseClick(held.workspace.lead, _LEFT)
    QTest.mouseClick(held.workspace.lead, _LEFT)
    # The one that is still on hold, so that its keys are about it.
    assert (held.focused, held.board.chosen_ids()) == ("Held too?", [held.id("Held too?")])
    QTest.mouseClick(held.workspace._after, _LEFT)
    # Then the one that was answered last: it can still be taken home.
    assert held.strip.chosen_ids() == [held.id("Held?")]
    assert held.strip.hasFocus()
    assert held.board.chosen_ids() == []


def test_a_question_that_is_held_at_last_leaves_the_keyboard_with_what_is_asked_about(order):
    order.desk.hub.do(lambda: order.service.spotlight(order.slot_id, order.id("One?")))
    for text in ("Two?", "Three?", "Four?"):
        order.desk.hub.do(lambda text=text: order.service.mark_answered(order.id(text)))
    assert order.workspace._after.text() == "Hold it"
    step(order, 1)
    assert (order.focused, order.workspace.lead.text()) == ("One?", "Take it up")


def test_or_it_is_left_which_can_be_taken_back(held):
    leave = held.workspace._after
    for left in ("Held?", "Held too?"):
        assert (leave.text(), leave.isEnabled()) == ("Leave it", True)
        QTest.mouseClick(leave, _LEFT)
        assert held.card(left).pile is Pile.DISCARDED
    assert (held.workspace.lead.isVisible(), leave.isEnabled()) == (False, False)

    held.desk.hub.undo()
    assert (held.texts(HOLD), held.workspace.lead.text()) == (["Held too?"], "Take it up")


def test_what_is_held_is_taken_up_by_its_key_and_can_be_answered(table):
    table.hand_in("One?")
    table.queue("One?")
    table.desk.hub.do(lambda: table.service.mark_answered(table.id("One?")))
    table.hold("Held?")
    table.show()
    table.choose("Held?")

    table.press(Qt.Key.Key_Q)

    assert table.desk.hub.meeting.find(QuestionCard, table.id("Held?")).pile is Pile.HANDED_OVER
    assert table.desk.agrees()
    assert table.workspace.lead.text() == "Answer the next"


def test_what_has_its_answer_is_passed_by(order):
    order.desk.hub.do(lambda: order.service.mark_answered(order.id("Three?")))
    order.desk.hub.do(lambda: order.service.spotlight(order.slot_id, order.id("Two?")))

    step(order, 1)

    assert order.spotlit == "One?"
    assert order.workspace._after.text() == "Hold it"


def test_back_from_the_last_to_the_first_and_no_further(order):
    seen = []
    for _ in range(4):
        step(order, -1)
        seen.append(order.spotlit)

    assert seen == ["One?", "Three?", "Two?", "Two?"]
    assert not order.workspace._before.isEnabled()


def test_a_card_outside_the_order_is_followed_by_the_first(order):
    order.desk.hub.do(lambda: order.service.spotlight(order.slot_id, order.id("Four?")))

    step(order, 1)

    assert order.spotlit == "Two?"


def test_without_an_order_there_is_nowhere_to_go(table):
    table.hand_in("One?")
    table.show()

    assert not table.workspace._before.isEnabled()
    assert not table.workspace._after.isEnabled()
    assert table.strip.accessibleName() == "Answer order, 0 cards"


def test_order_is_said_and_shown_as_it_changes(order):
    assert order.strip.accessibleName() == "Answer order, 3 cards"

    order.desk.hub.do(lambda: order.service.unqueue(order.id("Three?")))

    assert [f.text for f in order.strip.lane_model.faces] == ["Two?", "One?"]
    assert [f.number for f in order.lane(HANDED).model.faces] == [2, 1, 0, 0]
    assert order.strip.accessibleName() == "Answer order, 2 cards"


def test_the_card_being_answered_comes_into_view(table):
    texts = [f"Question {n}?" for n in range(30)]
    table.hand_in(*texts)
    table.queue(*texts)
    table.show(842, 634)

    table.desk.hub.do(lambda: table.service.spotlight(table.slot_id, table.id("Question 25?")))
    table.settle()

    strip = table.strip
    assert strip.viewport().rect().contains(strip.visualRect(strip.lane_model.index(25)).center())


def test_what_has_its_answer_gives_up_its_words_where_there_is_no_room_for_all(table):
    texts = [f"What would you do about number {n}?" for n in range(6)]
    table.hand_in(*texts)
    table.queue(*texts)
    table.show(842, 634)
    strip = table.strip

    def widths():
        table.settle()
        return [strip.visualRect(strip.lane_model.index(n)).width() for n in range(6)]

    before = widths()
    assert len(set(before)) == 1
    for text in texts[:3]:
        table.desk.hub.do(lambda text=text: table.service.mark_answered(table.id(text)))
    after = widths()
    assert max(after[:3]) < before[0] < min(after[3:])
    assert not strip.horizontalScrollBar().isVisible()
    assert not strip.grab().isNull()


def test_double_click_answers_a_card(order):
    rect = order.rect("Four?")

    QTest.mouseDClick(
        order.lane(HANDED).view.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, rect.center()
    )

    assert order.spotlit == "Four?"


def test_meter_counts_what_was_read_out(order):
    meter = order.workspace._head.meter
    assert meter.accessibleName() == "Read out 4 of 4"

    order.desk.hub.do(lambda: order.service.draft_card(order.slot_id, None, "Shy?"))
    assert meter.accessibleName() == "Read out 4 of 5"

    order.desk.hub.do(lambda: order.service.hand_over([order.id("Shy?")]))
    assert meter.accessibleName() == "Read out 5 of 5"


def test_seats_say_how_many_questions_each_has(order):
    order.desk.hub.do(lambda: order.service.draft_card(order.slot_id, order.desk.member("Ben").id, "Shy?"))
    facts = order.workspace.seat_facts()
    by_name = {m.name: facts.get(m.id) for m in order.desk.view.members}

    assert by_name["Amina"] == "presenting"
    assert by_name["Ben"] == "4 of 5 read out"
    assert by_name["Carys"] == "none yet"


def test_anonymous_slot_shows_and_says_no_author(desk):
    table = Table(desk)
    desk.make_anonymous()
    table.hand_in("One?")
    table.show()

    (face,) = table.lane(HANDED).model.faces
    assert (face.seat, face.author, face.spoken()) == (-1, "", "One?")
    assert set(table.workspace.seat_facts().values()) == {"presenting"}
    assert not table.workspace.grab().isNull()


def test_another_slot_has_its_own_board(table):
    table.hand_in("One?")
    table.group("Mine", "A?")
    table.show()
    table.board.fold_lane(table.lane("Mine").code)
    second = table.desk.view.slots[1]

    table.workspace.show_stage(table.desk.view.stages_of_slot(second.id)[1])
    assert [x.model.rowCount() for x in table.board.lanes] == [0, 0, 0]
    change = table.desk.hub.do(
        lambda: table.service.hand_in_card(second.id, table.desk.member("Ben").id, "Other?")
    )
    assert table.lane(HANDED).model.row_of(made(change, QuestionCard).id) == 0

    stage = table.desk.room.stage_id(StageKind.QUESTIONS)
    table.workspace.show_stage(next(s for s in table.desk.view.stages if s.id == stage))
    assert table.shown(HANDED) == ["One?"]
    assert not table.lane("Mine").folded


def test_the_head_says_what_usually_comes_next(table):
    table.hand_in("One?")
    table.show()
    hint = table.workspace._head.slot._hint
    assert "Type the next; or sort" in hint.text()
    table.desk.hub.do(lambda: table.service.spotlight(table.slot_id, table.id("One?")))
    assert "W notes the answer" in hint.text()
    table.desk.hub.do(lambda: table.service.mark_answered(table.id("One?")))
    assert "T keeps the question" in hint.text()


def test_undo_gives_the_keyboard_to_what_it_brings_back(table):
    table.group("Mine", "One?", "Two?")
    table.hold("Held?")
    table.show()
    table.choose("Two?")
    table.press(Qt.Key.Key_H)
    table.desk.hub.undo()
    # Also in a group, from where it was held.
    assert (table.texts("Mine"), table.focused) == (["One?", "Two?"], "Two?")


def test_undo_of_what_was_passed_over_is_about_that_question_again(order):
    QTest.mouseClick(order.workspace.lead, _LEFT)
    step(order, 1)
    assert (order.spotlit, order.strip.chosen_ids()) == ("Three?", [order.id("Three?")])
    order.desk.hub.undo()
    assert (order.spotlit, order.strip.chosen_ids()) == ("Two?", [order.id("Two?")])
    assert order.strip.hasFocus()
    assert order.board.chosen_ids() == []


class TestOneButtonLeads:
    """From the first question of the answer order to the last."""

    def press(self, table):
        """Press the leading button; its words before."""
        lead = table.workspace.lead
        assert lead.isVisible()
        words = lead.text()
        QTest.mouseClick(lead, _LEFT)
        return words

    def test_through_the_order_each_answered_before_the_next(self, order):
        said = [self.press(order) for _ in range(4)]
        assert said == ["Answer the first", "Answered, next", "Answered, next", "Answered"]
        assert [order.card(t).answered_ms is not None for t in order.order()] == [True] * 3
        assert order.spotlit == ""
        assert order.workspace._head.meter.accessibleName() == "Answered 3 of 4"
        # The last card is still in hand, to be noted or taken home.
        assert order.strip.chosen_ids() == [order.id("One?")]
        order.press(Qt.Key.Key_T)
        assert order.card("One?").taken_home

    def test_after_the_order_it_turns_to_what_is_in_none(self, order):
        for _ in range(4):
            self.press(order)
        assert order.workspace._head.slot._hint.text() == "1 more has no answer yet: Four?"
        assert self.press(order) == "Answer the next"
        assert (order.spotlit, order.order()[-1]) == ("Four?", "Four?")
        order.desk.hub.undo()
        assert (order.spotlit, order.order()[-1]) == ("", "One?")
        order.desk.hub.redo()
        assert self.press(order) == "Answered"
        assert not order.workspace.lead.isVisible()

    def test_control_and_enter_press_it_while_somebody_types(self, order, qtbot):
        field = QLineEdit(order.workspace)
        field.show()
        field.setFocus()
        for _ in range(2):
            QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert order.card("Two?").answered_ms is not None
        assert order.spotlit == "Three?"

    def test_each_press_is_one_step_back(self, order):
        self.press(order)
        self.press(order)
        order.desk.hub.undo()
        assert order.spotlit == "Two?"
        assert order.card("Two?").answered_ms is None

    def test_the_last_press_is_one_step_back_too(self, order):
        for _ in range(4):
            self.press(order)
        order.desk.hub.undo()
        assert order.spotlit == "One?"
        assert order.card("One?").answered_ms is None

    def test_it_leads_back_to_what_was_passed_over(self, order):
        self.press(order)
        step(order, 1)
        self.press(order)
        self.press(order)
        assert order.spotlit == ""
        assert "Passed over, no answer yet: 1" in order.workspace._head.slot._hint.text()
        assert self.press(order) == "Back to 1"
        assert order.spotlit == "Two?"
        assert order.card("Two?").answered_ms is None

    def test_a_question_outside_the_order_comes_back_to_the_order(self, order):
        order.desk.hub.do(lambda: order.service.spotlight(order.slot_id, order.id("Four?")))
        assert order.workspace._head.meter.accessibleName() == "Answered 0 of 4"
        assert self.press(order) == "Answered, next"
        assert order.spotlit == "Two?"
        assert order.card("Four?").answered_ms is not None

    def test_it_stays_in_its_place_whatever_it_says(self, table):
        table.draft("One?")
        table.hand_in("Two?")
        table.queue("Two?")
        table.show(842, 634)
        places = set()
        for _ in range(3):
            places.add(table.workspace.lead.geometry().getRect())
            self.press(table)
            table.settle()
        assert len(places) == 1

    def test_where_the_presenter_chooses_nothing_is_to_be_pressed(self, table):
        table.group("Mine", "One?")
        table.show()
        assert not table.workspace.lead.isVisible()
        assert table.strip._wanted


def test_the_line_for_finding_takes_the_room_of_the_head(table):
    table.hand_in("One?")
    table.show()
    table.settle()
    top = table.board.y()
    table.workspace._head.search.click()
    table.settle()
    assert table.workspace._gestures.finder.bar.isVisible()
    assert not table.workspace._head.isVisible()
    assert table.board.y() == top
