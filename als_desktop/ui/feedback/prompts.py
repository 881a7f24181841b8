"""The prompts of each layer of feedback, and the answers to them. Knows no widget."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from als_desktop.assets import read_toml
from als_desktop.models.feedback import FeedbackLayer
from als_desktop.models.held import slots_held
from als_desktop.models.meeting import Slot
from als_desktop.services.catalogues import feedback_prompts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from als_desktop.models.feedback import Feedback
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.feedback.circle import Circle

# In place of the code of a prompt: what the presenters learned about themselves, which the slots keep.
LEARNED: Final = "learned"
_PRESENTER: Final = "presenter"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt of a layer, by its code in the catalogue; `short` is what quick entry calls it.

    `to` says who is asked in a slot, the presenter or the members. `from_slots` is the prompt of the slots that asks
    the same, or `LEARNED`; empty when none does. One `aside` is answered by whoever likes to, not round the circle.
    """

    layer: FeedbackLayer
    code: str
    words: str
    short: str
    from_slots: str = ""
    to: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, and the record that holds it: of a slot it is what its presenter learned.

    `slot_number` counts from 1 where the answer was given in a slot and is shown again at the end, else it is 0;
    `said_to` is its presenter's name where the answer was given to them.
    """

    record: Feedback | Slot
    slot_number: int = 0
    said_to: str = ""

    @property
    def text(self) -> str:
        """The words."""
        return self.record.learned if isinstance(self.record, Slot) else self.record.text

    @property
    def member_id(self) -> str | None:
        """Who gave it."""
        return self.record.presenter_id if isinstance(self.record, Slot) else self.record.member_id

    def belongs_to(self, prompt: Prompt) -> bool:
        """Whether it was given to a prompt itself, and not to one that asks the same elsewhere."""
        return not isinstance(self.record, Slot) and self.record.prompt == prompt.code


def prompts_of(layer: FeedbackLayer) -> tuple[Prompt, ...]:
    """The prompts of a layer in order."""
    more = _catalogue()
    return tuple(
        Prompt(
            one,
            code,
            words,
            row.get("short", words),
            row.get("from_slots", ""),
            row.get("to", ""),
            row.get("aside", False),
        )
        for one, code, words in feedback_prompts()
        if one is layer and (row := more[one.value, code])
    )


def asks_presenter(code: str) -> bool:
    """Whether what is asked in a slot (by code) is asked of its presenter; last what they learned (`LEARNED`)."""
    return code == LEARNED or code in _presenters_codes()


def prompt_asked_of(view: MeetingView, slot: Slot, member_id: str | None, circle: Circle) -> str:
    """The code of the prompt that a member is asked in a slot: its presenter those that are theirs, one by one.

    Whatever its presenter says after them, like a last word, is what it was like.
    """
    if member_id == slot.presenter_id:
        return left_to_presenter(view, slot, circle) or next(iter(_presenters_codes()), "")
    return next((one.code for one in prompts_of(FeedbackLayer.SLOT) if one.to != _PRESENTER), "")


def left_to_presenter(view: MeetingView, slot: Slot, circle: Circle) -> str:
    """The code of what the presenter of a slot is still asked, last what they learned about themselves (`LEARNED`).

    What they were passed over with is not asked again; empty after the last.
    """
    for code in (*_presenters_codes(), LEARNED):
        said = slot.learned.strip() if code == LEARNED else _said_by_presenter(view, slot, code)
        if not said and not circle.was_silent((asked_alone(slot, code),), slot.presenter_id):
            return code
    return ""


def _presenters_codes() -> list[str]:
    return [one.code for one in prompts_of(FeedbackLayer.SLOT) if one.to == _PRESENTER]


def asked_alone(slot: Slot, code: str) -> str:
    """What a circle knows a question to the presenter of a slot by."""
    return f"{slot.id}/{code}"


def _said_by_presenter(view: MeetingView, slot: Slot, code: str) -> bool:
    answers = view.feedback(FeedbackLayer.SLOT, code, slot.id)
    return any(answer.member_id == slot.presenter_id for answer in answers)


def asked_in(view: MeetingView, layer: FeedbackLayer) -> list[Member]:
    """Who is asked in a part of the review, of those in the room: what presenting was like, only those who did."""
    here = view.members_in_room
    if layer is not FeedbackLayer.SLOT:
        return here
    presented = {slot.presenter_id for slot in slots_held(view)}
    return [member for member in here if member.id in presented] or here


def answers_to(view: MeetingView, prompt: Prompt, slot_ids: Iterable[str | None]) -> list[Feedback]:
    """The answers to a prompt, slot by slot; None stands for what belongs to no slot."""
    return [answer for slot_id in slot_ids for answer in view.feedback(prompt.layer, prompt.code, slot_id)]


def said_in_slots(view: MeetingView, prompt: Prompt) -> list[Answer]:
    """What was said to the same question in the slots, so that nobody has to say it again."""
    if prompt.from_slots == LEARNED:
        return [Answer(slot, n) for n, slot in enumerate(view.slots, 1) if slot.learned]
    return [
        Answer(said, n)
        for n, slot in enumerate(view.slots, 1)
        for said in view.feedback(FeedbackLayer.SLOT, prompt.from_slots, slot.id)
    ]


def answers_by_member(answers: Iterable[Feedback]) -> Counter[str | None]:
    """How many answers each member (by id) gave."""
    return Counter(answer.member_id for answer in answers)


@cache
def _catalogue() -> dict[tuple[str, str], dict[str, Any]]:
    rows = read_toml("catalogues/prompts_en.toml")["feedback"]
    return {(row["layer"], row["code"]): row for row in rows}
