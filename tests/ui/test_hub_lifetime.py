"""A hub goes when nobody holds it: a collection that met hub, stack and commands in a circle crashed the process."""

from __future__ import annotations

from weakref import ref

import pytest
from support import open_room

from als_desktop.models.meeting import StageKind
from als_desktop.ui.hub import Hub


@pytest.mark.usefixtures("qapp")
def test_a_hub_with_things_to_undo_is_not_held_by_them(tmp_path):
    room = open_room(tmp_path)
    room.go(StageKind.PRESENTATION)
    slot_id = room.view.slots[0].id
    hub = Hub(room.services)
    hub.open_meeting(room.meeting_id)
    for n in range(3):
        hub.do(lambda words=f"Issue {n}": room.services.slots.set_issue(slot_id, words))
    assert hub.undo_stack.count() == 3
    gone = ref(hub)

    del hub

    assert gone() is None
    room.store.close()
