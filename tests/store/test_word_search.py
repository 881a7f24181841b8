"""The index of words: kept by triggers, safe to ask anything, and silent about what was taken away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prepared import a_card, an_action, in_questions
from store.test_store_versions import turn_back_to
from support import made, open_room
from word_index import assert_index_is_whole, index_bytes, indexed

from als_desktop.models.action import ActionStatus
from als_desktop.models.card import QuestionCard
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Bid, Presence, StageKind
from als_desktop.models.search import Search, Shelf, TextKind
from als_desktop.services.action_service import ActionField
from als_desktop.services.report_in_service import ReportField
from als_desktop.store.store import open_store
from als_desktop.store.word_search import MOST_WEIGHED


@pytest.fixture
def room(tmp_path):
    room = open_room(tmp_path)
    yield room
    room.store.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A room in which something was said."""
    room = open_room(tmp_path_factory.mktemp("full"))
    a_card(room)
    an_action(room)
    yield room
    room.store.close()


def found(room, words="", **values):
    with room.store.reading() as reader:
        return reader.find_texts(Search(words, **values))


def kinds(room, words, **values):
    return [text.kind for text in found(room, words, **values).texts]


def test_a_word_is_found_by_its_beginning_whatever_its_case_and_accents(room):
    slot_id = in_questions(room)
    room.services.board.hand_in_card(slot_id, room.members[1].id, "What would Zoë’s café change?")
    for words in ("zoe", "ZOË caf", "cafe CHANGE", "change?", "“café”"):
        assert [text.words for text in found(room, words).texts] == ["What would Zoë’s café change?"], words
    for words in ("afe", "change zoo"):
        assert found(room, words).number == 0, words


def test_each_kind_of_text_is_found_and_only_on_its_shelf(room):
    card = a_card(room)
    services, meeting_id, slot_id = room.services, room.meeting_id, card.slot_id
    action = an_action(room)
    services.board.edit_text(card.id, "tell question")
    services.groups.add_group(slot_id, "tell group", [])
    services.slots.set_issue(slot_id, "tell issue")
    services.slots.set_learned(slot_id, "tell learning")
    services.actions.add_option(slot_id, "tell option")
    services.actions.reword_action(action.id, "tell action")
    services.report_in.set_text(meeting_id, action.id, ReportField.DID, "tell report")
    services.report_in.set_text(meeting_id, action.id, ReportField.LEARNED, "tell lesson")
    services.feedback.add(meeting_id, FeedbackLayer.SLOT, "helped", "tell feedback", None, slot_id)
    services.feedback.write_note(meeting_id, None, "tell note")
    services.bids.place_bid(meeting_id, room.members[2].id, "tell bid", 2, 0)
    services.attendance.set_note(meeting_id, room.members[3].id, "tell absence")
    assert {text.words: text.kind for text in found(room, "tell").texts} == {
        f"tell {kind.value}": kind
        for kind in TextKind
        if kind not in (TextKind.PARKED, TextKind.RULE, TextKind.PLACE, TextKind.FORMER)
    }
    assert kinds(room, "B47") == [TextKind.PLACE]
    assert TextKind.RULE in kinds(room, "confidential")
    assert sum(found(room, "tell", shelf=shelf).number for shelf in Shelf) == 12
    assert set(kinds(room, "tell", shelf=Shelf.LEARNING)) == {TextKind.LEARNING, TextKind.LESSON}
    assert_index_is_whole(room.store)


def test_a_bid_is_found_until_it_is_a_slot_or_withdrawn(room):
    room.services.meetings.open_meeting(room.meeting_id)
    bid = made(room.services.bids.place_bid(room.meeting_id, room.members[0].id, "stuck", 3, 0), Bid)
    assert kinds(room, "stuck") == [TextKind.BID]
    room.services.bids.withdraw(bid.id)
    assert kinds(room, "stuck") == []
    room.make_slots()
    assert kinds(room, "stuck") == [TextKind.ISSUE]


def test_a_person_is_found_by_what_they_wrote_and_by_their_slot_and_their_reports(room):
    card = a_card(room)
    action = an_action(room)
    room.services.report_in.set_text(room.meeting_id, action.id, ReportField.DID, "What I did")
    amina, ben, carys = (m.id for m in room.members[:3])
    assert action.owner_id == amina
    assert set(kinds(room, "what", person_id=amina)) == {TextKind.QUESTION, TextKind.REPORT}
    assert kinds(room, "what", person_id=ben) == [TextKind.QUESTION]
    assert kinds(room, "what", person_id=carys) == []
    assert [text.record_id for text in found(room, person_id=ben).texts] == [card.id]


def test_open_actions_are_found_with_or_without_words(room):
    action = an_action(room)
    assert [text.record_id for text in found(room, open_only=True).texts] == [action.id]
    assert kinds(room, "hour", open_only=True) == [TextKind.ACTION]
    room.services.report_in.set_status(room.meeting_id, action.id, ActionStatus.DONE)
    assert found(room, open_only=True).number == found(room, "hour", open_only=True).number == 0


def test_a_set_is_searched_without_the_others(room):
    a_card(room)
    assert found(room, "now", set_id=room.set_id).number == 1
    assert found(room, "now", set_id="another").number == 0
    assert TextKind.RULE in kinds(room, "confidential", set_id=room.set_id)


def test_of_a_word_that_everything_holds_the_newest_are_weighed_and_the_number_is_said_to_be_more(room):
    card = a_card(room)
    many = [
        QuestionCard(f"c{n}", card.meeting_id, card.slot_id, f"And {n}?", None, card.pile, n, n)
        for n in range(MOST_WEIGHED + 5)
    ]
    with room.store.transaction() as tx:
        tx.insert_all(QuestionCard, many)
    answer = found(room, "and", limit=3)
    assert (answer.number, answer.at_least) == (MOST_WEIGHED, True)
    assert [text.record_id for text in answer.texts] == [c.id for c in many[:-4:-1]]
    assert not found(room, "1").at_least


def test_where_a_word_tells_texts_apart_the_one_that_says_least_besides_comes_first(room):
    slot_id = in_questions(room)
    for text in ("Promotion, and all that would have to come before it, and after it?", "Promotion?"):
        room.services.board.hand_in_card(slot_id, room.members[1].id, text)
    for n in range(10):
        room.services.board.hand_in_card(slot_id, room.members[1].id, f"Something else, {n}?")
    assert found(room, "promotion", shelf=Shelf.QUESTIONS).texts[0].words == "Promotion?"


@given(
    words=st.one_of(
        st.text(max_size=80),
        st.text(st.sampled_from("\"'*^():+-{}~\\%\0\x1a \n\tANDORTNEAR😀é\ud800ß漢")),
        st.sampled_from(
            ["x" * 5_000, "a " * 2_500, '"' * 5_000, "words: x", "AND", "NEAR(a b)", "rank:1", "🙂" * 90]
        ),
    ),
    shelf=st.none() | st.sampled_from(Shelf),
    person=st.sampled_from([None, "", "nobody'"]),
    open_only=st.booleans(),
)
def test_whatever_is_typed_is_never_an_error(full, words, shelf, person, open_only):
    answer = found(full, words, shelf=shelf, person_id=person, open_only=open_only)
    assert answer.number >= len(answer.texts)


@given(st.integers(0, 12), st.integers(2, 30))
def test_what_was_written_is_found_by_any_piece_of_it_from_the_beginning_of_a_word(full, first, length):
    text = "I want to go for promotion but feel stuck"
    start = [0, *(n + 1 for n, c in enumerate(text) if c == " ")][first % 9]
    assert TextKind.ISSUE in kinds(full, text[start : start + length])


def test_what_was_reworded_or_taken_away_leaves_no_word_behind(room):
    card = a_card(room)
    services, meeting_id = room.services, room.meeting_id
    services.board.note_answer(card.id, "Zyxanswer was said")
    drafted = services.board.hand_in_card(card.slot_id, room.members[1].id, "Quuxcard?")
    feedback = services.feedback.add(
        meeting_id, FeedbackLayer.SLOT, "helped", "Vuzzfeedback", room.members[1].id, card.slot_id
    )
    services.feedback.write_note(meeting_id, None, "Jinxnote")
    for n in range(40):
        services.board.hand_in_card(card.slot_id, room.members[1].id, f"Another, {n}, and zone {n * 7}?")
    before = index_bytes(room.store)
    words = (b"yxanswer", b"uuxcard", b"uzzfeedback", b"inxnote")
    assert all(word in before for word in words)
    services.board.note_answer(card.id, "Nothing to keep")
    services.changes.apply(drafted.inverse())
    services.feedback.remove(made(feedback, Feedback).id)
    services.feedback.write_note(meeting_id, None, "")
    after = index_bytes(room.store)
    assert not [word for word in words if word in after]
    assert_index_is_whole(room.store)


def test_a_slot_without_authors_has_none_in_the_index(room):
    card = a_card(room)
    ben = room.members[1].id
    assert any(ben in row for row in indexed(room.store))
    room.services.slots.make_anonymous(card.slot_id)
    room.services.board.hand_in_card(card.slot_id, None, "Who else?")
    assert not any(ben in row for row in indexed(room.store))
    assert found(room, "now", person_id=ben).number == 0
    assert found(room, "now").number == 1


def test_when_is_found_where_it_is_no_date(room):
    action = an_action(room)
    services = room.services
    services.actions.set_field(action.id, ActionField.BY_WHEN, "after Pentecost")
    assert kinds(room, "hour pentecost") == [TextKind.ACTION]
    services.report_in.set_text(room.meeting_id, action.id, ReportField.NEW_BY_WHEN, "before Advent")
    assert set(kinds(room, "advent")) == {TextKind.ACTION, TextKind.REPORT}
    assert kinds(room, "pentecost") == [TextKind.FORMER]
    services.report_in.set_text(room.meeting_id, action.id, ReportField.NEW_BY_WHEN, "2026-12-24")
    assert kinds(room, "advent") == kinds(room, "2026") == []
    assert kinds(room, "pentecost") == [TextKind.FORMER]
    assert_index_is_whole(room.store)


def test_former_words_of_an_action_are_found_until_it_has_them_again(room):
    action = an_action(room)
    services, meeting_id = room.services, room.meeting_id
    services.report_in.set_text(meeting_id, action.id, ReportField.DID, "Nothing yet")
    assert kinds(room, "hour") == [TextKind.ACTION]
    anew = services.report_in.word_anew(meeting_id, action.id, "Write to the provost")
    assert kinds(room, "provost") == [TextKind.ACTION]
    assert kinds(room, "hour") == [TextKind.FORMER]
    assert kinds(room, "hour", person_id=action.owner_id, shelf=Shelf.ACTIONS) == [TextKind.FORMER]
    assert kinds(room, "hour", open_only=True) == []
    # What is put right is put right in the report too.
    services.actions.reword_action(action.id, "Ask for a day")
    assert (kinds(room, "hour"), kinds(room, "day")) == ([], [TextKind.FORMER])
    assert_index_is_whole(room.store)
    services.actions.reword_action(action.id, "Ask for an hour")
    services.changes.apply(anew.inverse())
    assert kinds(room, "hour") == [TextKind.ACTION]
    assert_index_is_whole(room.store)


def test_why_somebody_did_not_come_is_found_until_they_come(room):
    dev = room.members[3].id
    room.services.attendance.set_note(room.meeting_id, dev, "Flamingo conference")
    assert kinds(room, "flamingo", person_id=dev) == [TextKind.ABSENCE]
    before = index_bytes(room.store)
    room.services.meetings.set_presence(room.meeting_id, dev, Presence.PRESENT)
    assert kinds(room, "flamingo") == []
    assert b"lamingo" in before
    assert b"lamingo" not in index_bytes(room.store)
    assert_index_is_whole(room.store)


def test_what_could_not_be_found_before_is_taken_up_when_a_store_is_opened(tmp_path, room):
    action = an_action(room)
    services = room.services
    services.actions.set_field(action.id, ActionField.BY_WHEN, "after Pentecost")
    services.report_in.word_anew(room.meeting_id, action.id, "Write to the provost")
    services.attendance.set_note(room.meeting_id, room.members[3].id, "Flamingo conference")
    before = indexed(room.store)
    turn_back_to(room.store, 8)
    with room.store.transaction() as tx:
        tx.connection.exec_driver_sql("DELETE FROM searchable WHERE kind IN ('former', 'absence')")
        tx.connection.exec_driver_sql("UPDATE searchable SET words = 'Write' WHERE kind = 'action'")
    room.store.close()
    again = open_store(tmp_path / "als.db")
    assert indexed(again) == before
    assert_index_is_whole(again)
    again.close()


def test_a_store_from_before_the_index_is_filled_when_it_is_opened(tmp_path, room):
    a_card(room)
    an_action(room)
    room.go(StageKind.ACTIONS)
    before = indexed(room.store)
    turn_back_to(room.store, 3)
    room.store.close()
    again = open_store(tmp_path / "als.db")
    assert indexed(again) == before
    assert_index_is_whole(again)
    again.close()
