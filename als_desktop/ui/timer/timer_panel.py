"""The clock of the current stage: a shrinking disc, digits, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.changes import Change
from als_desktop.models.extra_time import Asking, asking
from als_desktop.models.leading import starting_leads
from als_desktop.models.meeting import Meeting, MeetingState, StageRun
from als_desktop.models.people import LearningSet, Strictness
from als_desktop.models.stage_clock import MINUTE_MS, Phase, StageClock, Urgency, digits
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.set_words import word
from als_desktop.ui.parts.timer_disc import TimerDisc

if TYPE_CHECKING:
    from als_desktop.models.stage_end import ChimeChoice
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_TONES = {Urgency.CALM: "calm", Urgency.NEARLY: "warn", Urgency.URGENT: "warn", Urgency.OVER: "over"}


class TimerPanel(QWidget):
    """Shows and turns the clock of the stage the meeting is in. Who holds it finds a place for its `question`.

    Signals:
        chime_wanted(): the person asks what is heard at the end.
        told(str): a sentence on what has happened, which asks nothing.
        started(): the clock of a stage was started by its button.
    """

    chime_wanted = Signal()
    told = Signal(str)
    started = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Follows the hub; `tick` is called when the clock says something else."""
        super().__init__()
        self._hub = hub
        self._slept_ms = 0
        self._name = ElidedLabel("", "label")
        self._digits = PlainLabel("", "timer", equal_digits=True)
        self._words = ElidedLabel("", "caption")
        self._disc = TimerDisc(theme)
        self._run = normal_button(theme, "", "play")
        self._less = normal_button(theme, "−1")
        self._more = normal_button(theme, "+1")
        self._reset = icon_button(theme, "reset", self.tr("Begin the time again"), kind="normal")
        self._bell = icon_button(theme, "bell_off", "", size="small")
        self.question = NoticeBar(theme, self)
        self._less.setAccessibleName(self.tr("One minute less"))
        self._more.setAccessibleName(self.tr("One minute more"))
        self._build()
        self._run.clicked.connect(self._on_run_clicked)
        self._less.clicked.connect(self._on_less_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._reset.clicked.connect(self._on_reset_clicked)
        self._bell.clicked.connect(self.chime_wanted)
        self.question.action_chosen.connect(self._on_question_action_chosen)
        hub.changed.connect(self._on_hub_changed)

    def tick(self) -> None:
        """Show what the clock says now."""
        view = self._hub.view
        stage = view.current_stage if view is not None else None
        if view is None or stage is None:
            return
        if self._closed:
            self._show_closed()
            return
        now = self._hub.services.clock.now()
        clock = view.clock(stage)
        left = clock.left(now)
        urgency = clock.urgency(now)
        paused = clock.phase is Phase.PAUSED
        share = max(0.0, min(1.0, left / clock.length_ms)) if clock.length_ms else 0.0
        self._disc.set_state(share, _TONES[urgency], paused, clock.length_ms)
        words = self._say(clock, urgency)
        self._words.setText(words)
        if self._digits.text() != digits(left) or not self._digits.accessibleName().endswith(words):
            self._digits.setText(digits(left))
            self._digits.setAccessibleName(f"{digits(left)} {words}")

    def show_stage(self, name: str) -> None:
        """Show the clock of another stage, called `name`."""
        self._name.setText(name)
        self.question.clear()
        self._show_run()
        self.tick()

    def toggle(self) -> None:
        """Start the clock, or pause it."""
        stage = self._stage()
        if stage is None or self._closed:
            return
        clocks = self._hub.services.clocks
        running = self._hub.meeting.clock(stage).phase is Phase.RUNNING
        turn = clocks.pause if running else clocks.start
        self._hub.do_for_good(lambda: turn(stage.id))

    def offer_time_back(self, slept_ms: int) -> None:
        """After the computer slept: ask once whether that time counts."""
        self._slept_ms = slept_ms
        minutes = max(1, round(slept_ms / MINUTE_MS))
        self.question.say(
            self.tr("The computer slept for {n} min, and the clock went on.").format(n=minutes),
            "warn",
            [("back", self.tr("Give the time back")), ("keep", self.tr("Keep counting"))],
        )

    def show_chime(self, choice: ChimeChoice) -> None:
        """Show whether the end is heard."""
        off = choice.value == "off"
        self._bell.set_icon("bell_off" if off else "bell")
        name = self.tr("Chime at the end: off") if off else self.tr("Chime at the end: on")
        self._bell.setAccessibleName(name)
        self._bell.setToolTip(name)

    def chime_place(self) -> QPoint:
        """Where on the screen a menu about the chime belongs."""
        return self._bell.mapToGlobal(QPoint(0, self._bell.height()))

    def tell(self, text: str) -> None:
        """Say something quietly."""
        self.told.emit(text)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name, 1)
        head.addWidget(self._bell)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(head)
        words.addWidget(self._digits)
        words.addWidget(self._words)
        words.addStretch(1)
        face = QHBoxLayout()
        face.setSpacing(14)
        face.addWidget(self._disc)
        face.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._run, 2)
        buttons.addWidget(self._less, 1)
        buttons.addWidget(self._more, 1)
        buttons.addWidget(self._reset)
        for button in (self._run, self._less, self._more, self._reset):
            # A click leaves the keyboard where words are typed.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(face)
        layout.addLayout(buttons)

    def _say(self, clock: StageClock, urgency: Urgency) -> str:
        length = round(clock.length_ms / MINUTE_MS)
        minutes = self.tr("of {n} min, strict") if self._strict else self.tr("of {n} min")
        minutes = minutes.format(n=length)
        if clock.phase is Phase.PAUSED:
            return self.tr("paused, take your time")
        if clock.phase is Phase.READY:
            return self.tr("{minutes}, ready").format(minutes=minutes)
        if urgency is Urgency.OVER:
            return self.tr("over its {n} min").format(n=round(clock.length_ms / MINUTE_MS))
        if urgency is Urgency.URGENT:
            return self.tr("{minutes}, last moments").format(minutes=minutes)
        if urgency is Urgency.NEARLY:
            return self.tr("{minutes}, nearly time").format(minutes=minutes)
        return minutes

    def _show_run(self) -> None:
        stage = self._stage()
        for button in (self._run, self._less, self._more, self._reset):
            button.setVisible(not self._closed)
        if stage is None:
            return
        clock = self._hub.meeting.clock(stage)
        running = clock.phase is Phase.RUNNING
        self._run.setText(
            self.tr("Pause")
            if running
            else self.tr("Go on")
            if clock.phase is Phase.PAUSED
            else self.tr("Start")
        )
        self._run.set_icon("pause" if running else "play")
        self._run.set_kind("primary" if starting_leads(self._hub.meeting, stage) else "normal")
        self._reset.setEnabled(clock.phase is not Phase.READY or clock.added_ms != 0)

    def _show_closed(self) -> None:
        """No clock runs in a meeting that is only looked at."""
        words = self.tr("the clocks are stopped")
        self._disc.set_state(0.0, "calm", paused=False)
        self._digits.setText(self.tr("Closed"))
        self._words.setText(words)
        self._digits.setAccessibleName(f"{self._digits.text()}, {words}")

    @property
    def _closed(self) -> bool:
        view = self._hub.view
        return view is not None and view.meeting.state is MeetingState.CLOSED

    @property
    def _strict(self) -> bool:
        view = self._hub.view
        return view is not None and view.learning_set.strictness is Strictness.STRICT

    def _ask_for_more(self, wanted: Asking) -> None:
        """By the contract a minute more is not given just so: ask first."""
        said = {
            Asking.FACILITATOR: self.tr("Time is agreed strictly. A minute more?"),
            Asking.SET: self.tr("Time is agreed strictly. Does the {set} agree to a minute more?"),
            Asking.AGAINST: self.tr("Our contract gives no extra time. A minute more all the same?"),
        }[wanted]
        agreed = self.tr("Agreed") if wanted is Asking.SET else self.tr("A minute more")
        self.question.say(
            said.format(set=word(self._hub.meeting, "set")),
            "info",
            [("more", agreed), ("keep", self.tr("Keep the time"))],
        )

    def _stage(self) -> StageRun | None:
        return self._hub.view.current_stage if self._hub.view is not None else None

    def _nudge(self, delta_ms: int) -> None:
        stage = self._stage()
        if stage is not None:
            self._hub.do_for_good(lambda: self._hub.services.clocks.nudge(stage.id, delta_ms))

    def _on_run_clicked(self) -> None:
        stage = self._stage()
        waits = stage is not None and starting_leads(self._hub.meeting, stage)
        self.toggle()
        if waits:
            self.started.emit()

    def _on_less_clicked(self) -> None:
        self._nudge(-MINUTE_MS)

    def _on_more_clicked(self) -> None:
        view = self._hub.view
        wanted = asking(view.learning_set) if view is not None else Asking.NOTHING
        if wanted is Asking.NOTHING:
            self._nudge(MINUTE_MS)
        else:
            self._ask_for_more(wanted)

    def _on_reset_clicked(self) -> None:
        self.question.say(
            self.tr("Begin this stage's time again?"),
            "warn",
            [("reset", self.tr("Begin again")), ("keep", self.tr("Keep"))],
            leads="reset",
        )

    def _on_question_action_chosen(self, act: str) -> None:
        stage = self._stage()
        if stage is None:
            return
        if act == "reset":
            self._hub.do_for_good(lambda: self._hub.services.clocks.reset(stage.id))
        elif act == "more":
            self._nudge(MINUTE_MS)
        elif act == "back":
            self._hub.do_for_good(lambda: self._hub.services.clocks.give_back(stage.id, self._slept_ms))

    def _on_hub_changed(self, change: object) -> None:
        if isinstance(change, Change) and change.touches(StageClock, StageRun, Meeting, LearningSet):
            stage = self._stage()
            if stage is not None:
                self._name.setText(stage_name(stage, self._hub.meeting))
            self._show_run()
            self.tick()
