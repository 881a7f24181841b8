"""Cards dragged and dropped, by the events that Qt sends to the place under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint

from als_desktop.ui.board.lane_model import CARD_MIME
from tests.ui.board.table import DISCARDED, HANDED, HOLD


@pytest.fixture
def three(table):
    table.hand_in("One?", "Two?", "Three?")
    return table


@pytest.mark.parametrize(
    ("card", "other", "after", "order"),
    [
        ("Three?", "One?", False, ["Three?", "One?", "Two?"]),
        ("Three?", "Two?", False, ["One?", "Three?", "Two?"]),
        ("One?", "Two?", True, ["Two?", "One?", "Three?"]),
        ("One?", "Three?", False, ["Two?", "One?", "Three?"]),
        ("One?", "Three?", True, ["Two?", "Three?", "One?"]),
    ],
)
def test_within_a_lane(three, card, other, after, order):
    three.show()

    assert (three.drop_after if after else three.drop_before)([card], other)

    assert three.texts(HANDED) == three.shown(HANDED) == order
    three.desk.hub.undo()
    assert three.texts(HANDED) == three.shown(HANDED) == ["One?", "Two?", "Three?"]


def test_to_the_end_of_its_lane(three):
    three.show()

    assert three.drop_on_ground(["One?"], HANDED)

    assert three.texts(HANDED) == ["Two?", "Three?", "One?"]


@pytest.mark.parametrize("after", [True, False])
def test_on_itself_changes_nothing_and_is_no_step(three, after):
    three.show()
    before = three.desk.view.everything()

    (three.drop_after if after else three.drop_before)(["Two?"], "Two?")

    assert three.desk.view.everything() == before
    assert three.steps() == 0


def test_last_card_on_the_ground_below_it_is_no_step(three):
    three.show()

    three.drop_on_ground(["Three?"], HANDED)

    assert three.steps() == 0


def test_into_another_lane_between_two_cards(three):
    three.group("Mine", "A?", "B?")
    three.show()

    assert three.drop_before(["Two?"], "B?")

    assert three.texts("Mine") == three.shown("Mine") == ["A?", "Two?", "B?"]
    assert three.texts(HANDED) == ["One?", "Three?"]


def test_into_an_empty_group(three):
    three.group("Mine")
    three.show()

    assert three.drop_on_ground(["Two?"], "Mine")

    assert three.texts("Mine") == ["Two?"]


def test_several_keep_their_order(three):
    three.group("Mine", "A?", "B?")
    three.show()

    assert three.drop_before(["One?", "Three?"], "B?")

    assert three.texts("Mine") == ["A?", "One?", "Three?", "B?"]
    assert three.steps() == 1


def test_several_within_their_lane(three):
    three.hand_in("Four?")
    three.show()

    assert three.drop_after(["One?", "Three?"], "Four?")

    assert three.texts(HANDED) == ["Two?", "Four?", "One?", "Three?"]


def test_onto_a_folded_lane(three):
    three.show(500, 500)
    lane = three.lane(DISCARDED)
    assert lane.folded

    assert three.drop(["Two?"], lane, QPoint(20, 200))

    assert three.texts(DISCARDED) == ["Two?"]
    assert lane.folded
    assert three.texts(HANDED) == ["One?", "Three?"]


def test_onto_the_head_of_a_lane_goes_to_the_top(three):
    three.group("Mine", "A?", "B?")
    three.show()

    assert three.drop(["Two?"], three.lane("Mine"), QPoint(40, 6))

    assert three.texts("Mine") == ["Two?", "A?", "B?"]


def test_below_the_list_goes_to_the_end(three):
    three.group("Mine", "A?", "B?")
    three.show()
    lane = three.lane("Mine")

    assert three.drop(["Two?"], lane, QPoint(40, lane.height() - 2))

    assert three.texts("Mine") == ["A?", "B?", "Two?"]


def test_on_the_place_for_a_new_group(three):
    three.show()
    place = three.board._new_group

    assert three.drop(["One?", "Two?"], place, place.rect().center())

    assert three.titles == [""]
    assert three.texts(three.desk.view.groups(three.slot_id)[0].id) == ["One?", "Two?"]
    assert three.steps() == 1


def test_into_the_answer_order(three):
    three.show()
    viewport = three.strip.viewport()

    assert three.drop(["Two?"], viewport, QPoint(20, 20))
    assert three.drop(["One?"], viewport, QPoint(viewport.width() - 20, 20))
    assert three.order() == ["Two?", "One?"]
    assert three.drop(["Three?"], viewport, QPoint(4, 20))

    assert three.order() == ["Three?", "Two?", "One?"]
    assert [f.text for f in three.strip.lane_model.faces] == ["Three?", "Two?", "One?"]
    assert three.texts(HANDED) == ["One?", "Two?", "Three?"]


@pytest.mark.parametrize(
    ("dropped", "place", "order"),
    [
        (["One?"], 3, ["Two?", "Three?", "One?"]),
        (["Three?"], 0, ["Three?", "One?", "Two?"]),
        (["One?", "Four?"], 2, ["Two?", "One?", "Four?", "Three?"]),
        (["Three?", "One?"], 1, ["Three?", "One?", "Two?"]),
        (["Four?", "Five?"], 1, ["One?", "Four?", "Five?", "Two?", "Three?"]),
    ],
)
def test_within_the_answer_order_cards_stay_together_and_undo_is_one_step(three, dropped, place, order):
    three.hand_in("Four?", "Five?")
    three.queue("One?", "Two?", "Three?")
    three.show()

    three.strip.cards_dropped.emit([three.id(t) for t in dropped], place)

    assert three.order() == order
    assert three.steps() == 1
    three.desk.hub.undo()
    assert three.order() == ["One?", "Two?", "Three?"]


def test_in_the_answer_order_on_itself_is_no_step(three):
    three.queue("One?", "Two?")
    three.show()

    three.drop(["Two?"], three.strip.viewport(), QPoint(three.strip.item_size().width() + 30, 20))

    assert three.order() == ["One?", "Two?"]
    assert three.steps() == 0


def test_a_discarded_card_is_refused_in_the_answer_order(three):
    three.service.discard([three.id("One?")])
    three.show()

    three.drop(["One?"], three.strip.viewport(), QPoint(20, 20))

    assert three.order() == []
    assert "discarded" in three.desk.said[0]
    assert three.steps() == 0


@pytest.mark.parametrize("kind", ["text/plain", "text/uri-list", CARD_MIME])
def test_what_is_no_card_of_ours_is_not_taken(three, kind):
    three.show()
    data = QMimeData()
    data.setData(kind, b"" if kind == CARD_MIME else b"file:///etc/passwd")
    before = three.desk.view.everything()
    places = [three.lane(HANDED), three.lane(HANDED).view.viewport(), three.board._new_group]

    for place in [*places, three.strip.viewport()]:
        assert not three.drop_data(data, place, place.rect().center())

    assert three.desk.view.everything() == before
    assert three.desk.said == []


def test_cards_of_another_program_are_refused(three):
    three.show()
    data = QMimeData()
    data.setData(CARD_MIME, b"some-other-id\nand-another")
    viewport = three.lane(HOLD).view.viewport()

    three.drop_data(data, viewport, viewport.rect().center())

    assert len(three.desk.said) == 1
    assert three.texts(HOLD) == []


def test_a_drop_never_comes_between_a_card_and_its_follow_ups(three):
    three.follow("One?", "Why?")
    three.follow("One?", "How?")
    three.show()

    three.drop_after(["Three?"], "Why?")
    assert three.texts(HANDED) == ["One?", "Why?", "How?", "Three?", "Two?"]
    three.drop_before(["Three?"], "Why?")
    assert three.texts(HANDED) == ["Three?", "One?", "Why?", "How?", "Two?"]


def test_follow_ups_travel_with_their_card(three):
    three.follow("One?", "Why?")
    three.group("Mine", "A?")
    three.show()

    three.drop_after(["One?"], "A?")

    assert three.texts("Mine") == ["A?", "One?", "Why?"]
    assert three.card("Why?").parent_id == three.id("One?")


@pytest.mark.parametrize("other", ["One?", "Why?", "How?"])
def test_a_follow_up_let_go_beside_its_card_stays_there(three, other):
    three.follow("One?", "Why?")
    three.follow("One?", "How?")
    three.show()

    three.drop_after(["How?"], other)
    three.drop_before(["How?"], other)

    assert three.card("How?").parent_id == three.id("One?")
    assert three.steps() == 0


def test_a_follow_up_dropped_elsewhere_becomes_a_card_of_its_own(three):
    three.follow("One?", "Why?")
    three.show()

    three.drop_after(["Why?"], "Two?")

    assert three.texts(HANDED) == ["One?", "Two?", "Why?", "Three?"]
    assert three.card("Why?").parent_id is None


def test_the_lane_under_the_cards_shows_it_and_stops(three):
    three.show()
    lane = three.lane(HANDED)
    hovered = []
    lane.view.drop_hovered.connect(hovered.append)

    three.drop_after(["Two?"], "Two?")

    assert hovered == [True, False]
    assert not lane._hovered_by_cards
    assert lane.view._drop_row < 0


def test_a_card_let_go_stays_chosen_with_the_others_of_its_drag(three):
    three.group("Mine", "A?")
    three.show()

    three.drop_after(["One?", "Two?"], "A?")

    view = three.lane("Mine").view
    assert view.chosen_ids() == [three.id("One?"), three.id("Two?")]


def test_dragging_starts_a_drag_of_the_chosen_cards(three, hand):
    """The drag itself has an event loop of its own; what it would carry is looked at."""
    three.show()
    three.choose("One?", "Three?")

    hand.pull("Three?")

    assert hand.carried == [[three.id("One?"), three.id("Three?")]]
    assert three.lane(HANDED).view.delegate.dragged == frozenset()
