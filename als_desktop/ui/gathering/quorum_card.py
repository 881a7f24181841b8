"""Said gently when fewer are here than the set agreed, with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.attendance import quorum_short
from als_desktop.models.meeting import StageKind
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import word

if TYPE_CHECKING:
    from als_desktop.models.meeting import StageRun
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WAIT_MIN = 5


class QuorumCard(Panel):
    """Hidden while enough are here, and after the set has said that it goes on with those who are."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Hidden until `refresh`."""
        super().__init__(theme, "well")
        self._hub = hub
        # In which meeting, and with how many, the set goes on all the same.
        self._enough: tuple[str, int] = ("", 0)
        self.sentence = PlainLabel("", "body", wrap=True)
        self.wait = normal_button(theme, self.tr("Wait {n} min").format(n=_WAIT_MIN), size="small")
        self.go_on = normal_button(theme, self.tr("Go on all the same"), size="small")
        self.another = normal_button(theme, self.tr("Another date"), size="small")
        buttons = row(theme.px("space_s"))
        for button in (self.wait, self.go_on, self.another):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(self.sentence)
        self.body.addLayout(buttons)
        self.hide()
        self.wait.clicked.connect(self._on_wait_clicked)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.another.clicked.connect(self._on_another_clicked)

    def refresh(self) -> None:
        """Say whether enough are here."""
        view = self._hub.meeting
        short = quorum_short(view)
        if short is None:
            self.hide()
            return
        words = self.tr("{here} here; the {set} agreed on at least {agreed}. What would you like to do?")
        group = word(view, "set")
        self.sentence.setText(words.format(here=short.here, set=group, agreed=short.agreed))
        self.another.setVisible(_closing(view) is not None)
        meeting_id, enough = self._enough
        self.setVisible(meeting_id != view.meeting.id or short.here < enough)

    def _on_wait_clicked(self) -> None:
        stage, clocks = self._hub.meeting.current_stage, self._hub.services.clocks
        if stage is not None:
            self._hub.do_for_good(lambda: clocks.nudge(stage.id, _WAIT_MIN * MINUTE_MS))

    def _on_go_on_clicked(self) -> None:
        view = self._hub.meeting
        self._enough = view.meeting.id, len(view.members_in_room)
        self.refresh()

    def _on_another_clicked(self) -> None:
        view, stages = self._hub.meeting, self._hub.services.stages
        closing = _closing(view)
        if closing is not None:
            self._hub.do_for_good(lambda: stages.go_to(view.meeting.id, closing.id))


def _closing(view: MeetingView) -> StageRun | None:
    return next((s for s in view.stages if s.kind is StageKind.CLOSE), None)
