"""The hub under random histories: what it keeps in memory is what the store holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support import open_room

from als_desktop.models.card import CardGroup, Pile
from als_desktop.models.meeting import StageKind
from als_desktop.ui.board.card_face import LaneFaces
from tests.ui.listening import Listening

TEXTS = st.sampled_from(["", "What?", "Who else?", "x" * 6_000, "Wie?\nWarum?"])
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "hand_in",
                "draft",
                "follow",
                "word",
                "move",
                "group",
                "dissolve",
                "queue",
                "light",
                "undo",
                "redo",
            ]
        ),
        st.integers(0, 9),
        st.integers(-1, 6),
        TEXTS,
    ),
    max_size=25,
)


@given(ACTS)
@settings(max_examples=25)
def test_view_kept_by_changes_is_what_a_fresh_reading_gives(history):
    with tempfile.TemporaryDirectory() as folder:
        room = open_room(Path(folder))
        room.go(StageKind.QUESTIONS)
        here = Listening(room)
        faces = LaneFaces()
        for act, which, place, text in history:
            _play(here, act, which, place, text)
            assert here.agrees()
            shown = (here.hub.meeting, here.slot.id, here.slot.spotlight_id)
            assert faces.by_lane(*shown) == LaneFaces().by_lane(*shown)
        end = here.hub.meeting.everything()
        steps = here.hub.undo_stack.index()
        for _ in range(steps):
            here.hub.undo()
        assert here.hub.meeting.cards(here.slot.id) == []
        assert here.hub.meeting.of(CardGroup) == []
        for _ in range(steps):
            here.hub.redo()
        assert here.hub.meeting.everything() == end
        assert here.agrees()
        assert here.failed == []
        room.store.close()


def _play(here: Listening, act: str, which: int, place: int, text: str) -> None:
    """One act of a person, on whatever card or group number `which` is."""
    hub, board, slot = here.hub, here.board, here.slot
    cards = sorted(hub.meeting.cards(slot.id), key=lambda c: (c.written_ms, c.text, c.lane, c.position))
    card = cards[which % len(cards)].id if cards else "none"
    groups = [g.id for g in hub.meeting.groups(slot.id)]
    lanes = [*groups, *(p.value for p in Pile if p is not Pile.GROUP)]
    author = here.room.members[1 + which % 5].id
    acts = {
        "hand_in": lambda: board.hand_in_card(slot.id, author, text),
        "draft": lambda: board.draft_card(slot.id, author, text),
        "follow": lambda: board.follow_up(card, author, text),
        "word": lambda: board.edit_text(card, text),
        "move": lambda: board.move([card], lanes[which % len(lanes)], place),
        "group": lambda: here.hub.services.groups.add_group(slot.id, text[:20], [card] if cards else []),
        "dissolve": lambda: here.hub.services.groups.dissolve_group(
            groups[which % len(groups)] if groups else "none"
        ),
        "queue": lambda: board.queue(card, place),
        "light": lambda: board.spotlight(slot.id, card if which else None),
    }
    if act in acts:
        hub.do(acts[act])
    else:
        (hub.undo if act == "undo" else hub.redo)()
