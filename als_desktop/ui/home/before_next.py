"""What is due before the next meeting, on the page of a set."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from als_desktop.models.text import shortened
from als_desktop.ui.parts.icon_label import IconLabel
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.when import how_soon, local_day, short_day
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from als_desktop.models.action import Action
    from als_desktop.models.people import Member
    from als_desktop.models.set_due import SetDue
    from als_desktop.ui.theme.theme import Theme

_MOST_LETTERS = 60


class BeforeNext(Panel):
    """A line for each thing that waits, below when the set meets next."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_due`."""
        super().__init__(theme, "card")
        self._title = PlainLabel("", "subtitle")
        self._soon = Pill(theme)
        head = row()
        head.addWidget(self._title)
        head.addWidget(self._soon)
        head.addStretch(1)
        lines = column(4)
        self._lines = {
            name: _Line(theme, icon)
            for name, icon in (
                ("dated", "flag"),
                ("undated", "clock"),
                ("bids", "hand"),
                ("review", "list"),
                ("full", "archive"),
                ("nothing", "tick"),
            )
        }
        for line in self._lines.values():
            lines.addWidget(line)
        self.body.addLayout(head)
        self.body.addLayout(lines)

    def show_due(self, due: SetDue, people: Mapping[str, Member], today: date) -> None:
        """Show what is due."""
        self._show_when(due, today)
        self._lines["dated"].say(self._dated(due, people))
        self._lines["undated"].say(self._undated(due, people))
        self._lines["bids"].say(self._bids(due, people))
        self._lines["review"].say(self._review(due))
        self._lines["full"].say(self._full(due))
        waits = any((due.dated, due.undated, due.bids, due.reviewed_ago, due.full))
        self._lines["nothing"].say("" if waits else self.tr("No action, bid or review is waiting."))

    def _show_when(self, due: SetDue, today: date) -> None:
        if due.starts_ms is None:
            self._title.setText(self.tr("Before the next meeting"))
            self._soon.setText(self.tr("no date agreed"))
            self._soon.set_tone("warn")
            return
        day = local_day(due.starts_ms)
        if due.meeting is None:
            words = self.tr("Before the next meeting, {day}")
            soon = self.tr("agreed, not planned yet")
        else:
            words = self.tr("Before meeting {number}, {day}").replace("{number}", str(due.meeting.number))
            soon = how_soon(day, today)
        self._title.setText(words.format(day=short_day(day, today)))
        self._soon.setText(soon)
        self._soon.set_tone("warn" if day < today or due.meeting is None else "calm")

    def texts(self) -> list[str]:
        """What is said: the head, how soon, and a sentence for each line."""
        head = [self._title.text(), self._soon.text()]
        return head + [line.text() for line in self._lines.values() if line.text()]

    def _dated(self, due: SetDue, people: Mapping[str, Member]) -> str:
        number = len(due.dated)
        if not number:
            return ""
        said = (
            self.tr("1 action is due: {who}.") if number == 1 else self.tr("{number} actions are due: {who}.")
        )
        words = said.format(number=number, who=_owners(due.dated, people))
        if not due.late:
            return words
        late = (
            self.tr("The date of 1 has passed.")
            if due.late == 1
            else self.tr("The date of {number} has passed.").format(number=due.late)
        )
        return f"{words} {late}"

    def _undated(self, due: SetDue, people: Mapping[str, Member]) -> str:
        number = len(due.undated)
        if not number:
            return ""
        said = (
            self.tr("1 action has no date: {who}.")
            if number == 1
            else self.tr("{number} actions have no date: {who}.")
        )
        return said.format(number=number, who=_owners(due.undated, people))

    def _bids(self, due: SetDue, people: Mapping[str, Member]) -> str:
        names = [people[b.member_id].name for b in due.bids if b.member_id in people]
        if not names:
            return ""
        if len(names) == 1:
            headline = shortened(due.bids[0].headline, _MOST_LETTERS)
            return self.tr("{name} waits to present: {headline}").format(name=names[0], headline=headline)
        return self.tr("{names} wait to present.").format(names=joined(names))

    def _review(self, due: SetDue) -> str:
        if due.reviewed_ago is None:
            return ""
        return self.tr("The contract was agreed {number} meetings ago: look at it again.").format(
            number=due.reviewed_ago
        )

    def _full(self, due: SetDue) -> str:
        if not due.full:
            return ""
        numbers = joined([str(meeting.number) for meeting in due.full])
        if len(due.full) > 1:
            return self.tr(
                "Meetings {numbers} still hold more than the contract keeps. Choose “Look at” in the row of each, then "
                "“Choose what stays”, under “Dates and close”."
            ).format(numbers=numbers)
        return self.tr(
            "Meeting {number} still holds more than the contract keeps. Choose “Look at” in its row, then “Choose what "
            "stays”, under “Dates and close”."
        ).format(number=numbers)


class _Line(QWidget):
    """An icon and a sentence, hidden while there is none."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._words = PlainLabel("", "body", wrap=True)
        layout = row(theme.px("space_s"))
        self.setLayout(layout)
        layout.addWidget(IconLabel(theme, icon))
        layout.addWidget(self._words, 1)

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        return self._words.text()


def _owners(actions: Sequence[Action], people: Mapping[str, Member]) -> str:
    counts = Counter(action.owner_id for action in actions)
    names = [(people[i].name, n) for i, n in counts.items() if i in people]
    return joined([name if n == 1 else f"{name} {n}" for name, n in names])
