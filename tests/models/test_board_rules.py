"""Random hands on the board: every card stays in exactly one place, and no order ever has a gap."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_desktop.models.board import (
    answer_order,
    follow_ups,
    lane_heads,
    lane_rows,
    moved,
    next_position,
    queued,
    regrouped,
    unqueued,
)
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.refusal import Refused

NOW_MS = 5_000
GROUPS = ("group one", "group two")
LANES = (*(pile.value for pile in Pile if pile is not Pile.GROUP), *GROUPS)
Board = dict[str, QuestionCard]


def laid(card_id: str, lane: str, position: int, parent_id: str | None = None) -> QuestionCard:
    in_group = lane in GROUPS
    return QuestionCard(
        card_id,
        "meeting",
        "slot",
        f"question {card_id}",
        "author",
        Pile.GROUP if in_group else Pile(lane),
        position,
        1_000,
        group_id=lane if in_group else None,
        parent_id=parent_id,
        read_ms=None if lane == Pile.DRAFTED.value else 2_000,
    )


@st.composite
def boards(draw) -> Board:
    heads = draw(st.lists(st.tuples(st.sampled_from(LANES), st.integers(0, 2)), max_size=9))
    board: Board = {}
    for lane, children in heads:
        head = laid(f"c{len(board)}", lane, next_position(board.values(), lane, None))
        board[head.id] = head
        for n in range(children):
            child = laid(f"c{len(board)}", lane, n, head.id)
            board[child.id] = child
    for card in draw(st.permutations(list(board.values()))):
        if card.pile not in (Pile.DISCARDED, Pile.DRAFTED) and draw(st.booleans()):
            board[card.id] = replace(card, queue_position=len(answer_order(board.values())))
    return board


def assert_sound(board: Board) -> None:
    for lane in {card.lane for card in board.values()}:
        assert [c.position for c in lane_heads(board.values(), lane)] == list(
            range(len(lane_heads(board.values(), lane)))
        )
    for card in board.values():
        assert (card.pile is Pile.GROUP) == (card.group_id is not None)
        assert (card.pile is Pile.DRAFTED) == (card.read_ms is None)
        below = follow_ups(board.values(), card.id)
        assert [c.position for c in below] == list(range(len(below)))
        if card.parent_id is not None:
            parent = board[card.parent_id]
            assert parent.parent_id is None
            assert parent.lane == card.lane
            assert below == []
    queue = answer_order(board.values())
    assert [c.queue_position for c in queue] == list(range(len(queue)))
    assert not any(c.pile in (Pile.DISCARDED, Pile.DRAFTED) for c in queue)
    rows = [c.id for lane in LANES for c in lane_rows(board.values(), lane)]
    assert sorted(rows) == sorted(board)


def carried_out(board: Board, edits) -> Board:
    after = dict(board)
    for edit in edits:
        assert after[edit.before.id] == edit.before
        assert edit.before != edit.after
        after[edit.after.id] = edit.after
    assert after.keys() == board.keys()
    assert len({edit.before.id for edit in edits}) == len(edits)
    return after


def selection(data: st.DataObject, board: Board) -> list[str]:
    return data.draw(st.lists(st.sampled_from(sorted(board)), min_size=1, max_size=5), label="selection")


@settings(max_examples=max(300, settings().max_examples))
@given(boards(), st.data())
def test_random_moves_keep_the_board_sound(board, data):
    assert_sound(board)
    for _ in range(data.draw(st.integers(0, 8), label="steps")):
        if not board:
            return
        before = board
        match data.draw(st.sampled_from(["move", "move", "queue", "unqueue"])):
            case "move":
                ids = selection(data, board)
                lane = data.draw(st.sampled_from(LANES))
                index = data.draw(st.integers(-1, 10))
                edits = moved(list(board.values()), ids, lane, index, GROUPS, NOW_MS)
                board = carried_out(board, edits)
                assert_moved(before, board, ids, lane, index)
            case "queue":
                card_id = data.draw(st.sampled_from(sorted(board)))
                index = data.draw(st.integers(-1, 10))
                try:
                    board = carried_out(board, queued(list(board.values()), card_id, index))
                except Refused as refusal:
                    code = {Pile.DISCARDED: "card_discarded", Pile.DRAFTED: "card_unread"}[
                        board[card_id].pile
                    ]
                    assert refusal.code == code
                else:
                    assert_queued(before, board, card_id, index)
            case "unqueue":
                card_id = data.draw(st.sampled_from(sorted(board)))
                board = carried_out(board, unqueued(list(board.values()), card_id))
                assert board[card_id].queue_position is None
        assert_sound(board)


def assert_moved(before: Board, after: Board, ids: list[str], lane: str, index: int) -> None:
    """The moved cards lie together, in the order named, before the card that lay at `index` and stayed."""
    moving = [i for i in dict.fromkeys(ids) if before[i].parent_id not in ids]
    old = [c.id for c in lane_heads(before.values(), lane)]
    cut = len(old) if index < 0 else min(index, len(old))
    expected = [i for i in old[:cut] if i not in moving] + moving + [i for i in old[cut:] if i not in moving]
    assert [c.id for c in lane_heads(after.values(), lane)] == expected
    for card_id in moving:
        assert after[card_id].parent_id is None
        children = [c.id for c in follow_ups(before.values(), card_id)]
        assert [c.id for c in follow_ups(after.values(), card_id)] == children
    for card_id, card in before.items():
        now = after[card_id]
        if card_id not in moving and card.parent_id not in moving:
            assert (now.lane, now.parent_id, now.read_ms) == (card.lane, card.parent_id, card.read_ms)
        if card.read_ms is not None and now.pile is not Pile.DRAFTED:
            assert now.read_ms == card.read_ms
        assert (now.text, now.author_id, now.written_ms, now.answered_ms, now.taken_home) == (
            card.text,
            card.author_id,
            card.written_ms,
            card.answered_ms,
            card.taken_home,
        )
    stayed_in_order = [c.id for c in answer_order(before.values()) if after[c.id].queue_position is not None]
    assert [c.id for c in answer_order(after.values())] == stayed_in_order


def assert_queued(before: Board, after: Board, card_id: str, index: int) -> None:
    old = [c.id for c in answer_order(before.values())]
    cut = len(old) if index < 0 else min(index, len(old))
    head, tail = ([i for i in part if i != card_id] for part in (old[:cut], old[cut:]))
    assert [c.id for c in answer_order(after.values())] == [*head, card_id, *tail]


def test_a_card_that_is_gone_moves_nothing():
    board = [laid("a", "hold", 0)]
    for ids in (["b"], ["a", "b"]):
        with pytest.raises(Refused, match="card_gone"):
            moved(board, ids, "hold", 0, GROUPS, NOW_MS)
    for act in (queued, unqueued):
        with pytest.raises(Refused, match="card_gone"):
            act(board, "b", *([0] if act is queued else []))


@pytest.mark.parametrize("lane", ["group", "a group that was dissolved", ""])
def test_a_lane_that_is_gone_takes_no_card(lane):
    with pytest.raises(Refused, match="lane_gone"):
        moved([laid("a", "hold", 0)], ["a"], lane, 0, GROUPS, NOW_MS)


def test_moving_a_card_to_where_it_lies_changes_nothing():
    board = [laid("a", "hold", 0), laid("b", "hold", 1), laid("c", "hold", 2)]
    assert moved(board, ["b"], "hold", 1, GROUPS, NOW_MS) == ()
    assert moved(board, ["b"], "hold", 2, GROUPS, NOW_MS) == ()
    assert moved(board, ["a", "b", "c"], "hold", -1, GROUPS, NOW_MS) == ()


def test_leaving_the_drafts_counts_as_read_out_now_and_going_back_as_unread():
    draft = laid("a", "drafted", 0)
    (edit,) = moved([draft], ["a"], "handed_over", -1, GROUPS, NOW_MS)
    assert edit.after.read_ms == NOW_MS
    (back,) = moved([edit.after], ["a"], "drafted", -1, GROUPS, NOW_MS)
    assert back.after == draft


@given(st.permutations(range(5)))
def test_groups_are_numbered_as_they_stand(order):
    groups = [CardGroup(f"g{n}", "meeting", "slot", "", n) for n in range(5)]
    after = {g.id: g for g in groups} | {
        e.after.id: e.after for e in regrouped(groups, [f"g{n}" for n in order])
    }
    assert sorted(after, key=lambda i: after[i].position) == [f"g{n}" for n in order]
