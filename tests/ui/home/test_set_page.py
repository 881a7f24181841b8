"""The page of a set: its name, its members, its meetings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.contract.contract_dialog import ContractDialog
from als_desktop.ui.home.meeting_list import MeetingList
from als_desktop.ui.home.names_dialog import NamesDialog
from tests.ui.home.house import at


@pytest.fixture
def set_id(house):
    found = house.new_set("Set B", "Amina\nBen\nCarys")
    house.new_set("Set A", "Gwen")
    house.open()
    house.screen.show_set(found)
    return found


def shown_names(house):
    rows = house.screen._set_page._members._rows.rows()
    return [row._name.text() for row in rows]


def test_members_are_added_one_after_another(house, set_id):
    field = house.field("Add a member")
    house.type(field, "Dev", enter=True)
    assert field.text() == ""
    QTest.keyClicks(field, "Elin")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert house.names(set_id) == ["Amina", "Ben", "Carys", "Dev", "Elin"]
    assert shown_names(house) == house.names(set_id)
    assert house.screen.focusWidget() is field


def test_the_undo_keys_work_while_the_empty_field_has_the_keyboard(house, set_id):
    house.type(house.field("Add a member"), "Dve", enter=True)
    house.undo()
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]
    assert shown_names(house) == ["Amina", "Ben", "Carys"]
    house.redo()
    assert house.names(set_id)[-1] == "Dve"
    # What is being typed is undone first.
    QTest.keyClicks(house.field("Add a member"), "Elin")
    house.undo()
    assert house.names(set_id)[-1] == "Dve"


def test_a_name_twice_is_refused_and_stays_typed(house, set_id):
    field = house.field("Add a member")
    house.type(field, "ben", enter=True)
    assert field.text() == "ben"
    assert field.property("invalid")
    assert "named twice" in house.said()
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]
    QTest.keyClicks(field, " B.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert house.names(set_id)[-1] == "ben B."
    assert house.said() == ""


def test_a_name_is_corrected_where_it_stands(house, set_id):
    house.type(house.name_field("Ben"), "Benjamin", enter=True)
    assert house.names(set_id) == ["Amina", "Benjamin", "Carys"]
    assert house.button("Benjamin leaves the set")
    house.screen._top._undo.click()
    assert shown_names(house) == ["Amina", "Ben", "Carys"]
    house.screen._top._redo.click()
    assert shown_names(house) == ["Amina", "Benjamin", "Carys"]


@pytest.mark.parametrize("typed", ["Amina", "", "x" * 81])
def test_a_name_that_is_refused_stays_typed(house, set_id, typed):
    field = house.name_field("Ben")
    house.type(field, typed, enter=True)
    assert field.text() == typed
    assert house.said()
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]


def test_blanks_around_a_name_are_no_change(house, set_id):
    field = house.name_field("Ben")
    house.type(field, "  Ben ", enter=True)
    assert field.text() == "Ben"
    assert not house.hub.undo_stack.canUndo()


def test_a_member_leaves_and_can_be_brought_back(house, set_id):
    house.press("Ben leaves the set")
    assert house.names(set_id) == ["Amina", "Carys"]
    assert shown_names(house) == ["Amina", "Carys"]
    assert "Ben has left the set" in house.said()
    house.press("Undo", house.screen._notice)
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]
    assert house.said() == ""


def test_the_notice_does_not_offer_to_undo_something_else(house, set_id):
    house.press("Ben leaves the set")
    house.type(house.field("Add a member"), "Dev", enter=True)
    assert house.said() == ""


def test_after_leaving_by_keyboard_the_keyboard_is_somewhere_useful(house, set_id):
    button = house.button("Ben leaves the set")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert house.screen.focusWidget() is house.field("Add a member")


def test_a_pasted_list_is_shown_before_it_is_added(house, set_id):
    house.press("Paste a list of names")
    dialog = house.dialog(NamesDialog)
    dialog._names.set_text("1. Dev\n2. Elin")
    assert dialog._names._strip.accessibleDescription() == "Dev, Elin"
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]
    house.press("Add 2 names", dialog)
    assert house.names(set_id) == ["Amina", "Ben", "Carys", "Dev", "Elin"]
    assert not house.dialogs()


@pytest.mark.parametrize("pasted", ["", "Dev, ben", "\n".join(f"P{n}" for n in range(10)), "x" * 81])
def test_a_list_that_is_refused_stays_in_the_dialog(house, set_id, pasted):
    house.press("Paste a list of names")
    dialog = house.dialog(NamesDialog)
    dialog._names.set_text(pasted)
    dialog.accept()
    assert dialog.said()
    assert dialog._names.text() == pasted
    assert house.names(set_id) == ["Amina", "Ben", "Carys"]


def test_the_set_is_renamed_everywhere(house, set_id):
    house.type(house.field("Name of the set"), "New managers", enter=True)
    assert house.set_names() == ["New managers", "Set A"]
    assert house.button("New managers, shown now", house.screen._rail)
    house.screen._top._undo.click()
    assert house.field("Name of the set").text() == "Set B"


def test_a_name_that_another_set_has_is_refused(house, set_id):
    field = house.field("Name of the set")
    house.type(field, "Set A", enter=True)
    assert field.text() == "Set A"
    assert "already a set" in house.said()
    assert house.overview(set_id).learning_set.name == "Set B"
    # Another set's page does not show what was typed for this one.
    house.screen.show_set(
        next(s for s in (o.learning_set.id for o in house.services.reading.home().sets) if s != set_id)
    )
    house.screen.show_set(set_id)
    assert house.field("Name of the set").text() == "Set B"


def test_the_purpose_is_kept_on_leaving_the_field(house, set_id):
    house.type(house.field("Purpose"), "For people new to leading")
    house.field("Add a member").setFocus()
    assert house.overview(set_id).learning_set.purpose == "For people new to leading"


def test_what_is_being_typed_stays_while_something_else_changes(house, set_id):
    field = house.field("Purpose")
    house.type(field, "For peo")
    house.hub.do(lambda: house.services.sets.add_members(set_id, "Dev"))
    assert field.text() == "For peo"
    assert field.hasFocus()
    assert shown_names(house)[-1] == "Dev"


def test_a_meeting_that_was_held_says_from_when_to_when(house, set_id):
    now_ms = house.clock.now().wall_ms
    meeting_id = house.plan(set_id, now_ms)
    house.clock.pass_ms(10 * MINUTE_MS)
    house.services.meetings.open_meeting(meeting_id)
    house.clock.pass_ms(95 * MINUTE_MS)
    house.services.meetings.close_meeting(meeting_id)
    house.screen.refresh()
    (row,) = house.screen._set_page._meetings._held._rows.rows()
    assert row._when.text().endswith("09:10 to 10:45")


def test_meetings_are_listed_with_what_can_be_done(house, set_id):
    house.hold(set_id, at(2026, 9, 3), [2])
    house.hold(set_id, at(2026, 10, 15), [0, 1])
    house.plan(set_id, at(2027, 1, 7), "Library")
    house.plan(set_id, at(2026, 11, 26), "Room B47")
    house.screen.refresh()
    meetings = house.screen._set_page._meetings
    groups = (meetings._next, meetings._later, meetings._held)
    listed = [[(r._number.text(), r._when.text(), r._about.text()) for r in g._rows.rows()] for g in groups]
    assert listed == [
        [("3", "Thu 26 November, 13:30 to 16:30", "Room B47")],
        [("4", "Thu 7 January 2027, 13:30 to 16:30", "Library")],
        [
            ("2", "Thu 15 October, 13:30 to 16:30", "Amina and Ben presented"),
            ("1", "Thu 3 September, 13:30 to 16:30", "Carys presented"),
        ],
    ]
    with pytest.raises(AssertionError):
        house.button("Take meeting 1 away")


def test_a_planned_meeting_is_taken_away_and_brought_back(house, set_id):
    meeting_id = house.plan(set_id, at(2026, 11, 26))
    house.screen.refresh()
    house.press("Take meeting 1 away")
    assert house.meeting(meeting_id) is None
    assert "Meeting 1 was taken away" in house.said()
    house.undo()
    assert house.meeting(meeting_id) is not None
    assert house.button("Start meeting 1")


def test_the_right_number_of_people_is_advised_gently(house, set_id):
    advice = house.screen._set_page._members._advice
    assert "4 to 8" in advice.text()
    house.services.sets.add_members(set_id, "Dev")
    house.screen.refresh()
    assert "4 to 8" not in advice.text()
    house.services.sets.add_members(set_id, "\n".join(f"P{n}" for n in range(5)))
    house.screen.refresh()
    assert "4 to 8" in advice.text()


def test_of_years_of_meetings_the_latest_are_listed_and_earlier_ones_when_they_are_asked_for(house):
    set_id = house.new_set()
    for n in range(14):
        house.hold(set_id, at(2025, 1, 1) + n * 14 * 86_400_000)
    house.open()
    house.screen.show_set(set_id)
    assert rows_named(house, 14, 3) == [True, True]
    assert rows_named(house, 2, 1) == [False, False]
    house.press("Show earlier meetings")
    assert rows_named(house, 14, 3, 2, 1) == [True] * 4
    assert not house.screen.findChild(MeetingList)._earlier.isVisible()


def rows_named(house, *numbers):
    """Whether these meetings are listed."""
    QApplication.processEvents()
    seen = {w.accessibleName() for w in house.screen.findChildren(QAbstractButton) if w.isVisible()}
    return [f"Look at meeting {number}" in seen for number in numbers]


def test_the_contract_is_a_line_with_its_version_and_opens(house):
    set_id = house.new_set()
    house.open()
    house.screen.show_set(set_id)
    line = house.screen._set_page._contract
    assert line.words().startswith("Version 1, agreed")
    assert not line.draft.isVisible()
    house.press("Look at it, change it")
    (dialog,) = house.screen.findChildren(ContractDialog)
    house.services.contracts.add_rule(set_id, "Phones", "Phones are off.")
    house.hub.do(lambda: house.services.contracts.choose(set_id, "quorum", 4))
    dialog.reject()
    assert line.draft.isVisible()
    house.hub.do(lambda: house.services.contracts.agree(set_id))
    assert line.words().startswith("Version 2, agreed")
    assert not line.draft.isVisible()
    house.hub.undo_stack.clear()
