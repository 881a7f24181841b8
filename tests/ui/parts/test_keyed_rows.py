from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from als_desktop.ui.parts.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEYS = st.lists(st.sampled_from("abcdef"), unique=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(KEYS, max_size=5))
def test_rows_stand_in_the_order_of_their_keys_and_those_that_stay_are_the_same(
    qtbot: QtBot, steps: list[list[str]]
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    last = QLabel("below")
    layout.addWidget(last)
    rows: KeyedRows[QLineEdit] = KeyedRows(layout)
    before: dict[str, QLineEdit] = {}
    for keys in steps:
        shown = rows.settle(keys, QLineEdit)
        assert [row.text() for row in shown] == keys == rows.keys()
        assert [layout.itemAt(n).widget() for n in range(layout.count())] == [*shown, last]
        assert all(rows.row(key) is before[key] for key in keys if key in before)
        before = dict(zip(keys, shown, strict=True))
        assert rows.row("z") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(KEYS, max_size=5))
def test_a_row_whose_thing_has_gone_is_taken_for_a_new_one(qtbot: QtBot, steps: list[list[str]]) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    last = QLabel("below")
    layout.addWidget(last)
    rows: KeyedRows[QLineEdit] = KeyedRows(layout)
    before: dict[str, QLineEdit] = {}
    made: list[str] = []
    for keys in steps:
        known = len(made)
        shown = rows.settle_reusing(keys, lambda key: made.append(key) or QLineEdit(key))
        assert len(set(map(id, shown))) == len(keys) == len(rows.rows())
        assert [layout.itemAt(n).widget() for n in range(layout.count())] == [*shown, last]
        assert all(rows.row(key) is before[key] for key in keys if key in before)
        assert len(made) - known == max(0, len(keys) - len(before))
        before = dict(zip(keys, shown, strict=True))


def test_a_row_with_the_keyboard_is_not_taken_for_another(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    rows: KeyedRows[QLineEdit] = KeyedRows(QVBoxLayout(host))
    held, _ = rows.settle_reusing("ab", QLineEdit)
    host.show()
    held.setFocus()
    assert host.focusWidget() is held
    shown = rows.settle_reusing("cd", QLineEdit)
    QApplication.processEvents()
    assert held not in shown
    assert [row.text() for row in shown] == ["b", "d"]
