from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QMenu

from als_desktop.models.action import Action
from als_desktop.models.meeting import StageKind
from als_desktop.services.action_service import ActionField
from als_desktop.ui.actions.action_menu import ActionMenu, OwnerMenu
from als_desktop.ui.actions.actions_workspace import ActionsWorkspace
from als_desktop.ui.parts.calendar_popup import CalendarPopup
from tests.support import made
from tests.ui.staged import NARROW


@pytest.fixture
def shown(desk):
    return desk.show(ActionsWorkspace, StageKind.ACTIONS)


def stored(desk):
    return desk.view.actions(desk.slot.id)


def add(shown, *whats):
    for what in whats:
        assert shown.enter("action", shown.entry_member_id(), what)
    return shown.action_list.cards


def whats(shown):
    return [card.head.what.text() for card in shown.action_list.cards]


def pick(menu, text):
    menu.hide()  # a click closes the menu before its entry is triggered
    next(entry for entry in menu.findChildren(type(menu.actions()[0])) if entry.text() == text).trigger()


def open_menu(shown, kind):
    menu = next(m for m in shown.findChildren(QMenu) if isinstance(m, kind) and m.isVisible())
    assert QApplication.activePopupWidget() is menu
    return menu


def test_quick_entry_makes_the_presenters_action_and_undo_takes_it_away(desk, shown):
    add(shown, "  Print the criteria ")
    (action,) = stored(desk)
    assert (action.what, action.owner_id) == ("Print the criteria", desk.member("Amina").id)
    assert whats(shown) == ["Print the criteria"]
    desk.hub.undo()
    assert (stored(desk), whats(shown)) == ([], [])
    desk.hub.redo()
    assert whats(shown) == ["Print the criteria"]
    assert desk.agrees()


def test_what_is_empty_is_refused_and_nothing_is_made(desk, shown):
    assert not shown.enter("action", None, "   ")
    assert not shown.enter("option", None, "")
    assert len(desk.said) == 2
    assert stored(desk) == []


def test_leaving_a_field_writes_it_down(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    card.first_step.setFocus()
    qtbot.keyClicks(card.first_step, "Find the file")
    assert stored(desk)[0].first_step == ""
    card.support.setFocus()
    assert stored(desk)[0].first_step == "Find the file"
    desk.hub.undo()
    assert card.first_step.text() == ""
    desk.hub.redo()
    assert card.first_step.text() == "Find the file"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("first_step", "first_step"),
        ("support", "support"),
        ("if_trigger", "if_trigger"),
        ("then_do", "then_do"),
        ("obstacle", "obstacle"),
        ("measure", "measure"),
    ],
)
def test_each_field_keeps_its_own_text(qtbot, desk, shown, name, field):
    (card,) = add(shown, "Print the criteria")
    line = getattr(card, name)
    qtbot.keyClicks(line, f"about {name}")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    filled = {f.value: getattr(stored(desk)[0], f.value) for f in ActionField}
    assert {f: text for f, text in filled.items() if text} == {field: f"about {name}"}


def test_a_text_that_is_refused_stays_in_its_field(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    # Somebody else's window: the action is gone from the store, and this one does not know yet.
    desk.room.services.actions.remove_action(card.action_id)
    qtbot.keyClicks(card.first_step, "Find the file")
    qtbot.keyClick(card.first_step, Qt.Key.Key_Return)
    assert card.first_step.text() == "Find the file"
    assert card.first_step.property("invalid") is True
    assert len(desk.said) == 1


def test_wording_is_edited_in_place_and_may_not_be_emptied(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    what = card.head.what
    what.selectAll()
    qtbot.keyClicks(what, "Mark the criteria")
    qtbot.keyClick(what, Qt.Key.Key_Return)
    assert stored(desk)[0].what == "Mark the criteria"
    what.selectAll()
    qtbot.keyClick(what, Qt.Key.Key_Delete)
    qtbot.keyClick(what, Qt.Key.Key_Return)
    assert stored(desk)[0].what == "Mark the criteria"
    assert (what.text(), what.property("invalid"), len(desk.said)) == ("", True, 1)
    qtbot.keyClick(what, Qt.Key.Key_Escape)
    assert what.text() == "Mark the criteria"


@pytest.mark.parametrize(
    ("typed", "iso", "seen"),
    [
        ("4 dec", "2026-12-04", "Fri 4 December"),
        ("14/1/2027", "2027-01-14", "Thu 14 January"),
        ("3 Dec 2027", "2027-12-03", "Fri 3 December 2027"),
        ("next Friday", "2026-12-04", "Fri 4 December"),  # said on a Thursday
        ("before the board meets", "before the board meets", "before the board meets"),
    ],
)
def test_by_when_takes_dates_as_typed_and_keeps_words(qtbot, desk, shown, typed, iso, seen):
    (card,) = add(shown, "Print the criteria")
    qtbot.keyClicks(card.by_when, typed)
    qtbot.keyClick(card.by_when, Qt.Key.Key_Return)
    assert (stored(desk)[0].by_when, card.by_when.text()) == (iso, seen)
    desk.hub.undo()
    assert (stored(desk)[0].by_when, card.by_when.text()) == ("", "")


def test_what_the_words_for_a_day_mean_is_read_while_they_are_typed(qtbot, shown):
    (card,) = add(shown, "Print the criteria")
    field = card.by_when
    for typed, meant in (("by end of month", "Mon 30 Nov 2026"), ("before the board meets", "")):
        field.selectAll()
        qtbot.keyClicks(field, typed)
        assert (field.reading.text(), field.accessibleDescription()) == (meant, meant)
        assert field.reading.isVisibleTo(card) == bool(meant)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert not field.reading.isVisibleTo(card)


def test_the_same_day_in_other_words_is_shown_as_usual(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    for typed in ("4 Dec", "04/12/2026"):
        card.by_when.selectAll()
        qtbot.keyClicks(card.by_when, typed)
        qtbot.keyClick(card.by_when, Qt.Key.Key_Return)
        assert card.by_when.text() == "Fri 4 December"


def test_a_day_is_chosen_in_the_calendar_by_key(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    card.by_when.setFocus()
    qtbot.keyClick(card.by_when, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (popup,) = shown.findChildren(CalendarPopup)
    (calendar,) = popup.findChildren(QCalendarWidget)
    view = calendar.focusProxy()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert stored(desk)[0].by_when == "2026-12-04"  # a week after the meeting, and one day
    assert card.by_when.text() == "Fri 4 December"
    qtbot.waitUntil(lambda: not shown.findChildren(CalendarPopup))


def test_escape_closes_the_calendar_and_changes_nothing(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    qtbot.keyClicks(card.by_when, "18 Dec")
    qtbot.mouseClick(card.by_when.findChild(QAbstractButton), Qt.MouseButton.LeftButton)
    (popup,) = shown.findChildren(CalendarPopup)
    (calendar,) = popup.findChildren(QCalendarWidget)
    assert calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "2026-12-18"
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert (card.by_when.text(), stored(desk)[0].by_when) == ("18 Dec", "")
    qtbot.waitUntil(lambda: not shown.findChildren(CalendarPopup))


def test_how_sure_is_clicked(qtbot, desk, shown):
    (card,) = add(shown, "Print the criteria")
    pitch = card.sure.sizeHint().width() // 12
    qtbot.mouseClick(card.sure, Qt.MouseButton.LeftButton, pos=QPoint(pitch // 2, 10))
    assert stored(desk)[0].confidence == 1
    qtbot.keyClick(card.sure, Qt.Key.Key_8)
    assert stored(desk)[0].confidence == 8
    desk.hub.undo()
    assert (stored(desk)[0].confidence, card.sure.value()) == (1, 1)


def test_the_menu_moves_an_action(qtbot, desk, shown):
    first, *_ = add(shown, "One", "Two", "Three")
    first.head.menu.click()
    menu = open_menu(shown, ActionMenu)
    assert not next(entry for entry in menu.actions() if entry.text() == "Move up").isEnabled()
    pick(menu, "Move down")
    assert whats(shown) == ["Two", "One", "Three"]
    assert [action.what for action in stored(desk)] == ["Two", "One", "Three"]
    desk.hub.undo()
    assert whats(shown) == ["One", "Two", "Three"]


def test_an_action_is_given_to_somebody_else(qtbot, desk, shown):
    first, *_ = add(shown, "One", "Two")
    first.head.owner.click()
    pick(open_menu(shown, OwnerMenu), "Dev")
    assert stored(desk)[0].owner_id == desk.member("Dev").id
    assert first.head.owner.text() == "Dev"
    first.head.menu.click()
    pick(open_menu(shown, ActionMenu), "Amina")
    assert stored(desk)[0].owner_id == desk.member("Amina").id
    desk.hub.undo()
    assert first.head.owner.text() == "Dev"


def test_a_removed_action_comes_back_with_everything(qtbot, desk, shown):
    _, second, _ = add(shown, "One", "Two", "Three")
    qtbot.keyClicks(second.by_when, "4 Dec")
    qtbot.keyClick(second.by_when, Qt.Key.Key_Return)
    before = stored(desk)
    second.head.menu.click()
    pick(open_menu(shown, ActionMenu), "Remove, undo brings it back")
    assert whats(shown) == ["One", "Three"]
    desk.hub.undo()
    assert whats(shown) == ["One", "Two", "Three"]
    assert shown.action_list.cards[1].by_when.text() == "Fri 4 December"
    assert stored(desk) == before


def test_tab_goes_through_the_actions_in_their_order_after_one_came_back(desk, shown):
    add(shown, "One", "Two", "Three")
    desk.hub.do(lambda: desk.hub.services.actions.remove_action(stored(desk)[0].id))
    desk.hub.undo()
    first, second, _ = shown.action_list.cards
    assert first.head.what.text() == "One"
    after = first.tab_stops()[-1].nextInFocusChain()
    while not after.focusPolicy() & Qt.FocusPolicy.TabFocus:
        after = after.nextInFocusChain()
    assert after is second.head.what


def test_what_is_half_typed_survives_changes_elsewhere(qtbot, desk, shown):
    card, _ = add(shown, "One", "Two")
    card.first_step.setFocus()
    qtbot.keyClicks(card.first_step, "half a sent")
    actions = desk.hub.services.actions
    desk.hub.do(lambda: actions.add_option(desk.slot.id, "Wait"))
    desk.hub.do(lambda: actions.move_action(card.action_id, 1))
    assert card.first_step.text() == "half a sent"
    assert card.first_step.hasFocus()
    shown.commit()
    assert stored(desk)[1].first_step == "half a sent"


def test_the_less_usual_fields_show_by_themselves_when_they_say_something(qtbot, desk, shown):
    (card,) = add(shown, "One")
    assert not card.obstacle.isVisibleTo(card)
    assert not card.then_do.isVisibleTo(card)
    assert card.more.count.text() == ""
    actions = desk.hub.services.actions
    desk.hub.do(lambda: actions.set_field(card.action_id, ActionField.MEASURE, "I have five"))
    assert card.obstacle.isVisibleTo(card)
    assert card.measure.text() == "I have five"
    assert card.more.count.text() == "1 of 3 filled"
    card.more.button.click()
    desk.hub.do(lambda: actions.set_confidence(card.action_id, 3))
    assert not card.obstacle.isVisibleTo(card)
    desk.hub.do(lambda: actions.set_field(card.action_id, ActionField.THEN_DO, "Ask Helen"))
    assert card.more.count.text() == "2 of 3 filled"
    assert not card.then_do.isVisibleTo(card)


def test_the_answer_to_the_obstacle_follows_it_by_tab(qtbot, shown):
    (card,) = add(shown, "One")
    card.more.button.click()
    QApplication.processEvents()
    way = (card.first_step, card.by_when, card.support, card.more.button, card.sure)
    way = (*way, card.obstacle, card.if_trigger, card.then_do, card.measure)
    way[0].setFocus()
    for now, then in pairwise(way):
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert then.hasFocus(), then.accessibleName()


def test_words_that_look_like_markup_are_shown_as_typed(desk, shown):
    (card,) = add(shown, "<b>bold</b> & co")
    assert card.head.what.toPlainText() == "<b>bold</b> & co"
    assert "<b>bold</b> & co" in card.accessibleName()


@pytest.mark.parametrize("compact", [False, True])
def test_nothing_is_cut_off_at_the_side(qtbot, desk, compact):
    desk.theme.set_compact(compact)
    desk.go(StageKind.ACTIONS)
    desk.room.services.actions.add_action(desk.slot.id, "A word " * 60)
    action = made(desk.room.services.actions.add_action(desk.slot.id, "Two"), Action)
    desk.room.services.actions.set_field(action.id, ActionField.OBSTACLE, "x" * 300)
    shown = desk.show(ActionsWorkspace, StageKind.ACTIONS, size=NARROW)
    for card in shown.action_list.cards:
        assert card.minimumSizeHint().width() <= shown.action_list.viewport().width()
    assert shown.action_list.horizontalScrollBar().maximum() == 0


def test_seats_say_who_helps_with_which_action(desk, shown):
    first, second = add(shown, "One", "Two")
    actions = desk.hub.services.actions
    for card, who in ((first, "Carys reads it"), (second, "carys and Dev")):
        desk.hub.do(lambda card=card, who=who: actions.set_field(card.action_id, ActionField.SUPPORT, who))
    facts = {desk.view.member(i).name: fact for i, fact in shown.seat_facts().items()}
    assert facts == {
        "Amina": "presenting",
        "Ben": "",
        "Carys": "helps: 1, 2",
        "Dev": "helps: 2",
        "Elin": "",
        "Femi": "",
    }


def test_n_asks_for_quick_entry_unless_somebody_is_typing(qtbot, shown):
    (card,) = add(shown, "One")
    with qtbot.waitSignal(shown.entry_wanted) as asked:
        qtbot.keyClick(shown.preview, Qt.Key.Key_N)
    assert asked.args == ["action"]
    with qtbot.assertNotEmitted(shown.entry_wanted):
        qtbot.keyClick(card.first_step, Qt.Key.Key_N)
    assert card.first_step.text() == "n"
