"""The records that a board which the room looks at may know: copies with nothing in them but what the room may read.

What is not named here is left out, so that a field that comes later is private until somebody says otherwise.
"""

from __future__ import annotations

from dataclasses import fields, replace
from enum import Enum
from typing import TYPE_CHECKING

from als_desktop.models.card import COLOURS, CardGroup, Pile, QuestionCard
from als_desktop.models.changes import Change, Edit
from als_desktop.models.meeting import Attendance, Meeting, Slot, StageRun
from als_desktop.models.meeting_view import MeetingView
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.room_names import RoomNames

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.changes import AnyRecord, Record

# What a board is made of. Notes, answers, actions and all else never get there.
_KINDS = (LearningSet, Meeting, StageRun, Attendance, Member, Slot, CardGroup, QuestionCard)
_WORDS = {
    (LearningSet, "name"),
    (Member, "name"),
    (Slot, "issue"),
    (CardGroup, "title"),
    (QuestionCard, "text"),
}
_HIDDEN = (Pile.DRAFTED, Pile.DISCARDED)
# A change in one of these can change how everybody is named, or who is here.
_ALL_OVER = (LearningSet, Meeting, Attendance, Member, Slot)


def hidden(card: QuestionCard | None) -> bool:
    """Whether the room may not read a card: it is face down, discarded, or not there."""
    return card is None or card.pile in _HIDDEN


class RoomRecords:
    """Copies records for the room. `covers` are the words on the back of a card, by the pile it lies in."""

    def __init__(self, view: MeetingView, covers: Mapping[Pile, str]) -> None:
        """`view` is the whole meeting; it is read again for each copy, and never handed out."""
        self._view = view
        self._covers = covers
        self._names = RoomNames(view.learning_set.names_shown, view.members)

    def view(self) -> MeetingView:
        """The meeting as the room may know it."""
        whole = self._view
        made = MeetingView(_bare(whole.learning_set), _bare(whole.meeting))
        for kind in _KINDS:
            made.fill(copy for record in whole.of(kind) if (copy := self.record(record)) is not None)
        return made

    def change(self, change: Change) -> Change:
        """A change with the copies of its records; what it speaks of stays untold."""
        edits = (Edit(self.record(edit.before), self.record(edit.after)) for edit in change.edits)
        told = tuple(edit for edit in edits if edit.before is not None or edit.after is not None)
        return Change(change.label, told)

    def changes_all(self, change: Change) -> bool:
        """Whether more copies than those of the changed records are other ones now."""
        return change.touches(*_ALL_OVER)

    def record(self, record: Record | None) -> Record | None:
        """The copy of a record; None for what the room knows nothing of."""
        if isinstance(record, QuestionCard):
            return self._card(record)
        if isinstance(record, Member):
            return self._member(record)
        return _bare(record) if isinstance(record, _KINDS) else None

    def _member(self, member: Member) -> Member | None:
        if member not in self._view.members:
            # Somebody who left the set before this meeting.
            return None
        person = self._names.person(member)
        # Whoever has no name is called by the seat, which is then the letter of the mark as well.
        name = person.name or person.mark if person is not None else ""
        return replace(_bare(member), name=name)

    def _card(self, card: QuestionCard) -> QuestionCard:
        also = " ".join(i for i in card.also_by.split() if self._view.member(i) is not None)
        bare = replace(_bare(card), also_by=also)
        slot = self._view.find(Slot, card.slot_id)
        if slot is None or slot.anonymous or hidden(card):
            # Whose words are not read yet is as private as the words.
            bare = replace(bare, author_id=None, also_by="", colour="")
        return replace(bare, text=self._covers[card.pile], taken_home=False) if hidden(card) else bare


def _bare(record: AnyRecord) -> AnyRecord:
    """A record without its words, but for those on the list; identities, times and codes stay."""
    empty = {
        field.name: ""
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), str)
        and not isinstance(value, Enum)
        and field.name != "id"
        and not field.name.endswith("_id")
        and not (field.name == "colour" and value in COLOURS)
        and (type(record), field.name) not in _WORDS
    }
    return replace(record, **empty)
