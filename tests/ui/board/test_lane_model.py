"""The rows of a lane: what Qt asks of a model, and few steps from one order to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from als_desktop.ui.board.card_face import CardFace
from als_desktop.ui.board.lane_model import CARD_MIME, FaceRole, LaneModel, card_ids


def face(card_id: str, *, follow_up: bool = False, answered: bool = False) -> CardFace:
    return CardFace(
        card_id=card_id,
        text=f"{card_id}?",
        author="Ben",
        letter="B",
        seat=1,
        number=0,
        answered=answered,
        taken_home=False,
        follow_up=follow_up,
        followed=False,
        drafted=False,
        discarded=False,
        spotlit=False,
    )


def faces(ids: str) -> list[CardFace]:
    """One face for each letter; small letters are follow-ups."""
    return [face(i, follow_up=i.islower()) for i in ids]


def ids_of(model: LaneModel) -> str:
    return "".join(model.face(row).card_id for row in range(model.rowCount()))


class Steps:
    """Counts what a model tells its views."""

    def __init__(self, model: LaneModel) -> None:
        self.seen: list[str] = []
        model.rowsInserted.connect(lambda *_: self.seen.append("in"))
        model.rowsRemoved.connect(lambda *_: self.seen.append("out"))
        model.rowsMoved.connect(lambda *_: self.seen.append("move"))
        model.dataChanged.connect(lambda *_: self.seen.append("data"))
        model.modelReset.connect(lambda *_: self.seen.append("reset"))


ORDERS = st.lists(st.sampled_from("ABCDEFGH"), unique=True).map("".join)


@given(st.lists(st.tuples(ORDERS, st.sets(st.sampled_from("ABCDEFGH"))), max_size=6))
def test_rows_follow_any_faces_and_the_model_keeps_its_promises(histories):
    model = LaneModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for order, answered in histories:
        wanted = [face(i, answered=i in answered) for i in order]
        model.show(wanted)
        assert list(model.faces) == wanted
    del tester


@given(ORDERS, ORDERS)
def test_places_that_views_remember_go_with_their_cards(before, after):
    model = LaneModel()
    model.show(faces(before))
    kept = {i: QPersistentModelIndex(model.index(row)) for row, i in enumerate(before)}

    model.show(faces(after))

    for card_id, index in kept.items():
        assert (index.row() if index.isValid() else -1) == after.find(card_id)


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        ("ABC", "ABC", []),
        ("ABC", "ABCD", ["in"]),
        ("ABC", "AC", ["out"]),
        ("ABCDEF", "BCDEFA", ["move"]),
        ("ABCDEF", "FABCDE", ["move"]),
        ("ABCDEF", "ABDECF", ["move"]),
        ("ABCDEF", "BACDEF", ["move"]),
        ("ABCDEF", "ACDEBG", ["out", "move", "in"]),
        ("", "ABC", ["in", "in", "in"]),
    ],
)
def test_one_act_is_few_steps(before, after, steps):
    model = LaneModel()
    model.show(faces(before))
    seen = Steps(model)

    assert model.show(faces(after)) is bool(steps)

    assert seen.seen == steps
    assert ids_of(model) == after


def test_card_that_looks_different_is_told_alone():
    model = LaneModel()
    model.show(faces("ABC"))
    changed = []
    model.dataChanged.connect(lambda first, last, roles: changed.append((first.row(), last.row())))

    model.show([face("A"), face("B", answered=True), face("C")])

    assert changed == [(1, 1)]


@pytest.mark.parametrize(
    ("row", "block"), [(0, "A"), (1, "Bxy"), (2, "Bxy"), (3, "Bxy"), (4, "C"), (5, "Dz"), (6, "Dz")]
)
def test_block_is_a_card_with_its_follow_ups(row, block):
    model = LaneModel()
    model.show(faces("ABxyCDz"))

    assert "".join(model.face(n).card_id for n in model.block(row)) == block


def test_places_are_counted_without_follow_ups():
    model = LaneModel()
    model.show(faces("ABxyCDz"))

    assert [model.head_index(row) for row in range(8)] == [0, 1, 2, 2, 2, 3, 4, 4]


def test_what_is_dragged_are_ids_in_the_order_they_lie():
    model = LaneModel()
    model.show(faces("ABC"))

    data = model.mimeData([model.index(2), model.index(0), model.index(2)])

    assert data.formats() == [CARD_MIME]
    assert card_ids(data) == ["A", "C"]


def test_drop_asks_and_changes_nothing():
    model = LaneModel()
    model.show(faces("ABC"))
    asked = []
    model.drop_requested.connect(lambda ids, row: asked.append((ids, row)))
    data = model.mimeData([model.index(2)])

    for row in (0, 2, -1):
        assert model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())

    assert asked == [(["C"], 0), (["C"], 2), (["C"], 3)]
    assert ids_of(model) == "ABC"
    assert not model.removeRows(0, 1)


def test_typing_asks_and_changes_nothing():
    model = LaneModel()
    model.show(faces("AB"))
    asked = []
    model.text_typed.connect(lambda *what: asked.append(what))

    model.setData(model.index(1), "Other words?")

    assert asked == [("B", "Other words?")]
    assert model.data(model.index(1)) == "B?"


def test_card_is_read_aloud_with_all_that_it_shows():
    model = LaneModel()
    model.show([face("A", follow_up=True, answered=True)])

    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)

    assert said == "A?, follow-up by Ben, answered"
    assert model.data(model.index(0), FaceRole).card_id == "A"
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
