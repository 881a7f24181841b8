"""Several cards written at once: all of them or none, in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from prepared import in_questions

from als_desktop.models.card import Pile
from als_desktop.models.changes import Edit
from als_desktop.models.refusal import Refused


@pytest.mark.parametrize("pile", [Pile.DRAFTED, Pile.HANDED_OVER])
def test_cards_lie_behind_those_that_were_there_in_their_order(room, pile):
    slot_id = in_questions(room)
    board, ben = room.services.board, room.members[1]
    one, many = {
        Pile.DRAFTED: (board.draft_card, board.draft_cards),
        Pile.HANDED_OVER: (board.hand_in_card, board.hand_in_cards),
    }[pile]
    one(slot_id, None, "First?")

    change = many(slot_id, ben.id, [" Two? ", "Three?", "Two?"])

    cards = room.view.lane(slot_id, pile.value)
    assert [c.text for c in cards] == ["First?", "Two?", "Three?", "Two?"]
    assert [c.position for c in cards] == [0, 1, 2, 3]
    assert {c.author_id for c in cards[1:]} == {ben.id}
    assert {c.read_ms is None for c in cards} == {pile is Pile.DRAFTED}
    assert change.about == "Two?"


def test_one_undo_takes_all_of_them_back(room):
    slot_id = in_questions(room)
    before = room.view.everything()
    change = room.services.board.hand_in_cards(slot_id, None, ["One?", "Two?"])
    after = room.view.everything()

    room.services.changes.apply(change.inverse())
    assert room.view.everything() == before
    room.services.changes.apply(change)
    assert room.view.everything() == after


@pytest.mark.parametrize(
    ("texts", "code"), [(["Good?", "x" * 5_001], "too_long"), (["Good?", "\x07 "], "empty"), ([], "empty")]
)
def test_one_that_is_refused_refuses_all(room, texts, code):
    slot_id = in_questions(room)

    for many in (room.services.board.draft_cards, room.services.board.hand_in_cards):
        with pytest.raises(Refused) as refused:
            many(slot_id, None, texts)
        assert refused.value.code == code
    assert room.view.cards(slot_id) == []


def test_anonymous_slot_stores_no_author(room):
    slot_id = in_questions(room)
    slot = room.view.slots[0]
    with room.store.transaction() as tx:
        tx.write([Edit(slot, replace(slot, anonymous=True))])
    ben = room.members[1]

    change = room.services.board.hand_in_cards(slot_id, ben.id, ["One?", "Two?"])

    assert {c.author_id for c in room.view.cards(slot_id)} == {None}
    assert ben.id not in repr(change)
