"""One run in a set that has met for ten years, in a process of its own: what each step took, as JSON."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from als_desktop.models.meeting import Meeting
from als_desktop.ui.main_window import MainWindow
from benchmarks.measured import SIZE, run_measured
from benchmarks.painted import PaintWatch, Took
from benchmarks.yardstick import PlainPage
from benchmarks.years_store import QUERIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from als_desktop.app import App
    from als_desktop.ui.home.home_screen import HomeScreen

WARM_UP = 3

Found = dict[str, list[Took]]


class YearsHand:
    """A facilitator who looks back."""

    def __init__(self, app: App) -> None:
        """`app` shows its window."""
        self._window = app.window
        self._chance = random.Random(1)
        self._watch = PaintWatch(app.window)
        with app.store.reading() as reader:
            self._meetings = [meeting.id for meeting in reader.find(Meeting)]
        home = app.services.reading.home()
        self._set_id = home.sets[0].learning_set.id

    def open_any(self) -> Took:
        """Time the way from the home to the console of a meeting."""
        self._show_home()
        meeting_id = self._chance.choice(self._meetings)
        return self._timed(lambda: self._window.show_meeting(meeting_id))

    def go_home(self) -> Took:
        """Time the way from the console to the home."""
        return self._timed(self._show_home)

    def show_set(self) -> Took:
        """Time the page of the set."""
        home = self._show_home()
        return self._timed(lambda: home.show_set(self._set_id))

    def search(self, words: str) -> Took:
        """Time a query, from its words until what was found is painted."""
        home = self._show_home()
        home.search()
        field = home.search_page.field
        field.clear()
        self._watch.settle()
        return self._timed(lambda: field.setText(words))

    def _show_home(self) -> HomeScreen:
        self._window.show_home()
        home = self._window.home
        assert home is not None
        home.show_home()
        return home

    def _timed(self, gesture: Callable[[], object]) -> Took:
        took = self._watch.time(gesture)
        if took is None:
            raise RuntimeError("a step of the benchmark showed nothing")
        return took


def measure(app: App, repeats: int) -> Found:
    """What each step took, and in between the yardstick, so that noise is on both."""
    hand = YearsHand(app)
    page = PlainPage(SIZE)
    steps: dict[str, Callable[[], Took]] = {
        "open": hand.open_any,
        "home": hand.go_home,
        "set": hand.show_set,
        **{words: lambda words=words: hand.search(words) for words in QUERIES.values()},
    }
    found: Found = {name: [] for name in (*steps, "picture")}
    for n in range(repeats + WARM_UP):
        counted = found if n >= WARM_UP else {name: [] for name in found}
        for name, step in steps.items():
            counted[name].append(step())
        counted["picture"].append(page.paint_all())
    page.deleteLater()
    return found


if __name__ == "__main__":
    run_measured(MainWindow.show_home, measure)
