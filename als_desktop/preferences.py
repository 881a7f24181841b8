"""What the person at this computer chose: kept in a small file, never worth an error."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

THEMES = ("system", "light", "dark")
PAPERS = ("a4", "letter")
# Empty: as the console.
ROOM_THEMES = ("", "light", "dark", "bright")
ROOM_TEXTS = ("smaller", "default", "larger")
SCREEN_UNITS = ("in", "cm")
SCREEN_ACROSS = ("diagonal", "width")
SEAT_UNITS = ("m", "ft")
CHIMES = ("off", "spoken", "always")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`theme` is one of `THEMES`, `paper` one of `PAPERS`; `reduced_motion` stops things from gliding;
    `question_craft` gives the facilitator a quiet word on how a question is put; `chime` (one of `CHIMES`) lets the end
    of a stage's time be heard.

    The room display: the name and the serial number of its screen, its theme (one of `ROOM_THEMES`), whether it shows a
    clock, and how large its texts are (one of `ROOM_TEXTS`). For what the back row can read: the size of the screen,
    its unit and how it was measured, and the farthest seat with its unit; 0 is not said.
    """

    theme: str = "system"
    paper: str = "a4"
    reduced_motion: bool = False
    question_craft: bool = True
    room_screen: str = ""
    room_screen_serial: str = ""
    room_theme: str = ""
    room_clock: bool = True
    room_text: str = "default"
    room_screen_size: float = 0.0
    room_screen_unit: str = "in"
    room_screen_across: str = "diagonal"
    room_seat: float = 0.0
    room_seat_unit: str = "m"
    chime: str = "off"

    def checked(self) -> Preferences:
        """The same, with anything unknown back at its default."""
        return Preferences(
            self.theme if self.theme in THEMES else "system",
            self.paper if self.paper in PAPERS else "a4",
            self.reduced_motion is True,
            self.question_craft is not False,
            self.room_screen if isinstance(self.room_screen, str) else "",
            self.room_screen_serial if isinstance(self.room_screen_serial, str) else "",
            self.room_theme if self.room_theme in ROOM_THEMES else "",
            self.room_clock is not False,
            self.room_text if self.room_text in ROOM_TEXTS else "default",
            _number(self.room_screen_size),
            self.room_screen_unit if self.room_screen_unit in SCREEN_UNITS else "in",
            self.room_screen_across if self.room_screen_across in SCREEN_ACROSS else "diagonal",
            _number(self.room_seat),
            self.room_seat_unit if self.room_seat_unit in SEAT_UNITS else "m",
            self.chime if self.chime in CHIMES else "off",
        )


def _number(value: object) -> float:
    """A number that can be a length; 0 for anything else."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value < 1_000_000:
        return 0.0
    return float(value)


def load_preferences(path: Path) -> Preferences:
    """The preferences in the file at `path`; defaults for whatever is missing, damaged or unknown."""
    try:
        text = path.read_text(encoding="utf-8")
        import json  # late: whoever chose nothing has no file

        held = json.loads(text)
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(held, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{name: value for name, value in held.items() if name in known}).checked()


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Keep the preferences; where they cannot be written they last as long as the program runs."""
    import json

    waiting = path.with_name(path.name + ".new")
    try:
        waiting.write_text(json.dumps(asdict(preferences), indent=2), encoding="utf-8")
        waiting.replace(path)
    except OSError:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
