"""How the set's time and questions were shared out over its life, as quiet bars in the order of the seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.feedback.quiet_bar import QuietBar
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import Panel
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.set_life import MemberLife, SetLife
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 22
_NAME = 160


class SetLifePanel(Panel):
    """One line for each member: turns and minutes, questions asked, actions kept. Nothing here is a score."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_life`."""
        super().__init__(theme, "card")
        self._lines: list[QWidget] = []
        self.total = PlainLabel("", "quiet", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, theme.px("space_s"), 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_l"))
        self._grid.setVerticalSpacing(theme.px("space_m"))
        for place in (2, 3, 4):
            self._grid.setColumnStretch(place, 1)
        self.body.addWidget(PlainLabel(self.tr("How it was shared out so far"), "subtitle"))
        self.body.addWidget(self.total)
        self.body.addLayout(self._grid)
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "Counts, in the order of the seats. Few questions or turns say nothing about a person. "
                    "An action counts once it was reported on; until then it is ahead."
                ),
                "muted",
                wrap=True,
            )
        )
        self.body.addStretch(1)

    def show_life(self, life: SetLife) -> None:
        """Show the facts as they are now."""
        for widget in self._lines:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines.clear()
        words = self.tr("1 meeting") if life.meetings == 1 else self.tr("{n} meetings")
        total = words.format(n=life.meetings)
        if life.unnamed:
            one = self.tr("{total}; 1 question was asked without a name")
            more = self.tr("{total}; {n} questions were asked without a name")
            total = (one if life.unnamed == 1 else more).format(total=total, n=life.unnamed)
        self.total.setText(total)
        for place, title in enumerate(
            (self.tr("Presented"), self.tr("Questions asked"), self.tr("Actions kept")), 2
        ):
            self._put(PlainLabel(title, "label"), 0, place)
        most = _Most(life)
        for line, one_life in enumerate(life.members, 1):
            self._show_member(line, one_life, most)

    def texts(self) -> dict[str, list[str]]:
        """What is said of each member, by name."""
        said: dict[str, list[str]] = {}
        name = ""
        for widget in self._lines:
            if isinstance(widget, ElidedLabel):
                name = widget.text()
            elif isinstance(widget, QuietBar):
                said.setdefault(name, []).append(widget.text)
        return said

    def _show_member(self, line: int, life: MemberLife, most: _Most) -> None:
        member = life.member
        self._put(TokenLabel(self._theme, member.seat, member.letter, size=_TOKEN), line, 0)
        name = ElidedLabel(member.name, "body")
        name.setMinimumWidth(_NAME // 2)
        name.setMaximumWidth(_NAME)
        self._put(name, line, 1)
        presented = self.tr("not yet")
        if life.slots:
            turns = self.tr("1 turn") if life.slots == 1 else self.tr("{n} turns").format(n=life.slots)
            presented = self.tr("{turns}, {n} min").format(turns=turns, n=life.minutes)
        bars = (
            (self.tr("{name} presented"), life.minutes, most.minutes, presented),
            (self.tr("{name} asked"), life.questions, most.questions, str(life.questions)),
            (self.tr("{name} kept actions"), life.kept, most.told, self._kept(life)),
        )
        for place, (what, value, top, text) in enumerate(bars, 2):
            self._put(QuietBar(self._theme, what.format(name=member.name), value, top, text), line, place)

    def _kept(self, life: MemberLife) -> str:
        """Of those that were reported on, and how many are ahead."""
        if not life.actions:
            return self.tr("none formed")
        if not life.told:
            return self.tr("{n} ahead").format(n=life.ahead)
        words = self.tr("{kept} of {n}, {ahead} ahead") if life.ahead else self.tr("{kept} of {n}")
        return words.format(kept=life.kept, n=life.told, ahead=life.ahead)

    def _put(self, widget: QWidget, line: int, place: int) -> None:
        self._grid.addWidget(widget, line, place)
        self._lines.append(widget)


class _Most:
    """What the longest bar of each column stands for."""

    def __init__(self, life: SetLife) -> None:
        self.minutes = max((m.minutes for m in life.members), default=0)
        self.questions = max((m.questions for m in life.members), default=0)
        self.told = max((m.told for m in life.members), default=0)
