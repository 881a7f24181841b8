"""Reporting in on the actions of an earlier meeting, with a real store behind it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from als_desktop.models.action import ActionStatus
from als_desktop.models.meeting import Presence, StageKind
from als_desktop.models.room_white_list import RoomChoices, scene_for
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.report_in.report_in_workspace import ReportInWorkspace
from tests.ui.gathering.hands import click, leave, press_segment, write
from tests.ui.report_in.earlier import ISSUES, PLANNED, card, field, hold_first_meeting, report, say_all
from tests.ui.staged import NARROW

CTRL = Qt.KeyboardModifier.ControlModifier


def placeholder(reporting, mode):
    return next(one.placeholder for one in reporting.entry_modes() if one.code == mode)


def test_the_first_reporter_is_introduced_with_their_issue(desk, reporting):
    assert reporting.header.words() == ("Ben reports in, 1 of 2. Presented at meeting 1", ISSUES["Ben"])
    assert [c.accessibleName() for c in reporting.cards.cards()] == [
        f"Action {n}: {what}" for n, what in enumerate(PLANNED["Ben"], start=1)
    ]
    dates = [c._by_when.text() for c in reporting.cards.cards()]
    assert dates == ["by Fri 4 December", "before Easter", ""]
    assert reporting.entry_member_id() == desk.member("Ben").id


def test_a_status_is_chosen_and_undone(desk, reporting):
    press_segment(card(reporting, 1).status, "Partly")
    assert report(desk, "Say no once a week").status is ActionStatus.PARTLY
    assert reporting.progress.text() == "1 of 3 reported"
    desk.hub.undo()
    assert report(desk, "Say no once a week") is None
    assert card(reporting, 1).status.value() == ""
    desk.hub.redo()
    assert card(reporting, 1).status.value() == "partly"
    assert desk.agrees()


@pytest.mark.parametrize(
    ("digit", "status"),
    [(1, "done"), (2, "partly"), (3, "changed"), (4, "not_yet"), (5, "dropped"), (6, "carried")],
)
def test_ctrl_and_a_digit_say_the_status_of_the_card_with_the_keyboard(desk, reporting, digit, status):
    happened = field(reporting, 2, "happened")
    happened.setFocus()
    QTest.keyClick(happened, Qt.Key(Qt.Key.Key_0 + digit), CTRL)
    assert report(desk, "Show my manager the list").status.value == status
    assert report(desk, "Say no once a week") is None
    assert happened.hasFocus()


def test_ctrl_and_a_digit_go_on_to_the_next_action_when_no_card_has_the_keyboard(desk, reporting):
    reporting.ahead.next.setFocus()
    QTest.keyClick(reporting, Qt.Key.Key_1, CTRL)
    QTest.keyClick(reporting, Qt.Key.Key_4, CTRL)
    assert report(desk, "Say no once a week").status is ActionStatus.DONE
    assert report(desk, "Show my manager the list").status is ActionStatus.NOT_YET


def test_a_text_is_kept_on_leaving_the_field(desk, reporting):
    did = field(reporting, 1, "did")
    write(did, "Said no twice")
    leave(did)
    assert field(reporting, 1, "happened").hasFocus()
    assert report(desk, "Say no once a week").did == "Said no twice"
    desk.hub.undo()
    assert did.text() == ""
    desk.hub.redo()
    assert did.text() == "Said no twice"


def test_a_refused_text_stays_where_it_was_typed(desk, reporting):
    did = field(reporting, 1, "did")
    long = "x" * 50_001
    did.insertPlainText(long)
    did.commit()
    assert "50001" in desk.said[-1]
    assert did.text() == long
    assert did.property("invalid") is True
    press_segment(card(reporting, 2).status, "Done")
    assert did.text() == long
    assert report(desk, "Say no once a week") is None


def test_a_new_date_is_kept_as_a_date(desk, reporting):
    new_date = card(reporting, 1).new_date
    for typed, reading, kept, shown in (
        ("in two weeks", "Thu 7 Jan 2027", "2027-01-07", "Thu 7 January"),
        ("15 jan", "Fri 15 Jan 2027", "2027-01-15", "Fri 15 January"),
        ("after Easter", "", "after Easter", "after Easter"),
    ):
        new_date.setFocus()
        new_date.selectAll()
        QTest.keyClicks(new_date, typed)
        assert new_date.reading.text() == reading
        assert new_date.reading.isVisible() == bool(reading)
        QTest.keyClick(new_date, Qt.Key.Key_Return)
        assert report(desk, "Say no once a week").new_by_when == kept
        assert new_date.text() == shown
        assert not new_date.reading.isVisible()
    desk.hub.undo()
    assert new_date.text() == "Fri 15 January"


def test_a_changed_action_is_gently_asked_for_a_new_date(desk, reporting):
    first, last = card(reporting, 1), card(reporting, 3)
    press_segment(first.status, "Changed")
    # What it becomes comes first.
    assert first.hint.text() == ""
    assert first.follow_up.anew.say("Say no twice")
    assert first.hint.text() == "Changed: does “by Fri 4 December” still hold, or is there a new date?"
    press_segment(last.status, "Changed")
    assert last.follow_up.anew.say("Block Mondays")
    assert last.hint.text().startswith("Changed: by when now?")
    last.new_date.setFocus()
    QTest.keyClicks(last.new_date, "in two weeks")
    QTest.keyClick(last.new_date, Qt.Key.Key_Return)
    # What it taught comes after what was done and what happened.
    assert last.hint.text() == ""
    for asked in (ReportField.DID, ReportField.HAPPENED):
        first.pass_over(asked)
        last.pass_over(asked)
    assert "Learned" in last.hint.text()
    click(first.hint.close_button)
    write(field(reporting, 1, "what_now"), "Say it in writing")
    leave(field(reporting, 1, "what_now"))
    assert "Learned" in first.hint.text()
    assert report(desk, "Say no twice").new_by_when == ""


def test_enter_in_quick_entry_asks_all_about_one_action_before_the_next(desk, reporting):
    ben, turned = desk.member("Ben").id, []
    reporting.mode_turned.connect(turned.append)
    for mode, text in (("did", "Said no"), ("happened", "Nothing fell"), ("learned", "No is enough")):
        assert "action 1" in placeholder(reporting, mode)
        assert reporting.enter(mode, ben, text)
    assert turned == ["happened", "learned", "what_now"]
    assert reporting.enter("what_now", ben, "Once more")
    # What became of the first: it stays the one that is marked until that is said.
    assert (turned[-1], reporting.entry_modes()[-1].placeholder[:24]) == (
        "status",
        "What became of action 1:",
    )
    assert card(reporting, 1).is_current
    assert reporting.enter("status", ben, "partly")
    assert (turned[-1], card(reporting, 1).is_current) == ("new_by_when", True)
    assert reporting.enter("new_by_when", ben, "18 jan")
    assert (turned[-1], card(reporting, 2).is_current) == ("did", True)
    first = report(desk, "Say no once a week")
    said = (first.did, first.happened, first.learned, first.what_now)
    assert said == ("Said no", "Nothing fell", "No is enough", "Once more")
    assert reporting.enter("did", ben, "Took one page")
    assert field(reporting, 2, "did").text() == "Took one page"


def test_after_the_last_question_the_status_still_is_that_of_the_action_talked_about(desk, reporting):
    ben = desk.member("Ben").id
    assert reporting.enter("did", ben, "Said no twice")
    assert reporting.enter("what_now", ben, "Once more")
    reporting.ahead.next.setFocus()
    QTest.keyClick(reporting, Qt.Key.Key_1, CTRL)
    QTest.keyClick(reporting, Qt.Key.Key_5, CTRL)
    assert report(desk, "Say no once a week").status is ActionStatus.DONE
    assert report(desk, "Show my manager the list").status is ActionStatus.DROPPED
    assert reporting.enter("what_now", ben, "Friday")
    press_segment(card(reporting, 2).status, "Done")
    assert "action 3" in reporting.entry_modes()[0].placeholder


def test_the_words_of_the_last_action_stay_with_it(desk, reporting):
    field(reporting, 3, "did").setFocus()
    turned = []
    reporting.mode_turned.connect(turned.append)
    assert reporting.enter("what_now", desk.member("Ben").id, "Once more")
    assert turned == ["status", "status"]
    assert "action 3" in reporting.entry_modes()[0].placeholder


def test_enter_in_the_form_goes_through_one_action_and_then_to_the_next(desk, reporting):
    first, second = card(reporting, 1), card(reporting, 2)
    first.texts[ReportField.DID].setFocus()
    places = [*(t for t in first.texts.values()), first.new_date, second.texts[ReportField.DID]]
    for now, then in pairwise(places):
        assert now.hasFocus()
        QTest.keyClicks(now, "soon")
        QTest.keyClick(now, Qt.Key.Key_Return)
        assert then.hasFocus()
    kept = report(desk, "Say no once a week")
    assert {kept.did, kept.happened, kept.learned, kept.what_now, kept.new_by_when} == {"soon"}
    did = second.texts[ReportField.DID]
    QTest.keyClicks(did, "one")
    QTest.keyClick(did, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(did, "two")
    QTest.keyClick(did, Qt.Key.Key_Enter)
    assert report(desk, "Show my manager the list").did == "one\ntwo"


def test_quick_entry_goes_to_the_card_that_was_turned_to(desk, reporting, qtbot):
    with qtbot.waitSignals([reporting.entry_changed, reporting.mode_turned]):
        field(reporting, 3, "did").setFocus()
    ben = desk.member("Ben").id
    assert reporting.enter("learned", ben, "It needs the team")
    assert reporting.enter("learned", ben, "And a door that shuts")
    assert report(desk, "Block Friday mornings").learned == "It needs the team\nAnd a door that shuts"
    assert not reporting.enter("learned", ben, "x" * 50_001)
    assert report(desk, "Block Friday mornings").learned == "It needs the team\nAnd a door that shuts"


def test_the_next_reporter_is_one_click_away(desk, reporting):
    assert reporting.ahead.next.accessibleName() == "Next to report: Elin, 2 actions to report"
    write(field(reporting, 1, "did"), "Half a sentence")
    click(reporting.ahead.next)
    assert report(desk, "Say no once a week").did == "Half a sentence"
    assert reporting.header.words()[1] == ISSUES["Elin"]
    assert [c.accessibleName() for c in reporting.cards.cards()] == [
        f"Action {n}: {what}" for n, what in enumerate(PLANNED["Elin"], start=1)
    ]
    assert [t.text() for t in card(reporting, 1).texts.values()] == [""] * 4
    assert reporting.entry_member_id() == desk.member("Elin").id
    reporting.choose_member(desk.member("Ben").id)
    assert field(reporting, 1, "did").text() == "Half a sentence"


def test_the_next_reporter_stands_out_once_the_present_one_is_through(desk, reporting, qtbot):
    assert not reporting.ahead.next.leads
    say_all(desk, reporting, "Ben")
    assert reporting.ahead.next.leads
    click(reporting.ahead.next)
    assert not reporting.ahead.next.leads
    with qtbot.waitSignal(reporting.lead_changed):
        say_all(desk, reporting, "Elin")
    reporting.choose_member(desk.member("Ben").id)
    desk.hub.undo()
    assert reporting.ahead.next.leads
    desk.room.clock.pass_ms(60 * MINUTE_MS)
    with qtbot.waitSignal(reporting.lead_changed):
        reporting.tick()
    assert not reporting.ahead.next.leads


def test_who_is_away_comes_last_and_is_passed_over_but_can_have_sent_word(desk, reporting):
    ben, elin = desk.member("Ben"), desk.member("Elin")
    assert reporting.ahead.left.text() == "Still to report: Ben 3, Elin 2"
    desk.hub.do(
        lambda: desk.room.services.meetings.set_presence(desk.room.meeting_id, ben.id, Presence.APOLOGIES)
    )
    assert reporting.ahead.left.text() == "Still to report: Elin 2, Ben 3 (away)"
    reporting.choose_member(elin.id)
    assert reporting.header.words()[0].startswith("Elin reports in, 1 of 2.")
    assert not reporting.ahead.next.isVisible()
    say_all(desk, reporting, "Elin")
    assert reporting.ahead.words() == "Everyone here has reported in."
    assert reporting.ahead.left.text() == "Still to report: Ben 3 (away)"
    reporting.choose_member(ben.id)
    assert reporting.header.words()[0] == "Ben reports in, 2 of 2. Presented at meeting 1, not here today"
    say_all(desk, reporting, "Ben")
    assert reporting.ahead.words() == "Everyone has reported in."
    assert not reporting.ahead.left.isVisible()


def test_the_first_to_report_is_somebody_who_is_here(desk):
    hold_first_meeting(desk)
    ben = desk.member("Ben").id
    for presence in (Presence.APOLOGIES, Presence.LEFT):
        desk.room.services.meetings.set_presence(desk.room.meeting_id, ben, presence)
        shown = desk.show(ReportInWorkspace, StageKind.REPORT_IN)
        assert shown.entry_member_id() == desk.member("Elin").id
        on_the_wall = scene_for(desk.hub.meeting, desk.room.clock.now(), (), RoomChoices()).body.reporter
        assert on_the_wall.name == "Elin"
        assert shown.turn.text() == "Action 1 of 2, about 5 min each"


def test_a_seat_with_nothing_open_changes_nothing(desk, reporting):
    reporting.choose_member(desk.member("Dev").id)
    assert reporting.entry_member_id() == desk.member("Ben").id


def test_seats_say_how_far_everybody_has_come(desk, reporting):
    ben, elin, dev = (desk.member(name).id for name in ("Ben", "Elin", "Dev"))
    facts = reporting.seat_facts()
    assert (facts[ben], facts[elin], facts[dev]) == ("3 to report", "2 to report", "none open")
    press_segment(card(reporting, 1).status, "Done")
    assert reporting.seat_facts()[ben] == "2 to report"
    say_all(desk, reporting, "Ben")
    assert reporting.seat_facts()[ben] == "all reported"


def test_when_all_have_reported_it_is_said(desk, reporting):
    say_all(desk, reporting, "Ben")
    click(reporting.ahead.next)
    say_all(desk, reporting, "Elin")
    assert not reporting.ahead.next.isVisible()
    assert reporting.ahead.words() == "Everyone has reported in."
    desk.hub.undo()
    assert reporting.ahead.words() == "Elin is the last to report in."


def test_nothing_to_report_is_said_and_the_agenda_alone_leads_on(desk):
    empty = desk.show(ReportInWorkspace, StageKind.REPORT_IN, size=NARROW)
    assert empty.empty.isVisible()
    assert empty.entry_modes() == ()
    assert empty.entry_member_id() is None
    assert not empty.empty._button.isVisible()


def test_long_reports_are_read_whole(desk, reporting, qtbot):
    did = field(reporting, 1, "did")
    before = did.height()
    write(did, "a few words and ")
    did.insertPlainText("then some more " * 20)
    qtbot.waitUntil(lambda: did.height() > before)
    layout, block = did.document().documentLayout(), did.document().firstBlock()
    assert layout.blockBoundingRect(block).width() <= did.viewport().width()


def test_a_long_issue_is_read_whole_in_the_head(desk, monkeypatch):
    short, long = ISSUES["Elin"], "My workload keeps growing and nobody says what may be left undone " * 3
    monkeypatch.setitem(ISSUES, "Ben", long)
    hold_first_meeting(desk)
    shown = desk.show(ReportInWorkspace, StageKind.REPORT_IN, size=NARROW)
    header, title = shown.header, shown.header._title
    assert header.words()[1] == long.strip()
    assert long.strip() in header.accessibleName()
    desk.qtbot.waitUntil(
        lambda: title.height() >= title.heightForWidth(title.width()) > header._caption.height()
    )
    assert title.geometry().top() >= shown.progress.geometry().bottom()
    assert shown.width() == NARROW[0]
    high = header.height()
    shown.choose_member(desk.member("Elin").id)
    assert header.words()[1] == short
    desk.qtbot.waitUntil(lambda: header.height() < high)
    assert title.geometry().right() < shown.turn.geometry().left()
