"""The store that the benchmarks run on is a store as people would have made it, and the same each time."""

from __future__ import annotations

import pytest
from support import HandClock, records_in

from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.meeting import Meeting, MeetingState, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.slot_plan import plan_of_slot
from als_desktop.services.services import Services
from als_desktop.store.store import open_store
from benchmarks.big_store import fill


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("big") / "als.db"
    meeting_id = fill(path, sets=3, meetings=7, cards=331)
    store = open_store(path)
    yield store, Services(store, HandClock()), meeting_id
    store.close()


def test_the_numbers_are_as_asked(filled):
    store, services, _ = filled
    kinds = [type(record) for record in records_in(store).values()]
    assert (kinds.count(LearningSet), kinds.count(Meeting), kinds.count(QuestionCard)) == (3, 7, 331)
    assert [len(s.meetings) for s in services.reading.home().sets] == [2, 2, 3]


def test_every_rule_of_the_database_is_kept(filled):
    store, _, _ = filled
    with store.transaction() as tx:
        for check in ("foreign_key_check", "cipher_integrity_check"):
            assert tx.connection.exec_driver_sql(f"PRAGMA {check}").all() == []


def test_one_meeting_is_under_way_in_its_questions_with_fifteen_cards_in_lanes(filled):
    _, services, meeting_id = filled
    view = services.reading.meeting(meeting_id)
    assert services.reading.under_way().id == meeting_id
    assert view.current_stage.kind is StageKind.QUESTIONS
    slot = view.current_slot
    lanes = [*(g.id for g in view.groups(slot.id)), *(p.value for p in Pile if p is not Pile.GROUP)]
    rows = {lane: view.lane(slot.id, lane) for lane in lanes}
    assert sum(map(len, rows.values())) == len(view.cards(slot.id)) == 15
    assert sum(bool(cards) for cards in rows.values()) >= 4


def test_every_meeting_reads_and_keeps_the_rules_of_the_board(filled):
    store, services, _ = filled
    for meeting in (m for m in records_in(store).values() if isinstance(m, Meeting)):
        view = services.reading.meeting(meeting.id)
        assert [s.position for s in view.stages] == list(range(len(view.stages)))
        for slot in view.slots:
            cards = view.cards(slot.id)
            queue = view.answer_order(slot.id)
            assert [c.queue_position for c in queue] == list(range(len(queue)))
            for lane in {c.lane for c in cards}:
                heads = [c for c in view.lane(slot.id, lane) if c.parent_id is None]
                assert [c.position for c in heads] == list(range(len(heads)))
            assert sum(len(view.lane(slot.id, lane)) for lane in {c.lane for c in cards}) == len(cards)
            if meeting.state is MeetingState.CLOSED:
                assert len(plan_of_slot(view, slot, ("circle",)).actions) == 2


def test_the_same_numbers_make_the_same_rows_and_another_seed_others(tmp_path):
    made = []
    for n, seed in enumerate((5, 5, 6)):
        path = tmp_path / f"{n}.db"
        meeting_id = fill(path, sets=1, meetings=2, cards=40, seed=seed)
        store = open_store(path)
        made.append((meeting_id, records_in(store)))
        store.close()
    assert made[0] == made[1]
    assert made[0][1].keys() != made[2][1].keys()
