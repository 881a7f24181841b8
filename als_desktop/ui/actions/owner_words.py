"""Whose the actions of a slot are, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

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
