"""What the contract does not keep is let go: it is in no record, no search, no page of the file, and still counts."""

from __future__ import annotations

from datetime import date

import pytest
from support import furnish_room, made, records_in
from word_index import assert_index_is_whole, index_bytes

from als_desktop.models.action import Action, ActionStatus, OptionNote
from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.people import Retention
from als_desktop.models.refusal import Refused
from als_desktop.models.search import Search
from als_desktop.models.slot_tally import SlotTally
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import meeting_templates
from als_desktop.store.connection import PRAGMAS
from als_desktop.store.driver import open_driver
from als_desktop.store.migrate import migrate
from als_desktop.store.store import Store
from tests.services.meeting_truths import assert_nothing_hangs_loose

# A word of its own for each text, so that each can be looked for.
KEPT_CARD, LINKED_CARD, ACTION, LEARNED, ISSUE = "quokkas", "wombats", "pangolins", "narwhals", "axolotls"
FORMER, DUE = "ostriches", "dingoes"
GONE = ("zebras", "giraffes", "lemurs", "ocelots", "tapirs", "okapis", "meerkats", "capybaras")


@pytest.fixture
def full(tmp_path):
    """A slot with something of everything in it."""
    room = furnish_room(plain_store(tmp_path / "als.db"))
    fill(room)
    yield room
    room.store.close()


def fill(room):
    room.go(StageKind.QUESTIONS)
    services, (slot, _) = room.services, room.view.slots
    ben, carys = room.members[1].id, room.members[2].id
    kept = made(services.board.hand_in_card(slot.id, ben, f"What of {KEPT_CARD}?"), QuestionCard).id
    linked = made(services.board.hand_in_card(slot.id, carys, f"What of {LINKED_CARD}?"), QuestionCard).id
    gone = made(services.board.hand_in_card(slot.id, ben, f"What of {GONE[0]}?"), QuestionCard).id
    hanging = made(services.board.follow_up(gone, carys, f"And {GONE[1]}?"), QuestionCard).id
    services.board.take_home(kept)
    services.board.note_answer(kept, GONE[2])
    services.groups.add_group(slot.id, GONE[3], [gone])
    services.board.spotlight(slot.id, hanging)
    made(services.actions.add_option(slot.id, GONE[4]), OptionNote)
    formed = made(services.actions.add_action(slot.id, f"Count {FORMER}", [linked]), Action).id
    services.actions.set_field(formed, ActionField.BY_WHEN, f"before the {DUE} come")
    services.report_in.word_anew(room.meeting_id, formed, f"Count {ACTION}")
    services.feedback.add(room.meeting_id, FeedbackLayer.SLOT, "helped", GONE[5], None, slot.id)
    services.feedback.write_note(room.meeting_id, room.stage_id(StageKind.QUESTIONS), GONE[6])
    services.feedback.write_note(room.meeting_id, room.stage_id(StageKind.WELCOME), "about the meeting")
    services.board.discard([made(services.board.hand_in_card(slot.id, ben, GONE[7]), QuestionCard).id])
    services.slots.set_issue(slot.id, ISSUE)
    services.slots.set_learned(slot.id, LEARNED)


def agree_on(room, level):
    room.services.contracts.choose(room.set_id, "retention", level.value)
    room.services.contracts.agree(room.set_id)


def let_go(room):
    return room.services.keeping.let_go(room.view.slots[0].id)


def found(room, word):
    with room.store.reading() as reader:
        return reader.find_texts(Search(word)).number


@pytest.mark.parametrize(
    ("level", "stays"),
    [
        (Retention.KEPT, (KEPT_CARD, LINKED_CARD, ACTION, FORMER, DUE, LEARNED, ISSUE)),
        (Retention.ACTIONS, (ACTION, FORMER, DUE, LEARNED)),
        (Retention.NOTHING, ()),
    ],
)
def test_no_word_that_went_is_left_anywhere(full, level, stays):
    room, planted = full, (KEPT_CARD, LINKED_CARD, ACTION, FORMER, DUE, LEARNED, ISSUE, *GONE)
    agree_on(room, level)
    facts = room.services.reading.set_life(room.set_id)
    let_go(room)
    assert [word for word in planted if found(room, word)] == list(stays)
    held = repr(records_in(room.store))
    assert [word for word in planted if word in held] == list(stays)
    assert "about the meeting" in held
    assert ("stuck" in held) is (level is Retention.KEPT), "the headline of the bid"
    assert_nothing_hangs_loose(records_in(room.store))
    assert_index_is_whole(room.store)
    assert room.services.reading.set_life(room.set_id) == facts
    before = records_in(room.store)
    assert let_go(room).edits == ()
    assert records_in(room.store) == before
    in_index = index_bytes(room.store)
    assert not [word for word in planted if word not in stays and word[:-1].encode() in in_index]
    pages = pages_of(room)
    assert [word for word in planted if word.encode() in pages] == list(stays)


def test_the_tally_grows_when_a_slot_is_written_in_again(full):
    room = full
    let_go(room)
    facts = room.services.reading.set_life(room.set_id)
    slot_id, ben = room.view.slots[0].id, room.members[1].id
    room.services.board.hand_in_card(slot_id, ben, "Once more?")
    let_go(room)
    again = room.services.reading.set_life(room.set_id)
    asked = {m.member.name: m.questions for m in facts.members}
    asked["Ben"] += 1
    assert {m.member.name: m.questions for m in again.members} == asked
    tallies = [r for r in records_in(room.store).values() if isinstance(r, SlotTally)]
    assert len({t.member_id for t in tallies}) == len(tallies) == 2


def test_a_slot_without_authors_has_none_in_its_tally(full):
    room = full
    let_go(room)
    facts = room.services.reading.set_life(room.set_id)
    slot_id = room.view.slots[0].id
    room.services.board.hand_in_card(slot_id, room.members[3].id, "And this?")
    room.services.slots.make_anonymous(slot_id)
    let_go(room)
    (tally,) = [r for r in records_in(room.store).values() if isinstance(r, SlotTally)]
    assert tally.member_id is None
    after = room.services.reading.set_life(room.set_id)
    assert after.unnamed == sum(m.questions for m in facts.members) + 1
    assert not any(m.questions for m in after.members)


def test_an_action_that_was_reported_goes_with_its_reports_and_still_counts(full):
    room = full
    action = room.view.actions(room.view.slots[0].id)[0]
    room.services.meetings.close_meeting(room.meeting_id)
    later = room.clock.now().wall_ms + 30 * 24 * 60 * MINUTE_MS
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], later, later + 180 * MINUTE_MS
    )
    first, room.meeting_id = room.meeting_id, made(planned, Meeting).id
    room.go(StageKind.REPORT_IN)
    room.services.report_in.set_status(room.meeting_id, action.id, ActionStatus.DONE)
    agree_on(room, Retention.NOTHING)
    facts = room.services.reading.set_life(room.set_id)
    slot = room.services.reading.meeting(first).slots[0]
    room.services.keeping.let_go(slot.id)
    assert ACTION not in repr(records_in(room.store))
    assert room.view.earlier_actions == []
    assert room.services.reading.set_life(room.set_id) == facts
    assert next(m for m in facts.members if m.member.name == "Amina").kept == 1


def test_a_slot_that_was_let_go_is_not_taken_for_one_that_was_never_held(full):
    slot = full.view.slots[1]
    full.services.board.hand_in_card(slot.id, full.members[1].id, "Before its time?")
    full.services.keeping.let_go(slot.id)
    assert full.view.cards(slot.id) == []
    with pytest.raises(Refused, match="slot_has_content"):
        full.services.running_order.leave_out(slot.id)


def test_whether_more_is_held_than_the_contract_keeps(full):
    def meeting_named():
        (overview,) = full.services.reading.home().sets
        due = full.services.reading.due_before_next(overview, date(2026, 11, 26))
        return [m.id for m in due.full]

    assert meeting_named() == []
    full.services.meetings.close_meeting(full.meeting_id)
    assert meeting_named() == [full.meeting_id]
    agree_on(full, Retention.ALL)
    assert meeting_named() == []
    assert let_go(full).edits == ()
    agree_on(full, Retention.ACTIONS)
    assert meeting_named() == [full.meeting_id]
    let_go(full)
    # Femi's slot was not held: its issue waits to be presented.
    assert meeting_named() == []


def plain_store(path) -> Store:
    """A store as ours in everything but that its file is not encrypted, so that its pages can be read."""
    driver = open_driver(f"{path.as_uri()}?mode=rwc")
    for name, value in PRAGMAS:
        driver.cursor().execute(f"PRAGMA {name}={value}")
    store = Store(path, driver)
    migrate(store.engine)
    return store


def pages_of(room) -> bytes:
    """Every page of a plain store once it is closed, with what lies unused between them; its log is gone by then."""
    room.store.close()
    assert not room.store.path.with_name("als.db-wal").exists()
    return room.store.path.read_bytes()
