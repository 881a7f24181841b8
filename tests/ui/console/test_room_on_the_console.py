"""The console steers what the room sees, shows it, and leaves nothing on the wall when it is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.room_scene import SpotlightScene, WallScene
from als_desktop.models.spoken_length import LengthUnit
from als_desktop.ui.room.back_row_dialog import BackRowDialog
from tests.ui.console.seat import CONTROL, SHIFT

Key = Qt.Key


@pytest.fixture
def shown(seat):
    """The console in the questions stage with the room display in a window."""
    seat.open()
    seat.remembered = {}
    seat.console.preferred.connect(seat.remembered.update)
    seat.console._wall.toggle()
    room = seat.console._wall.room
    if room._display._dialog is not None:
        room._display._dialog.reject()
    room._display.open_windowed()
    QApplication.processEvents()
    seat.console.activateWindow()
    seat.desk.qtbot.waitUntil(seat.console.isActiveWindow)
    seat.room = room
    yield seat
    room.close()


def body(seat):
    return seat.room._display.view.scene.body


def words(seat) -> str:
    return seat.room._display.view.accessibleDescription()


def at_rest(seat) -> None:
    seat.console.setFocus()


def test_the_room_sees_each_question_as_it_is_handed_over_and_so_does_the_preview(shown):
    shown.type("Who knows?")

    assert [c.text for pile in body(shown).piles for c in pile.cards] == ["Who knows?"]
    preview = shown.room.panel.preview.view
    assert preview.isVisible()
    assert preview.scene.body == body(shown)


def test_it_is_never_opened_by_the_program_itself(seat):
    seat.open()
    assert seat.console._wall.room is None
    assert not any(type(w).__name__ == "RoomWindow" for w in QApplication.topLevelWidgets())


@pytest.mark.parametrize(("key", "said"), [(Key.Key_B, "Black"), (Key.Key_W, "White"), (Key.Key_F, "Frozen")])
def test_keys_of_presenters_tools_steer_the_wall_and_words_say_so(shown, key, said):
    at_rest(shown)
    shown.press(key)
    assert shown.room.panel._says.text() == said
    shown.press(key)
    assert shown.room.panel._says.text() == "Live"


def test_on_a_card_the_letters_are_the_cards_and_blank_has_a_key_of_its_own(shown):
    shown.type("Who knows?")
    lane = shown.console.workspace.board.lanes[0]
    lane.view.setFocus()
    lane.view.choose([lane.model.face(0).card_id])

    shown.press(Key.Key_H)
    assert shown.room.control.state.blank == ""
    shown.press(Key.Key_B, CONTROL | SHIFT)
    assert shown.room.control.state.blank == "black"
    assert "Who knows?" not in words(shown)


def test_letters_typed_into_a_field_reach_no_wall(shown):
    shown.type("Both fifty-five workshops", enter=False)
    assert shown.room.control.state.blank == ""
    assert not shown.room.control.state.frozen


def test_page_keys_go_through_the_answer_order_before_they_go_on(shown):
    queue_two(shown)

    shown.press(Key.Key_PageDown)
    assert isinstance(body(shown), SpotlightScene)
    first = body(shown).card.text
    shown.press(Key.Key_PageDown)
    assert {first, body(shown).card.text} == {"A?", "B?"}
    assert shown.stored_stage is StageKind.QUESTIONS
    shown.press(Key.Key_PageDown)
    assert shown.stored_stage is StageKind.ACTIONS


def test_a_room_display_in_a_window_leaves_the_keyboard_with_the_console(seat):
    seat.open()
    seat.press(Key.Key_D, CONTROL)
    seat.console._wall.room._display._dialog.choices()[-1].click()
    seat.console._wall.room._display._dialog.accept()
    window = seat.console._wall.room._display.window
    seat.desk.qtbot.waitExposed(window)
    seat.desk.qtbot.waitUntil(seat.console.isActiveWindow)

    assert window.isVisible()
    assert seat.field.hasFocus()
    assert "Shift+F5" in seat.notice
    seat.press(Key.Key_Escape)
    seat.press(Key.Key_B)
    assert seat.console._wall.room.control.state.blank == "black"
    seat.press(Key.Key_D, CONTROL)
    assert not window.isVisible()


def queue_two(shown) -> None:
    for text in ("A?", "B?"):
        shown.type(text)
    board = shown.services.board
    for card in shown.desk.view.cards(shown.desk.slot.id):
        shown.hub.do(lambda i=card.id: board.queue(i))
    at_rest(shown)


def test_the_agenda_says_at_every_moment_what_the_page_keys_do(shown):
    rail = shown.console._rail
    assert rail.keys.said == {"PgDn": "next stage", "PgUp": "back"}
    queue_two(shown)

    said = []
    for _ in range(3):
        said.append(rail.keys.said)
        shown.press(Key.Key_PageDown)
    assert said == [
        {"PgDn": "question 1 of 2", "Ctrl PgDn": "next stage"},
        {"PgDn": "question 2 of 2", "Ctrl PgDn": "next stage"},
        {"PgDn": "next stage", "PgUp": "question 1 of 2"},
    ]
    assert shown.stored_stage is StageKind.ACTIONS
    assert rail.keys.said == {"PgDn": "next stage", "PgUp": "back"}
    shown.press(Key.Key_PageUp)
    assert rail.keys.said["PgUp"] == "question 1 of 2"
    shown.room.close()
    assert rail.keys.said == {"PgDn": "next stage", "PgUp": "back"}


def test_with_control_the_page_keys_walk_the_agenda_whatever_is_on_the_wall(shown):
    queue_two(shown)

    shown.press(Key.Key_PageDown, CONTROL)
    assert shown.stored_stage is StageKind.ACTIONS
    shown.press(Key.Key_PageUp, CONTROL)
    assert shown.stored_stage is StageKind.QUESTIONS
    assert shown.desk.slot.spotlight_id is None


def test_what_is_chosen_is_remembered(shown):
    shown.room.act("clock")
    shown.room.act("larger")
    shown.room.act("theme:bright")

    assert shown.remembered["room_clock"] is False
    assert shown.remembered["room_text"] == "larger"
    assert shown.remembered["room_theme"] == "bright"


def test_nothing_stays_on_the_wall_when_the_meeting_is_left(shown):
    shown.type("Who knows?")
    shown.console.leave()

    assert not shown.room.is_open
    assert not shown.room._display.window.isVisible()


def test_while_it_is_closed_the_keys_do_nothing(shown):
    shown.room.close()
    at_rest(shown)
    shown.press(Key.Key_B)

    assert shown.room.control.state.blank == ""
    assert not shown.room.panel.isVisible()


def test_notes_drafts_and_advice_reach_no_window_of_the_room(shown):
    shown.notes.setPlainText("Private words")
    shown.console._side.notes.keep()
    shown.console.entry.choose_mode("draft")
    shown.type("Face down words")
    shown.console.entry.choose_mode("hand_in")
    shown.type("Have you thought of resigning?")

    seen = words(shown) + shown.room._display.window.windowTitle()
    assert isinstance(body(shown), WallScene)
    assert "Have you thought of resigning?" in seen
    for secret in ("Private words", "Face down words", "advice"):
        assert secret not in seen


def test_what_the_back_row_can_read_is_said_once_and_warns_of_small_text(shown):
    said = []
    shown.room.line_wanted.connect(said.append)
    shown.room.act("back_row")
    dialog = shown.room.panel.window().findChild(BackRowDialog)
    dialog._screen.set_length(65, LengthUnit.INCH)
    dialog._seat.set_length(5, LengthUnit.METRE)
    dialog.accept()

    assert (shown.remembered["room_screen_size"], shown.remembered["room_seat"]) == (65, 5)
    assert said == []
    shown.room.act("smaller")
    assert len(said) == 1
    assert "cannot read the question cards" in said[0]
    assert "Choose larger text" in said[0]
    shown.room.act("larger")
    shown.room.act("clock")
    assert len(said) == 1


def test_a_computer_that_falls_asleep_is_said_once(shown):
    awake = shown.room._awake
    # As where the system has no way to do it.
    awake._ways = []
    awake.hold()
    assert "cannot be kept awake" in shown.notice
    shown.console._notice.clear()
    for _ in range(2):
        awake.release()
        awake.hold()
    assert shown.notice == ""


def test_a_question_that_is_too_long_is_named_on_the_console_only(shown):
    shown.type(
        "What would each of them have to say before you would feel free to go ahead and apply for it now?"
    )
    shown.desk.qtbot.waitUntil(lambda: shown.room.panel._long.isVisible())

    assert shown.room.panel._long.text().startswith("Too long for the back row: “What would each of them…”")
    assert "Too long" not in words(shown)
    card = shown.console.workspace.board.lanes[0].model.index(0)
    assert "Too long for the back row" in card.data(Qt.ItemDataRole.ToolTipRole)


def test_the_preview_gives_way_before_anything_is_cut_off(seat):
    seat.dress()
    names = "\n".join(f"Person {n}" for n in range(7, 13))
    seat.services.sets.add_members(seat.desk.room.set_id, names)
    seat.open()
    seat.console._wall.toggle()
    room = seat.console._wall.room
    if room._display._dialog is not None:
        room._display._dialog.reject()
    room._display.open_windowed()
    side, preview = seat.console._side, room.panel.preview
    QApplication.processEvents()
    for height, shown in ((1100, "whole"), (768, "smaller"), (560, "not")):
        seat.console.resize(1366, height)
        QApplication.processEvents()
        how = (
            "not" if preview.isHidden() else "whole" if preview.height() == preview.full_height else "smaller"
        )
        assert how == shown, height
    for size in ((1366, 768), (1366, 640), (1366, 900)):
        seat.console.resize(*size)
        QApplication.processEvents()
        assert side.minimumSizeHint().height() <= side.height()
        bottom = room.panel.mapTo(side, room.panel.rect().bottomLeft()).y()
        assert bottom <= side.height()
    room.close()
