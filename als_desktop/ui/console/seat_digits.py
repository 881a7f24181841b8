"""A digit in an empty field chooses a seat, unless what follows shows that it was the first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from als_desktop.models.people import Member

_ENDINGS = ("st", "nd", "rd", "th")


class SeatDigits:
    """The digits that chose a seat since the field was empty, and who spoke before the first of them."""

    def __init__(self) -> None:
        """None so far."""
        self._digits = ""
        self._before: Member | None = None

    @property
    def before(self) -> Member | None:
        """Who spoke before the digits."""
        return self._before

    def press(self, number: int, speaker: Member | None) -> None:
        """A digit chooses another seat than that of `speaker`."""
        if not self._digits:
            self._before = speaker
        self._digits += str(number)

    def forget(self) -> None:
        """Something else was pressed: what was a seat stays one."""
        self._digits = ""

    def words(self, typed: str) -> str | None:
        """The whole text, when `typed` shows that the digits were its beginning: "5 years", "360°", "2nd try".

        None while they are a seat, or may be one; a question that begins after a seat key begins with a letter.
        """
        digits = self._digits
        if not digits or not typed:
            return None
        ending = typed[:2].casefold()
        if typed[0].isalpha() and len(typed) <= 2 and any(e.startswith(ending) for e in _ENDINGS):
            return None
        self._digits = ""
        ordinal = ending in _ENDINGS and not typed[2].isalpha() if len(typed) == 3 else False
        return digits + typed if ordinal or not typed[0].isalpha() else None
