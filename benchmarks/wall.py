"""The room display on a projector of 3840x2160 with 60 cards: how long a change takes until it is painted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import RoomScene, SceneBody, WallScene
    from als_desktop.ui.room.room_view import RoomView

SCENE_BOUND_MS = 50.0
CARD_BOUND_MS = 16.0
CLOCK_BOUND_MS = 20.0  # 2 % of a second: the clock ticks once in it.
_SIZE = (3840, 2160)
_TIMES = 60
_SERIES = 3


@dataclass(frozen=True, slots=True)
class WallTimes:
    """The 95th percentile in milliseconds for another scene, for one more card, and for a tick of the clock: of three
    series the quietest, since other programs only ever add to it."""

    scene: float
    card: float
    clock: float


def wall_times() -> WallTimes:
    """Measure in a process of its own."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-m", "benchmarks.wall"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    return WallTimes(**json.loads(done.stdout))


def _cards(n: int) -> WallScene:
    """Sixty cards in six groups, with texts that were never painted before."""
    from als_desktop.models.room_names import RoomPerson
    from als_desktop.models.room_scene import PileKind, RoomCard, RoomPile, WallScene

    people = [RoomPerson(seat, letter, letter) for seat, letter in enumerate("ABCDEF")]
    piles = tuple(
        RoomPile(
            f"{group}",
            PileKind.GROUP,
            f"Group {group}",
            tuple(
                RoomCard(
                    f"{group}-{m}",
                    f"What are you waiting for, {n}, before {group} or {m} applies?",
                    people[m % 6],
                    m,
                )
                for m in range(10)
            ),
            closed=False,
        )
        for group in range(6)
    )
    return WallScene(people[0], f"I want to go for promotion, {n}, but feel stuck", piles, 60, 60)


def _scene(body: SceneBody, left_ms: int = 300_000) -> RoomScene:
    from als_desktop.models.room_scene import RoomScene

    return RoomScene(body, _clock(left_ms), None, 0)


def _clock(left_ms: int) -> RoomClock:
    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.stage_clock import Urgency

    return RoomClock(left_ms, 480_000, Urgency.CALM, paused=False, ends_at_ms=0)


def _painted_ms(view: RoomView, scene: RoomScene) -> float:
    from PySide6.QtCore import QCoreApplication

    began = time.perf_counter()
    view.show_scene(scene)
    # What the view asked for, and no more.
    QCoreApplication.processEvents()
    took = (time.perf_counter() - began) * 1000
    view.settle()
    return took


def _another_scene(view: RoomView, n: int) -> float:
    from als_desktop.models.room_scene import PresentationScene, SpotlightScene

    wall = _cards(n)
    card = wall.piles[0].cards[0]
    bodies = (
        wall,
        SpotlightScene(wall.presenter, wall.issue, card, wall.piles[0].cards[1:3], card),
        PresentationScene(wall.presenter, wall.issue),
    )
    return _painted_ms(view, _scene(bodies[n % len(bodies)]))


def _another_card(view: RoomView, n: int) -> float:
    wall = _cards(0)
    first = wall.piles[0]
    more = replace(
        first, cards=(*first.cards[:5], replace(first.cards[5], key=f"{n}", text=f"Who else, {n}?"))
    )
    return _painted_ms(view, _scene(replace(wall, piles=(more, *wall.piles[1:]))))


def _tick(view: RoomView, n: int) -> float:
    return _painted_ms(view, _scene(_cards(0), 300_000 - 1000 * (n % 200)))


def main() -> None:
    """Print the times as JSON."""
    from PySide6.QtWidgets import QApplication

    from als_desktop.app import make_qt_application
    from als_desktop.ui.room.room_window import RoomWindow
    from als_desktop.ui.theme.fonts import load_fonts
    from als_desktop.ui.theme.theme import Theme

    qt = make_qt_application()
    theme = Theme("light")
    load_fonts(theme.tokens)
    theme.set_reduced_motion(True)
    window = RoomWindow(theme)
    window.resize(*_SIZE)
    window.show()
    QApplication.processEvents()
    found = {}
    for name, measured in (("scene", _another_scene), ("card", _another_card), ("clock", _tick)):
        series = [
            sorted(measured(window.view, n) for n in range(start, start + _TIMES))
            for start in range(0, _SERIES * _TIMES, _TIMES)
        ]
        found[name] = min(times[round(0.95 * (_TIMES - 1))] for times in series)
    print(json.dumps(found))
    window.close()
    qt.quit()


if __name__ == "__main__":
    main()
