"""The agenda is changed while the meeting runs: by menu, by keys, by the sign on a row; and saved for the next one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from als_desktop.models.changes import Edit
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.agenda_menu import AgendaMenu
from als_desktop.ui.console.stage_dialog import StageDialog
from als_desktop.ui.home.name_dialog import NameDialog
from als_desktop.ui.parts.agenda_row import AgendaRow
from tests.ui.console.seat import ALT, CONTROL

K = StageKind
Key = Qt.Key


def activate(seat) -> None:
    """Without a window manager, the console does not get the keyboard back by itself."""
    seat.console.activateWindow()
    seat.desk.qtbot.waitUntil(seat.console.isActiveWindow)


def focus(seat, kind) -> AgendaRow:
    """The row of a stage, with the keyboard."""
    QApplication.processEvents()
    row = seat.row(kind)
    activate(seat)
    row.setFocus()
    seat.desk.qtbot.waitUntil(row.hasFocus)
    return row


def undo(seat) -> None:
    """Take back the last step, once the console has the keyboard again."""
    activate(seat)
    seat.press(Key.Key_Z, CONTROL, seat.console)


def menu(seat, kind) -> AgendaMenu:
    """The menu of a stage, opened by the menu key."""
    row = focus(seat, kind)
    row.menu_wanted.emit(row.mapToGlobal(QPoint(5, 5)))
    found = QApplication.activePopupWidget()
    assert isinstance(found, AgendaMenu)
    return found


def items(found: QMenu) -> dict[str, bool]:
    return {
        action.text().split("\t")[0]: action.isEnabled()
        for action in found.actions()
        if not action.isSeparator() and action.menu() is None
    }


def choose(found: QMenu, text: str) -> None:
    action = next(a for a in _all(found) if a.text().split("\t")[0] == text)
    action.trigger()
    QApplication.processEvents()


def _all(found: QMenu):
    for action in found.actions():
        inner = action.menu()
        yield from _all(inner) if isinstance(inner, QMenu) else (action,)


def dialog(seat, kind=StageDialog):
    QApplication.processEvents()
    return next(d for d in seat.console.window().findChildren(kind) if d.isVisible())


def names(seat) -> list[str]:
    QApplication.processEvents()
    rows = seat.console._rail.findChildren(AgendaRow)
    rows.sort(key=lambda row: row.mapTo(seat.console, QPoint()).y())
    return [row.text() for row in rows if row.isVisible()]


def test_the_menu_offers_what_the_place_of_a_stage_allows(seat):
    seat.open(K.QUESTIONS)
    past = menu(seat, K.BIDDING)
    assert set(items(past)) == {"Change the name", "Save this agenda under a name"}
    past.close()
    ahead = menu(seat, K.ACTIONS)
    assert items(ahead) == {
        "Change name or minutes": True,
        "Move up": False,
        "Move down": True,
        "Leave out": True,
        "Save this agenda under a name": True,
    }
    ahead.close()


def test_a_stage_is_left_out_and_brought_back_by_the_menu(seat):
    seat.open(K.QUESTIONS)
    choose(menu(seat, K.REVIEW), "Leave out")
    assert seat.row(K.REVIEW).state() == "skipped"
    activate(seat)
    assert seat.row(K.REVIEW).hasFocus()
    choose(menu(seat, K.REVIEW), "Bring back")
    assert seat.row(K.REVIEW).state() == "ahead"
    undo(seat)
    assert seat.row(K.REVIEW).state() == "skipped"


def test_a_row_that_is_moved_while_another_window_is_active_keeps_the_keyboard(seat):
    seat.open(K.QUESTIONS)
    focus(seat, K.BREAK)
    before = names(seat)
    other = QWidget()
    seat.desk.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    seat.desk.qtbot.waitUntil(other.isActiveWindow)
    seat.press(Key.Key_Down, ALT, seat.row(K.BREAK))
    assert names(seat) != before
    assert seat.console.focusWidget() is seat.row(K.BREAK)


def test_the_keys_of_the_menu_work_on_a_row(seat):
    seat.open(K.QUESTIONS)
    focus(seat, K.BREAK)
    before = names(seat)
    seat.press(Key.Key_Down, ALT)
    assert names(seat) != before
    assert names(seat).index("Break") == len(before) - 3
    # The keyboard stays on the stage that was moved.
    assert seat.console.focusWidget() is seat.row(K.BREAK)
    seat.press(Key.Key_Up, ALT)
    assert names(seat) == before
    seat.press(Key.Key_Delete)
    assert seat.row(K.BREAK).state() == "skipped"
    seat.press(Key.Key_Delete)
    assert seat.row(K.BREAK).state() == "ahead"


def test_name_and_minutes_are_changed_in_one_step(seat):
    seat.open(K.QUESTIONS)
    focus(seat, K.REVIEW)
    seat.press(Key.Key_F2)
    asked = dialog(seat)
    assert asked.name.placeholderText() == "Set review"
    asked.name.setText("Look back together")
    asked.minutes.set_minutes(15)
    seat.press(Key.Key_Return, CONTROL, asked)
    row = seat.row(K.REVIEW)
    assert (row.text(), row.accessibleName()) == (
        "Look back together",
        "Look back together, ahead, 15 minutes",
    )
    undo(seat)
    assert seat.row(K.REVIEW).accessibleName() == "Set review, ahead, 12 minutes"


def test_minutes_that_cannot_be_are_said_in_the_dialog(seat):
    seat.open(K.QUESTIONS)
    focus(seat, K.REVIEW)
    seat.press(Key.Key_F2)
    asked = dialog(seat)
    asked.minutes.set_minutes(0)
    seat.press(Key.Key_Return, CONTROL, asked)
    assert "at least one minute" in asked.said()
    assert asked.isVisible()
    asked.reject()


def test_the_stage_under_way_gets_another_name_but_keeps_its_time(seat):
    seat.open(K.QUESTIONS)
    focus(seat, K.QUESTIONS)
    seat.press(Key.Key_F2)
    asked = dialog(seat)
    assert not asked.minutes.isVisible()
    asked.name.setText("Helping questions")
    seat.press(Key.Key_Return, CONTROL, asked)
    assert seat.console._side.timer._name.text() == "Helping questions"
    assert seat.row(K.QUESTIONS).text() == "Helping questions"


@pytest.mark.parametrize(("after", "kind", "place"), [(K.ACTIONS, "Questions", 1), (K.ACTIONS, "Break", 2)])
def test_a_stage_is_added_after_another(seat, after, kind, place):
    seat.open(K.QUESTIONS)
    before = names(seat)
    choose(menu(seat, after), kind)
    asked = dialog(seat)
    asked.name.setText("Once more")
    asked.minutes.set_minutes(6)
    seat.press(Key.Key_Return, CONTROL, asked)
    now = names(seat)
    assert now.index("Once more") == before.index("Forming actions") + place
    stage = next(s for s in seat.desk.view.stages if s.title == "Once more")
    assert stage.planned_ms == 6 * MINUTE_MS
    undo(seat)
    assert names(seat) == before


def test_the_sign_under_the_mouse_opens_the_menu_and_the_row_still_leads_to_the_stage(seat):
    seat.open(K.QUESTIONS)
    row = seat.row(K.REVIEW)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._menu_area().center().toPoint())
    found = QApplication.activePopupWidget()
    assert isinstance(found, AgendaMenu)
    found.close()
    assert seat.stage is K.QUESTIONS
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    assert seat.stage is K.REVIEW


def test_the_agenda_is_saved_under_a_name_for_the_next_meeting(seat):
    seat.services.agenda.rename_stage(seat.desk.room.stage_id(K.REVIEW), "Look back")
    seat.open(K.QUESTIONS)
    choose(menu(seat, K.REVIEW), "Save this agenda under a name")
    asked = dialog(seat, NameDialog)
    seat.press(Key.Key_Return, CONTROL, asked)
    assert "name is empty" in asked.said()
    asked.name.setText("Our Thursday")
    seat.press(Key.Key_Return, CONTROL, asked)
    assert "Our Thursday" in seat.notice
    saved = seat.services.packs.choice(seat.desk.room.set_id).packs[-1]
    assert saved.name == "Our Thursday"
    assert "Look back" in [stage.title for stage in saved.templates[0].frame]


def test_a_slot_cut_by_hand_is_saved_as_it_is(seat):
    seat.open(K.BIDDING)
    seat.desk.room.make_slots()
    questions = seat.desk.room.stage_id(K.QUESTIONS)
    seat.services.agenda.add_stage(questions, K.QUESTIONS, 5, "Once more")
    seat.services.stages.set_length(questions, 20)
    seat.open_here()
    choose(menu(seat, K.REVIEW), "Save this agenda under a name")
    asked = dialog(seat, NameDialog)
    asked.name.setText("With a second round")
    seat.press(Key.Key_Return, CONTROL, asked)
    split = seat.services.packs.choice(seat.desk.room.set_id).packs[-1].split
    at = split.lengths.index(45)
    assert [(stage.title, stage.minutes[at]) for stage in split.stages] == [
        ("", 8),
        ("", 20),
        ("Once more", 5),
        ("", 7),
        ("", 5),
    ]


def test_a_meeting_whose_way_has_gone_goes_on_in_the_usual_way(seat):
    room = seat.desk.room
    meeting = room.view.meeting
    with room.store.transaction() as tx:
        tx.write((Edit(meeting, replace(meeting, pack="gone")),))
    seat.open(K.BIDDING)
    assert "no longer there" in seat.notice
    room.make_slots()
    assert len(room.view.stages_of_slot(room.view.slots[0].id)) == 4
