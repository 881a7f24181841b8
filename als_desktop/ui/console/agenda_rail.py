"""The agenda on the left: where the meeting is, what was, what comes, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from als_desktop.models.agenda import with_slots
from als_desktop.models.meeting import MeetingState, Slot, StageKind, StageRun, StageStatus
from als_desktop.models.schedule import schedule
from als_desktop.models.slots_ahead import slots_ahead, slots_passed_over
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.agenda_acts import AgendaActs
from als_desktop.ui.console.go_on_button import GoOnButton
from als_desktop.ui.console.rail_keys import RailKeys
from als_desktop.ui.console.slot_acts import SlotActs
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.agenda_row import AgendaRow
from als_desktop.ui.parts.agenda_slot import AgendaSlotFrame
from als_desktop.ui.parts.plain_label import PlainLabel

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.console.workspace import Workspace
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class AgendaRail(QFrame):
    """The stages in order; a click goes to one, the button at the foot to the next.

    Signals:
        stage_chosen(str): the id of a stage to go to.
        next_clicked(): the button at the foot; `go_on` follows.
        told(str): a sentence on what has been done, where nothing in sight shows it.
    """

    stage_chosen = Signal(str)
    next_clicked = Signal()
    told = Signal(str)

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_meeting`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._rows: dict[str, AgendaRow] = {}
        self._frames: dict[str, AgendaSlotFrame] = {}
        self._acts = SlotActs(hub, theme, self)
        self._acts.stage_wanted.connect(self.stage_chosen)
        self._shown: dict[str, tuple[object, ...]] = {}
        self._current = ""
        self._shape: tuple[object, ...] = ()
        self._built: tuple[object, ...] = ()
        self.setProperty("role", "rail")
        self.setAccessibleName(self.tr("Agenda"))
        self._scroll = QScrollArea()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._spare = PlainLabel("", "caption")
        self._spare_minutes = PlainLabel("", "caption", equal_digits=True)
        self._next = GoOnButton(hub, theme)
        self._next.clicked.connect(self.next_clicked)
        self.keys = RailKeys()
        self._stage_acts = AgendaActs(hub, theme, self)
        self._stage_acts.told.connect(self.told)
        self._build()
        theme.changed.connect(self.tick)

    def show_meeting(self) -> None:
        """Show the agenda of the open meeting as it is now."""
        view = self._hub.meeting
        presenters = [view.member(slot.presenter_id) for slot in view.slots]
        shape = (
            tuple((s.id, s.slot_id) for s in view.stages),
            tuple((slot.id, slot.planned_ms) for slot in view.slots),
            tuple((m.name, m.seat, m.letter) for m in presenters if m is not None),
            view.meeting.planned_slots,
        )
        if shape != self._shape:
            self._shape = shape
            # As the window has it: it may be about to become the active one again.
            focused = self.window().focusWidget()
            held = next((key for key, row in self._rows.items() if row is focused), "")
            self._rebuild(view)
            if held in self._rows:
                # In a window that is not active, what is not shown yet would not have the keyboard later.
                self._rows[held].show()
                self._rows[held].setFocus()
        self._offer_menus(view)
        self.tick()
        self._bring_into_view(view.meeting.current_stage_id or "")

    def tick(self) -> None:
        """Show overruns and what is spare."""
        view = self._hub.view
        if view is None:
            return
        now = self._hub.services.clock.now()
        for stage in view.stages:
            self._show_row(view, stage, now)
        self._show_spare(view, now)
        self._next.show_next()
        self.keys.setVisible(view.stage_after(view.current_stage) is not None)

    def _show_spare(self, view: MeetingView, now: Moment) -> None:
        if view.meeting.state is MeetingState.CLOSED:
            self._spare.clear()
            self._spare_minutes.clear()
            return
        spare = schedule(view, now).spare_ms // MINUTE_MS
        self._spare.setText(self.tr("Spare before the end") if spare >= 0 else self.tr("Over the end"))
        self._spare_minutes.setText(str(abs(spare)))

    def wait_for_words(self, begun: bool) -> None:
        """Have going on stand back while words are typed that are not added yet."""
        self._next.wait_for_words(begun)

    def attend(self, workspace: Workspace) -> None:
        """Have the button at the foot stand back while a step of this stage comes first."""
        self._next.attend(workspace)

    def go_on(self) -> None:
        """Go to the next stage."""
        following = self._hub.meeting.stage_after(self._hub.meeting.current_stage)
        if following is not None:
            self.stage_chosen.emit(following.id)

    def go_back(self) -> None:
        """Go to the stage before."""
        before = self._hub.meeting.stage_before(self._hub.meeting.current_stage)
        if before is not None:
            self.stage_chosen.emit(before.id)

    def _show_row(self, view: MeetingView, stage: StageRun, now: Moment) -> None:
        row = self._rows.get(stage.id)
        if row is None:
            return
        clock = view.clock(stage)
        over = clock.elapsed(now) - clock.length_ms
        overrun = over // MINUTE_MS if over >= MINUTE_MS else 0
        shown = (
            stage_name(stage, view),
            clock.length_ms // MINUTE_MS,
            _state(view, stage),
            overrun,
        )
        if self._shown.get(stage.id) != shown:
            self._shown[stage.id] = shown
            row.set_item(*shown)

    def _bring_into_view(self, stage_id: str) -> None:
        row = self._rows.get(stage_id)
        if row is not None and stage_id != self._current:
            self._current = stage_id
            # Where the row lies is known once it has been laid out.
            QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        row = self._rows.get(self._current)
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, row.height())

    def _build(self) -> None:
        theme = self._theme
        pad = theme.px("rail_pad")
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.addWidget(PlainLabel(self.tr("Agenda"), "label"), 1)
        head.addWidget(PlainLabel(self.tr("minutes"), "caption"))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        spare = QHBoxLayout()
        spare.setContentsMargins(10, 4, 10, 4)
        spare.addWidget(self._spare, 1)
        spare.addWidget(self._spare_minutes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(pad, 14, pad, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(spare)
        layout.addWidget(self._next)
        layout.addWidget(self.keys)

    def _offer_menus(self, view: MeetingView) -> None:
        """What is decided about a slot can be decided anew until it is held."""
        words = dict.fromkeys((slot.id for slot in slots_passed_over(view)), self.tr("{slot}: passed over"))
        words.update(dict.fromkeys((slot.id for slot in slots_ahead(view)), self.tr("{slot}: order, length")))
        for slot_id, frame in self._frames.items():
            frame.offer_menu(words.get(slot_id, "").format(slot=frame.accessibleName()))

    def _rebuild(self, view: MeetingView) -> None:
        held = next((i for i, frame in self._frames.items() if frame.menu_has_focus()), None)
        self._rebuild_rows(view)
        if held in self._frames:
            # The keyboard goes with the slot that was moved.
            self._offer_menus(view)
            self._frames[held].show()
            self._frames[held].focus_menu()

    def _rebuild_rows(self, view: MeetingView) -> None:
        self._shown = {}
        built = _build_of(view)
        if built == self._built and built:
            self._name_anew(view)
            return
        self._built = built
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        frames = self._frames = {}
        for stage in _agenda(view):
            if stage.id.startswith(_UNDECIDED):
                self._add_undecided(int(stage.id.removeprefix(_UNDECIDED)))
                continue
            if stage.slot_id is None:
                self._column.addWidget(self._row(stage, sub=False))
                continue
            frame = frames.get(stage.slot_id)
            if frame is None:
                frame = frames[stage.slot_id] = self._slot_frame(view, stage.slot_id)
                self._column.addWidget(frame)
            frame.add_row(self._row(stage, sub=True))
        self._column.addStretch(1)

    def _name_anew(self, view: MeetingView) -> None:
        """Show another agenda that is built the same: to make rows takes far longer."""
        stages = [stage for stage in _agenda(view) if not stage.id.startswith(_UNDECIDED)]
        rows, frames = list(self._rows.values()), list(self._frames.values())
        slot_ids = list(dict.fromkeys(stage.slot_id for stage in stages if stage.slot_id is not None))
        self._rows = dict(zip((stage.id for stage in stages), rows, strict=True))
        for stage, row in zip(stages, rows, strict=True):
            row.setProperty("stage", stage.id)
        self._frames = dict(zip(slot_ids, frames, strict=True))
        for slot_id, frame in self._frames.items():
            self._head_of(frame, view, slot_id)

    def _row(self, stage: StageRun, *, sub: bool) -> AgendaRow:
        row = AgendaRow(
            self._theme,
            stage_name(stage, self._hub.meeting),
            stage.planned_ms // MINUTE_MS,
            sub=sub,
        )
        row.setProperty("stage", stage.id)
        row.set_has_menu(True)
        row.clicked.connect(self._on_row_clicked)
        row.menu_wanted.connect(self._on_row_menu_wanted)
        row.act_wanted.connect(self._on_row_act_wanted)
        self._rows[stage.id] = row
        return row

    def _slot_frame(self, view: MeetingView, slot_id: str) -> AgendaSlotFrame:
        frame = AgendaSlotFrame(self._theme)
        frame.menu_wanted.connect(self._on_frame_menu_wanted)
        frame.step_wanted.connect(self._on_frame_step_wanted)
        self._head_of(frame, view, slot_id)
        return frame

    def _head_of(self, frame: AgendaSlotFrame, view: MeetingView, slot_id: str) -> None:
        slot = view.find(Slot, slot_id)
        presenter = view.member(slot.presenter_id) if slot is not None else None
        if slot is not None and presenter is not None:
            title = self.tr("Slot {n} · {name}").format(n=slot.position + 1, name=presenter.name)
            frame.set_slot(
                title, slot.planned_ms // MINUTE_MS, presenter.seat, presenter.letter, presenter.name
            )
            frame.setProperty("slot", slot_id)

    def _add_undecided(self, number: int) -> None:
        frame = AgendaSlotFrame(self._theme)
        frame.set_undecided(self.tr("Slot {n}").format(n=number + 1), self.tr("to be decided"))
        self._column.addWidget(frame)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, AgendaRow):
            self.stage_chosen.emit(str(row.property("stage")))

    def _on_frame_menu_wanted(self, at: object) -> None:
        frame = self.sender()
        if isinstance(frame, AgendaSlotFrame) and isinstance(at, QPoint):
            frame.focus_menu()
            self._acts.show_menu(str(frame.property("slot")), at)

    def _on_frame_step_wanted(self, by: int) -> None:
        frame = self.sender()
        if isinstance(frame, AgendaSlotFrame):
            self._acts.step(str(frame.property("slot")), by)

    def _on_row_menu_wanted(self, at: QPoint) -> None:
        row = self.sender()
        if isinstance(row, AgendaRow):
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._stage_acts.show_menu(str(row.property("stage")), at)

    def _on_row_act_wanted(self, act: str) -> None:
        row = self.sender()
        if isinstance(row, AgendaRow):
            self._stage_acts.act(act, str(row.property("stage")))


_UNDECIDED = "undecided-"


def _agenda(view: MeetingView) -> list[StageRun]:
    """The agenda as it stands; as long as nobody has a slot, with a stage for the place of each."""
    if view.slots_decided:
        return view.stages
    places = [f"{_UNDECIDED}{n}" for n in range(view.meeting.planned_slots)]
    slots = [[StageRun(one, "", StageKind.PRESENTATION, 0, 0, slot_id=one)] for one in places]
    return with_slots(view.stages, slots)


def _build_of(view: MeetingView) -> tuple[object, ...]:
    """Of what rows and frames an agenda is made: for each stage the number of its slot, and whether it is undecided."""
    numbers: dict[str, int] = {}
    return tuple(
        (
            stage.id.startswith(_UNDECIDED),
            None if stage.slot_id is None else numbers.setdefault(stage.slot_id, len(numbers)),
        )
        for stage in _agenda(view)
    )


def _state(view: MeetingView, stage: StageRun) -> str:
    current = view.current_stage
    if current is not None and stage.id == current.id:
        return "current"
    over = current is not None and stage.position < current.position
    if over and stage.status is StageStatus.AHEAD and stage.entered_ms is None:
        # Brought back by undo after the meeting had gone past it.
        return "skipped"
    return {StageStatus.DONE: "done", StageStatus.SKIPPED: "skipped"}.get(stage.status, "ahead")
