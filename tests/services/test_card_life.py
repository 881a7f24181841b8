"""Cards are merged, parted, noted, coloured and kept without authors; groups are joined and piled up."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.action import ActionCard
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.meeting import Slot, StageKind
from als_desktop.models.refusal import Refused


@pytest.fixture
def slot_id(room) -> str:
    room.go(StageKind.QUESTIONS)
    return room.view.slots[0].id


def hand_in(room, slot_id, text, seat=1) -> QuestionCard:
    change = room.services.board.hand_in_card(slot_id, room.members[seat].id, text)
    return made(change, QuestionCard)


def test_merging_keeps_the_actions_and_the_spotlight_and_undo_parts_all_again(room, slot_id):
    board, actions = room.services.board, room.services.actions
    one, two, three = (hand_in(room, slot_id, text, n + 1) for n, text in enumerate(("A?", "B?", "C?")))
    actions.add_action(slot_id, "Ask", [one.id, two.id])
    actions.add_action(slot_id, "Write", [three.id])
    board.spotlight(slot_id, three.id)
    before = room.view.everything()
    change = board.merge([one.id, two.id, three.id])
    view = room.view
    (left,) = view.cards(slot_id)
    assert (left.id, left.text) == (one.id, "A?\nB?\nC?")
    assert left.author_ids == tuple(room.members[n].id for n in (1, 2, 3))
    assert sorted(link.card_id for link in view.of(ActionCard)) == [one.id, one.id]
    assert view.slots[0].spotlight_id == one.id
    room.services.changes.apply(change.inverse())
    assert room.view.everything() == before


def test_merging_takes_two(room, slot_id):
    card = hand_in(room, slot_id, "A?")
    for ids, code in (([card.id], "merge_needs_two"), ([card.id, card.id], "merge_needs_two")):
        with pytest.raises(Refused, match=code):
            room.services.board.merge(ids)
    with pytest.raises(Refused, match="no_card_chosen"):
        room.services.board.merge([])


def test_a_read_card_and_one_face_down_are_not_merged(room, slot_id):
    card = hand_in(room, slot_id, "A?")
    draft = made(room.services.board.draft_card(slot_id, None, "B?"), QuestionCard)
    with pytest.raises(Refused, match="card_unread"):
        room.services.board.merge([card.id, draft.id])


def test_a_card_is_parted_and_both_halves_have_to_say_something(room, slot_id):
    board = room.services.board
    card = hand_in(room, slot_id, "What happened? Who knows?")
    for first, second, field in (("", "B?", "card"), ("A?", " ", "second_card")):
        with pytest.raises(Refused, match="empty") as refusal:
            board.split(card.id, first, second)
        assert refusal.value.params["field"] == field
    board.split(card.id, "What happened?", "Who knows?")
    found = room.view.lane(slot_id, "handed_over")
    assert [(c.text, c.author_id) for c in found] == [
        ("What happened?", card.author_id),
        ("Who knows?", card.author_id),
    ]


@pytest.mark.parametrize("away", ["discard", "turned face down"])
def test_a_card_that_is_set_aside_leaves_the_spotlight_and_so_does_its_follow_up(room, slot_id, away):
    board = room.services.board
    card = hand_in(room, slot_id, "A?")
    below = made(board.follow_up(card.id, None, "And then?"), QuestionCard)
    other = hand_in(room, slot_id, "B?")
    set_aside = board.discard if away == "discard" else lambda ids: board.move(ids, "drafted", -1)
    board.spotlight(slot_id, other.id)
    set_aside([card.id])
    assert room.view.slots[0].spotlight_id == other.id
    board.hand_over([card.id])
    board.spotlight(slot_id, below.id)
    change = set_aside([card.id])
    assert room.view.slots[0].spotlight_id is None
    room.services.changes.apply(change.inverse())
    assert room.view.slots[0].spotlight_id == below.id


def test_the_note_on_an_answer_and_the_colour_of_the_paper(room, slot_id):
    board = room.services.board
    card = hand_in(room, slot_id, "A?")
    board.note_answer(card.id, "  She will ask on Monday ")
    board.recolour([card.id], "lilac")
    kept = room.view.find(QuestionCard, card.id)
    assert kept is not None
    assert (kept.answer_note, kept.colour) == ("She will ask on Monday", "lilac")
    with pytest.raises(Refused, match="no_such_colour"):
        board.recolour([card.id], "mauve")
    with pytest.raises(Refused, match="no_card_chosen"):
        board.recolour([], "lilac")
    board.recolour([card.id], "")
    assert room.view.cards(slot_id)[0].colour == ""


def test_an_anonymous_slot_forgets_the_authors_it_had_and_switching_back_brings_none(room, slot_id):
    board, slots = room.services.board, room.services.slots
    one, two = hand_in(room, slot_id, "A?", 1), hand_in(room, slot_id, "B?", 2)
    board.merge([one.id, two.id])
    change = slots.make_anonymous(slot_id)
    assert made(change, Slot).anonymous
    assert [c.author_ids for c in room.view.cards(slot_id)] == [()]
    slots.name_authors(slot_id)
    assert [c.author_ids for c in room.view.cards(slot_id)] == [()]
    assert hand_in(room, slot_id, "C?", 3).author_ids == (room.members[3].id,)


def test_groups_are_joined_and_the_one_name_there_is_stays(room, slot_id):
    groups = room.services.groups
    cards = [hand_in(room, slot_id, f"{n}?") for n in range(3)]
    facts = made(groups.add_group(slot_id, "Facts", [cards[0].id]), CardGroup)
    nameless = made(groups.add_group(slot_id, "", [cards[1].id, cards[2].id]), CardGroup)
    before = room.view.everything()
    change = groups.merge_groups(facts.id, nameless.id)
    (left,) = room.view.groups(slot_id)
    assert (left.id, left.title, left.position) == (nameless.id, "Facts", 0)
    assert [c.text for c in room.view.lane(slot_id, left.id)] == ["1?", "2?", "0?"]
    with pytest.raises(Refused, match="lane_gone"):
        groups.merge_groups(left.id, left.id)
    room.services.changes.apply(change.inverse())
    assert room.view.everything() == before


def test_a_group_is_piled_up_spread_out_and_coloured(room, slot_id):
    groups = room.services.groups
    card = hand_in(room, slot_id, "A?")
    group = made(groups.add_group(slot_id, "Facts", [card.id]), CardGroup)
    groups.collapse_group(group.id)
    groups.recolour_group(group.id, "blue")
    (kept,) = room.view.groups(slot_id)
    assert (kept.collapsed, kept.colour) == (True, "blue")
    assert room.view.cards(slot_id)[0].pile is Pile.GROUP
    groups.spread_group(group.id)
    assert not room.view.groups(slot_id)[0].collapsed
    with pytest.raises(Refused, match="no_such_colour"):
        groups.recolour_group(group.id, "beige")
