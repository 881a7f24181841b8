"""What the others say is on the wall while they say it, and nothing that the presenter thinks of it."""

from __future__ import annotations

from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.services.action_service import OptionField
from als_desktop.services.catalogues import feedback_prompts


def on_the_wall(room):
    return scene_for(room.view, room.clock.now(), feedback_prompts(), RoomChoices()).body


def test_ideas_are_on_the_wall_while_they_are_said_and_what_speaks_for_them_never(room):
    room.go_by("kollegiale_beratung", "advice")
    slot, other = room.view.slots
    actions = room.services.actions
    for slot_id, text in (
        (slot.id, "Tell her"),
        (slot.id, "Ask Jana"),
        (slot.id, "Wait"),
        (other.id, "Leave"),
    ):
        actions.add_option(slot_id, text)
    tell, jana, _ = room.view.options(slot.id)
    actions.weigh_option(tell.id, OptionField.FOR, "zq she would listen")
    actions.weigh_option(tell.id, OptionField.AGAINST, "zq she may leave")
    actions.choose_option(tell.id)
    actions.choose_option(jana.id)
    actions.add_action(slot.id, "Ask Jana")
    body = on_the_wall(room)
    assert [(idea.text, idea.chosen) for idea in body.ideas] == [("Tell her", True), ("Wait", False)]
    assert [action.what for action in body.actions] == ["Ask Jana"]
    assert body.issue == slot.issue
    assert "zq" not in repr(body)

    stage = next(s for s in room.view.stages if s.slot_id == slot.id and s.code == "conclusion")
    room.services.stages.go_to(room.meeting_id, stage.id)
    assert not on_the_wall(room).ideas
    assert "Tell her" not in repr(on_the_wall(room))
