"""How many questions wait face down, without a word of what they ask."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.card import Pile
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.presentation.face_down_notes import FaceDownNotes

if TYPE_CHECKING:
    from als_desktop.models.meeting import Slot
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.people import Member
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 22
# So that one long name does not hide the notes of all.
_WIDEST_NAME = 200


def waiting_by_member(view: MeetingView, slot_id: str) -> Counter[str | None]:
    """How many cards each author (by id; None without one) has face down; a card counts once, for its first author."""
    drafts = (card for card in view.cards(slot_id) if card.pile is Pile.DRAFTED)
    return Counter(next(iter(card.author_ids), None) for card in drafts)


class QuestionsWaiting(Panel):
    """The number of questions typed so far, and each member's share."""

    def __init__(self, theme: Theme, foot: QWidget) -> None:
        """Empty until `show_slot`; `foot` lies below."""
        super().__init__(theme, "card")
        self._rows: dict[str, _MemberRow] = {}
        self.total = PlainLabel("0", "display", equal_digits=True)
        self._words = PlainLabel("", "quiet", wrap=True)
        self._anonymous = PlainLabel(
            self.tr("This slot is anonymous: nobody is kept as the author of a question."), "quiet", wrap=True
        )
        head = row(theme.px("space_m"))
        head.addWidget(self.total)
        head.addWidget(self._words, 1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, theme.px("space_xs"), 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_m"))
        self._grid.setVerticalSpacing(theme.px("space_s"))
        self._grid.setColumnStretch(2, 1)
        rows = column(0)
        rows.addLayout(self._grid)
        self.body.addLayout(head)
        self.body.addWidget(self._anonymous)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.body.addWidget(foot)

    def show_slot(self, view: MeetingView, slot: Slot) -> None:
        """Count the cards of the slot that are face down."""
        waiting = waiting_by_member(view, slot.id)
        total = waiting.total()
        self.total.setText(str(total))
        one, more = self.tr("question is typed, face down"), self.tr("questions are typed, face down")
        self._words.setText(one if total == 1 else more)
        self._anonymous.setVisible(slot.anonymous)
        askers = [m for m in view.members_in_room if m.id != slot.presenter_id or waiting[m.id]]
        shown = [] if slot.anonymous else askers
        self._drop_gone({member.id for member in shown})
        for line, member in enumerate(shown):
            found = self._rows.get(member.id)
            if found is None:
                found = self._rows[member.id] = _MemberRow(self._theme, self)
            found.place(self._grid, line)
            found.show_member(member, waiting[member.id])

    def texts(self) -> dict[str, str]:
        """The count shown for each member, by name."""
        return {shown.name.text(): shown.count.text() for shown in self._rows.values()}

    def _drop_gone(self, kept: set[str]) -> None:
        for member_id in [member_id for member_id in self._rows if member_id not in kept]:
            for gone in self._rows.pop(member_id).widgets:
                self._grid.removeWidget(gone)
                gone.hide()
                gone.deleteLater()


class _MemberRow:
    """Token, name, notes and number of one member, in a line of the grid."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.token = TokenLabel(theme, 0, "", size=_TOKEN, parent=parent)
        self.name = ElidedLabel("", "body", parent=parent)
        self.name.setMaximumWidth(_WIDEST_NAME)
        self.notes = FaceDownNotes(theme)
        self.count = PlainLabel("", "strong", equal_digits=True, parent=parent)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.token, self.name, self.notes, self.count)

    def place(self, grid: QGridLayout, line: int) -> None:
        at = grid.indexOf(self.token)
        if at >= 0 and grid.getItemPosition(at)[0] == line:  # type: ignore[index]
            return
        for column_number, widget in enumerate(self.widgets):
            grid.addWidget(widget, line, column_number)

    def show_member(self, member: Member, count: int) -> None:
        self.token.set_person(member.seat, member.letter)
        self.name.setText(member.name)
        self.notes.show_notes(member.seat, count)
        self.count.setText(str(count) if count else "–")
