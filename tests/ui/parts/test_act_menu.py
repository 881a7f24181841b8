from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from als_desktop.ui.parts.act_menu import ActMenu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from als_desktop.ui.theme.theme import Theme


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Iterator[tuple[ActMenu, list[str]]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    menu = ActMenu(theme, window, "Menu of Ann")
    wanted: list[str] = []
    menu.wanted.connect(wanted.append)
    menu.offer("up", "Move up").setEnabled(False)
    menu.offer("give", "Give to Ann & Bo")
    menu.popup(window.mapToGlobal(window.rect().center()))
    yield menu, wanted
    menu.close()


def test_it_begins_at_the_first_item_that_is_possible(shown: tuple[ActMenu, list[str]]) -> None:
    menu, _ = shown
    assert menu.activeAction() is menu.actions()[1]


def test_an_item_that_a_screen_reader_triggers_closes_the_menu(shown: tuple[ActMenu, list[str]]) -> None:
    menu, wanted = shown
    menu.actions()[1].trigger()
    assert wanted == ["give"]
    assert not menu.isVisible()


def test_an_ampersand_in_the_words_is_no_key(shown: tuple[ActMenu, list[str]]) -> None:
    menu, _ = shown
    assert menu.actions()[1].text() == "Give to Ann && Bo"
