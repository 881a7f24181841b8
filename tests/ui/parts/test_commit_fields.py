from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from als_desktop.ui.parts.commit_fields import CommitLine, CommitText
from als_desktop.ui.parts.commit_state import CommitState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Field = CommitLine | CommitText
BOTH = pytest.mark.parametrize("kind", [CommitLine, CommitText])


class Bench:
    """A field, another one to go to, and what was committed."""

    def __init__(self, qtbot: QtBot, kind: type[Field]) -> None:
        self.window = QDialog()
        qtbot.addWidget(self.window)
        self.field = kind("Name")
        self.other = QLineEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.said: list[str] = []
        self.field.committed.connect(self.said.append)
        self.field.set_committed("stored")
        self.field.setFocus()

    def type(self, text: str) -> None:
        self.field.selectAll()
        QTest.keyClicks(self.field, text)

    def finish(self) -> None:
        modifier = Qt.KeyboardModifier.NoModifier
        if isinstance(self.field, CommitText):
            modifier = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(self.field, Qt.Key.Key_Return, modifier)

    def escape(self) -> None:
        QTest.keyClick(self.field, Qt.Key.Key_Escape)

    def leave(self) -> None:
        self.other.setFocus()


@pytest.fixture
def bench(request: pytest.FixtureRequest, qtbot: QtBot) -> Bench:
    return Bench(qtbot, request.param)


ON_BOTH = pytest.mark.parametrize("bench", [CommitLine, CommitText], indirect=True)


@ON_BOTH
def test_finishing_and_then_leaving_commits_once(bench: Bench) -> None:
    bench.type("new")
    bench.finish()
    bench.leave()
    assert bench.said == ["new"]


@ON_BOTH
def test_leaving_commits(bench: Bench) -> None:
    bench.type("new")
    bench.leave()
    assert bench.said == ["new"]


@ON_BOTH
def test_an_unchanged_text_is_not_committed(bench: Bench) -> None:
    bench.type("other")
    bench.type("stored")
    bench.finish()
    bench.leave()
    assert bench.said == []


@ON_BOTH
def test_showing_a_stored_text_says_nothing(bench: Bench) -> None:
    bench.field.set_committed("from elsewhere")
    assert bench.field.text() == "from elsewhere"
    assert bench.said == []


@ON_BOTH
def test_escape_brings_the_stored_text_back(bench: Bench) -> None:
    bench.type("new")
    bench.escape()
    assert bench.field.text() == "stored"
    assert bench.window.isVisible()
    bench.leave()
    assert bench.said == []


@ON_BOTH
def test_a_second_escape_is_the_windows(bench: Bench) -> None:
    bench.type("new")
    bench.escape()
    bench.escape()
    assert not bench.window.isVisible()


@ON_BOTH
def test_what_is_being_typed_is_never_overwritten(bench: Bench) -> None:
    bench.type("half a sent")
    bench.field.set_committed("from elsewhere")
    assert bench.field.text() == "half a sent"
    bench.escape()
    assert bench.field.text() == "from elsewhere"


@ON_BOTH
def test_the_text_that_the_service_made_of_it_is_shown(bench: Bench) -> None:
    bench.type("  new ")
    bench.finish()
    bench.field.set_committed("new")
    assert bench.field.text() == "new"
    bench.leave()
    assert bench.said == ["  new "]


@ON_BOTH
def test_a_refused_text_stays_marked_until_it_is_changed(bench: Bench) -> None:
    bench.field.committed.connect(bench.field.refuse)
    bench.type("bad")
    bench.finish()
    assert bench.field.text() == "bad"
    assert bench.field.property("invalid") is True
    bench.type("good")
    assert bench.field.property("invalid") is False


@ON_BOTH
def test_a_refused_text_is_not_asked_for_again_on_leaving_but_on_enter(bench: Bench) -> None:
    bench.field.committed.connect(bench.field.refuse)
    bench.type("bad")
    bench.finish()
    bench.leave()
    assert bench.said == ["bad"]
    bench.field.setFocus()
    bench.finish()
    assert bench.said == ["bad", "bad"]


@ON_BOTH
def test_escape_after_a_refusal_brings_the_stored_text_back(bench: Bench) -> None:
    bench.field.committed.connect(bench.field.refuse)
    bench.type("bad")
    bench.finish()
    bench.escape()
    assert bench.field.text() == "stored"
    assert bench.field.property("invalid") is False


def test_enter_makes_a_line_in_a_text_and_tab_leaves_it(qtbot: QtBot) -> None:
    bench = Bench(qtbot, CommitText)
    bench.type("one")
    QTest.keyClick(bench.field, Qt.Key.Key_Return)
    QTest.keyClicks(bench.field, "two")
    assert bench.said == []
    QTest.keyClick(bench.field, Qt.Key.Key_Tab)
    assert bench.other.hasFocus()
    assert bench.said == ["one\ntwo"]


def test_only_plain_text_is_pasted(qtbot: QtBot) -> None:
    field = CommitText()
    qtbot.addWidget(field)
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("plain <i>x")
    field.insertFromMimeData(data)
    assert field.text() == "plain <i>x"
    nothing = QMimeData()
    nothing.setImageData(1)
    field.insertFromMimeData(nothing)
    assert field.text() == "plain <i>x"


def test_lines_pasted_into_a_line_become_one(qtbot: QtBot) -> None:
    bench = Bench(qtbot, CommitLine)
    bench.field.clear()
    bench.field.insert("one\ntwo\r\nthree\tfour")
    bench.finish()
    assert bench.said == ["one two three four"]


def test_a_url_dropped_on_a_text_is_its_words(qtbot: QtBot) -> None:
    field = CommitText()
    qtbot.addWidget(field)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a")])
    field.insertFromMimeData(data)
    assert field.text() == "https://example.org/a"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from("abc")),
        st.tuples(st.just("store"), st.sampled_from("abc")),
        st.tuples(st.sampled_from(["ask", "leave", "refuse"]), st.just("")),
    ),
    max_size=20,
)


@given(STEPS)
def test_typed_text_is_lost_by_no_order_of_events(steps: list[tuple[str, str]]) -> None:
    """Whatever comes from elsewhere and in whatever order: a text that was typed and not stored stays."""
    state, shown, unsaved = CommitState(), "", False
    asked = ""
    for what, text in steps:
        if what == "type":
            shown, unsaved = text, text != state.committed
        elif what == "store":
            after = state.store(text, shown)
            assert not unsaved or after == shown
            shown, unsaved = after, after != text
        elif what in ("ask", "leave"):
            if state.ask(shown) if what == "ask" else state.ask_on_leaving(shown):
                asked, unsaved = shown, False
        elif what == "refuse" and asked and asked == state.committed == shown:
            state.refuse(shown)
            unsaved = state.typed(shown)


@pytest.fixture
def window_undo(bench: Bench) -> list[str]:
    """What the window was asked to take back or bring back."""
    asked: list[str] = []
    for name, keys in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
        QShortcut(QKeySequence(keys), bench.window, lambda name=name: asked.append(name))
    return asked


def _undo(bench: Bench) -> None:
    QTest.keyClick(bench.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _redo(bench: Bench) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(bench.field, Qt.Key.Key_Z, both)


@ON_BOTH
def test_with_nothing_typed_the_undo_keys_are_the_windows(bench: Bench, window_undo: list[str]) -> None:
    _undo(bench)
    _redo(bench)
    assert (window_undo, bench.field.text()) == (["undo", "redo"], "stored")


@ON_BOTH
def test_what_is_typed_is_undone_in_the_field(bench: Bench, window_undo: list[str]) -> None:
    bench.type("new")
    _undo(bench)
    assert window_undo == []
    assert bench.field.text() != "new"
    while bench.field.text() != "stored":
        _undo(bench)
    _redo(bench)
    assert window_undo == []
    assert bench.field.text() != "stored"


@ON_BOTH
def test_what_was_written_down_is_taken_back_by_the_window(bench: Bench, window_undo: list[str]) -> None:
    bench.type("new")
    bench.finish()
    bench.field.set_committed("new")
    _undo(bench)
    assert (window_undo, bench.field.text()) == (["undo"], "new")


@ON_BOTH
def test_what_was_written_down_is_not_undone_in_the_field_even_where_no_window_does(bench: Bench) -> None:
    bench.type("new")
    bench.finish()
    _undo(bench)
    assert bench.field.text() == "new"


@ON_BOTH
def test_a_long_paste_is_committed_and_refused_whole(bench: Bench) -> None:
    text = "word " * 20_000
    QApplication.clipboard().setText(text)
    bench.field.selectAll()
    QTest.keyClick(bench.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.finish()
    assert bench.said == [text]
    bench.field.refuse()
    bench.leave()
    assert (bench.said, bench.field.text()) == ([text], text)
    QApplication.clipboard().clear()
