"""Where the keyboard is while actions are reported on, and what it types there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import StageKind
from als_desktop.services.catalogues import scripts
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.segmented import Segment
from tests.ui.console.reporters import filled, first
from tests.ui.report_in.earlier import PLANNED, report, say_all


def test_an_answer_may_begin_with_a_digit(reporting):
    seat, page = reporting, reporting.console.workspace
    seat.console._side.timer._run.click()
    first(seat).choose_status(ActionStatus.PARTLY)
    seat.field.setFocus()
    assert seat.mode == "new_by_when"
    # Seat 1 has nothing to report, seat 5 has; neither is meant.
    for words in ("11 jan", "5 times in all"):
        QTest.keyClicks(QApplication.focusWidget(), words)
        assert (seat.speaker, seat.field.text()) == ("Ben", words)
        seat.press(Qt.Key.Key_Return)
    assert report(seat.desk, PLANNED["Ben"][0]).new_by_when == "2027-01-11"
    assert page.cards.cards()[1].texts[ReportField.DID].text() == "5 times in all"
    seat.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert (seat.speaker, seat.mode) == ("Elin", "did")
    # Back again it goes on where it was left.
    seat.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert (seat.speaker, seat.mode, page.cards.cards()[1].is_current) == ("Ben", "happened", True)


def test_a_given_report_takes_the_keyboard_on_to_the_next_reporter_and_at_last_out_of_the_field(one_each):
    seat, page = one_each, one_each.console.workspace
    seat.field.setFocus()
    for mode in ("did", "happened", "learned", "what_now"):
        assert (seat.mode, seat.field.hasFocus()) == (mode, True)
        seat.press(Qt.Key.Key_Return)
    seat.type("done")
    assert (page.ahead.next.leads, page.ahead.next.hasFocus()) == (True, True)
    # What is taken back is asked again, where it is typed.
    seat.hub.undo()
    assert (page.ahead.next.leads, seat.mode, seat.field.hasFocus()) == (False, "status", True)
    seat.type("done")
    # More words still begin at the first letter.
    seat.press(Qt.Key.Key_A)
    assert (seat.field.text(), seat.field.hasFocus()) == ("a", True)
    seat.press(Qt.Key.Key_Escape)
    seat.press(Qt.Key.Key_Escape)
    assert page.ahead.next.hasFocus()
    seat.press(Qt.Key.Key_Return)
    assert (seat.speaker, seat.mode, seat.field.hasFocus()) == ("Elin", "did", True)
    seat.clock.pass_ms(1000)
    for mode in ("did", "happened", "learned", "what_now"):
        assert seat.mode == mode
        seat.press(Qt.Key.Key_Return)
    seat.type("done")
    assert (page.ahead.words(), seat.console.hasFocus()) == ("Everyone has reported in.", True)


def test_a_choice_that_ends_a_report_takes_the_keyboard_on_as_words_do(one_each):
    seat, page = one_each, one_each.console.workspace
    seat.field.setFocus()
    for _ in range(4):
        seat.press(Qt.Key.Key_Return)
    dropped = next(s for s in first(seat).status.findChildren(Segment) if s.text() == "Dropped on purpose")
    dropped.setFocus()
    dropped.click()
    assert (filled(seat), page.ahead.next.hasFocus()) == (["next reporter"], True)


def test_what_is_written_on_a_card_is_what_is_asked(one_each):
    seat = one_each
    texts = first(seat).texts
    texts[ReportField.DID].setFocus()
    seat.press(Qt.Key.Key_Return)
    assert (seat.mode, texts[ReportField.HAPPENED].hasFocus()) == ("happened", True)
    lines, cue = scripts()[StageKind.REPORT_IN], seat.console._side.cue
    cue.tick()
    assert cue._words.text() == lines[1]


def test_the_keyboard_goes_to_quick_entry_with_the_next_reporter(reporting):
    seat, page = reporting, reporting.console.workspace
    say_all(seat.desk, page, "Ben")
    QTest.mouseClick(page.ahead.next, Qt.MouseButton.LeftButton)
    assert not page.ahead.next.isVisible()
    assert seat.field.hasFocus()
    # Escape gives the keyboard to nothing in the agenda.
    seat.press(Qt.Key.Key_Escape)
    assert seat.console.hasFocus()


def test_a_field_that_goes_with_its_reporter_passes_the_keyboard_to_quick_entry(reporting):
    seat, page = reporting, reporting.console.workspace
    page.cards.cards()[-1].new_date.setFocus()
    seat.console._side.seats._chips[seat.desk.member("Elin").id].click()
    assert seat.field.hasFocus()
    seat.press(Qt.Key.Key_Escape)
    assert seat.console.hasFocus()


def test_the_keys_below_the_field_say_what_a_digit_is(reporting):
    seat = reporting
    seat.console._side.timer._run.click()
    seat.desk.theme.set_compact(False)
    hints = seat.console.entry._foot._hints
    assert (hints._alt.isVisible(), hints._seats.text()) == (True, "who speaks")
    seat.press(Qt.Key.Key_PageDown, widget=seat.console)
    assert (hints._alt.isVisible(), hints._seats.text()[:25]) == (False, "who speaks, while the fie")
