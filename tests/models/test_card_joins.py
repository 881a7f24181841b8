"""Merging and parting cards in random histories: no word, author, follow-up or place is ever lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from als_desktop.models.board import answer_order, follow_ups, lane_heads, lane_rows, moved
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.card_joins import merged, parted, where_to_part
from als_desktop.models.changes import Edit
from als_desktop.models.refusal import Refused
from als_desktop.models.text import CARD_LIMIT

LANES = tuple(pile.value for pile in Pile if pile is not Pile.GROUP)
Board = dict[str, QuestionCard]


def card(n: int, pile: Pile = Pile.HOLD, **values) -> QuestionCard:
    read_ms = None if pile is Pile.DRAFTED else 2_000 + n
    made = QuestionCard(f"c{n}", "meeting", "slot", f"word{n}", f"author{n % 3}", pile, n, 1_000 + n)
    return replace(made, read_ms=read_ms, **values)


def carried_out(board: Board, edits: tuple[Edit, ...]) -> Board:
    after = dict(board)
    for edit in edits:
        if edit.before is not None:
            assert after.pop(edit.before.id) == edit.before
        if edit.after is not None:
            after[edit.after.id] = edit.after
    back = dict(after)
    for edit in reversed(edits):
        if edit.after is not None:
            assert back.pop(edit.after.id) == edit.after
        if edit.before is not None:
            back[edit.before.id] = edit.before
    assert back == board
    return after


def words(board: Board) -> Counter[str]:
    return Counter(word for c in board.values() for word in c.text.split())


def authors(board: Board) -> set[str]:
    return {author for c in board.values() for author in c.author_ids}


def assert_sound(board: Board) -> None:
    for c in board.values():
        assert (c.pile is Pile.DRAFTED) == (c.read_ms is None)
        below = follow_ups(board.values(), c.id)
        assert [x.position for x in below] == list(range(len(below)))
        if c.parent_id is not None:
            assert board[c.parent_id].parent_id is None
            assert board[c.parent_id].lane == c.lane
        assert len(set(c.author_ids)) == len(c.author_ids)
    for lane in LANES:
        heads = lane_heads(board.values(), lane)
        assert [c.position for c in heads] == list(range(len(heads)))
    queue = answer_order(board.values())
    assert [c.queue_position for c in queue] == list(range(len(queue)))
    assert not any(c.pile in (Pile.DISCARDED, Pile.DRAFTED) for c in queue)
    assert sorted(c.id for lane in LANES for c in lane_rows(board.values(), lane)) == sorted(board)


@st.composite
def boards(draw) -> Board:
    board: Board = {}
    for lane, children in draw(st.lists(st.tuples(st.sampled_from(LANES), st.integers(0, 2)), max_size=6)):
        pile = Pile(lane)
        head = replace(card(len(board), pile), position=len(lane_heads(board.values(), lane)))
        board[head.id] = head
        for n in range(children):
            child = replace(card(len(board), pile), position=n, parent_id=head.id)
            board[child.id] = child
    for found in draw(st.permutations(list(board.values()))):
        if found.pile not in (Pile.DISCARDED, Pile.DRAFTED) and draw(st.booleans()):
            board[found.id] = replace(found, queue_position=len(answer_order(board.values())))
        if draw(st.booleans()):
            board[found.id] = replace(board[found.id], answered_ms=9_000, answer_note=f"note {found.id}")
    return board


@settings(max_examples=max(300, settings().max_examples))
@given(boards(), st.data())
def test_no_word_author_or_place_is_lost_by_merging_parting_and_moving(board, data):
    assert_sound(board)
    all_words, all_authors = words(board), authors(board)
    for step in range(data.draw(st.integers(1, 6), label="steps")):
        if not board:
            return
        ids = data.draw(st.lists(st.sampled_from(sorted(board)), min_size=1, max_size=4), label="cards")
        match data.draw(st.sampled_from(["merge", "merge", "part", "move"])):
            case "merge":
                try:
                    board = carried_out(board, merged(list(board.values()), ids))
                except Refused as refusal:
                    assert refusal.code == ("merge_needs_two" if len(set(ids)) < 2 else "card_unread")
            case "part":
                text = board[ids[0]].text
                first, second = where_to_part(text)
                if first and second:
                    board = carried_out(
                        board, parted(list(board.values()), ids[0], first, second, f"new{step}")
                    )
                    assert board[f"new{step}"].author_ids == board[ids[0]].author_ids
            case "move":
                lane = data.draw(st.sampled_from(LANES))
                board = carried_out(board, moved(list(board.values()), ids, lane, -1, (), 5_000))
        assert_sound(board)
        assert words(board) == all_words
        assert authors(board) == all_authors


def test_a_merged_card_has_the_words_authors_notes_and_earliest_place_of_all():
    board = [
        card(0, queue_position=1, answered_ms=9_000, answer_note="Said one"),
        card(1, queue_position=0, answered_ms=8_000, taken_home=True),
        card(2, parent_id="c1", position=0),
        card(3, position=2, queue_position=2),
    ]
    after = {e.after.id: e.after for e in merged(board, ["c0", "c1"]) if e.after is not None}
    one = after["c0"]
    assert (one.text, one.author_ids, one.queue_position) == ("word0\nword1", ("author0", "author1"), 0)
    assert (one.answered_ms, one.answer_note, one.taken_home) == (9_000, "Said one", True)
    assert after["c2"].parent_id == "c0"
    assert (after["c3"].position, after["c3"].queue_position) == (1, 1)
    assert "c1" not in after


def test_a_card_that_is_not_answered_yet_leaves_the_merged_one_unanswered():
    one = next(e.after for e in merged([card(0, answered_ms=9_000), card(1)], ["c0", "c1"]) if e.after)
    assert one.answered_ms is None


def test_a_card_and_its_own_follow_up_become_the_card():
    board = [card(0), card(1, parent_id="c0", position=0), card(2, parent_id="c0", position=1)]
    after = {e.after.id: e.after for e in merged(board, ["c1", "c0"]) if e.after is not None}
    assert (after["c0"].text, after["c0"].parent_id) == ("word0\nword1", None)
    assert (after["c2"].parent_id, after["c2"].position) == ("c0", 0)


def test_what_would_be_too_long_or_is_gone_is_refused():
    long = [replace(card(n), text="x" * (CARD_LIMIT // 2)) for n in range(2)]
    with pytest.raises(Refused, match="too_long"):
        merged(long, ["c0", "c1"])
    with pytest.raises(Refused, match="card_gone"):
        merged(long, ["c0", "c7"])
    with pytest.raises(Refused, match="card_gone"):
        parted(long, "c7", "a", "b", "new")


def test_the_new_card_comes_right_behind_in_its_lane_and_in_the_answer_order():
    board = [card(0, queue_position=0), card(1, queue_position=1), card(2, parent_id="c0", position=0)]
    edits = parted(board, "c0", "What?", "Who?", "new")
    after = {c.id: c for c in board} | {e.after.id: e.after for e in edits if e.after is not None}
    assert [c.id for c in lane_heads(after.values(), "hold")] == ["c0", "new", "c1"]
    assert [c.id for c in answer_order(after.values())] == ["c0", "new", "c1"]
    assert [c.id for c in follow_ups(after.values(), "c0")] == ["c2"]
    assert (after["c0"].text, after["new"].text) == ("What?", "Who?")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("What happened? How did you feel?", ("What happened?", "How did you feel?")),
        ("What happened\nWho saw it", ("What happened", "Who saw it")),
        ("What happened, and how did you feel?", ("What happened", "how did you feel?")),
        ("Who knows about this", ("Who knows about this", "")),
        ("Why", ("Why", "")),
    ],
)
def test_a_text_is_parted_where_a_person_would(text, parts):
    assert where_to_part(text) == parts


@given(st.text(max_size=60))
def test_parting_leaves_every_letter_but_the_seam(text):
    first, second = where_to_part(text)
    assert text.startswith(first.strip()) or text.strip().startswith(first)
    assert text.strip().endswith(second)
