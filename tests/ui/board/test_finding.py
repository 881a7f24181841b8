"""Cards are looked for while everybody watches: none moves, and the keyboard comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit

from tests.ui.board.table import CONTROL, HANDED, SHIFT

Key = Qt.Key


@pytest.fixture
def laid(table):
    """Cards of Ben and Carys in three lanes."""
    table.hand_in("Who knows?", "Who cares?")
    table.hand_in("What now?", seat=2)
    table.group("Mine", "Who can help?")
    table.hold("When?")
    table.service.mark_answered(table.id("Who cares?"))
    return table.show()


def bar(table):
    return table.workspace._gestures.finder.bar


def type_words(table, words):
    QTest.keyClicks(bar(table).findChild(QLineEdit), words)


def found(table) -> set[str]:
    """The words of the cards that do not step back."""
    shown = set()
    for lane in table.board.lanes:
        hits = lane.view.delegate.found
        shown |= {f.text for f in lane.model.faces if hits is None or f.card_id in hits}
    return shown


def chosen(table) -> list[str]:
    return [lane.model.face(i.row()).text for lane in table.board.lanes for i in lane.view.selectedIndexes()]


def test_slash_opens_it_and_each_letter_narrows_it_down(laid):
    before = {text: laid.rect(text) for text in ("Who knows?", "What now?")}
    laid.choose("What now?")
    laid.press(Key.Key_Slash)
    assert isinstance(QApplication.focusWidget(), QLineEdit)

    type_words(laid, "who")
    assert found(laid) == {"Who knows?", "Who cares?", "Who can help?"}
    type_words(laid, " KNOW")
    assert found(laid) == {"Who knows?"}
    assert {text: laid.rect(text) for text in before} == before


def test_enter_goes_from_one_to_the_next_and_the_keyboard_stays_in_the_field(laid):
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "who")

    for key, modifier, text in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "Who knows?"),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "Who cares?"),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, "Who can help?"),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "Who knows?"),
        (Key.Key_Return, SHIFT, "Who can help?"),
    ):
        laid.press(key, modifier)
        assert chosen(laid) == [text]
        assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_esc_ends_it_with_the_keyboard_on_the_card_that_was_found(laid):
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "help")
    laid.press(Key.Key_Return)

    laid.press(Key.Key_Escape)

    assert not bar(laid).isVisible()
    assert len(found(laid)) == 5
    assert laid.focused == "Who can help?"


def test_esc_gives_the_keyboard_back_to_the_card_when_none_was_gone_to(laid):
    laid.choose("What now?")
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "who")

    laid.press(Key.Key_Escape)

    assert laid.focused == "What now?"
    assert chosen(laid) == ["What now?"]


def test_a_card_in_a_pile_is_found_and_the_pile_opens(laid):
    laid.board.fold_lane(laid.lane("Mine").code)
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "help")

    laid.press(Key.Key_Return)

    assert not laid.lane("Mine").folded
    assert chosen(laid) == ["Who can help?"]


def test_by_author_and_by_what_is_not_answered(laid):
    laid.press(Key.Key_F, CONTROL)
    authors = bar(laid).findChild(QComboBox)
    assert [authors.itemText(n) for n in range(authors.count())] == ["Anybody", "Ben", "Carys"]

    authors.setCurrentIndex(2)
    assert found(laid) == {"What now?"}
    authors.setCurrentIndex(1)
    bar(laid).findChild(QCheckBox).click()
    assert found(laid) == {"Who knows?", "Who can help?", "When?"}


def test_what_happens_meanwhile_is_looked_at_too(laid):
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "who")

    laid.desk.hub.do(lambda: laid.service.hand_in_card(laid.slot_id, None, "Who else?"))
    assert "Who else?" in found(laid)
    laid.desk.hub.do(lambda: laid.service.edit_text(laid.id("Who knows?"), "It?"))
    assert "It?" not in found(laid)
    assert laid.shown(HANDED) == ["It?", "Who cares?", "What now?", "Who else?"]


def test_nothing_found_is_said_and_does_no_harm(laid):
    laid.press(Key.Key_F, CONTROL)
    type_words(laid, "zebra")

    laid.press(Key.Key_Return)

    assert found(laid) == set()
    assert bar(laid)._count.text() == "0 of 5"
