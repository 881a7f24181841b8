"""Turning a slot anonymous takes names away for good, so it asks where there are any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from als_desktop.models.meeting import StageKind
from als_desktop.ui.presentation.presentation_workspace import PresentationWorkspace

_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(desk):
    return desk.show(PresentationWorkspace, StageKind.PRESENTATION)


def switch(shown) -> QCheckBox:
    (found,) = shown.authors.findChildren(QCheckBox)
    return found


def press(shown, words) -> None:
    (button,) = [
        b for b in shown.authors.question.findChildren(QPushButton) if b.text() == words and b.isVisible()
    ]
    QTest.mouseClick(button, _LEFT)


def click(shown) -> None:
    switch(shown).click()


def write(desk, shown) -> None:
    shown.enter("draft", desk.member("Ben").id, "What now?")


def authors(desk) -> list[tuple[str, ...]]:
    return [card.author_ids for card in desk.view.cards(desk.slot.id)]


def test_without_names_it_is_done_at_once(desk, shown):
    click(shown)

    assert desk.slot.anonymous
    write(desk, shown)
    assert authors(desk) == [()]


def test_with_names_it_asks_and_keeping_them_changes_nothing(desk, shown):
    write(desk, shown)
    click(shown)
    assert not switch(shown).isChecked()

    press(shown, "Keep them")

    assert not desk.slot.anonymous
    assert authors(desk) == [(desk.member("Ben").id,)]


def test_names_that_were_taken_away_cannot_be_brought_back(desk, shown):
    write(desk, shown)
    desk.hub.undo()
    desk.hub.redo()
    click(shown)

    press(shown, "Take the names away")

    assert desk.slot.anonymous
    assert switch(shown).isChecked()
    assert authors(desk) == [()]
    assert not desk.hub.undo_stack.canUndo()
    assert not desk.hub.undo_stack.canRedo()
    click(shown)
    assert not desk.slot.anonymous
    assert authors(desk) == [()]
