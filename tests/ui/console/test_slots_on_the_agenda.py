"""The slots on the agenda that have not begun: their order and their length, by click and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.meeting import BidOutcome, Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.console.slot_menu import SlotMenu
from tests.ui.console.seat import CONTROL

Key = Qt.Key
DAY_MS = 24 * 60 * MINUTE_MS


@pytest.fixture
def made(seat):
    """Amina and Femi have a slot each, and the meeting stands in the bidding."""
    seat.desk.room.go(StageKind.PRESENTATION)
    seat.services.stages.go_to(seat.desk.room.meeting_id, seat.desk.room.stage_id(StageKind.BIDDING))
    view = seat.desk.view
    with seat.desk.room.store.transaction() as tx:
        from dataclasses import replace

        from als_desktop.models.changes import Edit

        # It was only looked at.
        tx.write([Edit(s, replace(s, entered_ms=None)) for s in view.stages if s.slot_id is not None])
    seat.open_here()
    return seat


def frames(seat):
    """The boxes of the slots from top to bottom."""
    rail = seat.console._rail
    QApplication.processEvents()
    return [rail._frames[slot.id] for slot in seat.hub.meeting.slots]


def slots(seat):
    view = seat.desk.view
    return [(view.member(s.presenter_id).name, s.planned_ms // MINUTE_MS) for s in view.slots]


def menu_of(seat, frame) -> SlotMenu:
    QTest.mouseClick(frame._menu, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, SlotMenu)
    return popup


def texts(menu) -> list[str]:
    return [a.text().split("\t")[0] for a in menu.actions() if not a.isSeparator()]


def choose(menu, text: str) -> None:
    items = [a for m in (menu, *(a.menu() for a in menu.actions() if a.menu())) for a in m.actions()]
    (item,) = [a for a in items if a.text().split("\t")[0] == text]
    item.trigger()
    QApplication.processEvents()


def test_each_slot_ahead_has_a_menu_with_a_name(made):
    first, second = frames(made)
    assert [f._menu.accessibleName() for f in (first, second)] == [
        "Slot 1 · Amina: order, length",
        "Slot 2 · Femi: order, length",
    ]
    menu = menu_of(made, first)
    assert menu.accessibleName() == "Slot of Amina"
    assert texts(menu) == [
        "After Femi",
        "Length: 55 min",
        "Leave out: 55 min become spare",
        "Leave out: 55 min go to Femi",
    ]
    menu.close()
    assert texts(menu_of(made, second))[0] == "Before Amina"


def test_a_slot_is_moved_by_its_menu_and_back(made):
    choose(menu_of(made, frames(made)[0]), "After Femi")
    assert slots(made) == [("Femi", 55), ("Amina", 55)]
    assert [f.accessibleName() for f in frames(made)] == ["Slot 1 · Femi", "Slot 2 · Amina"]
    assert frames(made)[1].menu_has_focus()
    made.hub.undo()
    assert slots(made) == [("Amina", 55), ("Femi", 55)]
    assert made.desk.agrees()


def test_a_slot_is_moved_by_keys_and_the_keyboard_goes_along(made):
    frames(made)[0].focus_menu()
    made.press(Key.Key_Down, CONTROL)
    assert slots(made) == [("Femi", 55), ("Amina", 55)]
    assert frames(made)[1].menu_has_focus()
    made.press(Key.Key_Down, CONTROL)
    assert made.notice == "Amina's slot is the last one already."
    made.press(Key.Key_Up, CONTROL)
    assert slots(made) == [("Amina", 55), ("Femi", 55)]


def test_the_menu_opens_by_the_other_button_and_by_keys(made):
    frame = frames(made)[0]
    frame.focus_menu()
    made.press(Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, SlotMenu)
    assert popup.activeAction().text().startswith("After Femi")
    made.press(Key.Key_Return, widget=popup)
    assert slots(made) == [("Femi", 55), ("Amina", 55)]


@pytest.mark.parametrize(
    ("item", "minutes"), [("5 minutes more", 60), ("5 minutes less", 50), ("30 minutes", 30)]
)
def test_a_slot_gets_another_length(made, item, minutes):
    choose(menu_of(made, frames(made)[1]), item)
    assert slots(made) == [("Amina", 55), ("Femi", minutes)]
    made.hub.undo()
    assert slots(made) == [("Amina", 55), ("Femi", 55)]


def test_a_slot_is_left_out(made):
    choose(menu_of(made, frames(made)[1]), "Leave out: 55 min become spare")
    assert slots(made) == [("Amina", 55)]
    assert made.desk.view.bid_of(made.desk.member("Femi").id).outcome is BidOutcome.DEFERRED
    made.hub.undo()
    assert slots(made) == [("Amina", 55), ("Femi", 55)]
    choose(menu_of(made, frames(made)[1]), "Leave out: 55 min go to Amina")
    assert slots(made) == [("Amina", 110)]


def test_a_slot_that_has_begun_has_no_menu_any_more(made):
    made.console._rail.go_on()
    first, second = frames(made)
    assert first._menu.isHidden()
    assert not second._menu.isHidden()
    QTest.mouseClick(first, Qt.MouseButton.RightButton, pos=QPoint(20, 10))
    assert QApplication.activePopupWidget() is None


def test_the_agenda_of_another_meeting_leads_to_its_own_stages_and_slots(made):
    seat, room = made, made.desk.room
    first, rows = room.meeting_id, list(seat.console._rail._rows.values())
    meetings = seat.services.meetings
    planned = meetings.plan_meeting(
        room.set_id,
        meeting_templates()[0],
        room.view.meeting.starts_ms + DAY_MS,
        room.view.meeting.ends_ms + DAY_MS,
    )
    room.meeting_id = next(after.id for _, after in planned.edits_of(Meeting))
    room.go(StageKind.PRESENTATION)
    seat.services.stages.go_to(room.meeting_id, room.stage_id(StageKind.BIDDING))
    assert seat.hub.open_meeting(room.meeting_id)
    seat.console.show_meeting()
    # The same rows and boxes, under other ids.
    rail = seat.console._rail
    assert list(rail._rows.values()) == rows
    assert list(rail._rows) == [stage.id for stage in seat.hub.meeting.stages]
    chosen = []
    rail.stage_chosen.connect(chosen.append)
    QTest.mouseClick(seat.row(StageKind.REVIEW), Qt.MouseButton.LeftButton)
    assert chosen == [room.stage_id(StageKind.REVIEW)]
    assert seat.desk.view.current_stage.kind is StageKind.REVIEW
    assert seat.services.reading.meeting(first).current_stage.kind is StageKind.BIDDING
    assert [rail._frames[slot.id].property("slot") for slot in seat.hub.meeting.slots] == [
        slot.id for slot in seat.hub.meeting.slots
    ]
