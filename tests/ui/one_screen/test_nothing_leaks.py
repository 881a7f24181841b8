"""One screen only: private words planted everywhere, and none of them reaches the window in any way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.changes import Change, Edit
from als_desktop.models.people import Member, NamesShown
from als_desktop.ui.board.drag_picture import drag_picture
from als_desktop.ui.hub import Hub
from als_desktop.ui.one_screen.wall_area import Shown
from als_desktop.ui.theme.theme import Theme
from tests.ui.one_screen.conftest import Projected
from tests.ui.room.test_nothing_leaks import Planter, fresh

pytestmark = pytest.mark.usefixtures("letters_loaded")
LATE = ("welcome", "presentation", "questions-handed-over", "questions-grouped", "spotlight", "feedback")


class Shop:
    """One window; the meeting in it is another one as often as a test likes."""

    def __init__(self, qtbot, story, folder) -> None:
        self.hub = Hub(story.services)
        self._story = story
        self.projected = Projected(qtbot, self.hub, Theme("light"), folder)
        self.projected.open(story.meeting_id)

    def show(self, view) -> None:
        """Leave the mode, put another meeting into the hub, and enter it again."""
        if self.projected.page is not None:
            # What is planted is for the mode alone: the console would make nothing of it.
            self.hub.view = fresh(self._story, self._story.told[0])
            self.projected.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
        self.hub.view = view
        self.projected.console.show_meeting()
        self.projected.enter()
        self.projected.page.view.settle()
        QApplication.processEvents()

    def picture(self) -> QImage:
        return self.projected.window.grab().toImage()


@pytest.fixture
def shop(qtbot, story, tmp_path):
    made = Shop(qtbot, story, tmp_path)
    yield made
    made.projected.window.close()
    made.hub.undo_stack.clear()


def everything_said() -> str:
    """All that any window tells anybody who looks, listens or points at it."""
    said = []
    for top in QApplication.topLevelWidgets():
        said += [top.windowTitle(), top.windowFilePath(), top.windowIconText(), top.windowRole()]
        if top.isVisible():
            said += seen_tree(QAccessible.queryAccessibleInterface(top))
            said += [
                text
                for part in (top, *top.findChildren(QWidget))
                if part.isVisible()
                for text in (part.toolTip(), part.statusTip(), part.whatsThis())
            ]
    return "\n".join(said)


def seen_tree(node) -> list[str]:
    """The texts of what is to be seen, as a screen reader finds them."""
    if node is None or node.state().invisible:
        return []
    said = [node.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    for n in range(node.childCount()):
        said += seen_tree(node.child(n))
    return said


def told(story, *names):
    return [one for one in story.told if not names or one.name in names]


def lane_by_lane(shop):
    """Open every lane of the board, if the room sees one, so that all cards are there to be read."""
    if shop.projected.page.area.shown is Shown.BOARD:
        board = shop.projected.board.board
        for lane in board.lanes:
            board.open_lane(lane.code)
            QApplication.processEvents()
            yield lane


def test_no_planted_word_is_said_at_any_stage(story, shop):
    for one in story.told:
        view = fresh(story, one)
        planter = Planter(11)
        planter.plant(view)
        shop.show(view)
        parts = [everything_said(), *(everything_said() for _ in lane_by_lane(shop))]
        shop.projected.press(Qt.Key.Key_F6)
        said = "\n".join((*parts, everything_said()))
        found = [word for word in planter.secrets if word in said]
        assert not found, f"{one.name}: {found} in\n{said}"
        # What the board never gets it cannot paint, read out, drag, find or put into a menu.
        known = repr(shop.projected.page._room_hub.meeting.everything())
        assert not [word for word in planter.secrets if word in known], one.name


def test_what_is_private_changes_no_pixel(story, shop):
    for one in told(story, *LATE):
        pictures = []
        for seed in (1, 2):
            view = fresh(story, one)
            Planter(seed).plant(view)
            shop.show(view)
            pictures.append([shop.picture(), *(shop.picture() for _ in lane_by_lane(shop))])
        assert pictures[0] == pictures[1], one.name


def test_the_searches_above_would_find_a_word(story, shop):
    """On the console they do, and a question that was read out is on the board."""
    (one,) = told(story, "questions-handed-over")
    view = fresh(story, one)
    draft = next(card for card in view.of(QuestionCard) if card.pile is Pile.DRAFTED)
    shop.show(view)
    assert "Whose support would matter most?" in everything_said()
    assert draft.text not in everything_said()
    before = shop.picture()
    shop.projected.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    shop.projected.console.workspace.board.open_lane("drafted")
    QApplication.processEvents()
    assert draft.text in everything_said()

    card = view.lane(view.current_slot.id, Pile.HANDED_OVER.value)[0]
    view.apply(Change("plant", (Edit(card, replace(card, text=card.text[::-1])),)))
    shop.show(view)
    assert shop.picture() != before


@pytest.mark.parametrize("pile", ["drafted", "discarded"])
def test_menus_and_fields_over_a_hidden_card_tell_nothing_of_it(story, shop, pile):
    (one,) = told(story, "questions-grouped")
    view = fresh(story, one)
    planter = Planter(5)
    planter.plant(view)
    shop.show(view)
    board = shop.projected.board.board
    board.open_lane(pile)
    QApplication.processEvents()
    lane = board.lane(pile)
    lane.view.setFocus()
    lane.view.choose([lane.model.face(0).card_id])
    for key, modifier in (
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ):
        shop.projected.press(key, modifier)
        said = everything_said()
        assert not [word for word in planter.secrets if word in said], f"{key} says\n{said}"
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            assert key is Qt.Key.Key_Menu
            popup.close()


def test_the_lines_of_keys_and_the_menu_of_the_wall_tell_nothing(story, shop):
    (one,) = told(story, "spotlight")
    view = fresh(story, one)
    planter = Planter(6)
    planter.plant(view)
    shop.show(view)
    page = shop.projected.page
    QTest.keyClicks(page, "?")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    said = everything_said()
    sheet.close()
    page.bar._more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said += everything_said()
    menu.close()
    assert not [word for word in planter.secrets if word in said]


def test_masked_names_stay_masked_on_the_board_and_in_the_line_to_type_in(story, shop):
    (one,) = told(story, "questions-handed-over")
    view = fresh(story, one)
    planter = Planter(8)
    for member in view.of(Member):
        view.apply(Change("plant", (Edit(member, replace(member, name=planter.secret())),)))
    masked = replace(view.learning_set, names_shown=NamesShown.MASKED)
    view.apply(Change("plant", (Edit(view.learning_set, masked),)))
    shop.show(view)
    shop.projected.press(Qt.Key.Key_N)
    said = "\n".join(everything_said() for _ in lane_by_lane(shop))
    assert said
    assert not [word for word in planter.secrets if word in said]


def test_nobody_is_named_in_an_anonymous_slot(story, shop):
    (one,) = told(story, "questions-handed-over")
    view = fresh(story, one)
    slot = view.current_slot
    view.apply(Change("plant", (Edit(slot, replace(slot, anonymous=True)),)))
    shop.show(view)
    shop.projected.press(Qt.Key.Key_2)
    said = "\n".join(everything_said() for _ in lane_by_lane(shop))
    assert said
    for member in view.members:
        if member.id != slot.presenter_id:
            assert member.name not in said


def test_who_wrote_a_discarded_card_is_not_told(story, shop):
    (one,) = told(story, "questions-grouped")
    shop.show(fresh(story, one))
    board = shop.projected.board.board
    faces = board.lane("discarded").model.faces
    assert [(face.text, face.author, face.seat) for face in faces] == [("Set aside", "", -1)]


def test_what_is_dragged_of_a_hidden_card_is_its_back(story, shop):
    (one,) = told(story, "questions-handed-over")
    pictures = []
    for seed in (1, 2):
        view = fresh(story, one)
        Planter(seed).plant(view)
        shop.show(view)
        board = shop.projected.board.board
        face = board.lane("drafted").model.face(0)
        place = QRectF(0, 0, 300, 90)
        theme, painter = board._theme, board._painter
        picture, _ = drag_picture(theme, painter, face, place, QPointF(9, 9), 1, 1.0)
        pictures.append(picture.toImage())
    assert pictures[0] == pictures[1]


def test_that_a_question_is_too_long_is_for_the_facilitator_to_know(story, shop):
    (one,) = told(story, "questions-handed-over")
    view = fresh(story, one)
    card = view.lane(view.current_slot.id, Pile.HANDED_OVER.value)[0]
    long = replace(card, text="What would have to be so " * 8 + "?", queue_position=9)
    view.apply(Change("plant", (Edit(card, long),)))
    shop.show(view)
    page = shop.projected.page
    lists = (page.board.board.lane_of(card.id).model, page.board._strip.lane_model)
    for model in lists:
        index = model.index(model.row_of(card.id))
        assert not index.data(Qt.ItemDataRole.ToolTipRole)
        assert "too long" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert not model.face(index.row()).long
    shop.projected.press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    model = shop.projected.console.workspace.board.lane_of(card.id).model
    assert "Too long" in model.index(model.row_of(card.id)).data(Qt.ItemDataRole.ToolTipRole)
