"""Which of the questions that the room sees are too long for the back row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.room_scene import SpotlightScene, WallScene
from als_desktop.ui.room.pages import too_long
from als_desktop.ui.room.spotlight import fits_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.room_scene import SceneBody
    from als_desktop.ui.room.room_type import RoomType

# So much of a question is enough to know which one it is.
_KNOWN_BY = 24


@dataclass(frozen=True, slots=True)
class LongQuestion:
    """A question that is too long; `alone` says whether it can be read when it stands alone."""

    text: str
    alone: bool


class LongQuestions:
    """Looks at scenes; each question is measured once."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._letters: RoomType | None = None
        self._known: dict[str, LongQuestion | None] = {}

    def of(self, body: SceneBody, letters: RoomType) -> list[LongQuestion]:
        """Those that are too long and still wait for an answer, as they lie on the wall.

        A question that stands alone is too long only when even so it cannot be read as a whole.
        """
        known = self._known if letters is self._letters else {}
        self._letters, self._known = letters, {}
        match body:
            case WallScene():
                cards = [card for pile in body.piles for card in pile.cards if not card.answered]
            case SpotlightScene():
                cards = [body.card, *body.follow_ups]
            case _:
                cards = []
        found: list[LongQuestion] = []
        for card in cards:
            if card.text not in self._known:
                self._known[card.text] = (
                    known[card.text] if card.text in known else _looked_at(card.text, letters)
                )
            question = self._known[card.text]
            stands_alone = isinstance(body, SpotlightScene) and card is body.card
            if question is not None and not (stands_alone and question.alone):
                found.append(question)
        return found


def _looked_at(text: str, letters: RoomType) -> LongQuestion | None:
    return LongQuestion(text, fits_alone(text, letters)) if too_long(text, letters) else None


def long_words(found: Sequence[LongQuestion]) -> str:
    """Which question is too long and what to do about it; nothing when none is."""
    if not found:
        return ""
    say = QCoreApplication.translate
    first = " ".join(found[0].text.split())
    if len(first) > _KNOWN_BY:
        first = first[:_KNOWN_BY].rstrip() + "…"
    more = say("Room", " and {n} more").format(n=len(found) - 1) if len(found) > 1 else ""
    which = say("Room", "Too long for the back row: “{text}”{more}.").format(text=first, more=more)
    if all(question.alone for question in found):
        return f"{which} " + say("Room", "F2 shortens, S splits; alone it is shown whole.")
    return f"{which} " + say("Room", "F2 shortens, S splits.")
