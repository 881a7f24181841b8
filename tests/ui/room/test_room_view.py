"""The wall as a widget: where it stays, how it fades, and that it never flashes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from als_desktop.models.room_scene import PileKind, RoomPile, ShutterScene
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.room.room_type import TextSize
from als_desktop.ui.room.room_window import RoomWindow
from als_desktop.ui.theme.theme import Theme
from tests.ui.room.made_scenes import BODIES, CALM, CLOCKS, LONG, QUESTION, SIXTY, card, pile, scene, wall
from tests.ui.room.seen import picture, shown

pytestmark = pytest.mark.usefixtures("letters_loaded")


def test_the_wall_follows_what_is_worked_on(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    assert view.page == 0
    assert view.pages > 3
    last = SIXTY.piles[-1].cards[-1].key
    view.show_scene(scene(SIXTY, worked_on=last))
    view.settle()
    assert view.page == view.pages - 1
    assert SIXTY.piles[-1].title in view.accessibleDescription()


def test_a_page_that_was_turned_by_hand_stays_until_something_else_is_worked_on(qtbot, still):
    first, last = SIXTY.piles[0].cards[0].key, SIXTY.piles[-1].cards[-1].key
    view = shown(qtbot, still, scene(SIXTY, worked_on=last))
    assert view.previous_page()
    turned = view.page
    view.show_scene(scene(replace(SIXTY, read=3), worked_on=last))
    assert view.page == turned
    view.show_scene(scene(SIXTY, worked_on=first))
    assert view.page == 0


def test_turning_stops_at_both_ends(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    turned = []
    view.page_changed.connect(lambda page, pages: turned.append((page, pages)))
    assert not view.previous_page()
    while view.next_page():
        pass
    assert [page for page, _ in turned] == list(range(1, view.pages))


def test_every_card_is_on_some_page_or_counted(qtbot, still):
    view = shown(qtbot, still, scene(wall(pile(0, 11), pile(1, 4), pile(2, 5, closed=True))))
    said = [view.accessibleDescription()]
    while view.next_page():
        view.settle()
        said.append(view.accessibleDescription())
    assert sum(text.count("What are you waiting for") for text in said) == 15
    assert all("Group number 2\n5" in text for text in said)


def test_a_scene_with_less_pages_comes_back_into_sight(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    while view.next_page():
        pass
    view.show_scene(scene(BODIES["plain break"]))
    view.settle()
    assert (view.page, view.pages) == (0, 1)


def test_other_letters_keep_the_same_cards_in_sight(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY, worked_on=SIXTY.piles[3].cards[0].key))
    pages = view.pages
    view.set_text_size(TextSize.LARGER)
    view.settle()
    assert view.text_size is TextSize.LARGER
    assert view.pages > pages
    assert SIXTY.piles[3].title in view.accessibleDescription()


def test_blank_hides_everything_from_everybody(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    black = QColor(still.tokens.colours["bright"]["canvas"])
    view.blank(black)
    view.settle()
    view.show_scene(scene(BODIES["long issue"]))
    view.show_clock(CLOCKS["over"])
    view.settle()
    image = picture(view)
    assert {image.pixelColor(x, y).name() for x in range(0, 960, 60) for y in range(0, 540, 60)} == {
        black.name()
    }
    assert view.accessibleDescription() == ""
    view.blank(None)
    view.settle()
    assert LONG in view.accessibleDescription()
    assert picture(view) == picture(shown(qtbot, still, scene(BODIES["long issue"], CLOCKS["over"])))


def test_another_theme_paints_everything_anew(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY))
    bright = Theme("bright")
    bright.set_reduced_motion(True)
    view.set_theme(bright)
    view.settle()
    assert picture(view) == picture(shown(qtbot, bright, scene(SIXTY)))
    still.set_preference("dark")
    view.settle()
    assert picture(view) == picture(shown(qtbot, bright, scene(SIXTY)))


def test_scenes_fade_over_and_small_changes_do_not(qtbot, theme):
    view = shown(qtbot, theme, scene(wall(pile(0, 2))))
    before = picture(view)
    view.show_scene(scene(wall(pile(0, 3))))
    assert picture(view) != before
    view.show_scene(scene(BODIES["long issue"]))
    first = picture(view)
    QTest.qWait(0)
    view.settle()
    assert picture(view) != first


def test_hiding_is_at_once_even_while_something_fades(qtbot, theme):
    view = shown(qtbot, theme, scene(SIXTY))
    black = QColor(theme.tokens.colours["bright"]["canvas"])
    view.show_scene(scene(BODIES["long issue"]))
    view.blank(black)
    image = picture(view)
    assert {image.pixelColor(x, y).name() for x in range(0, 960, 60) for y in range(0, 540, 60)} == {
        black.name()
    }
    view.blank(None)
    view.settle()
    view.show_scene(scene(SIXTY))
    view.show_scene(scene(ShutterScene(), None))
    assert picture(view) == picture(shown(qtbot, theme, scene(ShutterScene(), None)))
    assert view.accessibleDescription() == "One moment"


def test_what_comes_while_it_fades_waits_and_then_is_there(qtbot, theme):
    view = shown(qtbot, theme, scene(SIXTY))
    white = QColor(theme.tokens.colours["light"]["raised"])
    view.blank(white)
    view.blank(None)
    view.blank(white)
    view.show_scene(scene(BODIES["long issue"]))
    view.blank(None)
    end = picture(shown(qtbot, theme, scene(BODIES["long issue"])))
    qtbot.waitUntil(lambda: picture(view) == end)


@pytest.mark.parametrize("reduced", [False, True])
def test_the_wall_never_flashes(qtbot, theme, reduced):
    """However fast somebody blanks it: no more than three times light and dark in a second."""
    theme.set_reduced_motion(reduced)
    view = shown(qtbot, theme, scene(SIXTY))
    black = QColor(theme.tokens.colours["bright"]["canvas"])
    turns, dark = 0, False
    hammering = QElapsedTimer()
    hammering.start()
    for n in range(50):
        view.blank(black if n % 2 == 0 else None)
        QTest.qWait(20)
        now_dark = picture(view).pixelColor(5, 530).lightness() < 128
        turns += now_dark != dark
        dark = now_dark
    view.settle()
    # A flash is a pair of turns; the first one comes at once.
    assert 0 < turns <= 1 + 2 * 3 * hammering.elapsed() / 1000


def test_hiding_and_showing_again_shows_what_is_now(qtbot, theme):
    view = shown(qtbot, theme, scene(SIXTY))
    view.show_scene(scene(BODIES["long issue"]))
    view.hide()
    view.show_scene(scene(BODIES["long place"]))
    view.resize(1024, 768)
    view.show()
    fresh = shown(qtbot, theme, scene(BODIES["long place"]))
    fresh.resize(1024, 768)
    assert picture(view) == picture(fresh)


def test_a_wall_that_is_not_on_screen_can_be_looked_at(qtbot, still):
    """As for the console's small picture of it; while it is hidden it says nothing of an earlier scene."""
    view = shown(qtbot, still, scene(BODIES["long issue"]))
    seen = picture(view)
    view.hide()
    assert view.accessibleDescription() == ""
    assert picture(view) == seen


def test_what_is_too_long_for_the_back_row_is_said(qtbot, still):
    view = shown(qtbot, still)
    assert not view.too_long("What are you waiting for before you apply?")
    assert not view.too_long(QUESTION)
    assert view.too_long(LONG)
    # Short, but in more lines than the spotlight has.
    assert view.too_long("a\n" * 20)


def test_cards_come_and_go_without_turning_the_page(qtbot, still):
    cards = tuple(card(n) for n in range(14))
    handed = RoomPile("p", PileKind.HANDED_OVER, "", cards, False)
    view = shown(qtbot, still, scene(wall(handed), worked_on=cards[13].key))
    assert view.page == 1
    fewer = replace(handed, cards=cards[1:])
    view.show_scene(scene(wall(fewer), worked_on=cards[13].key))
    assert cards[13].key in {c.key for c in fewer.cards}
    assert view.page == 1


def test_the_window_names_nobody_and_hides_the_pointer(qtbot, theme):
    window = RoomWindow(theme)
    qtbot.addWidget(window)
    window.resize(960, 540)
    window.show()
    window.view.show_scene(scene(BODIES["long issue"]))
    assert window.windowTitle() == "Room display"
    assert window.isWindow()
    QTest.mouseMove(window.view, QPoint(100, 100))
    QTest.mouseMove(window.view, QPoint(200, 100))
    assert window.view.cursor().shape() is Qt.CursorShape.ArrowCursor
    qtbot.waitUntil(lambda: window.view.cursor().shape() is Qt.CursorShape.BlankCursor, timeout=5000)
    QTest.mouseMove(window.view, QPoint(300, 100))
    assert window.view.cursor().shape() is Qt.CursorShape.ArrowCursor
    window.view.settle()


def test_a_clock_of_hours_fits(qtbot, still):
    view = shown(qtbot, still, scene(SIXTY, replace(CALM, left_ms=-240 * MINUTE_MS)))
    assert not picture(view).isNull()
