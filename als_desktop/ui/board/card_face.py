"""What a card shows: the plain values that painting, reading aloud and dragging share."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from als_desktop.models.board import lane_rows
from als_desktop.models.card import Pile, QuestionCard
from als_desktop.models.people import Member
from als_desktop.ui.theme.tokens import load_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from als_desktop.models.meeting_view import MeetingView

_but_its_place = attrgetter(*(field.name for field in fields(QuestionCard) if field.name != "position"))


@dataclass(frozen=True, slots=True)
class CardFace:
    """One card as a row of a lane shows it. `seat` is -1 without an author; `number` counts from 1, 0 is none.

    `author` names everybody whose words it holds, `colour` is a paper of its own (empty: that of the seat), `note` what
    was noted of the answer. `followed` says that a follow-up, of this card or of the same one, comes right below.
    `for_room`: the room looks on, which gets no advice meant for the facilitator.
    """

    card_id: str
    text: str
    author: str
    letter: str
    seat: int
    number: int
    answered: bool
    taken_home: bool
    follow_up: bool
    followed: bool
    drafted: bool
    discarded: bool
    spotlit: bool
    colour: str = ""
    note: str = ""
    for_room: bool = False

    @property
    def long(self) -> bool:
        """Whether the facilitator is to know that it has more characters than the back row of a room can read."""
        return not self.for_room and len(self.text) > load_tokens().soft_limit

    def long_words(self) -> str:
        """What to do about a card that is too long; nothing for any other."""
        if not self.long or self.discarded:
            return ""
        words = QCoreApplication.translate(
            "CardFace",
            "Too long for the back row: {n} characters, aim for {limit}. F2 shortens it, S splits it.",
        )
        return words.format(n=len(self.text), limit=load_tokens().soft_limit)

    def tip(self) -> str:
        """What its signs mean that need a word; nothing for most cards."""
        words = [self.long_words()]
        if self.drafted:
            words.append(
                QCoreApplication.translate("CardFace", "The room sees it when it was read out: then press R.")
            )
        return "\n".join(word for word in words if word)

    def fits_like(self, other: CardFace) -> bool:
        """Whether the card needs as much room as `other` in a lane of the same width."""
        mine = (self.text, self.follow_up, self.discarded, self.seat < 0)
        return mine == (other.text, other.follow_up, other.discarded, other.seat < 0)

    def spoken(self) -> str:
        """The card in one sentence for a screen reader."""
        say = QCoreApplication.translate
        parts = [self.text]
        if self.author:
            kind = say("CardFace", "follow-up by {name}") if self.follow_up else say("CardFace", "by {name}")
            parts.append(kind.format(name=self.author))
        elif self.follow_up:
            parts.append(say("CardFace", "follow-up"))
        if self.drafted:
            parts.append(say("CardFace", "face down"))
        if self.number:
            parts.append(say("CardFace", "number {n} in the answer order").format(n=self.number))
        if self.spotlit:
            parts.append(say("CardFace", "being answered"))
        if self.answered:
            parts.append(say("CardFace", "answered"))
        if self.note:
            parts.append(say("CardFace", "noted: {note}").format(note=self.note))
        if self.taken_home:
            parts.append(say("CardFace", "taken home"))
        if self.discarded:
            parts.append(say("CardFace", "discarded"))
        elif self.long:
            parts.append(say("CardFace", "too long for the back row"))
        return ", ".join(parts)


def face_of(
    card: QuestionCard,
    authors: Sequence[Member],
    spotlight_id: str | None,
    *,
    followed: bool = False,
    for_room: bool = False,
) -> CardFace:
    """The face of a card; its colour, shape and letter are those of the first of its authors, if it has any."""
    first = authors[0] if authors else None
    return CardFace(
        card_id=card.id,
        text=card.text,
        author=", ".join(member.name for member in authors),
        letter=first.letter if first else "",
        seat=first.seat if first else -1,
        number=0 if card.queue_position is None else card.queue_position + 1,
        answered=card.answered_ms is not None,
        taken_home=card.taken_home,
        follow_up=card.parent_id is not None,
        followed=followed,
        drafted=card.pile is Pile.DRAFTED,
        discarded=card.pile is Pile.DISCARDED,
        spotlit=card.id == spotlight_id,
        colour=card.colour,
        note=card.answer_note,
        for_room=for_room,
    )


class LaneFaces:
    """The faces of a board, lane by lane. A lane whose cards are the very records they were keeps its faces."""

    def __init__(self, *, for_room: bool = False) -> None:
        """Nothing is known yet. `for_room`: the room looks on."""
        self._for_room = for_room
        self._members: list[Member] = []
        self._known: dict[str, _Known] = {}

    def by_lane(self, view: MeetingView, slot_id: str, spotlight_id: str | None) -> dict[str, list[CardFace]]:
        """The faces of each lane that has cards, in reading order."""
        members = view.of(Member)
        if members != self._members:
            self._members = members
            self._known.clear()
        lanes: dict[str, list[QuestionCard]] = {}
        for card in view.cards(slot_id):
            lanes.setdefault(card.lane, []).append(card)
        by_id: dict[str, Member] = {member.id: member for member in members}
        spotlit = view.find(QuestionCard, spotlight_id)
        known, self._known = self._known, {}
        for lane, cards in lanes.items():
            lit = spotlit.id if spotlit is not None and spotlit.lane == lane else None
            before = known.get(lane)
            # Records that did not change are the very same, so that comparing them costs next to nothing.
            if before is None or before.lit != lit or before.cards != cards:
                rows = lane_rows(cards, lane)
                before = _Known(cards, lit, rows, _faces(by_id, rows, lit, before, self._for_room))
            self._known[lane] = before
        return {lane: found.faces for lane, found in self._known.items()}


class _Known(NamedTuple):
    """The faces of a lane, and what they were made of."""

    cards: list[QuestionCard]
    lit: str | None
    rows: list[QuestionCard]
    faces: list[CardFace]


def _faces(
    members: Mapping[str, Member],
    rows: list[QuestionCard],
    lit: str | None,
    before: _Known | None,
    for_room: bool,
) -> list[CardFace]:
    """A face for each of `rows`; a card that has only got another place in its lane keeps the one it had."""
    had = (
        {face.card_id: (c, face) for c, face in zip(before.rows, before.faces, strict=True)} if before else {}
    )
    faces: list[CardFace] = []
    for card, after in zip(rows, [*rows[1:], None], strict=True):
        followed = after is not None and after.parent_id is not None
        known, face = had.get(card.id, (None, None))
        if (
            known is None
            or face is None
            or face.followed is not followed
            or face.spotlit is not (card.id == lit)
            or (known is not card and _but_its_place(known) != _but_its_place(card))
        ):
            authors = [author for i in card.author_ids if (author := members.get(i)) is not None]
            face = face_of(card, authors, lit, followed=followed, for_room=for_room)
        faces.append(face)
    return faces
