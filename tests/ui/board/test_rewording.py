"""Wording a card anew, in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.table import HANDED, SHIFT

Key = Qt.Key


@pytest.fixture
def typing(table):
    """The field over a card is open, its words chosen."""
    table.hand_in("One?", "Two?", "Three?")
    table.show()
    table.choose("Two?")
    table.press(Key.Key_F2)
    assert table.editor.toPlainText() == "Two?"
    return table


def test_enter_keeps_the_words_and_the_keyboard_stays_on_the_card(typing):
    QTest.keyClicks(typing.editor, "What else?")
    typing.press(Key.Key_Return)

    assert typing.texts(HANDED) == typing.shown(HANDED) == ["One?", "What else?", "Three?"]
    assert typing.editor is None
    assert typing.focused == "What else?"
    assert typing.steps() == 1


def test_escape_leaves_the_card_as_it_was(typing):
    QTest.keyClicks(typing.editor, "What else?")
    typing.press(Key.Key_Escape)

    assert typing.texts(HANDED) == ["One?", "Two?", "Three?"]
    assert typing.editor is None
    assert typing.steps() == 0


def test_leaving_the_field_keeps_the_words(typing):
    QTest.keyClicks(typing.editor, "What else?")
    typing.strip.setFocus()
    typing.settle()

    assert typing.texts(HANDED) == ["One?", "What else?", "Three?"]


def test_shift_and_enter_make_a_line(typing):
    QTest.keyClicks(typing.editor, "What")
    typing.press(Key.Key_Return, SHIFT)
    QTest.keyClicks(typing.editor, "else?")
    typing.press(Key.Key_Return)

    assert typing.texts(HANDED)[1] == "What\nelse?"


def test_same_words_are_no_step(typing):
    QTest.keyClicks(typing.editor, "Two?")
    typing.press(Key.Key_Return)

    assert typing.steps() == 0
    assert typing.editor is None


@pytest.mark.parametrize("text", ["", "x" * 100_000])
def test_what_is_refused_stays_in_the_open_field(typing, text):
    typing.editor.setPlainText(text)
    typing.press(Key.Key_Return)

    assert typing.texts(HANDED) == ["One?", "Two?", "Three?"]
    assert len(typing.desk.said) == 1
    assert typing.editor.toPlainText() == text
    assert typing.editor.property("invalid")
    assert typing.editor.hasFocus()

    typing.editor.setPlainText("What else?")
    typing.press(Key.Key_Return)
    assert typing.texts(HANDED)[1] == "What else?"
    assert typing.editor is None


def test_what_is_refused_on_leaving_stays_in_the_open_field(typing):
    typing.editor.setPlainText("x" * 6_000)
    typing.strip.setFocus()
    typing.settle()

    assert typing.editor.toPlainText() == "x" * 6_000
    assert len(typing.desk.said) == 1
    typing.press(Key.Key_Escape)
    assert typing.editor is None
    assert typing.texts(HANDED)[1] == "Two?"


def test_a_change_of_the_card_does_not_touch_what_is_typed(typing):
    QTest.keyClicks(typing.editor, "What el")

    typing.desk.hub.do(lambda: typing.service.mark_answered(typing.id("Two?")))

    assert typing.editor.toPlainText() == "What el"


def test_other_cards_coming_and_going_do_not_touch_what_is_typed(typing):
    QTest.keyClicks(typing.editor, "What el")

    typing.desk.hub.do(lambda: typing.service.hand_in_card(typing.slot_id, None, "Four?"))
    typing.desk.hub.do(lambda: typing.service.discard([typing.id("One?")]))

    assert typing.editor.toPlainText() == "What el"
    typing.press(Key.Key_Return)
    assert typing.texts(HANDED) == ["What el", "Three?", "Four?"]


def test_longer_words_get_the_room_they_need(typing):
    before = typing.rect("Two?").height()

    typing.editor.setPlainText("What would it take? " * 12)
    typing.press(Key.Key_Return)
    text = ("What would it take? " * 12).strip()

    view = typing.lane(HANDED).view
    needed = view.delegate.sizeHint(None, view.lane_model.index(1)).height()
    assert typing.rect(text).height() == needed > before
    assert typing.rect("Three?").top() > typing.rect(text).bottom()


def test_a_card_in_a_folded_lane_is_opened_to_be_worded(table):
    table.hand_in("H?")
    table.queue("H?")
    table.desk.hub.do(lambda: table.service.mark_answered(table.id("H?")))
    table.desk.hub.do(lambda: table.service.hold([table.id("H?")]))
    table.show()
    table.board.fold_lane(table.lane("hold").code)
    table.strip.setFocus()

    table.press(Key.Key_F2)

    assert not table.lane("hold").folded
    assert table.editor.toPlainText() == "H?"


class TestNamesOfGroups:
    """The name in the head of a lane."""

    @pytest.fixture
    def named(self, table):
        table.group("Mine", "A?")
        table.show()
        QTest.mouseClick(table.lane("Mine")._head._name, Qt.MouseButton.LeftButton)
        assert isinstance(self.field(), type(table.lane("Mine")._head._name._field))
        return table

    def field(self):
        return QApplication.focusWidget()

    def test_enter_keeps_it_and_the_keyboard_goes_to_the_cards(self, named):
        QTest.keyClicks(self.field(), "Ours")
        named.press(Key.Key_Return)

        assert named.titles == ["Ours"]
        assert named.lane("Ours").view.hasFocus()
        named.desk.hub.undo()
        assert [x.title for x in named.board.group_lanes] == ["Mine"]

    def test_escape_brings_the_old_one_back(self, named):
        QTest.keyClicks(self.field(), "Ours")
        named.press(Key.Key_Escape)

        assert named.titles == ["Mine"]
        assert named.steps() == 0
        assert named.lane("Mine").view.hasFocus()

    def test_leaving_keeps_it(self, named):
        QTest.keyClicks(self.field(), "Ours")
        named.strip.setFocus()

        assert named.titles == ["Ours"]

    def test_empty_name_falls_back_to_the_number(self, named):
        self.field().clear()
        named.press(Key.Key_Return)

        assert named.titles == [""]
        assert named.board.group_lanes[0].title == "Group 1"

    @pytest.mark.parametrize("leave", [True, False])
    def test_what_is_refused_stays_in_the_field(self, named, leave):
        QTest.keyClicks(self.field(), "x" * 300)
        field = self.field()
        if leave:
            named.strip.setFocus()
            named.settle()
        else:
            named.press(Key.Key_Return)

        assert named.titles == ["Mine"]
        assert len(named.desk.said) == 1
        assert field.isVisible()
        assert field.text() == "x" * 300
        field.setFocus()
        named.press(Key.Key_Escape)
        assert not field.isVisible()
        assert named.titles == ["Mine"]

    def test_its_own_menu_does_not_end_the_typing(self, named):
        QTest.keyClicks(self.field(), "Ours")
        field = self.field()

        QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))

        assert field.isVisible()
        assert named.titles == ["Mine"]

    def test_the_keyboard_passes_by_and_is_not_caught(self, named):
        """Going back from the field must not lead into it again."""
        named.press(Key.Key_Return)
        title = named.lane("Mine")._head._name
        title.setFocus(Qt.FocusReason.TabFocusReason)
        assert not title._field.isVisible()

        named.press(Key.Key_F2)
        assert title._field.isVisible()
        named.press(Key.Key_Backtab, SHIFT)

        assert not title._field.isVisible()
        assert not title.isAncestorOf(QApplication.focusWidget())
        assert QApplication.focusWidget() is not title
