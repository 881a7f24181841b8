"""The page of a contract over a real store: picked, written, ordered and agreed by keys and by clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from als_desktop.models.contract_choices import read_choices
from als_desktop.models.people import Absence, Strictness
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.contract.contract_dialog import ContractDialog, open_contract
from tests.ui.gathering.hands import press_segment

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
DAY_MS = 24 * 60 * MINUTE_MS


class Paper:
    """The dialog, and what the store has."""

    def __init__(self, desk, over) -> None:
        self.desk = desk
        self.dialog = open_contract(desk.hub, desk.theme, desk.room.set_id, over)
        assert isinstance(self.dialog, ContractDialog)
        self.dialog.activateWindow()
        desk.qtbot.waitUntil(self.dialog.isActiveWindow)

    @property
    def book(self):
        return self.desk.room.services.reading.contract(self.desk.room.set_id)[1]

    @property
    def worked_on(self):
        return [rule.heading for rule in self.book.worked_on]

    @property
    def agreed(self):
        return [rule.heading for rule in self.book.rules_of(self.book.present)]

    @property
    def rows(self):
        QApplication.processEvents()
        return self.dialog.rules.rules.rows

    def row(self, heading):
        return next(row for row in self.rows if row.heading.text() == heading)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or self.dialog, key, modifier)
        QApplication.processEvents()


@pytest.fixture
def paper(desk, qtbot):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(1366, 768)
    over.show()
    made = Paper(desk, over)
    yield made
    made.dialog.reject()


def test_a_rule_is_picked_and_counts_when_the_set_agrees(paper):
    before = paper.agreed
    shelf = paper.dialog.rules.shelf
    phones = next(rule for rule in shelf.rules if rule.said[0] == "Phones")
    phones.add.setFocus()
    paper.press(Qt.Key.Key_Space)
    assert paper.worked_on == [*before, "Phones"]
    assert paper.agreed == before
    assert not phones.add.isEnabled()
    assert phones.add.accessibleName() == "Phones is in the contract"
    assert paper.dialog.state.text().startswith("1 change is not agreed yet")
    paper.desk.room.clock.pass_ms(DAY_MS)
    paper.dialog.agree_button.setFocus()
    paper.press(Qt.Key.Key_Space)
    assert paper.agreed == [*before, "Phones"]
    assert "Version 2 is agreed" in paper.dialog.notice.text()
    assert paper.dialog.version.text().startswith("Version 2, agreed")
    paper.press(Qt.Key.Key_Z, CONTROL)
    assert paper.agreed == before
    assert paper.dialog.version.text().startswith("Version 1, agreed")
    paper.press(Qt.Key.Key_Z, CONTROL)
    assert paper.worked_on == before
    assert phones.add.isEnabled()


def test_what_is_in_already_cannot_be_picked_again(paper):
    shelf = {rule.said[0]: rule for rule in paper.dialog.rules.shelf.rules}
    assert not shelf["Time"].add.isEnabled()
    assert shelf["Clock"].add.isEnabled()


def test_an_own_rule_is_typed_with_or_without_a_short_name(paper):
    own = paper.dialog.rules.own
    own.setFocus()
    QTest.keyClicks(own, "Humour: we may laugh")
    paper.press(Qt.Key.Key_Return)
    QTest.keyClicks(own, "Nobody eats fish")
    paper.press(Qt.Key.Key_Return)
    said = [(rule.heading, rule.text) for rule in paper.book.worked_on[-2:]]
    assert said == [("Humour", "we may laugh"), ("", "Nobody eats fish")]
    assert own.text() == ""
    QTest.keyClicks(own, "nobody eats  FISH")
    paper.press(Qt.Key.Key_Return)
    assert own.text() == "nobody eats  FISH"
    assert "already has the rule" in paper.dialog.notice.text()


def test_a_rule_that_is_added_comes_into_sight(paper):
    shelf = paper.dialog.rules.shelf
    for rule in [rule for rule in shelf.rules if rule.add.isEnabled()][:8]:
        rule.add.setFocus()
        paper.press(Qt.Key.Key_Space)
        paper.desk.qtbot.waitUntil(lambda: not paper.rows[-1].words.visibleRegion().isEmpty())


def test_rules_are_worded_where_they_stand(paper):
    row = paper.row("Time")
    row.words.setFocus()
    row.words.selectAll()
    QTest.keyClicks(row.words, "We end on time.")
    paper.press(Qt.Key.Key_Return)
    # The very same row goes on, though a draft has begun.
    assert paper.row("Time") is row
    row.heading.setFocus()
    row.heading.selectAll()
    QTest.keyClicks(row.heading, "Ending")
    paper.press(Qt.Key.Key_Tab)
    rule = next(rule for rule in paper.book.worked_on if rule.heading == "Ending")
    assert rule.text == "We end on time."
    assert "Time" in paper.agreed


def test_a_rule_without_words_is_refused_and_stays_typed(paper):
    row = paper.row("Time")
    row.words.setFocus()
    row.words.selectAll()
    QTest.keyClick(row.words, Qt.Key.Key_Delete)
    paper.press(Qt.Key.Key_Return)
    assert "ground rule is empty" in paper.dialog.notice.text()
    assert row.words.text() == ""
    assert paper.book.draft is None
    paper.press(Qt.Key.Key_Escape)
    assert row.words.text() == "We keep to time unless the set agrees otherwise."


@pytest.mark.parametrize("way", ["alt", "grip", "button"])
def test_rules_are_ordered_by_keys_and_buttons(paper, way):
    first, second = paper.agreed[:2]
    row = paper.rows[0]
    if way == "alt":
        row.heading.setFocus()
        paper.press(Qt.Key.Key_Down, ALT)
    elif way == "grip":
        row.grip.setFocus()
        paper.press(Qt.Key.Key_Down)
    else:
        QTest.mouseClick(row.down, Qt.MouseButton.LeftButton)
    assert paper.worked_on[:2] == [second, first]
    if way == "grip":
        assert row.grip.hasFocus()
        paper.press(Qt.Key.Key_Up)
        paper.press(Qt.Key.Key_Up)
        assert paper.worked_on[:2] == [first, second]


def pull(paper, row, over, *, above):
    """Pull the grip of `row` to the upper or the lower half of the row `over`."""
    grip, start = row.grip, row.grip.rect().center()
    at = over.rect().center() + QPoint(0, -8 if above else 8)
    end = grip.mapFromGlobal(over.mapToGlobal(at))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for n in range(1, 5):
        QTest.mouseMove(grip, start + (end - start) * n / 4)
    return end


@pytest.mark.parametrize(
    ("source", "target", "above", "lands"), [(0, 2, False, 2), (3, 1, True, 1), (2, 2, True, 2)]
)
def test_rules_are_pulled_to_another_place(paper, source, target, above, lands):
    rows, before = paper.rows, paper.agreed
    end = pull(paper, rows[source], rows[target], above=above)
    QTest.mouseRelease(rows[source].grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    wanted = [one for one in before if one != before[source]]
    wanted.insert(lands, before[source])
    assert paper.worked_on == wanted
    assert (paper.book.draft is None) == (source == lands)


def test_a_pull_is_given_up_with_escape(paper):
    rows = paper.rows
    rows[0].grip.setFocus()
    end = pull(paper, rows[0], rows[3], above=False)
    QTest.keyClick(rows[0].grip, Qt.Key.Key_Escape)
    QTest.mouseRelease(rows[0].grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert paper.book.draft is None
    assert paper.dialog.isVisible()


def test_a_rule_is_taken_out_and_the_keyboard_goes_on(paper):
    row = paper.row("Airtime")
    row.remove.setFocus()
    paper.press(Qt.Key.Key_Space)
    assert "Airtime" not in paper.worked_on
    assert "Airtime" in paper.agreed
    assert paper.row("Time").remove.hasFocus()


def test_choices_are_marked_until_the_set_agrees(paper):
    dialog = paper.dialog
    dialog.tabs.setFocus()
    paper.press(Qt.Key.Key_Right)
    rows = dialog.choices.rows
    press_segment(rows["strictness"].options, "Strict")
    rows["absence"].options.setFocus()
    paper.press(Qt.Key.Key_Right)
    rows["quorum"].number.set_minutes(0)
    rows["quorum"].number.setFocus()
    for _ in range(4):
        paper.press(Qt.Key.Key_Up)
    assert rows["strictness"]._before.text() == "Agreed now: Advisory"
    assert paper.desk.view.learning_set.strictness is Strictness.ADVISORY
    paper.press(Qt.Key.Key_Return, CONTROL)
    one = paper.desk.view.learning_set
    assert (one.strictness, one.absence, one.quorum) == (Strictness.STRICT, Absence.NEXT, 4)
    assert rows["strictness"]._before.text() == ""
    paper.press(Qt.Key.Key_Z, CONTROL)
    assert paper.desk.view.learning_set.quorum == 0


def test_a_number_that_cannot_be_is_refused_in_place(paper):
    paper.dialog.show_page("choices")
    number = paper.dialog.choices.rows["quorum"].number
    field = number.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "99")
    paper.press(Qt.Key.Key_Return)
    assert "can be 0 to 12" in paper.dialog.notice.text()
    assert number.minutes() == 99
    assert paper.book.draft is None


def test_the_sets_words_are_chosen_or_typed(paper):
    paper.dialog.show_page("choices")
    words = paper.dialog.choices.words
    press_segment(words["presenter"].options, "issue holder")
    own = words["facilitator"].own
    own.setFocus()
    QTest.keyClicks(own, "host")
    paper.press(Qt.Key.Key_Return)
    assert words["facilitator"].options.value() == ""
    paper.dialog.agree_button.click()
    kept = read_choices(paper.book.present.choices)["words"]
    assert kept == '{"presenter": "issue holder", "facilitator": "host"}'
    # The catalogue speaks in them from now on.
    said = {rule.said for rule in paper.dialog.rules.shelf.rules}
    assert ("Own actions", "The issue holder decides on their actions; nobody is told what to do.") in said
    press_segment(words["presenter"].options, "presenter")
    assert "presenter" not in str(paper.dialog.desk.choices["words"])


def test_versions_are_compared(paper):
    contracts, set_id = paper.desk.room.services.contracts, paper.desk.room.set_id
    hub = paper.desk.hub
    time = next(rule for rule in paper.book.worked_on if rule.heading == "Time")
    gone = next(rule for rule in paper.book.worked_on if rule.heading == "Airtime")
    hub.do(lambda: contracts.reword_rule(time.id, "Time", "We end on time."))
    hub.do(lambda: contracts.remove_rule(gone.id))
    hub.do(lambda: contracts.choose(set_id, "quorum", 4))
    hub.do(lambda: contracts.agree(set_id))
    hub.do(lambda: contracts.add_rule(set_id, "Phones", "Phones are off."))
    page = paper.dialog.versions
    paper.dialog.show_page("versions")
    assert page.version.currentText() == "Not agreed yet"
    assert page.lines() == ["new Phones Phones are off."]
    page.version.setFocus()
    paper.press(Qt.Key.Key_Down)
    assert page.version.currentText().startswith("2, agreed")
    assert page.since.currentText().startswith("1, agreed")
    said = page.lines()
    assert said[0] == f"reworded Time We end on time. before: Time: {time.text}"
    assert said[1].startswith("taken out Airtime")
    assert said[2] == "How many have to be here: not agreed, now 4"
    paper.press(Qt.Key.Key_Down)
    assert page.lines() == ["Choose another version above to compare it with."]


def test_changes_are_put_away_and_come_back_with_undo(paper):
    QTest.mouseClick(paper.rows[0].remove, Qt.MouseButton.LeftButton)
    gone = [h for h in paper.agreed if h not in paper.worked_on]
    QTest.mouseClick(paper.dialog.drop_button, Qt.MouseButton.LeftButton)
    assert paper.book.draft is None
    assert paper.worked_on == paper.agreed
    paper.press(Qt.Key.Key_Z, CONTROL)
    assert [h for h in paper.agreed if h not in paper.worked_on] == gone


def test_the_set_may_agree_again_to_what_it_has(paper):
    assert paper.dialog.agree_button.text() == "Agree again, version 2"
    assert paper.dialog.close_button.property("kind") == "primary"
    paper.desk.room.clock.pass_ms(DAY_MS)
    paper.dialog.agree_button.click()
    assert [v.number for v in paper.book.versions] == [1, 2]
    assert paper.book.versions[1].agreed_ms - paper.book.versions[0].agreed_ms == DAY_MS


def test_half_typed_words_are_agreed_too(paper):
    row = paper.row("Time")
    row.words.setFocus()
    row.words.selectAll()
    QTest.keyClicks(row.words, "We end on time.")
    paper.dialog._on_agree_button_clicked()
    assert "We end on time." in [rule.text for rule in paper.book.rules_of(paper.book.present)]


def test_every_control_has_a_name(paper):
    for code in ("rules", "choices", "versions"):
        paper.dialog.show_page(code)
        QApplication.processEvents()
        for widget in paper.dialog.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _inner(widget):
                name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert name, widget


def _inner(widget):
    """A part of Qt's own, named by what it is in."""
    return type(widget).__module__.startswith("PySide6") and not widget.accessibleName()
