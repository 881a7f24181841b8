"""Whose the actions of a slot are, and who helps with which, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.actions.supporters import supporters

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView


def owners_said(view: MeetingView, slot: Slot) -> str:
    """`All actions belong to Amina`, or how many each has."""
    actions = view.actions(slot.id)
    owners = dict.fromkeys(action.owner_id for action in actions)
    if not actions:
        return QCoreApplication.translate("OwnerWords", "No action yet")
    names = [(member, sum(1 for a in actions if a.owner_id == member)) for member in owners]
    if len(names) == 1:
        member = view.member(names[0][0])
        return QCoreApplication.translate("OwnerWords", "All actions belong to {name}").format(
            name=member.name if member else ""
        )
    said: list[str] = []
    for member_id, count in names:
        member = view.member(member_id)
        said.append(
            QCoreApplication.translate("OwnerWords", "{name} {count}").format(
                name=member.name if member else "", count=count
            )
        )
    return QCoreApplication.translate("OwnerWords", "Whose actions: {owners}").format(owners=", ".join(said))


def helpers_said(view: MeetingView, slot: Slot) -> dict[str, str]:
    """For the seat of each member (by id) who presents, or which actions they help with; empty for the others."""
    facts = {member.id: "" for member in view.members}
    # Short enough for a narrow seat, where of a longer fact only the number would stay.
    helps = QCoreApplication.translate("OwnerWords", "helps: {n}")
    for member_id, numbers in supporters(view.actions(slot.id), view.members).items():
        facts[member_id] = helps.format(n=", ".join(str(n) for n in numbers))
    facts[slot.presenter_id] = QCoreApplication.translate("OwnerWords", "presenting")
    return facts


def page_title(*, ideas: bool) -> str:
    """What the page is about, with places for `name`, `n` and `all`: the others' ideas, or the actions."""
    if ideas:
        return QCoreApplication.translate("OwnerWords", "Ideas for {name}, slot {n} of {all}")
    return QCoreApplication.translate("OwnerWords", "{name} forms actions, slot {n} of {all}")
