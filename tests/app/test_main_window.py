"""The one window: where it begins, going in and out of a meeting, and what it keeps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from support import START_MS, made

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import Bid, Meeting, MeetingState, StageKind
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.preferences import load_preferences
from als_desktop.services.catalogues import ground_rules, meeting_templates, slot_splits
from als_desktop.ui.main_window import SMALLEST
from als_desktop.ui.parts.calendar_button import CalendarButton
from als_desktop.ui.parts.segmented import Segment
from als_desktop.ui.parts.step_button import StepButton

SET_NAME = "Women's Network, Set B"


def furnish(app, names="Amina\nBen\nCarys\nDev\nElin\nFemi", *, begin=True):
    """A set with a meeting, under way if `begin`; the id of the meeting."""
    services = app.services
    set_id = made(services.sets.create_set(SET_NAME, ground_rules=ground_rules()), LearningSet).id
    services.sets.add_members(set_id, names)
    template = meeting_templates()[0]
    ends = START_MS + template.length * MINUTE_MS
    meeting_id = made(services.meetings.plan_meeting(set_id, template, START_MS, ends, "B47"), Meeting).id
    if begin:
        services.meetings.open_meeting(meeting_id)
    return meeting_id


def furnish_slots(app, meeting_id):
    """Two slots with long headlines; the id of the meeting."""
    for member in app.services.reading.meeting(meeting_id).members[:2]:
        bid = app.services.bids.place_bid(meeting_id, member.id, "A headline " * 9, 3, 50 * MINUTE_MS)
        app.services.bids.choose(made(bid, Bid).id)
    app.services.bids.make_slots(meeting_id, slot_splits())
    return meeting_id


def stage_of(app, meeting_id, kind):
    return next(s for s in app.services.reading.stages(meeting_id) if s.kind is kind)


def test_first_start_shows_home(start):
    app = start.open()

    assert app.window.home is not None
    assert app.window.console is None
    assert app.hub.view is None


def test_planned_meeting_is_not_opened_by_itself(start):
    app = start()
    furnish(app, begin=False)

    app.window.open_where_we_left()

    assert app.window.home is not None


def test_meeting_under_way_goes_on_in_its_stage(start):
    app = start.open()
    meeting_id = furnish(app)
    bidding = stage_of(app, meeting_id, StageKind.BIDDING)
    app.services.stages.go_to(meeting_id, bidding.id)
    start.stop(app)
    start.clock.reboot(3 * MINUTE_MS)

    again = start.open()

    assert again.window.home is None
    assert again.window.console.workspace.stage.id == bidding.id


def test_closed_meeting_is_left_alone(start):
    app = start()
    app.services.meetings.close_meeting(furnish(app))

    app.window.open_where_we_left()

    assert app.window.console is None


def test_what_fails_before_there_is_a_screen_is_said_on_it(start, monkeypatch):
    app = start()

    def no_disk():
        raise StoreUnavailable("disk_error", path="als.db")

    monkeypatch.setattr(app.services.reading, "under_way", no_disk)
    app.window.open_where_we_left()
    app.window.show()

    assert "disk did not answer" in app.window.home._notice.text()


def test_title_names_nobody(start):
    app = start()
    titles = [app.window.windowTitle()]
    furnish(app)
    app.window.open_where_we_left()
    titles.append(app.window.windowTitle())

    assert set(titles) == {"ALS Desktop"}


def test_home_and_back_into_the_meeting(start):
    app = start()
    meeting_id = furnish(app)
    app.window.open_where_we_left()

    app.window.console.home_wanted.emit()
    assert app.window.home is not None
    assert app.hub.view is None

    assert app.window.show_meeting(meeting_id)
    assert app.hub.meeting.meeting.id == meeting_id
    assert app.window.console.workspace is not None


def test_meeting_that_is_gone_is_said_and_leaves_home(start):
    app = start.open()

    assert not app.window.show_meeting("no such id")

    assert app.window.home is not None
    assert "no longer there" in app.window.home._notice.text()


def test_refusal_is_said_where_the_person_looks(start):
    app = start()
    furnish(app)
    app.window.open_where_we_left()
    app.window.show()

    app.hub.do(lambda: app.services.clocks.nudge("no such id", 60_000))
    assert "no longer there" in app.window.console._notice.text()

    app.window.show_home()
    app.hub.do(lambda: app.services.sets.create_set(""))
    assert "empty" in app.window.home._notice.text()


@pytest.mark.parametrize("leave", ["home", "close"])
def test_notes_half_typed_are_kept(start, leave):
    app = start()
    meeting_id = furnish(app)
    start.stop(app)
    app = start.open()
    text = app.window.console._side.notes._text
    text.setFocus()
    QTest.keyClicks(text, "Femi has asked least")

    if leave == "home":
        app.window.show_home()
    else:
        app.window.close()

    view = app.services.reading.meeting(meeting_id)
    assert [n.text for n in view.of(type(view.note(view.meeting.current_stage_id)))] == [
        "Femi has asked least"
    ]


def test_field_of_the_stage_half_typed_is_kept(start):
    app = start()
    meeting_id = furnish(app)
    app.services.bids.place_bid(
        meeting_id, app.services.reading.meeting(meeting_id).members[0].id, "Stuck", 3
    )
    app.services.stages.go_to(meeting_id, stage_of(app, meeting_id, StageKind.BIDDING).id)
    start.stop(app)
    app = start.open()
    fields = app.window.console.workspace.findChildren(object)
    field = next(f for f in fields if hasattr(f, "committed") and hasattr(f, "text") and f.text() == "Stuck")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Unstuck")

    app.window.show_home()

    assert [b.headline for b in app.services.reading.meeting(meeting_id).bids] == ["Unstuck"]


def test_theme_is_remembered(start):
    app = start.open()
    before = app.theme.mode

    app.window.home.theme_toggled.emit()
    chosen = app.theme.mode
    start.stop(app)

    assert chosen != before
    assert load_preferences(start.paths.preferences).theme == chosen
    assert start().theme.mode == chosen


def test_advice_on_questions_is_switched_off_for_good(start):
    app = start.open()
    app.hub.do_for_good(app.services.sample.create_sample)
    _, meeting = app.services.reading.home().next_meeting
    app.window.show_meeting(meeting.id)

    app.window.console.entry._craft.click()
    start.stop(app)

    assert load_preferences(start.paths.preferences).question_craft is False
    again = start.open()
    again.window.show_meeting(meeting.id)
    assert not again.window.console.entry._craft.isChecked()


def test_small_windows_use_small_measures(start):
    app = start.open(1920, 1080)
    assert not app.theme.compact

    app.window.resize(1366, 768)
    assert app.theme.compact

    app.window.resize(1920, 1080)
    assert not app.theme.compact


MANY = "\n".join(f"Member {n} with a rather long name" for n in range(12))


def test_every_stage_fits_the_smallest_window(start):
    app = start()
    meeting_id = furnish_slots(app, furnish(app, MANY))
    app.window.open_where_we_left()
    app.window.resize(SMALLEST)
    app.window.show()
    too_large = {}
    for stage in app.hub.meeting.stages:
        app.hub.do_for_good(lambda stage=stage: app.services.stages.go_to(meeting_id, stage.id))
        QTest.qWait(1)
        least = app.window.console.minimumSizeHint()
        if least.width() > SMALLEST.width() or least.height() > SMALLEST.height():
            too_large[stage.kind] = least
    assert too_large == {}
    assert app.window.size() == SMALLEST


def test_meeting_closed_in_its_last_stage_goes_to_the_page_of_its_set(start, qtbot):
    app = start()
    meeting_id = furnish(app)
    app.services.stages.go_to(meeting_id, stage_of(app, meeting_id, StageKind.CLOSE).id)
    app.window.open_where_we_left()
    app.window.show()

    app.window.console.workspace.close_meeting.click()
    assert app.services.reading.meeting(meeting_id).meeting.state is MeetingState.CLOSED
    assert app.window.home is not None
    assert app.window.home._notice.text().startswith("Meeting 1 is closed.")
    home = app.window.home
    assert home._set_id == app.services.reading.meeting(meeting_id).learning_set.id
    assert home._pages.currentWidget() is home._set_page


def test_sample_appears_at_home(start, qtbot):
    app = start.open()

    app.window.home.sample_wanted.emit()

    assert len(app.services.reading.home().sets) > 0
    assert app.window.home._home.sets


def test_every_button_has_a_name_a_size_and_the_keyboard(start):
    app = start()
    meeting_id = furnish_slots(app, furnish(app))
    app.window.open_where_we_left()
    app.window.show()
    wrong = set()
    for stage in app.hub.meeting.stages:
        app.hub.do_for_good(lambda stage=stage: app.services.stages.go_to(meeting_id, stage.id))
        QTest.qWait(1)
        for button in app.window.console.findChildren(QAbstractButton):
            if not button.isVisible():
                continue
            name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
            part = f"{stage.kind}: {type(button).__name__} {name!r}"
            if not name:
                wrong.add(f"{part} has no name")
            if min(button.width(), button.height()) < 28:
                wrong.add(f"{part} is small")
            # These are worked by keys of the control they are part of.
            if not button.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(
                button, Segment | StepButton | CalendarButton
            ):
                wrong.add(f"{part} cannot be reached")
    assert wrong == set()
