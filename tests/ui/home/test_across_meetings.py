"""Across meetings: open actions by person and of one set, and what is due before a set meets next."""

from __future__ import annotations

from dataclasses import replace

from als_desktop.models.action import Action, ActionStatus
from als_desktop.models.changes import Edit
from als_desktop.models.meeting import Bid
from als_desktop.models.people import LearningSet
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.home.open_actions_model import ABOUT_ROLE
from als_desktop.ui.home.set_page import SetPage
from tests.support import made
from tests.ui.gathering.hands import press_segment
from tests.ui.home.house import at


def rows(house):
    model = house.screen._actions._model
    return [model.index(n).data() for n in range(model.rowCount())]


def abouts(house):
    model = house.screen._actions._model
    found = [model.index(n).data(ABOUT_ROLE) for n in range(model.rowCount())]
    return [about for about in found if about]


def due(house, set_id):
    house.screen.show_set(set_id)
    return house.screen.findChild(SetPage).before_next


def want_review(house, set_id, every):
    with house.store.transaction() as tx:
        before = tx.get(LearningSet, set_id)
        tx.write([Edit(before, replace(before, review_every=every))])


def test_open_actions_by_person_say_in_words_how_late_they_are(house):
    set_id = house.new_set("Set B")
    house.hold(set_id, at(2026, 9, 3), seats=(2,), actions=[("Ask two colleagues", "2026-11-25")])
    house.hold(
        set_id,
        at(2026, 10, 15),
        seats=(1,),
        actions=[("Show the list", "in spring"), ("Block Fridays", "2026-11-06"), ("Say no", "2026-11-22")],
    )
    house.open()
    panel = house.screen._actions
    press_segment(panel.order, "By person")
    assert rows(house) == ["Ben", "Block Fridays", "Say no", "Show the list", "Carys", "Ask two colleagues"]
    assert abouts(house)[:3] == [
        "17 days late, meeting 2, Set B",
        "1 day late, meeting 2, Set B",
        "meeting 2, Set B",
    ]
    press_segment(panel.order, "By date")
    assert rows(house)[:2] == ["Date has passed", "Block Fridays"]


def test_open_actions_of_one_set_are_chosen_by_keys(house):
    for name, what in (("Set A", "Run the rota"), ("Set B", "Say no")):
        house.hold(house.new_set(name), at(2026, 10, 15), actions=[(what, "2026-12-04")])
    house.open()
    panel = house.screen._actions
    assert panel._count.text() == "2"
    assert [panel.which.itemText(n) for n in range(panel.which.count())] == ["All sets", "Set A", "Set B"]
    panel.which.setCurrentIndex(2)
    panel.which.activated.emit(2)
    assert rows(house) == ["Later", "Say no"]
    house.screen.refresh()
    assert rows(house) == ["Later", "Say no"]
    house.screen.show_set(
        house.overview(house.services.reading.home().sets[0].learning_set.id).learning_set.id
    )
    assert not panel.which.isVisible()
    assert rows(house) == ["Later", "Run the rota"]


def test_a_set_shows_what_is_due_before_it_meets_next(house):
    set_id = house.new_set("Set B")
    house.hold(set_id, at(2026, 9, 3), seats=(2,), actions=[("Ask two colleagues", "soon")])
    meeting_id = house.hold(
        set_id,
        at(2026, 10, 15),
        seats=(1,),
        actions=[("Block Fridays", "2026-11-06"), ("Say no", "2026-11-26"), ("Rest", "2026-12-24")],
    )
    femi = house.members(set_id)[5]
    placed = house.services.bids.place_bid(
        meeting_id, femi.id, "A colleague talks over me", 3, 45 * MINUTE_MS
    )
    house.services.bids.defer(made(placed, Bid).id)
    house.plan(set_id, at(2026, 11, 26))
    want_review(house, set_id, 2)
    house.open()
    assert due(house, set_id).texts() == [
        "Before meeting 3, Thu 26 November",
        "in 3 days",
        "2 actions are due: Ben 2. The date of 1 has passed.",
        "1 action has no date: Carys.",
        "Femi waits to present: A colleague talks over me",
    ]


def test_a_set_without_a_next_date_says_so_and_lists_all_that_has_a_date(house):
    set_id = house.new_set("Set B")
    last = house.hold(set_id, at(2026, 10, 15), seats=(1,), actions=[("Rest", "2026-12-24")])
    house.open()
    shown = due(house, set_id)
    assert shown.texts() == ["Before the next meeting", "no date agreed", "1 action is due: Ben."]
    house.hub.do(lambda: house.services.meetings.agree_next(last, at(2026, 12, 17), ""))
    assert shown.texts() == [
        "Before the next meeting, Thu 17 December",
        "agreed, not planned yet",
        "No action, bid or review is waiting.",
    ]
    house.undo()
    assert shown.texts()[1] == "no date agreed"


def test_the_contract_is_to_be_looked_at_again_when_the_set_wanted_it(house):
    house.clock.set_wall_ms(at(2026, 8, 1))
    set_id = house.new_set("Set B")
    house.clock.set_wall_ms(at(2026, 11, 23, 9, 0))
    for month in (9, 10):
        house.hold(set_id, at(2026, month, 3))
    house.open()
    assert due(house, set_id).texts()[2:] == ["No action, bid or review is waiting."]
    want_review(house, set_id, 2)
    house.screen.refresh()
    assert due(house, set_id).texts()[2:] == ["The contract was agreed 2 meetings ago: look at it again."]


def test_a_new_set_and_one_that_is_meeting_have_nothing_before_them(house):
    set_id = house.new_set("Set B")
    house.open()
    assert not due(house, set_id).isVisible()
    house.hold(set_id, at(2026, 10, 15))
    meeting_id = house.plan(set_id, at(2026, 11, 23))
    house.services.meetings.open_meeting(meeting_id)
    house.screen.refresh()
    assert not due(house, set_id).isVisible()


def test_an_action_that_ends_is_no_longer_due(house):
    set_id = house.new_set("Set B")
    house.hold(set_id, at(2026, 10, 15), seats=(1,), actions=[("Say no", "2026-11-20")])
    meeting_id = house.plan(set_id, at(2026, 11, 26))
    house.open()
    assert "1 action is due: Ben. The date of 1 has passed." in due(house, set_id).texts()
    with house.store.reading() as tx:
        (action,) = tx.find(Action)
    house.hub.do(lambda: house.services.report_in.set_status(meeting_id, action.id, ActionStatus.DONE))
    assert due(house, set_id).texts()[2:] == ["No action, bid or review is waiting."]
    assert rows(house) == []


def test_a_meeting_that_holds_more_than_the_contract_keeps_is_named_until_it_is_let_go(house):
    set_id = house.new_set("Set B")
    last = house.hold(set_id, at(2026, 10, 15), seats=(1,))
    slot = house.services.reading.meeting(last).slots[0]
    house.services.actions.add_option(slot.id, "Wait a year")
    house.open()
    assert due(house, set_id).texts()[2:] == [
        "Meeting 1 still holds more than the contract keeps. Choose “Look at” in its row, then “Choose what stays”, "
        "under “Dates and close”."
    ]
    # It is not forgotten because another one was held since.
    again = house.hold(set_id, at(2026, 11, 12), seats=(2,))
    house.screen.refresh()
    assert "Meeting 1 still holds more" in due(house, set_id).texts()[-1]
    later = house.services.reading.meeting(again).slots[0]
    house.services.actions.add_option(later.id, "Ask Jo")
    house.screen.refresh()
    assert "Meetings 1 and 2 still hold more" in due(house, set_id).texts()[-1]
    house.hub.do_and_forget(lambda: house.services.keeping.let_go(later.id))
    house.hub.do_and_forget(lambda: house.services.keeping.let_go(slot.id))
    assert due(house, set_id).texts()[2:] == ["No action, bid or review is waiting."]
