"""How much time a plan leaves for presenters, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.agenda import LONGEST_MEETING_MS
from als_desktop.models.refusal import Refused
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.messages import sentence_for

if TYPE_CHECKING:
    from als_desktop.ui.home.agenda_plan import AgendaPlan


def time_words(plan: AgendaPlan, least: int = 1) -> tuple[str, bool]:
    """The sentence, and whether the meeting can be held like this; a slot needs `least` minutes."""
    refusal = _refusal(plan)
    if refusal is not None:
        return sentence_for(refusal), False
    if plan.to_give <= 0:
        words = QCoreApplication.translate(
            "TimeWords", "No time is left for presenters. Choose a later end or a shorter template."
        )
        return words, False
    slots = [part.minutes for part in plan.parts if part.kind is None]
    if slots and min(slots) < least:
        return sentence_for(Refused("slot_too_short", minutes=min(slots), least=least)), False
    if len(slots) == 1:
        words = QCoreApplication.translate("TimeWords", "{minutes} minutes for one presenter.")
        return words.format(minutes=plan.to_give), True
    words = QCoreApplication.translate(
        "TimeWords", "{minutes} minutes for presenters: {slots} slots of about {each}."
    )
    if len(set(slots)) == 1:
        words = QCoreApplication.translate(
            "TimeWords", "{minutes} minutes for presenters: {slots} slots of {each}."
        )
    return words.format(minutes=plan.to_give, slots=len(slots), each=min(slots)), True


def _refusal(plan: AgendaPlan) -> Refused | None:
    """What the meeting service would say."""
    frame = sum(part.minutes for part in plan.parts if part.kind is not None)
    if plan.length <= 0:
        return Refused("meeting_ends_before_start")
    if plan.length * MINUTE_MS > LONGEST_MEETING_MS:
        return Refused("meeting_too_long", most=LONGEST_MEETING_MS // (60 * MINUTE_MS))
    if plan.length <= frame:
        return Refused("meeting_too_short", minutes=plan.length, frame=frame)
    return None
