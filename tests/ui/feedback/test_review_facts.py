"""What the review shows of how turns and questions were shared out, and the way on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from als_desktop.models.meeting import StageKind
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace


def to_facts(qtbot, shown):
    qtbot.keyClick(shown.facts, Qt.Key.Key_End)


def test_the_facts_are_in_the_order_of_the_seats_and_nothing_is_answered_there(qtbot, desk):
    desk.go(StageKind.QUESTIONS)
    for name, texts in (("Ben", ("What now?", "What else?")), ("Femi", ("Who knows?",))):
        for text in texts:
            desk.room.services.board.hand_in_card(desk.slot.id, desk.member(name).id, text)
    desk.room.services.actions.add_action(desk.slot.id, "Ask her")
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    to_facts(qtbot, shown)
    assert shown.life.isVisible()
    assert not any(one.isVisible() for columns in shown.columns.values() for one in columns)
    assert shown.entry_modes() == ()
    said = shown.life.texts()
    assert list(said) == [m.name for m in desk.view.members]
    assert said["Ben"] == ["not yet", "2", "none formed"]
    # Formed minutes ago: nobody can have kept it.
    assert said["Amina"][-1] == "1 ahead"
    # The way on is to the part that was left for them.
    way = shown.next_part.button
    assert (way.isVisible(), way.text(), way.property("kind")) == (True, "Next: How we worked", "primary")
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert (shown.life.isVisible(), shown.rules.isVisible()) == (False, True)
    to_facts(qtbot, shown)
    qtbot.keyClick(shown.layers, Qt.Key.Key_Home)
    assert not shown.life.isVisible()
    assert shown.rules.isVisible()
