"""The end of a stage is heard when the facilitator wants it, said when it cannot be, and always shown."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.preferences import Preferences
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.timer.stage_chime import StageChime
from als_desktop.ui.timer.timer_driver import TimerDriver
from als_desktop.ui.timer.timer_panel import TimerPanel

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the players are of Linux")


class Table:
    """The clock of a stage on the console, and a player that writes down what it plays."""

    def __init__(self, desk, log, chosen):
        self.desk, self.log = desk, log
        self.panel = TimerPanel(desk.hub, desk.theme)
        desk.qtbot.addWidget(self.panel)
        self.panel.show()
        # As on the console.
        self.notice = NoticeBar(desk.theme, self.panel)
        self.panel.told.connect(self.notice.tell)
        self.driver = TimerDriver(desk.hub, desk.hub)
        self.remembered = {}
        self.chime = StageChime(desk.hub, desk.theme, self.driver, self.panel, Preferences(chime=chosen))
        self.chime.preferred.connect(self.remembered.update)
        self.driver.second_changed.connect(self.panel.tick)

    def run_out(self, kind):
        """Go to a stage and let its time run out."""
        self.desk.go(kind)
        self.panel.show_stage("Stage")
        view = self.desk.hub.meeting
        clock, stage = self.desk.room.clock, view.current_stage
        if view.clock(stage).phase.value == "ready":
            self.desk.hub.do_for_good(lambda: self.desk.room.services.clocks.start(stage.id))
        self.driver.look()
        left = self.desk.hub.meeting.clock(self.desk.hub.meeting.current_stage).left(clock.now())
        clock.pass_ms(left - 100)
        for _ in range(8):
            self.driver.look()
            clock.pass_ms(250)

    @property
    def played(self):
        return self.log.read_text().count("chime.wav") if self.log.exists() else 0

    @property
    def said(self):
        return self.notice.text()

    def finished(self):
        way = self.chime._chime
        return way is not None and way._at is None


@pytest.fixture
def sat(desk, tmp_path, monkeypatch):
    """Makes a table with that choice; `aplay` is a script, and there is no other player."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def sit(chosen, *, player=True):
        log = tmp_path / "played"
        if player:
            (folder / "aplay").write_text(f'#!/bin/sh\necho "$2" >> {log}\n')
            (folder / "aplay").chmod(0o755)
        return Table(desk, log, chosen)

    return sit


def test_at_first_nothing_is_heard(sat):
    table = sat("off")
    table.run_out(StageKind.QUESTIONS)
    assert table.chime._chime is None
    assert table.panel._words.text() == "over its 35 min"


def test_the_end_is_heard_once_and_shown(sat, qtbot):
    table = sat("spoken")
    table.run_out(StageKind.QUESTIONS)
    qtbot.waitUntil(table.finished)
    assert table.played == 1
    assert table.panel._words.text() == "over its 35 min"
    assert table.said == ""


@pytest.mark.parametrize(("chosen", "times"), [("spoken", 0), ("always", 1)])
def test_into_a_presentation_only_when_that_was_chosen(sat, qtbot, chosen, times):
    table = sat(chosen)
    table.run_out(StageKind.PRESENTATION)
    if times:
        qtbot.waitUntil(table.finished)
    assert table.played == times


def test_who_chooses_it_hears_it_and_it_is_remembered(sat, qtbot):
    table = sat("off")
    assert table.panel._bell.accessibleName() == "Chime at the end: off"
    table.chime.choose("spoken")
    qtbot.waitUntil(table.finished)
    assert table.played == 1
    assert "That was the chime" in table.said
    assert table.remembered == {"chime": "spoken"}
    assert table.panel._bell.accessibleName() == "Chime at the end: on"

    table.chime.choose("off")
    assert table.remembered == {"chime": "off"}
    assert table.played == 1


def test_the_menu_ticks_what_is_chosen_and_plays(sat, qtbot):
    table = sat("always")
    table.panel._bell.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.data() for a in menu.actions() if a.isChecked()] == ["always"]
    next(a for a in menu.actions() if a.data() == "play").trigger()
    qtbot.waitUntil(table.finished)
    assert table.played == 1
    assert table.remembered == {}


def test_where_there_is_no_sound_it_is_said_once_at_an_end_and_each_time_it_is_tried(sat, qtbot):
    table = sat("spoken", player=False)
    table.run_out(StageKind.QUESTIONS)
    qtbot.waitUntil(table.finished)
    assert table.said == "No sound on this computer: the end of a stage is shown only."
    table.notice.clear()
    table.run_out(StageKind.ACTIONS)
    qtbot.waitUntil(table.finished)
    assert table.said == ""
    table.chime.choose("play")
    qtbot.waitUntil(lambda: bool(table.said))


def test_a_question_that_waits_for_its_answer_is_not_talked_over(sat, qtbot):
    table = sat("spoken", player=False)
    table.desk.go(StageKind.QUESTIONS)
    table.panel.show_stage("Questions")
    table.panel.offer_time_back(20 * MINUTE_MS)
    table.notice.say("Gone on without the plan.", "warn", [("back", "Go back")])
    table.chime.choose("play")
    qtbot.waitUntil(table.finished)
    assert table.said == "Gone on without the plan."
    assert "slept for 20 min" in table.panel.question.text()
