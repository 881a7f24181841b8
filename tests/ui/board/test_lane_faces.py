"""Only the faces of lanes that changed are made anew, and nothing that changed is missed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.card import QuestionCard
from als_desktop.ui.board.card_face import LaneFaces
from tests.ui.board.table import DRAFTED, HANDED, HOLD


@pytest.fixture
def board(table):
    table.group("First", "Who?", "When?")
    table.hand_in("Why?", "How?")
    table.queue("Who?")
    table.desk.hub.open_meeting(table.desk.room.meeting_id)
    return table


def faces_of(table, kept: LaneFaces):
    slot = table.desk.slot
    return kept.by_lane(table.desk.hub.meeting, slot.id, slot.spotlight_id)


@pytest.mark.parametrize(
    ("act", "untouched"),
    [
        (lambda t: t.service.mark_answered(t.id("Why?")), {"First"}),
        (lambda t: t.service.hold([t.id("Why?")]), {"First"}),
        (lambda t: t.service.queue(t.id("How?"), 0), set()),
        (lambda t: t.service.spotlight(t.slot_id, t.id("How?")), {"First"}),
        (lambda t: t.service.follow_up(t.id("Who?"), None, "And then?"), {HANDED}),
        (lambda t: t.desk.room.services.sets.rename_member(t.desk.member("Ben").id, "Bea"), set()),
    ],
)
def test_lanes_that_did_not_change_keep_their_faces(board, act, untouched):
    kept = LaneFaces()
    before = faces_of(board, kept)

    board.desk.hub.do(lambda: act(board))

    after = faces_of(board, kept)
    assert after == faces_of(board, LaneFaces())
    groups = {g.id: g.title for g in board.desk.view.groups(board.slot_id)}
    same = {groups.get(lane, lane) for lane in before if after.get(lane) is before[lane]}
    assert same == untouched


def test_a_lane_without_cards_is_forgotten(board):
    kept = LaneFaces()
    board.desk.hub.do(lambda: board.service.hold([board.id("Why?"), board.id("How?")]))
    assert HANDED not in faces_of(board, kept)
    board.desk.hub.undo()
    after = faces_of(board, kept)
    assert HOLD not in after
    assert [face.text for face in after[HANDED]] == ["Why?", "How?"]


def test_what_a_lane_lays_out_anew(board):
    face = faces_of(board, LaneFaces())[HANDED][0]
    roles: list[list[int]] = []
    board.show()
    board.lane(HANDED).model.dataChanged.connect(lambda first, last, named: roles.append(named))

    board.desk.hub.do(lambda: board.service.mark_answered(face.card_id))
    board.desk.hub.do(lambda: board.service.edit_text(face.card_id, "Why, and why now of all times? " * 9))

    assert [bool(named) for named in roles] == [True, False]
    card = board.desk.view.find(QuestionCard, face.card_id)
    assert board.rect(card.text).height() > board.rect("How?").height()


def test_a_card_that_lies_face_down_says_when_the_room_sees_it(table):
    table.draft("Shy?")
    table.hand_in("Bold?")
    table.show()
    tips = [table.lane(lane).model.index(0).data(Qt.ItemDataRole.ToolTipRole) for lane in (DRAFTED, HANDED)]
    assert "when it was read out" in tips[0]
    assert tips[1] is None
    assert "Not for the room" in table.lane(DRAFTED)._head.toolTip()


def test_a_card_that_the_back_row_cannot_read_says_so(table):
    long = "What would each of them have to say before you would feel free to go ahead and apply for it now?"
    table.hand_in(long, long[:90])
    table.desk.hub.open_meeting(table.desk.room.meeting_id)
    kept = LaneFaces()
    by_text = {face.text: face for face in faces_of(table, kept)[HANDED]}

    assert by_text[long].spoken().endswith("too long for the back row")
    assert "96 characters, aim for 90. F2" in by_text[long].long_words()
    assert "too long" not in by_text[long[:90]].spoken()
    assert by_text[long[:90]].long_words() == ""

    table.desk.hub.do(lambda: table.service.discard([table.id(long)]))
    discarded = next(face for lane in faces_of(table, kept).values() for face in lane if face.discarded)
    assert "too long" not in discarded.spoken()
    assert discarded.long_words() == ""
