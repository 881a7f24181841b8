"""The break: when the set goes on, large enough to be read from the kettle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from als_desktop.models.meeting import Slot
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.pages.page_workspace import PageWorkspace
from als_desktop.ui.parts.author_token import TokenLabel
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.when import clock_time

if TYPE_CHECKING:
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TIMES_TIMER = 2.4
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class BreakWorkspace(PageWorkspace):
    """The local time at which the break ends, by the clock of the stage. `refresh` brings it up to date."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Shows nothing until `show_stage`."""
        super().__init__(hub, theme)
        self._lead = PlainLabel("", "title")
        self.time = PlainLabel("", "hour", equal_digits=True)
        self.left = PlainLabel("", "subtitle")
        self._after = Panel(theme, "card")
        self._token = TokenLabel(theme, 0, "", size=30)
        self._presenter = PlainLabel("", "strong")
        self._issue = ElidedLabel("", "quiet")
        after = row(theme.px("space_m"))
        after.addWidget(PlainLabel(self.tr("After the break"), "label"))
        after.addWidget(self._token)
        after.addWidget(self._presenter)
        after.addWidget(self._issue, 1)
        self._after.body.addLayout(after)
        self.body.addStretch(2)
        for label in (self._lead, self.time, self.left):
            self.body.addWidget(label, 0, _CENTRE)
        self.body.addStretch(3)
        self.foot.addWidget(self._after, 1)
        self.header.show_words(self.tr("Break"), self.tr("A break for everyone"))
        self._on_hour_theme_changed()
        theme.changed.connect(self._on_hour_theme_changed)

    def refresh(self) -> None:
        """Show the time again, as it is now."""
        if self.hub.view is None or self.stage is None:
            return
        now = self.hub.services.clock.now()
        left_ms = self.hub.view.clock(self.stage).left(now)
        self._lead.setText(self.tr("Back at"))
        self.time.setText(clock_time(back_at(now, left_ms)))
        self.left.setText(self._left_words(left_ms))
        self.left.set_tone("over" if left_ms < 0 else "muted")
        self._show_after()
        self.tell_console()

    def tick(self) -> None:
        """Show the time again."""
        self.refresh()

    def _left_words(self, left_ms: int) -> str:
        minutes = (abs(left_ms) + MINUTE_MS // 2) // MINUTE_MS
        if left_ms < 0:
            return (
                self.tr("The break is over")
                if minutes == 0
                else self.tr("{minutes} min ago").format(minutes=minutes)
            )
        if minutes == 0:
            return self.tr("in less than a minute")
        return self.tr("in {minutes} min").format(minutes=minutes)

    def _show_after(self) -> None:
        view = self.hub.meeting
        following = view.stage_after(self.stage)
        slot = view.find(Slot, following.slot_id) if following is not None else None
        presenter = view.member(slot.presenter_id) if slot is not None else None
        self._after.setVisible(presenter is not None)
        if slot is not None and presenter is not None:
            self._token.set_person(presenter.seat, presenter.letter)
            self._presenter.setText(presenter.name)
            self._issue.setText(slot.issue)

    def _on_hour_theme_changed(self) -> None:
        font = QFont(self.theme.digits("timer"))
        font.setPixelSize(round(font.pixelSize() * _TIMES_TIMER))
        self.time.setFont(font)


def back_at(now: Moment, left_ms: int) -> int:
    """The UTC milliseconds of the end, to the nearest minute, so that it does not flicker from one to the next."""
    return (now.wall_ms + left_ms + MINUTE_MS // 2) // MINUTE_MS * MINUTE_MS
