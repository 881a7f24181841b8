from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

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
