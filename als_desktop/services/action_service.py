"""Options and actions of a slot."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from als_desktop.models.action import Action, ActionCard, ActionReport, OptionNote
from als_desktop.models.card import QuestionCard
from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting, Slot
from als_desktop.models.people import Member
from als_desktop.models.refusal import Refused
from als_desktop.models.text import LINE_LIMIT, NOTE_LIMIT, clean_text, required_line
from als_desktop.services.act import Act, Service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.changes import Change


# Where a report keeps what was agreed on before it.
_KEPT_AS = {"what": "planned", "by_when": "planned_by_when"}


class ActionField(StrEnum):
    """The texts of an action besides what it is."""

    FIRST_STEP = "first_step"
    BY_WHEN = "by_when"
    SUPPORT = "support"
    OBSTACLE = "obstacle"
    IF_TRIGGER = "if_trigger"
    THEN_DO = "then_do"
    MEASURE = "measure"


class OptionField(StrEnum):
    """What speaks for an option, and what against it."""

    FOR = "speaks_for"
    AGAINST = "speaks_against"


class ActionService(Service):
    """What is done with options and actions."""

    def add_option(self, slot_id: str, text: str) -> Change:
        """Note something the presenter could do.

        Raises:
            Refused: `empty`, `too_long`.
        """
        text = required_line(text, LINE_LIMIT, "option")
        with self._acting("add_option") as act:
            slot = act.get(Slot, slot_id)
            act.about = text
            here = act.tx.find(OptionNote, slot_id=slot_id)
            act.add(OptionNote(new_id(), slot.meeting_id, slot_id, text, len(here)))
        return act.change

    def reword_option(self, option_id: str, text: str) -> Change:
        """Word an option anew."""
        text = required_line(text, LINE_LIMIT, "option")
        return self._change_option("reword_option", option_id, text=text)

    def weigh_option(self, option_id: str, field: OptionField, text: str) -> Change:
        """Note what speaks for an option, or against it.

        Raises:
            Refused: `too_long`.
        """
        return self._change_option(
            "weigh_option", option_id, **{field.value: clean_text(text, NOTE_LIMIT, field.value)}
        )

    def choose_option(self, option_id: str) -> Change:
        """The presenter wants to follow the option."""
        return self._change_option("choose_option", option_id, chosen=True)

    def leave_option(self, option_id: str) -> Change:
        """The presenter does not follow the option."""
        return self._change_option("leave_option", option_id, chosen=False)

    def remove_option(self, option_id: str) -> Change:
        """Take an option away."""
        with self._acting("remove_option") as act:
            option = act.get(OptionNote, option_id)
            act.about = option.text
            act.remove(option)
            rest = act.tx.find(OptionNote, "position", slot_id=option.slot_id)
            for n, other in enumerate(o for o in rest if o.id != option_id):
                act.replace(other, replace(other, position=n))
        return act.change

    def add_action(self, slot_id: str, what: str, card_ids: Sequence[str] = ()) -> Change:
        """The presenter forms an action, from questions if some are named. They own it until it is given away.

        Raises:
            Refused: `empty`, `too_long`.
        """
        what = required_line(what, LINE_LIMIT, "action")
        with self._acting("add_action") as act:
            slot = act.get(Slot, slot_id)
            meeting = act.get(Meeting, slot.meeting_id)
            act.about = what
            here = act.tx.find(Action, slot_id=slot_id)
            action = act.add(
                Action(
                    new_id(), meeting.set_id, meeting.id, slot.presenter_id, what, len(here), slot_id=slot_id
                )
            )
            for card_id in dict.fromkeys(card_ids):
                act.expect(QuestionCard, card_id)
                act.add(ActionCard(new_id(), meeting.id, action.id, card_id))
        return act.change

    def reword_action(self, action_id: str, what: str) -> Change:
        """Word an action anew, as the meeting that formed it agreed on it: what a later one made of it stays.

        Raises:
            Refused: `empty`, `too_long`.
        """
        what = required_line(what, LINE_LIMIT, "action")
        return self._change_agreed("reword_action", action_id, "what", what)

    def set_field(self, action_id: str, field: ActionField, text: str) -> Change:
        """Fill or empty one of an action's texts. `by_when` is an ISO date or words.

        Raises:
            Refused: `too_long`.
        """
        text = clean_text(text, NOTE_LIMIT, field.value)
        if field is ActionField.BY_WHEN:
            return self._change_agreed("set_action_field", action_id, field.value, text)
        return self._change_action("set_action_field", action_id, **{field.value: text})

    def set_confidence(self, action_id: str, confidence: int) -> Change:
        """How sure the presenter is, 1-10; 0 takes the answer back."""
        return self._change_action("set_confidence", action_id, confidence=min(10, max(0, confidence)))

    def set_confidence_end(self, action_id: str, confidence: int) -> Change:
        """How sure the presenter is when asked again at the end, 1-10; 0 takes the answer back."""
        return self._change_action(
            "set_confidence_end", action_id, confidence_end=min(10, max(0, confidence))
        )

    def give_to(self, action_id: str, member_id: str) -> Change:
        """Another member owns the action."""
        return self._change_action("give_action", action_id, owner_id=member_id)

    def link_card(self, action_id: str, card_id: str) -> Change:
        """Note that a question led to the action; nothing happens when that is known."""
        with self._acting("link_card") as act:
            action = act.get(Action, action_id)
            act.expect(QuestionCard, card_id)
            act.about = action.what
            if not act.tx.find(ActionCard, action_id=action_id, card_id=card_id):
                act.add(ActionCard(new_id(), action.meeting_id, action_id, card_id))
        return act.change

    def unlink_card(self, action_id: str, card_id: str) -> Change:
        """The question did not lead to the action after all."""
        with self._acting("unlink_card") as act:
            act.about = act.get(Action, action_id).what
            for link in act.tx.find(ActionCard, action_id=action_id, card_id=card_id):
                act.remove(link)
        return act.change

    def remove_action(self, action_id: str) -> Change:
        """Take an action away, with its links; undo brings it back.

        Raises:
            Refused: `action_reported` when something was said about it at a later meeting.
        """
        with self._acting("remove_action") as act:
            action = act.get(Action, action_id)
            act.about = action.what
            if act.tx.find(ActionReport, action_id=action_id) or act.tx.find(Action, carried_from=action_id):
                raise Refused("action_reported")
            for link in act.tx.find(ActionCard, action_id=action_id):
                act.remove(link)
            act.remove(action)
            _close_gap(act, action)
        return act.change

    def move_action(self, action_id: str, index: int) -> Change:
        """Put an action at place number `index` of its slot."""
        with self._acting("move_action") as act:
            action = act.get(Action, action_id)
            act.about = action.what
            order = [a for a in act.tx.find(Action, "position", slot_id=action.slot_id) if a.id != action_id]
            order.insert(min(max(0, index), len(order)), action)
            for n, other in enumerate(order):
                act.replace(other, replace(other, position=n))
        return act.change

    def _change_option(self, label: str, option_id: str, **values: object) -> Change:
        with self._acting(label) as act:
            before = act.get(OptionNote, option_id)
            act.about = before.text
            act.replace(before, replace(before, **values))  # type: ignore[arg-type]
        return act.change

    def _change_agreed(self, label: str, action_id: str, name: str, text: str) -> Change:
        """Change what was agreed on, also where later reports keep it, up to the one that made something else of it."""
        with self._acting(label) as act:
            before = act.get(Action, action_id)
            act.about = before.what
            reports = [r for r in act.tx.find(ActionReport, action_id=action_id) if r.planned]
            reports.sort(key=lambda r: act.get(Meeting, r.meeting_id).number)
            kept = [str(getattr(r, _KEPT_AS[name])) for r in reports]
            words = [*kept, str(getattr(before, name))]
            same = next((n for n, said in enumerate(words) if said != words[0]), len(words))
            for report in reports[:same]:
                act.replace(report, replace(report, **{_KEPT_AS[name]: text}))  # type: ignore[arg-type]
            if same == len(words):
                act.replace(before, replace(before, **{name: text}))  # type: ignore[arg-type]
        return act.change

    def _change_action(self, label: str, action_id: str, **values: object) -> Change:
        with self._acting(label) as act:
            before = act.get(Action, action_id)
            act.about = before.what
            if "owner_id" in values:
                act.get(Member, str(values["owner_id"]))
            act.replace(before, replace(before, **values))  # type: ignore[arg-type]
        return act.change


def _close_gap(act: Act, gone: Action) -> None:
    rest = act.tx.find(Action, "position", slot_id=gone.slot_id)
    for n, other in enumerate(a for a in rest if a.id != gone.id):
        act.replace(other, replace(other, position=n))
