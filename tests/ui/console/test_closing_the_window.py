"""Words that were begun and not added are not lost with the window without a word."""

from __future__ import annotations

import pytest
from support import made

from als_desktop.models.meeting import Meeting, StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.preferences import Preferences
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.main_window import MainWindow
from tests.ui.report_in.earlier import WEEKS_MS


@pytest.fixture
def window(desk, tmp_path):
    """The program's window on a meeting in its bidding."""
    desk.go(StageKind.BIDDING)
    shown = MainWindow(desk.hub, desk.theme, tmp_path / "preferences.json", Preferences())
    desk.qtbot.addWidget(shown)
    assert shown.show_meeting(desk.room.meeting_id)
    shown.show()
    return shown


def said(window):
    return window.console._notice.text()


def test_it_closes_at_once_where_nothing_was_begun(window):
    assert window.close()


def test_it_is_said_once_for_the_same_words(window):
    field = window.console.entry.field
    field.setText("If I presented")
    assert (window.close(), window.isVisible()) == (False, True)
    assert said(window) == "Not added yet: “If I presented”. Close once more to leave without it."
    field.setText("If I presented today")
    assert not window.close()
    assert window.close()


def test_words_that_wait_in_another_stage_count_as_well(window):
    window.console.entry.field.setText("If I presented")
    window.console._on_next_wanted()
    assert not window.close()
    assert "“If I presented”" in said(window)


def test_words_begun_in_one_meeting_wait_there_while_another_is_shown(desk, window):
    first = desk.room.meeting_id
    starts_ms, template = desk.view.meeting.starts_ms + WEEKS_MS, meeting_templates()[0]
    planned = desk.room.services.meetings.plan_meeting(
        desk.room.set_id, template, starts_ms, starts_ms + template.length * MINUTE_MS
    )
    window.console.entry.field.setText("If I presented")
    assert window.show_meeting(made(planned, Meeting).id)
    assert window.console.entry.field.text() == ""
    assert not window.close()
    assert window.show_meeting(first)
    assert window.console.entry.field.text() == "If I presented"


def test_a_program_that_begins_in_a_meeting_has_the_keyboard_in_its_field(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.console.entry.field.hasFocus()
