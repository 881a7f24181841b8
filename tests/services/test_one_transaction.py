"""An act is one transaction: when the last of its writes fails, the first has not happened."""

from __future__ import annotations

import pytest
from prepared import a_card, in_questions
from support import made, records_in

from als_desktop.models.card import CardGroup
from als_desktop.models.meeting import Bid, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import slot_splits
from als_desktop.store.driver import DRIVER
from als_desktop.store.mapping import TABLE_NAMES

ACTS = {
    "make_slots": (
        lambda r: (r.go(StageKind.BIDDING), bid(r)),
        lambda r: r.services.bids.make_slots(r.meeting_id, slot_splits()),
    ),
    "dissolve_group": (
        lambda r: r.services.groups.add_group(in_questions(r), "Facts", [a_card(r).id]),
        lambda r: r.services.groups.dissolve_group(r.view.of(CardGroup)[0].id),
    ),
    "add_members": (lambda r: None, lambda r: r.services.sets.add_members(r.set_id, "Gwen\nHana\nIris")),
    "remove_meeting": (lambda r: None, lambda r: r.services.meetings.remove_meeting(r.meeting_id)),
    "close_meeting": (in_questions, lambda r: r.services.meetings.close_meeting(r.meeting_id)),
    "go_to": (
        lambda r: r.go(StageKind.WELCOME),
        lambda r: r.services.stages.go_to(r.meeting_id, r.stage_id(StageKind.REVIEW)),
    ),
}


def bid(room) -> None:
    change = room.services.bids.place_bid(room.meeting_id, room.members[0].id, "Stuck", 3, 50 * MINUTE_MS)
    room.services.bids.choose(made(change, Bid).id)


@pytest.mark.parametrize(("prepare", "act"), ACTS.values(), ids=ACTS)
def test_a_write_that_fails_leaves_nothing_of_its_act(room, prepare, act):
    prepare(room)
    before = records_in(room.store)
    failed = 0
    while failed < 100:
        fail_at(room, failed + 1)
        try:
            act(room)
        except DRIVER.IntegrityError:
            failed += 1
            stop_failing(room)
            assert records_in(room.store) == before
        else:
            break
    assert 1 < failed < 100
    assert records_in(room.store) != before


def fail_at(room, number: int) -> None:
    """Let the database refuse the write number `number` of the next act, by a rule of its own."""
    with room.store.transaction() as tx:
        run = tx.connection.exec_driver_sql
        run("CREATE TEMP TABLE countdown (left_over INTEGER)")
        run(f"INSERT INTO countdown VALUES ({number})")
        for table in TABLE_NAMES.values():
            for what in ("INSERT", "UPDATE", "DELETE"):
                run(
                    f"CREATE TEMP TRIGGER fail_{table}_{what} BEFORE {what} ON main.{table} BEGIN "
                    "UPDATE countdown SET left_over = left_over - 1; "
                    "SELECT RAISE(ABORT, 'no more') FROM countdown WHERE left_over = 0; END"
                )


def stop_failing(room) -> None:
    with room.store.transaction() as tx:
        for table in TABLE_NAMES.values():
            for what in ("INSERT", "UPDATE", "DELETE"):
                tx.connection.exec_driver_sql(f"DROP TRIGGER temp.fail_{table}_{what}")
        tx.connection.exec_driver_sql("DROP TABLE temp.countdown")
