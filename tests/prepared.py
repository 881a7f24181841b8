"""States of a room that several tests of acts start from."""

from __future__ import annotations

from support import Room, made

from als_desktop.models.action import Action
from als_desktop.models.card import QuestionCard
from als_desktop.models.meeting import StageKind


def in_questions(room: Room) -> str:
    """The meeting stands in the questions of its first slot, whose id this is."""
    room.go(StageKind.QUESTIONS)
    return room.view.slots[0].id


def a_card(room: Room, lane: str = "handed_over") -> QuestionCard:
    """A card of Ben's in a lane of the first slot."""
    slot_id = in_questions(room)
    card = made(room.services.board.hand_in_card(slot_id, room.members[1].id, "What now?"), QuestionCard)
    if lane != "handed_over":
        room.services.board.move([card.id], lane, -1)
    return card


def an_action(room: Room) -> Action:
    """An action of Amina's, formed in the first slot."""
    return made(room.services.actions.add_action(in_questions(room), "Ask for an hour"), Action)
