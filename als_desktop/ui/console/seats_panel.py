"""The seats of the members, each with one fact; a click or a number key says whose words are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.meeting import IN_THE_ROOM, Attendance
from als_desktop.models.people import Member, NamesShown
from als_desktop.models.room_names import RoomNames
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.seat_chip import SeatChip

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.theme.theme import Theme

_GAP = 6


class SeatsPanel(QWidget):
    """Two columns of seats.

    Signals:
        member_chosen(str): the id of the member whose seat was clicked.
    """

    member_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_members`."""
        super().__init__()
        self._theme = theme
        self._chips: dict[str, SeatChip] = {}
        self._shown: dict[str, tuple[object, ...]] = {}
        # All that the seats were made of: they are told of each change by several.
        self._seen: tuple[object, ...] = ()
        self._tight = False
        self._caption = PlainLabel("", "caption")
        head = self._head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Seats"), "label"), 1)
        head.addWidget(self._caption)
        self._grid = QGridLayout()
        self._grid.setSpacing(7)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        layout.addLayout(self._grid)

    @property
    def loose_height(self) -> int:
        """What it needs in px with the facts below the names."""
        return self._height_with(SeatChip.loose_height(self._theme))

    @property
    def tight_height(self) -> int:
        """What it needs in px with the facts beside the names."""
        return self._height_with(SeatChip.tight_height(self._theme))

    def set_tight(self, tight: bool) -> None:
        """Have seats of one line where there is little room."""
        self._tight = tight
        for chip in self._chips.values():
            chip.set_tight(tight)

    def show_members(
        self, view: MeetingView, facts: dict[str, str], caption: str, next_id: str | None
    ) -> None:
        """Show the members in seat order; `next_id` is the one whose words come next."""
        seen = (view.of(Member), view.of(Attendance), view.current_slot, facts, caption, next_id)
        if seen == self._seen:
            return
        self._seen = seen
        self._caption.setText(caption)
        members = view.members
        if [m.id for m in members] != list(self._chips):
            self._rebuild([m.id for m in members], view)
        # In a narrow seat a first name says more than the beginning of a whole one.
        short = RoomNames(NamesShown.FIRST, members)
        longest = max((member.name for member in members), key=len, default="")
        slot = view.current_slot
        in_the_room = {a.member_id for a in view.of(Attendance) if a.presence in IN_THE_ROOM}
        for member in members:
            here = member.id in in_the_room
            presenting = slot is not None and slot.presenter_id == member.id
            state = "presenting" if presenting else "rest"
            if member.id == next_id:
                state = "next"
            if not here:
                state = "away"
            named = short.person(member)
            self._chips[member.id].set_short_name(named.name if named is not None else "", longest)
            self._show(member, facts.get(member.id, "") if here else self.tr("away"), state)

    def _show(self, member: Member, fact: str, state: str) -> None:
        chip = self._chips[member.id]
        # In whatever state, a chip needs as much room.
        chip.set_state(state)
        shown = (member.seat, member.name, fact)
        if self._shown.get(member.id) == shown:
            return
        self._shown[member.id] = shown
        before = chip.sizeHint()
        chip.set_person(member.seat, member.name, member.letter)
        chip.set_fact(fact, _short(fact))
        if chip.sizeHint() != before:
            chip.updateGeometry()

    def _rebuild(self, ids: list[str], view: MeetingView) -> None:
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        self._shown = {}
        for n, member_id in enumerate(ids):
            member = view.member(member_id)
            if member is not None:
                chip = SeatChip(self._theme, member.seat, member.name, member.letter)
                chip.setProperty("member", member_id)
                chip.clicked.connect(self._on_chip_clicked)
                chip.set_tight(self._tight)
                self._chips[member_id] = chip
                self._grid.addWidget(chip, n // 2, n % 2)

    def _height_with(self, chip: int) -> int:
        rows = (len(self._chips) + 1) // 2
        lines = self._grid.verticalSpacing() * max(0, rows - 1) + chip * rows
        return self._head.sizeHint().height() + _GAP + lines

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, SeatChip):
            self.member_chosen.emit(str(chip.property("member")))


def _short(fact: str) -> str:
    """The numbers of a fact, for narrow seats: `2 of 3 read out` becomes `2/3`; without numbers nothing fits."""
    numbers = [word for word in fact.split() if word.isdigit()]
    return "/".join(numbers[:2])
