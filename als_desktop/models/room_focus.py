"""What a change was about, for the wall to keep it in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionReport, OptionNote
from als_desktop.models.card import CardGroup, QuestionCard
from als_desktop.models.meeting import Bid

if TYPE_CHECKING:
    from als_desktop.models.changes import Change, Edit


def worked_on(change: Change) -> str | None:
    """The id that `RoomChoices.worked_on` takes after a change; None when it was about nothing on the wall.

    That others moved up or down by it does not count.
    """
    return next((found for edit in change.edits if (found := _worked_on(edit)) is not None), None)


def _worked_on(edit: Edit) -> str | None:
    before, after = edit.before, edit.after
    if isinstance(after, ActionReport):
        return after.action_id
    if isinstance(after, QuestionCard):
        renumbered = isinstance(before, QuestionCard) and after == replace(
            before, position=after.position, queue_position=after.queue_position
        )
        return None if renumbered else after.id
    if isinstance(after, CardGroup | Action):
        renumbered = isinstance(before, CardGroup | Action) and after == replace(
            before, position=after.position
        )
        return None if renumbered else after.id
    if isinstance(after, OptionNote):
        # What speaks for and against it is not for the wall.
        known = isinstance(before, OptionNote) and (before.text, before.chosen) == (after.text, after.chosen)
        return None if known else after.id
    return after.id if isinstance(after, Bid) else None
