"""Reporting in, from one member to the next: what stands out, and where the keyboard is."""

from __future__ import annotations

from itertools import permutations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import StageKind
from als_desktop.services.action_service import ActionField
from als_desktop.services.catalogues import scripts
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.segmented import Segment
from tests.ui.console.reporters import filled, first
from tests.ui.report_in.earlier import PLANNED, action, report, say_all


def test_going_on_stands_back_until_all_have_reported(reporting):
    seat, page = reporting, reporting.console.workspace
    button = seat.console._rail._next
    say_all(seat.desk, page, "Ben")
    assert (button.property("kind"), page.ahead.next.leads) == ("normal", True)
    assert seat.console.entry._add.property("kind") == "normal"
    page.ahead.next.click()
    assert seat.console.entry._add.property("kind") == "primary"
    say_all(seat.desk, page, "Elin")
    assert button.property("kind") == "primary"
    seat.hub.undo()
    assert button.property("kind") == "normal"


def test_a_changed_action_is_asked_what_it_becomes_and_then_leads_on(one_each):
    seat, page = one_each, one_each.console.workspace
    first(seat).choose_status(ActionStatus.CHANGED)
    elin, ben = seat.desk.member("Elin").id, seat.desk.member("Ben").id
    assert (filled(seat), seat.mode, page.seat_facts()[ben]) == (["Add"], "what_now", "1 to report")
    assert "below" in first(seat).follow_up.anew.placeholderText()
    assert not any("below" in text.placeholderText() for text in first(seat).texts.values())
    assert not page.ahead._tick.isVisible()
    seat.type("Say no twice")
    told = report(seat.desk, "Say no twice")
    assert (told.status, told.planned, told.what_now) == (ActionStatus.CHANGED, "Say no once a week", "")
    # By when follows; the old date holds with Enter, and the hint does not ask again.
    assert (filled(seat), seat.mode, page.seat_facts()[ben]) == (["Add"], "new_by_when", "all reported")
    assert "below" in first(seat).new_date.placeholderText()
    assert "the date holds" in seat.mode_words
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert report(seat.desk, "Say no twice").new_by_when == ""
    # What was done and what happened was not asked yet.
    for mode in ("did", "happened"):
        assert (filled(seat), seat.mode) == (["Add"], mode)
        seat.press(Qt.Key.Key_Return)
    # Then once for all of them what it has taught; what stands out waits for it.
    assert (filled(seat), seat.mode) == (["Add"], "learned")
    assert "Learned" in first(seat).hint.text()
    seat.press(Qt.Key.Key_Return)
    assert (filled(seat), first(seat).hint.text()) == (["next reporter"], "")
    assert "Anything to add" in seat.mode_words
    # By hand as well, with the date after it.
    page.choose_member(elin)
    first(seat).choose_status(ActionStatus.CHANGED)
    anew = first(seat).follow_up.anew
    anew.setFocus()
    QTest.keyClicks(anew, "Record it")
    seat.press(Qt.Key.Key_Return)
    assert first(seat).new_date.hasFocus()
    assert (filled(seat), seat.mode, page.ahead.words()) == (
        ["Add"],
        "new_by_when",
        "Elin is the last to report in.",
    )
    seat.press(Qt.Key.Key_Return)
    assert (filled(seat), seat.mode) == (["Add"], "did")
    seat.type("I wrote it down")
    assert (filled(seat), seat.mode) == (["Add"], "happened")
    seat.type("It got clearer")
    assert (filled(seat), seat.mode) == (["Add"], "learned")
    seat.type("Facts help")
    assert page.ahead.words() == "Everyone has reported in."
    # Also when the stage is entered again.
    seat.press(Qt.Key.Key_PageDown)
    seat.press(Qt.Key.Key_PageUp)
    assert (seat.mode, seat.mode_words) == ("learned", "Anything to add to {name}'s report?")
    assert filled(seat) == [seat.console._rail._next.text()]
    # Another status asks again, and closing the hint is an answer too.
    first(seat).choose_status(ActionStatus.CARRIED)
    assert (filled(seat), seat.mode) == (["Add"], "new_by_when")
    first(seat).hint.close_button.click()
    assert filled(seat) == [seat.console._rail._next.text()]


def test_a_date_typed_in_quick_entry_is_a_day_and_leads_on_to_the_next_action(reporting):
    seat = reporting
    seat.console._side.timer._run.click()
    cards = seat.console.workspace.cards.cards()
    cards[1].choose_status(ActionStatus.CARRIED)
    assert (seat.mode, seat.mode_words[:8]) == ("new_by_when", "Action 2")
    seat.type("15 jan")
    assert report(seat.desk, PLANNED["Ben"][1]).new_by_when == "2027-01-15"
    assert (seat.mode, cards[2].is_current) == ("did", True)
    # A status that has ended takes none; what was begun there is asked from the beginning.
    cards[2].choose_status(ActionStatus.CARRIED)
    assert seat.mode == "new_by_when"
    cards[2].choose_status(ActionStatus.DONE)
    assert seat.mode == "did"


def test_enter_in_the_empty_field_goes_through_the_questions_to_what_became_of_it(one_each):
    seat = one_each
    seat.field.setFocus()
    for mode in ("did", "happened", "learned", "what_now"):
        assert (seat.mode, filled(seat)) == (mode, ["Add"])
        seat.press(Qt.Key.Key_Return)
    assert report(seat.desk, PLANNED["Ben"][0]) is None
    assert (filled(seat), seat.mode) == (["Add"], "status")
    assert first(seat).awaited.property("tone") == "calm"
    for words in ("d", "soon", " "):
        seat.type(words)
        assert report(seat.desk, PLANNED["Ben"][0]) is None
        seat.field.setText("")
    assert "“soon” is not just one" in seat.notice
    seat.type("4")
    assert report(seat.desk, PLANNED["Ben"][0]).status is ActionStatus.NOT_YET
    seat.hub.undo()
    seat.type("not")
    assert report(seat.desk, PLANNED["Ben"][0]).status is ActionStatus.NOT_YET
    # It goes on, so until when.
    assert (seat.mode, first(seat).hint.text().split(":")[0]) == ("new_by_when", "Not yet")
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert filled(seat) == ["next reporter"]
    assert first(seat).hint.text() == ""


_ACTS = {
    "changed": lambda seat: first(seat).choose_status(ActionStatus.CHANGED),
    "now": lambda seat: seat.console.workspace.enter("what_now", None, "Say no twice"),
    "date": lambda seat: first(seat).new_date.committed.emit("15 jan"),
    "learned": lambda seat: seat.console.workspace.enter("learned", None, "It is easy"),
}


def test_one_thing_stands_out_in_whatever_order_a_report_is_made(one_each):
    seat, ends = one_each, set()
    for order in permutations(_ACTS):
        for done in order:
            assert len(filled(seat)) == 1, order
            _ACTS[done](seat)
        ends.add((*filled(seat), seat.console.workspace.progress.text()))
        while seat.desk.view.report_on(action(seat.desk, report_words(seat)).id) is not None:
            assert len(filled(seat)) == 1, order
            seat.hub.undo()
    assert ends == {("next reporter", "1 of 1 reported")}


def report_words(seat):
    """What the first action is called now."""
    return first(seat).accessibleName().split(": ", 1)[1]


def test_the_clock_is_started_before_anything_else_stands_out(one_each):
    seat = one_each
    say_all(seat.desk, seat.console.workspace, "Ben")
    assert filled(seat) == ["next reporter"]
    seat.console._side.timer._reset.click()
    seat.click("Begin again")
    assert filled(seat) == ["Start"]
    seat.console._side.timer._run.click()
    assert filled(seat) == ["next reporter"]


def test_say_this_keeps_step_with_the_report_and_ends_it(one_each):
    seat, page, lines = one_each, one_each.console.workspace, scripts()[StageKind.REPORT_IN]

    def said():
        seat.console._side.cue.tick()
        return lines.index(seat.console._side.cue._words.text()) + 1

    places = [said()]
    for words in ("I said no", "They nodded", "It is easy", "Again"):
        seat.type(words)
        places.append(said())
    assert places == [1, 2, 3, 4, 5]
    first(seat).choose_status(ActionStatus.DONE)
    # Not what was just answered: thanks, and who is next.
    assert said() == 9
    seat.hub.undo()
    assert said() == 5
    seat.hub.redo()
    page.ahead.next.click()
    assert said() == 1
    first(seat).choose_status(ActionStatus.CHANGED)
    assert said() == 6
    seat.type("Record it")
    assert said() == 7
    seat.type("after the fair")
    assert first(seat).hint.text().startswith("“after the fair” is kept as words")
    assert said() == 1
    seat.type("I wrote it down")
    assert said() == 2
    seat.type("It got clearer")
    # Before all go on, what it has taught.
    assert said() == 8
    seat.type("Facts help")
    assert said() == 10


def test_the_first_step_is_shown_with_the_words_it_was_planned_for(one_each):
    seat = one_each
    planned = action(seat.desk, "Say no once a week").id
    assert not first(seat).first_step.isVisible()
    seat.hub.do(lambda: seat.services.actions.set_field(planned, ActionField.FIRST_STEP, "Tell Helen"))
    assert first(seat).first_step.text() == "First step: Tell Helen"
    first(seat).choose_status(ActionStatus.CHANGED)
    seat.type("Say no twice")
    assert first(seat).first_step.text() == "First step, planned before: Tell Helen"


def test_after_a_click_on_the_page_no_first_letter_is_a_key_of_the_console(one_each):
    seat = one_each
    (carried,) = [s for s in first(seat).status.findChildren(Segment) if s.text() == "Carried"]
    window = seat.console.window()
    middle = carried.mapTo(window, carried.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    seat.desk.qtbot.waitUntil(seat.field.hasFocus)
    assert seat.mode == "new_by_when"
    QTest.keyClicks(QApplication.focusWidget(), "next friday")
    seat.press(Qt.Key.Key_Return)
    assert report(seat.desk, PLANNED["Ben"][0]).new_by_when == "2027-01-01"
    # Where words are typed on the page they stay.
    first(seat).texts[ReportField.DID].setFocus()
    QTest.qWait(20)
    assert first(seat).texts[ReportField.DID].hasFocus()


def test_what_is_taken_back_is_asked_again_and_enter_takes_back_no_more(one_each):
    seat = one_each
    for words in ("I said no", "They nodded"):
        seat.type(words)
    seat.field.setFocus()
    window, undo = seat.console.window(), seat.console._top._undo
    middle = undo.mapTo(window, undo.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert (seat.mode, first(seat).texts[ReportField.HAPPENED].text()) == ("happened", "")
    assert seat.field.hasFocus()
    seat.clock.pass_ms(1000)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert (seat.mode, first(seat).texts[ReportField.DID].text()) == ("learned", "I said no")
    # Done again, it is asked on from there.
    seat.hub.undo()
    assert seat.mode == "did"
    seat.hub.redo()
    assert (seat.mode, first(seat).texts[ReportField.DID].text()) == ("happened", "I said no")


def test_what_was_passed_over_is_asked_again_once_what_came_before_it_is_taken_back(one_each):
    seat = one_each
    seat.field.setFocus()
    seat.type("I said no")
    seat.clock.pass_ms(1000)
    seat.press(Qt.Key.Key_Return)
    assert seat.mode == "learned"
    seat.hub.undo()
    first(seat).choose_status(ActionStatus.DONE)
    asked = []
    for words in ("I said no", "They nodded", "It is easy"):
        asked.append(seat.mode)
        seat.type(words)
    assert asked == ["did", "happened", "learned"]
    assert filled(seat) == ["next reporter"]


def test_what_goes_on_is_asked_what_now(one_each):
    seat = one_each
    first(seat).choose_status(ActionStatus.NOT_YET)
    asked = []
    for words in ("15 jan", "Nothing", "The audit came", "Ask Ben first", "Ask sooner"):
        asked.append(seat.mode)
        # The hint asks nothing else meanwhile.
        assert ("Learned" in first(seat).hint.text()) is (seat.mode == "learned")
        seat.type(words)
    assert asked == ["new_by_when", "did", "happened", "what_now", "learned"]
    assert filled(seat) == ["next reporter"]
