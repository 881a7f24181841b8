"""How a set's time and questions were shared out: counted over all its meetings, without names where there are none."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import made, open_room

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import Meeting, Slot, StageKind
from als_desktop.models.people import Member
from als_desktop.models.set_life import set_life
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates


@pytest.fixture
def room(tmp_path):
    found = open_room(tmp_path)
    yield found
    found.store.close()


def life(room):
    return {m.member.name: m for m in room.services.reading.set_life(room.set_id).members}


def test_turns_and_minutes_are_those_that_were_held(room):
    room.go(StageKind.PRESENTATION)
    room.clock.pass_ms(9 * MINUTE_MS)
    room.go(StageKind.QUESTIONS)
    room.clock.pass_ms(30 * MINUTE_MS)
    room.services.clocks.pause(room.stage_id(StageKind.QUESTIONS))
    room.clock.pass_ms(20 * MINUTE_MS)
    found = life(room)
    assert (found["Amina"].slots, found["Amina"].minutes) == (1, 39)
    # Planned, and not begun.
    assert (found["Femi"].slots, found["Femi"].minutes) == (0, 0)


def test_questions_count_for_everybody_whose_words_they_hold(room):
    room.go(StageKind.QUESTIONS)
    slot = room.view.slots[0].id
    board, members = room.services.board, room.members
    cards = [
        made(board.hand_in_card(slot, members[seat].id, f"What is {n}?"), QuestionCard).id
        for n, seat in enumerate((1, 1, 2, 3))
    ]
    board.merge([cards[0], cards[2]])
    board.hand_in_card(slot, None, "Who knows?")
    found = life(room)
    assert [found[name].questions for name in ("Ben", "Carys", "Dev", "Elin")] == [2, 1, 1, 0]
    assert room.services.reading.set_life(room.set_id).unnamed == 1


def test_actions_kept_over_two_meetings(room):
    room.go(StageKind.ACTIONS)
    slot = room.view.slots[0].id
    first, second = (
        made(room.services.actions.add_action(slot, what), Action).id for what in ("Ask her", "Write it down")
    )
    room.services.meetings.close_meeting(room.meeting_id)
    later = room.clock.now().wall_ms + 30 * 24 * 60 * MINUTE_MS
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], later, later + 180 * MINUTE_MS
    )
    room.meeting_id = made(planned, Meeting).id
    room.go(StageKind.REPORT_IN)
    room.services.report_in.set_status(room.meeting_id, first, ActionStatus.DONE)
    room.services.report_in.set_status(room.meeting_id, second, ActionStatus.NOT_YET)
    found = life(room)
    assert (found["Amina"].actions, found["Amina"].told, found["Amina"].kept) == (2, 2, 1)
    assert room.services.reading.set_life(room.set_id).meetings == 2


def test_an_action_that_nobody_reported_on_yet_is_neither_kept_nor_not_kept(room):
    room.go(StageKind.ACTIONS)
    for what in ("Ask her", "Write it down"):
        room.services.actions.add_action(room.view.slots[0].id, what)
    found = life(room)["Amina"]
    assert (found.actions, found.told, found.kept, found.ahead) == (2, 0, 0, 2)


def test_another_set_has_its_own(room):
    room.go(StageKind.QUESTIONS)
    room.services.board.hand_in_card(room.view.slots[0].id, room.members[1].id, "What now?")
    other = made(room.services.sets.create_set("Another"), type(room.view.learning_set)).id
    room.services.sets.add_members(other, "Ben, Carys")
    found = room.services.reading.set_life(other)
    assert found.meetings == 0
    assert [m.questions for m in found.members] == [0, 0]


_MEMBERS = [Member(str(n), "set", f"Member {n}", n, 0) for n in range(5)]
_AUTHORS = st.lists(st.sampled_from([m.id for m in _MEMBERS]), max_size=3, unique=True).map(tuple)


@given(
    st.permutations(_MEMBERS),
    st.dictionaries(_AUTHORS, st.integers(1, 40), max_size=12),
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 90)), max_size=12),
)
def test_nothing_is_lost_and_nobody_is_ranked(members, asked, turns):
    slots = [Slot(str(n), "m", n, str(who), 1) for n, (who, _) in enumerate(turns)]
    lasted = {str(n): minutes * MINUTE_MS for n, (_, minutes) in enumerate(turns)}
    found = set_life(members, 3, slots, lasted, asked, [])
    assert [m.member.seat for m in found.members] == [0, 1, 2, 3, 4]
    assert sum(m.minutes for m in found.members) == sum(minutes for _, minutes in turns)
    by_hand = Counter(dict.fromkeys(("0",), 0))
    for authors, number in asked.items():
        by_hand.update(dict.fromkeys(authors, number))
    assert {m.member.id: m.questions for m in found.members} == {m.id: by_hand[m.id] for m in _MEMBERS}
    assert found.unnamed == asked.get((), 0)
