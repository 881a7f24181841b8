"""Where a slot begins with casting, its page is about roles and not about questions."""

from __future__ import annotations

import pytest

from als_desktop.ui.presentation.presentation_workspace import PresentationWorkspace


@pytest.fixture
def shown(desk):
    desk.go_to_code("kollegiale_beratung", "casting")
    return desk.show_here(PresentationWorkspace)


def test_the_roles_stand_in_place_of_questions(shown):
    roles = ("Case giver: Amina", "Moderator", "Timekeeper", "Secretary", "Advisers")
    assert shown.casting.texts() == roles
    assert shown.casting.isVisible()
    assert not shown.waiting.isVisible()
    assert shown.entry_modes() == ()


def test_whoever_is_chosen_as_moderator_is_named_in_all_places(desk, shown):
    carys = desk.member("Carys")
    choice = shown.facilitator.choice
    assert choice.accessibleName() == "Moderator in this slot"
    choice.activated.emit(choice.findText("Carys"))
    assert desk.slot.facilitator_id == carys.id
    assert "Moderator: Carys" in shown.casting.texts()
    facts = shown.seat_facts()
    assert [facts[desk.member(name).id] for name in ("Amina", "Ben", "Carys")] == [
        "case giver",
        "adviser",
        "moderator",
    ]


@pytest.mark.parametrize(
    ("pack", "code", "writes"),
    [
        ("classic", "issue", True),
        ("classic", "summary", False),
        ("critical_friends", "respond", False),
        ("kollegiale_beratung", "story", False),
        ("wial", "agree", True),
    ],
)
def test_questions_are_written_only_where_a_board_is_still_to_come(desk, pack, code, writes):
    desk.go_to_code(pack, code)
    page = desk.show_here(PresentationWorkspace)
    assert page.waiting.isVisible() is writes
    assert bool(page.entry_modes()) is writes


def test_what_was_written_face_down_is_never_out_of_sight(desk):
    desk.go_to_code("classic", "summary")
    page = desk.show_here(PresentationWorkspace)
    desk.hub.do(lambda: desk.room.services.board.draft_card(desk.slot.id, desk.member("Ben").id, "What now?"))
    assert page.waiting.isVisible()
    assert page.waiting.texts()["Ben"] == "1"
