"""Searching from the home: what is listed, how it is read aloud, and where Enter leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from als_desktop.models.search import PAGE, Search, SearchHit
from als_desktop.services.report_in_service import ReportField
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.search.found_text import FoundText
from als_desktop.ui.search.hit_model import HitRole
from tests.ui.home.house import House, at

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
HELD_MS = at(2026, 10, 22)


class Desk:
    """The search of a house in which a meeting was held and another is planned."""

    def __init__(self, house: House, qtbot) -> None:
        self.house = house
        self.qtbot = qtbot
        self.set_id = house.new_set("Set B")
        self.held = house.hold(self.set_id, HELD_MS, actions=(("Ask my manager", ""), ("Ask the team", "")))
        self.chosen: list[SearchHit] = []
        house.screen.hit_chosen.connect(self.chosen.append)

    def open(self) -> None:
        self.house.open()
        self.press(Key.Key_F, CONTROL)

    @property
    def page(self):
        page = self.house.screen._search
        assert page is not None
        return page

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.house.screen, key, modifier)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        self.page.field.setFocus()
        self.page.field.setText(words)
        self.settle()

    def settle(self) -> None:
        """The pauses are over: what is typed was looked for, and the current hit can be read."""
        self.qtbot.waitUntil(
            lambda: not self.page._look_soon.isActive() and not self.page._read_soon.isActive()
        )
        QApplication.processEvents()

    def rows(self) -> list[str]:
        model = self.page.model
        return [str(model.index(n).data()) for n in range(model.rowCount())]

    def hits(self) -> list[SearchHit]:
        model = self.page.model
        found = [model.index(n).data(HitRole) for n in range(model.rowCount())]
        return [hit for hit in found if hit is not None]

    def read(self) -> list[str]:
        """What the pane shows."""
        labels = [label.text() for label in self.page.pane.findChildren(PlainLabel) if label.isVisible()]
        return labels + [text.accessibleName() for text in self.page.pane.findChildren(FoundText)]

    def says(self, words: str) -> bool:
        return any(words == label.text() for label in self.page.findChildren(PlainLabel) if label.isVisible())


@pytest.fixture
def desk(house: House, qtbot) -> Desk:
    return Desk(house, qtbot)


def test_what_is_typed_is_found_under_its_meeting_and_read_in_full(desk):
    desk.open()
    assert desk.says("Search what was said")
    desk.type("man")
    assert desk.rows() == ["Meeting 1 · Thursday 22 October 2026", "Ask my manager"]
    assert desk.says("1 found")
    (hit,) = desk.hits()
    assert [hit.snippet.text[s : s + n] for s, n in hit.snippet.hits] == ["manager"]
    assert desk.page.list.currentIndex().row() == 1
    assert {"A headline", "Ask my manager", "What was decided in this slot", "Ask the team"} <= set(
        desk.read()
    )


def test_a_long_text_is_read_from_where_the_word_stands(desk):
    note = "\n".join(
        [*(f"Line {n}" for n in range(200)), "here is the xylophone 😀 xylophone", "and the end"]
    )
    desk.house.services.feedback.write_note(desk.held, None, note)
    desk.open()
    desk.type("xylo")
    QApplication.processEvents()
    (text,) = desk.page.pane.findChildren(FoundText)
    area = desk.page.pane._scroll
    seen = area.verticalScrollBar().value()
    assert text.first_hit is not None
    assert seen < text.y() + text.first_hit < seen + area.height()
    assert seen > area.height()
    before = text.grab().toImage()
    desk.house.theme.set_preference("dark")
    QApplication.processEvents()
    assert text.grab().toImage() != before


@pytest.mark.parametrize("width", [1024, 1180, 1366, 1920])
def test_every_text_has_the_height_that_its_lines_need(desk, width):
    for n in range(12):
        desk.house.services.feedback.write_note(desk.held, None, "Xylophone " + "many words " * n)
        desk.house.open(width)
        desk.press(Key.Key_F, CONTROL)
        desk.type("xylophone")
        for text in desk.page.pane.findChildren(FoundText):
            assert text.height() >= text.heightForWidth(text.width())
        desk.press(Key.Key_Escape)


def test_a_screen_reader_hears_words_then_what_it_is_and_where(desk):
    desk.open()
    desk.type("manager")
    spoken = desk.page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        spoken
        == "Ask my manager. Action of Amina · open · A headline. Meeting 1 · Thursday 22 October 2026. Set B"
    )
    assert not desk.page.model.flags(desk.page.model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert desk.page.list.accessibleName() == "What was found, 1 found"
    assert "Ask my manager" in desk.page.pane._scroll.accessibleDescription()


def test_what_only_the_history_shows_is_found_and_says_what_it_is(desk):
    services = desk.house.services
    action = services.search.find(Search("manager")).hits[0].record_id
    services.report_in.set_text(desk.held, action, ReportField.NEW_BY_WHEN, "after Pentecost")
    services.report_in.word_anew(desk.held, action, "Write to the provost")
    member = services.search.people(services.reading.home().sets[0].learning_set.id)[1]
    services.attendance.set_note(desk.held, member.id, "Flamingo conference")
    desk.open()
    desk.type("manager")
    spoken = desk.page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Ask my manager. Action of Amina, in old words · changed · A headline.")
    assert {"In old words", "Write to the provost", "New date", "after Pentecost"} <= set(desk.read())
    desk.type("flamingo")
    spoken = desk.page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"Flamingo conference. Why {member.name} was not there. Meeting 1")


def test_enter_wants_the_meeting_of_the_current_hit_from_the_field_and_from_the_list(desk):
    desk.open()
    desk.page.field.setText("ask")
    # Before the pause is over.
    desk.press(Key.Key_Return)
    assert [(hit.snippet.text, hit.meeting.id) for hit in desk.chosen] == [("Ask the team", desk.held)]
    desk.press(Key.Key_Down)
    assert desk.page.list.hasFocus()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.chosen[-1].snippet.text == "Ask my manager"


def test_up_from_the_first_and_letters_go_on_in_the_field(desk):
    desk.open()
    desk.type("as")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Up)
    assert desk.page.field.hasFocus()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_K)
    assert desk.page.field.hasFocus()
    assert desk.page.field.text() == "ask"


def test_escape_leads_back_to_where_the_search_began_and_so_does_the_rail(desk):
    desk.open()
    page = desk.house.screen._pages.currentWidget()
    assert page is desk.page
    assert desk.house.screen._actions.isHidden()
    desk.press(Key.Key_Escape)
    assert desk.house.screen._pages.currentWidget() is desk.house.screen._page
    assert desk.house.screen._actions.isVisible()
    desk.house.press("Search")
    desk.house.screen.show_set(desk.set_id)
    assert desk.house.screen._pages.currentWidget() is desk.house.screen._set_page
    desk.press(Key.Key_F, CONTROL)
    desk.press(Key.Key_Escape)
    assert desk.house.screen._pages.currentWidget() is desk.house.screen._set_page


def test_one_set_is_searched_from_its_page_and_all_from_the_home(desk):
    other = desk.house.new_set("Set C", "Zoë\nMaya")
    desk.house.hold(other, HELD_MS, actions=(("Ask my mentor", ""),))
    desk.open()
    desk.type("ask my")
    assert [row for row in desk.rows() if row.startswith("Meeting")] == [
        "Meeting 1 · Thursday 22 October 2026 · Set B",
        "Meeting 1 · Thursday 22 October 2026 · Set C",
    ]
    desk.press(Key.Key_Escape)
    desk.house.screen.show_set(other)
    desk.press(Key.Key_F, CONTROL)
    assert [hit.snippet.text for hit in desk.hits()] == ["Ask my mentor"]
    names = [
        choice.itemText(n) for choice in desk.page.findChildren(QComboBox) for n in range(choice.count())
    ]
    assert names == ["All sets", "Set B", "Set C", "Anybody", "Zoë", "Maya"]


def test_it_can_be_narrowed_to_a_kind_and_a_person_and_what_is_open(desk):
    desk.open()
    desk.type("a")
    everything = len(desk.hits())
    desk.house.press("Actions", desk.page)
    assert {hit.snippet.text for hit in desk.hits()} == {"Ask my manager", "Ask the team"}
    assert len(desk.hits()) < everything
    desk.house.press("Still open", desk.page)
    desk.type("")
    assert {hit.snippet.text for hit in desk.hits()} == {"Ask my manager", "Ask the team"}
    people = desk.page.filters._people
    people.setCurrentIndex(people.findText("Ben"))
    assert desk.hits() == []
    assert desk.says("Nothing holds all of these words")
    desk.house.press("Search everything", desk.page)
    assert desk.says("Search what was said")
    assert not desk.page.filters._open.isVisible()


def test_more_is_shown_when_it_is_asked_for_and_the_place_stays(desk):
    many = [(f"Ask number {n}", "") for n in range(PAGE + 5)]
    desk.house.hold(desk.set_id, at(2026, 11, 12), actions=many)
    desk.open()
    desk.type("number")
    assert (len(desk.hits()), desk.says("55 found")) == (PAGE, True)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    current = desk.page.list.hit
    desk.house.press("Show more", desk.page)
    assert len(desk.hits()) == PAGE + 5
    assert desk.page.list.hit == current
    assert desk.page._more.isHidden()


def test_what_belongs_to_no_meeting_that_began_leads_to_the_set(desk):
    coming = desk.house.plan(desk.set_id, at(2026, 12, 3), "Library")
    desk.open()
    desk.type("library")
    assert desk.hits()[0].meeting.id == coming
    desk.press(Key.Key_Return)
    assert desk.chosen == []
    assert desk.house.screen._pages.currentWidget() is desk.house.screen._set_page


def test_what_was_taken_back_meanwhile_is_found_no_more(desk):
    desk.open()
    desk.house.hub.do(lambda: desk.house.services.sets.rename_set(desk.set_id, "Set Y"))
    assert desk.house.screen._pages.currentWidget() is desk.page
    desk.type("manager")
    assert desk.hits()[0].set_name == "Set Y"
    desk.house.undo()
    desk.settle()
    assert desk.hits()[0].set_name == "Set B"


@pytest.mark.parametrize("words", ["", " ", '"', "* AND (", "😀", "x" * 5_000, "'; DROP"])
def test_whatever_is_typed_says_something_and_fails_at_nothing(desk, words):
    desk.open()
    desk.type(words)
    expected = "Nothing holds all of these words" if words.strip() else "Search what was said"
    assert desk.says(expected)


def test_there_is_nothing_to_search_before_there_is_a_set(house):
    house.open()
    QTest.keyClick(house.screen, Key.Key_F, CONTROL)
    assert house.screen._search is None
    assert not house.screen._top._search.isVisible()
