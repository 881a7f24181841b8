"""Where the room display has to be, whatever is plugged in, unplugged or moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class ScreenFact:
    """A screen as the system names it; place and size in the px of the desktop. `serial` may be ""."""

    name: str
    serial: str
    left: int
    top: int
    width: int
    height: int

    @property
    def choice(self) -> tuple[str, str]:
        """What is remembered of a screen: its name and its serial number."""
        return self.name, self.serial

    def overlaps(self, other: ScreenFact) -> bool:
        """Whether both show a part of the same picture, as two that mirror each other do."""
        level = self.left < other.left + other.width and other.left < self.left + self.width
        return level and self.top < other.top + other.height and other.top < self.top + self.height


class Wall(Enum):
    """Where the room display is when it does not fill a screen."""

    CLOSED = "closed"
    WINDOWED = "windowed"


class News(Enum):
    """What the person at the console is told of a room display that went or came by itself."""

    GONE = "gone"
    COVERED = "covered"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class RoomPlaces:
    """The screens that there are, which one the console is on, and what the person wants.

    `wanted` is a screen, there or not, on which the room display has to be whenever it can. `remembered` is the
    (name, serial) of the screen that was chosen last, ("", "") for none.
    """

    screens: tuple[ScreenFact, ...] = ()
    console: ScreenFact | None = None
    wanted: Wall | ScreenFact = Wall.CLOSED
    remembered: tuple[str, str] = ("", "")

    @property
    def where(self) -> Wall | ScreenFact:
        """Where the room display has to be: never on a screen that shows the console."""
        if isinstance(self.wanted, Wall):
            return self.wanted
        return self._free_like(self.wanted) or Wall.CLOSED

    @property
    def waits(self) -> bool:
        """Whether the room display is closed only until its screen is there and free."""
        return self.wanted is not Wall.CLOSED and self.where is Wall.CLOSED

    @property
    def free(self) -> tuple[ScreenFact, ...]:
        """The screens that show no part of the console."""
        return tuple(screen for screen in self.screens if not self._shows_console(screen))

    @property
    def mirrored(self) -> bool:
        """Whether there is another screen, but each shows the same picture as the console's."""
        return len(self.screens) > 1 and not self.free

    def seen(self, screens: Iterable[ScreenFact], console: ScreenFact | None) -> RoomPlaces:
        """After screens came, went or moved, or the console went to another one.

        Only a room display that waits for its screen can open by it. `console` is None while nobody knows.
        """
        after = replace(self, screens=tuple(screens), console=console)
        where = after.where
        # It may have been moved meanwhile, and is known again by where it was last.
        return replace(after, wanted=where) if isinstance(where, ScreenFact) else after

    def opened(self) -> RoomPlaces:
        """The person opens it where they chose last; closed as before when that screen is not there or not free."""
        if self.where is not Wall.CLOSED:
            return self
        known = next((screen for screen in self.free if screen.choice == self.remembered), None)
        return replace(self, wanted=known) if known is not None else self

    def opened_on(self, screen: ScreenFact) -> RoomPlaces:
        """The person chose a screen; the same as before when it shows the console."""
        if screen not in self.free:
            return self
        return replace(self, wanted=screen, remembered=screen.choice)

    def windowed(self) -> RoomPlaces:
        """The person wants an ordinary window."""
        return replace(self, wanted=Wall.WINDOWED)

    def closed(self) -> RoomPlaces:
        """The person closes it, or does not want to wait for it any longer."""
        return replace(self, wanted=Wall.CLOSED)

    def wanted_as(self, before: RoomPlaces) -> RoomPlaces:
        """As the person wanted it before it was closed for a while."""
        return replace(self, wanted=before.wanted)

    def swapped(self) -> RoomPlaces:
        """The person exchanges the two screens; the same as before unless the room display fills one.

        The console has to go where the room display was. Until it has gone the room display is closed, and
        `seen` brings it back.
        """
        if self.console is None or not isinstance(self.where, ScreenFact):
            return self
        return replace(self, wanted=self.console, remembered=self.console.choice)

    def _shows_console(self, screen: ScreenFact) -> bool:
        return self.console is not None and screen.overlaps(self.console)

    def _free_like(self, wanted: ScreenFact) -> ScreenFact | None:
        """The wanted screen if it is free; of two that are called the same, the one at the same place first."""
        like = [screen for screen in self.free if screen.choice == wanted.choice]
        return wanted if wanted in like else next(iter(like), None)


def news(before: RoomPlaces, after: RoomPlaces) -> News | None:
    """What is to be said after `seen`; None when the room display is as it was."""
    if isinstance(before.where, ScreenFact) and after.waits:
        there = isinstance(after.wanted, ScreenFact) and any(
            screen.choice == after.wanted.choice for screen in after.screens
        )
        return News.COVERED if there else News.GONE
    if before.waits and isinstance(after.where, ScreenFact):
        return News.RETURNED
    return None
