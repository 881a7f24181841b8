"""How the height of the side panel is divided: who gives way, and what stays where it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Needs:
    """What each part needs, in px, with the gap above it; 0 for what has nothing to show.

    `fixed` is never left out. `spare` is what is kept free for a box that may come up, `preview` the least height at
    which one sees something on it. `notes` is one line, `lines` as much as one likes to write in.
    """

    fixed: int
    schedule: int
    seats: int
    tight_seats: int
    cue: int
    steps: int
    fact: int
    short_fact: int
    notes: int
    lines: int
    preview: int
    spare: int


@dataclass(frozen=True, slots=True)
class Shares:
    """What is shown, and the px that are left for the preview."""

    schedule: bool
    seats: bool
    tight: bool
    cue: bool
    steps: bool
    fact: bool
    short: bool
    notes: bool
    preview: int


def divide(height: int, needs: Needs, held: str = "") -> Shares:
    """Divide `height`; `held` is the part that has the keyboard, "notes" or "cue", which is never left out.

    The seats, and all above them, never depend on whether a box is shown, unless there is no room for it else.
    """
    left = height - needs.fixed - needs.schedule - needs.tight_seats
    left -= needs.cue if held == "cue" else 0
    notes = held == "notes" or left >= needs.notes
    left -= needs.notes if notes else 0
    schedule = left >= 0
    left += 0 if schedule else needs.schedule
    seats = left >= 0
    left += 0 if seats else needs.tight_seats
    # What the room sees comes before what to say, where there is room for one of them.
    picture = needs.preview if left >= needs.preview else 0
    cue = 0 < needs.cue <= left - picture
    left -= needs.cue if cue and held != "cue" else 0
    cue = cue or held == "cue"
    loose = needs.seats - needs.tight_seats
    tight = left - loose < needs.spare
    left -= 0 if tight else loose
    steps = cue and needs.steps > 0 and left - needs.steps >= needs.spare
    left -= needs.steps if steps else 0
    # What is so now comes before what may be said at any time.
    if cue and held != "cue" and left < needs.short_fact <= left + needs.cue:
        cue = False
        left += needs.cue
    fact = 0 < needs.short_fact <= left
    short = needs.fact > left
    if fact:
        left -= needs.short_fact if short else needs.fact
    more = needs.lines - needs.notes
    preview = max(left - more, needs.preview) if left >= needs.preview > 0 else 0
    return Shares(schedule, seats, tight, cue, steps, fact, short, notes, preview)
