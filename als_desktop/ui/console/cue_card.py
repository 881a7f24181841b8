"""What the facilitator may say now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from als_desktop.models.agenda import steps_of
from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, MeetingState, StageRun
from als_desktop.models.meeting_pack import script_code
from als_desktop.models.pack import OwnScript
from als_desktop.models.script_steps import script_step
from als_desktop.models.stage_clock import StageClock
from als_desktop.models.stage_words import lines_at, own_script
from als_desktop.services.catalogues import question_pace, script_lines, scripts
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.growing_text import GrowingText
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.steady_label import SteadyLabel

if TYPE_CHECKING:
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_GAP = 2
_OTHER = Qt.FocusReason.OtherFocusReason


class CueCard(QFrame):
    """One line at a time of what to say at a stage: that which fits the step of the work. The facilitator can look at
    the others, and reword them for this set.

    Signals:
        line_changed(): another line, or none, is to be shown; who holds the card sees whether there is room.
        keyboard_left(): the field in which the lines are reworded goes, as the stage did, and had the keyboard.
    """

    line_changed = Signal()
    keyboard_left = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_stage`."""
        super().__init__()
        self._hub = hub
        self._stage: StageRun | None = None
        self._workspace: Workspace | None = None
        self._lines: tuple[str, ...] = ()
        self._at = 0
        self._step = ""
        self._at_step = -1
        self.setProperty("role", "cue")
        self._count = PlainLabel("", "caption")
        self._words = SteadyLabel("card")
        self._field = GrowingText(self.tr("What to say, one way on each line"), least=2, most=6)
        self._steps = ElidedLabel("", "caption")
        self._original = icon_button(theme, "reset", self.tr("Back to the original words"), size="small")
        self._edit = icon_button(theme, "edit", self.tr("Reword this for the set"), size="small")
        self._back = icon_button(theme, "chevron_left", self.tr("The way to say it before"), size="small")
        self._more = icon_button(theme, "chevron_right", self.tr("Another way to say it"), size="small")
        self._edit.setCheckable(True)
        self._arrange()
        self._original.clicked.connect(self._on_original_clicked)
        self._edit.toggled.connect(self._on_edit_toggled)
        self._back.clicked.connect(self._on_back_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._field.committed.connect(self._on_field_committed)
        hub.changed.connect(self._on_hub_changed)

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to say in this stage."""
        return bool(self._lines)

    @property
    def steps_height(self) -> int:
        """What the line of steps takes, in px; 0 where the stage has none."""
        if not self._steps.text() or self._edit.isChecked():
            return 0
        return self._steps.sizeHint().height() + _GAP

    @property
    def steps_shown(self) -> bool:
        """Whether the line of steps takes part in the height of the card."""
        return not self._steps.isHidden()

    def show_steps(self, shown: bool) -> None:
        """Show the line of steps, or leave it out."""
        self._steps.setVisible(shown)

    def attend(self, workspace: Workspace) -> None:
        """Keep step with the page of the stage that is shown next."""
        if self._workspace is not None:
            self._workspace.facts_changed.disconnect(self.tick)
            self._workspace.lead_changed.disconnect(self.tick)
        self._workspace = workspace
        workspace.facts_changed.connect(self.tick)
        workspace.lead_changed.connect(self.tick)

    def show_stage(self, stage: StageRun) -> None:
        """Show the line for a stage that fits the work as it stands, or the first."""
        self.keep()
        self._stage = stage
        self._at = 0
        self._step = ""
        self._at_step = -1
        if self._field.hasFocus():
            self.keyboard_left.emit()
        self._edit.setChecked(False)
        self._read()

    def tick(self) -> None:
        """Show the line that fits the work now."""
        if not self._edit.isChecked() and self._keep_step():
            self._show()

    def keep(self) -> None:
        """Keep what is half typed."""
        if self._edit.isChecked():
            self._field.commit()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(PlainLabel(self.tr("Say this"), "label"), 1)
        # Those that come and go are left of the one that stays: it is not pulled from under the pointer.
        for part in (self._original, self._count, self._back, self._more, self._edit):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 4, 2)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        for part in (self._words, self._field, self._steps):
            layout.addWidget(part)
        self._field.hide()
        self._steps.hide()

    def _read(self) -> None:
        """Take the lines and the steps of the stage as they are now."""
        view, stage = self._hub.view, self._stage
        if view is None or stage is None:
            return
        # In a meeting that is looked at nothing is said any more.
        closed = view.meeting.state is MeetingState.CLOSED
        self._lines = () if closed else lines_at(view, stage, scripts())
        self._keep_step()
        self._at = min(self._at, max(0, len(self._lines) - 1))
        self._original.setVisible(own_script(view, stage) is not None)
        of_pack = view.planned(stage)
        length_ms = view.clock(stage).length_ms
        steps = steps_of(of_pack, length_ms) if of_pack is not None else []
        self._steps.setText(" · ".join(f"{title} {minutes}" for title, minutes in steps))
        self._steps.setAccessibleName(self.tr("Steps, in minutes: {steps}").format(steps=self._steps.text()))
        self._show()

    def _keep_step(self) -> bool:
        """Turn to the line of another step of the work; whether there is one."""
        view, stage = self._hub.view, self._stage
        if view is None or stage is None:
            return False
        now = self._hub.services.clock.now()
        step = script_step(view, stage, now, question_pace())
        if step and self._workspace is not None:
            step = self._workspace.step(step)
        if step == self._step:
            return False
        self._step = step
        at = script_lines().get(stage.kind, {}).get(step, -1)
        self._at_step = at
        at = self._at if at < 0 else at
        turned = at != self._at and at < len(self._lines)
        self._at = at if turned else self._at
        return turned

    def _show(self) -> None:
        editing = self._edit.isChecked()
        many = len(self._lines) > 1 and not editing
        if self._lines:
            self._words.set_texts(self._lines)
            self._words.setText(self._lines[self._at])
            self._count.setText(self.tr("{n} of {all}").format(n=self._at + 1, all=len(self._lines)))
        for part in (self._back, self._more):
            part.setVisible(many)
        # The steps of the work are no series: their numbers would read as if some were missed.
        self._count.setVisible(many and self._at != self._at_step)
        self._words.setVisible(not editing)
        self._field.setVisible(editing)
        if self.steps_height == 0:
            self._steps.hide()
        self.line_changed.emit()

    def _on_back_clicked(self) -> None:
        self._turn(-1)

    def _on_more_clicked(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        self._at = (self._at + by) % len(self._lines)
        self._show()

    def _on_edit_toggled(self, editing: bool) -> None:
        if editing:
            text = "\n".join(self._lines)
            self._field.setPlainText(text)
            self._field.set_committed(text)
        else:
            self._field.commit()
        self._edit.setToolTip(self.tr("Done") if editing else self.tr("Reword this for the set"))
        self._show()
        if editing:
            self._field.setFocus(_OTHER)

    def _on_field_committed(self, text: str) -> None:
        set_id, code = self._place()
        packs = self._hub.services.packs
        if self._hub.do(lambda: packs.write_script(set_id, code, text)) is None:
            self._field.refuse()
        elif self._field.hasFocus():
            # Done by a key. A click on the button has taken the keyboard away already, and closes the field itself.
            self._edit.setChecked(False)

    def _on_original_clicked(self) -> None:
        # What is half typed is what the person does not want.
        self._field.set_committed(self._field.text())
        set_id, code = self._place()
        packs = self._hub.services.packs
        if self._hub.do(lambda: packs.restore_script(set_id, code)) is not None:
            self._edit.setChecked(False)

    def _place(self) -> tuple[str, str]:
        """The set and the code under which its own words are kept; only asked while a stage is shown."""
        view = self._hub.meeting
        assert self._stage is not None
        return view.learning_set.id, script_code(view.meeting.pack, self._stage)

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._stage is None:
            return
        if not change.touches(StageRun, StageClock, OwnScript, Meeting):
            self.tick()
            return
        view = self._hub.view
        stage = view.find(StageRun, self._stage.id) if view is not None else None
        if stage is not None:
            self._stage = stage
            self._read()
