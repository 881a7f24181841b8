"""The hub: acts, refusals, undo and redo over a real store."""

from __future__ import annotations

import pytest
from support import open_room

from als_desktop.errors import StoreUnavailable
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.changes import Change
from als_desktop.models.meeting import StageKind
from tests.ui.listening import Listening


@pytest.fixture
def listening(qapp, tmp_path):
    room = open_room(tmp_path)
    room.go(StageKind.QUESTIONS)
    yield Listening(room)
    room.store.close()


def test_refused_act_leaves_no_step_and_the_store_as_it_was(listening):
    before = listening.room.view.everything()

    assert listening.hand_in("   ") is None

    assert listening.steps() == (0, 0)
    assert listening.room.view.everything() == before
    assert listening.changes == []
    assert len(listening.refused) == 1
    assert "empty" in listening.refused[0]


def test_act_that_changes_nothing_is_no_step(listening):
    card = listening.hand_in("What now?")
    listening.changes.clear()

    change = listening.hub.do(lambda: listening.board.move([card.id], Pile.HANDED_OVER.value, 0))

    assert change.edits == ()
    assert listening.steps() == (1, 0)
    assert listening.changes == []


@pytest.mark.parametrize("text", ["", "What now?"])
def test_what_can_be_redone_outlives_an_act_that_changes_nothing(listening, text):
    card = listening.hand_in("What now?")
    listening.hub.do(lambda: listening.board.take_home(card.id))
    listening.hub.undo()

    listening.hub.do(lambda: listening.board.edit_text(card.id, text))
    listening.hub.redo()

    assert listening.hub.meeting.find(QuestionCard, card.id).taken_home


def test_labels_say_what_would_be_undone_and_redone(listening):
    stack = listening.hub.undo_stack
    card = listening.hand_in("What now?")
    listening.hub.do(lambda: listening.board.discard([card.id]))
    assert (stack.undoText(), stack.redoText()) == ("discard “What now?”", "")

    listening.hub.undo()
    assert (stack.undoText(), stack.redoText()) == ("hand over “What now?”", "discard “What now?”")


def test_undo_and_redo_bring_both_back(listening):
    card = listening.hand_in("What now?")

    listening.hub.undo()
    assert listening.texts == []
    assert listening.room.view.cards(listening.slot.id) == []

    listening.hub.redo()
    assert listening.hub.meeting.find(QuestionCard, card.id) == card
    assert listening.agrees()


def test_a_step_that_cannot_be_undone_any_more_goes_away(listening):
    card = listening.hand_in("What now?")
    listening.hub.do(lambda: listening.board.edit_text(card.id, "What else?"))
    # Behind the hub's back.
    listening.board.edit_text(card.id, "Another wording?")

    listening.hub.undo()

    assert listening.steps() == (1, 0)
    assert len(listening.refused) == 1
    assert listening.room.view.find(QuestionCard, card.id).text == "Another wording?"

    listening.hub.undo()
    assert listening.room.view.find(QuestionCard, card.id) is None
    assert len(listening.refused) == 1


def test_a_step_that_cannot_be_redone_any_more_goes_away(listening):
    card = listening.hand_in("What now?")
    listening.hub.do(lambda: listening.board.edit_text(card.id, "What else?"))
    listening.hub.undo()
    listening.board.edit_text(card.id, "Another wording?")

    listening.hub.redo()

    assert listening.steps() == (1, 0)
    assert len(listening.refused) == 1
    assert listening.room.view.find(QuestionCard, card.id).text == "Another wording?"


def test_failing_disk_is_said_as_a_failure(listening):
    def out_of_room() -> Change:
        raise StoreUnavailable("disk_full", path="/tmp/als.db")

    assert listening.hub.do(out_of_room) is None
    assert listening.hub.do_for_good(out_of_room) is None

    assert listening.refused == []
    assert len(listening.failed) == 2
    assert listening.failed[0].startswith("The disk is full")
    assert listening.steps() == (0, 0)


def test_undo_that_the_disk_prevented_can_be_tried_again(listening):
    listening.hand_in("First?")
    listening.hand_in("Second?")
    listening.hub.undo()
    changes = listening.hub.services.changes
    listening.hub.services.changes = FullDisk()

    listening.hub.undo()
    listening.hub.redo()
    assert listening.steps() == (1, 1)
    assert len(listening.failed) == 2
    assert listening.texts == ["First?"]

    listening.hub.services.changes = changes
    listening.hub.redo()
    assert listening.texts == ["First?", "Second?"]
    listening.hub.undo()
    listening.hub.undo()
    assert listening.texts == []
    assert listening.agrees()


class FullDisk:
    def apply(self, change: Change) -> Change:
        raise StoreUnavailable("disk_full", path="/tmp/als.db")


def test_mistake_of_ours_leaves_no_step(listening):
    def broken() -> Change:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        listening.hub.do(broken)

    assert listening.steps() == (0, 0)


def test_mistake_of_ours_in_undo_takes_the_step_away(listening):
    listening.hand_in("What now?")
    changes = listening.hub.services.changes
    listening.hub.services.changes = None

    with pytest.raises(AttributeError):
        listening.hub.undo()

    listening.hub.services.changes = changes
    assert listening.steps() == (0, 0)


def test_acts_for_good_are_no_steps(listening):
    meeting_id = listening.room.meeting_id
    stage_id = listening.room.stage_id(StageKind.ACTIONS)

    listening.hub.do_for_good(lambda: listening.room.services.stages.go_to(meeting_id, stage_id))

    assert listening.steps() == (0, 0)
    assert len(listening.changes) == 1
    assert listening.agrees()


def test_several_acts_are_one_step(listening):
    cards = [listening.hand_in(text) for text in ("One?", "Two?", "Three?")]
    listening.changes.clear()

    listening.hub.do_each([lambda i=c.id: listening.board.mark_answered(i) for c in cards])
    assert all(c.answered_ms is not None for c in listening.room.view.cards(listening.slot.id))
    assert len(listening.changes) == 1
    assert listening.steps() == (4, 0)

    listening.hub.undo()
    assert all(c.answered_ms is None for c in listening.room.view.cards(listening.slot.id))
    listening.hub.redo()
    assert all(c.answered_ms is not None for c in listening.room.view.cards(listening.slot.id))
    assert listening.agrees()


def test_acts_before_a_refused_one_stay_and_can_be_undone(listening):
    cards = [listening.hand_in(text) for text in ("One?", "Two?", "Three?")]
    listening.hub.do(lambda: listening.board.discard([cards[1].id]))

    change = listening.hub.do_each([lambda i=c.id: listening.board.queue(i) for c in cards])

    assert change is not None
    assert len(listening.refused) == 1
    assert [c.text for c in listening.room.view.answer_order(listening.slot.id)] == ["One?"]
    listening.hub.undo()
    assert listening.room.view.answer_order(listening.slot.id) == []
    assert listening.agrees()


def test_act_in_answer_to_a_change_is_undone_before_it(listening):
    """A view that answers a change with an act of its own does so after the change."""
    hub = listening.hub

    def answer(change: Change) -> None:
        new = next((after for before, after in change.edits_of(QuestionCard) if before is None), None)
        if new is not None and not hub.meeting.groups(listening.slot.id):
            hub.do(lambda: hub.services.groups.add_group(listening.slot.id, "Mine", [new.id]))

    hub.changed.connect(answer)
    listening.hand_in("What now?")
    assert len(listening.room.view.groups(listening.slot.id)) == 1

    hub.undo()
    assert listening.room.view.groups(listening.slot.id) == []
    assert listening.texts == ["What now?"]
    hub.undo()
    assert listening.texts == []
    assert listening.refused == []
    assert listening.agrees()


def test_act_in_answer_to_undo_stays_a_step(listening):
    hub = listening.hub
    card = listening.hand_in("What now?")
    hub.do(lambda: listening.board.take_home(card.id))

    def answer(change: Change) -> None:
        if change.label == "take_home":
            hub.changed.disconnect(answer)
            hub.do(lambda: listening.board.edit_text(card.id, "What else?"))

    hub.changed.connect(answer)
    hub.undo()
    assert listening.texts == ["What else?"]

    hub.undo()
    assert listening.texts == ["What now?"]
    assert listening.agrees()


def test_another_meeting_begins_with_nothing_to_undo(listening):
    told: list[bool] = []
    listening.hand_in("What now?")
    listening.hub.undo_changed.connect(lambda: told.append(listening.hub.undo_stack.canUndo()))

    assert listening.hub.open_meeting(listening.room.meeting_id)

    assert listening.steps() == (0, 0)
    assert told[-1] is False
    assert listening.texts == ["What now?"]


def test_leaving_the_meeting_forgets_what_could_be_undone(listening):
    listening.hand_in("What now?")
    listening.hub.undo()

    listening.hub.leave_meeting()

    assert listening.hub.view is None
    assert listening.steps() == (0, 0)
    listening.hub.redo()
    assert listening.room.view.cards(listening.room.view.slots[0].id) == []


def test_meeting_that_is_not_there_leaves_the_open_one(listening):
    listening.hand_in("What now?")

    assert not listening.hub.open_meeting("no such id")

    assert listening.texts == ["What now?"]
    assert listening.steps() == (1, 0)
    assert len(listening.refused) == 1


def test_quiet_act_is_followed_but_not_sent_out(listening):
    stage_id = listening.room.stage_id(StageKind.QUESTIONS)
    listening.room.clock.pass_ms(60_000)

    listening.hub.do_quietly(lambda: listening.room.services.clocks.anchor(stage_id))

    assert listening.changes == []
    assert listening.agrees()
