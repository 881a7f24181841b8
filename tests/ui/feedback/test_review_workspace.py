from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from als_desktop.models.contract import ContractScore
from als_desktop.models.feedback import Feedback, FeedbackLayer
from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace
from als_desktop.ui.parts.segmented import Segment
from tests.support import made
from tests.ui.staged import NARROW

ORDER = (FeedbackLayer.PROCESS, FeedbackLayer.INDIVIDUAL, FeedbackLayer.SLOT)


@pytest.fixture
def shown(desk):
    return desk.show(ReviewWorkspace, StageKind.REVIEW)


def turn_to(qtbot, shown, layer):
    qtbot.keyClick(shown.layers, Qt.Key.Key_Home)
    for _ in range(ORDER.index(layer)):
        qtbot.keyClick(shown.layers, Qt.Key.Key_Right)
    assert shown.layer is layer


def scores(desk):
    rules = {rule.id: rule.heading for rule in desk.view.ground_rules}
    return {rules[score.item_id]: score.score for score in desk.view.of(ContractScore)}


def visible_prompts(shown):
    return [one.prompt.code for columns in shown.columns.values() for one in columns if one.isVisible()]


def test_it_opens_on_how_the_set_worked(shown):
    assert shown.layer is FeedbackLayer.PROCESS
    assert shown.rules.isVisible()


def test_one_layer_is_shown_and_quick_entry_follows_it(qtbot, shown):
    for layer in ORDER:
        turn_to(qtbot, shown, layer)
        codes = [one.prompt.code for one in shown.columns[layer]]
        assert visible_prompts(shown) == codes
        assert [mode.code for mode in shown.entry_modes()] == codes
        assert shown.rules.isVisible() == (layer is FeedbackLayer.PROCESS)


def test_turning_to_another_layer_is_told(qtbot, shown):
    with qtbot.waitSignals([shown.entry_changed]):
        qtbot.keyClick(shown.layers, Qt.Key.Key_Right)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_End])
def test_the_review_of_another_meeting_begins_with_how_the_set_worked(qtbot, desk, shown, key):
    qtbot.keyClick(shown.layers, key)
    # Back in the same review: where one was.
    shown.show_stage(desk.hub.meeting.current_stage)
    assert not shown.rules.isVisible()
    starts = desk.view.meeting.starts_ms + 35 * 24 * 60 * MINUTE_MS
    planned = desk.room.services.meetings.plan_meeting(
        desk.room.set_id, meeting_templates()[0], starts, starts + 180 * MINUTE_MS
    )
    desk.room.meeting_id = made(planned, Meeting).id
    desk.go(StageKind.REVIEW)
    desk.hub.do(lambda: desk.room.services.actions.add_action(desk.slot.id, "Ask her"))
    shown.show_stage(desk.hub.meeting.current_stage)
    assert (shown.layer, shown.layers.value()) == (FeedbackLayer.PROCESS, FeedbackLayer.PROCESS.value)
    assert shown.rules.isVisible()
    assert shown.header.words()[1] == "How did we work together?"


def test_what_a_presenter_says_belongs_to_their_slot(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.SLOT)
    femi, ben = desk.member("Femi"), desk.member("Ben")
    assert shown.enter("was_like", femi.id, "Frightening")
    assert shown.enter("was_like", ben.id, "Slow")
    by_text = {a.text: a for a in desk.view.of(Feedback)}
    assert by_text["Frightening"].slot_id == desk.view.slots[1].id
    assert by_text["Slow"].slot_id is None
    column = next(one for one in shown.columns[FeedbackLayer.SLOT] if one.prompt.code == "was_like")
    assert [row.text.text() for row in column.rows] == ["Frightening", "Slow"]


def test_what_was_said_in_the_slots_is_shown_again(desk):
    desk.go(StageKind.REVIEW)
    for slot, text in zip(desk.view.slots, ("First", "Second"), strict=True):
        desk.room.services.feedback.add(
            desk.room.meeting_id, FeedbackLayer.SLOT, "helped", text, slot.presenter_id, slot.id
        )
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    amina = desk.slot.presenter_id
    to_femi = desk.view.slots[1].id
    desk.hub.do(
        lambda: desk.room.services.feedback.add(
            desk.room.meeting_id, FeedbackLayer.SLOT, "helped", "You laughed", amina, to_femi
        )
    )
    assert [(row.text.text(), row.origin.text()) for row in rows_of(shown, "helped")] == [
        ("First", ""),
        ("Second", ""),
        ("You laughed", "to Femi, slot 2"),
    ]


def test_what_a_presenter_learned_is_kept_for_their_plan_also_when_they_say_it_in_the_review(
    qtbot, desk, shown
):
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    amina = desk.slot.presenter_id
    assert not shown.enter("about_myself", amina, " ")
    assert shown.enter("about_myself", amina, "I wait for permission.")
    assert desk.slot.learned == "I wait for permission."
    (row,) = rows_of(shown, "about_myself")
    assert (row.origin.text(), shown.seat_facts()[amina]) == ("", "1 answer")
    # It stays where it is printed.
    assert row.more.toolTip() == "Remove"
    desk.hub.undo()
    assert (desk.slot.learned, rows_of(shown, "about_myself")) == ("", [])
    assert (shown.mode_for(amina), shown.seat_facts()[amina]) == ("about_myself", "not yet")
    desk.hub.redo()
    assert shown.enter("about_myself", amina, "And I laugh")
    assert desk.slot.learned == "I wait for permission."
    assert [r.text.text() for r in rows_of(shown, "about_myself")] == [
        "I wait for permission.",
        "And I laugh",
    ]
    assert desk.agrees()


def test_what_was_said_in_the_slots_to_the_same_question_is_not_typed_twice(qtbot, desk):
    desk.go(StageKind.REVIEW)
    services = desk.room.services
    services.slots.set_learned(desk.slot.id, "I ask for permission")
    services.feedback.add(
        desk.room.meeting_id, FeedbackLayer.SLOT, "opened", "What if not?", None, desk.slot.id
    )
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    opened, myself = rows_of(shown, "opened_something"), rows_of(shown, "about_myself")
    assert [(row.text.text(), row.origin.text()) for row in opened] == [("What if not?", "said in slot 1")]
    assert [(row.text.text(), row.origin.text()) for row in myself] == [
        ("I ask for permission", "said in slot 1")
    ]
    assert myself[0].text.accessibleName() == "Answer by Amina, said in slot 1"
    # Nobody has spoken in the review yet.
    assert set(shown.seat_facts().values()) == {"not yet"}
    turn_to(qtbot, shown, FeedbackLayer.SLOT)
    assert ticked(shown) == []
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    assert shown.enter("about_myself", desk.member("Ben").id, "I rush")
    assert [(r.text.text(), r.origin.text()) for r in rows_of(shown, "about_myself")] == [
        ("I ask for permission", "said in slot 1"),
        ("I rush", ""),
    ]


def test_what_a_presenter_learned_is_changed_in_the_review_where_it_is_kept(qtbot, desk):
    desk.go(StageKind.REVIEW)
    desk.room.services.slots.set_learned(desk.slot.id, "I ask")
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    (row,) = rows_of(shown, "about_myself")
    row.text.moveCursor(row.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(row.text, " too late")
    qtbot.keyClick(row.text, Qt.Key.Key_Return)
    assert desk.slot.learned == "I ask too late"
    row.act("remove")
    assert (desk.slot.learned, rows_of(shown, "about_myself")) == ("", [])
    desk.hub.undo()
    assert [r.text.text() for r in rows_of(shown, "about_myself")] == ["I ask too late"]
    assert desk.agrees()


def rows_of(shown, code):
    (column,) = (one for columns in shown.columns.values() for one in columns if one.prompt.code == code)
    return column.rows


def test_a_new_answer_is_in_sight_below_the_rules(qtbot, desk):
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW, size=NARROW)
    for name in ("Amina", "Ben", "Carys", "Dev", "Elin"):
        assert shown.enter("did_well", desk.member(name).id, "We waited")

    def in_sight():
        row = rows_of(shown, "did_well")[-1]
        return row.visibleRegion().boundingRect().height() == row.height()

    qtbot.waitUntil(in_sight)


def test_individual_learning_belongs_to_no_slot(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    assert shown.enter("about_myself", desk.member("Ben").id, "I wait for permission.")
    (answer,) = desk.view.of(Feedback)
    assert (answer.layer, answer.slot_id) == (FeedbackLayer.INDIVIDUAL, None)
    assert shown.seat_facts()[desk.member("Ben").id] == "1 answer"
    turn_to(qtbot, shown, FeedbackLayer.PROCESS)
    assert set(shown.seat_facts().values()) == {"not yet"}


def test_a_rule_is_scored_scored_again_and_undone(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.PROCESS)
    row = shown.rules.rows[1]
    qtbot.keyClick(row.choice, Qt.Key.Key_End)
    assert scores(desk) == {"Presence": 3}
    qtbot.keyClick(row.choice, Qt.Key.Key_Left)
    assert scores(desk) == {"Presence": 2}
    desk.hub.undo()
    assert row.choice.value() == "3"
    desk.hub.undo()
    assert (row.choice.value(), scores(desk)) == ("", {})
    assert desk.agrees()


def test_after_a_click_the_keyboard_is_on_the_next_rule(qtbot, desk, shown):
    first, second = shown.rules.rows[:2]
    full = next(one for one in first.choice.findChildren(Segment) if one.value == "3")
    qtbot.mouseClick(full, Qt.MouseButton.LeftButton)
    assert second.choice.hasFocus()
    qtbot.keyClick(second.choice, Qt.Key.Key_2)
    assert sorted(scores(desk).values()) == [2, 3]
    # What is taken back is given again next, wherever the keyboard went.
    shown.change.setFocus()
    desk.hub.undo()
    assert second.choice.hasFocus()
    desk.hub.redo()
    assert (first.choice.value(), second.choice.value()) == ("3", "2")
    # Done again it is followed by the next.
    assert shown.rules.rows[2].choice.hasFocus()
    done = []
    shown.rules.finished.connect(lambda: done.append(True))
    for row in shown.rules.rows[2:]:
        assert done == []
        (one,) = (s for s in row.choice.findChildren(Segment) if s.value == "3")
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert done == [True]
    desk.hub.undo()
    desk.hub.redo()
    assert done == [True, True]
    done.pop()
    # Another score for one that had one is no end of it.
    qtbot.mouseClick(
        next(s for s in first.choice.findChildren(Segment) if s.value == "1"), Qt.MouseButton.LeftButton
    )
    assert (first.choice.value(), done) == ("1", [True])


def test_ctrl_and_a_number_scores_one_rule_after_the_other(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.PROCESS)
    first, second, third = shown.rules.rows[:3]
    first.choice.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_1):
        qtbot.keyClick(shown.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    assert scores(desk) == {"Confidentiality": 3, "Presence": 1}
    assert (first.choice.value(), second.choice.value()) == ("3", "1")
    assert third.choice.hasFocus()


def pass_all(desk, shown):
    """Nobody has anything to add to what is asked in the part that is shown."""
    for code, waiting in shown.round.waiting(desk.view, shown.layer).items():
        for member in waiting:
            shown.pass_over(code, member.id)


def test_a_part_is_ticked_once_all_is_scored_and_everybody_heard(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.PROCESS)
    count = len(shown.rules.rows)
    assert "rules" in shown.entry_modes()[0].placeholder
    for place, row in enumerate(shown.rules.rows):
        assert shown.scored.text() == f"First the rules: {place} of {count} scored"
        assert FeedbackLayer.PROCESS.value not in ticked(shown)
        qtbot.keyClick(row.choice, Qt.Key.Key_Home)
    assert shown.scored.text() == f"{count} of {count} scored"
    assert ticked(shown) == []
    # Before them the field said that the rules come first.
    assert "rules" not in shown.entry_modes()[0].placeholder
    *others, last = desk.view.members
    for code in ("did_well", "next_time"):
        assert ticked(shown) == []
        for member in others:
            assert shown.enter(code, member.id, "We waited")
        shown.pass_over(code, last.id)
    assert ticked(shown) == [FeedbackLayer.PROCESS.value]
    assert "empty Enter" not in shown.entry_modes()[0].placeholder
    desk.hub.undo()
    assert ticked(shown) == []


def test_what_presenters_said_in_their_slots_is_not_asked_once_more(qtbot, desk):
    desk.go(StageKind.REVIEW)
    amina, femi = (slot.presenter_id for slot in desk.view.slots)
    add = desk.room.services.feedback.add
    add(desk.room.meeting_id, FeedbackLayer.SLOT, "was_like", "Warm", amina, desk.slot.id)
    # That somebody else spoke in their slot is not that they did.
    add(desk.room.meeting_id, FeedbackLayer.SLOT, "helped", "You waited", amina, desk.view.slots[1].id)
    desk.room.services.slots.set_learned(desk.slot.id, "I rush")
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    assert shown.mode_for(amina) == "take_with_me"
    assert shown.mode_for(femi) == "about_myself"
    ben = desk.member("Ben").id

    def facts_of(*ids):
        return [shown.seat_facts()[one] for one in ids]

    # Seats are about the question that goes round.
    shown.pass_over("about_myself", ben)
    assert facts_of(amina, ben, femi) == ["in slot 1", "passed", "not yet"]
    for member in desk.view.members[2:]:
        assert shown.enter("about_myself", member.id, "I listen")
    assert facts_of(amina, ben, femi) == ["not yet", "not yet", "not yet"]
    pass_all(desk, shown)
    assert facts_of(amina, ben, desk.member("Carys").id) == ["in slot 1", "passed", "1 answer"]
    turn_to(qtbot, shown, FeedbackLayer.SLOT)
    facts = shown.seat_facts()
    assert [facts[amina], facts[femi], facts[desk.member("Ben").id]] == ["in slot 1", "not yet", ""]
    assert (shown.asked_next("", None).member.id, shown.own_step_leads()) == (femi, True)
    pass_all(desk, shown)
    assert ticked(shown) == [FeedbackLayer.INDIVIDUAL.value, FeedbackLayer.SLOT.value]


def test_the_way_goes_on_to_the_next_part_and_a_tick_moves_nothing(qtbot, desk, shown):
    tabs = [one.geometry() for one in segments(shown)]
    said = [shown.next_part.place.text()]
    while shown.next_part.button.isVisible():
        assert shown.own_step_leads()
        assert shown.enter(shown.entry_modes()[0].code, desk.member("Ben").id, "The silence")
        shown.next_part.button.click()
        said.append(shown.next_part.place.text())
    assert shown.own_step_leads()
    pass_all(desk, shown)
    assert said == ["Part 1 of 3", "Part 2 of 3", "Part 3 of 3"]
    assert shown.layer is FeedbackLayer.SLOT
    assert not shown.own_step_leads()
    qtbot.wait(1)
    assert ticked(shown) == [FeedbackLayer.SLOT.value]
    assert [one.geometry() for one in segments(shown)] == tabs


def segments(shown):
    return shown.layers.findChildren(Segment)


def ticked(shown):
    return [one.value for one in segments(shown) if one.done]


def test_a_score_that_is_refused_is_not_shown(qtbot, desk, shown):
    turn_to(qtbot, shown, FeedbackLayer.PROCESS)
    row = shown.rules.rows[0]
    with desk.room.store.transaction() as tx:
        tx.connection.exec_driver_sql("delete from contract_item")
    qtbot.keyClick(row.choice, Qt.Key.Key_Home)
    assert row.choice.value() == ""
    assert len(desk.said) == 1


def test_in_writing_first_until_somebody_has_spoken(qtbot, desk):
    desk.go(StageKind.REVIEW)
    desk.write_first()
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    assert shown.writing.isVisible()
    assert shown.enter("did_well", desk.member("Ben").id, "The silence")
    assert not shown.writing.isVisible()
    turn_to(qtbot, shown, FeedbackLayer.INDIVIDUAL)
    assert shown.writing.isVisible()


def test_without_that_choice_nobody_has_to_write(shown):
    assert not shown.writing.isVisible()
