"""The check-in: the prompt, the round of seats, and who is not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.models.stage_words import lines_at
from als_desktop.services.catalogues import script_lines, scripts
from als_desktop.ui.gathering.away_row import AwayRow
from als_desktop.ui.parts.buttons import primary_button
from als_desktop.ui.parts.keep_room import keep_room
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.seat_chip import SeatChip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from als_desktop.models.meeting import StageRun
    from als_desktop.models.people import Member
    from als_desktop.ui.console.unkept_steps import UnkeptSteps
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_COLUMNS = 3
_MOST_SAID = 4
_ROUND_TO_MS = 10_000


class CheckInRound(QWidget):
    """Whose turn it is goes round by seat. That is for the moment only: nobody's turn is kept.

    `turned` is emitted when the turn has gone on.
    """

    turned = Signal()

    def __init__(self, hub: Hub, theme: Theme, steps: UnkeptSteps) -> None:
        """`refresh` has to be called before it is shown; each turn is one of `steps`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._steps = steps
        self._speaking: str | None = None
        self._spoken: set[str] = set()
        self._chips: dict[str, SeatChip] = {}
        self._away: dict[str, AwayRow] = {}
        # What a check-in of any set has to say at most.
        self._said = [PlainLabel("", "quiet" if n else "display", wrap=True) for n in range(_MOST_SAID)]
        self._hint = PlainLabel("", "quiet")
        self.go_on = primary_button(theme, self.tr("Begin"))
        self.go_on.set_trailing_icon("arrow_right")
        # The seats stay where they are when it goes.
        keep_room(self.go_on)
        self._grid = QGridLayout()
        self._away_caption = PlainLabel(self.tr("Not in the room"), "label")
        self._away_list = QVBoxLayout()
        # It takes the keyboard for keys of the page only; there is nothing to press here.
        self.setProperty("ownFocusLook", True)
        self._build()
        self.go_on.clicked.connect(self._on_go_on_clicked)

    def begin(self) -> None:
        """Nobody has spoken yet."""
        self._speaking = None
        self._spoken.clear()

    def refresh(self, stage: StageRun) -> None:
        """Show who is here and whose turn it is."""
        view = self._hub.meeting
        here = view.members_in_room
        self._spoken &= {m.id for m in here}
        if self._speaking not in {m.id for m in here}:
            self._speaking = None
        self._show_chips(here)
        self._show_away([m for m in view.members if m not in here])
        self._show_said(lines_at(view, stage, scripts()))
        following = self._following(here)
        if self.through and self.go_on.hasFocus():
            # Or the keyboard would go on to a seat, which Space would give the turn.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.go_on.setVisible(not self.through)
        if following is not None:
            text = self.tr("Next: {name}") if self._begun else self.tr("Begin with {name}")
            self.go_on.setText(text.format(name=following.name))
        else:
            self.go_on.setText(self.tr("That was everyone"))
        if here and self.through:
            self._hint.setText(self.tr("Everyone has spoken."))
        else:
            self._hint.setText(self._each_words(stage.planned_ms // max(1, len(here))))

    def _show_said(self, lines: Sequence[str]) -> None:
        """The ways to ask, and once everybody has spoken what is said then, if the set has words for it."""
        end, asked = script_lines()[StageKind.CHECK_IN]["through"], lines
        if end < len(lines):
            asked = (*lines[:end], *lines[end + 1 :])
            lines = lines[end : end + 1] if self.through else asked
        for n, label in enumerate(self._said):
            label.setText(lines[n] if n < len(lines) else "")
            # Their room stays, so that nothing below them moves.
            label.setVisible(n < len(asked))

    def turn_to(self, member_id: str) -> None:
        """It is this member's turn."""
        if member_id not in {m.id for m in self._hub.meeting.members_in_room}:
            return
        self._turn(member_id)

    def facts(self) -> dict[str, str]:
        """What is said about each member who is here."""
        words = {"now": self.tr("speaks now"), "done": self.tr("has spoken"), "ahead": self.tr("to come")}
        return {m.id: words[self._state(m.id)] for m in self._hub.meeting.members_in_room}

    def chip(self, member_id: str) -> SeatChip | None:
        """The tile of a member who is here."""
        return self._chips.get(member_id)

    def away_row(self, member_id: str) -> AwayRow | None:
        """The row of a member who is not here."""
        return self._away.get(member_id)

    @property
    def speaking_id(self) -> str | None:
        """Whose turn it is, by id."""
        return self._speaking

    @property
    def through(self) -> bool:
        """Whether everybody here has spoken, and nobody is speaking."""
        return self._speaking is None and self._following(self._hub.meeting.members_in_room) is None

    @property
    def _begun(self) -> bool:
        return self._speaking is not None or bool(self._spoken)

    def _state(self, member_id: str) -> str:
        if member_id == self._speaking:
            return "now"
        return "done" if member_id in self._spoken else "ahead"

    def _each_words(self, each_ms: int) -> str:
        if each_ms < 2 * MINUTE_MS:
            seconds = each_ms // _ROUND_TO_MS * _ROUND_TO_MS // 1000
            return self.tr("By seat, about {seconds} seconds each").format(seconds=seconds)
        return self.tr("By seat, about {minutes} minutes each").format(minutes=each_ms // MINUTE_MS)

    def _following(self, here: list[Member]) -> Member | None:
        ids = [m.id for m in here]
        after = ids.index(self._speaking) + 1 if self._speaking in ids else 0
        return next((m for m in [*here[after:], *here[:after]] if self._state(m.id) == "ahead"), None)

    def _turn(self, member_id: str | None) -> None:
        """Whoever speaks has spoken, and this member speaks, or nobody."""
        back = partial(self._restore, self._speaking, frozenset(self._spoken))
        self._steps.did(self.tr("turn in the check-in"), back, partial(self._turn, member_id))
        if self._speaking is not None:
            self._spoken.add(self._speaking)
        self._spoken.discard(member_id or "")
        self._speaking = member_id
        self.turned.emit()

    def _restore(self, speaking: str | None, spoken: frozenset[str]) -> None:
        self._speaking, self._spoken = speaking, set(spoken)
        self.turned.emit()

    def _build(self) -> None:
        theme = self._theme
        said = Panel(theme, "card")
        for label in self._said:
            said.body.addWidget(label)
        turns = Panel(theme, "card")
        head = row(theme.px("space_m"))
        head.addWidget(PlainLabel(self.tr("The round"), "subtitle"))
        head.addWidget(self._hint)
        head.addStretch(1)
        head.addWidget(self.go_on)
        turns.body.addLayout(head)
        self._grid.setSpacing(theme.px("space_s"))
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        turns.body.addLayout(self._grid)
        self._away_list.setSpacing(theme.px("space_xs"))
        turns.body.addWidget(self._away_caption)
        turns.body.addLayout(self._away_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("workspace_gap"))
        layout.addWidget(said)
        layout.addWidget(turns)
        layout.addStretch(1)

    def _show_chips(self, here: list[Member]) -> None:
        short = {"now": self.tr("now"), "done": self.tr("done"), "ahead": ""}
        facts = self.facts()
        for gone in set(self._chips) - {m.id for m in here}:
            old = self._chips.pop(gone)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for n, member in enumerate(here):
            chip = self._chips.get(member.id)
            if chip is None:
                chip = self._chips[member.id] = SeatChip(self._theme, member.seat, member.name, member.letter)
                chip.setProperty("member", member.id)
                chip.clicked.connect(self._on_chip_clicked)
            self._grid.addWidget(chip, n // _COLUMNS, n % _COLUMNS)
            state = self._state(member.id)
            chip.set_person(member.seat, member.name, member.letter)
            chip.set_fact(facts[member.id], short[state])
            chip.set_state("next" if state == "now" else "rest")

    def _show_away(self, away: list[Member]) -> None:
        for gone in set(self._away) - {m.id for m in away}:
            old = self._away.pop(gone)
            self._away_list.removeWidget(old)
            old.hide()
            old.deleteLater()
        for n, member in enumerate(away):
            if member.id not in self._away:
                self._away[member.id] = AwayRow(self._hub, self._theme, member)
                self._away_list.insertWidget(n, self._away[member.id])
            self._away[member.id].refresh()
        self._away_caption.setVisible(bool(away))

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, SeatChip):
            self.turn_to(str(chip.property("member")))
            # The round goes on from there.
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go_on_clicked(self) -> None:
        following = self._following(self._hub.meeting.members_in_room)
        self._turn(following.id if following is not None else None)
