"""The wall keeps in sight what a change was about, not what it pushed aside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from als_desktop.models.action import Action, ActionReport, OptionNote
from als_desktop.models.board import moved
from als_desktop.models.card import CardGroup, Pile, QuestionCard
from als_desktop.models.changes import Change, Edit
from als_desktop.models.meeting import Bid, FacilitatorNote
from als_desktop.models.room_focus import worked_on

CARDS = [QuestionCard(f"c{n}", "m", "s", "Why?", None, Pile.HANDED_OVER, n, 0, read_ms=0) for n in range(4)]
OPTION = OptionNote("o", "m", "s", "Wait", 0)
ACTION = Action("a", "s", "m", "amina", "Ask", 0)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, CARDS[0], "c0"),
        (CARDS[0], replace(CARDS[0], text="Who?"), "c0"),
        (CARDS[0], replace(CARDS[0], answered_ms=5), "c0"),
        (CARDS[0], replace(CARDS[0], position=3, queue_position=1), None),
        (CARDS[0], None, None),
        (None, CardGroup("g", "m", "s", "Facts", 0), "g"),
        (CardGroup("g", "m", "s", "Facts", 0), CardGroup("g", "m", "s", "Facts", 2), None),
        (None, ACTION, "a"),
        (ACTION, replace(ACTION, position=4), None),
        (None, OPTION, "o"),
        (OPTION, replace(OPTION, chosen=True), "o"),
        (OPTION, replace(OPTION, position=2, speaks_for="private"), None),
        (None, ActionReport("r", "m", "a", did="Asked"), "a"),
        (None, Bid("b", "m", "amina", "Stuck"), "b"),
        (None, FacilitatorNote("n", "m", "private"), None),
    ],
    ids=str,
)
def test_what_a_change_is_about(before, after, expected):
    assert worked_on(Change("label", (Edit(before, after),))) == expected


def test_a_move_is_about_the_card_that_was_moved():
    edits = moved(CARDS, ["c2"], Pile.HOLD.value, -1, (), now_ms=0)
    assert {edit.record.id for edit in edits} == {"c2", "c3"}
    assert worked_on(Change("label", edits)) == "c2"
    assert worked_on(Change("label", tuple(reversed(edits)))) == "c2"
