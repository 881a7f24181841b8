"""The menus of cards and lanes: each item does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.table import DISCARDED, DRAFTED, HANDED, HOLD


@pytest.fixture
def laid(table):
    """One card in each place."""
    table.hand_in("One?", "Two?", "Three?")
    table.draft("Shy?")
    table.group("Mine", "A?")
    table.hold("H?")
    table.hand_in("Bad?")
    table.service.discard([table.id("Bad?")])
    return table


def choose(table, text, act):
    table.card_menu(text)
    table.pick(act)


def test_an_item_that_a_screen_reader_triggers_closes_the_menu_and_the_keyboard_goes_along(laid):
    laid.show()
    laid.choose("Two?")
    laid.press(Qt.Key.Key_Menu)
    (move,) = [a.menu() for a in laid.menu().actions() if a.text() == "Move to"]

    next(a for a in move.actions() if a.data() == f"move:{HOLD}").trigger()
    laid.settle()

    assert QApplication.activePopupWidget() is None
    assert laid.texts(HOLD) == ["H?", "Two?"]
    laid.workspace.activateWindow()
    laid.desk.qtbot.waitUntil(laid.workspace.isActiveWindow)
    assert laid.focused == "Two?"


@pytest.mark.parametrize(
    ("act", "done"),
    [
        ("spot", lambda t: t.spotlit == "Two?"),
        ("answered", lambda t: t.card("Two?").answered_ms is not None),
        ("queue", lambda t: t.order() == ["Two?"]),
        ("take_home", lambda t: t.card("Two?").taken_home),
        ("up", lambda t: t.texts(HANDED) == ["Two?", "One?", "Three?"]),
        ("down", lambda t: t.texts(HANDED) == ["One?", "Three?", "Two?"]),
        ("discard", lambda t: t.texts(DISCARDED) == ["Bad?", "Two?"]),
        (f"move:{HOLD}", lambda t: t.texts(HOLD) == ["H?", "Two?"]),
        (f"move:{DISCARDED}", lambda t: t.texts(DISCARDED) == ["Bad?", "Two?"]),
        ("new_group", lambda t: t.titles == ["Mine", ""]),
        ("edit", lambda t: t.editor.toPlainText() == "Two?"),
    ],
)
def test_items_of_a_card_that_was_handed_over(laid, act, done):
    laid.show()

    choose(laid, "Two?", act)

    assert done(laid)


def test_into_a_group(laid):
    laid.show()

    choose(laid, "Two?", f"move:{laid.lane('Mine').code}")

    assert laid.texts("Mine") == ["A?", "Two?"]


def test_follow_up(laid):
    laid.show()
    wanted = []
    laid.workspace.entry_wanted.connect(wanted.append)

    choose(laid, "Two?", "follow_up")

    assert wanted == ["follow_up"]


@pytest.mark.parametrize(
    ("act", "done"),
    [
        ("unspot", lambda t: t.spotlit == ""),
        ("unanswered", lambda t: t.card("Two?").answered_ms is None),
        ("unqueue", lambda t: t.order() == ["One?", "Three?"]),
        ("leave_here", lambda t: not t.card("Two?").taken_home),
        ("earlier", lambda t: t.order() == ["Two?", "One?", "Three?"]),
        ("later", lambda t: t.order() == ["One?", "Three?", "Two?"]),
    ],
)
def test_items_take_back_what_is_so_already(laid, act, done):
    laid.queue("One?", "Two?", "Three?")
    laid.service.mark_answered(laid.id("Two?"))
    laid.service.take_home(laid.id("Two?"))
    laid.service.spotlight(laid.slot_id, laid.id("Two?"))
    laid.show()

    choose(laid, "Two?", act)

    assert done(laid)


def test_face_down_card_is_read_out_first(laid):
    laid.show()
    laid.card_menu("Shy?")
    offered = laid.items()
    assert "hand_over" in offered
    assert not {"spot", "answered", "queue", "take_home"} & set(offered)

    laid.pick("hand_over")

    assert laid.texts(HANDED)[-1] == "Shy?"
    assert laid.texts(DRAFTED) == []


def test_discarded_card_is_taken_back(laid):
    laid.show()
    laid.card_menu("Bad?")
    assert "discard" not in laid.items()

    laid.pick("take_back")

    assert laid.texts(HANDED)[-1] == "Bad?"


def test_the_place_a_card_lies_in_is_not_offered(laid):
    laid.show()
    laid.card_menu("A?")

    assert f"move:{laid.lane('Mine').code}" not in laid.items()
    assert f"move:{HANDED}" in laid.items()


def test_follow_up_is_not_offered_to_move_up_and_down(laid):
    laid.follow("One?", "Why?")
    laid.show()
    laid.card_menu("Why?")

    assert not {"up", "down"} & set(laid.items())


def test_menu_acts_on_all_that_are_chosen(laid):
    laid.show()
    laid.choose("One?", "Three?")

    choose(laid, "Three?", "discard")

    assert laid.texts(DISCARDED) == ["Bad?", "One?", "Three?"]


@pytest.mark.parametrize(
    ("act", "done"),
    [
        ("edit", lambda t: t.editor.toPlainText() == "Three?"),
        ("spot", lambda t: t.spotlit == "Three?"),
        ("up", lambda t: t.texts(HANDED) == ["One?", "Three?", "Two?"]),
    ],
)
def test_what_turns_to_one_card_is_about_the_card_that_was_clicked(laid, act, done):
    laid.show()
    laid.choose("One?", "Three?")

    choose(laid, "Three?", act)

    assert done(laid)


def test_menu_of_a_card_that_is_not_chosen_is_about_that_card(laid):
    laid.show()
    laid.choose("One?", "Three?")

    choose(laid, "Two?", "discard")

    assert laid.texts(DISCARDED) == ["Bad?", "Two?"]


@pytest.mark.parametrize(
    ("text", "lane"), [("Two?", HANDED), ("Three?", HANDED), ("Bad?", DISCARDED), ("Shy?", DRAFTED)]
)
def test_sign_at_the_corner_opens_the_menu_of_any_card(laid, text, lane):
    laid.queue("Three?")
    laid.service.mark_answered(laid.id("Three?"))
    laid.show()
    laid.board.open_lane(lane)
    QApplication.processEvents()
    rect = laid.rect(text)

    QTest.mouseClick(
        laid.lane(lane).view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(rect.right() - 16, rect.top() + 16),
    )

    assert "follow_up" in laid.items()
    assert laid.menu().accessibleName() == f"Menu of {text}"


def test_a_menu_within_a_menu_has_its_name(laid):
    laid.show()
    laid.card_menu("One?")
    within = [a.menu().accessibleName() for a in laid.menu().actions() if a.menu() is not None]
    assert within == ["Move to", "Colour"]


def test_menu_from_the_answer_order_is_about_its_card_alone(laid):
    laid.queue("One?", "Two?")
    laid.show()
    laid.choose("One?", "Two?")
    point = QPoint(laid.strip.item_size().width() + 20, 20)
    QTest.mouseClick(laid.strip.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, point)

    laid.pick("unqueue")

    assert laid.order() == ["One?"]


def test_names_with_marks_are_shown_as_they_are(laid):
    laid.group("Me & <b>you</b>")
    laid.show()
    laid.card_menu("One?")

    code = laid.lane("Me & <b>you</b>").code
    assert laid.items()[f"move:{code}"].startswith("Me && <b>you</b>")


class TestLanes:
    """The menu of a lane."""

    @pytest.fixture
    def groups(self, table):
        for title in ("First", "Second", "Third"):
            table.group(title, f"{title}?")
        return table.show()

    def item(self, table, name, act):
        table.lane_menu(name)
        table.pick(act)

    def test_left_and_right(self, groups):
        self.item(groups, "Second", "left")
        assert groups.titles == ["Second", "First", "Third"]
        self.item(groups, "Second", "right")
        self.item(groups, "Second", "right")
        assert groups.titles == ["First", "Third", "Second"]
        assert [x.title for x in groups.board.group_lanes] == groups.titles
        assert [x.group_number for x in groups.board.group_lanes] == [1, 2, 3]

    def test_beyond_the_end_is_no_step(self, groups):
        self.item(groups, "First", "left")
        self.item(groups, "Third", "right")

        assert groups.titles == ["First", "Second", "Third"]
        assert groups.steps() == 0

    def test_dissolve(self, groups):
        self.item(groups, "Second", "dissolve")

        assert groups.titles == ["First", "Third"]
        assert groups.texts(HANDED) == ["Second?"]
        groups.desk.hub.undo()
        assert groups.titles == ["First", "Second", "Third"]
        assert groups.shown("Second") == ["Second?"]

    def test_fold_and_open(self, groups):
        self.item(groups, "Second", "fold")
        assert groups.lane("Second").folded

        QTest.mouseClick(groups.lane("Second"), Qt.MouseButton.LeftButton)
        assert not groups.lane("Second").folded
        assert groups.steps() == 0

    def test_rename(self, groups):
        self.item(groups, "Second", "rename")
        field = QApplication.focusWidget()
        QTest.keyClicks(field, "Middle")
        QTest.keyClick(field, Qt.Key.Key_Return)

        assert groups.titles == ["First", "Middle", "Third"]

    def test_lanes_set_aside_can_only_be_folded(self, groups):
        groups.lane_menu(HOLD)
        assert list(groups.items()) == ["fold"]

        groups.pick("fold")
        assert groups.lane(HOLD).folded

    def test_handed_over_has_no_menu(self, groups):
        assert not groups.lane(HANDED)._head._menu.isVisible()
