"""The facts about a slot's questions, beside its feedback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.feedback.coverage import Coverage, Share
    from als_desktop.ui.theme.theme import Theme

_TOKEN = 20
_COLUMNS = 2


class CoveragePanel(Panel):
    """One line for the slot, and one short line for each member."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_coverage`."""
        super().__init__(theme, "card")
        self._shares: dict[str, _ShareLine] = {}
        self.total = PlainLabel("", "quiet", wrap=True)
        # The names need the room beside the figures, so that what these are is said once.
        self._columns = PlainLabel(self.tr("Answered, of those that each asked"), "caption")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_l"))
        self._grid.setVerticalSpacing(theme.px("space_s"))
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self.body.addWidget(PlainLabel(self.tr("Questions in this slot"), "subtitle"))
        self.body.addWidget(self.total)
        self.body.addWidget(self._columns)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def show_coverage(self, coverage: Coverage) -> None:
        """Show the facts as they are now."""
        words = self.tr("{asked} asked, {read} read out, {answered} answered, {kept} taken home")
        self.total.setText(
            words.format(
                asked=coverage.asked, read=coverage.read, answered=coverage.answered, kept=coverage.kept
            )
        )
        kept = {share.member.id for share in coverage.shares}
        for member_id in [member_id for member_id in self._shares if member_id not in kept]:
            gone = self._shares.pop(member_id)
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._columns.setVisible(bool(coverage.shares))
        lines = -(-len(coverage.shares) // _COLUMNS)
        for place, share in enumerate(coverage.shares):
            line = self._shares.get(share.member.id)
            if line is None:
                line = self._shares[share.member.id] = _ShareLine(self._theme)
            self._grid.addWidget(line, place % lines, place // lines)
            line.show_share(share)

    def texts(self) -> dict[str, str]:
        """What is said of each member, by name."""
        return {line.name.text(): line.fact.text() for line in self._shares.values()}


class _ShareLine(QWidget):
    """Token, name and fact of one member."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._token = TokenLabel(theme, 0, "", size=_TOKEN)
        self.name = ElidedLabel("", "body")
        self.fact = PlainLabel("", "caption")
        line = row(theme.px("space_s"))
        line.addWidget(self._token)
        line.addWidget(self.name, 1)
        line.addWidget(self.fact)
        self.setLayout(line)

    def show_share(self, share: Share) -> None:
        self._token.set_person(share.member.seat, share.member.letter)
        self.name.setText(share.member.name)
        if not share.asked:
            self.fact.setText(self.tr("none"))
            self.fact.setAccessibleName("")
            self.fact.setToolTip("")
            return
        self.fact.setText(self.tr("{answered} of {n}").format(n=share.asked, answered=share.answered))
        said = self.tr("{n} asked, {answered} answered").format(n=share.asked, answered=share.answered)
        self.fact.setAccessibleName(said)
        self.fact.setToolTip(said)
