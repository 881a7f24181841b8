"""One screen only: in and out of the mode, and the meeting run by keys while the room looks on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import StageKind
from als_desktop.models.room_scene import ShutterScene, SpotlightScene
from als_desktop.models.stage_clock import Phase
from als_desktop.ui.one_screen.wall_area import Shown
from tests.ui.one_screen.conftest import CONTROL, SHIFT, go

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("letters_loaded")


def kind(projected) -> StageKind:
    return projected.hub.meeting.current_stage.kind


def test_shift_f5_fills_the_screen_with_what_the_room_may_see_and_brings_the_console_back(projected):
    window = projected.window
    console = projected.console
    projected.enter()
    assert window.isFullScreen()
    assert projected.page.isVisible()
    assert not console.isVisible()
    assert projected.console is console

    projected.press(Key.Key_F5, SHIFT)
    assert projected.page is None
    assert console.isVisible()
    assert not window.isFullScreen()
    assert window.centralWidget().count() == 1


def test_esc_asks_once_since_what_is_private_shows_then(projected):
    projected.enter()
    projected.press(Key.Key_Escape)
    assert "Esc once more" in projected.line
    # Any other key means that it was a slip.
    projected.press(Key.Key_P)
    projected.press(Key.Key_Escape)
    assert projected.page is not None
    projected.press(Key.Key_Escape)
    assert projected.page is None


def test_the_way_back_can_be_clicked_on_a_blank_wall_too(projected):
    projected.enter()
    for key in (None, Key.Key_B, Key.Key_W):
        if key is not None:
            projected.press(key)
        back = projected.page.bar._back
        assert back.isVisible()
        assert back.width() >= 24
        assert back.height() >= 24
        assert projected.page.rect().contains(back.mapTo(projected.page, back.rect().center()))
        if key is not None:
            projected.press(key)
    QTest.mouseClick(projected.page.bar._back, Qt.MouseButton.LeftButton)
    assert projected.page is None


def test_what_happened_meanwhile_is_on_the_console_afterwards(projected):
    projected.enter()
    projected.ask("Who knows?")
    go(projected, StageKind.ACTIONS)
    projected.press(Key.Key_F5, SHIFT)
    assert projected.console.workspace.stage.kind is StageKind.ACTIONS

    projected.enter()
    go(projected, StageKind.QUESTIONS)
    projected.ask("Who else?")
    projected.press(Key.Key_F5, SHIFT)
    faces = projected.console.workspace.board.lane("handed_over").model.faces
    assert [face.text for face in faces] == ["Who knows?", "Who else?"]

    # The same stage as before, with other cards.
    projected.enter()
    projected.ask("And then?")
    projected.press(Key.Key_F5, SHIFT)
    faces = projected.console.workspace.board.lane("handed_over").model.faces
    assert [face.text for face in faces] == ["Who knows?", "Who else?", "And then?"]


def test_words_half_typed_on_the_console_are_there_afterwards(projected):
    QTest.keyClicks(projected.console.entry.field, "Half a quest")
    projected.enter()
    projected.press(Key.Key_F5, SHIFT)
    assert projected.console.entry.field.text() == "Half a quest"


def test_the_meeting_goes_on_by_page_keys_and_p(projected):
    projected.enter()
    projected.press(Key.Key_PageDown)
    assert kind(projected) is StageKind.ACTIONS
    assert projected.page.area.shown is Shown.WALL
    projected.press(Key.Key_PageUp)
    assert kind(projected) is StageKind.QUESTIONS
    assert projected.page.area.shown is Shown.BOARD

    def phase():
        meeting = projected.hub.meeting
        return meeting.clock(meeting.current_stage).phase

    before = phase()
    projected.press(Key.Key_P)
    assert phase() is not before
    assert Phase.RUNNING in (before, phase())


def test_a_presenters_remote_goes_from_question_to_question_first(projected):
    for text in ("A?", "B?"):
        card = projected.ask(text)
        projected.hub.do(lambda i=card: projected.hub.services.board.queue(i))
    projected.enter()
    projected.press(Key.Key_PageDown)
    assert projected.page.view.scene.body.card.text == "A?"
    projected.press(Key.Key_PageDown)
    assert projected.page.view.scene.body.card.text == "B?"
    assert kind(projected) is StageKind.QUESTIONS
    projected.press(Key.Key_PageUp)
    projected.press(Key.Key_PageDown, CONTROL)
    assert kind(projected) is StageKind.ACTIONS


def test_the_question_alone_and_the_board_by_one_key(projected):
    card = projected.ask("Who knows?")
    projected.enter()
    projected.put_keyboard_on(card)
    projected.press(Key.Key_Return)
    assert "F6" in projected.line
    projected.press(Key.Key_F6)
    assert projected.page.area.shown is Shown.WALL
    assert isinstance(projected.page.view.scene.body, SpotlightScene)
    assert projected.page.hasFocus()
    projected.press(Key.Key_S)
    assert projected.page.area.shown is Shown.BOARD
    assert projected.board.isVisible()


def test_a_blank_wall_hides_board_and_typing_and_any_of_three_keys_brings_them_back(projected):
    projected.ask("Who knows?")
    projected.enter()
    projected.type("Half")
    for bring_back in (Key.Key_B, Key.Key_Escape, None):
        projected.press(Key.Key_B, CONTROL | SHIFT)
        assert projected.page.area.shown is Shown.WALL
        assert not projected.page.entry.isVisible()
        image = projected.page.area.grab().toImage()
        across, down = range(5, image.width(), 60), range(5, image.height(), 60)
        spots = {image.pixelColor(x, y).name() for x in across for y in down}
        assert spots == {"#000000"}
        if bring_back is None:
            QTest.mouseClick(projected.page.bar._again, Qt.MouseButton.LeftButton)
        else:
            projected.press(bring_back)
        assert projected.page.area.shown is Shown.BOARD
        assert projected.field.text() == "Half"
        assert projected.page is not None


def test_a_frozen_wall_stays_while_keys_work_and_follows_again(projected):
    projected.ask("Before?")
    projected.enter()
    before = projected.page.area.grab().toImage()
    projected.press(Key.Key_F)
    projected.ask("Meanwhile?")
    projected.press(Key.Key_PageDown)
    assert kind(projected) is StageKind.ACTIONS
    assert projected.page.area.shown is Shown.STILL
    assert projected.page.area.grab().toImage() == before
    projected.press(Key.Key_PageUp)
    projected.press(Key.Key_F)
    assert projected.page.area.shown is Shown.BOARD
    texts = [face.text for face in projected.board.board.lane("handed_over").model.faces]
    assert texts == ["Before?", "Meanwhile?"]


def test_the_shutter_falls_between_two_presenters_and_hides_the_board(projected):
    projected.ask("Amina's?")
    projected.enter()
    go(projected, StageKind.QUESTIONS, slot=1)
    assert isinstance(projected.page.view.scene.body, ShutterScene)
    assert projected.page.area.shown is Shown.WALL
    projected.room.act("shutter")
    assert projected.page.area.shown is Shown.BOARD
    assert not projected.board.board.lane("handed_over").model.faces


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1280, 800), (1024, 640)])
def test_cards_are_as_large_as_the_back_row_needs_and_the_window_stays_as_it_is(projected, size):
    projected.ask("Who knows?")
    projected.enter()
    projected.window.setWindowState(Qt.WindowState.WindowNoState)
    projected.window.resize(*size)
    QApplication.processEvents()
    page = projected.page
    assert projected.window.size() == QSize(*size)
    assert projected.board._acts is not None
    assert page._big.font("card").pixelSize() >= 0.035 * size[1]
    before = page._big.font("card").pixelSize()
    projected.press(Key.Key_Plus)
    assert page._big.font("card").pixelSize() > before
    projected.press(Key.Key_Minus)
    projected.press(Key.Key_Minus)
    assert page._big.font("card").pixelSize() >= 0.035 * size[1]
    projected.room.act("larger")


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1280, 800), (1920, 1200)])
def test_the_clock_above_the_board_is_twelve_hundredths_of_the_height_and_more(projected, size):
    projected.ask("Who knows?")
    projected.enter()
    projected.window.setWindowState(Qt.WindowState.WindowNoState)
    projected.window.resize(*size)
    QApplication.processEvents()
    view = projected.page.view
    assert projected.page.area.shown is Shown.BOARD
    assert view.letters.px("timer") * view.width() / 1920 >= 0.12 * size[1]


def test_the_room_display_goes_and_nothing_opens_by_itself(projected):
    projected.console._wall.toggle()
    display = projected.room._display
    if display._dialog is not None:
        display._dialog.reject()
    display.open_windowed()
    QApplication.processEvents()
    projected.room.act("project")
    assert not display.is_open
    assert not display.waits
    assert projected.page.isVisible()

    # Chosen from the menu in the mode, the room display takes over.
    projected.room.act("windowed")
    assert projected.page is None
    assert display.is_open
    assert projected.console.isVisible()
    projected.room.act("close")


def test_what_the_facilitator_alone_should_know_waits_for_the_console(projected):
    projected.enter()
    awake = projected.room._awake
    # As where the system has no way to do it.
    awake._ways = []
    awake.hold()
    assert "awake" not in projected.line
    assert projected.console._notice.text() == ""

    projected.press(Key.Key_F5, SHIFT)
    assert "cannot be kept awake" in projected.console._notice.text()


def test_after_the_mode_windows_panels_and_keyboard_are_as_before(projected):
    projected.press(Key.Key_D, CONTROL)
    display = projected.room._display
    display._dialog.reject()
    display.open_windowed()
    display.window.setGeometry(40, 50, 480, 270)
    # A window that appears may be given the keyboard for a moment.
    projected.qtbot.waitUntil(projected.window.isActiveWindow)
    projected.press(Key.Key_Escape)
    projected.press(Key.Key_B)
    projected.press(Key.Key_B, CONTROL)
    bank = projected.console.bank.panel
    held = QApplication.focusWidget()
    assert bank.isVisible()
    assert bank.isAncestorOf(held)

    projected.enter()
    assert not display.is_open
    projected.press(Key.Key_F5, SHIFT)
    assert display.is_windowed
    assert display.window.geometry().getRect() == (40, 50, 480, 270)
    assert projected.room.control.state.blank == "black"
    assert bank.isVisible()
    projected.qtbot.waitUntil(held.hasFocus)
    projected.window.show_home()
    assert not display.is_open


@pytest.mark.parametrize("place", ["entry", "notes", "page"])
def test_the_keyboard_returns_to_where_it_was(projected, place):
    console = projected.console
    held = {"entry": console.entry.field, "notes": console._side.notes._text, "page": console}[place]
    held.setFocus()
    projected.enter()
    projected.press(Key.Key_F5, SHIFT)
    assert held.hasFocus()


def test_one_screen_is_offered_where_there_is_no_other(projected):
    projected.press(Key.Key_D, CONTROL)
    dialog = projected.room._display._dialog
    assert dialog.choices()[0].isChecked()
    assert "this screen" in dialog.choices()[0].text()
    dialog.accept()
    assert projected.page.isVisible()


def test_another_meeting_is_not_left_on_the_wall(projected):
    projected.enter()
    projected.window.show_home()
    assert projected.console is None
    assert projected.window.home.isVisible()
    assert not projected.window.isFullScreen()
