"""The one place where acts are run: services change the store, the hub tells every view and keeps undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from als_desktop.errors import ReportFailed, StoreUnavailable
from als_desktop.models.changes import Change, one_each
from als_desktop.models.refusal import Refused
from als_desktop.ui.messages import act_label, sentence_for

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.services.services import Services

Act = Callable[[], Change]


class Hub(QObject):
    """Runs acts and sends out what they changed.

    Signals:
        changed(Change): after every change, undo and redo included; `view` already follows it.
        refused(str): a rule said no; the sentence for the person who asked.
        told(str): what was done, to be said wherever the person is now.
        failed(str): the disk or the file failed; nothing of the act was kept.
        meeting_opened(): `view` is another meeting's.
        kept(): an act is on disk.
        turned(str): what was taken back, or done again, just now; after `kept`.
        undo_changed(): what can be undone or redone is another.
    """

    changed = Signal(object)
    refused = Signal(str)
    told = Signal(str)
    failed = Signal(str)
    meeting_opened = Signal()
    kept = Signal()
    turned = Signal(str)
    undo_changed = Signal()

    def __init__(self, services: Services) -> None:
        """`services` belong to one open store."""
        super().__init__()
        self.services = services
        self.view: MeetingView | None = None
        self._unsent: list[Change] = []
        self._turning = False
        self._redoing = False
        self._trouble: Refused | StoreUnavailable | None = None
        self._only_moving = False
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self._on_undo_stack_index_changed)

    @property
    def meeting(self) -> MeetingView:
        """The open meeting; only views of a meeting may ask."""
        assert self.view is not None
        return self.view

    def open_meeting(self, meeting_id: str) -> bool:
        """Read a meeting and show it; undo starts afresh. False when it could not be read."""
        try:
            self.view = self.services.reading.meeting(meeting_id)
        except (Refused, StoreUnavailable) as error:
            self.report(error)
            return False
        self.undo_stack.clear()
        self.meeting_opened.emit()
        return True

    def leave_meeting(self) -> None:
        """Forget the open meeting; undo starts afresh."""
        self.view = None
        self.undo_stack.clear()

    def do(self, act: Act) -> Change | None:
        """Run an act that can be undone. None when it was refused or failed: that has been said."""
        return self.do_each([act])

    def do_each(self, acts: Sequence[Act]) -> Change | None:
        """Run acts that undo takes back in one step; one that is refused or fails is the last, those before it stay.

        Returns what they changed together; None when the first was refused or failed.
        """
        done: list[Change] = []
        error: Refused | StoreUnavailable | None = None
        for act in acts:
            answer = self._carried_out(act)
            if not isinstance(answer, Change):
                error = answer
                break
            done.append(answer)
        change = _together(done)
        if change is not None and change.edits:
            # Only now, and only what changed something: a push throws away what could have been redone.
            self._push(change)
        self._send_out(change)
        if error is not None:
            self.report(error)
        return change

    def do_for_good(self, act: Act) -> Change | None:
        """Run an act that undo passes over: clocks, and moving through the agenda. None as for `do`."""
        answer = self._carried_out(act)
        if isinstance(answer, Change):
            self._send_out(answer)
            return answer
        self.report(answer)
        return None

    def do_and_forget(self, act: Act) -> Change | None:
        """Run an act that takes something away for good: neither it nor anything before it can be undone."""
        change = self.do_for_good(act)
        if change is not None:
            self.undo_stack.clear()
        return change

    def do_quietly(self, act: Act) -> None:
        """Run an act that nobody needs to see, like noting how far a clock is; a failure waits for the next act."""
        try:
            change = act()
        except (Refused, StoreUnavailable):
            return
        if self.view is not None:
            self.view.apply(change)

    def report(self, error: Refused | StoreUnavailable | ReportFailed) -> None:
        """Say what was refused or failed."""
        (self.refused if isinstance(error, Refused) else self.failed).emit(sentence_for(error))

    @property
    def turning(self) -> bool:
        """Whether what `changed` tells just now was taken back, or done again."""
        return self._turning

    @property
    def redoing(self) -> bool:
        """Whether it was done again."""
        return self._redoing

    @property
    def last_elsewhere(self) -> str:
        """The act that undo would take back, in words, if it was done in another stage; else ""."""
        return self.undo_stack.undoText() if self._was_elsewhere(self.undo_stack.index() - 1) else ""

    def undo(self) -> None:
        """Take back the last act; of one in another stage it is said what it was, as nothing here shows it."""
        at = self.undo_stack.index()
        act, elsewhere = self.undo_stack.undoText(), self._was_elsewhere(at - 1)
        self._turn(self.undo_stack.undo, self.undo_stack.redo)
        if self.undo_stack.index() < at:
            self.turned.emit(self.tr("Taken back: {act}").format(act=act))
            if elsewhere:
                self.told.emit(self.tr("Taken back in another stage: {act}").format(act=act))

    def redo(self) -> None:
        """Do again what was taken back; of another stage it is said, as when it was taken back."""
        at = self.undo_stack.index()
        act, elsewhere = self.undo_stack.redoText(), self._was_elsewhere(at)
        self._redoing = True
        self._turn(self.undo_stack.redo, self.undo_stack.undo)
        self._redoing = False
        if self.undo_stack.index() > at:
            self.turned.emit(self.tr("Done again: {act}").format(act=act))
            if elsewhere:
                self.told.emit(self.tr("Done again in another stage: {act}").format(act=act))

    def _carried_out(self, act: Act) -> Change | Refused | StoreUnavailable:
        try:
            change = act()
        except (Refused, StoreUnavailable) as error:
            return error
        if self.view is not None:
            self.view.apply(change)
        return change

    def _send_out(self, change: Change | None = None) -> None:
        if change is not None and change.edits:
            self._unsent.append(change)
        # Never while the undo stack works: a view may answer with an act of its own.
        while self._unsent:
            self.changed.emit(self._unsent.pop(0))
            self.kept.emit()

    @property
    def _stage_id(self) -> str:
        stage = self.view.current_stage if self.view is not None else None
        return stage.id if stage is not None else ""

    def _was_elsewhere(self, at: int) -> bool:
        """Whether the command at a place of the stack was an act in another stage than the present one."""
        command = self.undo_stack.command(at) if at >= 0 else None
        return isinstance(command, _ChangeCommand) and command.stage_id != self._stage_id

    def _push(self, change: Change) -> None:
        self._only_moving = True
        self.undo_stack.push(_ChangeCommand(change, self._turned, self._stage_id))
        self._only_moving = False

    def _turn(self, there: Callable[[], None], back: Callable[[], None]) -> None:
        self._trouble = None
        there()
        if isinstance(self._trouble, StoreUnavailable):
            # The stack believes that it was done; once there is room on the disk it can be tried again.
            self._only_moving = True
            back()
            self._only_moving = False
        self._turning = True
        self._send_out()
        self._turning = False
        if self._trouble is not None:
            self.report(self._trouble)

    def _turned(self, change: Change) -> bool:
        """Carry out a change of the undo stack; whether the stack is to keep it."""
        if self._only_moving:
            return True
        answer = self._carried_out(lambda: self.services.changes.apply(change))
        if isinstance(answer, Change):
            self._unsent.append(answer)
            return True
        self._trouble = answer
        return isinstance(answer, StoreUnavailable)

    def _on_undo_stack_index_changed(self, index: int) -> None:
        # Sent on by the hub itself: the stack still speaks while it is taken down, when nobody may ask it any more.
        self.undo_changed.emit()


class _ChangeCommand(QUndoCommand):
    """Serves every act: carries out its inverse, and later the change itself again."""

    def __init__(self, change: Change, carry_out: Callable[[Change], bool], stage_id: str) -> None:
        """`stage_id` is where the meeting stood; empty where there is none."""
        super().__init__(act_label(change.label, change.about))
        self.stage_id = stage_id
        self._change = change
        # Weak, or hub, stack and commands would hold each other, and Qt and Python take them down in each other's way.
        self._carry_out = WeakMethod(carry_out)

    def redo(self) -> None:
        self._turn(self._change)

    def undo(self) -> None:
        self._turn(self._change.inverse())

    def _turn(self, change: Change) -> None:
        # Qt keeps a command that failed as if it were done, unless it says that it is obsolete: also when what goes
        # wrong is a mistake of ours.
        self.setObsolete(True)
        carry_out = self._carry_out()
        self.setObsolete(carry_out is None or not carry_out(change))


def _together(done: Sequence[Change]) -> Change | None:
    """Changes that followed each other as one; None when there are none."""
    if len(done) < 2:
        return done[0] if done else None
    edits = one_each([edit for change in done for edit in change.edits])
    return Change(done[0].label, edits, done[0].about)
