"""The store that `make bench` fills: as many rows as asked for, the same each time, and a meeting to go on with."""

from __future__ import annotations

from collections import Counter

import pytest
from support import HandClock, records_in

from als_desktop.models.board import answer_order, lane_heads
from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import Meeting, MeetingState, Slot, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from benchmarks.big_store import OPEN_CARDS, fill

SETS, MEETINGS, CARDS = 3, 8, 300


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The path of a small store, and the id of its open meeting."""
    path = tmp_path_factory.mktemp("big") / "als.db"
    return path, fill(path, SETS, MEETINGS, CARDS)


@pytest.fixture
def store(filled):
    opened = open_store(filled[0])
    yield opened
    opened.close()


def test_it_has_the_rows_asked_for(store):
    with store.reading() as reader:
        assert len(reader.find(LearningSet)) == SETS
        assert len(reader.find(Meeting)) == MEETINGS
        assert len(reader.find(QuestionCard)) == CARDS
        states = Counter(meeting.state for meeting in reader.find(Meeting))
    assert states == {MeetingState.CLOSED: MEETINGS - 1, MeetingState.UNDER_WAY: 1}


def test_the_meeting_returned_is_in_its_questions_with_cards_in_several_lanes(filled, store):
    services = Services(store, HandClock())
    under_way = services.reading.under_way()
    assert under_way is not None
    assert under_way.id == filled[1]
    view = services.reading.meeting(filled[1])
    assert view.current_stage is not None
    assert view.current_stage.kind is StageKind.QUESTIONS
    slot = view.current_slot
    assert slot is not None
    cards = view.cards(slot.id)
    assert len(cards) == OPEN_CARDS
    assert len({card.lane for card in cards}) > 2
    before = view.clock(view.current_stage).elapsed(services.clock.now())
    services.clock.pass_ms(1_000)
    assert view.clock(view.current_stage).elapsed(services.clock.now()) == before + 1_000


def test_the_meeting_can_be_gone_on_with(filled, tmp_path):
    path = tmp_path / "als.db"
    meeting_id = fill(path, SETS, MEETINGS, CARDS)
    store = open_store(path)
    services = Services(store, HandClock())
    view = services.reading.meeting(meeting_id)
    following = view.stage_after(view.current_stage)
    assert following is not None
    services.stages.go_to(meeting_id, following.id)
    services.board.discard([view.cards(view.slots[0].id)[0].id])
    assert services.reading.meeting(meeting_id).current_stage.kind is StageKind.ACTIONS
    store.close()


def test_the_board_has_no_gaps_anywhere(store):
    with store.reading() as reader:
        slots = reader.find(Slot)
        for slot in slots:
            cards = reader.find(QuestionCard, slot_id=slot.id)
            for lane in {card.lane for card in cards}:
                assert [c.position for c in lane_heads(cards, lane)] == list(
                    range(len(lane_heads(cards, lane)))
                )
            order = [card.queue_position for card in answer_order(cards)]
            assert order == list(range(len(order)))


def test_the_same_numbers_make_the_same_rows_and_another_seed_others(filled, store, tmp_path):
    known = records_in(store)
    for seed, same in ((1, True), (2, False)):
        path = tmp_path / f"{seed}.db"
        fill(path, SETS, MEETINGS, CARDS, seed)
        other = open_store(path)
        assert (records_in(other) == known) is same
        other.close()
