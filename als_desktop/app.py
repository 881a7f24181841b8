"""The composition root: puts paths, store, services, hub and window together."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# Before Qt: it puts a hook into every import that comes after it, which makes each a little slower.
from als_desktop.clock import Clock, StoryClock, SystemClock
from als_desktop.errors import StoreUnavailable
from als_desktop.models import meeting_view as _meeting_view  # noqa: F401
from als_desktop.paths import AppPaths, app_paths
from als_desktop.preferences import load_preferences
from als_desktop.services import catalogues as _catalogues  # noqa: F401
from als_desktop.services import reading as _reading  # noqa: F401
from als_desktop.services.services import Services
from als_desktop.store.store import Store, open_store

# isort: split
from als_desktop.ui import no_features as _no_features  # noqa: F401

# isort: split
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from als_desktop.ui.hub import Hub
from als_desktop.ui.main_window import START_SIZE, MainWindow
from als_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from types import TracebackType

    from als_desktop.preferences import Preferences


_GET_READY_MS = 100


class App:
    """Everything that lives as long as the window does."""

    def __init__(self, paths: AppPaths, clock: Clock, preferences: Preferences | None = None) -> None:
        """Opens the store in `paths`.

        Raises:
            StoreUnavailable: the store cannot be opened; nothing has been changed.
        """
        self.paths = paths
        self.preferences = preferences or load_preferences(paths.preferences)
        self.qt = make_qt_application()
        self.theme = Theme(self.preferences.theme)
        self.theme.set_reduced_motion(self.preferences.reduced_motion)
        # The size the window begins with; dressing every widget once more costs more than all else at the start.
        self.theme.set_compact(START_SIZE.width() < self.theme.px("console_compact_below_width"))
        self.theme.apply_to(self.qt)
        self.store: Store = open_store(paths.store)
        self.services = Services(self.store, clock)
        self.hub = Hub(self.services)
        self.window = MainWindow(self.hub, self.theme, paths.preferences, self.preferences)

    def get_ready(self) -> None:
        """Once the first picture is there: do what the first act would wait for, and look whether the file is whole."""
        try:
            self.store.get_ready_to_write()
            self.store.check_whole()
        except StoreUnavailable as error:
            self.hub.report(error)
        # The first widget of Qt's own that is asked for has the classes of all widgets made; no gesture is to wait.
        QScrollArea().viewport()
        # What is there by now stays: looking through it again and again would take longer than most acts.
        gc.freeze()
        gc.enable()
        # What a crash may have left of plans that were opened for printing.
        remove_print_copies()

    def close(self) -> None:
        """Close the window and the store; copies of plans that were opened for printing go too."""
        self.window.close()
        self.store.close()
        if "als_desktop.ui.plan.plan_files" in sys.modules:
            remove_print_copies()


def remove_print_copies() -> None:
    """Take away the copies of plans that were opened in a viewer for printing: they are not encrypted."""
    from als_desktop.ui.plan.plan_files import remove_print_copies as remove

    remove()


def make_qt_application() -> QApplication:
    """The one application object, made if there is none yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("als-desktop")
    qt.setApplicationDisplayName("ALS Desktop")
    qt.setDesktopFileName("als-desktop")
    qt.setStartDragDistance(7)
    QLocale.setDefault(QLocale("en_GB"))
    return qt


def run(data_dir: Path | None) -> int:
    """Open the window and stay until it is closed. 1 when the store cannot be used: that has been said."""
    from als_desktop.ui.crash import catch_mistakes

    paths = app_paths(data_dir)
    try:
        app = App(paths, SystemClock())
    except StoreUnavailable as error:
        from als_desktop.ui.store_trouble import show_store_trouble

        return show_store_trouble(make_qt_application(), error)
    mistakes = catch_mistakes(paths.log, app.window)
    for opened in (app.window.open_where_we_left, app.window.show_home):
        try:
            opened()
            break
        except Exception as error:
            # A mistake of ours; there is no event loop yet that would bring it to whom it may concern.
            mistakes.catch(type(error), error, error.__traceback__)
    app.window.show_on_screen()
    QTimer.singleShot(_GET_READY_MS, app.get_ready)
    code = app.qt.exec()
    app.close()
    return code


def tour(out: Path) -> int:
    """Play the sample meeting through the real windows, offscreen; pictures and the plan go into `out`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import tempfile
    from datetime import datetime

    from als_desktop.ui.tour import play_tour

    mistakes: list[type[BaseException]] = []

    def note_mistake(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        mistakes.append(kind)
        sys.__excepthook__(kind, value, trace)

    # What goes wrong in a slot of Qt comes here and nowhere else.
    sys.excepthook = note_mistake
    # The afternoon of today, whatever the time is.
    clock = StoryClock(int(datetime.now().replace(hour=13, minute=20, second=0).timestamp() * 1000))
    with tempfile.TemporaryDirectory() as folder:
        app = App(app_paths(Path(folder)), clock)
        try:
            made = play_tour(app.window, clock, out)
        finally:
            app.close()
            sys.excepthook = sys.__excepthook__
    for path in made:
        print(path)  # noqa: T201
    return 1 if mistakes else 0


def self_test() -> int:
    """Play the tour into a temporary folder and say whether pictures and plan came out."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        code = tour(Path(folder))
        plans = [path.read_bytes()[:5] == b"%PDF-" for path in Path(folder).glob("*.pdf")]
        pictures = list(Path(folder).glob("*.png"))
    whole = code == 0 and plans == [True] and len(pictures) > 5
    print("self-test: " + ("everything works" if whole else "something is missing"))  # noqa: T201
    return 0 if whole else 1
