"""Which windows come up, and that they go."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.home_screen import HomeScreen
from tests.ui.home.house import at


class Watch(QObject):
    """Remembers every window that was shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched))
        return False


@pytest.fixture
def watch(qapp):
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_no_part_flashes_up_as_a_window_of_its_own(watch, house):
    house.open()
    QApplication.processEvents()
    set_id = house.new_set()
    house.hold(set_id, at(2026, 10, 15))
    meeting_id = house.plan(set_id, at(2026, 11, 26))
    house.screen.refresh()
    house.screen.show_set(set_id)
    house.screen.show_home()
    dialogs = house.screen._dialogs
    for ask in (
        dialogs.new_set,
        lambda: dialogs.names(house.overview(set_id)),
        lambda: dialogs.plan_meeting(house.overview(set_id)),
        lambda: dialogs.change_meeting(house.meeting(meeting_id), house.services.reading.stages(meeting_id)),
    ):
        ask()
        (dialog,) = house.dialogs()
        dialog.reject()
        QApplication.processEvents()
    own = [kind for kind in watch.shown if not issubclass(kind, HomeScreen | HomeDialog)]
    assert own == []
    assert len([kind for kind in watch.shown if issubclass(kind, QDialog)]) == 4


def test_a_closed_dialog_is_forgotten(house):
    house.new_set()
    house.open()
    house.press("New set")
    (dialog,) = house.dialogs()
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert not house.screen.findChildren(HomeDialog)


def test_a_home_that_is_thrown_away_leaves_nothing_behind(house):
    set_id = house.new_set()
    house.plan(set_id, at(2026, 11, 26))
    other = HomeScreen(house.hub, house.theme)
    other.refresh()
    other.show_set(set_id)
    gone = weakref.ref(other)
    other.deleteLater()
    del other
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    # Nothing of it listens any longer.
    house.hub.do(lambda: house.services.sets.rename_set(set_id, "Set C"))
    house.theme.set_preference("dark")
