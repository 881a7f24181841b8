"""What the contract does in a meeting: shown at the start, asked by the clock, followed in the review, kept when
somebody is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from support import made

from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, Presence, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import ground_rules, meeting_templates
from als_desktop.ui.contract.contract_dialog import ContractDialog, open_contract
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace
from als_desktop.ui.gathering.gathering_workspace import GatheringWorkspace
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.timer.timer_panel import TimerPanel
from tests.ui.gathering.hands import click, press_segment
from tests.ui.staged import NARROW

DAY_MS = 24 * 60 * MINUTE_MS


def agree(desk, **choices):
    """The set agrees on these choices."""
    contracts, set_id = desk.room.services.contracts, desk.room.set_id
    for name, value in choices.items():
        contracts.choose(set_id, name, value)
    contracts.agree(set_id)


def next_meeting(desk):
    """The meeting is over, and the next one is planned for the same time 30 days later."""
    room = desk.room
    room.clock.pass_ms(180 * MINUTE_MS)
    room.services.meetings.close_meeting(room.meeting_id)
    room.clock.pass_ms(30 * DAY_MS)
    now = room.clock.now().wall_ms
    planned = room.services.meetings.plan_meeting(
        room.set_id, meeting_templates()[0], now, now + 180 * MINUTE_MS
    )
    room.meeting_id = made(planned, Meeting).id


def said(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def test_the_welcome_says_which_version_holds_and_follows_a_new_one(desk):
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    assert welcome.rules.version.text().startswith("Version 1, agreed")
    rule = desk.view.ground_rules[0]
    contracts = desk.room.services.contracts
    desk.hub.do(lambda: contracts.reword_rule(rule.id, rule.heading, "Nothing leaves the room."))
    assert "Nothing leaves the room." not in said(welcome.rules)
    assert rule.text in said(welcome.rules)
    desk.hub.do(lambda: contracts.agree(desk.room.set_id))
    QApplication.processEvents()
    assert "Nothing leaves the room." in said(welcome.rules)
    assert rule.text not in said(welcome.rules)
    assert welcome.rules.version.text().startswith("Version 2, agreed")
    assert desk.agrees()


def test_the_contract_opens_from_the_welcome(desk):
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    welcome.rules.change.setFocus()
    QTest.keyClick(welcome.rules.change, Qt.Key.Key_Space)
    (dialog,) = welcome.findChildren(ContractDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_welcome_says_when_the_contract_is_due_for_review(desk):
    agree(desk, review_every=2)
    for _ in range(2):
        desk.room.go(StageKind.REVIEW)
        next_meeting(desk)
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    assert welcome.rules.due.text() == "due for review: 2 meetings"
    assert welcome.rules.due.isVisible()
    contracts = desk.room.services.contracts
    desk.hub.do(lambda: contracts.agree(desk.room.set_id))
    assert not welcome.rules.due.isVisible()


def test_too_few_for_the_quorum_is_said_with_choices(desk):
    agree(desk, quorum=6)
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    card = welcome.who.quorum
    assert not card.isVisible()
    dev = welcome.who.row(desk.member("Dev").id)
    place = dev.y(), dev.height()
    press_segment(dev.presence, "Apologies")
    assert card.isVisible()
    QTest.qWait(0)
    assert (dev.y(), dev.height()) == place
    assert card.sentence.text().startswith("5 here; the set agreed on at least 6.")
    stage = desk.view.current_stage
    length = desk.view.clock(stage).length_ms
    click(card.wait)
    assert desk.view.clock(stage).length_ms == length + 5 * MINUTE_MS
    click(card.go_on)
    assert not card.isVisible()
    # One more goes: that is another question.
    press_segment(welcome.who.row(desk.member("Elin").id).presence, "Left")
    assert card.isVisible()
    click(card.another)
    assert desk.view.current_stage.kind is StageKind.CLOSE


def test_times_and_reasons_are_put_right_where_the_presence_is(desk):
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    desk.room.clock.pass_ms(20 * MINUTE_MS)
    late = welcome.who.row(desk.member("Carys").id)
    press_segment(late.presence, "Came late")
    assert late.detail.came.isVisible()
    started = desk.view.meeting.started_ms
    assert desk.view.presence_of(desk.member("Carys").id).from_ms == started + 20 * MINUTE_MS
    press_segment(late.presence, "Left")
    field = late.detail.left
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "leaving before coming" in desk.said[-1]
    assert field.property("invalid") is True
    away = welcome.who.row(desk.member("Dev").id)
    press_segment(away.presence, "Apologies")
    away.detail.reason.setFocus()
    QTest.keyClicks(away.detail.reason, "ill")
    QTest.keyClick(away.detail.reason, Qt.Key.Key_Return)
    assert desk.view.presence_of(desk.member("Dev").id).note == "ill"
    desk.hub.undo()
    assert away.detail.reason.text() == ""
    assert desk.agrees()


def test_the_review_shows_how_each_rule_was_kept_over_the_meetings(desk):
    for score in (1, 2):
        desk.room.go(StageKind.REVIEW)
        for rule in desk.view.ground_rules:
            if rule.heading == "Time":
                desk.room.services.feedback.score_rule(desk.room.meeting_id, rule.id, score)
        next_meeting(desk)
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    rows = {row.choice.accessibleName().split(":")[0]: row for row in shown.rules.rows}
    assert rows["Time"].trend.words() == "meeting 1: 1 not met; meeting 2: 2 partly; today: not scored"
    assert rows["Airtime"].trend.words() == "meeting 1: not scored; meeting 2: not scored; today: not scored"
    rows["Time"].choice.setFocus()
    QTest.keyClick(rows["Time"].choice, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert rows["Time"].trend.words().endswith("today: 3 fully")
    # Worded anew today, the rule keeps its past and what was said of it today.
    time = next(rule for rule in desk.hub.meeting.ground_rules if rule.heading == "Time")
    contracts = desk.room.services.contracts
    desk.hub.do(lambda: contracts.reword_rule(time.id, "Ending", "We end on time."))
    desk.hub.do(lambda: contracts.agree(desk.room.set_id))
    QApplication.processEvents()
    again = next(row for row in shown.rules.rows if row.choice.accessibleName().startswith("Ending"))
    assert again.trend.words() == "meeting 1: 1 not met; meeting 2: 2 partly; today: 3 fully"
    assert again.choice.value() == "3"


def test_writing_first_is_said_in_the_review(desk):
    shown = desk.show(ReviewWorkspace, StageKind.REVIEW)
    assert not shown.writing.isVisible()
    contracts, set_id = desk.room.services.contracts, desk.room.set_id
    desk.hub.do(lambda: contracts.choose(set_id, "written_first", True))
    desk.hub.do(lambda: contracts.agree(set_id))
    assert shown.writing.isVisible()


@pytest.mark.parametrize(
    ("extra_time", "words"),
    [("facilitator", "A minute more?"), ("set", "Does the set agree"), ("none", "gives no extra time")],
)
def test_strict_time_asks_before_it_gives_more(desk, extra_time, words):
    agree(desk, strictness="strict", extra_time=extra_time)
    desk.go(StageKind.WELCOME)
    panel = TimerPanel(desk.hub, desk.theme)
    desk.qtbot.addWidget(panel)
    panel.show()
    panel.show_stage("Welcome")
    assert "strict" in panel._words.text()
    stage = desk.view.current_stage
    before = desk.view.clock(stage).length_ms
    click(panel._more)
    assert desk.view.clock(stage).length_ms == before
    assert words in panel.question.text()
    keep, more = panel.question._buttons[1], panel.question._buttons[0]
    click(keep)
    assert desk.view.clock(stage).length_ms == before
    click(panel._more)
    more = panel.question._buttons[0]
    click(more)
    assert desk.view.clock(stage).length_ms == before + MINUTE_MS
    # Less time is never asked about.
    click(panel._less)
    assert desk.view.clock(stage).length_ms == before


def test_a_reason_typed_for_one_is_not_lost_when_others_change(desk):
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    away = welcome.who.row(desk.member("Dev").id)
    press_segment(away.presence, "Apologies")
    away.detail.reason.setFocus()
    QTest.keyClicks(away.detail.reason, "half ty")
    change = desk.hub.do(
        lambda: desk.room.services.meetings.set_presence(
            desk.room.meeting_id, desk.member("Ben").id, Presence.LATE
        )
    )
    assert isinstance(change, Change)
    assert away.detail.reason.text() == "half ty"


def test_what_is_proposed_is_agreed_on_in_the_meeting_and_only_got_ready_before(desk, qtbot):
    services = desk.room.services
    set_id = made(services.sets.create_set("New managers", ground_rules=ground_rules()), LearningSet).id
    services.sets.add_members(set_id, "Ann, Bob, Cho, Dee")
    now = desk.room.clock.now().wall_ms
    planned = services.meetings.plan_meeting(set_id, meeting_templates()[0], now, now + 180 * MINUTE_MS)
    meeting_id = made(planned, Meeting).id
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1366, 768)
    over.show()

    def leads():
        dialog = open_contract(desk.hub, desk.theme, set_id, over)
        found = [
            b.text() for b in (dialog.close_button, dialog.agree_button) if b.property("kind") == "primary"
        ]
        words = dialog.state.text()
        dialog.reject()
        return found, words

    found, words = leads()
    assert (found, "agrees on it in the welcome" in words) == (["Close"], True)
    desk.hub.do_for_good(lambda: services.meetings.open_meeting(meeting_id))
    assert desk.hub.open_meeting(meeting_id)
    found, words = leads()
    assert (found, "agree on it together" in words) == (["Agree version 1"], True)
