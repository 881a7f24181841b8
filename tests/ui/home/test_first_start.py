"""A store without sets offers one choice."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.services.catalogues import meeting_templates
from als_desktop.ui.home.new_set_dialog import NewSetDialog
from tests.ui.home.house import at


def words(house):
    return [label.text() for label in house.screen.findChildren(QLabel) if label.isVisible()]


def own_set(house):
    """Make a set of two from the first page."""
    house.open()
    house.press("Make your own set")
    dialog = house.dialog(NewSetDialog)
    house.type(house.field("Name of the set", dialog), "Heads of department")
    dialog._names.set_text("Amina, Ben")
    house.press("Make set", dialog)
    (one,) = house.services.reading.home().sets
    return one


def test_the_sample_set_is_one_press_away(house):
    house.open()
    wanted = []
    house.screen.sample_wanted.connect(lambda: wanted.append(True))
    assert house.screen.focusWidget() is house.button("Try the sample set")
    house.press("Try the sample set")
    assert wanted == [True]
    assert house.services.reading.home().sets == ()


def test_it_says_where_things_are_kept_and_who_can_read_them(house):
    house.open()
    said = " ".join(words(house))
    assert "stays on this computer" in said
    assert "no passphrase" in said
    assert not house.screen._rail.isVisible()
    assert not house.screen._actions.isVisible()


def test_own_set_asks_for_it_and_leads_to_its_page(house):
    one = own_set(house)
    assert [m.name for m in one.members] == ["Amina", "Ben"]
    assert house.screen._set_page.isVisible()
    assert house.screen._set_page.set_id == one.learning_set.id
    assert house.screen._rail.isVisible()


def test_sets_that_come_from_elsewhere_are_shown(house):
    house.open()
    house.hub.do(lambda: house.services.sets.create_set("A sample"))
    assert house.screen._page.isVisible()
    assert house.button("A sample")


def test_taking_back_the_only_set_leads_to_the_choice_again(house):
    house.open()
    house.hub.do(lambda: house.services.sets.create_set("A sample"))
    house.press("A sample", house.screen._rail)
    house.undo()
    assert house.button("Try the sample set")
    house.redo()
    assert house.button("A sample")


def test_what_is_taken_back_and_done_again_leads_back_with_the_keyboard(house):
    one = own_set(house)
    house.undo()
    assert house.screen.focusWidget() is house.button("Try the sample set")
    house.redo()
    assert house.screen._set_page.isVisible()
    assert house.screen._set_page.set_id == one.learning_set.id
    assert house.screen.focusWidget() is house.button("Plan a meeting", house.screen._set_page)


def test_the_keyboard_stays_on_the_page_when_the_plan_of_a_meeting_is_taken_back(house):
    set_id = house.new_set()
    house.open()
    chosen, starts_ms = meeting_templates()[0], at(2026, 11, 23)
    ends_ms = starts_ms + chosen.length * MINUTE_MS
    meetings = house.services.meetings
    house.hub.do(lambda: meetings.plan_meeting(set_id, chosen, starts_ms, ends_ms, ""))
    house.button("Start meeting").setFocus()
    house.undo()
    assert house.screen.focusWidget() is house.button("Plan a meeting", house.screen._page)
    house.redo()
    assert house.screen.focusWidget() is house.button("Start meeting")
