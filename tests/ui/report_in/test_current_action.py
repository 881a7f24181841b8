"""Which action is reported on, and what its status lets be said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import StageKind
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.segmented import Segment
from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace
from tests.ui.gathering.hands import leave, press_segment
from tests.ui.report_in.earlier import PLANNED, card, field, hold_first_meeting, report, say_all

CTRL = Qt.KeyboardModifier.ControlModifier


def told_to(reporting):
    """The action that each part of the page is about: the head, the cards, and quick entry in each of its modes."""
    words = [reporting.turn.text(), *(mode.placeholder for mode in reporting.entry_modes())]
    marked = [n for n, c in enumerate(reporting.cards.cards(), start=1) if c.is_current]
    return {int(w.split("ction ")[1].split()[0].strip(",:")) for w in words if "ction " in w} | set(marked)


def test_head_cards_and_quick_entry_are_about_one_action(desk, reporting):
    elin = desk.member("Elin").id
    reporting.choose_member(elin)
    say_all(desk, reporting, "Elin")
    reporting.choose_member(desk.member("Ben").id)
    reporting.choose_member(elin)
    (here,) = told_to(reporting)
    assert reporting.enter("did", elin, "Wrote it down")
    assert field(reporting, here, "did").text() == "Wrote it down"
    assert told_to(reporting) == {here}
    reporting.choose_member(desk.member("Ben").id)
    for n, digit in enumerate((Qt.Key.Key_1, Qt.Key.Key_2), start=1):
        reporting.record.setFocus()
        QTest.keyClick(reporting, digit, CTRL)
        assert told_to(reporting) == {n}


def test_turning_back_to_the_first_question_means_the_next_action(desk, reporting):
    ben = desk.member("Ben").id
    for n, text in enumerate(("Said no twice", "Took one page", "Moved it"), start=1):
        reporting.choose_mode("did")
        assert told_to(reporting) == {n}
        assert reporting.enter("did", ben, text)
        assert reporting.enter("learned", ben, "It helps")
    assert [report(desk, what).did for what in PLANNED["Ben"]] == [
        "Said no twice",
        "Took one page",
        "Moved it",
    ]
    assert {report(desk, what).learned for what in PLANNED["Ben"]} == {"It helps"}


def test_a_status_pressed_again_is_taken_back(desk, reporting):
    first = card(reporting, 1)
    press_segment(first.status, "Done")
    press_segment(first.status, "Done")
    assert report(desk, "Say no once a week") is None
    assert first.status.value() == ""
    QTest.keyClick(first.status, Qt.Key.Key_2, CTRL)
    QTest.keyClick(first.status, Qt.Key.Key_2, CTRL)
    assert report(desk, "Say no once a week") is None
    desk.hub.undo()
    assert first.status.value() == "partly"
    assert desk.agrees()


def test_an_action_that_was_spoken_of_asks_for_its_status(desk, reporting):
    first, second = card(reporting, 1), card(reporting, 2)
    assert not first.awaited.isVisible()
    assert reporting.enter("did", desk.member("Ben").id, "Said no twice")
    # Not while something else is asked about it.
    assert not first.awaited.isVisible()
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert first.awaited.isVisible()
    assert not second.awaited.isVisible()
    press_segment(first.status, "Partly")
    assert not first.awaited.isVisible()


def test_what_is_said_beside_an_action_moves_nothing(desk, reporting):
    first = card(reporting, 1)
    places = [[c.geometry(), c.status.geometry()] for c in reporting.cards.cards()]

    def moved():
        QTest.qWait(0)
        return places != [[c.geometry(), c.status.geometry()] for c in reporting.cards.cards()]

    for question in ("did", "what_now"):
        reporting.enter(question, desk.member("Ben").id, "Said no twice")
    assert first.awaited.isVisible()
    assert not moved()
    press_segment(first.status, "Carried")
    assert first.hint.isVisible()
    assert not moved()
    first.hint.close_button.click()
    first.hint.close_button.click()
    assert not first.hint.isVisible()
    assert not moved()


def test_what_a_status_asks_for_moves_nothing_under_the_hand(desk, reporting):
    first = card(reporting, 1)
    parts = [first.status, *first.texts.values(), first.new_date]

    def places():
        QTest.qWait(0)
        return [part.mapTo(reporting, part.rect().topLeft()).toTuple() for part in parts]

    before, cards = places(), [c.geometry() for c in reporting.cards.cards()]
    for status in ("Changed", "Dropped on purpose", "Changed"):
        press_segment(first.status, status)
        assert first.follow_up.isVisible()
        assert (places(), [c.geometry() for c in reporting.cards.cards()]) == (before, cards)
    anew = first.follow_up.anew
    assert anew.width() > 200
    anew.setFocus()
    QTest.keyClicks(anew, "Say no twice")
    QTest.keyClick(anew, Qt.Key.Key_Return)
    assert first.before.isVisible()
    assert places() == before


def test_the_field_that_quick_entry_fills_is_marked(desk, reporting):
    def asked():
        marked = [
            (number, field.value)
            for number, one in enumerate(reporting.cards.cards(), 1)
            for field, text in one.texts.items()
            if "below" in text.placeholderText()
        ]
        return marked[0] if len(marked) == 1 else marked

    ben = desk.member("Ben").id
    assert asked() == (1, "did")
    reporting.enter("did", ben, "Said no twice")
    assert asked() == (1, "happened")
    reporting.choose_mode("what_now")
    assert asked() == (1, "what_now")
    reporting.enter("what_now", ben, "Again")
    # All was asked but what became of it, which comes next now.
    assert (asked(), card(reporting, 1).awaited.property("tone")) == ([], "calm")
    press_segment(card(reporting, 1).status, "Done")
    assert asked() == (2, "did")
    for action in PLANNED["Ben"][1:]:
        press_segment(card(reporting, 1 + PLANNED["Ben"].index(action)).status, "Done")
    # Of the last one what was not asked yet, to what it has taught; then the next to report is what leads.
    for question in ("did", "happened", "learned"):
        assert asked() == (3, question)
        reporting.pass_over(question, ben)
    assert asked() == []
    reporting.choose_member(desk.member("Elin").id)
    assert asked() == (1, "did")


def test_a_double_click_chooses_a_status_once(desk, reporting):
    (done,) = [s for s in card(reporting, 1).status.findChildren(Segment) if s.text() == "Done"]
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(done, Qt.MouseButton.LeftButton)
    assert report(desk, "Say no once a week").status is ActionStatus.DONE


@pytest.mark.parametrize("status", ["Done", "Dropped on purpose"])
def test_an_action_that_has_ended_takes_no_new_date(desk, reporting, status):
    first, second = card(reporting, 1), card(reporting, 2)
    first.new_date.setFocus()
    QTest.keyClicks(first.new_date, "15 jan")
    leave(first.new_date)
    press_segment(first.status, status)
    assert not first.new_date.isEnabled()
    assert first.new_date.toolTip().startswith(status.split()[0].lower())
    assert first._by_when.text() == "by Fri 4 December"
    assert (first.new_date.text(), report(desk, "Say no once a week").new_by_when) == (
        "Fri 15 January",
        "2027-01-15",
    )
    now = first.texts[ReportField.WHAT_NOW]
    now.setFocus()
    QTest.keyClick(now, Qt.Key.Key_Return)
    assert second.texts[ReportField.DID].hasFocus()
    press_segment(first.status, "Partly")
    assert first.new_date.isEnabled()
    assert first._by_when.text() == "by Fri 15 January 2027"


def test_one_card_alone_is_as_high_as_its_words(desk, monkeypatch):
    monkeypatch.setitem(PLANNED, "Ben", PLANNED["Ben"][:1])
    hold_first_meeting(desk)
    shown = desk.show(ReportInWorkspace, StageKind.REPORT_IN)
    (one,) = shown.cards.cards()
    desk.qtbot.waitUntil(lambda: one.height() == one.sizeHint().height())
