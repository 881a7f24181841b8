"""Planning another agenda: by another way to meet, with stages changed, as the last one, and kept for later."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QRadioButton

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import StageKind
from als_desktop.models.pack import OwnPack
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.home.name_dialog import NameDialog
from als_desktop.ui.home.plan_meeting_dialog import PlanMeetingDialog
from als_desktop.ui.parts.act_menu import ActMenu
from tests.ui.home.house import at

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def set_id(house):
    found = house.new_set()
    house.open()
    house.screen.show_set(found)
    return found


def open_dialog(house):
    house.screen.refresh()
    house.press("Plan a meeting")
    return house.dialog(PlanMeetingDialog)


@pytest.fixture
def dialog(house, set_id):
    return open_dialog(house)


def shown(dialog) -> list[str]:
    return [row.name.text() for row in dialog._stages.rows()]


def row(dialog, name):
    return next(one for one in dialog._stages.rows() if one.name.text() == name)


def choose_pack(dialog, name) -> None:
    combo = dialog.findChild(QComboBox)
    combo.setCurrentText(name)
    combo.activated.emit(combo.currentIndex())
    QApplication.processEvents()


def planned(house, set_id):
    """The last meeting with its agenda: names, or kinds, and minutes."""
    meeting = house.overview(set_id).meetings[-1]
    stages = house.services.reading.stages(meeting.id)
    return meeting, [(s.title or s.kind.value, s.planned_ms // MINUTE_MS) for s in stages]


def test_stages_are_named_timed_moved_and_left_out(house, dialog, set_id):
    review = row(dialog, "Set review")
    house.type(review.name, "Look back", enter=True)
    house.type(review.minutes, "15", enter=True)
    house.press("Move Check-in down", dialog)
    assert shown(dialog)[:3] == ["Welcome, contract", "Report in", "Check-in"]
    house.press("Leave out Report in", dialog)
    QTest.keyClick(row(dialog, "Bidding").name, Qt.Key.Key_Up, ALT)
    # A break stands among the slots, whatever comes before it in the frame.
    assert shown(dialog) == [
        "Welcome, contract",
        "Bidding",
        "Break",
        "Check-in",
        "Look back",
        "Dates and close",
    ]
    # 10 minutes were left out, 3 added.
    assert dialog._preview.words() == "117 minutes for presenters: 2 slots of about 58."
    house.press("Plan meeting", dialog)
    _, stages = planned(house, set_id)
    assert stages == [
        ("welcome", 5),
        ("bidding", 10),
        ("check_in", 6),
        ("break", 10),
        ("Look back", 15),
        ("close", 5),
    ]
    house.undo()
    assert house.overview(set_id).meetings == ()


def test_what_is_still_typed_is_planned(house, dialog, set_id):
    field = row(dialog, "Break").name
    house.type(field, "Tea")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _, stages = planned(house, set_id)
    assert ("Tea", 10) in stages


def test_a_stage_is_added_where_it_belongs(house, dialog):
    house.press("Add a stage", dialog)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ActMenu)
    next(action for action in menu.actions() if action.text() == "Break").trigger()
    assert shown(dialog).count("Break") == 2
    assert dialog._preview.words() == "100 minutes for presenters: 2 slots of 50."


def test_more_presenters_share_the_time(house, dialog, set_id):
    house.press("Presenters: more", dialog)
    assert dialog._preview.words() == "110 minutes for presenters: 3 slots of about 36."
    house.press("Plan meeting", dialog)
    assert planned(house, set_id)[0].planned_slots == 3


def test_a_stage_of_no_minutes_is_refused_in_a_sentence(house, dialog, set_id):
    house.type(row(dialog, "Break").minutes, "0", enter=True)
    house.press("Plan meeting", dialog)
    assert "at least one minute" in dialog.said()
    assert house.overview(set_id).meetings == ()


def test_slots_too_short_for_the_stages_of_the_pack_are_said(house, dialog):
    choose_pack(dialog, "Critical friends")
    house.type(house.field("End", dialog), "14:10", enter=True)
    assert "is too short: its stages need 7" in dialog._preview.words()


def test_another_way_to_meet_brings_its_own_templates(house, dialog, set_id):
    choose_pack(dialog, "Classic action learning")
    names = [b.text() for b in dialog.findChildren(QRadioButton) if b.isVisible()]
    assert names == [
        "3 hours, three issue holders",
        "2 hours, two issue holders",
        "90 minutes, one issue holder",
    ]
    house.press("2 hours, two issue holders", dialog)
    assert house.field("End", dialog).text() == "15:30"
    house.press("Plan meeting", dialog)
    meeting, _ = planned(house, set_id)
    assert (meeting.pack, meeting.template, meeting.planned_slots) == ("classic", "classic_two_hours", 2)
    # The next one is proposed the same way.
    again = open_dialog(house)
    assert again._packs.pack.code == "classic"
    assert again._templates.template.code == "classic_two_hours"


def test_a_new_set_may_meet_in_another_way(house):
    set_id = house.new_set()
    made = house.services.sets.create_set("Set W", pack="wial").edits[0].after
    house.services.sets.add_members(made.id, "Ann\nBob")
    house.open()
    house.screen.show_set(made.id)
    assert open_dialog(house)._packs.pack.code == "wial"
    assert set_id


def test_open_actions_without_a_report_in_are_said_and_only_those(house, set_id):
    house.hold(set_id, at(2026, 11, 5, 10, 0), actions=[("Ask", ""), ("Wait", "")])
    dialog = open_dialog(house)
    said = dialog._preview._unreported
    assert not said.isVisible()
    choose_pack(dialog, "Troika consulting")
    assert said.isVisible()
    assert said.text().startswith("2 actions are open, and this agenda has no report in")


def test_the_last_meeting_is_planned_again(house, set_id):
    held = house.hold(set_id, at(2026, 11, 5, 10, 0))
    stages = house.services.reading.stages(held)
    review = next(s for s in stages if s.kind is StageKind.REVIEW)
    house.services.agenda.rename_stage(review.id, "Look back")
    dialog = open_dialog(house)
    house.press("As meeting 1", dialog)
    assert "Look back" in shown(dialog)
    assert house.field("Start", dialog).text() == "10:00"
    house.press("Plan meeting", dialog)
    meeting, after = planned(house, set_id)
    assert ("Look back", 12) in after
    assert (meeting.hard_end_ms - meeting.starts_ms) // MINUTE_MS == 180


def test_a_full_day_begins_in_the_morning(house, dialog):
    house.press("A full day, everybody presents", dialog)
    assert (house.field("Start", dialog).text(), house.field("End", dialog).text()) == ("09:00", "17:00")
    house.press("90 minutes, one presenter", dialog)
    assert house.field("Start", dialog).text() == "13:30"
    house.type(house.field("Start", dialog), "10:00", enter=True)
    house.press("A full day, everybody presents", dialog)
    assert house.field("Start", dialog).text() == "10:00"


def save(house, dialog, name) -> None:
    house.press("Save this agenda as your own", dialog)
    asked = next(d for d in dialog.findChildren(NameDialog) if d.isVisible())
    asked.name.setText(name)
    house.press("Save", asked)


def test_an_agenda_is_saved_used_renamed_and_removed(house, dialog, set_id):
    house.type(row(dialog, "Set review").name, "Look back", enter=True)
    save(house, dialog, "Our Thursdays")
    assert dialog._packs.pack.name == "Our Thursdays"
    assert "Look back" in shown(dialog)
    house.press("Rename your own", dialog)
    asked = next(d for d in dialog.findChildren(NameDialog) if d.isVisible())
    assert asked.name.text() == "Our Thursdays"
    asked.name.setText("Our Fridays")
    house.press("Rename", asked)
    assert dialog._packs.pack.name == "Our Fridays"
    house.press("Plan meeting", dialog)
    meeting, stages = planned(house, set_id)
    assert ("Look back", 12) in stages
    assert meeting.pack == house.services.packs.choice(set_id).packs[-1].code
    # While a meeting is to be held by it, it is kept; then it goes.
    again = open_dialog(house)
    assert again._packs.pack.name == "Our Fridays"
    house.press("Remove your own", again)
    assert "Meeting 1 is planned by" in again.said()
    house.services.meetings.remove_meeting(meeting.id)
    house.press("Remove your own", again)
    assert again._packs.pack.name == "Post-it method"


def test_a_name_that_is_taken_is_refused_in_the_small_dialog(house, dialog):
    save(house, dialog, "Troika consulting")
    asked = next(d for d in dialog.findChildren(NameDialog) if d.isVisible())
    assert "already a way to meet" in asked.said()
    assert asked.name.text() == "Troika consulting"
    asked.reject()


def test_an_own_one_that_cannot_be_read_is_named_and_passed_over(house, dialog, set_id):
    save(house, dialog, "Our Thursdays")
    with house.store.transaction() as tx:
        saved = tx.find(OwnPack, set_id=set_id)[0]
        tx.write((Edit(saved, replace(saved, content="{")),))
    dialog.reject()
    again = open_dialog(house)
    assert "“Our Thursdays” cannot be read any more" in again._unread.text()
    assert again._unread.isVisible()
    assert "Our Thursdays" not in [pack.name for pack in again._packs._packs]
    house.press("Plan meeting", again)
    assert len(house.overview(set_id).meetings) == 1


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_the_dialog_fits_a_small_screen(house, set_id, size):
    house.dress()
    house.open(*size)
    house.screen.show_set(set_id)
    dialog = open_dialog(house)
    QApplication.processEvents()
    assert dialog.sizeHint().width() <= 1000
    assert dialog._layout.totalHeightForWidth(dialog.width()) <= 700


def test_a_meeting_that_was_begun_at_once_is_planned_again_at_a_full_quarter(house, set_id):
    house.hold(set_id, at(2026, 11, 5, 10, 8))
    open_dialog(house)
    assert house.field("Start").text() == "10:15"
