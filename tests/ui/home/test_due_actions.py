"""Open actions in groups by the day they are due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from als_desktop.models.action import Action
from als_desktop.models.home_view import SetOverview
from als_desktop.models.people import LearningSet
from als_desktop.ui.home.due_actions import Due, due_actions, due_on
from als_desktop.ui.home.open_actions_model import ABOUT_ROLE, ACTION_ROLE, DAY_ROLE, WISH_ROLE
from tests.ui.home.house import at

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 11, 24), Due.PASSED),
        (date(2026, 11, 25), Due.THIS_WEEK),
        (date(2026, 11, 29), Due.THIS_WEEK),
        (date(2026, 11, 30), Due.LATER),
        (None, Due.NO_DATE),
    ],
)
def test_today_is_not_past_and_the_week_ends_on_sunday(day, due):
    assert due_on(day, WEDNESDAY) is due


WHEN = st.one_of(
    st.integers(-40, 40).map(lambda n: (WEDNESDAY + timedelta(days=n)).isoformat()),
    st.sampled_from(["", "when the term starts", "4 December"]),
)


@given(st.lists(st.lists(WHEN, max_size=6), max_size=3))
def test_every_action_is_listed_once_and_in_order(sets):
    overviews = [
        SetOverview(
            LearningSet(f"s{n}", f"Set {n}", 0),
            (),
            (),
            tuple(
                Action(f"{n}.{k}", f"s{n}", "", "", "Do it", k, by_when=when) for k, when in enumerate(one)
            ),
            (),
        )
        for n, one in enumerate(sets)
    ]
    groups = due_actions(overviews, {}, WEDNESDAY)
    listed = [action.action.id for _, those in groups for action in those]
    assert sorted(listed) == sorted(a.id for one in overviews for a in one.open_actions)
    assert [due for due, _ in groups] == [due for due in Due if due in dict(groups)]
    for due, those in groups:
        assert those
        assert all(due_on(a.day, WEDNESDAY) is due for a in those)
        days = [a.day for a in those if a.day is not None]
        assert days == sorted(days)


@pytest.fixture
def panel(house):
    set_id = house.new_set()
    house.hold(
        set_id,
        at(2026, 10, 15),
        [1],
        [
            ("Speak to Sam", "2026-11-26"),
            ("Block Fridays", "2026-11-06"),
            ("Ask for a mentor", "when the new term starts"),
            ("Run the rota", "2026-12-02"),
        ],
    )
    house.hold(house.new_set("Set A"), at(2026, 11, 1), [0], [("Ring the union", "2026-11-24")])
    house.open()
    return house.screen._actions


def rows(panel):
    model = panel.findChild(QListView).model()
    return [model.index(n) for n in range(model.rowCount())]


def test_the_panel_says_what_is_due_when_and_whose_it_is(panel):
    found = rows(panel)
    assert [i.data() for i in found] == [
        *("Date has passed", "Block Fridays"),
        *("This week", "Ring the union", "Speak to Sam"),
        *("Later", "Run the rota"),
        *("No date", "Ask for a mentor"),
    ]
    assert [i.data(DAY_ROLE) for i in found if i.data(ACTION_ROLE)] == [
        "6 Nov",
        "Tue 24",
        "Thu 26",
        "2 Dec",
        "",
    ]
    assert found[1].data(ABOUT_ROLE) == "Ben, meeting 1, Set B"
    assert found[-1].data(WISH_ROLE) == "when the new term starts"
    spoken = found[1].data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Block Fridays", "Ben", "Date has passed", "6 Nov"))


def test_an_action_leads_to_its_set_by_keyboard(house, panel):
    view = panel.findChild(QListView)
    view.setFocus()
    assert view.currentIndex().data() == "Block Fridays"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "Ring the union"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert house.screen._set_page.isVisible()
    assert house.overview(house.screen._set_page.set_id).learning_set.name == "Set A"
    # The page of a set lists its own actions only.
    assert [i.data() for i in rows(panel)] == ["This week", "Ring the union"]


def test_the_chosen_action_stays_chosen_when_others_come(house, panel):
    view = panel.findChild(QListView)
    view.setCurrentIndex(rows(panel)[4])
    assert view.currentIndex().data() == "Speak to Sam"
    house.hold(house.new_set("Set C"), at(2026, 11, 2), [0], [("Write it down", "2026-11-01")])
    house.screen.refresh()
    assert "Write it down" in [i.data() for i in rows(panel)]
    assert view.currentIndex().data() == "Speak to Sam"


def test_a_text_that_looks_like_markup_is_shown_as_it_is(house):
    set_id = house.new_set()
    house.hold(set_id, at(2026, 10, 15), [1], [("<b>Bold</b> & brave", "<i>soon</i>")])
    house.open()
    found = rows(house.screen._actions)[1]
    assert found.data() == "<b>Bold</b> & brave"
    assert "&lt;b&gt;Bold" in found.data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_open_is_said(house):
    house.new_set()
    house.open()
    assert house.screen._actions._nothing.isVisible()
    assert not house.screen._actions._list.isVisible()
