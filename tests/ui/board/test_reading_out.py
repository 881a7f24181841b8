"""Reading out: one face-down card after the other, by key and by button."""

from __future__ import annotations

from PySide6.QtCore import Qt

from als_desktop.models.card import Pile

Key = Qt.Key
HANDED = Pile.HANDED_OVER.value


def test_one_key_reads_out_one_card_after_the_other(table):
    for text in ("One?", "Two?", "Three?"):
        table.draft(text)
    table.show()
    table.choose("Two?")
    for _ in range(3):
        table.press(Key.Key_R)
    assert table.texts(HANDED) == ["Two?", "Three?", "One?"]
    # Then the presenter begins at the top.
    assert table.focused == "Two?"


def test_a_button_reads_out_what_lies_face_down_while_anything_does(table):
    for text in ("One?", "Two?", "Three?"):
        table.draft(text)
    table.show()
    button = table.workspace.lead
    # In the silence it is said first who reads out.
    assert button.text() == "Begin to read out"
    button.click()
    assert (button.text(), table.texts(HANDED)) == ("Read out, next", [])
    button.click()
    assert table.texts(HANDED) == ["One?"]
    assert table.focused == "Two?"
    table.choose("Three?")
    button.click()
    assert table.texts(HANDED) == ["One?", "Three?"]
    # The key goes on from there.
    table.press(Key.Key_R)
    assert table.texts(HANDED) == ["One?", "Three?", "Two?"]
    assert not button.isVisible()


def test_redo_of_what_was_read_out_goes_on_to_the_next_as_reading_out_did(table):
    for text in ("One?", "Two?"):
        table.draft(text)
    table.show()
    table.choose("One?")
    for after in ("Two?", "One?"):
        table.press(Key.Key_R)
        assert table.focused == after
    for back in ("Two?", "One?"):
        table.desk.hub.undo()
        assert table.focused == back
    for after in ("Two?", "One?"):
        table.desk.hub.redo()
        assert table.focused == after
