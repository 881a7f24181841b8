"""One run at the board, in a process of its own: every act again and again, and what they took as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.ui.main_window import MainWindow
from benchmarks.board_hand import BoardHand
from benchmarks.measured import SIZE, run_measured
from benchmarks.yardstick import PlainPage, SmallWrite

if TYPE_CHECKING:
    from als_desktop.app import App
    from benchmarks.painted import Took

WARM_UP = 4
DRAGS = 3
GLIDES = 12


def measure(app: App, repeats: int) -> dict[str, list[Took]]:
    """What each act and each frame of a drag took, and in between the yardstick, so that noise is on both."""
    slot = app.hub.meeting.current_slot
    if slot is None:
        raise SystemExit("no slot is open in the store")
    hand = BoardHand(app)
    page, write = PlainPage(SIZE), SmallWrite(app.store, slot.id)
    acts = {
        "add": hand.add,
        "move": hand.move_by_drop,
        "move_by_key": hand.move_by_key,
        "queue": hand.queue,
    }
    found: dict[str, list[Took]] = {
        name: [] for name in (*acts, "undo", "drag", "glide", "commit", "picture")
    }
    for n in range(repeats + WARM_UP):
        counted = found if n >= WARM_UP else {name: [] for name in found}
        for name, act in acts.items():
            counted[name].append(act())
            # So that the board stays as full as it was: each act is taken back, which is measured too.
            counted["undo"].append(hand.undo())
        counted["commit"] += [write.commit(), write.commit()]
        counted["picture"].append(page.paint_all())
    hand.drag()
    for _ in range(DRAGS):
        found["drag"] += hand.drag()
    hand.glide()
    for _ in range(GLIDES):
        found["glide"] += hand.glide()
    page.deleteLater()
    return found


if __name__ == "__main__":
    run_measured(MainWindow.open_where_we_left, measure)
