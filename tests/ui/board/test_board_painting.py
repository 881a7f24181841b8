"""What is painted, how high it is, and that nothing is painted without need."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from support import made

from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import Presence
from als_desktop.ui.board.card_face import CardFace
from als_desktop.ui.board.card_painter import CardPainter, CardState
from als_desktop.ui.board.drag_picture import drag_picture
from als_desktop.ui.parts.lines_label import lines_within
from als_desktop.ui.theme.theme import Theme
from tests.ui.board.table import HANDED

HARD = {
    "markup": "<b>Bold</b> <img src='x'> & <script>?",
    "right to left": "מה היית אומר לחבר במקומך?",
    "both ways": "What does שלום mean to you (и по-русски)?",
    "emoji": "How 🙂👩‍👩‍👧‍👦🏳️‍🌈 do you feel?",
    "long word": "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 4,
    "lines": "One\n\nTwo\tthree",
    "combining": "Z̸̢͚͝a̵l̴g̷o̶ — what now?",
}


class Paints(QObject):
    """Notes which widgets are painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.painted: list[QObject] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.painted.append(watched)
        return False


@pytest.fixture
def full(table):
    table.hand_in(*(f"Handed {n}?" for n in range(6)))
    for title in ("First", "Second", "Third"):
        table.group(title, *(f"{title} {n}?" for n in range(4)))
    table.queue("Handed 0?", "First 0?")
    table.show(1236, 890)
    table.settle()
    return table


def watching(table) -> dict[str, Paints]:
    table.settle()
    return {lane.title: Paints(lane, lane.view.viewport()) for lane in table.board.lanes}


def painted(paints: dict[str, Paints]) -> set[str]:
    return {title for title, one in paints.items() if one.painted}


def test_nothing_is_painted_when_nothing_changed(full):
    paints = watching(full)
    strip = Paints(full.strip.viewport())

    full.workspace.refresh()
    full.settle()

    assert painted(paints) == set()
    assert strip.painted == []


@pytest.mark.parametrize(
    ("act", "lanes"),
    [
        (lambda t: t.service.mark_answered(t.id("First 1?")), {"First"}),
        (lambda t: t.service.hand_in_card(t.slot_id, None, "New?"), {"Handed over"}),
        (lambda t: t.service.move([t.id("Handed 5?")], t.lane("Second").code, -1), {"Handed over", "Second"}),
    ],
)
def test_only_the_lanes_that_changed_are_painted(full, act, lanes):
    paints = watching(full)

    full.desk.hub.do(lambda: act(full))
    full.settle()

    assert painted(paints) == lanes


def test_who_is_in_the_room_is_no_reason_to_lay_out_the_board(full):
    paints = watching(full)
    meetings = full.desk.room.services.meetings

    full.desk.hub.do(
        lambda: meetings.set_presence(full.desk.room.meeting_id, full.desk.member("Ben").id, Presence.LEFT)
    )
    full.settle()

    assert painted(paints) == set()


def test_facts_are_not_sent_out_for_what_is_not_about_the_board(full):
    told = []
    full.workspace.facts_changed.connect(lambda: told.append(True))

    full.desk.hub.do_for_good(lambda: full.desk.room.services.clocks.start(full.workspace.stage.id))
    assert told == []
    full.desk.hub.do(lambda: full.service.hand_in_card(full.slot_id, None, "New?"))
    assert told == [True]


def test_cards_keep_their_place_and_choice_when_others_come(full):
    view = full.lane(HANDED).view
    full.choose("Handed 2?")
    for n in range(30):
        full.desk.hub.do(lambda n=n: full.service.hand_in_card(full.slot_id, None, f"More {n}?"))
    full.settle()
    view.verticalScrollBar().setValue(100)

    full.desk.hub.do(lambda: full.service.hand_in_card(full.slot_id, None, "Last?"))
    full.settle()

    assert view.verticalScrollBar().value() == 100
    assert view.chosen_ids() == [full.id("Handed 2?")]


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_any_text_is_painted_within_its_card(table, text):
    table.hand_in("Short?")
    change = table.service.hand_in_card(table.slot_id, table.desk.view.members[1].id, text)
    stored = made(change, QuestionCard).text
    table.show()
    face = table.lane(HANDED).model.faces[1]
    painter = table.board._painter
    width = 210
    height = painter.height(face, width)
    image = QImage(width, height + 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    brush = QPainter(image)
    painter.paint_row(brush, QRectF(0, 20, width, height), face, CardState())
    brush.end()

    assert face.text == stored
    blank = {
        image.pixelColor(x, y).name()
        for x in range(width)
        for y in (*range(14), *range(height + 28, height + 40))
    }
    assert blank == {"#ffffff"}
    assert not table.workspace.grab().isNull()


@pytest.mark.parametrize("compact", [True, False])
@pytest.mark.parametrize(("chosen", "focused"), [(True, False), (False, True), (True, True)])
def test_rings_stay_within_the_row_of_their_card(qapp, compact, chosen, focused):
    theme = Theme("light")
    theme.set_compact(compact)
    painter = CardPainter(theme)
    face = CardFace("1", "What now?", "", "", 1, 0, False, False, False, False, False, False, False)
    height = painter.height(face, 200)
    image = QImage(240, height + 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    brush = QPainter(image)
    painter.paint_row(brush, QRectF(20, 20, 200, height), face, CardState(chosen=chosen, focused=focused))
    brush.end()

    row = QRectF(20, 20, 200, height).toRect()
    colours = {theme.color(role).name() for role in ("accent", "focus")}
    outside = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if not row.contains(x, y) and image.pixelColor(x, y).name() in colours
    ]
    assert outside == []


def test_what_is_answered_is_told_from_what_is_chosen_on_the_card_itself(qapp):
    painter = CardPainter(Theme("light"))
    plain = CardFace("1", "What now?", "Ben", "B", 1, 1, *[False] * 7)
    height = painter.height(plain, 200)
    inside = painter.card_rect(plain, QRectF(0, 0, 200, height)).toRect().adjusted(2, 2, -2, -2)

    def picture(face: CardFace, state: CardState) -> QImage:
        image = QImage(200, height, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        brush = QPainter(image)
        painter.paint_row(brush, QRectF(0, 0, 200, height), face, state)
        brush.end()
        return image.copy(inside)

    chosen = picture(plain, CardState(chosen=True))
    assert chosen == picture(plain, CardState())
    assert chosen != picture(replace(plain, spotlit=True), CardState())


def test_what_is_dragged_out_of_a_wide_lane_holds_all_its_lines(qapp):
    theme = Theme("light")
    painter = CardPainter(theme)
    words = "What would you say to a friend who stood in your place and asked you for a word of advice?"
    face = CardFace("1", words, "Ben", "B", 1, 0, *[False] * 7)
    wide = QRectF(0, 0, 900, painter.card_height(face, 900))
    picture, _ = drag_picture(theme, painter, face, wide, QPointF(5, 5), 1, 1.0)
    narrow = picture.width() - 2 * 16
    assert narrow < wide.width()
    assert picture.height() - 2 * 16 >= painter.card_height(face, narrow) > wide.height()


def test_markup_takes_the_room_of_its_letters(qapp):
    painter = CardPainter(Theme("light"))
    face = CardFace("1", "", "", "", -1, 0, False, False, False, False, False, False, False)
    plain = CardFace("1", "<b>" * 40, "", "", -1, 0, False, False, False, False, False, False, False)

    assert painter.height(plain, 200) > painter.height(face, 200)


def test_a_very_long_card_is_read_by_scrolling_its_lane(table):
    text = ("What would it take to say so in the room? " * 120)[:4_999]
    table.hand_in(text)
    table.show(842, 634)
    view = table.lane(HANDED).view
    table.settle()

    assert table.rect(table.texts(HANDED)[0]).height() > 2 * view.viewport().height()
    assert view.verticalScrollBar().maximum() > 0
    assert view.verticalScrollBar().singleStep() < 100
    assert view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
@pytest.mark.parametrize("width", [30, 75, 140])
def test_lines_in_the_answer_order_hold_the_beginning_of_the_text(qapp, text, width):
    font = Theme("light").font("caption")

    lines = lines_within(text, font, width, 3)

    shown, whole = "".join("".join(lines).split()), "".join(text.split())
    assert len(lines) <= 3
    assert whole == shown or whole.startswith(shown.split("…")[0])
    assert "\ufffd" not in shown


@pytest.mark.parametrize(
    ("text", "right"), [("מה היית אומר?", True), ("What? שלום", False), ("12 שלום", True), ("?!", False)]
)
def test_text_begins_where_its_script_begins(qapp, text, right):
    painter = CardPainter(Theme("light"))
    face = CardFace("1", text, "", "", -1, 0, False, False, False, False, False, False, False)

    line = painter._layout(face, 400).lineAt(0)

    assert (line.naturalTextRect().left() > 100) is right


@pytest.mark.parametrize("size", [(842, 634), (1236, 890)])
@pytest.mark.parametrize("groups", [0, 1, 3, 9])
def test_lanes_lie_beside_each_other_at_any_size(table, groups, size):
    table.hand_in("One?")
    for n in range(groups):
        table.group(f"Group of {n}", f"In {n}?")
    table.show(*size)

    places = [lane.geometry() for lane in table.board.lanes] + [table.board._new_group.geometry()]
    for n, place in enumerate(places):
        assert place.height() >= 44, n
        assert not any(place.intersects(other) for other in places[n + 1 :]), n
    assert not table.lane(HANDED).folded


@pytest.mark.parametrize("mode", ["light", "dark", "bright"])
def test_other_looks_measure_anew(table, mode):
    table.hand_in("What would you say to a friend in your place?")
    table.show()
    theme = table.desk.theme

    theme.set_preference(mode)
    theme.set_compact(True)
    table.settle()
    small = table.rect("What would you say to a friend in your place?").height()
    theme.set_compact(False)
    theme.set_text_scale(1.5)
    table.settle()

    assert table.rect("What would you say to a friend in your place?").height() > small
    assert not table.workspace.grab().isNull()


def test_another_theme_is_seen_on_every_card(table):
    table.hand_in("Why?")
    table.queue("Why?")
    table.show()

    def seen() -> list[QImage]:
        table.settle()
        card = table.lane(HANDED).view
        return [card.viewport().grab(table.rect("Why?")).toImage(), table.strip.viewport().grab().toImage()]

    light = seen()
    table.desk.theme.set_preference("dark")
    dark = seen()
    table.desk.theme.set_preference("light")

    assert all(one != other for one, other in zip(light, dark, strict=True))
    assert seen() == light
