"""Who has which role in a slot, where its first stage casts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.set_words import capital
from als_desktop.ui.parts.panel import Panel, column, hairline
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import word, words

if TYPE_CHECKING:
    from als_desktop.models.agenda import SlotRole
    from als_desktop.models.meeting import Slot, StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme


def roles_at(view: MeetingView, stage: StageRun | None) -> tuple[SlotRole, ...]:
    """The roles that a stage casts; none where it is for something else."""
    planned = view.planned(stage) if stage is not None else None
    return planned.roles if planned is not None else ()


def role_facts(view: MeetingView, slot: Slot) -> dict[str, str]:
    """What each member is in a slot, as far as it is written down."""
    facts = {member.id: word(view, "member") for member in view.members_in_room}
    if slot.facilitator_id is not None:
        facts[slot.facilitator_id] = word(view, "facilitator")
    facts[slot.presenter_id] = word(view, "presenter")
    return facts


class Casting(Panel):
    """The roles one below the other: what each does and, as far as it is written down, whose it is."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_roles`."""
        super().__init__(theme, "card")
        self._shown: tuple[tuple[str, str], ...] = ()
        self.title = PlainLabel(self.tr("Roles in this slot"), "strong")
        self._lines = column(theme.px("space_xs"))
        self.body.addWidget(self.title)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)

    def show_roles(self, view: MeetingView, slot: Slot, roles: tuple[SlotRole, ...]) -> None:
        """Show the roles as they are cast now."""
        lines = tuple((_named(view, slot, role), role.does) for role in roles)
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for n, (name, does) in enumerate(lines):
            if n:
                self._lines.addWidget(hairline())
            self._lines.addWidget(PlainLabel(name, "strong", wrap=True))
            self._lines.addWidget(PlainLabel(does, "quiet", wrap=True))

    def texts(self) -> tuple[str, ...]:
        """The roles as they are shown, each with whose it is."""
        return tuple(name for name, _ in self._shown)


def _named(view: MeetingView, slot: Slot, role: SlotRole) -> str:
    """A role, with the name of the one who has it where that is known."""
    if role.word == "member":
        return capital(words(view, "member"))
    called = capital(word(view, role.word)) if role.word else role.name
    holder = {"presenter": slot.presenter_id, "facilitator": slot.facilitator_id}.get(role.word)
    member = view.member(holder)
    return f"{called}: {member.name}" if member is not None else called
